import { BatchAccepted, type CollectedMessage } from '@rapport/shared/events/collect.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { identifierId } from '../src/domain/claim.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;

beforeAll(async () => {
  under = await startProfilesUnderTest();
});

afterAll(async () => {
  await under?.stop();
});

vi.setConfig({ testTimeout: 60_000 });

const startMs = Date.parse('2026-06-01T00:00:00.000Z');

function seen(id: string, userId: string, minutes = 0): CollectedMessage {
  const timestamp = new Date(startMs + minutes * 60_000).toISOString();
  const facts = {
    type: 'track',
    name: 'Seen',
    properties: {},
    timestamp,
    originalTimestamp: timestamp,
  } as const;
  return { ...facts, messageId: id, userId, anonymousId: `browser-of-${userId}` };
}

function batch(workspaceId: string, messages: CollectedMessage[]): Envelope {
  return eventOf(BatchAccepted, {
    workspaceId,
    subject: 'src_1',
    actor: 'source:src_1',
    at: new Date(startMs),
    data: { sourceId: 'src_1', receivedAt: new Date(startMs).toISOString(), messages },
  });
}

async function entriesOf(workspaceId: string): Promise<number> {
  const [row] = await under.db.read<{ count: number }>(
    workspaceId,
    'select count(*)::int as count from timeline_entries',
  );
  return row?.count ?? 0;
}

describe('a flood of one workspace', () => {
  it('lets the event of another through before most of it', async () => {
    const flood = Array.from({ length: 200 }, (_, request) =>
      batch(
        testWorkspaceId,
        Array.from({ length: 100 }, (_, n) => seen(`flood-${request}-${n}`, `u${request * 100 + n}`)),
      ),
    );
    await Promise.all(flood.map((event) => under.bus.publish(event)));
    await under.bus.publish(batch(otherWorkspaceId, [seen('other', 'somebody')]));
    while ((await entriesOf(otherWorkspaceId)) === 0);
    expect(await entriesOf(testWorkspaceId)).toBeLessThan(10_000);
    await under.told();
    expect(await entriesOf(testWorkspaceId)).toBe(20_000);
  });
});

describe('a profile with very many events', () => {
  /** The median of some batches of 200 other people's events, in ms. */
  async function timeOfOthers(label: string): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const others = Array.from({ length: 200 }, (_, n) => seen(`${label}-${round}-${n}`, `u${n}`, round));
      const startedAt = performance.now();
      await under.collect(...others, seen(`${label}-${round}-hot`, 'hot', round));
      times.push(performance.now() - startedAt);
    }
    return times.toSorted((a, b) => a - b)[4] ?? Number.NaN;
  }

  it('does not slow the batches that it comes in', async () => {
    await under.collect(seen('hot-first', 'hot'));
    const before = await timeOfOthers('before');
    const anchorId = identifierId(testWorkspaceId, { type: 'USER_ID', value: 'hot' });
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query(
        `insert into timeline_entries (workspace_id, anchor_id, occurred_at, id, kind, name, summary, received_at, origin, properties)
         select $1, $2, timestamptz '2026-06-01' + n * interval '1 second', 'entry_hot_' || n, 'TRACK', 'Seen', 'Seen', now(), 'src_1', '{}'
         from generate_series(1, 100000) as n`,
        [testWorkspaceId, anchorId],
      ),
    );
    const after = await timeOfOthers('after');
    // Some ms either way: what must not be is a cost by the 100,000.
    expect(after).toBeLessThan(2 * before + 20);
  });
});
