import type { Transaction } from '@rapport/shared/db/session.ts';
import { beginnings, firstUnforeseen, inUseOrder, type Use } from '../domain/deviceUses.ts';
import { type Anew, listBeginnings, listUsesFrom, replaceBeginnings } from '../storage/deviceUseStore.ts';

/**
 * Takes down who used which device; answers the devices that turn out to have been somebody else's at some time. The
 * timeline must hold the uses already.
 */
export async function recordUses(tx: Transaction, uses: readonly Use[]): Promise<Set<string>> {
  const byDevice = Map.groupBy(uses, ({ deviceId }) => deviceId);
  const known = Map.groupBy(await listBeginnings(tx, [...byDevice.keys()]), ({ deviceId }) => deviceId);
  const anew: Anew[] = [];
  for (const [deviceId, own] of byDevice) {
    const begun = known.get(deviceId) ?? [];
    const first = firstUnforeseen(own, begun);
    if (first !== undefined) anew.push(await begin(tx, first, begun, own));
  }
  await replaceBeginnings(tx, anew);
  return new Set(anew.map(({ from }) => from.deviceId));
}

async function begin(tx: Transaction, first: Use, begun: readonly Use[], own: readonly Use[]): Promise<Anew> {
  const ofOneUser = new Set([...begun, ...own].map(({ anchorId }) => anchorId)).size === 1;
  // A device that one alone has ever used needs no look at their timeline: it begins with their first use.
  const since = ofOneUser ? [first] : await usesSince(tx, first, begun, own);
  const before = [...begun].sort(inUseOrder).findLast((each) => inUseOrder(each, first) < 0);
  return { from: first, begun: beginnings(since, before) };
}

async function usesSince(
  tx: Transaction,
  first: Use,
  begun: readonly Use[],
  own: readonly Use[],
): Promise<Use[]> {
  const anchorIds = [...new Set([...begun, ...own].map(({ anchorId }) => anchorId))];
  const uses = await listUsesFrom(tx, first, anchorIds);
  return uses.filter((use) => inUseOrder(use, first) >= 0).sort(inUseOrder);
}
