import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketReplied } from '@rapport/shared/events/tickets.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideReply, type TicketMessage, type TicketReplyRequest } from '../domain/conversation.ts';
import type { TicketRefusal } from '../domain/ticket.ts';
import { findTicketForChange, insertMessage, updateTicket } from '../storage/ticketStore.ts';
import { ticketFacts } from './ticketEvents.ts';

type Replied = Decision<{ ticketId: string; messageId: string }, TicketRefusal>;

export async function ticketReply(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  request: TicketReplyRequest,
  idempotencyKey: string | null | undefined,
): Promise<Replied> {
  const scope = { actor: actorOf(caller), mutation: 'ticketReply', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => reply(kit, tx, caller, id, request)));
}

async function reply(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  request: TicketReplyRequest,
): Promise<Replied> {
  const ticket = await findTicketForChange(tx, id);
  if (ticket === null) return refuse(notFound('ticket', id, 'id'));
  assertReaches(caller, 'tickets:ticket:reply', ticket.assigneeId);
  const at = kit.clock.now();
  const decision = decideReply(ticket, request, at);
  if (!decision.allowed) return decision;
  const { kind, author } = request;
  const message: TicketMessage = {
    id: newId('message', at.getTime()),
    ticketId: id,
    kind,
    author,
    body: request.body.trim(),
    sentAt: at,
    writtenById: author === 'AGENT' && caller.kind === 'user' ? caller.id : null,
  };
  const after = await updateTicket(tx, ticket, { ...decision.change, updatedAt: at });
  await insertMessage(tx, message);
  const data = { ...ticketFacts(after), messageId: message.id, kind, author, sentAt: at.toISOString() };
  await kit.outbox.append(tx, [
    eventOf(TicketReplied, {
      workspaceId: tx.workspaceId,
      subject: id,
      actor: actorOf(caller),
      at,
      data,
    }),
  ]);
  return allow({ ticketId: id, messageId: message.id });
}
