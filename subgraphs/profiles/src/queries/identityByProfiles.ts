import type { Database } from '@rapport/shared/db/database.ts';
import { MEMBERS } from '../storage/members.ts';

/** What connects the identifiers of a profile, oldest first. */
export interface ClaimOfProfile {
  readonly profileId: string;
  readonly id: string;
  readonly kind: 'OBSERVED' | 'MERGED';
  readonly identifiers: readonly { readonly id: string; readonly type: string; readonly value: string }[];
  readonly claimedAt: Date;
  readonly origin: string;
  readonly causationId: string;
  readonly actor: string;
  readonly rulesVersion: number;
  readonly revokedAt: Date | null;
}

/** Claims that name any identifier of these profiles, revoked ones and those that limits held back included. */
export function claimsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<ClaimOfProfile[]> {
  return db.read(
    workspaceId,
    `/* profiles.claimsByProfiles */
     with member as (${MEMBERS}),
     named as (
       select distinct m.key, c.* from member m
       join identifiers own on own.id = m.anchor_id
       join claims c on c.group_id = own.group_id and c.identifier_ids @> array[m.anchor_id]
     )
     select n.key as "profileId", n.id, n.kind, n.claimed_at as "claimedAt", n.origin, n.causation_id as "causationId",
       n.actor, n.rules_version as "rulesVersion", n.revoked_at as "revokedAt", (
         select json_agg(json_build_object('id', i.id, 'type', i.type, 'value', i.value) order by place)
         from unnest(n.identifier_ids) with ordinality as each(id, place) join identifiers i on i.id = each.id
       ) as identifiers
     from named n order by n.key, n.claimed_at, n.id`,
    [profileIds],
  );
}

/** A merge that a profile has behind it. */
export interface MergeOfProfile {
  readonly profileId: string;
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly claimId: string | null;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** Merges of these profiles, undone ones included, the latest first. */
export function mergesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<MergeOfProfile[]> {
  return db.read(
    workspaceId,
    `/* profiles.mergesByProfiles */
     with member as (${MEMBERS})
     select distinct m.key as "profileId", g.id, g.from_id as "fromId", g.into_id as "intoId", g.claim_id as "claimId",
       g.merged_at as "mergedAt", g.undone_at as "undoneAt", g.undone_by as "undoneBy"
     from member m join profile_merges g on g.into_id = m.anchor_id or g.from_id = m.anchor_id
     order by m.key, g.merged_at desc, g.id`,
    [profileIds],
  );
}
