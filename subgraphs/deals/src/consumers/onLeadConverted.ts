import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { LeadConverted } from '@rapport/shared/events/contacts.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { openLeadDeals } from '../commands/openLeadDeals.ts';

/** A lead that was converted with a deal has it opened here. */
export function onLeadConverted(kit: PartKit): Hearing {
  return hear(LeadConverted, (tx, events) => openLeadDeals(kit, tx, events));
}
