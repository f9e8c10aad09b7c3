import { describe, expect, it } from 'vitest';
import { companyName } from './legalForms.ts';
import { areNicknames } from './nicknames.ts';
import { phoneticCodes, soundAlike } from './phoneticKey.ts';
import { plainText } from './plainText.ts';

describe('plainText', () => {
  it.each([
    ['  Ægir  Þór ', 'aegir thor'],
    ['O’Neil-Müller', 'oneil muller'],
    ['Владимир Путин', 'vladimir putin'],
    ['', ''],
  ])('of %j is %j', (raw, plain) => {
    expect(plainText(raw)).toBe(plain);
  });
});

describe('areNicknames', () => {
  it.each([
    ['robert', 'bob', true],
    ['bob', 'robert', true],
    ['bob', 'rob', true],
    ['elizabeth', 'lizzie', true],
    ['robert', 'robert', false],
    ['robert', 'william', false],
    ['robert', 'nobody', false],
  ])('%s and %s: %s', (left, right, are) => {
    expect(areNicknames(left, right)).toBe(are);
  });
});

describe('soundAlike', () => {
  it.each([
    ['smith', 'smyth', true],
    ['smith', 'schmidt', true],
    ['stephen', 'steven', true],
    ['smith', 'jones', false],
  ])('%s and %s: %s', (left, right, alike) => {
    expect(soundAlike(phoneticCodes(left), phoneticCodes(right))).toBe(alike);
  });
});

describe('companyName', () => {
  it.each([
    ['ABN Amro Bank N.V.', 'abn amro bank'],
    ['Alestra, S. de R.L. de C.V.', 'alestra'],
    ['Advance Agro Public Co. Ltd.', 'advance agro'],
    ['A/S Steamship Company Torm', 'steamship company torm'],
    ['OAO Gazprom', 'gazprom'],
    ['Müller & Söhne GmbH & Co. KG', 'muller and sohne'],
    ['FABERLIC EUROPE Sp. z o.o.', 'faberlic europe'],
    ['TACTICAL MISSILES CORPORATION JOINT STOCK COMPANY', 'tactical missiles'],
    ['The World Bank', 'world bank'],
    ['Limited', 'limited'],
    ['Allianz Aktiengesellschaft', 'allianz'],
  ])('of %s is %s', (raw, name) => {
    expect(companyName(raw).words.join(' ')).toBe(name);
  });

  it('tells one form however it is written', () => {
    for (const raw of ['Acme Ltd.', 'ACME LIMITED', 'Acme Ltd']) {
      expect(companyName(raw)).toEqual({ words: ['acme'], forms: companyName('Acme Ltd').forms });
    }
    expect(companyName('Acme GmbH').forms).not.toEqual(companyName('Acme AG').forms);
    expect(companyName('Acme').forms).toEqual([]);
  });
});
