import type { Transaction } from '@rapport/shared/db/session.ts';

export interface Retirement {
  /** The API key or the source, whose row is locked. */
  readonly holderId: string;
  readonly secretHash: string;
  readonly at: Date;
  readonly overlapSeconds: number;
}

/**
 * Lets a replaced secret open until the overlap is over. One that was replaced before ends no later: replacing twice
 * within an overlap shuts nobody out, and an overlap of 0 ends every secret but the new one.
 */
export async function retireSecret(
  tx: Transaction,
  { holderId, secretHash, at, overlapSeconds }: Retirement,
): Promise<void> {
  const until = new Date(at.getTime() + overlapSeconds * 1000);
  await tx.query(
    `/* workspace.forgetRetired */ delete from retired_secrets where holder_id = $1 and until <= $2`,
    [holderId, at],
  );
  await tx.query(
    `/* workspace.shortenRetired */
     update retired_secrets set until = $2 where holder_id = $1 and until > $2`,
    [holderId, until],
  );
  if (overlapSeconds === 0) return;
  await tx.query(
    `/* workspace.retireSecret */
     insert into retired_secrets (workspace_id, secret_hash, holder_id, until) values ($1, $2, $3, $4)`,
    [tx.workspaceId, secretHash, holderId, until],
  );
}
