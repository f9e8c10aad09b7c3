import type { IncomingMessage } from 'node:http';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The address a request came from. Each trusted proxy appends to X-Forwarded-For whom it heard, so the client is the
 * one that the first of ours wrote; what stands further left the client may have written itself.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = trustedProxies === 0 ? undefined : headers['x-forwarded-for'];
  const heard = socket.remoteAddress ?? '';
  if (forwarded === undefined) return plain(heard);
  const chain = [...String(forwarded).split(','), heard].map((each) => each.trim());
  return plain(chain[Math.max(chain.length - 1 - trustedProxies, 0)] ?? heard);
}

/** A socket for both families writes IPv4 addresses as IPv6 ones. */
function plain(address: string): string {
  return MAPPED.exec(address)?.[1] ?? address;
}
