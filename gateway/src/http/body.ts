import type { IncomingMessage } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';

/**
 * The whole body of a request.
 * @throws RapportError `PAYLOAD_TOO_LARGE` beyond `maxBytes`; the rest is read and dropped so that the answer arrives
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    });
    request.on('end', () => {
      if (bytes > maxBytes) {
        reject(
          new RapportError('PAYLOAD_TOO_LARGE', `The body has ${bytes} bytes; ${maxBytes} are accepted.`),
        );
      } else resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}
