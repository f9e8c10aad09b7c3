import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;

beforeAll(async () => {
  under = await startProfilesUnderTest();
});

afterAll(() => under.stop());

beforeEach(() => under.clear());

let count = 0;

function message(
  at: string,
  who: Partial<CollectedMessage>,
  more: Partial<CollectedMessage> = {},
): CollectedMessage {
  const timestamp = `2026-05-01T${at}.000Z`;
  count += 1;
  return {
    messageId: `m${count}`,
    type: 'track',
    name: 'Seen',
    timestamp,
    originalTimestamp: timestamp,
    ...who,
    ...more,
  };
}

interface Found {
  readonly id: string;
  readonly identifiers: {
    readonly value: string;
    readonly validFrom: string | null;
    readonly validUntil: string | null;
  }[];
  readonly traits: { readonly name: string; readonly value: unknown }[];
  readonly timeline: { readonly nodes: { readonly name: string }[] };
}

const FOUND = `id identifiers { value validFrom validUntil } traits { name value } timeline(first: 50) { nodes { name } }`;

async function look(type: string, value: string): Promise<Found | null> {
  const { profileBy } = await under.run<{ profileBy: Found | null }>(
    `query ($by: IdentifierInput!) { profileBy(identifier: $by) { ${FOUND} } }`,
    { by: { type, value } },
  );
  return profileBy;
}

const names = (found: Found | null) => found?.timeline.nodes.map(({ name }) => name).sort();

describe('identities', () => {
  it('keep a shared tablet apart, and give each user what happened while they had it', async () => {
    await under.collect(
      message('08:00:00', { anonymousId: 'tablet' }, { name: 'Before' }),
      message('09:00:00', { anonymousId: 'tablet', userId: 'ann' }, { name: 'Ann signs in' }),
      message('09:30:00', { anonymousId: 'tablet' }, { name: 'Ann looks' }),
      message('10:00:00', { anonymousId: 'tablet', userId: 'bob' }, { name: 'Bob signs in' }),
      message('10:30:00', { anonymousId: 'tablet' }, { name: 'Bob looks' }),
    );
    // An hour late: Ann had it once more, in between.
    await under.collect(message('10:15:00', { anonymousId: 'tablet', userId: 'ann' }, { name: 'Ann again' }));
    await under.collect(message('10:20:00', { anonymousId: 'tablet' }, { name: 'Ann late' }));
    const ann = await look('USER_ID', 'ann');
    const bob = await look('USER_ID', 'bob');
    expect(names(ann)).toEqual(
      ['Ann again', 'Ann late', 'Ann looks', 'Ann signs in', 'Before', 'Bob looks'].sort(),
    );
    expect(names(bob)).toEqual(['Bob signs in']);
    expect(bob?.identifiers).toEqual([
      { value: 'tablet', validFrom: '2026-05-01T10:00:00.000Z', validUntil: '2026-05-01T10:15:00.000Z' },
      { value: 'bob', validFrom: null, validUntil: null },
    ]);
    expect((await look('ANONYMOUS_ID', 'tablet'))?.id).toBe(ann?.id);
  });

  it('follow the rule of the golden case: a second user id gets a profile of its own, the mail stays', async () => {
    const identify = (userId: string) => ({
      userId,
      type: 'identify' as const,
      traits: { email: 'jane@1.example' },
    });
    await under.collect(message('08:00:00', identify('abc123')), message('09:00:00', identify('abc456')));
    const first = await look('USER_ID', 'abc123');
    expect((await look('EMAIL', 'jane@1.example'))?.id).toBe(first?.id);
    expect((await look('USER_ID', 'abc456'))?.identifiers.map(({ value }) => value)).toEqual(['abc456']);
  });

  it('put an identifier into quarantine that stands beside too many users, and free those it had joined', async () => {
    const users = Array.from({ length: 30 }, (_, n) =>
      message(`08:00:${String(n).padStart(2, '0')}`, {
        userId: `u${n}`,
        type: 'identify',
        traits: { email: 'info@x.example' },
      }),
    );
    await under.collect(...users);
    const shared = await look('EMAIL', 'info@x.example');
    expect(shared?.identifiers.map(({ value }) => value)).toEqual(['info@x.example']);
    expect((await look('USER_ID', 'u0'))?.identifiers.map(({ value }) => value)).toEqual(['u0']);
    const [row] = await under.db.read<{ quarantined: boolean }>(
      'ws_01J00000000000000000000001',
      `select quarantined_at is not null as quarantined from identifiers where value = 'info@x.example'`,
    );
    expect(row?.quarantined).toBe(true);
  });
});

