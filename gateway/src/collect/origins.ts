import { RapportError } from '@rapport/shared/errors.ts';
import type { Source } from './sources.ts';

/**
 * A write key stands in a page's source, where anybody can copy it: with allowed origins it is of no use on other sites.
 * Programs send no Origin, and nothing keeps them from leaving one out; this is about other people's pages.
 * @throws RapportError `FORBIDDEN` for a page that may not send with this key
 */
export function assertOrigin({ allowedOrigins = [] }: Source, origin: string | undefined): void {
  if (origin === undefined || allowedOrigins.length === 0) return;
  if (allowedOrigins.some((allowed) => isAllowed(allowed, origin))) return;
  throw new RapportError('FORBIDDEN', `Pages of ${origin.slice(0, 200)} may not send with this write key.`);
}

/** `https://*.example.com` is every site below the domain, on any level, and not the domain itself. */
function isAllowed(allowed: string, origin: string): boolean {
  const [scheme = '', host = ''] = allowed.split('://*');
  if (host === '') return origin.toLowerCase() === allowed;
  const given = origin.toLowerCase();
  return (
    given.startsWith(`${scheme}://`) && given.endsWith(host) && given.length > `${scheme}://${host}`.length
  );
}
