import type { Transaction } from '../db/session.ts';
import type { DuplicatePair } from '../duplicates/scorePair.ts';
import { derivedId } from '../ids.ts';
import type { ReviewedEntity } from './reviewedEntity.ts';

/** Pairs in one statement: a few hundred bytes each. */
const PAIRS_A_STATEMENT = 2_000;

/**
 * Keeps pairs as open candidates, or says anew how likely open ones are; what somebody has decided stays. Answers the ids of
 * those that are open now.
 */
export async function savePairs(
  tx: Transaction,
  reviewed: ReviewedEntity,
  pairs: readonly DuplicatePair[],
  at: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_A_STATEMENT) {
    ids.push(...(await saveSome(tx, reviewed, pairs.slice(start, start + PAIRS_A_STATEMENT), at)));
  }
  return ids;
}

async function saveSome(
  tx: Transaction,
  { entity, current, apart }: ReviewedEntity,
  pairs: readonly DuplicatePair[],
  at: Date,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `/* duplicates.savePairs */
     with decided as (
       select left_id as one, right_id as other from duplicate_pairs
       where workspace_id = $1 and entity = $2 and status = 'REJECTED'
       ${apart === undefined ? '' : `union all ${apart}`}
     ), apart as (
       select ${current('decided.one')} as one, ${current('decided.other')} as other from decided
     ), found as (
       select * from unnest($3::text[], $4::text[], $5::text[], $6::double precision[], $7::jsonb[])
         as each(id, left_id, right_id, probability, reasons)
     )
     insert into duplicate_pairs (workspace_id, entity, id, left_id, right_id, probability, status, reasons, found_at)
     select $1, $2, id, left_id, right_id, probability, 'OPEN', reasons, $8 from found
     where not exists (select from apart where apart.one = found.left_id and apart.other = found.right_id)
       and not exists (select from apart where apart.one = found.right_id and apart.other = found.left_id)
     order by id
     on conflict (id) do update set probability = excluded.probability, reasons = excluded.reasons
       where duplicate_pairs.status = 'OPEN'
     returning id`,
    [
      ...[tx.workspaceId, entity],
      pairs.map(({ left, right }) => derivedId('duplicate', tx.workspaceId, entity, left, right)),
      ...[pairs.map(({ left }) => left), pairs.map(({ right }) => right)],
      pairs.map(({ probability }) => probability),
      pairs.map(({ reasons }) => JSON.stringify(reasons)),
      at,
    ],
  );
  return rows.map(({ id }) => id);
}

/** Removes open candidates that do not hold any more: all but these, of some records or of every one. */
export async function deleteOthers(
  tx: Transaction,
  entity: string,
  kept: readonly string[],
  recordIds: readonly string[] | null,
): Promise<void> {
  await tx.query(
    `/* duplicates.deleteOthers */
     delete from duplicate_pairs p
     where p.workspace_id = $1 and p.entity = $2 and p.status = 'OPEN'
       and ($4::text[] is null or p.left_id = any($4) or p.right_id = any($4))
       and not exists (select from unnest($3::text[]) as kept(id) where kept.id = p.id)`,
    [tx.workspaceId, entity, kept, recordIds],
  );
}

/** One writer of an entity's candidates and keys at a time: two searches would each remove what the other found. */
export async function lockDuplicates(tx: Transaction, entity: string): Promise<void> {
  await tx.query(`/* duplicates.lock */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `duplicates ${tx.workspaceId} ${entity}`,
  ]);
}
