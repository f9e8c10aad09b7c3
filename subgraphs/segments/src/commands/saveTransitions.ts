import type { Transaction } from '@rapport/shared/db/session.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Transition } from '../domain/membership.ts';
import type { Segment } from '../domain/segment.ts';
import { saveChanges } from '../storage/membershipStore.ts';
import { membershipEvent } from './membershipEvents.ts';

const actor = 'system:segments';

/** Writes who entered and left what, and tells it. */
export async function saveTransitions(
  kit: PartKit,
  tx: Transaction,
  segments: readonly Segment[],
  transitions: readonly Transition[],
): Promise<void> {
  if (transitions.length === 0) return;
  const at = kit.clock.now();
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  const changes = transitions.flatMap((transition) => {
    const segment = segmentOf.get(transition.segmentId);
    return segment === undefined ? [] : [{ ...transition, segment, segmentVersion: segment.version }];
  });
  const sequences = await saveChanges(tx, changes, at);
  const { workspaceId } = tx;
  await kit.outbox.append(
    tx,
    changes.map(({ kind, segment, profileId, cause, eventId }, index) =>
      membershipEvent({
        workspaceId,
        kind,
        segment,
        profileId,
        sequence: sequences[index] ?? 1,
        cause,
        actor,
        at,
        causationId: eventId,
      }),
    ),
  );
}
