import { describe, expect, it, vi } from 'vitest';
import { syntheticPeople } from '../../../bench/src/duplicates/syntheticPeople.ts';
import { connectedRecords } from './connectedRecords.ts';
import { DuplicateIndex, keysOf } from './duplicateIndex.ts';
import { findDuplicates } from './findDuplicates.ts';
import { personModel } from './personModel.ts';

// Seconds on an idle machine; another test may hold both cores.
vi.setConfig({ testTimeout: 120_000 });

const { records } = syntheticPeople(1_500, 9);
const { pairs, estimates } = findDuplicates(records, personModel);

describe('DuplicateIndex', () => {
  const index = new DuplicateIndex(personModel, estimates);
  for (const record of records) index.add(record);

  it('finds for each record what the whole search found, with the same probability and reasons', () => {
    const found = new Map(
      records.flatMap((record) =>
        index.duplicatesOf(record).map((pair) => [`${pair.left} ${pair.right}`, pair]),
      ),
    );
    expect(found.size).toBe(pairs.length);
    for (const pair of pairs) expect(found.get(`${pair.left} ${pair.right}`)).toEqual(pair);
  });

  it('looks up a record that is not in it and does not keep it', () => {
    const [known] = records;
    const before = index.size;
    const found = index.duplicatesOf({ id: 'new', values: known?.values ?? {} });
    expect(found.map(({ left, right }) => [left, right])).toContainEqual(['new', known?.id]);
    expect(index.size).toBe(before);
    expect(index.remove('new')).toBe(false);
  });

  it('forgets what was removed and finds it again when it is back', () => {
    const [pair] = pairs;
    const [left, right] = [pair?.left, pair?.right].map((id) => records.find((record) => record.id === id));
    if (left === undefined || right === undefined)
      throw new Error('The first pair is not among the records.');
    const partners = () => index.duplicatesOf(left).map((found) => [found.left, found.right]);
    expect(partners()).toContainEqual([pair?.left, pair?.right]);
    expect(index.remove(right.id)).toBe(true);
    expect(partners()).not.toContainEqual([pair?.left, pair?.right]);
    index.add(right);
    expect(partners()).toContainEqual([pair?.left, pair?.right]);
  });

  it('judges the few that a database gave by the frequencies of all', () => {
    const [pair] = pairs;
    const few = new DuplicateIndex(personModel, estimates);
    const partner = records.find(({ id }) => id === pair?.right);
    const asked = records.find(({ id }) => id === pair?.left);
    if (partner === undefined || asked === undefined)
      throw new Error('The first pair is not among the records.');
    few.add(partner);
    const [found] = few.duplicatesOf(asked);
    expect(found?.probability).toBeCloseTo(pair?.probability ?? 0, 2);
  });
});

describe('keysOf', () => {
  it('gives what a record is found by, and says which key is enough alone', () => {
    const keys = keysOf(
      { id: 'a', values: { givenName: 'Ada', familyName: 'Lovelace', email: 'Ada.L@lovelace.example' } },
      personModel,
    );
    expect(keys.map(({ text, isSole }) => `${text}${isSole ? ' (sole)' : ''}`)).toEqual([
      'name sound: AT',
      'name sound: LFLS',
      'name beginning: ada',
      'name beginning: lov',
      'email address: ada.l@lovelace.example (sole)',
      'email local part: adal (sole)',
      'email beginning: adal',
      'email domain: lovelace.example',
    ]);
  });

  it('gives none for the inbox of a role but its address', () => {
    const keys = keysOf({ id: 'a', values: { email: 'info@gmail.com' } }, personModel);
    expect(keys.map(({ text }) => text)).toEqual(['email address: info@gmail.com']);
  });
});

describe('connectedRecords', () => {
  it('joins what pairs connect, above the threshold only', () => {
    const told = [
      { left: 'b', right: 'c', probability: 0.9 },
      { left: 'a', right: 'b', probability: 0.95 },
      { left: 'd', right: 'e', probability: 0.8 },
      { left: 'e', right: 'f', probability: 0.4 },
    ];
    expect(connectedRecords(told, 0.5)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(connectedRecords(told, 0.99)).toEqual([]);
  });
});
