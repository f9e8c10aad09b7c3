import { hear } from '@rapport/shared/bus/hear.ts';
import { ProfileMerged } from '@rapport/shared/events/profiles.ts';
import { recordRedirects } from '@rapport/shared/links/profileRedirects.ts';

/** Makes the ledgers of both profiles one: the lines stay as they are, and reading follows the redirect. */
export const onProfileMerged = hear(ProfileMerged, (tx, events) =>
  recordRedirects(
    tx,
    events.map((event) => event.data),
  ),
);
