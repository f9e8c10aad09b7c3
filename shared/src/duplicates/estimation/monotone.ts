import type { LevelShares } from './estimates.ts';

/**
 * No level speaks louder than a better one: neighbours that do are given one ratio, that of both together (pool adjacent
 * violators). Chance in few pairs would else make "typing error" better evidence than "same".
 */
export function monotone(levels: readonly LevelShares[]): LevelShares[] {
  const pools: { match: number; other: number; length: number }[] = [];
  for (const { match, other } of levels) {
    let pool = { match, other, length: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.match / last.other >= pool.match / pool.other) break;
      pools.pop();
      pool = {
        match: last.match + pool.match,
        other: last.other + pool.other,
        length: last.length + pool.length,
      };
    }
    pools.push(pool);
  }
  const ratios = pools.flatMap(({ match, other, length }) => Array.from({ length }, () => match / other));
  return levels.map(({ other }, level) => ({ match: (ratios[level] ?? 1) * other, other }));
}
