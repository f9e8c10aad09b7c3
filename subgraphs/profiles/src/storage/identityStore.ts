import { textColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Claim, Separation } from '../domain/claim.ts';
import type { Span } from '../domain/components.ts';
import type { Identifier, IdentifierType } from '../domain/identifier.ts';
import type { StoredGroups, StoredIdentifier } from '../domain/identityBatch.ts';
import { listBeginningsOfGroups } from './deviceUseStore.ts';

/** An identifier as it is kept, with whose it is. */
export interface HeldIdentifier extends StoredIdentifier {
  /** The source or part that first named it. */
  readonly origin: string;
  readonly spans: readonly Span[];
}

/** Groups as they are kept, with whose their identifiers are. */
export type HeldGroups = Omit<StoredGroups, 'identifiers'> & {
  readonly identifiers: readonly HeldIdentifier[];
};

interface IdentifierRow {
  readonly id: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly groupId: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly detachedAt: Date | null;
  readonly profileId: string;
  readonly origin: string;
  readonly bindings: readonly { readonly from: string; readonly profileId: string }[] | null;
}

/**
 * One writer of identities a workspace at a time, until the transaction ends: two batches that name the same
 * strangers would otherwise each make them a profile.
 */
export async function lockIdentities(tx: Transaction): Promise<void> {
  await tx.query(LOCK, [tx.workspaceId]);
}

/**
 * What follows looks up some thousand keys a statement. Left to itself the planner reads whole tables into hashes for them
 * while those are small: 16 ms of each batch for 22,000 identifiers, 46 ms for 30,000 traits, and growing with them. By
 * index it is 6 ms whatever the size. The wait for whoever has the lock is no failure: its statements have their own limits.
 */
const LOCK = `/* profiles.lockIdentities */
  select set_config('lock_timeout', '0', true), pg_advisory_xact_lock(hashtext('identities'), hashtext($1)),
    set_config('lock_timeout', '5000', true),
    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true)`;

const HELD = `
  i.id, i.type, i.value, i.group_id as "groupId", i.first_seen_at as "firstSeenAt", i.last_seen_at as "lastSeenAt",
  i.detached_at as "detachedAt", i.profile_id as "profileId", i.origin,
  case when i.held_until is null then null else (
    select json_agg(json_build_object('from', b.valid_from, 'profileId', b.profile_id) order by b.valid_from)
    from bindings b where b.identifier_id = i.id
  ) end as bindings`;

/** Those of these identifiers that are kept. */
export async function findIdentifiers(
  tx: Transaction,
  identifiers: readonly Identifier[],
): Promise<HeldIdentifier[]> {
  if (identifiers.length === 0) return [];
  const rows = await tx.query<IdentifierRow>(
    `/* profiles.findIdentifiers */
     select ${HELD} from unnest($2::text[], $3::text[]) as asked(type, value)
     join identifiers i on i.workspace_id = $1 and i.type = asked.type and i.value = asked.value`,
    [
      tx.workspaceId,
      textColumn(identifiers.map((each) => each.type)),
      textColumn(identifiers.map((each) => each.value)),
    ],
  );
  return rows.map(heldOf);
}

/** The identifiers with these ids of their own: what a profile is named by. */
export async function findIdentifiersById(
  tx: Transaction,
  ids: readonly string[],
): Promise<HeldIdentifier[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<IdentifierRow>(
    `/* profiles.findIdentifiersById */ select ${HELD} from identifiers i where i.id = any($1::text[])`,
    [ids],
  );
  return rows.map(heldOf);
}

/** Those of these claims that are kept, by id. */
export async function findClaims(tx: Transaction, ids: readonly string[]): Promise<Map<string, Claim>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ClaimRow>(
    `/* profiles.findClaims */ select ${CLAIM} from claims c where c.id = any($1::text[])`,
    [textColumn(ids)],
  );
  return new Map(rows.map((row) => [row.id, claimOf(row)]));
}

/** Everything of some groups: what a fold needs. */
export async function loadGroups(tx: Transaction, groupIds: readonly string[]): Promise<HeldGroups> {
  if (groupIds.length === 0) return { identifiers: [], claims: [], separations: [], uses: [] };
  const identifiers = await tx.query<IdentifierRow>(
    `/* profiles.listIdentifiersOfGroups */ select ${HELD} from identifiers i where i.group_id = any($1::text[])`,
    [groupIds],
  );
  const claims = await tx.query<ClaimRow>(
    `/* profiles.listClaimsOfGroups */ select ${CLAIM} from claims c where c.group_id = any($1::text[])`,
    [groupIds],
  );
  const separations = await tx.query<Separation>(
    `/* profiles.listSeparationsOfGroups */
     select s.a, s.b from separations s where s.a in (select id from identifiers where group_id = any($1::text[]))`,
    [groupIds],
  );
  const uses = await listBeginningsOfGroups(tx, groupIds);
  return { identifiers: identifiers.map(heldOf), claims: claims.map(claimOf), separations, uses };
}

interface ClaimRow {
  readonly id: string;
  readonly kind: Claim['kind'];
  readonly identifierIds: string[];
  readonly claimedAt: Date;
  readonly isRevoked: boolean;
}

const CLAIM = `c.id, c.kind, c.identifier_ids as "identifierIds", c.claimed_at as "claimedAt",
  c.revoked_at is not null as "isRevoked"`;

function claimOf({ id, kind, identifierIds, claimedAt, isRevoked }: ClaimRow): Claim {
  return { id, kind, identifierIds, atMs: claimedAt.getTime(), isRevoked };
}

function heldOf(row: IdentifierRow): HeldIdentifier {
  const { id, type, value, groupId, profileId, origin, bindings } = row;
  const later = (bindings ?? []).map((each) => ({
    fromMs: Date.parse(each.from),
    profileId: each.profileId,
  }));
  return {
    id,
    type,
    value,
    groupId,
    origin,
    firstSeenMs: row.firstSeenAt.getTime(),
    lastSeenMs: row.lastSeenAt.getTime(),
    detachedMs: row.detachedAt?.getTime() ?? null,
    spans: [{ fromMs: null, profileId }, ...later],
  };
}
