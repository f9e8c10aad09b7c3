import { editDistance } from '../text/editDistance.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

export interface PhoneValue {
  readonly digits: string;
  /** The last nine: the same with and without the country's code. */
  readonly end: string;
}

export const phone: FieldKind<PhoneValue> = {
  levels: [
    { name: 'same', match: 0.7, other: 0.0003 },
    { name: 'same without the prefix', match: 0.06, other: 0.0001 },
    { name: 'one digit off', match: 0.06, other: 0.0003 },
    { name: 'different', match: 0.18, other: 0.9993 },
  ],
  keys: [{ name: 'end', isSole: true, of: ({ end }) => [end.slice(-7)] }],
  weighsFrequency: true,
  read(raw) {
    const digits = raw.replace(/(?:ext|x|#).*$/i, '').replace(/\D/g, '');
    if (digits.length < 5 || /^(\d)\1*$/.test(digits)) return undefined;
    return { digits, end: digits.slice(-9) };
  },
  termOf: ({ digits }) => digits,
  compare(left, right) {
    if (left.end === right.end && left.end.length >= 7) return 1;
    return left.end.length >= 7 && editDistance(left.end, right.end, 1) <= 1 ? 2 : 3;
  },
};

/** A customer, tax or insurance number: letters and digits without signs. */
export const identifier: FieldKind<string> = {
  levels: [
    { name: 'same', match: 0.9, other: 0.0001 },
    { name: 'one character off', match: 0.04, other: 0.00005 },
    { name: 'two characters off', match: 0.02, other: 0.0005 },
    { name: 'different', match: 0.04, other: 0.99935 },
  ],
  keys: [
    { name: 'number', isSole: true, of: (value) => [value] },
    { name: 'first half', isSole: false, of: (value) => halves(value).slice(0, 1) },
    { name: 'second half', isSole: false, of: (value) => halves(value).slice(1) },
  ],
  weighsFrequency: true,
  read(raw) {
    const value = raw.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return saysNothing(value) ? undefined : value;
  },
  termOf: (value) => value,
  compare(left, right) {
    const shorter = Math.min(left.length, right.length);
    const distance = editDistance(left, right, 2);
    if (distance === 1 && shorter >= 4) return 1;
    return distance === 2 && shorter >= 6 ? 2 : 3;
  },
};

function halves(value: string): string[] {
  if (value.length < 6) return [];
  const middle = Math.floor(value.length / 2);
  return [value.slice(0, middle), value.slice(middle)];
}

export const postcode: FieldKind<string> = {
  levels: [
    { name: 'same', match: 0.85, other: 0.003 },
    { name: 'one character off', match: 0.05, other: 0.01 },
    { name: 'same area', match: 0.02, other: 0.02 },
    { name: 'different', match: 0.08, other: 0.967 },
  ],
  keys: [{ name: 'code', isSole: false, of: (value) => [value] }],
  weighsFrequency: true,
  read(raw) {
    const value = raw.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return saysNothing(value) ? undefined : value;
  },
  termOf: (value) => value,
  compare(left, right) {
    if (editDistance(left, right, 1) <= 1) return 1;
    const area = Math.max(2, Math.min(left.length, right.length) - 3);
    return left.slice(0, area) === right.slice(0, area) ? 2 : 3;
  },
};
