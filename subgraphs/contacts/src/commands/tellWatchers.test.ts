import { describe, expect, it } from 'vitest';
import { changedFieldsOf } from './tellWatchers.ts';

describe('changedFieldsOf', () => {
  it('names what differs as the graph does, lists by what is in them', () => {
    const before = {
      version: 1,
      title: 'CTO',
      companyId: null,
      emails: ['a@acme.com'],
      addresses: [{ city: 'Ely' }],
    };
    const after = {
      version: 2,
      title: 'CEO',
      companyId: 'company_1',
      emails: ['a@acme.com'],
      addresses: [{ city: 'Ely' }],
    };
    expect(changedFieldsOf<object>(before, after)).toEqual(['company', 'title']);
    expect(changedFieldsOf<object>(before, { ...before, updatedAt: new Date() })).toEqual([]);
  });
});
