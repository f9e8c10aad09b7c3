import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Addresses that say nothing about a visitor: of this machine, of a proxy, of a network inside. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  inside.addSubnet(net, prefix, 'ipv4');
}
inside.addAddress('::', 'ipv6');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

/** The address of the browser that sends, which browsers cannot tell themselves; a server's says nothing of its customers. */
export function browserAddress(
  request: IncomingMessage,
  addressOf: (request: IncomingMessage) => string | undefined,
): string | undefined {
  if (request.headers.origin === undefined) return undefined;
  const address = addressOf(request)?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  const family = isIP(address);
  if (family === 0 || inside.check(address, family === 4 ? 'ipv4' : 'ipv6')) return undefined;
  return address;
}
