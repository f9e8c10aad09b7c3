import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Contact } from '../domain/contact.ts';
import { contactTable } from '../storage/tables.ts';

/** The contacts that customers are, by name, for every profile in one statement. */
export function contactsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<(Contact & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.contactsByProfiles */
     select link.profile_id as key, ${columnsOf(contactTable, 'c')}
     from contact_profiles link join contacts c on c.id = link.contact_id
     where link.profile_id = any($1::text[])
     order by lower(c.display_name), c.id`,
    [profileIds],
  );
}
