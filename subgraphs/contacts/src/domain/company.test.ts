import { describe, expect, it } from 'vitest';
import { domainTaken, faultsOf, unknownCompany, withFields } from './company.ts';

describe('faultsOf', () => {
  it.each([
    [{ name: ' ' }, [['input', 'name']]],
    [{ name: 'x'.repeat(200) }, []],
    [
      { name: 'x'.repeat(201), industry: 'y'.repeat(201) },
      [
        ['input', 'name'],
        ['input', 'industry'],
      ],
    ],
    [{ industry: null }, []],
  ])('of %j are at %j', (fields, paths) => {
    expect(faultsOf(fields, 'input').map((fault) => fault.path)).toEqual(paths);
  });
});

describe('withFields', () => {
  it('keeps what is absent and clears what is null', () => {
    const acme = { ...unknownCompany, name: 'Acme', domains: ['acme.com'], industry: 'Tools' };
    expect(withFields(acme, { name: ' Acme Ltd ', domains: null })).toEqual({
      ...unknownCompany,
      name: 'Acme Ltd',
      domains: [],
      industry: 'Tools',
    });
  });

  it.each([
    [{ domain: 'c.com' }, ['c.com', 'b.com']],
    [{ domain: 'b.com' }, ['b.com']],
    [{ domain: null }, ['b.com']],
    [{ domains: ['c.com', 'a.com'] }, ['c.com', 'a.com']],
    [{}, ['a.com', 'b.com']],
  ])('makes of two domains with %j %j', (fields, domains) => {
    expect(withFields({ ...unknownCompany, domains: ['a.com', 'b.com'] }, fields).domains).toEqual(domains);
  });

  it('takes amount and currency of a revenue together', () => {
    const rich = withFields(unknownCompany, { annualRevenue: { amount: '1.5', currency: 'GBP' } });
    expect([rich.revenue, rich.revenueCurrency]).toEqual(['1.5', 'GBP']);
    const unsaid = withFields(rich, { annualRevenue: null });
    expect([unsaid.revenue, unsaid.revenueCurrency]).toEqual([null, null]);
  });
});

describe('domainTaken', () => {
  it('names who has the domain', () => {
    const refusal = {
      kind: 'DomainTaken',
      message: 'acme.com is the domain of "Acme" already.',
      path: ['patch', 'domain'],
      companyId: 'company_1',
    };
    const holder = { companyId: 'company_1', name: 'Acme' };
    expect(domainTaken('acme.com', holder, 'patch', 'domain')).toEqual(refusal);
    expect(domainTaken('acme.com', { ...holder, name: null }, 'patch', 'domain')).toEqual({
      ...refusal,
      message: 'acme.com is the domain of another company already.',
    });
  });
});
