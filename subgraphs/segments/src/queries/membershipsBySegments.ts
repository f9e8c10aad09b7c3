import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import { type Membership, membershipTable } from '../storage/tables.ts';

/** Members run from the one who entered last; the profile's id breaks ties. */
export function membershipKeyset(membership: Membership): Keyset {
  return [membership.enteredAt.toISOString(), membership.profileId];
}

/** A page of members of every segment, the latest to enter first, in one statement. */
export function membershipsBySegments(
  db: Database,
  workspaceId: string,
  segmentIds: readonly string[],
  page: PageRequest,
): Promise<(Membership & { key: string })[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* segments.membershipsBySegments */
     select key.id as key, membership.*
     from unnest($1::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(membershipTable, 'm')} from memberships m
       where m.segment_id = key.id
         and ($2::timestamptz is null or (m.entered_at, m.profile_id) < ($2::timestamptz, $3::text))
       order by m.entered_at desc, m.profile_id desc
       limit $4
     ) as membership`,
    [segmentIds, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function sizesOfSegments(
  db: Database,
  workspaceId: string,
  segmentIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* segments.sizesOfSegments */
     select segment_id as key, count(*)::int as count from memberships
     where segment_id = any($1::text[]) group by segment_id`,
    [segmentIds],
  );
}
