import { describe, expect, it } from 'vitest';
import { comparedRecord } from './comparedRecord.ts';

describe('comparedRecord', () => {
  it('reads traits by the names that sources use, and a nested address', () => {
    const record = comparedRecord('p', [
      { name: 'first_name', value: ' Ada ' },
      { name: 'lastName', value: 'Lovelace' },
      { name: 'birthday', value: '1815-12-10T00:00:00.000Z' },
      { name: 'email', value: 'ada@x.example' },
      { name: 'EMAIL', value: 'ada@x.example' },
      { name: 'PHONE', value: '+442071838750' },
      {
        name: 'address',
        value: { street: '12 St James Square', postalCode: 10123, city: 'London', floor: 2 },
      },
      { name: 'company', value: { name: 'Analytical Engines', id: 7 } },
      { name: 'plan', value: 'gold' },
    ]);
    expect(record).toEqual({
      id: 'p',
      values: {
        givenName: ['Ada'],
        familyName: ['Lovelace'],
        birthDate: ['1815-12-10'],
        email: ['ada@x.example'],
        phone: ['+442071838750'],
        street: ['12 St James Square'],
        postcode: ['10123'],
        city: ['London'],
        organisation: ['Analytical Engines'],
      },
    });
  });

  it.each([
    ['nothing', []],
    ['an empty name', [{ name: 'name', value: '  ' }]],
    ['a town alone', [{ name: 'city', value: 'London' }]],
    ['a value of another kind', [{ name: 'email', value: { of: 'work' } }]],
  ])('is nothing for %s', (_, known) => {
    expect(comparedRecord('p', known)).toBeNull();
  });
});
