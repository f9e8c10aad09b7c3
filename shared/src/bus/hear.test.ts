import { describe, expect, it } from 'vitest';
import type { Transaction } from '../db/session.ts';
import { type Hearing, hearingsByType } from './hear.ts';

describe('hearingsByType', () => {
  it('has several hearings of one type act in turn, each on the same events in the same transaction', async () => {
    const seen: unknown[] = [];
    const hearing = (type: string, name: string): Hearing => ({
      type,
      apply: async (tx, events) => {
        await Promise.resolve();
        seen.push([name, tx, events]);
      },
    });
    const tx = {} as Transaction;
    const byType = hearingsByType([
      hearing('a', 'first'),
      hearing('b', 'other'),
      hearing('a', 'second'),
      hearing('a', 'third'),
    ]);
    await byType.get('a')?.apply(tx, []);
    expect([...byType.keys()]).toEqual(['a', 'b']);
    expect(seen).toEqual([
      ['first', tx, []],
      ['second', tx, []],
      ['third', tx, []],
    ]);
  });
});
