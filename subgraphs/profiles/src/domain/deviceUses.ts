/** That an event named a device beside somebody who is stronger: the anchor that the event stands under. */
export interface Use {
  readonly deviceId: string;
  readonly anchorId: string;
  readonly atMs: number;
}

/**
 * Uses are in the order of time, and where two fall on one instant in that of their anchors: any order will do, as long as
 * it is the same in whatever order they arrive.
 */
export function inUseOrder(a: Use, b: Use): number {
  return a.atMs - b.atMs || (a.anchorId === b.anchorId ? 0 : a.anchorId < b.anchorId ? -1 : 1);
}

/**
 * Where somebody else begins to use a device than used it before: of a run of uses by one, the first. That is all the fold
 * needs to know of them, and in steady state, when people keep to their devices, a use says nothing new.
 */
export function beginnings(inOrder: readonly Use[], before: Use | undefined): Use[] {
  const begun: Use[] = [];
  let present = before;
  for (const use of inOrder) {
    if (present?.anchorId === use.anchorId) continue;
    begun.push(use);
    present = use;
  }
  return begun;
}

/** The first of some uses of one device that the known beginnings do not foretell; undefined when all are known already. */
export function firstUnforeseen(uses: readonly Use[], begun: readonly Use[]): Use | undefined {
  const known = [...begun].sort(inUseOrder);
  return [...uses]
    .sort(inUseOrder)
    .find((use) => known.findLast((each) => inUseOrder(each, use) <= 0)?.anchorId !== use.anchorId);
}
