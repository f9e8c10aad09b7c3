import { jsonColumn, jsonTextColumn, textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { MEMBERS } from './members.ts';
import type { Trait } from './tables.ts';

/** Of several tellings of one instant the greater counts, so that no order of arrival can decide. */
const IS_NEWER = `(excluded.observed_at, excluded.telling) > (traits.observed_at, traits.telling)`;

/** Keeps the newest telling of each anchor, name and origin. At most one row each; answers whether any took effect. */
export async function saveTraits(tx: Transaction, traits: readonly Trait[]): Promise<boolean> {
  if (traits.length === 0) return false;
  const kept = await tx.query(
    `/* profiles.saveTraits */
     insert into traits
       (workspace_id, anchor_id, name, origin, slot, telling, value, raw_value, observed_at, received_at, supplier, basis, confidence)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[],
       $9::timestamptz[], $10::timestamptz[], $11::text[], $12::text[], $13::double precision[])
     on conflict (anchor_id, name, origin, slot) do update
       set value = excluded.value, raw_value = excluded.raw_value, telling = excluded.telling, observed_at = excluded.observed_at,
           received_at = excluded.received_at, supplier = excluded.supplier, basis = excluded.basis,
           confidence = excluded.confidence
       where ${IS_NEWER}
     returning 1`,
    [
      tx.workspaceId,
      textColumn(traits.map((trait) => trait.anchorId)),
      textColumn(traits.map((trait) => trait.name)),
      textColumn(traits.map((trait) => trait.origin)),
      textColumn(traits.map((trait) => trait.slot)),
      textColumn(traits.map((trait) => trait.telling)),
      jsonTextColumn(traits.map((trait) => JSON.stringify(trait.value))),
      jsonColumn(traits.map((trait) => trait.rawValue)),
      timeColumn(traits.map((trait) => trait.observedAt)),
      timeColumn(traits.map((trait) => trait.receivedAt)),
      textColumn(traits.map((trait) => trait.supplier)),
      textColumn(traits.map((trait) => trait.basis)),
      traits.map((trait) => trait.confidence),
    ],
  );
  return kept.length > 0;
}

/** What holds of a trait for a profile: the newest telling under any of its anchors, from the best ranked origin. */
export interface EffectiveTrait {
  readonly profileId: string;
  readonly name: string;
  readonly value: unknown;
  readonly anchorId: string;
  readonly origin: string;
  readonly telling: string;
}

/** Which telling of a trait holds: that of the best ranked origin (1 before 2), of one origin the newest. */
export const BEST_FIRST = `coalesce(((select s.rules -> 'originRanks' from identity_settings s) ->> t.origin)::integer, 1000000), t.observed_at desc, t.telling desc, t.origin`;

/**
 * The tellings that hold for some profiles, JSON null included: a trait that was removed. `member` are
 * the profiles' members. Origins that the workspace has ranked come first, 1 before 2.
 */
export const EFFECTIVE_TRAITS = `
  select distinct on (m.key, t.name) m.key, t.*
  from member m join traits t on t.anchor_id = m.anchor_id
    and t.observed_at >= m.valid_from and t.observed_at < m.valid_until
  order by m.key, t.name, ${BEST_FIRST}`;

/** What holds for these profiles now; only of these traits where `names` says which. */
export async function listEffectiveTraits(
  tx: Transaction,
  profileIds: readonly string[],
  names: readonly string[] | null,
): Promise<EffectiveTrait[]> {
  if (profileIds.length === 0) return [];
  return tx.query<EffectiveTrait>(
    `/* profiles.listEffectiveTraits */
     with member as (${MEMBERS}), effective as (${EFFECTIVE_TRAITS})
     select key as "profileId", name, value, anchor_id as "anchorId", origin, telling
     from effective where $2::text[] is null or name = any($2)`,
    [profileIds, names],
  );
}

/** The traits that any of these profiles has or had. */
export async function listTraitNames(tx: Transaction, profileIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `/* profiles.listTraitNames */
     with member as (${MEMBERS})
     select distinct t.name from member m join traits t on t.anchor_id = m.anchor_id order by t.name`,
    [profileIds],
  );
  return rows.map(({ name }) => name);
}
