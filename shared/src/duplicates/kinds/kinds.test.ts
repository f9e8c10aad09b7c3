import { describe, expect, it } from 'vitest';
import type { FieldKindName } from './fieldKind.ts';
import { openKind } from './kinds.ts';

/** The name of the level at which two texts stand, or what could not be read. */
function levelOf(kind: FieldKindName, left: string, right: string): string | undefined {
  const dictionary = openKind(kind);
  const [one, other] = [dictionary.idOf(left), dictionary.idOf(right)];
  if (one === undefined || other === undefined) return 'nothing to compare';
  const level = dictionary.levelOf(one, other);
  expect(dictionary.levelOf(other, one), 'the other way round').toBe(level);
  return dictionary.levels[level]?.name;
}

const cases: Partial<Record<FieldKindName, readonly (readonly [string, string, string])[]>> = {
  givenName: [
    ['Zoë', 'ZOE', 'same'],
    ['Сергей', 'Sergey', 'same'],
    ['Katel byn', 'katelbyn', 'same'],
    ['Robert', 'Bob', 'short form'],
    ['Bob', 'Rob', 'short form'],
    ['Susannah', 'Susanah', 'typing error'],
    ['Martha', 'Marhta', 'typing error'],
    ['Anna Maria', 'Anna', 'one part of it'],
    ['Stephen', 'Steffan', 'similar or sounds alike'],
    ['J.', 'Joan', 'initial'],
    ['J', 'K', 'different'],
    ['Peter', 'Susan', 'different'],
    ['Unknown', 'Susan', 'nothing to compare'],
  ],
  familyName: [
    ["O'Neil", 'ONeil', 'same'],
    ['Lillie-Hinrichs', 'Hinrichs', 'one part of it'],
    ['Meyer', 'Meier', 'typing error'],
    ['Müller', 'Schmidt', 'different'],
  ],
  fullName: [
    ['Lovelace, Ada', 'Ada Lovelace', 'same'],
    ['Dr. Ada Lovelace', 'ada lovelace', 'same'],
    ['Ada Byron Lovelace', 'Ada Lovelace', 'nearly the same'],
    ['Ada Lovelace', 'Grace Hopper', 'different'],
  ],
  date: [
    ['1908-12-09', '19081209', 'same'],
    ['1980-03-04T00:00:00Z', '04.03.1980', 'same'],
    ['1980-03-04', '1980-04-03', 'day and month swapped'],
    ['1980-03-14', '1980-03-15', 'one digit off'],
    ['1980-03-14', '1980-03-41', 'one digit off'],
    ['1980-03-14', '1993-03-14', 'two parts the same'],
    ['1980-03-14', '1981-04-14', 'two digits off'],
    ['1979-12-29', '1980-01-02', 'at most a year apart'],
    ['1980-03-14', '1955-11-02', 'different'],
    ['0000-00-00', '1955-11-02', 'nothing to compare'],
    ['soon', '1955-11-02', 'nothing to compare'],
  ],
  email: [
    ['Ada@Acme.example', 'ada@acme.example', 'same'],
    ['ada.lovelace@acme.example', 'ada.lovelace@gmail.com', 'same before the @'],
    ['ada.lovelace+shop@acme.example', 'adalovelace@gmail.com', 'same before the @'],
    ['ada.lovelace@acme.example', 'ada.lovelac@acme.exmple', 'typing error'],
    ['lovelace.a@acme.example', 'lovelace.ada@acme.example', 'typing error'],
    ['lovelace.a@acme.example', 'lovelace.ada99@acme.example', 'similar before the @, same domain'],
    ['info@acme.example', 'info@acme.example', 'same shared inbox'],
    ['info@acme.example', 'ada@acme.example', 'same domain of its own'],
    ['grace@acme.example', 'ada@acme.example', 'same domain of its own'],
    ['grace@gmail.com', 'ada@gmail.com', 'different'],
    ['n/a', 'ada@gmail.com', 'nothing to compare'],
  ],
  phone: [
    ['+44 20 7946 0018', '+442079460018', 'same'],
    ['020 7946 0018', '+442079460018', 'same without the prefix'],
    ['+442079460018', '+442079460081', 'one digit off'],
    ['+442079460018', '+442079461234', 'different'],
    ['0000000', '+442079461234', 'nothing to compare'],
  ],
  identifier: [
    ['DE 123-456', 'de123456', 'same'],
    ['1234567', '1234576', 'one character off'],
    ['1234567', '1243576', 'two characters off'],
    ['1234567', '7654321', 'different'],
  ],
  postcode: [
    ['SW1A 1AA', 'sw1a1aa', 'same'],
    ['2914', '2941', 'one character off'],
    ['SW1A 1AA', 'SW1A 2BZ', 'same area'],
    ['SW1A 1AA', 'EH1 1YZ', 'different'],
  ],
  street: [
    ['12 High St', '12 High Street', 'same'],
    ['Hauptstr. 5', '5 Hauptstraße', 'same'],
    ['12 Willoughby Crescent', '12 Willoughbey Cres', 'same number, street with a typing error'],
    ['Willoughby Crescent', '12 Willoughby Crescent', 'same street, number missing or one digit off'],
    ['12 Willoughby Crescent', '345 Willoughby Crescent', 'same street'],
    ['12 Oak Street', '12 Elm Street', 'different'],
  ],
  city: [
    ['München', 'munchen', 'same'],
    ['Lonodn', 'London', 'typing error'],
    ['Kingston', 'Kingston upon Hull', 'similar'],
    ['Leeds', 'London', 'different'],
  ],
  country: [
    ['GB', 'gb', 'same'],
    ['GB', 'GR', 'one character off'],
    ['GB', 'FR', 'different'],
  ],
  organisation: [
    ['Bowne Global Solutions, S.A.R.L.', 'BOWNE GLOBAL SOLUTIONS SARL', 'same'],
    ['Acme', 'Acme Ltd.', 'same'],
    ['Acme GmbH', 'Acme AG', 'same but for the legal form'],
    ['Crystalord Ltd', 'Cristalord Limited', 'typing error'],
    ['Acme Holding', 'Acme UK Ltd', 'same own words, other additions'],
    ['Bowne (Sweden) AB', 'Bowne (Finland) AB', 'same own words, other additions'],
    ['Acme Ltd', 'Globex Ltd', 'different'],
  ],
  domain: [
    ['https://www.acme.co.uk/about', 'ada@mail.acme.co.uk', 'same'],
    ['acme.com', 'acme.co.uk', 'same but for the ending'],
    ['globex.com', 'globax.com', 'one character off'],
    ['acme.com', 'globex.com', 'different'],
    ['ada@gmail.com', 'acme.com', 'nothing to compare'],
  ],
  text: [
    ['Head of Engines', 'head of engines', 'same'],
    ['Head of Engines', 'Head of Enginse', 'typing error'],
    ['Retirement village', 'Village for retirement', 'similar'],
    ['Sales', 'Engines', 'different'],
  ],
};

describe.each(Object.entries(cases))('values of kind %s', (kind, pairs) => {
  it.each(pairs)('%s and %s: %s', (left, right, level) => {
    expect(levelOf(kind as FieldKindName, left, right)).toBe(level);
  });
});
