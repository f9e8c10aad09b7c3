import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear, socketClient, untilOpen } from './hear.ts';
import { type Live, startLive } from './live.ts';

let live: Live;
const soon = { timeout: 5_000, interval: 5 };

beforeAll(async () => {
  live = await startLive();
});

afterAll(() => live?.stop());

const CHANGED = `subscription ($filter: DealChangedFilter) {
  dealChanged(filter: $filter) { id type actor changedFields deal { id name note } }
}`;

describe('a subscription over graphql-ws', () => {
  it('brings an event with fields of several parts', async () => {
    live.world.deals.set('deal_1', { version: 1, name: 'Engine' });
    const client = socketClient(live.gateway.url, 'good');
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
    await client.dispose();
    await untilOpen(live.gateway.url, 0);
  });
});
