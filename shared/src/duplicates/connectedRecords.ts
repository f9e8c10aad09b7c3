import type { DuplicatePair } from './scorePair.ts';

/**
 * Groups of records that are connected by pairs of at least this probability, each of two or more, sorted by id. For judging,
 * and for showing a review as one group; two records of a group need not be alike, so a group is no order to merge it.
 */
export function connectedRecords(
  pairs: Iterable<Pick<DuplicatePair, 'left' | 'right' | 'probability'>>,
  minProbability: number,
): string[][] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (
      let parent = parents.get(root);
      parent !== undefined && parent !== root;
      parent = parents.get(root)
    ) {
      root = parent;
    }
    for (let each = id; each !== root; ) {
      const next = parents.get(each) ?? root;
      parents.set(each, root);
      each = next;
    }
    return root;
  };
  for (const { left, right, probability } of pairs) {
    if (probability < minProbability) continue;
    const [one, other] = [rootOf(left), rootOf(right)];
    const [first, second] = one < other ? [one, other] : [other, one];
    parents.set(first, first);
    parents.set(second, first);
  }
  const groups = Map.groupBy([...parents.keys()].sort(), rootOf);
  return [...groups.values()].sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}
