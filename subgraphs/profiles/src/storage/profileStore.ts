import { textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { MEMBERS } from './members.ts';

export interface Sighting {
  readonly profileId: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Adds profiles and widens the time in which known ones were seen. */
export async function saveSightings(tx: Transaction, sightings: readonly Sighting[]): Promise<void> {
  if (sightings.length === 0) return;
  const sorted = [...sightings].sort((a, b) => (a.profileId < b.profileId ? -1 : 1));
  await tx.query(
    `/* profiles.saveSightings */
     insert into profiles (workspace_id, id, first_seen_at, last_seen_at)
     select $1, * from unnest($2::text[], $3::timestamptz[], $4::timestamptz[])
     on conflict (id) do update
       set first_seen_at = least(profiles.first_seen_at, excluded.first_seen_at),
           last_seen_at = greatest(profiles.last_seen_at, excluded.last_seen_at)
       where profiles.first_seen_at > excluded.first_seen_at or profiles.last_seen_at < excluded.last_seen_at`,
    [
      tx.workspaceId,
      textColumn(sorted.map((each) => each.profileId)),
      timeColumn(sorted.map((each) => each.firstAt)),
      timeColumn(sorted.map((each) => each.lastAt)),
    ],
  );
}

/**
 * Makes the rows of regrouped profiles what their members say, and removes those of ids that name no profile any more.
 * A person's identifiers know when they were seen themselves; of a device, which several may have had one after the
 * other, the entries within its span say it.
 */
export async function rebuildProfiles(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  await tx.query(
    `/* profiles.rebuildProfiles */
     with member as (${MEMBERS}),
     seen as (
       select m.key, i.first_seen_at as first_at, i.last_seen_at as last_at
       from member m join identifiers i on i.id = m.anchor_id
       where i.type not in ('ANONYMOUS_ID', 'DEVICE_ID', 'GA_CLIENT_ID', 'PUSH_TOKEN')
       union all
       select m.key, e.first_at, e.last_at
       from member m cross join lateral (
         select (${edgeOfSpan('asc')}) as first_at, (${edgeOfSpan('desc')}) as last_at
       ) e
       where e.first_at is not null
     ), profile as (
       select key, min(first_at) as first_at, max(last_at) as last_at from seen group by key
     ), gone as (
       delete from profiles p where p.id = any($1::text[]) and p.merged_into is null
         and not exists (select from profile where profile.key = p.id)
     )
     insert into profiles (workspace_id, id, first_seen_at, last_seen_at)
     select $2, key, first_at, last_at from profile order by key
     on conflict (id) do update set first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at`,
    [profileIds, tx.workspaceId],
  );
}

/** Two probes of an index, however long the history is. */
function edgeOfSpan(direction: 'asc' | 'desc'): string {
  return `select t.occurred_at from timeline_entries t
    where t.anchor_id = m.anchor_id and t.occurred_at >= m.valid_from and t.occurred_at < m.valid_until
    order by t.occurred_at ${direction} limit 1`;
}
