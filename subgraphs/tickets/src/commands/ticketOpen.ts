import { ownerOfNew } from '@rapport/shared/access/access.ts';
import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketOpened } from '@rapport/shared/events/tickets.ts';
import { newId } from '@rapport/shared/ids.ts';
import { ownersOf } from '@rapport/shared/links/profileAnchors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { faultsOfOpening, type Ticket, type TicketOpenRequest } from '../domain/ticket.ts';
import { holdRegroupings } from '../storage/requesterStore.ts';
import { insertMessage, insertTicket, takeNumber } from '../storage/ticketStore.ts';
import { ticketFacts } from './ticketEvents.ts';

type Opened = Decision<{ ticketId: string }, CommonRefusal>;

export async function ticketOpen(
  kit: PartKit,
  { caller }: RequestContext,
  request: TicketOpenRequest,
  idempotencyKey: string | null | undefined,
): Promise<Opened> {
  const faults = faultsOfOpening(request);
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const owned = { ...request, assigneeId: ownerOfNew(caller, 'tickets:ticket:open', request.assigneeId) };
  const scope = { actor, mutation: 'ticketOpen', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => open(kit, tx, actor, owned)));
}

async function open(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  request: TicketOpenRequest,
): Promise<Opened> {
  const anchorId = request.profileId;
  const ownerAt = anchorId === null ? null : await ownerOf(tx, anchorId);
  const number = await takeNumber(tx);
  const at = kit.clock.now(); // after the counter's lock, so that numbers and times run alike
  const ticket: Ticket = {
    id: newId('ticket', at.getTime()),
    number,
    version: 1,
    subject: request.subject.trim(),
    status: 'OPEN',
    priority: request.priority,
    channel: request.channel,
    contactId: request.contactId,
    anchorId,
    profileId: ownerAt === null ? null : ownerAt(at),
    assigneeId: request.assigneeId,
    openedAt: at,
    firstRepliedAt: null,
    resolvedAt: null,
    updatedAt: at,
  };
  await insertTicket(tx, ticket);
  if (request.body !== null) {
    await insertMessage(tx, {
      id: newId('message', at.getTime()),
      ticketId: ticket.id,
      kind: 'PUBLIC_REPLY',
      author: 'CUSTOMER',
      body: request.body.trim(),
      sentAt: at,
      writtenById: null,
    });
  }
  const facts = { workspaceId: tx.workspaceId, subject: ticket.id, actor, at, data: ticketFacts(ticket) };
  await kit.outbox.append(tx, [eventOf(TicketOpened, facts)]);
  return allow({ ticketId: ticket.id });
}

/** Whose a ticket under this anchor is, by the time it is opened at. */
async function ownerOf(tx: Transaction, anchorId: string): Promise<(time: Date) => string> {
  await holdRegroupings(tx);
  const owners = await ownersOf(tx, [anchorId]);
  return (time) => owners.at(anchorId, time);
}