describe('profileMerge and profileUnmerge', () => {
  const merge = async (profileId: string, otherId: string, dryRun = false) => {
    const { profileMerge } = await under.run<{
      profileMerge: { profile: { id: string }; mergeId: string | null; moves: object[]; errors: object[] };
    }>(
      `mutation ($input: ProfileMergeInput!, $dryRun: Boolean!) { profileMerge(input: $input, dryRun: $dryRun) {
        profile { id } mergeId moves { type value fromId intoId } errors { __typename ... on UserError { message path } }
      } }`,
      { input: { profileId, otherId }, dryRun },
    );
    return profileMerge;
  };
  const unmerge = async (mergeId: string | null) => {
    const { profileUnmerge } = await under.run<{
      profileUnmerge: { profile: { id: string }; errors: object[] };
    }>(
      'mutation ($mergeId: ID!) { profileUnmerge(mergeId: $mergeId) { profile { id } errors { __typename } } }',
      { mergeId: mergeId ?? '' },
    );
    return profileUnmerge;
  };

  async function twoUsers() {
    await under.collect(
      message('08:00:00', { userId: 'one', anonymousId: 'a1' }, { name: 'One' }),
      message('08:10:00', { userId: 'one', type: 'identify', traits: { plan: 'free', city: 'Bonn' } }),
      message('09:00:00', { userId: 'two', anonymousId: 'a2' }, { name: 'Two' }),
      message('09:10:00', { userId: 'two', type: 'identify', traits: { plan: 'pro' } }),
    );
    const one = (await look('USER_ID', 'one'))?.id ?? '';
    const two = (await look('USER_ID', 'two'))?.id ?? '';
    return { one, two };
  }

  it('make one customer of two users, whose old ids both answer, and of whom other parts are told', async () => {
    const { one, two } = await twoUsers();
    const before = (await under.told()).length;
    const merged = await merge(one, two);
    expect(merged).toMatchObject({ profile: { id: one }, errors: [] });
    expect(merged.moves).toEqual(
      expect.arrayContaining([{ type: 'USER_ID', value: 'two', fromId: two, intoId: one }]),
    );
    const found = await look('USER_ID', 'two');
    expect(found?.id).toBe(one);
    expect(found?.traits).toEqual([
      { name: 'city', value: 'Bonn' },
      { name: 'plan', value: 'pro' },
    ]);
    expect(found?.timeline.nodes).toHaveLength(4);
    const { profile } = await under.run<{ profile: { id: string } }>(
      'query ($id: ID!) { profile(id: $id) { id } }',
      {
        id: two,
      },
    );
    expect(profile.id).toBe(one);
    const told = (await under.told()).slice(before);
    expect(told.map(({ type }) => type)).toEqual([
      'profiles.profile.regrouped.v1',
      'profiles.profile.merged.v1',
      'profiles.profile.changed.v1',
    ]);
    expect(told[1]?.data).toEqual({ from: two, into: one, mergeId: merged.mergeId });
    expect(told[2]?.data).toMatchObject({ profileId: one, traits: { plan: 'pro', city: 'Bonn' } });
  });

  it('restore every row byte for byte, with what came since under each', async () => {
    const { one, two } = await twoUsers();
    const before = await under.state();
    const { mergeId } = await merge(one, two);
    expect(await under.state()).not.toEqual(before);
    expect((await unmerge(mergeId)).profile.id).toBe(two);
    expect(await under.state()).toEqual(before);
    const again = await merge(one, two);
    await under.collect(message('12:00:00', { anonymousId: 'a2' }, { name: 'Meanwhile' }));
    await unmerge(again.mergeId);
    expect(names(await look('USER_ID', 'two'))).toContain('Meanwhile');
    expect(names(await look('USER_ID', 'one'))).not.toContain('Meanwhile');
  });

  it('answer an undo that is repeated the same, and change nothing by it', async () => {
    const { one, two } = await twoUsers();
    const { mergeId } = await merge(one, two);
    await unmerge(mergeId);
    const once = await under.state();
    expect(await unmerge(mergeId)).toEqual({ profile: { id: two }, errors: [] });
    expect(await under.state()).toEqual(once);
  });

  it('undo what events led to, and events do not bring it back', async () => {
    await under.collect(
      message('07:00:00', { anonymousId: 'phone' }, { name: 'Phone' }),
      message('08:00:00', { userId: 'one' }, { name: 'One' }),
      message('09:00:00', { userId: 'one', anonymousId: 'phone' }, { name: 'Both' }),
    );
    const told = await under.told();
    const merged = told.findLast(({ type }) => type === 'profiles.profile.merged.v1')?.data as {
      mergeId: string;
    };
    await unmerge(merged.mergeId);
    await under.collect(message('10:00:00', { userId: 'one', anonymousId: 'phone' }, { name: 'Both again' }));
    expect(names(await look('ANONYMOUS_ID', 'phone'))).toEqual(['Phone']);
    expect(names(await look('USER_ID', 'one'))).toEqual(['Both', 'Both again', 'One']);
  });

  it('say in a dry run what would happen, and leave nothing of it', async () => {
    const { one, two } = await twoUsers();
    const before = [await under.state(), await under.told(), await under.toldAudit()];
    const dry = await merge(one, two, true);
    expect(dry).toMatchObject({ mergeId: null, errors: [] });
    expect(dry.moves).toHaveLength(2);
    expect([await under.state(), await under.told(), await under.toldAudit()]).toEqual(before);
  });

  it('refuse what is one already and what does not exist, and change nothing', async () => {
    const { one } = await twoUsers();
    const before = [await under.state(), await under.told()];
    expect((await merge(one, one)).errors).toEqual([
      {
        __typename: 'InvalidInput',
        message: 'These two are one profile already.',
        path: ['input', 'otherId'],
      },
    ]);
    expect((await merge(one, 'profile_none')).errors).toEqual([
      {
        __typename: 'NotFound',
        message: 'No profile profile_none in this workspace.',
        path: ['input', 'otherId'],
      },
    ]);
    expect([await under.state(), await under.told()]).toEqual(before);
  });

  it('stand in the audit log under whoever made them', async () => {
    const { one, two } = await twoUsers();
    await merge(one, two);
    const entries = (await under.toldAudit()).flatMap(
      (event) => (event.data as { entries: { action: string; entity: string; actor: string }[] }).entries,
    );
    expect(entries.slice(-2).map(({ action, entity, actor }) => [action, entity, actor])).toEqual([
      ['profileMerge', 'IdentityClaim', 'user:user_1'],
      ['profileMerge', 'ProfileMerge', 'user:user_1'],
    ]);
  });
});

