import { describe, expect, it, vi } from 'vitest';
import { syntheticPeople } from '../../../bench/src/duplicates/syntheticPeople.ts';
import { findDuplicates, findDuplicatesIn } from './findDuplicates.ts';
import type { DuplicateModel, DuplicateRecord } from './model.ts';
import { personModel } from './personModel.ts';
import { RecordTable } from './recordTable.ts';

// Seconds on an idle machine; another test may hold both cores.
vi.setConfig({ testTimeout: 120_000 });

const ada = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  birthDate: '1815-12-10',
  email: 'ada@lovelace.example',
};

function record(id: string, values: DuplicateRecord['values']): DuplicateRecord {
  return { id, values };
}

/** Which pairs were told, without their probabilities. */
function told(records: readonly DuplicateRecord[], model: DuplicateModel = personModel): string[] {
  return findDuplicates(records, model).pairs.map(({ left, right }) => `${left} ${right}`);
}

describe('findDuplicates', () => {
  const { records, truth } = syntheticPeople(3_000, 21);
  const found = findDuplicates(records, personModel);

  it('finds made-up people, a third of them in households, with F1 .97 and a precision of .98', () => {
    const right = found.pairs.filter(({ left, right: other }) => truth.get(left) === truth.get(other)).length;
    const sizes = [...Map.groupBy(truth.values(), (who) => who).values()].map(({ length }) => length);
    const all = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    expect(all).toBeGreaterThan(2_000);
    expect(right / found.pairs.length).toBeGreaterThan(0.98);
    expect((2 * right) / (found.pairs.length + all)).toBeGreaterThan(0.97);
  });

  it('gives probabilities that come true: what is told at .5 to .9 is right about so often', () => {
    const unsure = found.pairs.filter(({ probability }) => probability < 0.9);
    const expected = unsure.reduce((sum, { probability }) => sum + probability, 0) / unsure.length;
    const right = unsure.filter(({ left, right: other }) => truth.get(left) === truth.get(other)).length;
    expect(unsure.length).toBeGreaterThan(50);
    expect(Math.abs(right / unsure.length - expected)).toBeLessThan(0.2);
  });

  it('gives reasons that add up to the weight, and the weight is the log of the odds', () => {
    expect(found.pairs.length).toBeGreaterThan(2_000);
    for (const { probability, weight, reasons } of found.pairs) {
      const sum = reasons.reduce((bits, reason) => bits + reason.bits, 0);
      expect(2 ** weight / (1 + 2 ** weight)).toBeCloseTo(probability, 9);
      expect(sum).toBeCloseTo(weight, 6);
    }
  });

  it('tells the same pairs in whatever order records come', () => {
    const some = records.slice(0, 800);
    const reversed = findDuplicates(some.toReversed(), personModel);
    const shuffled = findDuplicates(
      some.toSorted((one, other) => (one.id.slice(-1) < other.id.slice(-1) ? -1 : 1)),
      personModel,
    );
    const expected = findDuplicates(some, personModel);
    expect(expected.pairs.length).toBeGreaterThan(400);
    expect(reversed).toEqual(expected);
    expect(shuffled).toEqual(expected);
  });

  it('tells of a table that was filled row by row what it tells of a list', () => {
    const table = new RecordTable(personModel);
    for (const each of records) table.add(each);
    expect(findDuplicatesIn(table)).toEqual(found);
  });

  it('judges few records by what many taught', () => {
    const [first] = found.pairs.filter(({ probability }) => probability > 0.999);
    const two = records.filter(({ id }) => id === first?.left || id === first?.right);
    const again = findDuplicates(two, personModel, {
      estimates: JSON.parse(JSON.stringify(found.estimates)),
    });
    expect(again.pairs.map(({ left, right }) => [left, right])).toEqual([[first?.left, first?.right]]);
    expect(again.estimates).toEqual(found.estimates);
  });

  it('has nothing to say about no record, one, or two strangers', () => {
    expect(told([])).toEqual([]);
    expect(told([record('a', ada)])).toEqual([]);
    const grace = { givenName: 'Grace', familyName: 'Hopper', birthDate: '1906-12-09' };
    expect(told([record('a', ada), record('b', grace)])).toEqual([]);
  });

  it('finds two records of one person where there are no others', () => {
    const [pair] = findDuplicates(
      [record('b', ada), record('a', { ...ada, email: null })],
      personModel,
    ).pairs;
    expect(pair).toMatchObject({ left: 'a', right: 'b' });
    expect(pair?.reasons.map(({ field, level }) => `${field}: ${level}`)).toEqual([
      'givenName: same',
      'familyName: same',
      'birthDate: same',
      'prior: any two records',
      'household: may be two people of one household',
    ]);
  });

  it('takes missing values for neither sign: empty records are nobody’s duplicates', () => {
    const empty = Array.from({ length: 50 }, (_, index) =>
      record(`empty${index}`, { givenName: '', email: null }),
    );
    expect(told([...empty, record('a', ada), record('b', ada)])).toEqual(['a b']);
  });

  it('compares all values of a field that has several', () => {
    const several = [
      record('a', {
        familyName: 'Lovelace',
        givenName: 'Ada',
        email: ['old@home.example', 'ada.l@lovelace.example'],
      }),
      record('b', {
        familyName: 'Lovelace',
        givenName: 'Ada',
        email: ['ada.l@lovelace.example', 'x@work.example'],
      }),
    ];
    const [pair] = findDuplicates(several, personModel).pairs;
    expect(pair?.reasons.find(({ field }) => field === 'email')?.level).toBe('same');
  });

  it('splits a whole name where a record has no other', () => {
    const split = [
      record('a', { ...ada, email: '' }),
      record('b', { fullName: 'Lovelace, Ada', birthDate: '1815-12-10' }),
    ];
    expect(told(split)).toEqual(['a b']);
  });

  it('takes fields of any name, made of several fields of the record', () => {
    const model: DuplicateModel = {
      fields: [
        { name: 'Nachname', kind: 'familyName' },
        { name: 'Vorname', kind: 'givenName' },
        { name: 'Anschrift', kind: 'street', from: ['Strasse', 'Nr'] },
        { name: 'Geburtstag', kind: 'date' },
      ],
      relations: [],
    };
    const german = {
      Nachname: 'Müller',
      Vorname: 'Jörg',
      Geburtstag: '03.04.1980',
      Strasse: 'Hauptstr.',
      Nr: '5',
    };
    const other = {
      Nachname: 'Jorg',
      Vorname: 'Mueller',
      Geburtstag: '1980-04-03',
      Strasse: 'Hauptstraße',
      Nr: '5',
    };
    expect(told([record('a', german), record('b', { ...other, Vorname: 'Muller' })], model)).toEqual(['a b']);
  });

  it('refuses an id that comes twice and names it', () => {
    expect(() => findDuplicates([record('a', ada), record('a', ada)], personModel)).toThrow(
      'The record a came twice; ids must be distinct.',
    );
  });
});

describe('findDuplicates in giant blocks', () => {
  it('compares 10,000 records of one name and nothing else with few neighbours, and takes none for another', () => {
    const same = Array.from({ length: 10_000 }, (_, index) =>
      record(`r${index}`, { givenName: 'John', familyName: 'Smith' }),
    );
    const memory = process.memoryUsage().heapUsed;
    const start = performance.now();
    const { pairs, compared } = findDuplicates(same, personModel);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(process.memoryUsage().heapUsed - memory).toBeLessThan(300 * 2 ** 20);
    expect(compared).toBeLessThan(100_000);
    expect(pairs).toEqual([]);
  });

  it('still finds true copies among them, since they stand side by side', () => {
    const same = Array.from({ length: 2_000 }, (_, index) => {
      const who = index % 1_990;
      const birthDate = new Date(Date.UTC(1930, 0, 1 + who * 11)).toISOString().slice(0, 10);
      const email = `${(Math.imul(who + 1, 0x9e3779b1) >>> 0).toString(36)}@gmail.com`;
      return record(`r${1_000 + index}`, { givenName: 'John', familyName: 'Smith', birthDate, email });
    });
    expect(told(same).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, index) => `r${1_000 + index} r${2_990 + index}`).toSorted(),
    );
  });
});
