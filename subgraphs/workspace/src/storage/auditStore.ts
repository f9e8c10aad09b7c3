import type { Transaction } from '@rapport/shared/db/session.ts';
import { type AuditChain, NOTHING_BEFORE, type Unchained } from '../audit/auditChain.ts';
import type { AuditEntry } from './tables.ts';

/** Rows a statement: a few megabytes of parameters at most. */
const CHUNK = 2_000;

/**
 * Appends entries to the workspace's log. The row of its head is locked until the transaction ends, so that places have no gap
 * and each entry follows the one that is really before it.
 */
export async function appendAudit(
  tx: Transaction,
  chain: AuditChain,
  entries: readonly Unchained[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `/* workspace.beginAuditLog */
     insert into audit_heads (workspace_id, seq, hash) values ($1, 0, $2) on conflict do nothing`,
    [tx.workspaceId, NOTHING_BEFORE],
  );
  const [head] = await tx.query<{ seq: number; hash: string }>(
    `/* workspace.lockAuditHead */ select seq, hash from audit_heads for update`,
  );
  if (head === undefined) throw new Error('The audit log has no head');
  const chained = chain.extend(tx.workspaceId, head, entries);
  for (let from = 0; from < chained.length; from += CHUNK) {
    await insertEntries(tx, chained.slice(from, from + CHUNK));
  }
  const last = chained.at(-1);
  await tx.query(`/* workspace.moveAuditHead */ update audit_heads set seq = $1, hash = $2`, [
    last?.seq,
    last?.hash,
  ]);
}

async function insertEntries(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await tx.query(
    `/* workspace.appendAudit */
     insert into audit_entries (workspace_id, seq, id, at, recorded_at, actor, action, entity, entity_id, changed, before,
       after, request_id, ip, purpose, key_id, previous_hash, hash)
     select $1, seq, id, at, "recordedAt", actor, action, entity, "entityId", changed, before,
       after, "requestId", ip, purpose, "keyId", "previousHash", hash
     from jsonb_to_recordset($2::jsonb) as entry (seq integer, id text, at timestamptz, "recordedAt" timestamptz,
       actor text, action text, entity text, "entityId" text, changed text[], before jsonb, after jsonb,
       "requestId" text, ip text, purpose text, "keyId" text, "previousHash" text, hash text)`,
    [tx.workspaceId, JSON.stringify(entries)],
  );
}
