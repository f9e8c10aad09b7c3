import type { Transaction } from '../db/session.ts';
import type { Envelope, EventContract } from '../events/envelope.ts';

/**
 * What one part does about one event type. `apply` gets a run of events in their order, all of one workspace,
 * inside the transaction that also records them as heard: its effect is exactly once, however often they arrive.
 */
export interface Hearing {
  readonly type: string;
  readonly apply: (tx: Transaction, events: readonly Envelope[]) => Promise<void>;
}

export function hear<Data>(
  contract: EventContract<Data>,
  apply: (tx: Transaction, events: readonly Envelope<Data>[]) => Promise<void>,
): Hearing {
  return {
    type: contract.type,
    apply: (tx, events) =>
      apply(
        tx,
        events.map((event) => ({ ...event, data: contract.schema.parse(event.data) })),
      ),
  };
}

/** By event type; several hearings of one type act one after the other, in one transaction. */
export function hearingsByType(hearings: readonly Hearing[]): ReadonlyMap<string, Hearing> {
  const byType = new Map<string, Hearing>();
  for (const hearing of hearings) {
    const before = byType.get(hearing.type);
    byType.set(hearing.type, before === undefined ? hearing : inTurn(before, hearing));
  }
  return byType;
}

function inTurn(first: Hearing, second: Hearing): Hearing {
  return {
    type: first.type,
    apply: async (tx, events) => {
      await first.apply(tx, events);
      await second.apply(tx, events);
    },
  };
}
