import { describe, expect, it } from 'vitest';
import { cleanEmails } from './cleanEmails.ts';

describe('cleanEmails', () => {
  it('lower-cases addresses and keeps each once, the first first', () => {
    expect(cleanEmails([' Jo@ACME.com ', 'ada@acme.com', 'jo@acme.COM'], 'input')).toEqual({
      values: ['jo@acme.com', 'ada@acme.com'],
      faults: [],
    });
  });

  it.each(['jo', 'jo@acme', '@acme.com', 'jo@acme.com, ada@acme.com', 'jo..doe@acme.com', ''])(
    'names %j as the fault',
    (address) => {
      const { values, faults } = cleanEmails(['ada@acme.com', address], 'patch');
      expect(values).toEqual(['ada@acme.com']);
      expect(faults).toEqual([
        {
          kind: 'InvalidInput',
          message: `emails must be addresses such as jo@acme.com, and "${address}" is none.`,
          path: ['patch', 'emails', '1'],
        },
      ]);
    },
  );

  it('takes twenty addresses and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `jo${n}@acme.com`);
    expect(cleanEmails(many(20), 'input').faults).toEqual([]);
    expect(cleanEmails(many(21), 'input').faults).toEqual([
      { kind: 'InvalidInput', message: 'emails can be 20 at most, not 21.', path: ['input', 'emails'] },
    ]);
  });
});
