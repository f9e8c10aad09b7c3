import { describe, expect, it } from 'vitest';
import { type Claim, identifierId, type KnownIdentifier, type Separation } from './claim.ts';
import { type FoldedIdentity, foldIdentity } from './foldIdentity.ts';
import type { Identifier, IdentifierType } from './identifier.ts';
import { type IdentityRules, standardRules } from './identityRules.ts';

const workspace = 'ws_01J00000000000000000000001';
const short: Readonly<Record<string, IdentifierType>> = {
  u: 'USER_ID',
  m: 'EMAIL',
  a: 'ANONYMOUS_ID',
  d: 'DEVICE_ID',
  p: 'PHONE',
};

/** `u:abc` is the user id abc, `m:` a mail, `a:` an anonymous id, `d:` a device, `p:` a phone. */
function identifier(text: string): Identifier {
  const [letter = '', value = ''] = text.split(':');
  return { type: short[letter] ?? 'EXTERNAL_ID', value };
}

const id = (text: string) => identifierId(workspace, identifier(text));

interface Said {
  readonly at: number;
  readonly names: string;
  readonly kind?: Claim['kind'];
  readonly revoked?: boolean;
}

/** Folds claims; identifiers are first seen when the first claim names them, or as `seen` says. */
function fold(
  said: readonly Said[],
  more: {
    seen?: Record<string, number>;
    apart?: [string, string][];
    rules?: IdentityRules;
    detached?: Record<string, number>;
  } = {},
): FoldedIdentity & { who(name: string, at?: number): string | undefined; together(): string[][] } {
  const first = new Map<string, number>(Object.entries(more.seen ?? {}));
  for (const { at, names } of said) {
    for (const name of names.split(' ')) first.set(name, Math.min(first.get(name) ?? at, at));
  }
  const identifiers: KnownIdentifier[] = [...first].map(([name, firstSeenMs]) => ({
    ...identifier(name),
    id: id(name),
    firstSeenMs,
    detachedMs: more.detached?.[name] ?? null,
  }));
  const claims: Claim[] = said.map(({ at, names, kind = 'OBSERVED', revoked = false }) => ({
    id: `claim ${at} ${names}`,
    kind,
    identifierIds: names.split(' ').map(id),
    atMs: at,
    isRevoked: revoked,
  }));
  const separations: Separation[] = (more.apart ?? []).map(([a, b]) => ({ a: id(a), b: id(b) }));
  const folded = foldIdentity({ identifiers, claims, separations }, more.rules ?? standardRules);
  const nameOf = new Map([...first.keys()].map((name) => [id(name), name]));
  const who = (name: string, at = Number.POSITIVE_INFINITY) => {
    const span = folded.spans.get(id(name))?.findLast(({ fromMs }) => fromMs === null || fromMs <= at);
    return nameOf.get(span?.profileId ?? '');
  };
  const together = () =>
    [...Map.groupBy(first.keys(), (name) => who(name)).values()].map((group) => [...group].sort()).sort();
  return { ...folded, who, together };
}

describe('a claim', () => {
  it('makes one profile of its identifiers, named by the strongest where all are new', () => {
    const { together, who, merges } = fold([{ at: 1, names: 'a:1 u:1 m:jane@x' }]);
    expect(together()).toEqual([['a:1', 'm:jane@x', 'u:1']]);
    expect(who('a:1')).toBe('u:1');
    expect(merges).toEqual([]);
  });

  it('attaches new identifiers to a profile that was seen before, which keeps its name', () => {
    const { who, merges } = fold([{ at: 5, names: 'u:1 a:1' }], { seen: { 'a:1': 2 } });
    expect([who('u:1'), who('a:1')]).toEqual(['a:1', 'a:1']);
    expect(merges).toEqual([]);
  });

  it('merges profiles that were seen before into the oldest', () => {
    const { together, merges } = fold(
      [
        { at: 3, names: 'u:1 a:1' },
        { at: 4, names: 'm:jane@x a:2' },
        { at: 9, names: 'u:1 m:jane@x' },
      ],
      { seen: { 'a:2': 1 } },
    );
    expect(together()).toEqual([['a:1', 'a:2', 'm:jane@x', 'u:1']]);
    expect(merges).toEqual([{ claimId: 'claim 9 u:1 m:jane@x', from: id('u:1'), into: id('a:2'), atMs: 9 }]);
  });

  it('does nothing once it is revoked', () => {
    expect(fold([{ at: 1, names: 'u:1 a:1', revoked: true }]).together()).toEqual([['a:1'], ['u:1']]);
  });
});

