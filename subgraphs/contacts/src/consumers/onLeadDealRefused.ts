import { hear } from '@rapport/shared/bus/hear.ts';
import { LeadDealRefused } from '@rapport/shared/events/deals.ts';
import { settleConversions } from '../commands/settleConversions.ts';

/** The deal that a lead should become was not opened: the conversion says why. */
export const onLeadDealRefused = hear(LeadDealRefused, (tx, events) =>
  settleConversions(
    tx,
    events.map(({ data }) => ({ dealId: data.dealId, refusals: data.refusals })),
  ),
);
