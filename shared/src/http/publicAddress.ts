import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// Which addresses a request may go to when somebody else has chosen them. Everything that is not plainly on the public
// internet is refused: loopback, private networks, link-local (cloud metadata among them), multicast, documentation, and the
// ways to write an IPv4 address as IPv6. Sources: the IANA special-purpose address registries for IPv4 and IPv6.

const RESERVED_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within the global unicast space; everything outside of it is refused whole, IPv4 in IPv6 (::ffff:0:0/96, 64:ff9b::/96) too. */
const RESERVED_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [net, prefix] of RESERVED_IPV4) reserved.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of RESERVED_IPV6) reserved.addSubnet(net, prefix, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !reserved.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
    default:
      return false;
  }
}

/** A request would have gone where it may not. The message does not tell the address that a name stands for. */
export class ForbiddenAddress extends Error {
  constructor(host: string) {
    super(`${host} is no address of the public internet.`);
    this.name = 'ForbiddenAddress';
  }
}

/**
 * Refuses a host that is written as an address: no name is looked up for it, so `publicLookup` does not see it.
 * @param host as `URL.hostname` has it, IPv6 in brackets
 * @throws ForbiddenAddress
 */
export function refuseAddress(host: string): void {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new ForbiddenAddress(host);
}

/**
 * Looks a name up for a connection and refuses it when it stands for any address that is not public. What is answered is what
 * is connected to: a name that is looked up once to be judged and once more to be connected to can change in between.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined)
      return callback(error ?? new Error(`${hostname} has no address`), '', 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new ForbiddenAddress(hostname), '', 0);
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
