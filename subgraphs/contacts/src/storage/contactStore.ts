import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Contact } from '../domain/contact.ts';
import { contactTable } from './tables.ts';

/** The contact, locked until the transaction ends, so that its events keep their order; null where there is none. */
export async function findContactForChange(tx: Transaction, id: string): Promise<Contact | null> {
  const [contact] = await tx.query<Contact>(
    `/* contacts.findContactForChange */ select ${columnsOf(contactTable)} from contacts where id = $1 for update`,
    [id],
  );
  return contact ?? null;
}

/** Those of the ids that contacts of this workspace have. */
export async function listKnownIds(session: Session, ids: readonly string[]): Promise<Set<string>> {
  const rows = await session.query<{ id: string }>(
    `/* contacts.listKnownIds */ select id from contacts where id = any($1::text[])`,
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

/** Whether contacts are not to be contacted, by id; ids that no contact of this workspace has are left out. */
export async function listWishes(session: Session, ids: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await session.query<{ id: string; do_not_contact: boolean }>(
    `/* contacts.listWishes */ select id, do_not_contact from contacts where id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.do_not_contact]));
}

export async function insertContact(tx: Transaction, contact: Contact): Promise<void> {
  await tx.insert(contactTable, { ...contact, workspaceId: tx.workspaceId });
}

/** Saves a change to the contact as it was loaded; its version grows by one. */
export async function updateContact(
  tx: Transaction,
  contact: Contact,
  change: Partial<Contact>,
): Promise<void> {
  const kept = await tx.update(
    contactTable,
    { id: contact.id, version: contact.version },
    { ...change, version: contact.version + 1 },
  );
  if (!kept) throw new Error(`Contact ${contact.id} changed under its lock`);
}
