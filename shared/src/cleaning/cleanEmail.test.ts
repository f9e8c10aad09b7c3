import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validate } from 'isemail';
import { describe, expect, it } from 'vitest';
import { cleanEmail, isMailAddress } from './cleanEmail.ts';

/** isemail's own cases (BSD-3); not part of the repository. */
const file = join(import.meta.dirname, '../../../../shared/data/fields/isemail_tests.jsonl');

describe('cleanEmail', () => {
  it.each([
    [' Jo@ACME.com ', 'jo@acme.com'],
    ["o'brien+news@Acme.co.uk", "o'brien+news@acme.co.uk"],
    ['"Jo@home"@acme.com', '"jo@home"@acme.com'],
    ['jo@xn--bcher-kva.de', 'jo@bücher.de'],
    ['Jo@BÜCHER.de', 'jo@bücher.de'],
    ['jo\u0308rg@acme.com', 'jörg@acme.com'],
    ['jo@[192.0.2.1]', 'jo@[192.0.2.1]'],
  ])('makes of %j %j', (text, clean) => {
    expect(cleanEmail(text)).toBe(clean);
  });

  it.each([
    '',
    'jo',
    'jo@acme',
    '@acme.com',
    'jo..doe@acme.com',
    '.jo@acme.com',
    'jo@-acme.com',
    'jo@acme..com',
    'jo@acme.com, ada@acme.com',
    'Jo <jo@acme.com>',
    `${'j'.repeat(65)}@acme.com`,
  ])('takes %j for none', (text) => {
    expect(cleanEmail(text)).toBeNull();
  });

  it('changes nothing about what is clean, and answers only addresses', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.emailAddress(),
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.domain()).map((parts) => parts.join('@')),
      fc
        .tuple(fc.constantFrom('jo', 'Ö', '"a b"'), fc.string({ unit: 'grapheme' }))
        .map((parts) => parts.join('@')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const clean = cleanEmail(text);
        if (clean === null) return;
        expect(cleanEmail(clean)).toBe(clean);
        expect(isMailAddress(clean)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no short way to an address that the library would refuse', () => {
    const nearly = fc.stringMatching(/^[a-z0-9_+.-]{1,30}@[a-z0-9.-]{1,30}\.[a-z]{2,6}$/);
    fc.assert(
      fc.property(nearly, (text) => {
        expect(isMailAddress(text)).toBe(validate(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe.skipIf(!existsSync(file))('isMailAddress (skipped where ../shared/data is absent)', () => {
  it('answers 163 of the 164 cases of isemail, and cleaning leaves out domains without a dot', () => {
    const cases = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; address: string; validRFC5321: boolean });
    expect(cases).toHaveLength(164);
    const wrong = cases.filter(({ address, validRFC5321 }) => isMailAddress(address) !== validRFC5321);
    expect(wrong.map(({ address }) => address)).toEqual(['"test\\©"@iana.org']);
    const dotless = cases.filter(({ address }) => isMailAddress(address) && cleanEmail(address) === null);
    expect(dotless.map(({ address }) => address)).toEqual(['test@io', 'test@org']);
  });
});
