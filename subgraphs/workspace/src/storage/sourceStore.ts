import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type Source, sourceTable } from './tables.ts';

/** Locked: a source is changed by one at a time. */
export async function findSource(
  tx: Transaction,
  id: string,
): Promise<(Source & { readonly secretHash: string }) | null> {
  const [source] = await tx.query<Source & { secretHash: string }>(
    `/* workspace.lockSource */ select ${columnsOf(sourceTable)} from sources where id = $1 for update`,
    [id],
  );
  return source ?? null;
}
