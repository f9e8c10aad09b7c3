import { hear } from '@rapport/shared/bus/hear.ts';
import { ProfileChanged } from '@rapport/shared/events/profiles.ts';
import { recordPurchases } from '../commands/recordPurchases.ts';

/** Orders and refunds reach the CRM from what the shop tracked. */
export const onProfileChanged = hear(ProfileChanged, (tx, events) =>
  recordPurchases(
    tx,
    events.map((event) => event.data),
  ),
);
