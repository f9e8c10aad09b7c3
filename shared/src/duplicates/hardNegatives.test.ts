import { describe, expect, it, vi } from 'vitest';
import { syntheticPeople } from '../../../bench/src/duplicates/syntheticPeople.ts';
import { companyModel } from './companyModel.ts';
import { DuplicateIndex } from './duplicateIndex.ts';
import { findDuplicates } from './findDuplicates.ts';
import type { DuplicateModel, DuplicateRecord } from './model.ts';
import { personModel } from './personModel.ts';
import type { DuplicatePair } from './scorePair.ts';

// Seconds on an idle machine; another test may hold both cores.
vi.setConfig({ testTimeout: 120_000 });

type Values = DuplicateRecord['values'];

/** Others around the two, from whom estimation learns. */
const people = syntheticPeople(1_500, 5).records;

const PLACES = ['Leeds', 'York', 'Hull', 'Derby', 'Exeter', 'Bath', 'Truro', 'Ripon'];
const companies: readonly DuplicateRecord[] = Array.from({ length: 600 }, (_, index) => {
  const who = Math.floor(index / 1.25);
  const isCopy = index > 0 && Math.floor((index - 1) / 1.25) === who;
  const name = `${word(who * 7 + 3)}${word(who * 13 + 1)} ${['Tools', 'Foods', 'Press', 'Motors'][who % 4]}`;
  return {
    id: `company${index}`,
    values: {
      // Of the copies, a few have an addition or a typing error.
      name: isCopy ? copiedName(name, who) : `${name} Ltd`,
      domain: isCopy && who % 3 === 0 ? '' : `${name.replace(' ', '').toLowerCase()}.example`,
      phone: `+4420${String(70_000_000 + who * 7_919).slice(0, 8)}`,
      street: `${(who * 11) % 180} ${word(who)} Road`,
      city: PLACES[who % PLACES.length] ?? '',
      country: 'GB',
    },
  };
});

function copiedName(name: string, who: number): string {
  if (who % 12 === 0) return `${name} Group`;
  return who % 9 === 0 ? `${name.slice(0, 4)}${name.slice(5)} Ltd` : `${name} Limited`;
}

function word(number: number): string {
  const [first, second] = [number % 20, Math.floor(number / 20) % 20];
  return `${'BCDFGHJKLMNPRSTVWZQX'[first]}${'aeiou'[first % 5]}${'bcdfghjklmnprstvwzqx'[second]}${'aeiou'[second % 5]}`;
}

/** The pair that two records are, told or not, judged by what the others taught. */
function judgeBy(around: readonly DuplicateRecord[], model: DuplicateModel) {
  const { estimates } = findDuplicates(around, model);
  return (one: Values, other: Values): DuplicatePair => {
    const index = new DuplicateIndex(model, estimates);
    index.add({ id: 'one', values: one });
    const [pair] = index.duplicatesOf({ id: 'other', values: other }, 0);
    return (
      pair ?? { left: 'one', right: 'other', probability: 0, weight: Number.NEGATIVE_INFINITY, reasons: [] }
    );
  };
}

const person = judgeBy(people, personModel);
const company = judgeBy(companies, companyModel);

const home = {
  familyName: 'Woodbridge',
  phone: '+442079460018',
  street: '12 Willoughby Road',
  postcode: '10123',
  city: 'Ashbank',
  country: 'GB',
};
const office = {
  phone: '+442079460999',
  street: '1 Enterprise Way',
  postcode: '10777',
  city: 'Clayford',
  country: 'GB',
};

