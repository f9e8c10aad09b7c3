import type { Database } from '@rapport/shared/db/database.ts';
import type { ContactLink } from '@rapport/shared/links/contactProfiles.ts';

/** Which profile each contact is; contacts that are not linked yet are left out. */
export function profilesByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<ContactLink[]> {
  return db.read(
    workspaceId,
    `/* tickets.profilesByContacts */
     select contact_id as "contactId", profile_id as "profileId" from contact_profiles
     where workspace_id = $1 and contact_id = any($2::text[])`,
    [workspaceId, contactIds],
  );
}
