import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { InteractionLogged, UserMentioned } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { faultsOf, type Interaction, type InteractionRequest } from '../domain/interaction.ts';
import { mentionsIn } from '../domain/mention.ts';
import { trimmed } from '../domain/text.ts';
import { listKnownIds } from '../storage/contactStore.ts';
import { insertInteraction } from '../storage/interactionStore.ts';
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
  const { participantIds } = request;
  const known = await listKnownIds(tx, participantIds);
  const missing = participantIds.flatMap((id, index) =>
    known.has(id) ? [] : [notFound('contact', id, 'input', 'participantIds', String(index))],
  );
  if (missing.length > 0) return refuse(...missing);
  const at = kit.clock.now();
  const interaction: Interaction = {
    id: newId('interaction', at.getTime()),
    kind: request.kind,
    direction: request.direction,
    subject: trimmed(request.subject),
    body: trimmed(request.body),
    outcome: trimmed(request.outcome),
    durationSeconds: request.durationSeconds,
    occurredAt: request.occurredAt ?? at,
    loggedById,
  };
  await insertInteraction(tx, interaction, participantIds);
  const { id, kind, direction, subject, outcome, durationSeconds, occurredAt } = interaction;
  const data = {
    interactionId: id,
    kind,
    direction,
    subject,
    outcome,
    durationSeconds,
    occurredAt: occurredAt.toISOString(),
    contactIds: [...participantIds],
  };
  await kit.outbox.append(tx, [
    eventOf(InteractionLogged, { workspaceId: tx.workspaceId, subject: id, actor, at, data }),
    ...mentionsOf(tx, interaction, actor, at),
  ]);
  await tellWatchers(kit, tx, actor, participantIds, ['interactions']);
  return allow({ interactionId: id });
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
