import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type Profile, profileTable } from '../storage/tables.ts';

export type ProfileUnder = Profile & { readonly key: string };

/** Profiles by id; an id that was merged away answers as its survivor, under the id that was asked for. */
export function profilesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ProfileUnder[]> {
  return db.read(
    workspaceId,
    `/* profiles.profilesById */
     select asked.id as key, ${columnsOf(profileTable, 'survivor')}
     from profiles asked join profiles survivor on survivor.id = coalesce(asked.merged_into, asked.id)
     where asked.id = any($1::text[])`,
    [ids],
  );
}
