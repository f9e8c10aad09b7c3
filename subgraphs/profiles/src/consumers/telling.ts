import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { CrmTelling } from '../domain/crm.ts';

/**
 * Who told a CRM event and when; `at` where the thing itself happened at another time than it was written down. Received
 * is when it was told, not when it was heard: a replay must write the same.
 */
export function tellingOf(event: Envelope, at: string = event.time): CrmTelling {
  return {
    eventId: event.id,
    origin: event.source.slice(1),
    at: new Date(at),
    receivedAt: new Date(event.time),
  };
}
