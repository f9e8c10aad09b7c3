import { applyEvents } from '@rapport/shared/bus/applyEvents.ts';
import { BatchAccepted, type CollectedMessage } from '@rapport/shared/events/collect.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { Outbox } from '@rapport/shared/outbox/outbox.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import { onBatchAccepted } from '../src/consumers/onBatchAccepted.ts';
import { startProfiles } from '../src/service.ts';

export interface ProfilesUnderTest extends PartUnderTest {
  /** Takes messages as one batch of a source, at once and without the way through NATS. */
  collect(...messages: readonly CollectedMessage[]): Promise<void>;
  /** Every row of the workspace that says who is who, what they are like and what they did, by table. */
  state(): Promise<Record<string, unknown[]>>;
  /** Removes them, with what was heard. */
  clear(): Promise<void>;
}

/** What makes a profile; claims and merges are how it came about. */
const STATE: Readonly<Record<string, string>> = {
  profiles: 'id',
  identifiers: 'type, value',
  bindings: 'identifier_id, valid_from',
  device_uses: 'device_id, begun_at, anchor_id',
  traits: 'anchor_id, name, origin, slot',
  timeline_entries: 'anchor_id, occurred_at, id',
};

export async function startProfilesUnderTest(): Promise<ProfilesUnderTest> {
  const under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
  const { db, bus, clock } = under;
  const log = createLog('test', 'warn');
  const kit = { db, clock, log, outbox: new Outbox({ db, bus, log }), reaches: {} };
  const hearing = onBatchAccepted(kit);
  const hearings = new Map([[hearing.type, hearing]]);
  return {
    ...under,
    collect: async (...messages) => {
      const events: Envelope[] = [batchOf(clock.now(), messages)];
      await applyEvents(db, 'test', hearings, events);
    },
    state: async () => {
      const tables: Record<string, unknown[]> = {};
      for (const [table, order] of Object.entries(STATE)) {
        tables[table] = await db.read(testWorkspaceId, `select * from ${table} order by ${order}`);
      }
      return tables;
    },
    clear: () =>
      db.write(testWorkspaceId, async (tx) => {
        const others = ['claims', 'separations', 'profile_merges', 'received_messages', 'consumed', 'outbox'];
        for (const table of [...Object.keys(STATE), ...others]) await tx.query(`delete from ${table}`);
      }),
    stop: async () => {
      await kit.outbox.stop();
      await under.stop();
    },
  };
}

function batchOf(receivedAt: Date, messages: readonly CollectedMessage[]): Envelope {
  return eventOf(BatchAccepted, {
    workspaceId: testWorkspaceId,
    subject: 'src_01J00000000000000000000001',
    actor: 'source:src_01J00000000000000000000001',
    at: receivedAt,
    data: {
      sourceId: 'src_01J00000000000000000000001',
      receivedAt: receivedAt.toISOString(),
      messages: [...messages],
    },
  });
}
