import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
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
  deflate: async (body, options) => {
    // The name means zlib's format, and half of the world sends it bare.
    const isZlib = ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
    return isZlib ? await promisify(inflate)(body, options) : await promisify(inflateRaw)(body, options);
  },
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/**
 * The JSON object a request carries, whatever its Content-Type says: SDKs send it as text/plain and as a form.
 * @throws RapportError `PAYLOAD_TOO_LARGE`, also for what only grows so large when decompressed; `BAD_USER_INPUT`;
 * HttpRefusal 408 when the body does not arrive in time, which SDKs send again
 */
export async function readPayload(request: IncomingMessage, limits: PayloadLimits): Promise<Payload> {
  const { plain } = await readBytes(request, limits);
  const body = jsonOf(plain);
  if (!isObject(body)) throw new RapportError('BAD_USER_INPUT', 'The body must be a JSON object.');
  return { body, bytes: plain.length };
}

/** A body as it came, which is what signatures are over, and decompressed. Throws as `readPayload` does. */
export async function readBytes(
  request: IncomingMessage,
  { batchBytes: maxBytes, bodyMs }: PayloadLimits,
): Promise<{ readonly raw: Buffer; readonly plain: Buffer }> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  const raw = await readBodyWithin(bodyMs, request, maxBytes);
  return { raw, plain: await decompressed(raw, encodingOf(request, raw), maxBytes) };
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
    throw new HttpRefusal(415, 'A compressed body may be gzip, br, deflate or zstd.');
  }
  try {
    return await decompress(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(maxBytes);
    }
    // A proxy on the way that unpacks bodies and leaves the header: the events are good and would never pass.
    if (looksLikeJson(body)) return body;
    throw new RapportError('BAD_USER_INPUT', `The body is not ${encoding}, as its Content-Encoding says.`, {
      cause,
    });
  }
}

/** The first character that is no space is a brace. */
function looksLikeJson(body: Buffer): boolean {
  return /^\s*\{/.test(body.toString('latin1', 0, 64));
}

/** @throws RapportError `BAD_USER_INPUT` */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new RapportError('BAD_USER_INPUT', 'The body is no JSON.', { cause });
  }
}

function tooLarge(maxBytes: number): RapportError {
  return new RapportError('PAYLOAD_TOO_LARGE', `A body may have ${maxBytes} bytes, decompressed.`);
}
