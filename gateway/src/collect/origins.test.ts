import { describe, expect, it } from 'vitest';
import { isOriginAllowed } from './origins.ts';

describe('isOriginAllowed', () => {
  it.each([
    ['https://shop.example.com', ['https://shop.example.com'], true],
    ['https://Shop.example.com', ['https://shop.example.com'], true],
    ['http://shop.example.com', ['https://shop.example.com'], false],
    ['https://shop.example.com:8443', ['https://shop.example.com'], false],
    ['https://a.b.example.com', ['https://*.example.com'], true],
    ['https://example.com', ['https://*.example.com'], false],
    ['https://evil.com/.example.com', ['https://*.example.com'], false],
    ['https://evil-example.com', ['https://*.example.com'], false],
    ['null', ['https://*.example.com'], false],
    ['https://other.example', ['https://a.example', 'https://other.example'], true],
    ['https://any.example', [], true],
    [undefined, ['https://a.example'], true],
  ])('says of %s under %j: %s', (origin, allowed, may) => {
    expect(isOriginAllowed(origin, allowed)).toBe(may);
  });
});
