import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { InteractionLogged, UserMentioned } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type Attendee, faultsOf, type Interaction, type InteractionRequest } from '../domain/interaction.ts';
import { mentionsIn } from '../domain/mention.ts';
import { trimmed } from '../domain/text.ts';
import { listWishes } from '../storage/contactStore.ts';
import { findMailThread, findThread, insertInteraction } from '../storage/interactionStore.ts';
import { tellWatchers } from './tellWatchers.ts';

type Logged = Decision<{ interactionId: string }, CommonRefusal>;

export async function interactionLog(
  kit: PartKit,
  { caller }: RequestContext,
  request: InteractionRequest,
  idempotencyKey: string | null | undefined,
): Promise<Logged> {
  const faults = faultsOf(request);
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const loggedById = caller.kind === 'user' ? caller.id : null;
  const scope = { actor, mutation: 'interactionLog', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => log(kit, tx, actor, loggedById, request)),
  );
}

async function log(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  loggedById: string | null,
  request: InteractionRequest,
): Promise<Logged> {
  const { participantIds, userIds, direction } = request;
  const known = await listWishes(tx, participantIds);
  const missing = participantIds.flatMap((id, index) =>
    known.has(id) ? [] : [notFound('contact', id, 'input', 'participantIds', String(index))],
  );
  const thread = await threadOf(tx, request);
  if (!thread.allowed || missing.length > 0)
    return refuse(...missing, ...(thread.allowed ? [] : thread.refusals));
  const at = kit.clock.now();
  const id = newId('interaction', at.getTime());
  const interaction: Interaction = {
    ...textsOf(request),
    id,
    kind: request.kind,
    direction,
    durationSeconds: request.durationSeconds,
    occurredAt: request.occurredAt ?? at,
    loggedById,
    threadId: thread.change ?? id,
    isHeld: request.isHeld,
    followUpAt: request.followUpAt,
    // What has happened is written down in any case; that it should not have stands beside it.
    despiteIds: direction === 'OUTBOUND' ? participantIds.filter((each) => known.get(each) === true) : [],
  };
  await insertInteraction(tx, interaction, attendeesOf(request));
  await kit.outbox.append(tx, [
    eventOf(InteractionLogged, {
      workspaceId: tx.workspaceId,
      subject: id,
      actor,
      at,
      data: factsOf(interaction, participantIds, userIds),
    }),
    ...mentionsOf(tx, interaction, actor, at),
  ]);
  await tellWatchers(kit, tx, actor, participantIds, ['interactions']);
  return allow({ interactionId: id });
}

/** The thread that the interaction continues; null where it begins one. */
async function threadOf(
  tx: Transaction,
  request: InteractionRequest,
): Promise<Decision<string | null, CommonRefusal>> {
  const { replyToId } = request;
  if (replyToId === null) return allow(await findMailThread(tx, request));
  const thread = await findThread(tx, replyToId);
  return thread === null ? refuse(notFound('interaction', replyToId, 'input', 'replyToId')) : allow(thread);
}

function textsOf(request: InteractionRequest) {
  return {
    subject: trimmed(request.subject),
    body: trimmed(request.body),
    outcome: trimmed(request.outcome),
    messageId: trimmed(request.messageId),
    inReplyTo: trimmed(request.inReplyTo),
    place: trimmed(request.place),
    recordingUrl: trimmed(request.recordingUrl),
  };
}

function attendeesOf({ participantIds, userIds, answers }: InteractionRequest): Attendee[] {
  const answerOf = new Map(answers.map(({ participantId, answer }) => [participantId, answer]));
  return [
    ...participantIds.map((id) => ({ contactId: id, userId: null, answer: answerOf.get(id) ?? null })),
    ...userIds.map((id) => ({ contactId: null, userId: id, answer: answerOf.get(id) ?? null })),
  ];
}

function factsOf(interaction: Interaction, contactIds: readonly string[], userIds: readonly string[]) {
  const { id, kind, direction, subject, outcome, durationSeconds, occurredAt, followUpAt } = interaction;
  return {
    interactionId: id,
    kind,
    direction,
    subject,
    outcome,
    durationSeconds,
    occurredAt: occurredAt.toISOString(),
    contactIds: [...contactIds],
    userIds: [...userIds],
    followUpAt: followUpAt?.toISOString() ?? null,
  };
}

/** Whoever is named in the text hears of it; naming oneself tells nobody anything. */
function mentionsOf({ workspaceId }: Transaction, { id, body }: Interaction, actor: string, at: Date) {
  return mentionsIn(body)
    .filter(({ userId }) => actor !== `user:${userId}`)
    .map(({ userId, excerpt }) => {
      const data = { userId, entity: 'interaction' as const, entityId: id, excerpt };
      return eventOf(UserMentioned, { workspaceId, subject: id, actor, at, data });
    });
}
