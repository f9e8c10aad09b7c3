import { describe, expect, it } from 'vitest';
import { cleanAddresses } from './address.ts';

describe('cleanAddresses', () => {
  it('drops blank parts and knows countries by their names', () => {
    const given = [{ kind: 'WORK' as const, lines: [' 1 High St ', ''], city: ' Ely ', country: 'Germany' }];
    expect(cleanAddresses(given, 'input')).toEqual({
      values: [
        { kind: 'WORK', lines: ['1 High St'], city: 'Ely', region: null, postalCode: null, country: 'DE' },
      ],
      faults: [],
    });
  });

  it.each([
    [{ lines: [] }, ['input', 'addresses', '0']],
    [{ lines: ['x'], country: 'Atlantis' }, ['input', 'addresses', '0', 'country']],
    [{ lines: [], city: 'x'.repeat(201) }, ['input', 'addresses', '0', 'city']],
    [{ lines: Array.from({ length: 7 }, () => 'x') }, ['input', 'addresses', '0', 'lines']],
  ])('names what is wrong with %j', (fields, path) => {
    const { faults } = cleanAddresses([{ kind: 'HOME', ...fields }], 'input');
    expect(faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('takes twenty and no more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'OTHER' as const, lines: ['x'] }));
    expect(cleanAddresses(many(20), 'patch').faults).toEqual([]);
    expect(cleanAddresses(many(21), 'patch').faults.map(({ message }) => message)).toEqual([
      'addresses can be 20 at most, not 21.',
    ]);
  });
});
