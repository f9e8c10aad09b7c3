import { hear } from '@rapport/shared/bus/hear.ts';
import { ProfileRegrouped } from '@rapport/shared/events/profiles.ts';
import { recordAnchors } from '@rapport/shared/links/profileAnchors.ts';

/** Keeps whose each line of the ledger is: the lines stay as they are, and reading follows their anchors. */
export const onProfileRegrouped = hear(ProfileRegrouped, async (tx, events) => {
  await recordAnchors(
    tx,
    events.flatMap((event) => event.data.anchors),
  );
});
