/**
 * An address without the part that names one household: an IPv4 address to /24, an IPv6 address to /48. Enough for a
 * country and a region, not for a person. Null for what is no address.
 */
export function truncatedIp(ip: string): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i.exec(ip);
  if (v4 !== null) {
    const parts = v4.slice(1).map(Number);
    return parts.every((part) => part <= 255) ? `${parts.slice(0, 3).join('.')}.0` : null;
  }
  const groups = groupsOf(ip);
  if (groups === null) return null;
  const kept = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  while (kept.at(-1) === '0') kept.pop();
  return `${kept.join(':')}::`;
}

/** The eight groups of an IPv6 address, `::` written out; null for what is none. A zone (`%eth0`) is no part of it. */
function groupsOf(ip: string): string[] | null {
  const [address = ''] = ip.split('%', 1);
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups : null;
}
