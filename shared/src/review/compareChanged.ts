import { setImmediate as otherWork } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import type { RecordKey } from '../duplicates/blocking/keyColumns.ts';
import { DuplicateIndex, keysOf } from '../duplicates/duplicateIndex.ts';
import type { Estimates } from '../duplicates/estimation/estimates.ts';
import type { DuplicateRecord } from '../duplicates/model.ts';
import type { DuplicatePair } from '../duplicates/scorePair.ts';
import type { PartKit } from '../part/runPart.ts';
import { addKeys, deleteKeys, insertKeys, type KeyRows, meetingRecords } from './keys.ts';
import { LEAST_PROBABILITY, type ReviewedEntity } from './reviewedEntity.ts';
import { deleteOthers, lockDuplicates, savePairs } from './savePairs.ts';
import type { SearchTaken } from './searchDuplicates.ts';

/** Changes taken at once; each record is compared with up to 100 others. */
const BATCH = 100;

/** Workspaces with changed records and something to judge them by. While a search runs, changes wait for its end. */
export function changedEntities(db: Database): Promise<SearchTaken[]> {
  return db.asWorker((tx) =>
    tx.query<SearchTaken>(
      `/* duplicates.changedEntities */
       select s.workspace_id as "workspaceId", s.entity from duplicate_searches s
       where s.finished_at is not null and s.records is not null and exists (
         select from duplicate_changes c where c.workspace_id = s.workspace_id and c.entity = s.entity)`,
    ),
  );
}

/** Compares the next changed records of a workspace with all others; answers how many changes it took. */
export async function compareChanged(
  kit: PartKit,
  reviewed: ReviewedEntity,
  workspaceId: string,
): Promise<number> {
  const { db } = kit;
  const { entity } = reviewed;
  const changes = await db.read<{ seq: string; recordId: string }>(
    workspaceId,
    `/* duplicates.listChanges */
     select seq, record_id as "recordId" from duplicate_changes
     where workspace_id = $1 and entity = $2 order by seq limit ${BATCH}`,
    [workspaceId, entity],
  );
  const estimates = await findEstimates(db, workspaceId, entity);
  if (changes.length === 0 || estimates === null) return 0;
  const ids = [...new Set(changes.map(({ recordId }) => recordId))];
  const records = await reviewed.loadRecords(db, workspaceId, ids);
  const keys = new Map(records.map((record) => [record.id, keysOf(record, reviewed.model)]));
  const others = (await meetingRecords(db, workspaceId, entity, keys)).filter((id) => !keys.has(id));
  const met = others.length === 0 ? [] : await reviewed.loadRecords(db, workspaceId, others);
  const pairs = await compare(reviewed, estimates, records, met);
  await db.write(workspaceId, async (tx) => {
    await lockDuplicates(tx, entity);
    await deleteKeys(tx, entity, ids);
    await insertKeys(tx, entity, keyRowsOf(keys));
    const kept = await savePairs(tx, reviewed, pairs, kit.clock.now());
    await deleteOthers(tx, entity, kept, ids);
    await tx.query(
      `/* duplicates.takeChanges */ delete from duplicate_changes where seq = any($1::bigint[])`,
      [changes.map(({ seq }) => seq)],
    );
  });
  return changes.length;
}

async function findEstimates(db: Database, workspaceId: string, entity: string): Promise<Estimates | null> {
  const [row] = await db.read<{ estimates: Estimates }>(
    workspaceId,
    `/* duplicates.findEstimates */ select estimates from duplicate_estimates where workspace_id = $1 and entity = $2`,
    [workspaceId, entity],
  );
  return row?.estimates ?? null;
}

/** The event loop gets its turn between records, since each takes some milliseconds. */
async function compare(
  { model }: ReviewedEntity,
  estimates: Estimates,
  records: readonly DuplicateRecord[],
  others: readonly DuplicateRecord[],
): Promise<DuplicatePair[]> {
  const index = new DuplicateIndex(model, estimates);
  for (const record of [...records, ...others]) index.add(record);
  const pairs = new Map<string, DuplicatePair>();
  for (const record of records) {
    await otherWork();
    for (const pair of index.duplicatesOf(record, LEAST_PROBABILITY)) {
      pairs.set(`${pair.left} ${pair.right}`, pair);
    }
  }
  return [...pairs.values()];
}

function keyRowsOf(keys: ReadonlyMap<string, readonly RecordKey[]>): KeyRows {
  const rows: KeyRows = { recordIds: [], keys: [] };
  for (const [recordId, own] of keys) addKeys(rows, recordId, own);
  return rows;
}