describe('identifierDetach', () => {
  it('takes an identifier out with what happened under it, until something new names it', async () => {
    await under.collect(
      message('08:00:00', { userId: 'one', type: 'identify', traits: { email: 'a@x.example' } }),
      message('08:30:00', { anonymousId: 'web', type: 'identify', traits: { email: 'a@x.example' } }),
    );
    const { identifierDetach } = await under.run<{ identifierDetach: { profile: Found; errors: object[] } }>(
      `mutation { identifierDetach(identifier: { type: EMAIL, value: "A@x.example" }) { profile { ${FOUND} } errors { __typename } } }`,
    );
    expect(identifierDetach.profile.identifiers.map(({ value }) => value)).toEqual(['a@x.example']);
    expect((await look('USER_ID', 'one'))?.identifiers.map(({ value }) => value)).toEqual(['one']);
    under.clock.set('2026-06-02T12:00:00.000Z');
    const later = { timestamp: '2026-06-02T12:00:00.000Z', originalTimestamp: '2026-06-02T12:00:00.000Z' };
    await under.collect({
      ...message('09:00:00', { userId: 'two', type: 'identify', traits: { email: 'a@x.example' } }),
      ...later,
    });
    expect((await look('EMAIL', 'a@x.example'))?.identifiers.map(({ value }) => value).sort()).toEqual([
      'a@x.example',
      'two',
    ]);
  });
});

describe('any order, repetition and batching', () => {
  const who = fc
    .record({
      userId: fc.option(fc.constantFrom('1', '2', '3'), { freq: 2, nil: undefined }),
      anonymousId: fc.option(fc.constantFrom('tablet', 'phone'), { freq: 4, nil: undefined }),
      email: fc.option(fc.constantFrom('a@x.example', 'b@x.example'), { freq: 2, nil: undefined }),
    })
    .filter(({ userId, anonymousId }) => userId !== undefined || anonymousId !== undefined);
  const histories = fc.array(fc.record({ who, minute: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 2,
    maxLength: 10,
  });

  it('gives the same profiles, byte for byte, in Postgres', async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        async (history, order, size) => {
          cases += 1;
          const messages = history.map(({ who: { email, ...ids }, minute }, index) => ({
            ...message(`08:${String(minute).padStart(2, '0')}:00`, ids, {
              type: 'identify',
              name: undefined,
              traits: { ...(email === undefined ? {} : { email }), step: index },
            }),
            messageId: `case-${index}`,
          }));
          const inOrder = [...messages].sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
          await under.clear();
          for (const each of inOrder) await under.collect(each);
          const expected = await under.state();
          await under.clear();
          const shuffled = messages
            .map((each, index) => ({ each, place: order[index] ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ each }) => each);
          for (let next = 0; next < shuffled.length; next += size) {
            await under.collect(...shuffled.slice(next, next + size));
            await under.collect(...shuffled.slice(0, 1)); // and the first again and again
          }
          expect(await under.state()).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
    expect(cases).toBe(60);
  }, 120_000);
});
