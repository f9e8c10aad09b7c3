import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketResolved, TicketUpdated } from '@rapport/shared/events/tickets.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideUpdate } from '../domain/settling.ts';
import { faultsOf, type TicketFields, type TicketRefusal } from '../domain/ticket.ts';
import { findTicketForChange, updateTicket } from '../storage/ticketStore.ts';
import { ticketFacts } from './ticketEvents.ts';

type Updated = Decision<{ ticketId: string }, TicketRefusal>;

export async function ticketUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: TicketFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const faults = faultsOf(patch, 'patch');
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, (tx) => update(kit, tx, caller, id, patch, expectedVersion));
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  patch: TicketFields,
  expectedVersion: number | null,
): Promise<Updated> {
  const ticket = await findTicketForChange(tx, id);
  if (ticket === null) return refuse(notFound('ticket', id, 'id'));
  assertReaches(caller, 'tickets:ticket:update', ticket.assigneeId);
  const at = kit.clock.now();
  const decision = decideUpdate(ticket, patch, expectedVersion, at);
  if (!decision.allowed) return decision;
  const after = await updateTicket(tx, ticket, { ...decision.change, updatedAt: at });
  const facts = {
    workspaceId: tx.workspaceId,
    subject: id,
    actor: actorOf(caller),
    at,
    data: ticketFacts(after),
  };
  // Whoever counts settled matters hears of those settled by a change of status too.
  const isSettledNow = ticket.resolvedAt === null && after.resolvedAt !== null;
  await kit.outbox.append(tx, [
    eventOf(TicketUpdated, facts),
    ...(isSettledNow ? [eventOf(TicketResolved, facts)] : []),
  ]);
  return allow({ ticketId: id });
}
