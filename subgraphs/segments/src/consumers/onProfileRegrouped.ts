import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { ProfileRegrouped } from '@rapport/shared/events/profiles.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { regroupProfiles } from '../commands/regroupProfiles.ts';

/** Has facts and memberships follow merges, undos and devices that changed hands. */
export function onProfileRegrouped(kit: PartKit): Hearing {
  return hear(ProfileRegrouped, (tx, events) => regroupProfiles(kit, tx, events));
}
