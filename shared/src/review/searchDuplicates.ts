import type { Database } from '../db/database.ts';
import type { DuplicatePair } from '../duplicates/scorePair.ts';
import type { PartKit } from '../part/runPart.ts';
import { insertKeys } from './keys.ts';
import { LEAST_PROBABILITY, type ReviewedEntity } from './reviewedEntity.ts';
import { deleteOthers, lockDuplicates, savePairs } from './savePairs.ts';
import { type SearchThread, startSearchThread } from './startSearchThread.ts';

/** Records of one page: what this process holds of them at a time. */
const PAGE = 1_000;
/** Pairs taken from the thread at once. */
const PAIRS = 5_000;
/** Whoever took a search and died is followed by another after this long. */
const LEASE_SECONDS = 60;
const RENEW_MS = 15_000;
/** A search that failed this often is given up; asking for it again starts anew. */
const ATTEMPTS = 3;

export interface SearchTaken {
  readonly workspaceId: string;
  readonly entity: string;
}

/** Takes a search that waits, so that nobody else runs it; null where none does. */
export async function takeSearch(db: Database): Promise<SearchTaken | null> {
  const [taken] = await db.asWorker((tx) =>
    tx.query<SearchTaken>(
      `/* duplicates.takeSearch */
       update duplicate_searches s set attempts = s.attempts + 1, lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
       from (
         select workspace_id, entity from duplicate_searches
         where finished_at is null and (lease_until is null or lease_until < now())
         order by started_at limit 1 for update skip locked
       ) as next
       where s.workspace_id = next.workspace_id and s.entity = next.entity
       returning s.workspace_id as "workspaceId", s.entity`,
    ),
  );
  return taken ?? null;
}

/** Runs a search that was taken. `signal` ends it: another process takes it then, once its lease is over. */
export async function searchDuplicates(
  kit: PartKit,
  reviewed: ReviewedEntity,
  { workspaceId }: SearchTaken,
  signal: AbortSignal,
): Promise<void> {
  const { db, log } = kit;
  const { entity } = reviewed;
  const thread = startSearchThread(reviewed.model);
  const stop = () => void thread.stop();
  signal.addEventListener('abort', stop);
  const renewing = setInterval(() => {
    setLease(db, workspaceId, entity, LEASE_SECONDS).catch((error: unknown) =>
      log.warn({ err: error, workspaceId }, 'the lease of a search for duplicates was not renewed'),
    );
  }, RENEW_MS);
  try {
    await search(kit, reviewed, workspaceId, thread);
  } catch (error) {
    if (signal.aborted) {
      await setLease(db, workspaceId, entity, 0); // whoever starts next goes on at once
      return;
    }
    await giveUpAfter(kit, workspaceId, entity);
    throw error;
  } finally {
    clearInterval(renewing);
    signal.removeEventListener('abort', stop);
    await thread.stop();
  }
}

async function search(
  kit: PartKit,
  reviewed: ReviewedEntity,
  workspaceId: string,
  thread: SearchThread,
): Promise<void> {
  const { db } = kit;
  const { entity } = reviewed;
  // Before the first record is read, so that what changes from now on is compared after the search.
  await db.write(workspaceId, (tx) =>
    tx.query(
      `/* duplicates.forgetChanges */ delete from duplicate_changes where workspace_id = $1 and entity = $2`,
      [workspaceId, entity],
    ),
  );
  let after = '';
  for (;;) {
    const ids = await reviewed.listIds(db, workspaceId, after, PAGE);
    const last = ids.at(-1);
    if (last === undefined) break;
    await thread.ask({ ask: 'add', records: await reviewed.loadRecords(db, workspaceId, ids) });
    after = last;
  }
  const found = await thread.ask({ ask: 'find', minProbability: LEAST_PROBABILITY });
  const pairs: DuplicatePair[] = [];
  while (pairs.length < found.pairs) {
    pairs.push(...(await thread.ask({ ask: 'pairs', from: pairs.length, count: PAIRS })));
  }
  await db.write(workspaceId, async (tx) => {
    await lockDuplicates(tx, entity);
    await tx.query(
      `/* duplicates.forgetKeys */ delete from duplicate_keys where workspace_id = $1 and entity = $2`,
      [workspaceId, entity],
    );
    for (let from = 0; from < found.records; from += PAGE) {
      await insertKeys(tx, entity, await thread.ask({ ask: 'keys', from, count: PAGE }));
    }
    const at = kit.clock.now();
    const kept = await savePairs(tx, reviewed, pairs, at);
    await deleteOthers(tx, entity, kept, null);
    await tx.query(
      `/* duplicates.finishSearch */
       with learned as (
         insert into duplicate_estimates (workspace_id, entity, estimates) values ($1, $2, $3)
         on conflict (workspace_id, entity) do update set estimates = excluded.estimates
       )
       update duplicate_searches set finished_at = $4, records = $5, pairs = $6, lease_until = null
       where workspace_id = $1 and entity = $2`,
      [workspaceId, entity, JSON.stringify(found.estimates), at, found.records, kept.length],
    );
  });
}

async function setLease(db: Database, workspaceId: string, entity: string, seconds: number): Promise<void> {
  await db.write(workspaceId, (tx) =>
    tx.query(
      `/* duplicates.setLease */
       update duplicate_searches set lease_until = now() + make_interval(secs => $3)
       where workspace_id = $1 and entity = $2 and finished_at is null`,
      [workspaceId, entity, seconds],
    ),
  );
}

async function giveUpAfter({ db, clock }: PartKit, workspaceId: string, entity: string): Promise<void> {
  await db.write(workspaceId, (tx) =>
    tx.query(
      `/* duplicates.giveUpSearch */
       update duplicate_searches set finished_at = $3 where workspace_id = $1 and entity = $2 and attempts >= ${ATTEMPTS}`,
      [workspaceId, entity, clock.now()],
    ),
  );
}
