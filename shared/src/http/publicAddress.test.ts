import { describe, expect, it } from 'vitest';
import { ForbiddenAddress, isPublicAddress, publicLookup, refuseAddress } from './publicAddress.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::8a'])(
    'lets %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['127.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '203.0.113.9'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '::7f00:1', 'localhost', '', '8.8.8'],
  ])('refuses %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('refuseAddress', () => {
  it('judges hosts that are written as addresses, in every form that URL reads, and lets names pass', () => {
    for (const text of [
      'http://0x7f.1/',
      'http://017700000001/',
      'http://2130706433/',
      'http://[::ffff:127.0.0.1]/',
    ]) {
      expect(() => refuseAddress(new URL(text).hostname)).toThrow(ForbiddenAddress);
    }
    expect(() => refuseAddress('hooks.acme.example')).not.toThrow();
    expect(() => refuseAddress('8.8.8.8')).not.toThrow();
  });
});

describe('publicLookup', () => {
  const looked = (all: boolean) =>
    new Promise<unknown>((resolve) => {
      publicLookup('localhost', { all }, (error, address) => resolve(error ?? address));
    });

  it('refuses a name that stands for this machine, without telling for what it stands', async () => {
    for (const all of [true, false]) {
      const refused = await looked(all);
      expect(refused).toBeInstanceOf(ForbiddenAddress);
      expect((refused as Error).message).toBe('localhost is no address of the public internet.');
    }
  });
});
