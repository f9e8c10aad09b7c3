import { describe, expect, it } from 'vitest';
import { writeKeyOfBody, writeKeyOfHeaders } from './writeKey.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('writeKeyOfHeaders', () => {
  it.each([
    [basic('key:'), 'key'],
    [basic('key'), 'key'],
    [basic('key:ignored'), 'key'],
    ['basic a2V5Og==', 'key'],
    ['Bearer key', 'key'],
    [basic(':password'), undefined],
    ['key', undefined],
    ['Digest key', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %j', (authorization, key) => {
    expect(writeKeyOfHeaders(authorization === undefined ? {} : { authorization })).toBe(key);
  });
});

describe('writeKeyOfBody', () => {
  it('reads text only', () => {
    expect(writeKeyOfBody({ writeKey: 'key' })).toBe('key');
    expect(writeKeyOfBody({ writeKey: '' })).toBeUndefined();
    expect(writeKeyOfBody({ writeKey: 7 })).toBeUndefined();
  });
});
