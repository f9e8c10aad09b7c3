/** What a condition is evaluated on. A customer of whom nothing is known has both empty. */
export interface CustomerFacts {
  /** Values as they came in JSON; null is the same as absent. */
  readonly traits: ReadonlyMap<string, unknown>;
  /** How often each event happened in all. */
  readonly eventCounts: ReadonlyMap<string, number>;
}

export const noFacts: CustomerFacts = { traits: new Map(), eventCounts: new Map() };
