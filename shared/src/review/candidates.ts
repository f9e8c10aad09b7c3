import type { Database } from '../db/database.ts';
import { columnsOf } from '../db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '../graphql/connection.ts';
import {
  type DuplicateCandidate,
  type DuplicateSearch,
  type DuplicateStatus,
  duplicatePairTable,
} from './duplicateTables.ts';
import type { ReviewedEntity } from './reviewedEntity.ts';

export interface DuplicateFilter {
  readonly minProbability?: number | null | undefined;
  readonly status?: readonly DuplicateStatus[] | null | undefined;
}

/** Lists run from the likeliest; the id breaks ties. */
export function candidateKeyset({ probability, id }: DuplicateCandidate): Keyset {
  return [probability, id];
}

/**
 * Candidates of which both records are there and to be seen. What is open and has become one record meanwhile is on its way
 * out, within a second.
 */
function shown({ current }: ReviewedEntity, where: string): string {
  return `
    select ${columnsOf(duplicatePairTable, 'p')} from duplicate_pairs p
    cross join lateral (select ${current('p.left_id')} as l, ${current('p.right_id')} as r) as now
    where p.workspace_id = $1 and p.entity = $2 and ${where}
      and now.l is not null and now.r is not null and (p.status <> 'OPEN' or now.l <> now.r)`;
}

const MATCHES = `($3::text[] is null or p.status = any($3)) and ($4::double precision is null or p.probability >= $4)`;

export function listCandidates(
  db: Database,
  workspaceId: string,
  reviewed: ReviewedEntity,
  { status, minProbability }: DuplicateFilter,
  page: PageRequest,
): Promise<DuplicateCandidate[]> {
  const after = decodeCursor(page, ['share', 'text']);
  return db.read(
    workspaceId,
    `/* duplicates.listCandidates */
     ${shown(reviewed, MATCHES)}
       and ($5::double precision is null or (p.probability, p.id) < ($5, $6::text))
     order by p.probability desc, p.id desc limit $7`,
    [
      ...[workspaceId, reviewed.entity, status ?? null, minProbability ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
    ],
  );
}

export async function countCandidates(
  db: Database,
  workspaceId: string,
  reviewed: ReviewedEntity,
  { status, minProbability }: DuplicateFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* duplicates.countCandidates */ select count(*)::int as count from (${shown(reviewed, MATCHES)}) as found`,
    [workspaceId, reviewed.entity, status ?? null, minProbability ?? null],
  );
  return row?.count ?? 0;
}

export function candidatesById(
  db: Database,
  workspaceId: string,
  reviewed: ReviewedEntity,
  ids: readonly string[],
): Promise<DuplicateCandidate[]> {
  return db.read(
    workspaceId,
    `/* duplicates.candidatesById */ ${shown(reviewed, 'p.id = any($3::text[])')}`,
    [workspaceId, reviewed.entity, ids],
  );
}

/** Open candidates of records, likeliest first, under the record's id; one of two of the records comes under both. */
export function candidatesByRecords(
  db: Database,
  workspaceId: string,
  reviewed: ReviewedEntity,
  recordIds: readonly string[],
): Promise<(DuplicateCandidate & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* duplicates.candidatesByRecords */
     select asked.id as key, found.* from (
       ${shown(reviewed, `p.status = 'OPEN' and (p.left_id = any($3::text[]) or p.right_id = any($3::text[]))`)}
     ) as found
     join unnest($3::text[]) as asked(id) on asked.id in (found."leftId", found."rightId")
     order by asked.id, found.probability desc, found.id desc`,
    [workspaceId, reviewed.entity, recordIds],
  );
}

/** Null where none was ever started. */
export async function findSearch(
  db: Database,
  workspaceId: string,
  entity: string,
): Promise<DuplicateSearch | null> {
  const [search] = await db.read<DuplicateSearch>(
    workspaceId,
    `/* duplicates.findSearch */
     select entity, started_at as "startedAt", finished_at as "finishedAt", records, pairs
     from duplicate_searches where workspace_id = $1 and entity = $2`,
    [workspaceId, entity],
  );
  return search ?? null;
}
