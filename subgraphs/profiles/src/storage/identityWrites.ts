import { textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Claim } from '../domain/claim.ts';
import type { FoldedGroup } from '../domain/identityBatch.ts';
import type { HeldIdentifier } from './identityStore.ts';

/** Adds identifiers, or says anew of known ones when they were seen, in which group they are and whose. */
export async function saveIdentifiers(
  tx: Transaction,
  identifiers: readonly HeldIdentifier[],
  quarantined: ReadonlySet<string>,
  at: Date,
): Promise<void> {
  if (identifiers.length === 0) return;
  const sorted = [...identifiers].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.query(
    `/* profiles.saveIdentifiers */
     insert into identifiers
       (workspace_id, type, value, id, group_id, profile_id, held_until, first_seen_at, last_seen_at, origin, quarantined_at)
     select $1, type, value, id, group_id, profile_id, held_until, first_at, last_at, origin, case when quarantined then $11::timestamptz end
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
       $9::timestamptz[], $10::text[], $12::boolean[])
       as seen(type, value, id, group_id, profile_id, held_until, first_at, last_at, origin, quarantined)
     on conflict (workspace_id, type, value) do update
       set origin = excluded.origin, group_id = excluded.group_id, profile_id = excluded.profile_id, held_until = excluded.held_until,
           first_seen_at = least(identifiers.first_seen_at, excluded.first_seen_at),
           last_seen_at = greatest(identifiers.last_seen_at, excluded.last_seen_at),
           quarantined_at = case when excluded.quarantined_at is null then null
             else coalesce(identifiers.quarantined_at, excluded.quarantined_at) end`,
    [
      tx.workspaceId,
      sorted.map((each) => each.type),
      sorted.map((each) => each.value),
      sorted.map((each) => each.id),
      sorted.map((each) => each.groupId),
      sorted.map((each) => each.spans[0]?.profileId ?? each.id),
      sorted.map((each) => dateOf(each.spans[1]?.fromMs)),
      sorted.map((each) => new Date(each.firstSeenMs)),
      sorted.map((each) => new Date(each.lastSeenMs)),
      sorted.map((each) => each.origin),
      at,
      sorted.map((each) => quarantined.has(each.id)),
    ],
  );
}

/** Only the time of known identifiers moves on: what most batches do, and no index is touched by it. */
export async function touchIdentifiers(
  tx: Transaction,
  seen: readonly { readonly id: string; readonly lastSeenMs: number }[],
): Promise<void> {
  if (seen.length === 0) return;
  const sorted = [...seen].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.query(
    `/* profiles.touchIdentifiers */
     update identifiers i set last_seen_at = seen.at
     from unnest($1::text[], $2::timestamptz[]) as seen(id, at) where i.id = seen.id and i.last_seen_at < seen.at`,
    [textColumn(sorted.map(({ id }) => id)), timeColumn(sorted.map(({ lastSeenMs }) => lastSeenMs))],
  );
}

