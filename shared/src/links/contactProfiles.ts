import { isolateByWorkspace, type Migration, migration } from '../db/migrate.ts';
import type { Transaction } from '../db/session.ts';
import { presentProfile } from './profileAnchors.ts';

/** Which profile each contact is, as the profiles part told it: the join behind fields like `Profile.deals`. */
export const contactProfilesMigration: Migration = migration('20260101T0820_create_contact_profiles', [
  `create table contact_profiles (
     workspace_id text not null,
     contact_id text not null,
     profile_id text not null,
     primary key (workspace_id, contact_id)
   )`,
  `create index contact_profiles_by_profile on contact_profiles (profile_id, contact_id)`,
  isolateByWorkspace('contact_profiles'),
]);

/** Keeps the id that a link was told with beside the profile it leads to now. Filled by rewriting, which no policy hides rows from. */
export const contactAnchorsMigration: Migration = migration('20261124T1010_add_contact_anchors', [
  `alter table contact_profiles add column anchor_id text`,
  `alter table contact_profiles
     alter column anchor_id type text using profile_id, alter column anchor_id set not null`,
  `create index contact_profiles_by_anchor on contact_profiles (anchor_id)`,
]);

export interface ContactLink {
  readonly contactId: string;
  readonly profileId: string;
}

/** Writes links down, the last one a contact wins; links to ids that are no profiles any more lead to who they are now. */
export async function linkContacts(tx: Transaction, links: readonly ContactLink[]): Promise<void> {
  const last = new Map(links.map((link) => [link.contactId, link.profileId]));
  await tx.query(
    `/* links.linkContacts */
     insert into contact_profiles (workspace_id, contact_id, anchor_id, profile_id)
     select $1, contact_id, told_id, ${presentProfile('link.told_id')}
     from unnest($2::text[], $3::text[]) as link(contact_id, told_id)
     on conflict (workspace_id, contact_id) do update
       set anchor_id = excluded.anchor_id, profile_id = excluded.profile_id`,
    [tx.workspaceId, [...last.keys()], [...last.values()]],
  );
}

/**
 * Leads links told with any of these ids to who they are now. The profiles part tells changed links itself; this makes
 * it one whether that is heard before the regrouping or after it.
 */
export async function relinkContacts(tx: Transaction, toldIds: readonly string[]): Promise<void> {
  await tx.query(
    `/* links.relinkContacts */
     update contact_profiles link set profile_id = present.id
     from (select told.id as told_id, ${presentProfile('told.id')} as id from unnest($1::text[]) as told(id)) as present
     where link.anchor_id = present.told_id and link.profile_id <> present.id`,
    [toldIds],
  );
}
