import { describe, expect, it } from 'vitest';
import { assertOrigin } from './origins.ts';

const sourceOf = (...allowedOrigins: string[]) => ({
  sourceId: 'src_1',
  workspaceId: 'ws_1',
  allowedOrigins,
});

function passes(allowedOrigins: string[], origin: string | undefined): boolean {
  try {
    assertOrigin(sourceOf(...allowedOrigins), origin);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    return false;
  }
}

describe('assertOrigin', () => {
  it('lets any page send while no origin is named, and a program always', () => {
    expect(passes([], 'https://anywhere.example')).toBe(true);
    expect(passes(['https://shop.example.com'], undefined)).toBe(true);
  });

  it.each<[string, boolean]>([
    ['https://shop.example.com', true],
    ['HTTPS://Shop.Example.com', true],
    ['http://shop.example.com', false],
    ['https://shop.example.com:8443', false],
    ['https://shop.example.com.evil.example', false],
    ['https://evil.example/https://shop.example.com', false],
    ['null', false],
    ['', false],
  ])('with one origin named judges %j', (origin, expected) => {
    expect(passes(['https://shop.example.com'], origin)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['https://shop.example.com', true],
    ['https://a.b.example.com', true],
    ['https://example.com', false],
    ['https://.example.com', false],
    ['https://evilexample.com', false],
    ['http://shop.example.com', false],
    ['https://shop.example.com.evil.example', false],
    ['https://shop.example.com:8443', false],
  ])('with a wildcard judges %j', (origin, expected) => {
    expect(passes(['https://*.example.com'], origin)).toBe(expected);
  });
});
