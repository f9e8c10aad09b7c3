/** What a condition is evaluated on. A customer of whom nothing is known has both empty. */
export interface CustomerFacts {
  /** Values as they came in JSON; null is the same as absent. */
  readonly traits: ReadonlyMap<string, unknown>;
  /** How often each event happened in all. */
  readonly eventCounts: ReadonlyMap<string, number>;
}

export const noFacts: CustomerFacts = { traits: new Map(), eventCounts: new Map() };

/** A customer's traits with the time each was told, in milliseconds, by which merges decide. */
export interface ToldTraits {
  readonly traits: Readonly<Record<string, unknown>>;
  readonly toldAt: Readonly<Record<string, number>>;
}

/** The traits of two customers who are one: the value told later holds, the survivor's where both are as old. */
export function uniteTraits(survivor: ToldTraits, merged: ToldTraits): ToldTraits {
  const traits = new Map(Object.entries(survivor.traits));
  const toldAt = new Map(Object.entries(survivor.toldAt));
  for (const [name, value] of Object.entries(merged.traits)) {
    const at = merged.toldAt[name] ?? 0;
    if (traits.has(name) && at <= (toldAt.get(name) ?? 0)) continue;
    traits.set(name, value);
    toldAt.set(name, at);
  }
  return { traits: Object.fromEntries(traits), toldAt: Object.fromEntries(toldAt) };
}
