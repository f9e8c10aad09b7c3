import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults } from '../domain/names.ts';
import { hashOf, newSecret, prefixOf } from '../secrets/secret.ts';
import { apiKeyTable } from '../storage/tables.ts';

export interface ApiKeyCreateRequest {
  readonly name: string;
  readonly scopes?: readonly string[] | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

type Created = Decision<{ apiKeyId: string }, CommonRefusal>;

/** Makes a key; its secret leaves in this answer only and is not kept, also not for a repeat of the request. */
export async function apiKeyCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: ApiKeyCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<{ readonly decision: Created; readonly secret: string | null }> {
  const at = kit.clock.now();
  const faults = nameFaults(request.name, 'input', 'name');
  if (request.expiresAt && request.expiresAt <= at) {
    faults.push(invalidInput('expiresAt must lie in the future.', 'input', 'expiresAt'));
  }
  if (faults.length > 0) return { decision: refuse(...faults), secret: null };
  const scope = { actor: actorOf(caller), mutation: 'apiKeyCreate', key: idempotencyKey };
  let made: string | null = null;
  const decision = await kit.db.write(caller.workspaceId, (tx) =>
    once<Created>(tx, scope, async () => {
      const secret = newSecret('rk');
      const apiKeyId = newId('key');
      await tx.insert(apiKeyTable, {
        id: apiKeyId,
        workspaceId: tx.workspaceId,
        name: request.name.trim(),
        prefix: prefixOf(secret),
        secretHash: hashOf(secret),
        scopes: [...(request.scopes ?? ['*:*:*'])],
        createdAt: at,
        expiresAt: request.expiresAt ?? null,
        revokedAt: null,
      });
      made = secret;
      return allow({ apiKeyId });
    }),
  );
  return { decision, secret: made };
}
