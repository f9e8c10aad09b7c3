import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type Profile, profileTable } from '../storage/tables.ts';

export type ProfileUnder = Profile & { readonly key: string };

/**
 * Profiles by id, under the id that was asked for. Any identifier's own id leads to the profile that it is part of, so an
 * id that was given out once answers for ever; `merged_into` is how version 0.1 said so.
 */
export function profilesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ProfileUnder[]> {
  return db.read(
    workspaceId,
    `/* profiles.profilesById */
     select asked.id as key, ${columnsOf(profileTable, 'p')}
     from unnest($1::text[]) as asked(id)
     left join profiles old on old.id = asked.id and old.merged_into is not null
     join identifiers i on i.id = coalesce(old.merged_into, asked.id)
     join profiles p on p.id = i.profile_id`,
    [ids],
  );
}
