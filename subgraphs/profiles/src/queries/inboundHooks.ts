import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { InboundHook } from '../domain/inboundHook.ts';
import { inboundHookTable } from '../storage/collectTables.ts';

export function hooksById(db: Database, workspaceId: string, ids: readonly string[]): Promise<InboundHook[]> {
  return db.read(
    workspaceId,
    `/* profiles.hooksById */ select ${columnsOf(inboundHookTable)} from inbound_hooks where id = any($1::text[])`,
    [ids],
  );
}

export function hookKeyset({ name, id }: InboundHook): Keyset {
  return [name, id];
}

export function listHooks(db: Database, workspaceId: string, page: PageRequest): Promise<InboundHook[]> {
  const after = decodeCursor(page, ['text', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.listHooks */
     select ${columnsOf(inboundHookTable)} from inbound_hooks
     where workspace_id = $1 and archived_at is null
       and ($2::text is null or (name, id) > ($2::text, $3::text))
     order by name, id limit $4`,
    [workspaceId, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export async function countHooks(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* profiles.countHooks */
     select count(*)::int as count from inbound_hooks where workspace_id = $1 and archived_at is null`,
    [workspaceId],
  );
  return row?.count ?? 0;
}

/** The one look-up that comes before a workspace is known: an address is all that a delivery brings. */
export async function findHookByAddress(
  db: Database,
  id: string,
): Promise<(InboundHook & { readonly workspaceId: string }) | null> {
  const [hook] = await db.asWorker((tx) =>
    tx.query<InboundHook & { workspaceId: string }>(
      `/* profiles.findHookByAddress */
       select ${columnsOf(inboundHookTable)} from inbound_hooks where id = $1 and archived_at is null`,
      [id],
    ),
  );
  return hook ?? null;
}
