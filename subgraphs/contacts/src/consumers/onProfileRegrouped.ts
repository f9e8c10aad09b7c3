import { hear } from '@rapport/shared/bus/hear.ts';
import { ProfileRegrouped } from '@rapport/shared/events/profiles.ts';
import { regroupProfiles } from '../commands/regroupProfiles.ts';

/** Follows merges, undos and devices that changed hands with everything that is kept by profile id. */
export const onProfileRegrouped = hear(ProfileRegrouped, (tx, events) =>
  regroupProfiles(
    tx,
    events.flatMap((event) => event.data.anchors),
  ),
);
