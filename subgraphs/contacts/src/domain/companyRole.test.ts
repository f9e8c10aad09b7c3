import { describe, expect, it } from 'vitest';
import { placeFaults, roleFaults } from './companyRole.ts';

const today = '2026-06-01';

describe('roleFaults', () => {
  it.each([
    [{ from: null, until: null }, []],
    [{ from: today, until: today }, []],
    [{ from: '2026-06-02', until: null }, [['input', 'from']]],
    [{ from: null, until: '2026-06-02' }, [['input', 'until']]],
    [{ from: '2026-05-02', until: '2026-05-01' }, [['input', 'until']]],
    [{ title: 'x'.repeat(201), from: null, until: null }, [['input', 'title']]],
  ])('of %j are at %j', (fields, paths) => {
    expect(roleFaults(fields, today, 'input').map((fault) => fault.path)).toEqual(paths);
  });
});

describe('placeFaults', () => {
  it('names ids of other kinds', () => {
    expect(placeFaults('company_1', 'contact_1').map((fault) => fault.path)).toEqual([
      ['input', 'contactId'],
      ['input', 'companyId'],
    ]);
  });
});