/** Says whose devices are after they changed hands, for these identifiers anew. */
export async function saveBindings(tx: Transaction, identifiers: readonly HeldIdentifier[]): Promise<void> {
  if (identifiers.length === 0) return;
  await tx.query(`/* profiles.forgetBindings */ delete from bindings where identifier_id = any($1::text[])`, [
    identifiers.map(({ id }) => id),
  ]);
  const rows = identifiers.flatMap(({ id, spans }) =>
    spans
      .slice(1)
      .map(({ fromMs, profileId }, index) => ({ id, fromMs, untilMs: spans[index + 2]?.fromMs, profileId })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `/* profiles.saveBindings */
     insert into bindings (workspace_id, identifier_id, valid_from, valid_until, profile_id)
     select $1, * from unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[])`,
    [
      tx.workspaceId,
      rows.map(({ id }) => id),
      rows.map(({ fromMs }) => dateOf(fromMs)),
      rows.map(({ untilMs }) => dateOf(untilMs)),
      rows.map(({ profileId }) => profileId),
    ],
  );
}

export interface NewClaim extends Claim {
  readonly groupId: string;
  readonly origin: string;
  readonly causationId: string;
  readonly rulesVersion: number;
  readonly actor: string;
}

/** Adds claims, or makes known ones as old as they now turn out to be. */
export async function saveClaims(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.query(
    `/* profiles.saveClaims */
     insert into claims (workspace_id, id, group_id, kind, identifier_ids, claimed_at, origin, causation_id, rules_version, actor)
     select $1, id, group_id, kind, string_to_array(identifier_ids, ' '), claimed_at, origin, causation_id, rules_version, actor
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::integer[], $10::text[])
       as claim(id, group_id, kind, identifier_ids, claimed_at, origin, causation_id, rules_version, actor)
     on conflict (id) do update set group_id = excluded.group_id,
       (claimed_at, origin, causation_id, actor) = (select
         case when earlier then excluded.claimed_at else claims.claimed_at end,
         case when earlier then excluded.origin else claims.origin end,
         case when earlier then excluded.causation_id else claims.causation_id end,
         case when earlier then excluded.actor else claims.actor end
         from (select excluded.claimed_at < claims.claimed_at as earlier) as compared)`,
    [
      tx.workspaceId,
      claims.map((each) => each.id),
      claims.map((each) => each.groupId),
      claims.map((each) => each.kind),
      claims.map((each) => each.identifierIds.join(' ')), // arrays of arrays must be of one length
      claims.map((each) => new Date(each.atMs)),
      claims.map((each) => each.origin),
      claims.map((each) => each.causationId),
      claims.map((each) => each.rulesVersion),
      claims.map((each) => each.actor),
    ],
  );
}

/** Claims of groups that have become part of another one. */
export async function regroupClaims(
  tx: Transaction,
  regrouped: readonly { readonly id: string; readonly groupId: string }[],
): Promise<void> {
  if (regrouped.length === 0) return;
  await tx.query(
    `/* profiles.regroupClaims */
     update claims c set group_id = moved.group_id from unnest($1::text[], $2::text[]) as moved(id, group_id)
     where c.id = moved.id and c.group_id <> moved.group_id`,
    [regrouped.map(({ id }) => id), regrouped.map(({ groupId }) => groupId)],
  );
}

export interface MergeRow {
  readonly id: string;
  readonly claimId: string;
  readonly from: string;
  readonly into: string;
  readonly at: Date;
}

/** Keeps the history of merges as the fold tells it; what was undone by hand stays, and says so. Answers the new ones. */
export async function saveMerges(
  tx: Transaction,
  groups: readonly FoldedGroup[],
  merges: readonly MergeRow[],
): Promise<MergeRow[]> {
  const claimIds = groups.flatMap(({ claims }) => claims.map(({ id }) => id));
  if (claimIds.length === 0) return [];
  await tx.query(
    `/* profiles.forgetMerges */
     delete from profile_merges where claim_id = any($1::text[]) and undone_at is null and id <> all($2::text[])`,
    [claimIds, merges.map(({ id }) => id)],
  );
  if (merges.length === 0) return [];
  const rows = await tx.query<{ id: string; isNew: boolean }>(
    `/* profiles.saveMerges */
     insert into profile_merges (workspace_id, id, claim_id, from_id, into_id, causation_id, merged_at)
     select $1, id, claim_id, from_id, into_id, claim_id, merged_at
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as merge(id, claim_id, from_id, into_id, merged_at)
     -- The claim may turn out to be older than was known, and the survivor to have another name.
     on conflict (id) do update set into_id = excluded.into_id, merged_at = excluded.merged_at
       where profile_merges.undone_at is null
         and (profile_merges.into_id, profile_merges.merged_at) <> (excluded.into_id, excluded.merged_at)
     returning id, xmax = 0 as "isNew"`,
    [
      tx.workspaceId,
      merges.map((each) => each.id),
      merges.map((each) => each.claimId),
      merges.map((each) => each.from),
      merges.map((each) => each.into),
      merges.map((each) => each.at),
    ],
  );
  const fresh = new Set(rows.filter(({ isNew }) => isNew).map(({ id }) => id));
  return merges.filter(({ id }) => fresh.has(id));
}

/** Takes a claim by hand back, or an identifier out of every claim so far. */
export async function revokeClaim(tx: Transaction, claimId: string, at: Date): Promise<void> {
  await tx.query(
    `/* profiles.revokeClaim */ update claims set revoked_at = $2 where id = $1 and revoked_at is null`,
    [claimId, at],
  );
}

export async function detachIdentifier(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.query(`/* profiles.detachIdentifier */ update identifiers set detached_at = $2 where id = $1`, [
    id,
    at,
  ]);
}

/** Keeps two identifiers apart from now on, whatever events say. */
export async function saveSeparation(
  tx: Transaction,
  separation: { readonly a: string; readonly b: string; readonly mergeId: string; readonly actor: string },
  at: Date,
): Promise<void> {
  const { a, b, mergeId, actor } = separation;
  await tx.query(
    `/* profiles.saveSeparation */
     insert into separations (workspace_id, a, b, merge_id, separated_at, actor) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [tx.workspaceId, a, b, mergeId, at, actor],
  );
}

/** A merge by hand brings together again what was put apart. */
export async function forgetSeparations(
  tx: Transaction,
  a: readonly string[],
  b: readonly string[],
): Promise<void> {
  await tx.query(
    `/* profiles.forgetSeparations */
     delete from separations where (a = any($1::text[]) and b = any($2::text[])) or (a = any($2::text[]) and b = any($1::text[]))`,
    [a, b],
  );
}

export async function markUndone(tx: Transaction, mergeId: string, actor: string, at: Date): Promise<void> {
  await tx.query(
    `/* profiles.markUndone */ update profile_merges set undone_at = $2, undone_by = $3 where id = $1`,
    [mergeId, at, actor],
  );
}

export interface MergeForUndo {
  readonly claimId: string | null;
  readonly kind: Claim['kind'] | null;
  readonly from: string;
  readonly into: string;
  readonly undoneAt: Date | null;
}

export async function findMergeForUndo(tx: Transaction, mergeId: string): Promise<MergeForUndo | null> {
  const [row] = await tx.query<MergeForUndo>(
    `/* profiles.findMergeForUndo */
     select m.claim_id as "claimId", c.kind, m.from_id as "from", m.into_id as "into", m.undone_at as "undoneAt"
     from profile_merges m left join claims c on c.id = m.claim_id where m.id = $1 for update of m`,
    [mergeId],
  );
  return row ?? null;
}

/** The merge that a claim by hand made; null where it made none. */
export async function findMergeOfClaim(tx: Transaction, claimId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `/* profiles.findMergeOfClaim */ select id from profile_merges where claim_id = $1`,
    [claimId],
  );
  return row?.id ?? null;
}

function dateOf(ms: number | null | undefined): Date | null {
  return ms === null || ms === undefined ? null : new Date(ms);
}
