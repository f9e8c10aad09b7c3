import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type IdentifierRow, identifierTable, type Trait, traitTable } from '../storage/tables.ts';

export function identifiersByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<IdentifierRow[]> {
  return db.read(
    workspaceId,
    `/* profiles.identifiersByProfiles */
     select ${columnsOf(identifierTable)} from identifiers
     where profile_id = any($1::text[]) order by first_seen_at, type, value`,
    [profileIds],
  );
}

export function traitsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<Trait[]> {
  return db.read(
    workspaceId,
    `/* profiles.traitsByProfiles */
     select ${columnsOf(traitTable)} from traits
     where profile_id = any($1::text[]) and value <> 'null'::jsonb order by name`,
    [profileIds],
  );
}
