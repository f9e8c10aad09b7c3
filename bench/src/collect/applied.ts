import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'nats';
import type pg from 'pg';
import { withClient } from './existing.ts';
import type { BenchEvent, Expected, People } from './people.ts';
import type { Stage } from './stage.ts';

/** Resolves when profiles has taken in everything that was collected, and when its outbox has told everything on. */
export async function untilApplied(stage: Stage): Promise<{ appliedAt: number; toldAt: number }> {
  const connection = await connect({ servers: stage.natsUrl });
  try {
    const manager = await connection.jetstreamManager();
    for (;;) {
      const { num_pending, num_ack_pending } = await manager.consumers.info('COLLECT', 'profiles-collect');
      if (num_pending + num_ack_pending === 0) break;
      await delay(10);
    }
    const appliedAt = performance.now();
    await withClient(stage.databaseUrl, async (client) => {
      while ((await countOf(client, 'outbox')) > 0) await delay(10);
    });
    return { appliedAt, toldAt: performance.now() };
  } finally {
    await connection.close();
  }
}

/** Compares what stands in the tables with what was sent; throws where anything differs. */
export async function checkState(stage: Stage, people: People): Promise<void> {
  await withClient(stage.databaseUrl, async (client) => {
    const found: Expected = {
      profiles: await countOf(client, 'profiles'),
      identifiers: await countOf(client, 'identifiers'),
      claims: await countOf(client, 'claims'),
      traits: await countOf(client, 'traits'),
      timeline: await countOf(client, 'timeline_entries'),
    };
    if (JSON.stringify(found) !== JSON.stringify(people.expected)) {
      throw new Error(
        `wrong counts: ${JSON.stringify(found)} in place of ${JSON.stringify(people.expected)}`,
      );
    }
    const { rows } = await client.query<{ id: string; visits: number }>(
      `select anchor_id as id, value::integer as visits from traits where name = 'visits' and value <> '0'`,
    );
    const wrong = rows.filter(({ id, visits }) => people.visits.get(id) !== visits);
    if (wrong.length > 0 || rows.length !== people.visits.size) {
      throw new Error(
        `wrong traits: ${wrong.length} of ${rows.length}, where ${people.visits.size} were told`,
      );
    }
  });
}

async function countOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? 0;
}

export interface Watch {
  /** Begins to look for an event whose request has just been answered. */
  add(event: BenchEvent): void;
  /** Resolves when all were seen; gives how long each took to stand on its timeline (ms). */
  finish(): Promise<number[]>;
}

/** Looks for events on timelines every few ms, as a page that shows one would find them. */
export async function watchTimelines(stage: Stage): Promise<Watch> {
  const waiting = new Map<string, { anchorId: string; since: number }>();
  const seen: number[] = [];
  let isOver = false;
  const looking = withClient(stage.databaseUrl, async (client) => {
    while (!isOver || waiting.size > 0) {
      await delay(3);
      if (waiting.size === 0) continue;
      const { rows } = await client.query<{ id: string }>({
        name: 'visible',
        text: `select e.message_id as id from unnest($1::text[], $2::text[]) as asked(anchor_id, message_id)
          join timeline_entries e on e.anchor_id = asked.anchor_id and e.message_id = asked.message_id
          where e.occurred_at > now() - interval '1 day'`,
        values: [[...waiting.values()].map(({ anchorId }) => anchorId), [...waiting.keys()]],
      });
      for (const { id } of rows) {
        seen.push(performance.now() - (waiting.get(id)?.since ?? Number.NaN));
        waiting.delete(id);
      }
    }
  });
  return {
    add: ({ anchorId, message }) => {
      waiting.set(String(message.messageId), { anchorId, since: performance.now() });
    },
    finish: async () => {
      isOver = true;
      await looking;
      return seen;
    },
  };
}
