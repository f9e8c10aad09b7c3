import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear, socketClient, untilOpen } from './hear.ts';
import { callerIn, type Live, startLive } from './live.ts';
import { init, openRawSocket, subscribe } from './rawSocket.ts';

let live: Live;
const soon = { timeout: 5_000, interval: 5 };

beforeAll(async () => {
  live = await startLive();
  live.world.deals.set('deal_1', { version: 1, name: 'Engine' });
});

afterAll(() => live?.stop());

const clients: Client[] = [];

function clientOf(token: string): Client {
  const client = socketClient(live.gateway.url, token);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  live.world.dealsAway = false;
  await untilOpen(live.gateway.url, 0);
});

const CHANGED = `subscription ($filter: DealChangedFilter) {
  dealChanged(filter: $filter) { id type actor changedFields deal { id name note } }
}`;

describe('a subscription over graphql-ws', () => {
  it('brings an event with fields of several parts', async () => {
    const client = clientOf('good');
    const hearing = hear(client, CHANGED);
    await untilOpen(live.gateway.url, 1);
    const id = await live.move('deal_1');
    await vi.waitFor(() => expect(hearing.results).toHaveLength(1), soon);
    expect(hearing.results).toEqual([
      {
        data: {
          dealChanged: {
            id,
            type: 'deals.deal.moved.v1',
            actor: 'user:user_1',
            changedFields: ['stage', 'closedAt'],
            deal: { id: 'deal_1', name: 'Engine', note: 'about deal_1' },
          },
        },
      },
    ]);
  });

  it('takes aliases, fragments, conditions and the event alone', async () => {
    const client = clientOf('good');
    const aliased = hear(
      client,
      `subscription ($yes: Boolean!, $no: Boolean!) { ...All }
       fragment All on Subscription { changed: dealChanged { __typename ...Said d: deal { n: name @include(if: $yes) note @skip(if: $yes) } e: deal { id @include(if: $no) } } }
       fragment Said on Changed { said: type }`,
      { yes: true, no: false },
    );
    const alone = hear(client, 'subscription { dealChanged { type } }');
    await untilOpen(live.gateway.url, 2);
    await live.move('deal_1');
    await vi.waitFor(() => expect([...aliased.results, ...alone.results]).toHaveLength(2), soon);
    expect(aliased.results).toEqual([
      {
        data: {
          changed: { __typename: 'DealChanged', said: 'deals.deal.moved.v1', d: { n: 'Engine' }, e: {} },
        },
      },
    ]);
    expect(alone.results).toEqual([{ data: { dealChanged: { type: 'deals.deal.moved.v1' } } }]);
  });

  it('brings only what the filter asks for', async () => {
    live.world.deals.set('deal_2', { version: 1, name: 'Crank' });
    const client = clientOf('good');
    const ofDeal = hear(client, CHANGED, { filter: { dealId: 'deal_2' } });
    const ofPipeline = hear(client, CHANGED, { filter: { pipelineId: 'pipeline_9' } });
    const ofBoth = hear(client, CHANGED, { filter: { dealId: 'deal_2', pipelineId: 'pipeline_9' } });
    const all = hear(client, CHANGED, { filter: { dealId: null } });
    await untilOpen(live.gateway.url, 4);
    const ids = [
      await live.move('deal_1', undefined, 'pipeline_9'),
      await live.move('deal_2', undefined, 'pipeline_1'),
      await live.move('deal_2', undefined, 'pipeline_9'),
    ];
    await vi.waitFor(() => expect(all.results).toHaveLength(3), soon);
    await vi.waitFor(() => expect(ofBoth.results).toHaveLength(1), soon);
    const idsOf = ({ results }: { results: unknown[] }) =>
      (results as { data: { dealChanged: { id: string } } }[]).map(({ data }) => data.dealChanged.id);
    expect(idsOf(all)).toEqual(ids);
    expect(idsOf(ofDeal)).toEqual([ids[1], ids[2]]);
    expect(idsOf(ofPipeline)).toEqual([ids[0], ids[2]]);
    expect(idsOf(ofBoth)).toEqual([ids[2]]);
  });

  it.each([
    ['a document that does not parse', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two fields', `subscription { dealChanged { id } ticketChanged { id } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a missing variable',
      'subscription ($p: ID!) { timelineChanged(profileId: $p) { id } }',
      'BAD_USER_INPUT',
    ],
    ['a cursor that is none', 'subscription { dealChanged(after: "x") { id } }', 'CURSOR_UNUSABLE'],
    ['nothing', 'subscription { dealChanged @skip(if: true) { id } }', 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_what, query, code) => {
    const client = clientOf('good');
    const hearing = hear(client, query);
    await vi.waitFor(() => expect(hearing.ended).toBeDefined(), soon);
    expect(hearing.results).toEqual([]);
    expect(hearing.ended).toEqual([
      { message: expect.any(String), extensions: { code, requestId: expect.stringMatching(/^req_/) } },
    ]);
  });

  it('is measured as an operation over HTTP is, and what is too large costs a request', async () => {
    const large = hear(clientOf('good'), `subscription { dealChanged { ${'id '.repeat(10_001)} } }`);
    const deep = hear(
      clientOf('good'),
      `query { deal(id: "deal_1") { ${'... { '.repeat(300)} id ${'}'.repeat(300)} } }`,
    );
    await vi.waitFor(() => expect([large.ended, deep.ended]).not.toContain(undefined), soon);
    expect([large.ended, deep.ended]).toMatchObject([
      [{ extensions: { code: 'OPERATION_TOO_LARGE', limit: 'tokens', allowed: 10_000 } }],
      [{ extensions: { code: 'OPERATION_TOO_LARGE', limit: 'nesting' } }],
    ]);
  });

  it('goes through one execution for all who ask the same with the same rights', async () => {
    live.world.callers.set(
      'reader',
      callerIn('ws_01J00000000000000000000001', ['deals:deal:read'], 'user_2'),
    );
    live.world.callers.set(
      'own',
      callerIn('ws_01J00000000000000000000001', ['deals:deal:read@own'], 'user_3'),
    );
    const six = ['good', 'good', 'good', 'reader', 'reader', 'own'].map((token) => clientOf(token));
    const hearings = six.map((client) => hear(client, CHANGED));
    await untilOpen(live.gateway.url, 6);
    live.world.fetches = 0;
    await live.move('deal_1');
    await vi.waitFor(
      () => expect(hearings.map(({ results }) => results.length)).toEqual([1, 1, 1, 1, 1, 1]),
      soon,
    );
    expect(live.world.fetches).toBe(3);
  });

  it('waits for the part that owns the entity, and then goes on in order', async () => {
    const client = clientOf('good');
    const hearing = hear(client, 'subscription { dealChanged { id deal { name } } }');
    await untilOpen(live.gateway.url, 1);
    live.world.dealsAway = true;
    live.world.fetches = 0;
    const ids = [await live.move('deal_1'), await live.move('deal_1')];
    await vi.waitFor(() => expect(live.world.fetches).toBeGreaterThan(1), soon);
    expect(hearing.results).toEqual([]);
    live.world.dealsAway = false;
    await vi.waitFor(() => expect(hearing.results).toHaveLength(2), soon);
    expect(hearing.results).toEqual(
      ids.map((id) => ({ data: { dealChanged: { id, deal: { name: 'Engine' } } } })),
    );
  });

  it('leaves no reader behind when nobody listens any more', async () => {
    const names = async () => {
      const found: string[] = [];
      for await (const { name } of live.bus.manager.consumers.list('CRM')) found.push(name);
      return found;
    };
    await vi.waitFor(async () => expect(await names()).toEqual([]), soon);
  });
});

describe('queries and mutations over graphql-ws', () => {
  it('run as over HTTP', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    await raw.next('connection_ack');
    raw.send(subscribe('q', 'query ($id: ID!) { deal(id: $id) { name note } }', { id: 'deal_1' }));
    await raw.next('complete');
    raw.send(subscribe('m', 'mutation { touch(id: "deal_1") }'));
    raw.send(subscribe('e', '{ nothing }'));
    await vi.waitFor(() => expect(raw.said).toHaveLength(6), soon);
    expect(raw.said.filter(({ id }) => id === 'q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { deal: { name: 'Engine', note: 'about deal_1' } } } },
      { id: 'q', type: 'complete' },
    ]);
    expect(raw.said.filter(({ id }) => id === 'm')).toEqual([
      { id: 'm', type: 'next', payload: { data: { touch: 1 } } },
      { id: 'm', type: 'complete' },
    ]);
    expect(raw.said.filter(({ id }) => id === 'e')).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    ]);
    raw.socket.close();
    await raw.closed;
  });

  it('are answered between pings, and a ping with a pong', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    raw.send({ type: 'ping', payload: { n: 1 } });
    expect(await raw.next('pong')).toEqual({ type: 'pong', payload: { n: 1 } });
    raw.socket.close();
    await raw.closed;
  });
});
