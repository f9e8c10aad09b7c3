import { describe, expect, it } from 'vitest';
import { truncatedIp } from './ipAddress.ts';

describe('truncatedIp', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:abcd:12:34:56:78:9a', '2001:db8:abcd::'],
    ['2001:0DB8:0000:0001::1', '2001:db8::'],
    ['2001:db8::1', '2001:db8::'],
    ['fe80::1%eth0', 'fe80::'],
    ['::1', '::'],
    ['203.0.113.256', null],
    ['203.0.113', null],
    ['1:2:3:4:5:6:7', null],
    ['1::2::3', null],
    ['1:2:3:4:5:6:7:8:9', null],
    ['unknown', null],
    ['', null],
  ])('makes of %s: %s', (ip, truncated) => {
    expect(truncatedIp(ip)).toBe(truncated);
  });
});
