import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';
import { batch, message } from './collected.ts';

let under: PartUnderTest;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(() => under?.stop());

const userAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const sourceOf = (letter: string) => `src_01J0000000000000000000000${letter}`;

async function entryOf(userId: string): Promise<Record<string, unknown> | undefined> {
  const { profileBy } = await under.run<{ profileBy: { timeline: { nodes: Record<string, unknown>[] } } }>(
    `query ($by: IdentifierInput!) { profileBy(identifier: $by) { timeline(first: 1) { nodes {
      device { kind vendor osName osVersion browserName }
      campaign { source medium name term clickId { parameter value } }
      channel planViolations { kind } provenance { supplier basis }
    } } } }`,
    { by: { type: 'USER_ID', value: userId } },
  );
  return profileBy.timeline.nodes[0];
}

async function contextOf(messageId: string): Promise<Record<string, unknown> | null | undefined> {
  const [row] = await under.db.read<{ context: Record<string, unknown> | null }>(
    testWorkspaceId,
    'select context from timeline_entries where message_id = $1',
    [messageId],
  );
  return row?.context;
}

const settings = (sourceId: string, input: object) =>
  under.run<{ sourceSettingsSave: { source: unknown; errors: object[] } }>(
    `mutation ($sourceId: ID!, $input: SourceSettingsInput!) {
      sourceSettingsSave(sourceId: $sourceId, input: $input) {
        source { id settings { version keepsFullIp thirdParty { supplier basis } } }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { sourceId, input },
  );

describe('an entry of the timeline', () => {
  it('knows device, campaign and channel', async () => {
    const url = 'https://shop.example/p?utm_source=google&utm_medium=cpc&utm_campaign=Spring&gclid=Cj0K';
    await under.tell(
      batch([
        message('a1', {
          userId: 'a',
          type: 'page',
          name: 'Product',
          context: {
            userAgent,
            page: { url, referrer: 'https://www.google.com/' },
            rapport: { device: 'mine' },
          },
        }),
      ]),
    );
    expect(await entryOf('a')).toEqual({
      device: { kind: 'MOBILE', vendor: 'Apple', osName: 'iOS', osVersion: '17.5', browserName: 'Safari' },
      campaign: {
        source: 'google',
        medium: 'cpc',
        name: 'Spring',
        term: null,
        clickId: { parameter: 'gclid', value: 'Cj0K' },
      },
      channel: 'PAID_SEARCH',
      planViolations: [],
      provenance: null,
    });
  });

  it('says nothing where nothing was told', async () => {
    await under.tell(batch([message('b1', { userId: 'b' })]));
    expect(await entryOf('b')).toEqual({
      device: null,
      campaign: null,
      channel: null,
      planViolations: [],
      provenance: null,
    });
    expect(await contextOf('b1')).toBeNull();
  });

  it('keeps an address without what names one household, unless the source keeps it whole', async () => {
    const source = sourceOf('C');
    const receivedAt = '2026-06-01T12:00:01.000Z';
    expect(await settings(source, { keepsFullIp: true })).toEqual({
      sourceSettingsSave: {
        source: { id: source, settings: { version: 1, keepsFullIp: true, thirdParty: null } },
        errors: [],
      },
    });
    await under.tell(
      batch([message('c1', { userId: 'c', context: { ip: '203.0.113.77' } })]),
      batch([message('c2', { userId: 'c' })], { ip: '2001:db8:1:2::3' }),
      batch([message('c3', { userId: 'c', context: { ip: 'unknown', locale: 'en' } })]),
      batch([message('c4', { userId: 'c', context: { ip: '203.0.113.77' } })], { source, receivedAt }),
      batch([message('c5', { userId: 'c', context: { ip: '203.0.113.77' } })], { source }),
    );
    expect(await Promise.all(['c1', 'c2', 'c3', 'c4', 'c5'].map(contextOf))).toEqual([
      { ip: '203.0.113.0' },
      { ip: '2001:db8:1::' },
      { locale: 'en' },
      { ip: '203.0.113.77' },
      { ip: '203.0.113.0' },
    ]);
  });
});

describe('data of a third party', () => {
  it('names its supplier and basis on everything, and neither merges nor links', async () => {
    const source = sourceOf('D');
    const thirdParty = { supplier: 'Lists Ltd', basis: 'legitimate interest' };
    await settings(source, { thirdParty });
    await under.tell(
      batch([
        message('d1', { type: 'identify', name: undefined, userId: 'd1', traits: { email: 'd1@x.example' } }),
        message('d2', { type: 'identify', name: undefined, anonymousId: 'anon-d2' }),
      ]),
      batch(
        [
          message('d3', {
            type: 'identify',
            name: undefined,
            userId: 'd1',
            anonymousId: 'anon-d2',
            traits: { email: 'other@x.example', income: 5 },
          }),
        ],
        { source, receivedAt: '2026-06-01T12:00:01.000Z' },
      ),
    );
    const { user, visitor, other } = await under.run<
      Record<string, { id: string; identifiers: object[] } | null>
    >(
      `query {
        user: profileBy(identifier: { type: USER_ID, value: "d1" }) { id identifiers { value } }
        visitor: profileBy(identifier: { type: ANONYMOUS_ID, value: "anon-d2" }) { id identifiers { value } }
        other: profileBy(identifier: { type: EMAIL, value: "other@x.example" }) { id identifiers { value } }
      }`,
    );
    expect(user?.id).not.toBe(visitor?.id);
    expect(user?.identifiers).toEqual([{ value: 'd1@x.example' }, { value: 'd1' }]);
    expect(other).toBeNull();
    expect((await contextOf('d3'))?.rapport).toMatchObject({ provenance: thirdParty });
  });

  it('is told by a message itself, and refused without both names', async () => {
    const source = sourceOf('E');
    await under.tell(
      batch(
        [
          message('e1', { userId: 'e', context: { provenance: { supplier: ' Lists ', basis: 'consent' } } }),
          message('e2', { userId: 'e', context: { provenance: { supplier: 'Lists' } } }),
          message('e3', { userId: 'e', context: { provenance: 'yes' } }),
        ],
        { source },
      ),
    );
    expect(await entryOf('e')).toMatchObject({ provenance: { supplier: 'Lists', basis: 'consent' } });
    expect([await contextOf('e2'), await contextOf('e3')]).toEqual([undefined, undefined]);
    const refused = await settings(source, { thirdParty: { supplier: 'Lists', basis: ' ' } });
    expect(refused.sourceSettingsSave.errors).toEqual([
      {
        __typename: 'InvalidInput',
        message: 'Data of a third party needs its basis, in 1 to 200 characters.',
        path: ['input', 'thirdParty', 'basis'],
      },
    ]);
    const { _entities } = await under.run<{ _entities: unknown }>(
      `query ($source: [_Any!]!) { _entities(representations: $source) { ... on Source {
        settings { version } recentEvents(outcomes: [BLOCKED]) { nodes { reasons { code } } } } } }`,
      { source: [{ __typename: 'Source', id: source }] },
    );
    expect(_entities).toEqual([
      {
        settings: { version: 0 },
        recentEvents: {
          nodes: [{ reasons: [{ code: 'NO_PROVENANCE' }] }, { reasons: [{ code: 'NO_PROVENANCE' }] }],
        },
      },
    ]);
  });
});
