import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Keyset, PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Contact } from '../domain/contact.ts';
import type { LeadStatus, LifecycleStage } from '../domain/lifecycle.ts';
import { contactTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface ContactFilter {
  readonly text?: string | null | undefined;
  readonly lifecycleStage?: readonly LifecycleStage[] | null | undefined;
  readonly leadStatus?: readonly LeadStatus[] | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly doNotContact?: boolean | null | undefined;
}

/** Lists of contacts run by display name; the id breaks ties. */
export function contactKeyset(contact: Contact): Keyset {
  return [contact.displayName, contact.id];
}

/** One condition for list and count: each parameter that is null lets everything pass. */
const MATCHES = `
  ($1::text is null or position(lower($1) in lower(
    concat_ws(' ', c.first_name, c.last_name) || E'\\n' || array_to_string(c.emails, E'\\n')
  )) > 0)
  and ($2::text[] is null or c.lifecycle_stage = any($2))
  and ($3::text is null or exists (
    select from company_roles r where r.contact_id = c.id and r.company_id = $3 and r.until_date is null))
  and ($4::text[] is null or c.lead_status = any($4))
  and ($5::text is null or c.owner_id = $5)
  and ($6::text[] is null or exists (
    select from contact_tags l join tags t on t.id = l.tag_id
    where l.contact_id = c.id and lower(t.name) in (select lower(name) from unnest($6) as wanted(name))))
  and ($7::boolean is null or c.do_not_contact = $7)`;

function paramsOf(filter: ContactFilter): unknown[] {
  const { text, lifecycleStage, companyId, leadStatus, ownerId, tags, doNotContact } = filter;
  const given = [text, lifecycleStage, companyId, leadStatus, ownerId, tags, doNotContact];
  return given.map((each) => each ?? null);
}

export function listContacts(
  db: Database,
  workspaceId: string,
  filter: ContactFilter,
  page: PageRequest,
): Promise<Contact[]> {
  return db.read(
    workspaceId,
    `/* contacts.listContacts */
     select ${columnsOf(contactTable, 'c')} from contacts c
     where ${MATCHES}
       and ($8::text is null or (lower(c.display_name), c.id) > (lower($8::text), $9::text))
     order by lower(c.display_name), c.id
     limit $10`,
    [...paramsOf(filter), ...namePageParams(page)],
  );
}

export async function countContacts(
  db: Database,
  workspaceId: string,
  filter: ContactFilter,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countContacts */ select count(*)::int as count from contacts c where ${MATCHES}`,
    paramsOf(filter),
  );
  return row?.count ?? 0;
}
