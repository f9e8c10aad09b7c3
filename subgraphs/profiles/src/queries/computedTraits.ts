import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import { type ComputedTrait, computedTraitTable } from '../storage/computedTraitStore.ts';

export function computedTraitsById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ComputedTrait[]> {
  return db.read(
    workspaceId,
    `/* profiles.computedTraitsById */
     select ${columnsOf(computedTraitTable)} from computed_traits where id = any($1::text[])`,
    [ids],
  );
}

export function computedTraitKeyset({ name, id }: ComputedTrait): Keyset {
  return [name, id];
}

export function listComputedTraits(
  db: Database,
  workspaceId: string,
  page: PageRequest,
): Promise<ComputedTrait[]> {
  const after = decodeCursor(page, ['text', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.listComputedTraits */
     select ${columnsOf(computedTraitTable)} from computed_traits
     where workspace_id = $1 and archived_at is null
       and ($2::text is null or (name, id) > ($2::text, $3::text))
     order by name, id limit $4`,
    [workspaceId, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export async function countComputedTraits(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* profiles.countComputedTraits */
     select count(*)::int as count from computed_traits where workspace_id = $1 and archived_at is null`,
    [workspaceId],
  );
  return row?.count ?? 0;
}