describe('limits', () => {
  it('give a second user id a profile of its own and leave the mail where it is', () => {
    const { together } = fold([
      { at: 1, names: 'u:abc123 m:jane@1' },
      { at: 2, names: 'u:abc456 m:jane@1' },
    ]);
    expect(together()).toEqual([['m:jane@1', 'u:abc123'], ['u:abc456']]);
  });

  it('leave out the weakest identifier first', () => {
    const { together } = fold([
      { at: 1, names: 'u:1 p:1' },
      { at: 2, names: 'u:2 m:jane@x p:1' },
    ]);
    expect(together()).toEqual([
      ['m:jane@x', 'u:2'],
      ['p:1', 'u:1'],
    ]);
  });

  it('keep a sixth mail off a profile, and let the rest of the event resolve', () => {
    const five = [1, 2, 3, 4, 5].map((n) => ({ at: n, names: `u:1 m:${n}@x` }));
    const { who } = fold([...five, { at: 6, names: 'u:1 m:6@x' }]);
    expect(who('m:5@x')).toBe(who('u:1'));
    expect(who('m:6@x')).toBe('m:6@x');
  });

  it('with a window count what joined within it', () => {
    const day = 86_400_000;
    const rules: IdentityRules = {
      ...standardRules,
      limits: { ...standardRules.limits, ANONYMOUS_ID: { max: 1, windowDays: 7 } },
    };
    const { who } = fold(
      [
        { at: 10 * day, names: 'u:1 a:1' },
        { at: 12 * day, names: 'u:1 a:2' },
        { at: 18 * day, names: 'u:1 a:3' },
      ],
      { rules },
    );
    expect([who('a:1'), who('a:2'), who('a:3')]).toEqual(['u:1', 'a:2', 'u:1']);
  });

  it('stop merging after a hundred merges, while events still resolve', () => {
    const rules = { ...standardRules, otherLimit: { max: 1_000, windowDays: null } };
    const said = Array.from({ length: 105 }, (_, n) => [
      { at: 1_000 + n, names: `m:${n}@x p:${n}` },
      { at: 5_000 + n, names: `u:1 m:${n}@x` },
    ]).flat();
    const { merges, who } = fold(said, { rules, seen: { 'u:1': 1 } });
    expect(merges).toHaveLength(100);
    expect(who('m:99@x')).toBe('u:1');
    expect(who('m:100@x')).toBe('m:100@x');
  });
});

describe('a shared device', () => {
  const tablet = [
    { at: 10, names: 'u:1 a:tablet' },
    { at: 20, names: 'u:2 a:tablet' },
    { at: 30, names: 'u:1 a:tablet' },
  ];

  it('never joins two users, and belongs to each from when they used it', () => {
    const { who, merges, spans } = fold(tablet, { seen: { 'u:1': 1, 'u:2': 2 } });
    expect(merges).toEqual([]);
    expect([5, 15, 25, 35].map((at) => who('a:tablet', at))).toEqual(['u:1', 'u:1', 'u:2', 'u:1']);
    expect(spans.get(id('a:tablet'))?.map(({ fromMs }) => fromMs)).toEqual([null, 20, 30]);
    expect(who('u:2')).toBe('u:2');
  });

  it('brings what was anonymous before to the first who signed in', () => {
    const { who } = fold([{ at: 10, names: 'u:1 a:1' }], { seen: { 'a:1': 2 } });
    expect(who('a:1', 3)).toBe(who('u:1'));
  });

  it('is told of late just the same: an event in between changes hands in between', () => {
    const late = fold(
      [tablet[0], tablet[2], { at: 20, names: 'u:2 a:tablet' }].filter((each) => each !== undefined),
    );
    expect([15, 25, 35].map((at) => late.who('a:tablet', at))).toEqual(['u:1', 'u:2', 'u:1']);
  });

  it('also carries what is weaker than a user id to the right one', () => {
    const { who } = fold([...tablet.slice(0, 2), { at: 25, names: 'm:two@x a:tablet' }]);
    expect(who('m:two@x')).toBe(who('u:2'));
  });
});

describe('a merge by hand', () => {
  it('joins two users whatever the limits, and its revocation parts them again', () => {
    const said: Said[] = [
      { at: 1, names: 'u:1 m:one@x' },
      { at: 2, names: 'u:2 m:two@x' },
    ];
    const merge: Said = { at: 5, names: 'u:1 u:2', kind: 'MERGED' };
    expect(fold([...said, merge]).together()).toEqual([['m:one@x', 'm:two@x', 'u:1', 'u:2']]);
    expect(fold([...said, { ...merge, revoked: true }]).together()).toEqual(fold(said).together());
  });
});

describe('what was put apart', () => {
  it('is not brought together by the events that did it, nor by later ones', () => {
    const said = [
      { at: 1, names: 'u:1 a:1' },
      { at: 2, names: 'm:jane@x a:2' },
      { at: 3, names: 'u:1 m:jane@x' },
      { at: 4, names: 'u:1 m:jane@x p:1' },
    ];
    expect(fold(said).together()).toEqual([['a:1', 'a:2', 'm:jane@x', 'p:1', 'u:1']]);
    expect(fold(said, { apart: [['u:1', 'm:jane@x']] }).together()).toEqual([
      ['a:1', 'u:1'],
      ['a:2', 'm:jane@x'],
      ['p:1'],
    ]);
  });

  it('stands alone when it was detached, until something new names it', () => {
    const said = [
      { at: 1, names: 'u:1 m:jane@x' },
      { at: 9, names: 'u:2 m:jane@x' },
    ];
    expect(fold(said.slice(0, 1), { detached: { 'm:jane@x': 5 } }).together()).toEqual([
      ['m:jane@x'],
      ['u:1'],
    ]);
    expect(fold(said, { detached: { 'm:jane@x': 5 } }).together()).toEqual([['m:jane@x', 'u:2'], ['u:1']]);
  });
});

describe('quarantine', () => {
  const shared = (users: number, spacing: number) =>
    Array.from({ length: users }, (_, n) => ({ at: 1 + n * spacing, names: `u:${n} m:info@x` }));

  it('takes an identifier out that stands beside too many users within an hour', () => {
    const { quarantined, who } = fold(shared(26, 1_000));
    expect([...quarantined]).toEqual([id('m:info@x')]);
    expect(who('m:info@x')).toBe('m:info@x');
    expect(who('u:0')).toBe('u:0');
  });

  it('leaves one alone that meets as many over days', () => {
    const { quarantined, who } = fold(shared(26, 3_600_000));
    expect([...quarantined]).toEqual([]);
    expect(who('m:info@x')).toBe('u:0');
  });
});
