import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Segment } from '../domain/segment.ts';
import { segmentTable } from '../storage/tables.ts';

/** Segments run by name; the id breaks ties with archived ones. */
export function segmentKeyset(segment: Segment): Keyset {
  return [segment.name, segment.id];
}

export function segmentsById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Segment[]> {
  return db.read(
    workspaceId,
    `/* segments.segmentsById */ select ${columnsOf(segmentTable)} from segments where id = any($1::text[])`,
    [ids],
  );
}

export function listSegments(db: Database, workspaceId: string, page: PageRequest): Promise<Segment[]> {
  const after = decodeCursor(page, ['text', 'text']);
  return db.read(
    workspaceId,
    `/* segments.listSegments */
     select ${columnsOf(segmentTable)} from segments
     where archived_at is null and ($1::text is null or (name, id) > ($1::text, $2::text))
     order by name, id limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export async function countSegments(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* segments.countSegments */ select count(*)::int as count from segments where archived_at is null`,
  );
  return row?.count ?? 0;
}
