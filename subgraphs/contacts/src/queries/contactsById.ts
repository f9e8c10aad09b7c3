import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Contact } from '../domain/contact.ts';
import { contactTable } from '../storage/tables.ts';

export function contactsById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Contact[]> {
  return db.read(
    workspaceId,
    `/* contacts.contactsById */ select ${columnsOf(contactTable)} from contacts where id = any($1::text[])`,
    [ids],
  );
}
