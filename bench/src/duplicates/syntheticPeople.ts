/**
 * People made up for measuring: many share a name, a third lives in a household with others (one surname, address and
 * telephone), and records of one person differ as records do: typing errors, gaps, short forms, swapped names, a new
 * address, mail or telephone. The same seed gives the same people.
 */
export interface SyntheticPeople {
  readonly records: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
  /** By record id: who it is. */
  readonly truth: ReadonlyMap<string, number>;
}

type Person = Readonly<Record<Field, string>>;
type Field =
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'email'
  | 'phone'
  | 'street'
  | 'postcode'
  | 'city'
  | 'country';

const GIVEN =
  'james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas sarah charles karen christopher lisa daniel nancy matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily andrew donna joshua michelle kenneth carol kevin amanda brian dorothy george melissa edward deborah ronald stephanie timothy rebecca jason sharon jeffrey laura ryan cynthia jacob kathleen gary amy nicholas angela eric shirley jonathan anna stephen brenda larry pamela justin emma scott nicole brandon helen benjamin samantha samuel katherine gregory christine frank debra alexander rachel raymond carolyn patrick janet jack catherine dennis maria jerry heather tyler diane aaron ruth jose julie adam olivia nathan joyce henry virginia douglas victoria zachary kelly peter lauren kyle christina walter joan ethan evelyn jeremy judith harold megan keith andrea christian cheryl roger hannah noah jacqueline gerald martha carl gloria terry teresa sean ann austin sara arthur madison lawrence frances jesse kathryn dylan janice bryan jean joe abigail jordan alice billy julia bruce judy albert sophia willie grace gabriel denise logan amber alan doris juan marilyn wayne danielle roy beverly ralph isabella randy theresa eugene diana vincent natalie russell brittany elijah charlotte louis marie bobby kayla philip alexis johnny lori'.split(
    ' ',
  );
const SHORT = new Map(
  'james:jim robert:bob john:jack michael:mike william:bill richard:dick joseph:joe thomas:tom charles:charlie christopher:chris daniel:dan matthew:matt anthony:tony steven:steve andrew:andy joshua:josh kenneth:ken edward:ted timothy:tim jeffrey:jeff nicholas:nick samuel:sam benjamin:ben gregory:greg patricia:pat jennifer:jenny elizabeth:liz barbara:barb susan:sue margaret:maggie katherine:kate deborah:debbie rebecca:becky pamela:pam samantha:sam'
    .split(' ')
    .map((pair): [string, string] => {
      const [full = '', short = ''] = pair.split(':');
      return [full, short];
    }),
);
const HEADS =
  'ash bar black bright brook burn cald carl clay cole cran dal dray east ed fair fen fox gar glen gold grey hal ham hart haw hazel hill hol hurst kings lang lock long mar mead mel mill moor nor oak pem penn pres red rich rock rose rother sand shel sher stan strat suther thorn wake wal war wel west white wild wind win wood york'.split(
    ' ',
  );
const TAILS =
  'bank beck borough bridge bury by combe cott croft dale den don er field ford gate ham hurst ing land ley low man mere more ridge shaw son stead stone ton thorpe wall ward well wick wood worth'.split(
    ' ',
  );
const ROADS = 'Street|Road|Avenue|Lane|Close|Drive|Court|Place|Crescent|Gardens'.split('|');
const MAIL =
  'gmail.com gmail.com gmail.com hotmail.com outlook.com yahoo.com icloud.com btinternet.com'.split(' ');

/** `records` in all; each person has one to six of them. */
export function syntheticPeople(records: number, seed: number): SyntheticPeople {
  const random = randomNumbers(seed);
  const made: { id: string; values: Record<string, string> }[] = [];
  const truth = new Map<string, number>();
  let persons = 0;
  let household: Person | undefined;
  while (made.length < records) {
    const person = makePerson(random, random() < 0.3 ? household : undefined);
    household = person;
    const copies = random() < 0.65 ? 1 : 2 + Math.floor(random() ** 3 * 5);
    for (let copy = 0; copy < copies && made.length < records; copy += 1) {
      const id = `r${made.length}`;
      truth.set(id, persons);
      made.push({ id, values: copy === 0 ? withGaps(person, random, 0.5) : corrupted(person, random) });
    }
    persons += 1;
  }
  return { records: made, truth };
}

type Random = () => number;

