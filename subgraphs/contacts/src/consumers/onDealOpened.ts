import { hear } from '@rapport/shared/bus/hear.ts';
import { DealOpened } from '@rapport/shared/events/deals.ts';
import { settleConversions } from '../commands/settleConversions.ts';

/** The deal that a lead became is open: the conversion says so. */
export const onDealOpened = hear(DealOpened, (tx, events) =>
  settleConversions(
    tx,
    events.map(({ data }) => ({ dealId: data.dealId, refusals: [] })),
  ),
);
