import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { MessageRejected } from '@rapport/shared/events/collect.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';
import { deleteOldRecent } from '../src/storage/recentStore.ts';
import { at, batch, message } from './collected.ts';

let under: PartUnderTest;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(() => under?.stop());

interface Seen {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function recent(source: string, args = '', workspaceId = testWorkspaceId): Promise<Seen> {
  const { _entities } = await under.run<{ _entities: [{ recentEvents: Seen }] }>(
    `query ($source: [_Any!]!) { _entities(representations: $source) { ... on Source { recentEvents${args} {
      totalCount pageInfo { endCursor hasNextPage }
      nodes { messageId type name outcome reasons { code message property } receivedAt occurredAt excerpt profile { id } }
    } } } }`,
    { source: [{ __typename: 'Source', id: source }] },
    workspaceId,
  );
  return _entities[0].recentEvents;
}

async function profileId(userId: string): Promise<string | undefined> {
  const { profileBy } = await under.run<{ profileBy: { id: string } | null }>(
    'query ($by: IdentifierInput!) { profileBy(identifier: $by) { id } }',
    { by: { type: 'USER_ID', value: userId } },
  );
  return profileBy?.id;
}

const seen = { receivedAt: at, occurredAt: at };
const sourceOf = (letter: string) => `src_01J0000000000000000000000${letter}`;

describe('Source.recentEvents', () => {
  it('tells of each event what became of it, and whose it is', async () => {
    const source = sourceOf('A');
    await under.tell(
      batch(
        [
          message('a1', { userId: 'a' }),
          message('a1', { userId: 'a' }),
          message('a3', { type: 'alias', name: undefined, userId: 'a', previousId: 'a' }),
          message('a4', { userId: 'null', anonymousId: 'undefined' }),
        ],
        { source },
      ),
    );
    const { nodes, totalCount } = await recent(source);
    expect(totalCount).toBe(4);
    expect(nodes).toEqual([
      {
        ...seen,
        messageId: 'a4',
        type: 'track',
        name: 'Seen',
        outcome: 'IGNORED',
        reasons: [{ code: 'NOBODY', message: expect.stringContaining('placeholders'), property: null }],
        excerpt: expect.stringContaining('"userId":"null"'),
        profile: null,
      },
      {
        ...seen,
        messageId: 'a3',
        type: 'alias',
        name: null,
        outcome: 'IGNORED',
        reasons: [
          { code: 'ALIAS_OF_ITSELF', message: 'userId and previousId are the same.', property: null },
        ],
        excerpt: expect.stringContaining('"alias"'),
        profile: null,
      },
      {
        ...seen,
        messageId: 'a1',
        type: 'track',
        name: 'Seen',
        outcome: 'DEDUPLICATED',
        reasons: [],
        excerpt: null,
        profile: null,
      },
      {
        ...seen,
        messageId: 'a1',
        type: 'track',
        name: 'Seen',
        outcome: 'STORED',
        reasons: [],
        excerpt: null,
        profile: { id: await profileId('a') },
      },
    ]);
  });

  it('follows a customer who was identified later', async () => {
    const source = sourceOf('B');
    await under.tell(batch([message('b1', { anonymousId: 'anon-b' })], { source }));
    await under.tell(
      batch([message('b2', { type: 'identify', name: undefined, anonymousId: 'anon-b', userId: 'b' })], {
        source,
      }),
    );
    const id = await profileId('b');
    expect((await recent(source)).nodes.map(({ profile }) => profile)).toEqual([{ id }, { id }]);
  });

  it('shows what collection rejected, by itself too', async () => {
    const source = sourceOf('C');
    const rejected = {
      index: 0,
      reason: 'NO_IDENTITY',
      why: 'userId or anonymousId is needed.',
      messageId: 'c1',
      type: 'track',
      name: 'Odd',
      excerpt: '{"type":"track"}',
    };
    await under.tell(
      batch([message('c2', { userId: 'c' })], { source }),
      eventOf(MessageRejected, {
        part: 'collect',
        workspaceId: testWorkspaceId,
        subject: source,
        actor: `source:${source}`,
        at: new Date(at),
        data: { sourceId: source, receivedAt: '2026-06-01T11:00:01.000Z', messages: [rejected], more: 7 },
      }),
    );
    const { nodes } = await recent(source, '(outcomes: [REJECTED])');
    expect(nodes).toEqual([
      {
        messageId: 'c1',
        type: 'track',
        name: 'Odd',
        outcome: 'REJECTED',
        reasons: [
          {
            code: 'NO_IDENTITY',
            message: 'userId or anonymousId is needed. 7 more of this request were rejected as well.',
            property: null,
          },
        ],
        receivedAt: '2026-06-01T11:00:01.000Z',
        occurredAt: null,
        excerpt: '{"type":"track"}',
        profile: null,
      },
    ]);
    expect((await recent(source)).nodes.map(({ outcome }) => outcome)).toEqual(['REJECTED', 'STORED']);
  });

  it('pages without gap or repeat, over batches', async () => {
    const source = sourceOf('D');
    for (const [first, last] of [
      [1, 3],
      [4, 4],
      [5, 9],
    ] as const) {
      const messages = Array.from({ length: last - first + 1 }, (_, i) =>
        message(`d${first + i}`, { userId: 'd' }),
      );
      await under.tell(batch(messages, { source }));
    }
    const seen: unknown[] = [];
    let after = '';
    for (
      let page = await recent(source, '(first: 4)');
      ;
      page = await recent(source, `(first: 4, after: "${after}")`)
    ) {
      seen.push(...page.nodes.map(({ messageId }) => messageId));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(['d9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3', 'd2', 'd1']);
  });

  it('keeps a thousand events a source and a week, and shows no more before the older ones are gone', async () => {
    const source = sourceOf('E');
    const many = (from: number, count: number) =>
      batch(
        Array.from({ length: count }, (_, i) => message(`e${from + i}`, { userId: 'e' })),
        { source },
      );
    await under.tell(many(0, 600), many(600, 600), many(1_200, 1_500));
    const written = () =>
      under.db.read<{ count: number }>(
        testWorkspaceId,
        'select coalesce(sum(event_count), 0)::int as count from recent_batches where source_id = $1',
        [source],
      );
    expect((await recent(source, '(first: 1)')).totalCount).toBe(1_000);
    await under.db.asWorker((tx) => deleteOldRecent(tx, under.clock.now()));
    expect((await written())[0]?.count).toBe(1_000);
    expect((await recent(source, '(first: 1)')).nodes[0]?.messageId).toBe('e2699');
    const later = new Date('2026-06-08T11:00:00.001Z');
    under.clock.set(later.toISOString());
    expect((await recent(source, '(first: 1)')).totalCount).toBe(0);
    await under.db.asWorker((tx) => deleteOldRecent(tx, later));
    expect((await written())[0]?.count).toBe(0);
    under.clock.set('2026-06-01T12:00:00.000Z');
  });

  it('costs one statement a batch', async () => {
    const source = sourceOf('F');
    const statements = await statementsDuring(() =>
      under.tell(batch([message('f1', { userId: 'f' }), message('f2', { userId: 'f' })], { source })),
    );
    expect(statements.filter(({ name }) => name === 'profiles.insertRecent')).toHaveLength(1);
  });

  it('shows nothing to another workspace, and masks excerpts', async () => {
    const source = sourceOf('G');
    await under.tell(batch([message('g1', { userId: 'null' })], { source }));
    expect((await recent(source, '', otherWorkspaceId)).totalCount).toBe(0);
    const caller = {
      kind: 'user' as const,
      id: 'user_2',
      workspaceId: testWorkspaceId,
      roles: [],
      grants: ['profiles:*:read'],
      teammates: [],
    };
    const { data } = await under.fetch(
      `query ($source: [_Any!]!) { _entities(representations: $source) { ... on Source {
        recentEvents(outcomes: [IGNORED]) { nodes { messageId excerpt } } } } }`,
      { caller },
      { source: [{ __typename: 'Source', id: source }] },
    );
    expect(data).toEqual({
      _entities: [
        {
          recentEvents: {
            nodes: [{ messageId: 'g1', excerpt: null }],
          },
        },
      ],
    });
  });
});
