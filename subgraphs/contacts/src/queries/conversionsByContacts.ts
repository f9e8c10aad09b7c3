import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { LeadConversion } from '../domain/leadConversion.ts';
import { leadConversionTable } from '../storage/tables.ts';

/** What became of the leads that contacts were. */
export function conversionsByContacts(
  db: Database,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<LeadConversion[]> {
  return db.read(
    workspaceId,
    `/* contacts.conversionsByContacts */
     select ${columnsOf(leadConversionTable)} from lead_conversions where contact_id = any($1::text[])`,
    [contactIds],
  );
}
