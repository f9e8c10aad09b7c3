import { describe, expect, it } from 'vitest';
import { displayNameOf, faultsOf, namelessFault, unknownContact, withFields } from './contact.ts';

const jo = withFields(unknownContact, { firstName: ' Jo ', lastName: 'Doe', emails: ['jo@acme.com'] });

describe('displayNameOf', () => {
  it.each([
    [{}, 'Jo Doe'],
    [{ firstName: null }, 'Doe'],
    [{ lastName: null }, 'Jo'],
    [{ firstName: null, lastName: null }, 'jo@acme.com'],
    [{ firstName: null, lastName: null, emails: null }, ''],
  ])('with %j is %j', (fields, name) => {
    expect(displayNameOf(withFields(jo, fields))).toBe(name);
  });
});

describe('withFields', () => {
  it('keeps what is absent and clears what is null', () => {
    expect(withFields({ ...jo, title: 'CEO' }, { firstName: null, emails: null })).toEqual({
      ...jo,
      title: 'CEO',
      firstName: null,
      emails: [],
    });
  });

  it('takes blank text for none', () => {
    expect(withFields(jo, { lastName: '  ' }).lastName).toBeNull();
  });
});

describe('faultsOf', () => {
  it('names every fault at once', () => {
    const fields = { firstName: 'x'.repeat(201), companyId: 'acme', ownerId: 'contact_1' };
    expect(faultsOf(fields, 'patch').map((fault) => fault.path)).toEqual([
      ['patch', 'firstName'],
      ['patch', 'companyId'],
      ['patch', 'ownerId'],
    ]);
  });

  it('finds nothing wrong with cleared fields', () => {
    expect(faultsOf({ firstName: null, companyId: null, ownerId: null }, 'patch')).toEqual([]);
  });
});

describe('namelessFault', () => {
  it('refuses a contact with neither name nor mail address', () => {
    const nameless = withFields(unknownContact, { phones: ['+442071838750'] });
    expect(namelessFault(nameless, 'input')).toEqual([
      {
        kind: 'InvalidInput',
        message: 'A contact needs a first name, a last name or a mail address.',
        path: ['input'],
      },
    ]);
    expect(namelessFault(jo, 'input')).toEqual([]);
  });
});
