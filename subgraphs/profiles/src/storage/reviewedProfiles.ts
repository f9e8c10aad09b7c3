import type { Database } from '@rapport/shared/db/database.ts';
import { personModel } from '@rapport/shared/duplicates/personModel.ts';
import type { ReviewedEntity } from '@rapport/shared/review/reviewedEntity.ts';
import { type ComparedRecord, comparedRecord, comparedTraits } from '../domain/comparedRecord.ts';
import { MEMBERS } from './members.ts';
import { BEST_FIRST } from './traitStore.ts';

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
     with member as materialized (${MEMBERS}), effective as (
       select distinct on (m.key, t.name) m.key, t.name, t.value from member m
       cross join lateral (
         select * from traits where anchor_id = m.anchor_id and name = any($2::text[]) and supplier is null
           and observed_at >= m.valid_from and observed_at < m.valid_until
         offset 0 -- keeps it a look-up in the index: joined otherwise, a page took more than 15 s where statistics were old
       ) as t
       order by m.key, t.name, ${BEST_FIRST}
     )
     select key as id, name, value from effective where value <> 'null'::jsonb
     union all
     select profile_id, type, to_jsonb(value) from identifiers
     where profile_id = any($1::text[]) and type in ('EMAIL', 'PHONE') and quarantined_at is null and origin <> all (array(
       select source_id from (
         select distinct on (source_id) source_id, settings from source_settings order by source_id, version desc
       ) as newest
       where settings ->> 'thirdParty' is not null))
     order by id, name`,
    [profileIds, comparedTraits],
  );
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, known]) => comparedRecord(id, known) ?? []);
}