function makePerson(random: Random, household: Person | undefined): Person {
  const givenName = capital(popular(GIVEN, random));
  const familyName =
    household !== undefined && random() < 0.8
      ? household.familyName
      : capital(popular(HEADS, random) + popular(TAILS, random));
  const town = Math.floor(random() ** 2 * 400);
  return {
    givenName,
    familyName,
    birthDate: dateOf(random),
    email: mailOf(givenName, familyName, random),
    phone: household !== undefined && random() < 0.6 ? household.phone : `+4420${digits(8, random)}`,
    street: household?.street ?? streetOf(random),
    postcode: household?.postcode ?? `${10_000 + town * 37 + Math.floor(random() * 30)}`,
    city:
      household?.city ??
      capital((HEADS[town % HEADS.length] ?? '') + (TAILS[(town * 7) % TAILS.length] ?? '')),
    country: 'GB',
  };
}

function streetOf(random: Random): string {
  return `${1 + Math.floor(random() ** 2 * 200)} ${capital(pick(HEADS, random) + pick(TAILS, random))} ${pick(ROADS, random)}`;
}

function mailOf(given: string, family: string, random: Random): string {
  const [first, last] = [given.toLowerCase(), family.toLowerCase()];
  const local = pick(
    [`${first}.${last}`, `${first[0]}${last}`, `${first}${last}`, `${first}.${last[0]}`],
    random,
  );
  const number = random() < 0.6 ? String(Math.floor(random() * 100)) : '';
  const domain = random() < 0.7 ? pick(MAIL, random) : `${pick(HEADS, random)}${pick(TAILS, random)}.com`;
  return `${local}${number}@${domain}`;
}

function dateOf(random: Random): string {
  const year = 1935 + Math.floor(random() * 72);
  return [year, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

const GAPS: Partial<Record<Field, number>> = {
  givenName: 0.05,
  familyName: 0.02,
  birthDate: 0.3,
  email: 0.2,
  phone: 0.35,
  street: 0.3,
  postcode: 0.25,
  city: 0.15,
};

function withGaps(person: Person, random: Random, factor: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(person).map(([field, value]) => [
      field,
      random() < (GAPS[field as Field] ?? 0) * factor ? '' : value,
    ]),
  );
}

function corrupted(person: Person, random: Random): Record<string, string> {
  const now: Record<Field, string> = { ...person };
  const short = SHORT.get(person.givenName.toLowerCase());
  if (short !== undefined && random() < 0.3) now.givenName = capital(short);
  else if (random() < 0.05) now.givenName = person.givenName.slice(0, 1);
  if (random() < 0.15) now.email = mailOf(person.givenName, person.familyName, random);
  if (random() < 0.15) now.phone = `+4420${digits(8, random)}`;
  if (random() < 0.12) Object.assign(now, { street: streetOf(random), postcode: digits(5, random) });
  if (random() < 0.1) now.birthDate = wrongDate(person.birthDate, random);
  for (const field of ['givenName', 'familyName', 'street', 'city', 'email', 'phone', 'postcode'] as const) {
    if (random() < 0.1) now[field] = typo(now[field], random);
  }
  if (random() < 0.03) [now.givenName, now.familyName] = [now.familyName, now.givenName];
  if (random() < 0.2) now.familyName = now.familyName.toUpperCase();
  return withGaps(now, random, 1);
}

function wrongDate(date: string, random: Random): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (random() < 0.4) return `${year}-${day}-${month}`;
  if (random() < 0.5) return `${Number(year) + (random() < 0.5 ? 1 : -1)}-${month}-${day}`;
  return `${year}-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
}

function typo(text: string, random: Random): string {
  if (text.length < 3) return text;
  const at = Math.floor(random() * (text.length - 1));
  const [before, here, next, after] = [
    text.slice(0, at),
    text[at] ?? '',
    text[at + 1] ?? '',
    text.slice(at + 2),
  ];
  const other = /\d/.test(here) ? digits(1, random) : pick([...'abcdefghijklmnopqrstuvwxyz'], random);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return `${before}${next}${after}`;
  if (kind === 1) return `${before}${other}${here}${next}${after}`;
  if (kind === 2) return `${before}${other}${next}${after}`;
  return `${before}${next}${here}${after}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** The first of a list often, the last seldom. */
function popular(list: readonly string[], random: Random): string {
  return list[Math.floor(random() ** 2 * list.length)] ?? '';
}

/** Mulberry32, public domain (T. Ettinger). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
