import { describe, expect, it } from 'vitest';
import { cleanDomain } from './cleanDomain.ts';

describe('cleanDomain', () => {
  it('lower-cases a domain', () => {
    expect(cleanDomain(' ACME.co.UK ')).toBe('acme.co.uk');
  });

  it.each(['acme', 'https://acme.com', 'acme.com/about', 'jo@acme.com', '-acme.com', ''])(
    'does not take %j for a domain',
    (text) => {
      expect(cleanDomain(text)).toBeNull();
    },
  );
});
