import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { DecisionRecorded } from '@rapport/shared/events/consent.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import { ownersOf } from '@rapport/shared/links/profileAnchors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type Answer, type ConsentEntry, type ConsentRequest, planEntry } from '../domain/consent.ts';
import { addEntry, lockLedger } from '../storage/entryStore.ts';
import { hasPurpose } from '../storage/purposeStore.ts';

export type Recorded = Decision<{ entryId: string; profileId: string; purposeKey: string }, CommonRefusal>;

/** What the three consent mutations share: they differ in the answer alone. */
export async function recordAnswer(
  kit: PartKit,
  { caller }: RequestContext,
  answer: { readonly mutation: string; readonly status: Answer },
  request: ConsentRequest,
  idempotencyKey: string | null | undefined,
): Promise<Recorded> {
  const actor = actorOf(caller);
  const scope = { actor, mutation: answer.mutation, key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, () => record(kit, tx, actor, answer.status, request)),
  );
}

async function record(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  status: Answer,
  request: ConsentRequest,
): Promise<Recorded> {
  const anchorId = request.profileId;
  const owners = await ownersOf(tx, [anchorId]);
  await lockLedger(tx, owners.at(anchorId, request.effectiveFrom ?? kit.clock.now()));
  const at = kit.clock.now();
  const planned = planEntry(request, at);
  if (!planned.allowed) return planned;
  const { purposeKey, origin, evidence, effectiveFrom } = planned.change;
  if (!(await hasPurpose(tx, purposeKey))) {
    return refuse(notFound('purpose', purposeKey, 'input', 'purposeKey'));
  }
  const entry: ConsentEntry = {
    id: newId('consent', at.getTime()),
    profileId: anchorId,
    purposeKey,
    status,
    origin,
    evidence,
    effectiveFrom,
    recordedAt: at,
    recordedBy: actor,
  };
  await addEntry(tx, entry);
  const profileId = owners.at(anchorId, effectiveFrom);
  const data = {
    entryId: entry.id,
    profileId,
    purposeKey,
    status,
    effectiveFrom: effectiveFrom.toISOString(),
    origin,
  };
  await kit.outbox.append(tx, [
    eventOf(DecisionRecorded, { workspaceId: tx.workspaceId, subject: profileId, actor, at, data }),
  ]);
  return allow({ entryId: entry.id, profileId, purposeKey });
}
