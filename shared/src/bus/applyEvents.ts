import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/session.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Hearing } from './hear.ts';

/**
 * Applies a batch: one transaction a workspace, each event once, in order.
 * Answers how many were new. Throws when any of it failed; then nothing of that workspace is kept.
 */
export async function applyEvents(
  db: Database,
  consumer: string,
  hearings: ReadonlyMap<string, Hearing>,
  events: readonly Envelope[],
): Promise<number> {
  let applied = 0;
  for (const [workspaceId, own] of Map.groupBy(events, (event) => event.workspaceid)) {
    applied += await db.write(workspaceId, async (tx) => {
      const fresh = await recordHeard(tx, consumer, own);
      for (const run of runsOfOneType(fresh)) {
        const hearing = hearings.get(run[0]?.type ?? '');
        await hearing?.apply(tx, run);
      }
      return fresh.length;
    });
  }
  return applied;
}

/** Keeps the events this consumer has not had yet, in their order; a repeat inside the batch counts once. */
async function recordHeard(
  tx: Transaction,
  consumer: string,
  events: readonly Envelope[],
): Promise<Envelope[]> {
  const rows = await tx.query<{ event_id: string }>(
    `/* bus.recordHeard */
     insert into consumed (workspace_id, consumer, event_id)
     select $1, $2, id from unnest($3::text[]) as heard(id)
     on conflict do nothing
     returning event_id`,
    [tx.workspaceId, consumer, events.map((event) => event.id)],
  );
  const fresh = new Set(rows.map((row) => row.event_id));
  return events.filter((event) => fresh.delete(event.id));
}

/** Neighbours of one type go to their hearing together, so that it can write them as one set. */
function runsOfOneType(events: readonly Envelope[]): Envelope[][] {
  const runs: Envelope[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]?.type === event.type) last.push(event);
    else runs.push([event]);
  }
  return runs;
}
