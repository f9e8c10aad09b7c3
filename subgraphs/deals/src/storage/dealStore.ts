import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Deal, DealContact, StageStay } from '../domain/deal.ts';
import { dealContactTable, dealTable, stageStayTable } from './tables.ts';

/** The deal, locked until the transaction ends, so that its events keep their order; null where there is none. */
export async function findDealForChange(tx: Transaction, id: string): Promise<Deal | null> {
  const [deal] = await tx.query<Deal>(
    `/* deals.findDealForChange */ select ${columnsOf(dealTable)} from deals where id = $1 for update`,
    [id],
  );
  return deal ?? null;
}

export async function insertDeal(tx: Transaction, deal: Deal): Promise<void> {
  await tx.insert(dealTable, { ...deal, workspaceId: tx.workspaceId });
}

/** Saves a change to the deal as it was loaded; its version grows by one. */
export async function updateDeal(tx: Transaction, deal: Deal, change: Partial<Deal>): Promise<void> {
  const kept = await tx.update(
    dealTable,
    { id: deal.id, version: deal.version },
    { ...change, version: deal.version + 1 },
  );
  if (!kept) throw new Error(`Deal ${deal.id} changed under its lock`);
}

export async function listContactIds(session: Session, dealId: string): Promise<string[]> {
  const rows = await session.query<{ contact_id: string }>(
    `/* deals.listContactIds */ select contact_id from deal_contacts where deal_id = $1 order by contact_id`,
    [dealId],
  );
  return rows.map((row) => row.contact_id);
}

export async function replaceContacts(
  tx: Transaction,
  dealId: string,
  contacts: readonly DealContact[],
): Promise<void> {
  await tx.query(`/* deals.removeContacts */ delete from deal_contacts where deal_id = $1`, [dealId]);
  await tx.insert(
    dealContactTable,
    contacts.map(({ contactId, role }) => ({ workspaceId: tx.workspaceId, dealId, contactId, role })),
  );
}

/** Ends the present stay, where there is one, and begins the next. */
export async function beginStay(tx: Transaction, stay: StageStay): Promise<void> {
  await tx.query(
    `/* deals.endStay */ update stage_stays set left_at = $2 where deal_id = $1 and left_at is null`,
    [stay.dealId, stay.enteredAt],
  );
  await tx.insert(stageStayTable, { ...stay, workspaceId: tx.workspaceId });
}
