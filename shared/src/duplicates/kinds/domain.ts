import { editDistance } from '../text/editDistance.ts';
import { isFreeMail } from './email.ts';
import type { FieldKind } from './fieldKind.ts';

export interface DomainValue {
  /** What was registered: `acme.co.uk`. */
  readonly domain: string;
  /** The part of it that was chosen: `acme`. */
  readonly label: string;
}

/** Second levels under which others register, as in `co.uk`, `com.au`, `or.jp`. */
const SECOND_LEVEL = new Set('ac co com edu gob gov gouv go net ne nom or org ltd plc'.split(' '));

/** A web address, a host or a mail address, for the domain that was registered. Mail providers are nobody's domain. */
export const domain: FieldKind<DomainValue> = {
  levels: [
    { name: 'same', match: 0.75, other: 0.0005 },
    { name: 'same but for the ending', match: 0.06, other: 0.0002 },
    { name: 'one character off', match: 0.02, other: 0.0002 },
    { name: 'different', match: 0.17, other: 0.9991 },
  ],
  keys: [{ name: 'label', isSole: true, of: ({ label }) => [label] }],
  weighsFrequency: true,
  read(raw) {
    const host = raw
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/?#:].*$/, '')
      .replace(/^.*@/, '');
    const labels = host.split('.').filter((label) => label !== '');
    const last = labels.at(-1) ?? '';
    if (labels.length < 2 || !/^[\p{L}\d-]{2,}$/u.test(last)) return undefined;
    const isDeep = labels.length > 2 && last.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
    const registered = labels.slice(isDeep ? -3 : -2);
    const name = registered.join('.');
    return isFreeMail(name) ? undefined : { domain: name, label: registered[0] ?? '' };
  },
  termOf: (value) => value.domain,
  compare(left, right) {
    if (left.label === right.label) return 1;
    const shorter = Math.min(left.label.length, right.label.length);
    return shorter >= 5 && editDistance(left.label, right.label, 1) <= 1 ? 2 : 3;
  },
};
