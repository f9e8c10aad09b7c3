import { editDistance } from '../text/editDistance.ts';
import { jaroWinkler } from '../text/jaroWinkler.ts';
import { type CompanyName, companyName } from '../text/legalForms.ts';
import { phoneticKey } from '../text/phoneticKey.ts';
import { plainText } from '../text/plainText.ts';
import { type FieldKind, saysNothing } from './fieldKind.ts';

export interface OrganisationValue extends CompanyName {
  readonly joined: string;
  /** Words that are its own: without the general ones and names of places. */
  readonly own: string;
}

/** Words that tell companies of one group apart, or nothing at all. */
const GENERAL = new Set(
  (
    'group groupe gruppe holding holdings international internacional worldwide global europe european america americas asia ' +
    'pacific emea uk usa us germany deutschland france espana spain italia italy nederland netherlands belgium schweiz ' +
    'switzerland suisse osterreich austria polska poland sweden sverige norge norway danmark denmark finland suomi ireland ' +
    'canada mexico brasil brazil argentina india china japan singapore hong kong australia zealand south africa north east ' +
    'west london paris berlin subsidiary division services service solutions systems technologies technology trading ' +
    'sales distribution logistics finance capital ventures partners investments real estate properties i ii iii iv v'
  ).split(' '),
);

/** A company or another organisation by name. */
export const organisation: FieldKind<OrganisationValue> = {
  levels: [
    { name: 'same', match: 0.6, other: 0.0004 },
    { name: 'same but for the legal form', match: 0.12, other: 0.0003 },
    { name: 'typing error', match: 0.1, other: 0.0003 },
    { name: 'similar', match: 0.06, other: 0.004 },
    { name: 'same own words, other additions', match: 0.05, other: 0.002 },
    { name: 'different', match: 0.07, other: 0.993 },
  ],
  mostDifferent: 0.2,
  keys: [
    { name: 'name', isSole: true, of: ({ joined }) => [joined] },
    { name: 'own words', isSole: true, of: ({ own }) => (own.length > 3 ? [own] : []) },
    {
      name: 'sounds',
      isSole: false,
      pairsUp: true,
      of: ({ words }) => words.filter((word) => !GENERAL.has(word)).map(phoneticKey),
    },
  ],
  weighsFrequency: true,
  read(raw) {
    if (saysNothing(plainText(raw))) return undefined;
    const name = companyName(raw);
    const own = name.words.filter((word) => !GENERAL.has(word)).join('');
    return name.words.length === 0 ? undefined : { ...name, joined: name.words.join(''), own };
  },
  termOf: ({ words, forms }) => [...words, ...forms].join(' '),
  compare(left, right) {
    if (left.joined === right.joined) return hasOtherForm(left, right) ? 1 : 0;
    // `Bowne (Sweden)` and `Bowne (Finland)` are few edits apart as well, so this comes before.
    if (differsByAddition(left, right)) return 4;
    const shorter = Math.min(left.joined.length, right.joined.length);
    const allowed = shorter >= 12 ? 2 : shorter >= 5 ? 1 : 0;
    if (editDistance(left.joined, right.joined, allowed) <= allowed) return 2;
    if (jaroWinkler(left.joined, right.joined) >= 0.93) return 3;
    return isWithin(left.words, right.words) || isWithin(right.words, left.words) ? 4 : 5;
  },
};

function hasOtherForm(left: OrganisationValue, right: OrganisationValue): boolean {
  if (left.forms.length === 0 || right.forms.length === 0) return false;
  return left.forms.every((form) => !right.forms.includes(form));
}

/** One has a general word that the other has not, and what is left is the same. */
function differsByAddition(left: OrganisationValue, right: OrganisationValue): boolean {
  return left.own !== '' && left.own === right.own;
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words[0] === others[0] && words.every((word) => others.includes(word));
}
