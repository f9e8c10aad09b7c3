import type { IncomingHttpHeaders } from 'node:http';

/** The write key in a request's headers: the user of Basic, whose password is empty, or a Bearer token. */
export function writeKeyOfHeaders({ authorization }: IncomingHttpHeaders): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+) *$/.exec(authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const [user = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 1);
  return user === '' ? undefined : user;
}

/** The write key in a body, where browsers put it that may set no header. */
export function writeKeyOfBody(body: Readonly<Record<string, unknown>>): string | undefined {
  return typeof body.writeKey === 'string' && body.writeKey !== '' ? body.writeKey : undefined;
}
