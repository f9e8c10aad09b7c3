import { encodeBatch } from '@rapport/gateway/collect/encode.ts';
import { connect } from 'nats';
import type pg from 'pg';
import { withClient } from './existing.ts';
import type { BenchEvent } from './people.ts';
import type { Request } from './sender.ts';
import type { Stage } from './stage.ts';

/** As many publications at a time as the sender has connections. */
const IN_FLIGHT = 8;
const ROWS = 1_000;
const CONNECTIONS = 2;

const encoder = new TextEncoder();

/** Stores the same messages on a stream of the bench with nothing around it; the time until the last was stored (ms). */
export async function publishBare(stage: Stage, requests: readonly Request[]): Promise<number> {
  const connection = await connect({ servers: stage.natsUrl });
  try {
    const manager = await connection.jetstreamManager();
    await manager.streams.add({ name: 'BENCH', subjects: ['bench.>'], duplicate_window: 120_000_000_000 });
    const waiting = requests.map(({ body }) => {
      const { batch } = JSON.parse(body) as { batch: object[] };
      const messages = batch.map((message) => JSON.stringify(message));
      const [event] = encodeBatch(stage, new Date(), messages, 1_048_576);
      if (event === undefined) throw new Error('Nothing to publish');
      return { id: event.id, payload: encoder.encode(event.json) };
    });
    const client = connection.jetstream();
    const startedAt = performance.now();
    const worker = async (): Promise<void> => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
        await client.publish('bench.batch', each.payload, { msgID: each.id });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    const elapsedMs = performance.now() - startedAt;
    await manager.streams.delete('BENCH');
    return elapsedMs;
  } finally {
    await connection.close();
  }
}

/**
 * Inserts the same events as rows of the same columns into a table with the same key, without partitions, policies or
 * anything else around it: 1,000 rows a statement, two connections. The time until the last was committed (ms).
 */
export async function insertBare(stage: Stage, events: readonly BenchEvent[]): Promise<number> {
  const statements = Array.from({ length: Math.ceil(events.length / ROWS) }, (_, index) =>
    columnsOf(stage, events.slice(index * ROWS, (index + 1) * ROWS)),
  );
  return withClient(stage.databaseUrl, async (first) =>
    withClient(stage.databaseUrl, async (second) => {
      await first.query('drop table if exists public.bare_entries');
      await first.query('create table public.bare_entries (like timeline_entries including all)');
      const startedAt = performance.now();
      const worker = async (client: pg.Client): Promise<void> => {
        for (let columns = statements.shift(); columns !== undefined; columns = statements.shift()) {
          await client.query(INSERT, columns);
        }
      };
      await Promise.all([first, second].slice(0, CONNECTIONS).map(worker));
      const elapsedMs = performance.now() - startedAt;
      await first.query('drop table public.bare_entries');
      return elapsedMs;
    }),
  );
}

const INSERT = `
  insert into public.bare_entries (workspace_id, id, anchor_id, kind, name, summary, occurred_at, received_at, origin,
    properties, context, message_id, original_at)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
    $8::timestamptz[], $9::text[], $10::jsonb[], $11::jsonb[], $12::text[], $13::timestamptz[])`;

function columnsOf(stage: Stage, events: readonly BenchEvent[]): unknown[][] {
  const now = new Date();
  const text = (key: string) => events.map(({ message }) => String(message[key] ?? 'Identified'));
  return [
    events.map(() => stage.workspaceId),
    events.map(({ message }) => `entry_${String(message.messageId)}`),
    events.map(({ anchorId }) => anchorId),
    text('type'),
    text('event'),
    text('event'),
    text('timestamp'),
    events.map(() => now),
    events.map(() => stage.sourceId),
    events.map(({ message }) => JSON.stringify(message.properties ?? message.traits)),
    events.map(({ message }) => JSON.stringify(message.context)),
    text('messageId'),
    text('timestamp'),
  ];
}
