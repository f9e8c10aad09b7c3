import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** A file as browsers get it. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly etag: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.graphql': 'application/graphql; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** @param name a file name, whose ending says what it is */
export function assetOf(name: string, content: string): Asset {
  const contentType = contentTypes[extname(name)];
  if (contentType === undefined) throw new TypeError(`No content type is known for ${name}`);
  const body = Buffer.from(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { contentType, body, etag };
}

/** Answers with the file, or with 304 where the browser has it: kept copies are asked about each time, never stale. */
export function answerAsset(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, body, etag }: Asset,
  contentSecurityPolicy: string,
): void {
  const headers = {
    'cache-control': 'no-cache',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    etag,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else {
    response.writeHead(200, { ...headers, 'content-type': contentType, 'content-length': body.length });
    response.end(body);
  }
}
