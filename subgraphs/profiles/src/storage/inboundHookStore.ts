import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { InboundHook } from '../domain/inboundHook.ts';
import { inboundHookTable } from './collectTables.ts';

export async function findHookForChange(tx: Transaction, id: string): Promise<InboundHook | null> {
  const [hook] = await tx.query<InboundHook>(
    `/* profiles.findHookForChange */
     select ${columnsOf(inboundHookTable)} from inbound_hooks where id = $1 for update`,
    [id],
  );
  return hook ?? null;
}

export async function insertHook(tx: Transaction, hook: InboundHook): Promise<void> {
  await tx.insert(inboundHookTable, { ...hook, workspaceId: tx.workspaceId });
}

/** The row is locked, so the version only counts. */
export async function updateHook(
  tx: Transaction,
  hook: InboundHook,
  change: Partial<InboundHook>,
): Promise<void> {
  await tx.update(
    inboundHookTable,
    { id: hook.id, version: hook.version },
    { ...change, version: hook.version + 1 },
  );
}
