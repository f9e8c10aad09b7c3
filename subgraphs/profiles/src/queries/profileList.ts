import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import { type Profile, profileTable } from '../storage/tables.ts';

export interface ProfileFilter {
  readonly hasIdentifier?: IdentifierType | null | undefined;
}

const MATCHES = `
  p.workspace_id = $1 and p.merged_into is null
  and ($2::text is null or exists (select from identifiers i where i.profile_id = p.id and i.type = $2)
    or exists (select from bindings b join identifiers i on i.id = b.identifier_id where b.profile_id = p.id and i.type = $2))`;

/** Lists of profiles run from the most recently seen; the id breaks ties. */
export function profileKeyset(profile: Profile): Keyset {
  return [profile.lastSeenAt.toISOString(), profile.id];
}

export function listProfiles(
  db: Database,
  workspaceId: string,
  filter: ProfileFilter,
  page: PageRequest,
): Promise<Profile[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.listProfiles */
     select ${columnsOf(profileTable, 'p')} from profiles p
     where ${MATCHES} and ($3::timestamptz is null or (p.last_seen_at, p.id) < ($3::timestamptz, $4::text))
     order by p.last_seen_at desc, p.id desc
     limit $5`,
    [workspaceId, filter.hasIdentifier ?? null, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export async function countProfiles(
  db: Database,
  workspaceId: string,
  filter: ProfileFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* profiles.countProfiles */ select count(*)::int as count from profiles p where ${MATCHES}`,
    [workspaceId, filter.hasIdentifier ?? null],
  );
  return row?.count ?? 0;
}

export async function countTimelineEntries(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* profiles.countTimelineEntries */ select count(*)::int as count from timeline_entries where workspace_id = $1`,
    [workspaceId],
  );
  return row?.count ?? 0;
}
