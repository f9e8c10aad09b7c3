import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { ProfileMerged } from '@rapport/shared/events/profiles.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { uniteProfiles } from '../commands/uniteProfiles.ts';

/** Makes the facts and memberships of two profiles those of one customer. */
export function onProfileMerged(kit: PartKit): Hearing {
  return hear(ProfileMerged, (tx, events) => uniteProfiles(kit, tx, events));
}
