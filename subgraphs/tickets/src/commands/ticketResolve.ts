import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketResolved } from '@rapport/shared/events/tickets.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideResolve } from '../domain/settling.ts';
import type { TicketRefusal } from '../domain/ticket.ts';
import { findTicketForChange, updateTicket } from '../storage/ticketStore.ts';
import { ticketFacts } from './ticketEvents.ts';

type Resolved = Decision<{ ticketId: string }, TicketRefusal>;

export async function ticketResolve(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Resolved> {
  return kit.db.write(caller.workspaceId, (tx) => resolve(kit, tx, caller, id, expectedVersion));
}

async function resolve(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  expectedVersion: number | null,
): Promise<Resolved> {
  const ticket = await findTicketForChange(tx, id);
  if (ticket === null) return refuse(notFound('ticket', id, 'id'));
  assertReaches(caller, 'tickets:ticket:resolve', ticket.assigneeId);
  const at = kit.clock.now();
  const decision = decideResolve(ticket, expectedVersion, at);
  if (!decision.allowed) return decision;
  if (decision.change === null) return allow({ ticketId: id });
  const after = await updateTicket(tx, ticket, { ...decision.change, updatedAt: at });
  const facts = {
    workspaceId: tx.workspaceId,
    subject: id,
    actor: actorOf(caller),
    at,
    data: ticketFacts(after),
  };
  await kit.outbox.append(tx, [eventOf(TicketResolved, facts)]);
  return allow({ ticketId: id });
}
