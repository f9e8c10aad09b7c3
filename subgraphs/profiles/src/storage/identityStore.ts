import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Identifier, IdentifierType } from '../domain/identifier.ts';

/**
 * One writer of identities a workspace at a time, until the transaction ends: two batches that name the same
 * strangers would otherwise each make them a profile.
 */
export async function lockIdentities(tx: Transaction): Promise<void> {
  await tx.query(
    `/* profiles.lockIdentities */ select pg_advisory_xact_lock(hashtext('identities'), hashtext($1))`,
    [tx.workspaceId],
  );
}

/** Every identifier of the profiles that any of these name. */
export async function listIdentifiersAround(
  tx: Transaction,
  identifiers: readonly Identifier[],
): Promise<{ profileId: string; identifier: Identifier }[]> {
  const rows = await tx.query<{ profileId: string; type: IdentifierType; value: string }>(
    `/* profiles.listIdentifiersAround */
     select profile_id as "profileId", type, value from identifiers
     where profile_id in (
       select named.profile_id
       from unnest($2::text[], $3::text[]) as asked(type, value)
       join identifiers named on named.workspace_id = $1 and named.type = asked.type and named.value = asked.value
     )`,
    [tx.workspaceId, identifiers.map((each) => each.type), identifiers.map((each) => each.value)],
  );
  return rows.map(({ profileId, type, value }) => ({ profileId, identifier: { type, value } }));
}

/** Where each existing profile leads: itself, or the survivor it was merged into. Unknown ids are left out. */
export async function findSurvivors(
  tx: Transaction,
  profileIds: readonly string[],
): Promise<Map<string, string>> {
  if (profileIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; survivor: string }>(
    `/* profiles.findSurvivors */ select id, coalesce(merged_into, id) as survivor from profiles where id = any($1::text[])`,
    [profileIds],
  );
  return new Map(rows.map((row) => [row.id, row.survivor]));
}

export interface Sighting {
  readonly profileId: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Adds profiles and widens the time in which known ones were seen. */
export async function saveProfiles(tx: Transaction, sightings: readonly Sighting[]): Promise<void> {
  await tx.query(
    `/* profiles.saveProfiles */
     insert into profiles (workspace_id, id, first_seen_at, last_seen_at)
     select $1, * from unnest($2::text[], $3::timestamptz[], $4::timestamptz[])
     on conflict (id) do update
       set first_seen_at = least(profiles.first_seen_at, excluded.first_seen_at),
           last_seen_at = greatest(profiles.last_seen_at, excluded.last_seen_at)`,
    [
      tx.workspaceId,
      sightings.map((each) => each.profileId),
      sightings.map((each) => each.firstAt),
      sightings.map((each) => each.lastAt),
    ],
  );
}

export type IdentifierSighting = Sighting & { readonly identifier: Identifier; readonly origin: string };

/** Adds identifiers and widens the time in which known ones were seen; a known one keeps its owner and origin. */
export async function saveIdentifiers(
  tx: Transaction,
  sightings: readonly IdentifierSighting[],
): Promise<void> {
  await tx.query(
    `/* profiles.saveIdentifiers */
     insert into identifiers (workspace_id, type, value, profile_id, first_seen_at, last_seen_at, origin)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[])
     on conflict (workspace_id, type, value) do update
       set first_seen_at = least(identifiers.first_seen_at, excluded.first_seen_at),
           last_seen_at = greatest(identifiers.last_seen_at, excluded.last_seen_at)`,
    [
      tx.workspaceId,
      sightings.map((each) => each.identifier.type),
      sightings.map((each) => each.identifier.value),
      sightings.map((each) => each.profileId),
      sightings.map((each) => each.firstAt),
      sightings.map((each) => each.lastAt),
      sightings.map((each) => each.origin),
    ],
  );
}

export interface Merge {
  readonly id: string;
  readonly from: string;
  /** The survivor at the end of the batch. */
  readonly into: string;
}

/** Makes pointers of merged profiles: identifiers and traits go to the survivor, timeline entries stay where they are. */
export async function saveMerges(
  tx: Transaction,
  merges: readonly Merge[],
  causationId: string,
  at: Date,
): Promise<void> {
  if (merges.length === 0) return;
  const from = merges.map((merge) => merge.from);
  const into = merges.map((merge) => merge.into);
  await tx.query(
    `/* profiles.saveMerges */
     insert into profile_merges (workspace_id, id, from_id, into_id, causation_id, merged_at)
     select $1, *, $5, $6 from unnest($2::text[], $3::text[], $4::text[])`,
    [tx.workspaceId, merges.map((merge) => merge.id), from, into, causationId, at],
  );
  await tx.query(
    `/* profiles.redirectProfiles */
     with merge as (select * from unnest($1::text[], $2::text[]) as merge(from_id, into_id)),
     redirected as (
       update profiles set merged_into = merge.into_id from merge
       where profiles.id = merge.from_id or profiles.merged_into = merge.from_id
     )
     update identifiers set profile_id = merge.into_id from merge where identifiers.profile_id = merge.from_id`,
    [from, into],
  );
  await moveTraits(tx, from, into);
}

async function moveTraits(tx: Transaction, from: readonly string[], into: readonly string[]): Promise<void> {
  await tx.query(
    `/* profiles.moveTraits */
     with merge as (select * from unnest($1::text[], $2::text[]) as merge(from_id, into_id)),
     moved as (
       delete from traits using merge where traits.profile_id = merge.from_id
       returning traits.workspace_id, merge.into_id, name, value, origin, observed_at, received_at
     )
     insert into traits (workspace_id, profile_id, name, value, origin, observed_at, received_at)
     select distinct on (into_id, name) * from moved order by into_id, name, observed_at desc, received_at desc
     on conflict (profile_id, name) do update
       set value = excluded.value, origin = excluded.origin,
           observed_at = excluded.observed_at, received_at = excluded.received_at
       where (excluded.observed_at, excluded.received_at) > (traits.observed_at, traits.received_at)`,
    [from, into],
  );
}
