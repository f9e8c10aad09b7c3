import type { Database } from '@rapport/shared/db/database.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import { MEMBERS } from '../storage/members.ts';
import type { Trait } from '../storage/tables.ts';
import { EFFECTIVE_TRAITS } from '../storage/traitStore.ts';

/** An identifier of a profile, and from when until when it is one; null without bounds, which only devices have. */
export interface IdentifierOfProfile {
  readonly profileId: string;
  readonly id: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly origin: string;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly quarantinedAt: Date | null;
}

export function identifiersByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<IdentifierOfProfile[]> {
  return db.read(
    workspaceId,
    `/* profiles.identifiersByProfiles */
     with member as (${MEMBERS})
     select m.key as "profileId", i.id, i.type, i.value, i.first_seen_at as "firstSeenAt", i.last_seen_at as "lastSeenAt",
       i.origin, i.quarantined_at as "quarantinedAt",
       case when isfinite(m.valid_from) then m.valid_from end as "validFrom",
       case when isfinite(m.valid_until) then m.valid_until end as "validUntil"
     from member m join identifiers i on i.id = m.anchor_id
     order by m.key, i.first_seen_at, i.type, i.value, m.valid_from`,
    [profileIds],
  );
}

export type TraitOfProfile = Trait & { readonly profileId: string };

/** What holds of profiles: of each trait the newest telling under any of their anchors, from the best ranked origin. */
export function traitsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<TraitOfProfile[]> {
  return db.read(
    workspaceId,
    `/* profiles.traitsByProfiles */
     with member as (${MEMBERS}), effective as (${EFFECTIVE_TRAITS})
     select key as "profileId", anchor_id as "anchorId", name, origin, slot, telling, value, raw_value as "rawValue", observed_at as "observedAt",
       received_at as "receivedAt", supplier, basis, confidence
     from effective where value <> 'null'::jsonb order by key, name`,
    [profileIds],
  );
}
