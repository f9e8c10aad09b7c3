/** Sums of logarithms (base 2) against "two that have nothing to do with each other". */
export interface Evidence {
  match: number;
  readonly relations: Float64Array;
}

export interface Shares {
  readonly match: number;
  readonly relations: readonly number[];
}

/** Probability that a pair is one and the same. Writes the probability of each relation into `related`. */
export function posterior({ match, relations }: Evidence, shares: Shares, related: Float64Array): number {
  // Above 2^1000 a double ends; both sides are taken down by the largest.
  let most = Math.max(match, 0);
  for (const relation of relations) if (relation > most) most = relation;
  const one = shares.match * 2 ** (match - most);
  let rest = 1 - shares.match;
  let total = one;
  for (let index = 0; index < relations.length; index += 1) {
    const share = shares.relations[index] ?? 0;
    rest -= share;
    const weight = share * 2 ** ((relations[index] ?? 0) - most);
    related[index] = weight;
    total += weight;
  }
  total += Math.max(rest, 1e-9) * 2 ** -most;
  for (let index = 0; index < related.length; index += 1) related[index] = (related[index] ?? 0) / total;
  return one / total;
}
