import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Trait } from './tables.ts';

/** Keeps the newest telling of each trait; answers those that took effect. At most one row a profile and name. */
export async function saveTraits(
  tx: Transaction,
  traits: readonly Trait[],
): Promise<{ profileId: string; name: string; value: unknown }[]> {
  if (traits.length === 0) return [];
  return tx.query(
    `/* profiles.saveTraits */
     insert into traits (workspace_id, profile_id, name, value, origin, observed_at, received_at)
     select $1, * from unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::timestamptz[], $7::timestamptz[])
     on conflict (profile_id, name) do update
       set value = excluded.value, origin = excluded.origin,
           observed_at = excluded.observed_at, received_at = excluded.received_at
       where (excluded.observed_at, excluded.received_at) >= (traits.observed_at, traits.received_at)
     returning profile_id as "profileId", name, value`,
    [
      tx.workspaceId,
      traits.map((trait) => trait.profileId),
      traits.map((trait) => trait.name),
      traits.map((trait) => JSON.stringify(trait.value)),
      traits.map((trait) => trait.origin),
      traits.map((trait) => trait.observedAt),
      traits.map((trait) => trait.receivedAt),
    ],
  );
}
