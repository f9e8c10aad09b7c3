import type { Random } from './random.ts';

/** JSON as it stands, for what JSON.stringify does not write: numbers beyond a double, keys twice, `__proto__`. */
export class Raw {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  "'",
  '"',
  '`',
  '\\',
  '\\\\',
  "\\'; --",
  "'; drop table deals.deals; --",
  "' or 1=1 --",
  "' union select * from pg_user --",
  '$1',
  '$$',
  '{{7*7}}',
  '%',
  '_',
  '%%%',
  '\\%',
  '*',
  '(((((',
  '[a-z]+(a+)+$',
  'NaN',
  'Infinity',
  '-Infinity',
  '-0',
  '0x1F',
  '1e999',
  '1e-999',
  '٣٤',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  'a\0b',
  '\0',
  '\ud800',
  'a\udc00b',
  '\u202eright to left',
  '\u200f\u200e\u2066',
  'e\u0301\u0302\u0303',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\ufeff',
  '\ufffe\uffff',
  'ﬀİıßẞ',
  '0000-01-01T00:00:00.000Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '2026-02-31T00:00:00Z',
  '2026-13-01',
  '0000-00-00',
  '2026-03-01T24:00:00Z',
  '2026-03-01T09:30:60Z',
  '2026-03-01T09:30:00+99:99',
  '1',
  '-1',
  '1e99',
  '99999999999999999999999999999999999999999',
  '0.00000000000000000000000000000000000000001',
  'YWJj',
  '!!!!',
  'WyJhIiwiYiJd',
  'W10=',
  'eyJhIjoxfQ==',
  'bnVsbA',
  'WzEsMl0',
  'WyIwMDAwLTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJ4Il0',
  'WyIyMDI2LTAyLTMxVDAwOjAwOjAwLjAwMFoiLCJ4Il0',
  'WyJcdTAwMDAiLCJcdTAwMDAiXQ',
  'deal_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'DEAL_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'ws_00000000000000000000000000',
  'user_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'contact_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'company_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'profile_01JZZZZZZZZZZZZZZZZZZZZZZZ',
  'deal_',
  'jo@acme.example',
  'jo@acme.example\nbcc: all@acme.example',
  '+44 20 7183 8750',
  'https://acme.example/?a=b#c',
  'GBP',
  'gbp',
];

const NUMBERS: readonly unknown[] = [
  0,
  -1,
  1,
  100,
  101,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  0.1,
  -0.5,
  1.0000001,
  1e21,
  1e-7,
  new Raw('1e400'),
  new Raw('-1e400'),
  new Raw('-0'),
  new Raw('9007199254740993'),
  new Raw('123456789012345678901234567890'),
];

const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  [],
  [[]],
  [null],
  {},
  { $ne: null },
  { $gt: '' },
  { or: [{}, {}] },
  { eq: 1 },
  { toString: 'x' },
  { constructor: { prototype: { polluted: true } } },
  new Raw('{"__proto__":{"polluted":true}}'),
  new Raw('{"a":1,"a":2}'),
  new Raw('["__proto__","__proto__"]'),
];

/** A value that does not fit where it is sent, mostly; `ids` are ids and cursors of other kinds. */
export function junk(random: Random, ids: readonly string[], before: unknown): unknown {
  switch (random.below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return random.of(TEXTS);
    case 4:
      return random.of(NUMBERS);
    case 5:
      return random.of(OTHERS);
    case 6:
      return random.of(ids);
    case 7:
      return composed(random, before);
    case 8:
      return `${String(before).slice(0, 200)}${random.of(TEXTS)}`;
    default:
      return large(random);
  }
}

/** The value that would fit, in a form that does not. */
function composed(random: Random, before: unknown): unknown {
  return random.of<unknown>([
    [before],
    [before, before],
    Array.from({ length: 200 }, () => before),
    { value: before },
    JSON.stringify(before) ?? '',
    String(before).toUpperCase(),
    ` ${String(before)} `,
    [random.of(TEXTS), random.of(NUMBERS)],
    { [random.of(TEXTS)]: random.of(TEXTS) },
    { [randomText(random, 3_000)]: random.of(TEXTS), email: 'jo@acme.example' },
  ]);
}

function large(random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return 'x'.repeat(100_000);
    case 1:
      return '%'.repeat(5_000);
    case 2:
      return '𝕏'.repeat(3_000);
    case 3:
      return new Raw(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
    case 4:
      return new Raw(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    case 5:
      return randomText(random, 20 + random.below(300));
    case 6:
      return randomText(random, 2_500 + random.below(1_000));
    default:
      return Array.from({ length: 1_001 }, (_, index) => index);
  }
}

/** Incompressible, so that no index row has room for it. */
function randomText(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x21 + random.below(0x2ff))).join('');
}

/** JSON text in which what is raw stands as it is. */
export function jsonOf(value: unknown): string {
  const raws: string[] = [];
  const text = JSON.stringify(value, (_key, each: unknown) => {
    if (!(each instanceof Raw)) return each;
    raws.push(each.json);
    return `@raw${raws.length - 1}@`;
  });
  return text.replaceAll(/"@raw(\d+)@"/g, (_match, index: string) => raws[Number(index)] ?? 'null');
}
