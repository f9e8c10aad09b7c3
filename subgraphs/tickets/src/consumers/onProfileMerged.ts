import { hear } from '@rapport/shared/bus/hear.ts';
import { ProfileMerged } from '@rapport/shared/events/profiles.ts';
import { rekeyProfiles } from '../commands/rekeyProfiles.ts';

/** Follows merges with everything that is kept by profile id. */
export const onProfileMerged = hear(ProfileMerged, (tx, events) =>
  rekeyProfiles(
    tx,
    events.map((event) => event.data),
  ),
);
