import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './clientAddress.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

describe('clientAddress', () => {
  it.each([
    ['the socket’s, without proxies', from('192.0.2.9'), 0, '192.0.2.9'],
    ['the socket’s, whatever the client writes', from('192.0.2.9', '10.0.0.1'), 0, '192.0.2.9'],
    ['what the one proxy heard', from('10.0.0.2', '192.0.2.9'), 1, '192.0.2.9'],
    ['not what the client told the proxy', from('10.0.0.2', '1.1.1.1, 192.0.2.9'), 1, '192.0.2.9'],
    ['what the first of two proxies heard', from('10.0.0.3', '1.1.1.1, 192.0.2.9, 10.0.0.2'), 2, '192.0.2.9'],
    [
      'the furthest there is, past fewer proxies than expected',
      from('10.0.0.2', '192.0.2.9'),
      5,
      '192.0.2.9',
    ],
    ['the socket’s, where a proxy says nothing', from('10.0.0.2'), 1, '10.0.0.2'],
    ['an IPv4 address as such', from('::ffff:192.0.2.9'), 0, '192.0.2.9'],
    ['an IPv6 address', from('2001:db8::1'), 0, '2001:db8::1'],
  ])('gives %s', (_what, request, proxies, expected) => {
    expect(clientAddress(request, proxies)).toBe(expected);
  });
});
