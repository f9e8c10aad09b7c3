import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/session.ts';
import type { RecordKey } from '../duplicates/blocking/keyColumns.ts';

/** Keys of records, column by column as a statement takes them. */
export interface KeyRows {
  readonly recordIds: string[];
  /** 64 bits, as text. */
  readonly keys: string[];
}

/** A key as it is kept: what it says cannot be read from it. */
function hashOfKey(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE(0).toString();
}

export function addKeys(rows: KeyRows, recordId: string, keys: readonly RecordKey[]): void {
  for (const { text } of keys) {
    rows.recordIds.push(recordId);
    rows.keys.push(hashOfKey(text));
  }
}

export async function insertKeys(
  tx: Transaction,
  entity: string,
  { recordIds, keys }: KeyRows,
): Promise<void> {
  await tx.query(
    `/* duplicates.insertKeys */
     insert into duplicate_keys (workspace_id, entity, key, record_id)
     select $1, $2, key, record_id from unnest($3::bigint[], $4::text[]) as each(key, record_id)
     order by key, record_id on conflict do nothing`,
    [tx.workspaceId, entity, keys, recordIds],
  );
}

export async function deleteKeys(
  tx: Transaction,
  entity: string,
  recordIds: readonly string[],
): Promise<void> {
  await tx.query(
    `/* duplicates.deleteKeys */ delete from duplicate_keys where entity = $1 and record_id = any($2::text[])`,
    [entity, recordIds],
  );
}

/** A key that more records have says too little to look through them all. */
const LONGEST_LIST = 1_000;
/** Candidates of one record: those that share most keys. */
const MOST_CANDIDATES = 100;

/** Records that share a sole key with a new one, or keys of two sources, or two of one source that pairs up. */
export async function meetingRecords(
  db: Database,
  workspaceId: string,
  entity: string,
  recordKeys: ReadonlyMap<string, readonly RecordKey[]>,
): Promise<string[]> {
  const asked = [...recordKeys].flatMap(([recordId, keys]) => keys.map((key) => ({ recordId, ...key })));
  if (asked.length === 0) return [];
  const rows = await db.read<{ id: string }>(
    workspaceId,
    `/* duplicates.meetingRecords */
     with asked as (
       select * from unnest($3::text[], $4::bigint[], $5::text[], $6::boolean[], $7::boolean[])
         as each(record_id, key, source, is_sole, is_paired)
     ), shared as (
       select a.record_id, found.record_id as other, a.source, a.is_sole, a.is_paired from asked a
       cross join lateral (
         select record_id, count(*) over () as size from (
           select k.record_id from duplicate_keys k
           where k.workspace_id = $1 and k.entity = $2 and k.key = a.key limit ${LONGEST_LIST + 1}
         ) as listed
       ) as found
       where found.size <= ${LONGEST_LIST} and found.record_id <> a.record_id
     ), met as (
       select other, row_number() over (partition by record_id order by count(*) desc, other) as place
       from shared group by record_id, other
       having bool_or(is_sole) or count(distinct source) > 1 or count(*) filter (where is_paired) > 1
     )
     select distinct other as id from met where place <= ${MOST_CANDIDATES} order by other`,
    [
      ...[workspaceId, entity, asked.map(({ recordId }) => recordId)],
      ...[asked.map(({ text }) => hashOfKey(text)), asked.map(({ source }) => source)],
      ...[asked.map(({ isSole }) => isSole), asked.map(({ isPaired }) => isPaired)],
    ],
  );
  return rows.map(({ id }) => id);
}
