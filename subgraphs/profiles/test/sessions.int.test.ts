import { statementsDuring } from '@rapport/shared/db/statements.ts';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { message } from './collected.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;

beforeAll(async () => {
  under = await startProfilesUnderTest();
});

afterEach(() => under.clear());
afterAll(() => under?.stop());

interface Seen {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly eventCount: number;
}

interface Page {
  readonly id: string;
  readonly sessions: {
    readonly totalCount: number;
    readonly nodes: readonly (Seen & Record<string, unknown>)[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

async function sessionsOf(
  value: string,
  { type = 'ANONYMOUS_ID', args = '(first: 100)', fields = '' } = {},
): Promise<Page> {
  const { profileBy } = await under.run<{ profileBy: Page }>(
    `query ($by: IdentifierInput!) { profileBy(identifier: $by) { id sessions${args} {
      totalCount pageInfo { endCursor hasNextPage } nodes { startedAt endedAt eventCount ${fields} } } } }`,
    { by: { type, value } },
  );
  return JSON.parse(JSON.stringify(profileBy)) as Page;
}

const day = (time: string, date = '2026-06-01') => `${date}T${time}.000Z`;
let count = 0;
const did = (timestamp: string, fields: Partial<CollectedMessage> = {}) =>
  message(`s${++count}`, { anonymousId: 'anon', timestamp, originalTimestamp: timestamp, ...fields });

const spans = async (value: string, type?: string) =>
  (await sessionsOf(value, type === undefined ? {} : { type })).sessions.nodes.map(
    ({ startedAt, endedAt, eventCount }) => [startedAt, endedAt, eventCount],
  );

describe('Profile.sessions', () => {
  it('ends by 30 minutes of silence, and neither by midnight nor by a campaign', async () => {
    const link = (campaign: string) => ({
      context: { page: { url: `https://shop.example/?utm_source=news&utm_campaign=${campaign}` } },
    });
    await under.collect(
      did(day('23:50:00'), { type: 'page', name: 'Home', ...link('spring') }),
      did(day('00:10:00', '2026-06-02'), { type: 'page', name: 'Sale', ...link('summer') }),
      did(day('00:39:59', '2026-06-02')),
      did(day('01:09:59', '2026-06-02')),
    );
    const fields =
      'pageViewCount engagedSeconds campaign { name } channel entryPage { url } exitPage { url }';
    expect((await sessionsOf('anon', { fields })).sessions.nodes).toEqual([
      {
        startedAt: day('01:09:59', '2026-06-02'),
        endedAt: day('01:09:59', '2026-06-02'),
        eventCount: 1,
        pageViewCount: 0,
        engagedSeconds: null,
        campaign: null,
        channel: null,
        entryPage: null,
        exitPage: null,
      },
      {
        startedAt: day('23:50:00'),
        endedAt: day('00:39:59', '2026-06-02'),
        eventCount: 3,
        pageViewCount: 2,
        engagedSeconds: null,
        campaign: { name: 'spring' },
        channel: expect.any(String),
        entryPage: { url: link('spring').context.page.url },
        exitPage: { url: link('summer').context.page.url },
      },
    ]);
  });

  it('goes on when somebody signs in, and is a device’s own', async () => {
    await under.collect(
      did(day('10:00:00')),
      did(day('10:05:00'), { userId: 'u' }),
      did(day('10:06:00'), { userId: 'u', anonymousId: 'phone' }),
      did(day('10:20:00'), { userId: 'u' }),
    );
    expect(await spans('u', 'USER_ID')).toEqual([
      [day('10:06:00'), day('10:06:00'), 1],
      [day('10:00:00'), day('10:20:00'), 3],
    ]);
  });

  it('becomes one with another when a late event closes the silence between them', async () => {
    await under.collect(did(day('10:00:00')), did(day('10:50:00')));
    expect(await spans('anon')).toEqual([
      [day('10:50:00'), day('10:50:00'), 1],
      [day('10:00:00'), day('10:00:00'), 1],
    ]);
    await under.collect(did(day('10:25:00')));
    expect(await spans('anon')).toEqual([[day('10:00:00'), day('10:50:00'), 3]]);
  });

  it('is the SDK’s where it names one, for three days at most; what names none goes with it', async () => {
    const named = (sessionId: unknown) => ({ context: { sessionId } });
    await under.collect(
      did(day('10:00:00'), named(1_717_236_000)),
      did(day('10:10:00')),
      did(day('12:00:00'), named('1717236000')),
      did(day('12:01:00'), named(' ')),
      did(day('12:02:00'), named('other')),
      did(day('13:00:00')),
      did(day('10:00:00', '2026-06-04'), named(1_717_236_000)),
    );
    expect(await spans('anon')).toEqual([
      [day('10:00:00', '2026-06-04'), day('10:00:00', '2026-06-04'), 1],
      [day('13:00:00'), day('13:00:00'), 1],
      [day('12:02:00'), day('12:02:00'), 1],
      [day('10:00:00'), day('12:01:00'), 4],
    ]);
  });

  it('counts how long somebody looked by page pings, and leaves programs out', async () => {
    const ping = (time: string, pageViewId: string) =>
      did(day(time), { name: 'Page Ping', properties: { pageViewId } });
    const bot = { context: { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' } };
    await under.collect(
      did(day('10:00:00'), { type: 'page', name: 'Home', properties: { pageViewId: 'p1' } }),
      ...['10:00:05', '10:00:15', '10:00:25', '10:00:26'].map((time) => ping(time, 'p1')),
      ping('10:01:00', 'p2'),
      did(day('10:02:00'), { anonymousId: 'bot', ...bot }),
    );
    const fields = 'pageViewCount engagedSeconds';
    expect((await sessionsOf('anon', { fields })).sessions.nodes).toEqual([
      {
        startedAt: day('10:00:00'),
        endedAt: day('10:01:00'),
        eventCount: 6,
        pageViewCount: 2,
        engagedSeconds: 30,
      },
    ]);
    expect((await sessionsOf('bot')).sessions).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is read by the silence that its source’s settings say, which must be one', async () => {
    const save = (minutes: number) =>
      under.run<{ sourceSettingsSave: { source: object | null; errors: object[] } }>(
        `mutation ($minutes: Int!) { sourceSettingsSave(sourceId: "src_01J00000000000000000000001",
          input: { sessionTimeoutMinutes: $minutes }) {
          source { settings { sessionTimeoutMinutes } } errors { ... on UserError { message path } } } }`,
        { minutes },
      );
    await under.collect(did(day('10:00:00')), did(day('10:10:00')));
    expect((await save(10)).sourceSettingsSave).toEqual({
      source: { settings: { sessionTimeoutMinutes: 10 } },
      errors: [],
    });
    expect((await spans('anon')).length).toBe(2);
    expect((await save(0)).sourceSettingsSave).toEqual({
      source: null,
      errors: [
        {
          message: 'sessionTimeoutMinutes must be from 1 to 1440, not 0.',
          path: ['input', 'sessionTimeoutMinutes'],
        },
      ],
    });
    expect((await spans('anon')).length).toBe(2);
    await save(30);
    expect(await spans('anon')).toEqual([[day('10:00:00'), day('10:10:00'), 2]]);
  });

  it('goes with a merge and comes back with its undoing', async () => {
    await under.collect(did(day('10:00:00')), did(day('11:00:00'), { anonymousId: 'other' }));
    const [one, other] = [await sessionsOf('anon'), await sessionsOf('other')];
    const { profileMerge } = await under.run<{ profileMerge: { mergeId: string } }>(
      `mutation ($input: ProfileMergeInput!) { profileMerge(input: $input) { mergeId errors { __typename } } }`,
      { input: { profileId: one.id, otherId: other.id } },
    );
    expect(await spans('anon')).toEqual([
      [day('11:00:00'), day('11:00:00'), 1],
      [day('10:00:00'), day('10:00:00'), 1],
    ]);
    await under.run(`mutation ($id: ID!) { profileUnmerge(mergeId: $id) { errors { __typename } } }`, {
      id: profileMerge.mergeId,
    });
    expect(await sessionsOf('anon')).toEqual(one);
    expect(await sessionsOf('other')).toEqual(other);
  });
});

describe('sessions of many events', () => {
  /** Gaps of 1 to 60 minutes by a fixed generator, so that a failure is the same again. */
  function times(length: number): number[] {
    let [seed, at] = [7, Date.parse(day('00:00:00'))];
    return Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      at += ((seed % 60) + 1) * 60_000;
      return at;
    });
  }

  function expected(sorted: readonly number[]): [string, string, number][] {
    const sessions: { first: number; last: number; count: number }[] = [];
    for (const at of sorted) {
      const present = sessions.at(-1);
      if (present === undefined || at - present.last >= 30 * 60_000)
        sessions.push({ first: at, last: at, count: 1 });
      else Object.assign(present, { last: at, count: present.count + 1 });
    }
    return sessions
      .reverse()
      .map(({ first, last, count }) => [new Date(first).toISOString(), new Date(last).toISOString(), count]);
  }

  it.each([
    ['in order', (all: number[]) => all],
    ['backwards', (all: number[]) => all.toReversed()],
    ['shuffled', (all: number[]) => all.map((_, n) => all[(n * 37) % all.length] ?? 0)],
  ])('are the same %s, page by page', async (_, arrange) => {
    const all = times(150);
    const arrived = arrange(all).map((at) => did(new Date(at).toISOString()));
    for (let n = 0; n < arrived.length; n += 40) await under.collect(...arrived.slice(n, n + 40));
    const seen: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const args: string = `(first: 7${after === null ? '' : `, after: "${after}"`})`;
      const { sessions } = await sessionsOf('anon', { args });
      expect(sessions.totalCount).toBe(expected(all).length);
      seen.push(
        ...sessions.nodes.map(({ startedAt, endedAt, eventCount }) => [startedAt, endedAt, eventCount]),
      );
      if (!sessions.pageInfo.hasNextPage) break;
      after = sessions.pageInfo.endCursor;
    }
    expect(seen).toEqual(expected(all));
  });
});

describe('Profile.devices and Profile.channels', () => {
  const phone = (version: string) => ({
    userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`,
  });

  it('tell each kind once, with when it was seen and how often', async () => {
    const searched = { page: { url: 'https://shop.example/', referrer: 'https://www.google.com/' } };
    await under.collect(
      did(day('10:00:00'), { type: 'page', name: 'Home', context: { ...phone('17_4'), ...searched } }),
      did(day('12:00:00'), { context: phone('17_5') }),
      did(day('11:00:00'), { context: phone('17_4') }),
      did(day('13:00:00'), { userId: 'u' }),
    );
    const { profileBy } = await under.run<{ profileBy: unknown }>(
      `{ profileBy(identifier: { type: USER_ID, value: "u" }) {
        devices { device { kind osName osVersion } firstSeenAt lastSeenAt eventCount }
        channels { channel firstSeenAt lastSeenAt eventCount } } }`,
    );
    expect(JSON.parse(JSON.stringify(profileBy))).toEqual({
      devices: [
        {
          device: { kind: 'MOBILE', osName: 'iOS', osVersion: '17.5' },
          firstSeenAt: day('10:00:00'),
          lastSeenAt: day('12:00:00'),
          eventCount: 3,
        },
      ],
      channels: [
        {
          channel: 'ORGANIC_SEARCH',
          firstSeenAt: day('10:00:00'),
          lastSeenAt: day('10:00:00'),
          eventCount: 1,
        },
      ],
    });
  });
});

describe('statements about behaviour', () => {
  it('are one a field, for fifty profiles as for one', async () => {
    await under.collect(
      ...Array.from({ length: 50 }, (_, n) => did(day('10:00:00'), { anonymousId: `a${n}` })),
    );
    const rows = await under.db.read<{ id: string }>(testWorkspaceId, 'select id from profiles');
    const budget = async (profiles: number) => {
      const statements = await statementsDuring(() =>
        under.run(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
            sessions { totalCount nodes { startedAt } } devices { eventCount } channels { channel } } } }`,
          { r: rows.slice(0, profiles).map(({ id }) => ({ __typename: 'Profile', id })) },
        ),
      );
      return statements.filter(({ name }) => name.startsWith('profiles.')).map(({ name }) => name);
    };
    const names = [
      'profiles.profilesById',
      'profiles.sessionsByProfiles',
      'profiles.devicesByProfiles',
      'profiles.channelsByProfiles',
      'profiles.countSessionsByProfiles',
    ].sort();
    expect(rows).toHaveLength(50);
    expect((await budget(1)).sort()).toEqual(names);
    expect((await budget(50)).sort()).toEqual(names);
  });
});
