import { z } from 'zod';
import { defineEvent } from './envelope.ts';

const money = z.object({ amount: z.string(), currency: z.string() });
const stage = z.object({ id: z.string(), name: z.string(), kind: z.enum(['OPEN', 'WON', 'LOST']) });

const dealFacts = {
  dealId: z.string(),
  name: z.string(),
  pipelineId: z.string(),
  amount: money.nullable(),
  companyId: z.string().nullable(),
  /** The contacts who take part in the buying. */
  contactIds: z.array(z.string()),
  /** The user who sells it; absent in events of version 0.1. */
  ownerId: z.string().nullable().optional(),
};

const facts = z.object(dealFacts);

export type DealFacts = z.infer<typeof facts>;

/** A deal was opened. Subject: the deal. */
export const DealOpened = defineEvent('deals.deal.opened.v1', z.object({ ...dealFacts, stage }));

/** A deal went into another stage; won and lost are kinds of stages. Subject: the deal. */
export const DealMoved = defineEvent(
  'deals.deal.moved.v1',
  z.object({ ...dealFacts, from: stage, to: stage, lossReason: z.string().nullable() }),
);

/** A deal's fields changed without a move; the data is the new state. Subject: the deal. */
export const DealUpdated = defineEvent('deals.deal.updated.v1', z.object({ ...dealFacts, stage }));
