import { describe, expect, it } from 'vitest';
import { domainTaken, faultsOf, withFields } from './company.ts';

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
    const acme = { name: 'Acme', domain: 'acme.com', industry: 'Tools' };
    expect(withFields(acme, { name: ' Acme Ltd ', domain: null })).toEqual({
      name: 'Acme Ltd',
      domain: null,
      industry: 'Tools',
    });
  });
});

describe('domainTaken', () => {
  it('names who has the domain', () => {
    expect(domainTaken('acme.com', { id: 'company_1', name: 'Acme' }, 'patch')).toEqual({
      kind: 'DomainTaken',
      message: 'acme.com is the domain of "Acme" already.',
      path: ['patch', 'domain'],
      companyId: 'company_1',
    });
  });
});
