/**
 * Whether a page may send with a source's key. Without a list any may, and servers, which have no origin, always: a write
 * key in a page is no secret, and the list only keeps other sites from using it by mistake or out of malice in a browser.
 */
export function isOriginAllowed(origin: string | undefined, allowed: readonly string[] | undefined): boolean {
  if (origin === undefined || allowed === undefined || allowed.length === 0) return true;
  const asked = origin.toLowerCase();
  return allowed.some((each) => matches(asked, each.toLowerCase()));
}

/** `https://*.example.com` stands for every host below example.com, and not for example.com itself. */
function matches(origin: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*', 2);
  if (after === undefined) return origin === pattern;
  const middle = origin.slice(before.length, origin.length - after.length);
  return origin.startsWith(before) && origin.endsWith(after) && /^[a-z0-9.-]+$/.test(middle);
}
