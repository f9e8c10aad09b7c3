import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Keyset, PageRequest } from '@rapport/shared/graphql/connection.ts';
import type { Contact, LifecycleStage } from '../domain/contact.ts';
import { contactTable } from '../storage/tables.ts';
import { namePageParams } from './namePage.ts';

export interface ContactFilter {
  readonly text?: string | null | undefined;
  readonly lifecycleStage?: readonly LifecycleStage[] | null | undefined;
  readonly companyId?: string | null | undefined;
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
  and ($3::text is null or c.company_id = $3)`;

function paramsOf({ text, lifecycleStage, companyId }: ContactFilter): unknown[] {
  return [text ?? null, lifecycleStage ?? null, companyId ?? null];
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
       and ($4::text is null or (lower(c.display_name), c.id) > (lower($4::text), $5::text))
     order by lower(c.display_name), c.id
     limit $6`,
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
