import { describe, expect, it } from 'vitest';
import { parentFaults } from './companyTree.ts';

const acme = { id: 'company_a', name: 'Acme' };
const line = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `company_${n}`, name: `N${n}` }));

describe('parentFaults', () => {
  it('lets a company stand under any that does not stand under it', () => {
    expect(parentFaults(acme, line(3), 2, 'patch')).toEqual([]);
  });

  it.each([
    [[acme], '"Acme" cannot be its own parent.'],
    [[...line(1), acme], '"Acme" cannot stand under "N0", which stands right below it.'],
    [[...line(3), acme], '"Acme" cannot stand under "N0", which stands 3 levels below it.'],
  ])('refuses a circle by name', (above, message) => {
    expect(parentFaults(acme, above, 0, 'patch')).toEqual([
      { kind: 'InvalidInput', message, path: ['patch', 'parentId'] },
    ]);
  });

  it('allows twenty levels, those below included, and no more', () => {
    expect(parentFaults(acme, line(17), 2, 'input')).toEqual([]);
    expect(parentFaults(acme, line(17), 3, 'input').map(({ message }) => message)).toEqual([
      'A tree of companies has 20 levels at most, and this would make 21.',
    ]);
  });
});
