import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCountry, countryCodes } from './cleanCountry.ts';

describe('cleanCountry', () => {
  it.each([
    ['GB', 'GB'],
    [' us ', 'US'],
    ['U.S.A.', 'US'],
    ['united states', 'US'],
    ['The Netherlands', 'NL'],
    ['DEU', 'DE'],
    ['276', 'DE'],
    ['36', 'AU'],
    ['Deutschland', 'DE'],
    ['ALLEMAGNE', 'DE'],
    ['日本', 'JP'],
    ['España', 'ES'],
    ['Cote d’Ivoire', 'CI'],
    ['Türkiye', 'TR'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
    ['NA', 'NA'],
  ])('makes of %j %s', (text, code) => {
    expect(cleanCountry(text)).toBe(code);
  });

  it.each(['', 'XX', 'ZZZ', '999', 'Atlantis', 'Europe', 'constructor', '+49'])(
    'takes %j for none',
    (text) => {
      expect(cleanCountry(text)).toBeNull();
    },
  );

  it('knows every country by its English name, and its code by itself', () => {
    expect(countryCodes()).toHaveLength(250);
    const english = new Intl.DisplayNames('en', { type: 'region' });
    const missed = countryCodes().filter((code) => cleanCountry(english.of(code) ?? '') !== code);
    expect(missed).toEqual([]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...countryCodes())), (text) => {
        const clean = cleanCountry(text);
        if (clean !== null) expect(cleanCountry(clean)).toBe(clean);
      }),
    );
  });
});
