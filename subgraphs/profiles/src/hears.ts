import type { Hearing } from '@rapport/shared/bus/hear.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { onBatchAccepted } from './consumers/onBatchAccepted.ts';
import { onContactChanged } from './consumers/onContactChanged.ts';
import { onDealMoved, onDealOpened } from './consumers/onDealMoved.ts';
import { onInteractionLogged } from './consumers/onInteractionLogged.ts';
import { onTaskCompleted } from './consumers/onTaskCompleted.ts';
import { onTicketOpened, onTicketReplied } from './consumers/onTicketReplied.ts';

/** Everything that profiles are made of, by the part that tells it; a replay takes it in this order. */
export function hears(kit: PartKit): Readonly<Record<string, readonly Hearing[]>> {
  return {
    collect: [onBatchAccepted(kit)],
    contacts: [...onContactChanged(kit), onInteractionLogged(kit), onTaskCompleted(kit)],
    deals: [onDealOpened(kit), onDealMoved(kit)],
    tickets: [...onTicketOpened(kit), onTicketReplied(kit)],
  };
}
