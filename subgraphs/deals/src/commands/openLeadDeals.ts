import type { Transaction } from '@rapport/shared/db/session.ts';
import type { LeadConvertedData } from '@rapport/shared/events/contacts.ts';
import { LeadDealRefused } from '@rapport/shared/events/deals.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { faultsOf } from '../domain/deal.ts';
import { findDealForChange } from '../storage/dealStore.ts';
import { type DealOpenRequest, openDeal } from './dealOpen.ts';

/**
 * Opens the deals that leads became, by the rules of `dealOpen`. Whether they are opened or refused, it is told, so that the
 * conversion is settled. Leads are converted by people, one at a time, so each costs its own statements.
 */
export async function openLeadDeals(
  kit: PartKit,
  tx: Transaction,
  events: readonly Envelope<LeadConvertedData>[],
): Promise<void> {
  for (const event of events) {
    if (event.data.deal !== null) await openOne(kit, tx, event, event.data.deal);
  }
}

async function openOne(
  kit: PartKit,
  tx: Transaction,
  event: Envelope<LeadConvertedData>,
  { dealId, ...fields }: NonNullable<LeadConvertedData['deal']>,
): Promise<void> {
  // What was heard is forgotten after a time, and streams can be replayed: a deal that is there was opened.
  if ((await findDealForChange(tx, dealId)) !== null) return;
  const { companyId, contactId } = event.data;
  const request: DealOpenRequest = { ...fields, companyId, contacts: [{ contactId, role: 'OTHER' }] };
  const faults = faultsOf(request, 'input');
  const opened =
    faults.length > 0
      ? ({ allowed: false, refusals: faults } as const)
      : await openDeal(kit, tx, event.actor, request, { dealId, causationId: event.id });
  if (opened.allowed) return;
  const refusals = opened.refusals.map(({ message }) => message);
  await kit.outbox.append(tx, [
    eventOf(LeadDealRefused, {
      workspaceId: tx.workspaceId,
      subject: dealId,
      actor: 'system:deals',
      at: kit.clock.now(),
      data: { dealId, contactId, refusals },
      causationId: event.id,
    }),
  ]);
}
