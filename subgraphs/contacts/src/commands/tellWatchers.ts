import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { WatchedChanged } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { listWatched } from '../storage/watcherStore.ts';

/** Columns that change with every change, or with another. */
const BESIDE_THE_POINT = new Set(['version', 'updatedAt', 'displayName', 'revenueCurrency']);
/** Columns that the graph calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  companyId: 'company',
  ownerId: 'owner',
  parentId: 'parent',
  emailDetails: 'emailAddresses',
  phoneDetails: 'phoneNumbers',
  revenue: 'annualRevenue',
};

/** What a change changes, by the names of the graph. */
export function changedFieldsOf<Row extends object>(before: Row, change: Partial<Row>): string[] {
  const changed = Object.entries(change)
    .filter(
      ([name, value]) => !BESIDE_THE_POINT.has(name) && !isDeepStrictEqual(before[name as keyof Row], value),
    )
    .map(([name]) => NAMES[name] ?? name);
  return [...new Set(changed)].sort();
}

/** Tells whoever watches some records what has changed of them; whoever changed it knows. */
export async function tellWatchers(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  ids: readonly string[],
  changedFields: readonly string[],
): Promise<void> {
  if (changedFields.length === 0) return;
  const watched = await listWatched(tx, ids, actor.slice(actor.indexOf(':') + 1));
  const at = kit.clock.now();
  await kit.outbox.append(
    tx,
    watched.map(({ entity, entityId, userIds }) =>
      eventOf(WatchedChanged, {
        workspaceId: tx.workspaceId,
        subject: entityId,
        actor,
        at,
        data: { userIds: [...userIds], entity, entityId, changedFields: [...changedFields], actor },
      }),
    ),
  );
}
