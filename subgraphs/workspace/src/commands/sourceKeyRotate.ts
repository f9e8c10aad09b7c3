import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
} from '@rapport/shared/decision.ts';
import { overlapFaults } from '../domain/names.ts';
import type { WorkspaceKit } from '../kit.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { sealWriteKey } from '../secrets/writeKey.ts';
import { retireSecret } from '../storage/retiredSecretStore.ts';
import { findSource } from '../storage/sourceStore.ts';
import { sourceTable } from '../storage/tables.ts';

/** Gives a source a new write key. Those before collect for the overlap, so that no page loses events meanwhile. */
export async function sourceKeyRotate(
  kit: WorkspaceKit,
  { caller }: RequestContext,
  id: string,
  overlapSeconds: number,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  const faults = overlapFaults(overlapSeconds);
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const source = await findSource(tx, id);
    if (source === null) return refuse(notFound('source', id, 'id'));
    if (source.archivedAt !== null) return refuse(invalidInput('The source is archived.', 'id'));
    const writeKey = newSecret('wk');
    await retireSecret(tx, {
      holderId: id,
      secretHash: source.secretHash,
      at: kit.clock.now(),
      overlapSeconds,
    });
    await tx.update(
      sourceTable,
      { id },
      {
        writeKey: sealWriteKey(kit.keyRing, tx.workspaceId, id, writeKey),
        secretHash: hashOf(writeKey),
      },
    );
    return allow({ sourceId: id });
  });
}
