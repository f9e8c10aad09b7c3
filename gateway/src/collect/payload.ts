import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { RapportError } from '@rapport/shared/errors.ts';
import { HttpRefusal } from '../http/answer.ts';
import { readBodyWithin } from '../http/body.ts';
import type { Payload } from './batch.ts';
import type { CollectLimits } from './limits.ts';
import { isObject } from './message.ts';

type PayloadLimits = Pick<CollectLimits, 'batchBytes' | 'bodyMs'>;
type Decompress = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECOMPRESS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * The JSON object a request carries, whatever its Content-Type says: SDKs send it as text/plain and as a form.
 * @throws RapportError `PAYLOAD_TOO_LARGE`, also for what only grows so large when decompressed; `BAD_USER_INPUT`;
 * HttpRefusal 408 when the body does not arrive in time, which SDKs send again
 */
export async function readPayload(request: IncomingMessage, limits: PayloadLimits): Promise<Payload> {
  const { batchBytes: maxBytes, bodyMs } = limits;
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  const raw = await readBodyWithin(bodyMs, request, maxBytes);
  const bytes = await decompressed(raw, encodingOf(request, raw), maxBytes);
  return { body: objectOf(bytes), bytes: bytes.length };
}

/** JSON never begins with gzip's magic bytes, so they are believed where the header is missing. */
function encodingOf({ headers }: IncomingMessage, body: Buffer): string | undefined {
  const declared = headers['content-encoding']?.trim().toLowerCase();
  if (declared !== undefined && declared !== '' && declared !== 'identity') return declared;
  return body[0] === 0x1f && body[1] === 0x8b ? 'gzip' : undefined;
}

async function decompressed(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  if (encoding === undefined) return body;
  const decompress = Object.hasOwn(DECOMPRESS, encoding) ? DECOMPRESS[encoding] : undefined;
  if (decompress === undefined) {
    throw new HttpRefusal(415, 'A compressed body may be gzip, br or deflate.');
  }
  try {
    return await decompress(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(maxBytes);
    }
    throw new RapportError('BAD_USER_INPUT', `The body is not ${encoding}, as its Content-Encoding says.`, {
      cause,
    });
  }
}

function objectOf(bytes: Buffer): Payload['body'] {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new RapportError('BAD_USER_INPUT', 'The body is no JSON.', { cause });
  }
  if (!isObject(body)) throw new RapportError('BAD_USER_INPUT', 'The body must be a JSON object.');
  return body;
}

function tooLarge(maxBytes: number): RapportError {
  return new RapportError('PAYLOAD_TOO_LARGE', `A body may have ${maxBytes} bytes, decompressed.`);
}
