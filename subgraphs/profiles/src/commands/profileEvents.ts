import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import {
  ContactLinked,
  crmEntryKind,
  type ProfileActivity,
  ProfileChanged,
  ProfileMerged,
  TimelineExtended,
} from '@rapport/shared/events/profiles.ts';
import type { Identifier } from '../domain/identifier.ts';
import type { IdentityGraph } from '../domain/identity.ts';
import type { Merge } from '../storage/identityStore.ts';
import { isContact, type Placed, type ProfileChange } from './placed.ts';

interface Outcome {
  readonly merges: readonly Merge[];
  readonly attached: readonly { readonly profileId: string; readonly identifier: Identifier }[];
  readonly changes: readonly ProfileChange[];
  readonly graph: IdentityGraph;
}

const actor = 'system:profiles';

/** What a batch tells the other parts: merges first, so that what follows is about profiles they know to survive. */
export function eventsOf(workspaceId: string, at: Date, outcome: Outcome): Envelope[] {
  const merged = outcome.merges.map(({ id, from, into }) =>
    eventOf(ProfileMerged, { workspaceId, subject: into, actor, at, data: { from, into, mergeId: id } }),
  );
  const linked = outcome.attached
    .filter(({ identifier }) => isContact(identifier))
    .map(({ profileId, identifier }) => {
      const survivor = outcome.graph.survivorOf(profileId);
      const data = { contactId: identifier.value, profileId: survivor };
      return eventOf(ContactLinked, { workspaceId, subject: survivor, actor, at, data });
    });
  const changed = outcome.changes.flatMap((change) => [
    ...changeEvents(workspaceId, at, change),
    ...extendedEvents(workspaceId, at, change),
  ]);
  return [...merged, ...linked, ...changed];
}

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
  return runsWithin(pieces, MAX_DATA_CHARACTERS).map((run) => {
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
function activityOf({ incoming, entryId }: Placed): ProfileActivity | null {
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
      return null;
    default:
      return entry.kind satisfies never;
  }
}
