import { isolateByWorkspace, type Migration, migration } from '../db/migrate.ts';
import type { Transaction } from '../db/session.ts';
import { survivorsOf } from './profileRedirects.ts';

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

export interface ContactLink {
  readonly contactId: string;
  readonly profileId: string;
}

/** Writes links down, the last one a contact wins; links to merged profiles lead to the survivor. */
export async function linkContacts(tx: Transaction, links: readonly ContactLink[]): Promise<void> {
  const survivor = await survivorsOf(
    tx,
    links.map((link) => link.profileId),
  );
  const last = new Map(links.map((link) => [link.contactId, survivor(link.profileId)]));
  await tx.query(
    `/* links.linkContacts */
     insert into contact_profiles (workspace_id, contact_id, profile_id)
     select $1, contact_id, profile_id from unnest($2::text[], $3::text[]) as link(contact_id, profile_id)
     on conflict (workspace_id, contact_id) do update set profile_id = excluded.profile_id`,
    [tx.workspaceId, [...last.keys()], [...last.values()]],
  );
}

/** Moves the links of merged profiles to the survivors. */
export async function relinkContacts(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.query(
    `/* links.relinkContacts */ update contact_profiles set profile_id = $2 where profile_id = $1`,
    [from, into],
  );
}
