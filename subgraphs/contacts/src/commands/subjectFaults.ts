import type { Transaction } from '@rapport/shared/db/session.ts';
import { type CommonRefusal, notFound } from '@rapport/shared/decision.ts';
import type { TaskFields } from '../domain/task.ts';
import { listKnownCompanyIds } from '../storage/companyStore.ts';
import { listKnownIds } from '../storage/contactStore.ts';

/** Contacts and companies that a task is to be about and that the caller cannot see; deals and tickets are other parts'. */
export async function unknownSubjects(
  tx: Transaction,
  { contactIds = [], companyIds = [] }: TaskFields,
  place: 'input' | 'patch',
): Promise<CommonRefusal[]> {
  const contacts = contactIds.length === 0 ? new Set() : await listKnownIds(tx, contactIds);
  const companies = companyIds.length === 0 ? new Set() : await listKnownCompanyIds(tx, companyIds);
  const missing = (ids: readonly string[], known: ReadonlySet<unknown>, kind: string, name: string) =>
    ids.flatMap((id, index) => (known.has(id) ? [] : [notFound(kind, id, place, name, String(index))]));
  return [
    ...missing(contactIds, contacts, 'contact', 'contactIds'),
    ...missing(companyIds, companies, 'company', 'companyIds'),
  ];
}
