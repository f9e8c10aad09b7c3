import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { CrmTelling } from '../domain/crm.ts';

/** Who told a CRM event and when; `at` where the thing itself happened at another time than it was written down. */
export function tellingOf(kit: PartKit, event: Envelope, at: string = event.time): CrmTelling {
  return { eventId: event.id, origin: event.source.slice(1), at: new Date(at), receivedAt: kit.clock.now() };
}
