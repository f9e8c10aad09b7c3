import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { ProfileChanged } from '@rapport/shared/events/profiles.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordChanges } from '../commands/recordChanges.ts';

/** Keeps segments true as customers act and become known. */
export function onProfileChanged(kit: PartKit): Hearing {
  return hear(ProfileChanged, (tx, events) => recordChanges(kit, tx, events));
}
