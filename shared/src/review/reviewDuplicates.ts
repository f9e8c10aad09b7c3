import type { PartKit } from '../part/runPart.ts';
import { changedEntities, compareChanged } from './compareChanged.ts';
import type { ReviewedEntity } from './reviewedEntity.ts';
import { searchDuplicates, takeSearch } from './searchDuplicates.ts';

const EVERY_MS = 1_000;

/**
 * Runs the searches that were asked for, one at a time, and beside them compares what has changed since. Answers how to stop,
 * which ends a search that runs.
 */
export function reviewDuplicates(
  kit: PartKit,
  entities: readonly ReviewedEntity[],
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const byName = new Map(entities.map((each) => [each.entity, each]));
  const search = everySecond(
    kit,
    'a search for duplicates failed; it is tried again',
    ending.signal,
    async () => {
      const taken = await takeSearch(kit.db);
      const reviewed = byName.get(taken?.entity ?? '');
      if (taken !== null && reviewed !== undefined) {
        await searchDuplicates(kit, reviewed, taken, ending.signal);
      }
    },
  );
  const compare = everySecond(
    kit,
    'changed records were not compared; the next round will',
    ending.signal,
    async () => {
      for (const { workspaceId, entity } of await changedEntities(kit.db)) {
        const reviewed = byName.get(entity);
        if (reviewed === undefined || ending.signal.aborted) continue;
        await compareChanged(kit, reviewed, workspaceId);
      }
    },
  );
  return {
    stop: async () => {
      ending.abort();
      await Promise.all([search.idle(), compare.idle()]);
    },
  };
}

/** Rounds do not overlap; one that fails is told, and does not end the others. */
function everySecond(
  { log }: PartKit,
  failed: string,
  signal: AbortSignal,
  round: () => Promise<void>,
): { idle(): Promise<void> } {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= round()
      .catch((error: unknown) => log.warn({ err: error }, failed))
      .finally(() => {
        running = null;
      });
  }, EVERY_MS);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer));
  return { idle: async () => running ?? undefined };
}
