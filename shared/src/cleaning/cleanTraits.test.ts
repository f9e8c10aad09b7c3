import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTraits } from './cleanTraits.ts';

const rules = { country: 'GB', dateOrder: null };

describe('cleanTraits', () => {
  it('cleans each trait after its kind and keeps how it came', () => {
    const told = {
      email: ' Jo@ACME.com',
      phone_number: '020 7183 8750',
      firstName: '  Jo\u0065\u0308l ',
      'Last Name': 'VAN  DER\tBERG',
      birthday: '4 May 1990',
      address: { city: ' London ', country: 'United Kingdom', street: '1 High Street', postalCode: 'n/a' },
      plan: ' Pro ',
      age: 33,
    };
    expect(cleanTraits(told, rules)).toEqual({
      traits: {
        email: 'jo@acme.com',
        phone_number: '+442071838750',
        firstName: 'Joël',
        'Last Name': 'VAN DER BERG',
        birthday: '1990-05-04',
        address: { city: 'London', country: 'GB', street: '1 High Street' },
        plan: ' Pro ',
        age: 33,
      },
      raw: {
        email: told.email,
        phone_number: told.phone_number,
        firstName: told.firstName,
        'Last Name': told['Last Name'],
        birthday: told.birthday,
        address: told.address,
      },
      dropped: ['address.postalCode'],
      faults: [],
    });
  });

  it('drops what only says that there is nothing, and leaves null to remove a trait', () => {
    const told = {
      email: 'N/A',
      phone: '-',
      lastName: 'Null',
      firstName: 'null',
      notes: '  ',
      address: { city: '' },
      country: 'NA',
      title: null,
    };
    expect(cleanTraits(told, rules)).toEqual({
      traits: { lastName: 'Null', country: 'NA', title: null },
      raw: {},
      dropped: ['email', 'phone', 'firstName', 'notes', 'address.city'],
      faults: [],
    });
  });

  it('keeps what it cannot clean as it came, and says why without saying what', () => {
    const told = {
      email: 'jo@acme',
      phone: '12',
      birthday: '03/04/1990',
      address: { country: 'Atlantis' },
      mobile: 'call me',
    };
    expect(cleanTraits(told, { ...rules, country: null })).toEqual({
      traits: told,
      raw: {},
      dropped: [],
      faults: [
        { name: 'email', message: 'is no mail address' },
        { name: 'phone', message: 'has no country code, and nothing says of which country it is' },
        {
          name: 'birthday',
          message: 'can be read day first and month first, and the source does not say which',
        },
        { name: 'address.country', message: 'is no country' },
        { name: 'mobile', message: 'has no country code, and nothing says of which country it is' },
      ],
    });
  });

  it('changes nothing about what is clean', () => {
    const name = fc.constantFrom('email', 'phone', 'name', 'city', 'country', 'birthday', 'other');
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.emailAddress(),
      fc.constantFrom('020 7183 8750', 'none', 'Germany', '5 May 1990', ' a\u200b b '),
      fc.integer(),
      fc.constant(null),
    );
    const flat = fc.dictionary(name, value);
    const traits = fc
      .tuple(flat, flat)
      .map(([own, address]): Record<string, unknown> => ({ ...own, address }));
    fc.assert(
      fc.property(traits, (told) => {
        const once = cleanTraits(told, rules);
        const twice = cleanTraits(once.traits, rules);
        expect(twice).toEqual({ traits: once.traits, raw: {}, dropped: [], faults: once.faults });
      }),
      { numRuns: 1_000 },
    );
  });
});
