import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { type AnchorSpans, ownersOf, recordAnchors } from '@rapport/shared/links/profileAnchors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideAnew, type Reason, SegmentIndex } from '../domain/membership.ts';
import { addCustomers, moveEvents, removeTraits, removeUnknown } from '../storage/factStore.ts';
import { listPresentSegments, lockMemberships } from '../storage/segmentStore.ts';
import { loadStandings } from './loadStandings.ts';
import { saveTransitions } from './saveTransitions.ts';

type Regrouping = Envelope<{ readonly anchors: readonly AnchorSpans[] }>;

/**
 * Has events follow their anchors and asks anew about everybody who gained or lost any. A profile without an anchor is
 * none any more: it loses its traits and leaves its segments. Those who have the anchors now are told their traits next.
 */
export async function regroupProfiles(
  kit: PartKit,
  tx: Transaction,
  events: readonly Regrouping[],
): Promise<void> {
  await lockMemberships(tx);
  const { anchorIds, touchedIds } = await recordAnchors(
    tx,
    events.flatMap((event) => event.data.anchors),
  );
  const moved = await moveEvents(tx, anchorIds);
  const owners = await ownersOf(tx, touchedIds);
  const vanished = touchedIds.filter((id) => owners.hasVanished(id));
  await removeTraits(tx, vanished);
  const changedIds = moved.flatMap(({ fromId, intoId }) => [fromId, intoId]);
  const profileIds = [...new Set([...vanished, ...changedIds])];
  if (profileIds.length === 0) return;
  await addCustomers(tx, [...new Set(moved.map(({ intoId }) => intoId))]);
  await removeUnknown(tx, profileIds);

  const index = new SegmentIndex(await listPresentSegments(tx));
  if (index.segments.length === 0) return;
  const standings = await loadStandings(tx, profileIds, index.eventNames);
  const eventIdOf = eventIdsByProfile(events);
  for (const { anchorId, fromId } of moved) eventIdOf.set(fromId, eventIdOf.get(anchorId) ?? '');
  const reasons = new Map<string, Reason>(
    profileIds.map((id) => [id, { cause: 'regroup', eventId: eventIdOf.get(id) ?? events.at(-1)?.id ?? '' }]),
  );
  await saveTransitions(kit, tx, index.segments, decideAnew(index, standings, reasons));
}

/** The last event that named each id, as an anchor or as whose one is. */
function eventIdsByProfile(events: readonly Regrouping[]): Map<string, string> {
  return new Map(
    events.flatMap((event) =>
      event.data.anchors
        .flatMap(({ anchorId, spans }) => [anchorId, ...spans.map((span) => span.profileId)])
        .map((id) => [id, event.id] as const),
    ),
  );
}
