import type { Database } from '@rapport/shared/db/database.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { TimelineEntry, TimelineKind } from '../domain/incoming.ts';
import { MEMBERS } from '../storage/members.ts';

export type TimelineEntryUnder = TimelineEntry & { readonly key: string };

export interface TimelineFilter {
  readonly kinds?: readonly TimelineKind[] | null | undefined;
  readonly name?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

export function timelineKeyset(entry: TimelineEntry): Keyset {
  return [entry.occurredAt.toISOString(), entry.id];
}

const MATCHES = `
  ($2::text[] is null or e.kind = any($2))
  and ($3::text is null or e.name = $3)
  and ($4::timestamptz is null or e.occurred_at >= $4)
  and ($5::timestamptz is null or e.occurred_at < $5)`;

function paramsOf(profileIds: readonly string[], { kinds, name, from, until }: TimelineFilter): unknown[] {
  return [profileIds, kinds ?? null, name ?? null, from ?? null, until ?? null];
}

/** A page of every profile's timeline, newest first, in one statement that reads no more than the pages. */
export function timelineByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
  filter: TimelineFilter,
): Promise<TimelineEntryUnder[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.timelineByProfiles */
     with member as (${MEMBERS}),
     newest as (
       select member.key, entry.*,
         row_number() over (partition by member.key order by entry.occurred_at desc, entry.id desc) as place
       from member cross join lateral (
         select e.* from timeline_entries e
         where e.anchor_id = member.anchor_id
           and e.occurred_at >= member.valid_from and e.occurred_at < member.valid_until and ${MATCHES}
           and ($6::timestamptz is null or (e.occurred_at, e.id) < ($6::timestamptz, $7::text))
         order by e.occurred_at desc, e.id desc
         limit $8
       ) as entry
     )
     select key, id, key as "profileId", kind, name, summary, occurred_at as "occurredAt",
       received_at as "receivedAt", origin, subject_id as "subjectId", properties
     from newest where place <= $8 order by key, place`,
    [...paramsOf(profileIds, filter), after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countTimelineByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  filter: TimelineFilter,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* profiles.countTimelineByProfiles */
     with member as (${MEMBERS})
     select member.key, count(*)::int as count
     from member join timeline_entries e on e.anchor_id = member.anchor_id
       and e.occurred_at >= member.valid_from and e.occurred_at < member.valid_until
     where ${MATCHES} group by member.key`,
    paramsOf(profileIds, filter),
  );
}
