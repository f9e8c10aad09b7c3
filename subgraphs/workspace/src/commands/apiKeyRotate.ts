import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { allow, type Decision, invalidInput, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { passingFaults } from '../domain/grants.ts';
import { overlapFaults } from '../domain/names.ts';
import type { WorkspaceRefusal } from '../domain/refusals.ts';
import { hashOf, newSecret, prefixOf } from '../secrets/secret.ts';
import { retireSecret } from '../storage/retiredSecretStore.ts';
import { type ApiKey, apiKeyTable } from '../storage/tables.ts';

type Rotated = Decision<{ apiKeyId: string; secret: string }, WorkspaceRefusal>;

/**
 * Gives a key a new secret. Whoever does it holds the new secret and so everything the key may do: it must be within what
 * they may do themselves.
 */
export async function apiKeyRotate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  overlapSeconds: number,
): Promise<Rotated> {
  const faults = overlapFaults(overlapSeconds);
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write<Rotated>(caller.workspaceId, async (tx) => {
    const [key] = await tx.query<ApiKey & { secretHash: string }>(
      `/* workspace.lockKey */ select ${columnsOf(apiKeyTable)} from api_keys where id = $1 for update`,
      [id],
    );
    if (key === undefined) return refuse(notFound('API key', id, 'id'));
    const at = kit.clock.now();
    if (key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= at)) {
      return refuse(invalidInput('The key was revoked or has expired. Make a new one.', 'id'));
    }
    const unheld = passingFaults(caller.grants, key.scopes, 'id');
    if (unheld.length > 0) return refuse(...unheld);
    const secret = newSecret('rk');
    await retireSecret(tx, { holderId: id, secretHash: key.secretHash, at, overlapSeconds });
    await tx.update(apiKeyTable, { id }, { prefix: prefixOf(secret), secretHash: hashOf(secret) });
    return allow({ apiKeyId: id, secret });
  });
}
