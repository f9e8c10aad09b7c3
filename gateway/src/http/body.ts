import type { IncomingMessage } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import { HttpRefusal } from './answer.ts';

/** As `readBody`; @throws HttpRefusal 408 when the last byte has not arrived after `ms` */
export async function readBodyWithin(
  ms: number,
  request: IncomingMessage,
  maxBytes: number,
): Promise<Buffer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HttpRefusal(408, `The body did not arrive within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([readBody(request, maxBytes), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The whole body of a request.
 * @throws RapportError `PAYLOAD_TOO_LARGE` beyond `maxBytes`; the rest is read and dropped so that the answer arrives
 */
function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
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
