import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import {
  ContactLinked,
  crmEntryKind,
  type ProfileActivity,
  ProfileChanged,
  ProfileMerged,
  ProfileRegrouped,
  TimelineExtended,
} from '@rapport/shared/events/profiles.ts';
import type { Span } from '../domain/components.ts';
import type { HeldIdentifier } from '../storage/identityStore.ts';
import type { MergeRow } from '../storage/identityWrites.ts';
import type { Placed, ProfileChange } from './placed.ts';
import type { Regrouped } from './resolveIdentities.ts';

interface Outcome {
  readonly merges: readonly MergeRow[];
  readonly added: readonly HeldIdentifier[];
  readonly regrouped: readonly Regrouped[];
  readonly changes: readonly ProfileChange[];
}

const actor = 'system:profiles';

/** Anchors in one event: a hundred bytes each, far below what an event may have. */
const MAX_ANCHORS = 2_000;

/** What a batch tells the other parts: whose everything is first, so that what follows is about profiles they know. */
export function eventsOf(workspaceId: string, at: Date, outcome: Outcome): Envelope[] {
  const { merges, added, regrouped } = outcome;
  const merged = merges.map(({ id, from, into }) =>
    eventOf(ProfileMerged, { workspaceId, subject: into, actor, at, data: { from, into, mergeId: id } }),
  );
  const moved = [...added, ...regrouped.map(({ identifier }) => identifier)];
  const linked = moved
    .filter(({ type }) => type === 'CONTACT_ID')
    .map(({ value, spans, id }) => {
      const profileId = spans[0]?.profileId ?? id;
      const data = { contactId: value, profileId };
      return eventOf(ContactLinked, { workspaceId, subject: profileId, actor, at, data });
    });
  const changed = outcome.changes.flatMap((change) => [
    ...changeEvents(workspaceId, at, change),
    ...extendedEvents(workspaceId, at, change),
  ]);
  return [...regroupings(workspaceId, at, regrouped), ...merged, ...linked, ...changed];
}

function regroupings(workspaceId: string, at: Date, regrouped: readonly Regrouped[]): Envelope[] {
  const anchors = regrouped.map(({ identifier: { id, spans } }) => ({
    anchorId: id,
    spans: spans.map(spanTold),
  }));
  const events: Envelope[] = [];
  for (let start = 0; start < anchors.length; start += MAX_ANCHORS) {
    const run = anchors.slice(start, start + MAX_ANCHORS);
    const subject = run[0]?.spans[0]?.profileId ?? '';
    events.push(eventOf(ProfileRegrouped, { workspaceId, subject, actor, at, data: { anchors: run } }));
  }
  return events;
}

function spanTold({ fromMs, profileId }: Span): { from: string | null; profileId: string } {
  return { from: fromMs === null ? null : new Date(fromMs).toISOString(), profileId };
}

/** One trait or activity is part of a collected message, which has 32 KB: so many fit one event whatever they hold. */
const SURE_TO_FIT = 7;
/** Of JSON in one event: below NATS's 1 MB even where every character takes three bytes. */
const MAX_DATA_CHARACTERS = 250_000;

type Piece = { readonly trait: readonly [string, unknown] } | { readonly activity: ProfileActivity };

/** One event a profile, or several where much came at once: a device that was offline, a file of one customer's past. */
function changeEvents(
  workspaceId: string,
  at: Date,
  { profileId, traits, placed }: ProfileChange,
): Envelope[] {
  const activities = placed.map(activityOf).filter((each) => each !== null);
  const pieces: Piece[] = [
    ...Object.entries(traits).map((trait) => ({ trait })),
    ...activities.map((activity) => ({ activity })),
  ];
  const causationId = placed[0]?.incoming.causationId;
  const runs = pieces.length <= SURE_TO_FIT ? [pieces] : runsWithin(pieces, MAX_DATA_CHARACTERS);
  return runs
    .filter((run) => run.length > 0)
    .map((run) => {
      const data = {
        profileId,
        traits: Object.fromEntries(run.flatMap((piece) => ('trait' in piece ? [piece.trait] : []))),
        activities: run.flatMap((piece) => ('activity' in piece ? [piece.activity] : [])),
      };
      return eventOf(ProfileChanged, { workspaceId, subject: profileId, actor, at, causationId, data });
    });
}

/** Entries of the CRM: other parts know what they tell, but not whose timeline they are on. */
function extendedEvents(workspaceId: string, at: Date, { profileId, placed }: ProfileChange): Envelope[] {
  const entries = placed.flatMap(({ incoming: { entry }, entryId }) => {
    const kind = crmEntryKind.safeParse(entry?.kind);
    return kind.success ? [{ id: entryId, kind: kind.data }] : [];
  });
  if (entries.length === 0) return [];
  const causationId = placed[0]?.incoming.causationId;
  const data = { profileId, entries };
  return [eventOf(TimelineExtended, { workspaceId, subject: profileId, actor, at, causationId, data })];
}

/** Neighbours together, as many as stay within a number of characters of JSON. */
function runsWithin<Item>(items: readonly Item[], maxCharacters: number): Item[][] {
  const runs: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    if (size > room) {
      runs.push([]);
      room = maxCharacters;
    }
    runs.at(-1)?.push(item);
    room -= size;
  }
  return runs;
}

/** What the customer did; entries of the CRM are not the customer's doing and are told by the CRM's parts. */
function activityOf({ incoming, entryId, anchorId }: Placed): ProfileActivity | null {
  const { entry } = incoming;
  if (entry === null || entry.messageId === null) return null;
  switch (entry.kind) {
    case 'TRACK':
    case 'PAGE':
    case 'SCREEN':
    case 'IDENTIFY':
    case 'GROUP':
    case 'ALIAS':
      return {
        id: entryId,
        anchorId,
        kind: entry.kind,
        name: entry.name,
        occurredAt: entry.occurredAt.toISOString(),
        sourceId: incoming.origin,
        properties: { ...entry.properties },
      };
    case 'CALL':
    case 'MAIL':
    case 'MEETING':
    case 'NOTE':
    case 'DEAL':
    case 'TICKET':
    case 'TASK':
      return null;
    default:
      return entry.kind satisfies never;
  }
}
