import { z } from 'zod';
import { defineEvent } from './envelope.ts';

/** A line was added to the consent ledger. Subject: the profile. */
export const DecisionRecorded = defineEvent(
  'consent.decision.recorded.v1',
  z.object({
    entryId: z.string(),
    profileId: z.string(),
    purposeKey: z.string(),
    status: z.enum(['GRANTED', 'DENIED', 'WITHDRAWN']),
    effectiveFrom: z.string(),
    origin: z.string(),
  }),
);
