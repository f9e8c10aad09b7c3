import type { Database } from '@rapport/shared/db/database.ts';
import { personModel } from '@rapport/shared/duplicates/personModel.ts';
import type { ReviewedEntity } from '@rapport/shared/review/reviewedEntity.ts';
import { type ComparedRecord, comparedRecord, comparedTraits } from '../domain/comparedRecord.ts';
import { MEMBERS } from './members.ts';
import { effectiveTraits } from './traitStore.ts';

/** Profiles, as duplicates of them are found: decisions stand under ids of identifiers, which never change. */
export const reviewedProfiles: ReviewedEntity = {
  entity: 'PROFILE',
  model: personModel,
  current: (column) => `(select i.profile_id from identifiers i where i.id = ${column})`,
  apart: `
    select from_id, into_id from profile_merges where workspace_id = $1 and undone_at is not null
    union all select a, b from separations where workspace_id = $1`,
  listIds: async (db, workspaceId, after, limit) => {
    const rows = await db.read<{ id: string }>(
      workspaceId,
      `/* profiles.listComparedIds */
       select id from profiles where workspace_id = $1 and merged_into is null and id > $2 order by id limit $3`,
      [workspaceId, after, limit],
    );
    return rows.map(({ id }) => id);
  },
  loadRecords: comparedProfiles,
};

/**
 * What is compared of profiles: effective traits, mails and telephones. What a third party said takes no part, and neither
 * does an identifier that only a third party named: it would lead to merges of people who never told us that.
 */
export async function comparedProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<ComparedRecord[]> {
  const rows = await db.read<{ id: string; name: string; value: unknown }>(
    workspaceId,
    `/* profiles.comparedProfiles */
     with member as (${MEMBERS}), effective as (${effectiveTraits('t.supplier is null and t.name = any($2::text[])')})
     select key as id, name, value from effective where value <> 'null'::jsonb
     union all
     select m.key, i.type, to_jsonb(i.value) from member m join identifiers i on i.id = m.anchor_id
     where i.type in ('EMAIL', 'PHONE') and i.quarantined_at is null and i.origin <> all (array(
       select source_id from (
         select distinct on (source_id) source_id, settings from source_settings order by source_id, version desc
       ) as newest
       where settings ->> 'thirdParty' is not null))
     order by id, name`,
    [profileIds, comparedTraits],
  );
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, known]) => comparedRecord(id, known) ?? []);
}
