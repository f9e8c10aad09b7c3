import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import { profileTable } from '../storage/tables.ts';
import type { ProfileUnder } from './profilesById.ts';

/** Profiles by identifiers of one type, under the value that was asked for; of a device, whose it is now. */
export function profilesByIdentifiers(
  db: Database,
  workspaceId: string,
  type: IdentifierType,
  values: readonly string[],
): Promise<ProfileUnder[]> {
  return db.read(
    workspaceId,
    `/* profiles.profilesByIdentifiers */
     select i.value as key, ${columnsOf(profileTable, 'p')}
     from identifiers i
     left join bindings b on i.held_until is not null and b.identifier_id = i.id and b.valid_until is null
     join profiles p on p.id = coalesce(b.profile_id, i.profile_id)
     where i.workspace_id = $1 and i.type = $2 and i.value = any($3::text[])`,
    [workspaceId, type, values],
  );
}