describe('two people stay two', () => {
  it('father and son of one name and address, with their own birth dates', () => {
    const one = { ...home, givenName: 'Robert', birthDate: '1951-03-17' };
    const pair = person(one, { ...home, givenName: 'Robert', birthDate: '1979-11-02' });
    expect(pair.probability).toBeLessThan(0.5);
    expect(pair.reasons.at(-1)?.level).toBe('may be two people of one household');
  });

  it('twins: one surname, address and birth date, two given names', () => {
    const twin = { ...home, birthDate: '1994-06-21' };
    expect(person({ ...twin, givenName: 'Laura' }, { ...twin, givenName: 'Peter' }).probability).toBeLessThan(
      0.5,
    );
  });

  it('spouses who share a mail address', () => {
    const both = { ...home, email: 'thewoodbridges77@gmail.com' };
    const one = { ...both, givenName: 'Helen', birthDate: '1980-01-30' };
    expect(person(one, { ...both, givenName: 'Marcus', birthDate: '1978-07-12' }).probability).toBeLessThan(
      0.5,
    );
  });

  it('colleagues with one switchboard and one address', () => {
    const one = {
      ...office,
      givenName: 'Laura',
      familyName: 'Penfield',
      email: 'laura.penfield@clayford.example',
    };
    const other = {
      ...office,
      givenName: 'Marcus',
      familyName: 'Hollins',
      email: 'marcus.hollins@clayford.example',
    };
    expect(person(one, other).probability).toBeLessThan(0.1);
  });

  it('two people who were entered with the inbox of their company', () => {
    const one = { givenName: 'Laura', familyName: 'Penfield', email: 'info@clayford.example' };
    expect(person(one, { ...one, givenName: 'Marcus', familyName: 'Hollins' }).probability).toBeLessThan(0.1);
    expect(person(one, { ...one, givenName: 'Marcus' }).probability).toBeLessThan(0.5);
  });

  it('the boss and the assistant whose address stands on the record of the boss', () => {
    const boss = {
      ...office,
      givenName: 'Marcus',
      familyName: 'Hollins',
      email: 'laura.penfield@clayford.example',
    };
    const assistant = {
      ...office,
      givenName: 'Laura',
      familyName: 'Penfield',
      email: 'laura.penfield@clayford.example',
    };
    expect(person(boss, assistant).probability).toBeLessThan(0.5);
  });

  it('namesakes with a popular name in two towns', () => {
    const one = { givenName: 'James', familyName: 'Ashbank', city: 'Clayford', birthDate: '1950-02-03' };
    const other = { ...one, city: 'Hollinton', birthDate: '1988-09-21' };
    expect(person(one, other).probability).toBeLessThan(0.1);
  });
});

describe('one person is found', () => {
  it('with another address and telephone, under a short form of the name', () => {
    const one = { ...home, givenName: 'Robert', birthDate: '1951-03-17', email: 'r.woodbridge51@gmail.com' };
    const moved = {
      ...office,
      givenName: 'Bob',
      familyName: 'Woodbridge',
      birthDate: '1951-03-17',
      email: one.email,
    };
    expect(person(one, moved).probability).toBeGreaterThan(0.95);
  });

  it('with names in each other’s place and day and month swapped', () => {
    const one = { ...home, givenName: 'Robert', birthDate: '1951-03-07' };
    const other = { ...home, givenName: 'Woodbridge', familyName: 'Robert', birthDate: '1951-07-03' };
    expect(person(one, other).probability).toBeGreaterThan(0.9);
  });
});

describe('two companies stay two', () => {
  const acme = { domain: 'acme.example', country: 'GB' };

  it('parent and subsidiary, though they share a domain', () => {
    const parent = { ...acme, name: 'Acme Holding', city: 'Leeds' };
    expect(company(parent, { ...acme, name: 'Acme UK Ltd', city: 'Hull' }).probability).toBeLessThan(0.5);
    expect(company({ name: 'Acme Holding' }, { name: 'Acme UK Ltd' }).probability).toBeLessThan(0.1);
  });

  it('sisters in two countries', () => {
    const sweden = { name: 'Acme (Sweden) AB', country: 'SE' };
    expect(company(sweden, { name: 'Acme (Finland) AB', country: 'FI' }).probability).toBeLessThan(0.1);
  });

  it('tenants of one building', () => {
    const house = { street: '7 Bobe Road', city: 'York', country: 'GB', phone: '+442070001111' };
    expect(
      company({ ...house, name: 'Globex Ltd' }, { ...house, name: 'Initech Ltd' }).probability,
    ).toBeLessThan(0.5);
  });
});

describe('one company is found', () => {
  it('under another way of writing its legal form, by its domain', () => {
    const one = { name: 'Globex Corporation', domain: 'https://www.globex.example', city: 'York' };
    const other = { name: 'GLOBEX CORP.', domain: 'sales@globex.example', city: 'York' };
    expect(company(one, other).probability).toBeGreaterThan(0.95);
  });

  it('as parent and subsidiary where domain, telephone, street and town agree', () => {
    const house = {
      domain: 'acme.example',
      phone: '+442070001111',
      street: '7 Bobe Road',
      city: 'York',
      country: 'GB',
    };
    expect(
      company({ ...house, name: 'Acme Group' }, { ...house, name: 'Acme Ltd' }).probability,
    ).toBeGreaterThan(0.5);
  });
});
