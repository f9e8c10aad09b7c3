import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import type { Purpose } from '../domain/purpose.ts';

/** False when the workspace has a purpose with the key already. */
export async function insertPurpose(tx: Transaction, purpose: Purpose): Promise<boolean> {
  const added = await tx.query(
    `/* consent.insertPurpose */
     insert into purposes (workspace_id, key, name, description, legal_basis, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
    [tx.workspaceId, purpose.key, purpose.name, purpose.description, purpose.legalBasis, purpose.createdAt],
  );
  return added.length === 1;
}

export async function hasPurpose(session: Session, key: string): Promise<boolean> {
  const found = await session.query(`/* consent.hasPurpose */ select key from purposes where key = $1`, [
    key,
  ]);
  return found.length === 1;
}
