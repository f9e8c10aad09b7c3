import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import {
  ContactLinked,
  type ProfileActivity,
  ProfileChanged,
  ProfileMerged,
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
  const changed = outcome.changes
    .map((change) => changeEvent(workspaceId, at, change))
    .filter((each) => each !== null);
  return [...merged, ...linked, ...changed];
}

function changeEvent(
  workspaceId: string,
  at: Date,
  { profileId, traits, placed }: ProfileChange,
): Envelope | null {
  const activities = placed.map(activityOf).filter((each) => each !== null);
  if (activities.length === 0 && Object.keys(traits).length === 0) return null;
  const causationId = placed[0]?.incoming.causationId;
  const data = { profileId, traits, activities };
  return eventOf(ProfileChanged, { workspaceId, subject: profileId, actor, at, causationId, data });
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
