import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { LeadConversion } from '../domain/leadConversion.ts';
import { leadConversionTable } from './tables.ts';

export async function findConversion(session: Session, contactId: string): Promise<LeadConversion | null> {
  const [conversion] = await session.query<LeadConversion>(
    `/* contacts.findConversion */
     select ${columnsOf(leadConversionTable)} from lead_conversions where contact_id = $1`,
    [contactId],
  );
  return conversion ?? null;
}

/** Writes the trace; one whose deal was refused gives way to the next. The contact is locked, so there is no other writer. */
export async function saveConversion(tx: Transaction, conversion: LeadConversion): Promise<void> {
  const { contactId, companyId, dealId, outcome, refusals, convertedAt, convertedBy } = conversion;
  await tx.query(
    `/* contacts.saveConversion */
     insert into lead_conversions
       (contact_id, workspace_id, company_id, deal_id, outcome, refusals, converted_at, converted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (contact_id) do update set
       company_id = excluded.company_id, deal_id = excluded.deal_id, outcome = excluded.outcome,
       refusals = excluded.refusals, converted_at = excluded.converted_at, converted_by = excluded.converted_by`,
    [contactId, tx.workspaceId, companyId, dealId, outcome, refusals, convertedAt, convertedBy],
  );
}

/** Notes what the deals part did about deals that were asked for; deals that nobody asked for are none of its business. */
export async function settleConversions(
  tx: Transaction,
  settled: readonly { readonly dealId: string; readonly refusals: readonly string[] }[],
): Promise<void> {
  await tx.query(
    `/* contacts.settleConversions */
     update lead_conversions c
     set outcome = case when s.refusals = '[]' then 'DEAL_OPENED' else 'DEAL_REFUSED' end,
       refusals = array(select jsonb_array_elements_text(s.refusals))
     from unnest($1::text[], $2::jsonb[]) as s(deal_id, refusals)
     where c.deal_id = s.deal_id and c.outcome = 'DEAL_REQUESTED'`,
    [settled.map(({ dealId }) => dealId), settled.map(({ refusals }) => JSON.stringify(refusals))],
  );
}
