import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { grantFaults, passingFaults } from '../domain/grants.ts';
import { nameFaults } from '../domain/names.ts';
import type { WorkspaceRefusal } from '../domain/refusals.ts';
import { hashOf, newSecret, prefixOf } from '../secrets/secret.ts';
import { apiKeyTable } from '../storage/tables.ts';

export interface ApiKeyCreateRequest {
  readonly name: string;
  readonly scopes?: readonly string[] | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

type Created = Decision<{ apiKeyId: string }, WorkspaceRefusal>;

/** Makes a key; its secret leaves in this answer only and is not kept, also not for a repeat of the request. */
export async function apiKeyCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: ApiKeyCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<{ readonly decision: Created; readonly secret: string | null }> {
  const at = kit.clock.now();
  const scopes = [...new Set(request.scopes ?? caller.grants)];
  const faults = faultsOf(request, scopes, caller.grants, at);
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
        scopes,
        createdAt: at,
        expiresAt: request.expiresAt ?? null,
        revokedAt: null,
        lastUsedAt: null,
      });
      made = secret;
      return allow({ apiKeyId });
    }),
  );
  return { decision, secret: made };
}

function faultsOf(
  { name, expiresAt }: ApiKeyCreateRequest,
  scopes: readonly string[],
  held: readonly string[],
  at: Date,
): WorkspaceRefusal[] {
  const faults = [
    ...nameFaults(name, 'input', 'name'),
    ...grantFaults(scopes, 'input', 'scopes'),
    ...(expiresAt && expiresAt <= at
      ? [invalidInput('expiresAt must lie in the future.', 'input', 'expiresAt')]
      : []),
  ];
  return faults.length > 0 ? faults : passingFaults(held, scopes, 'input', 'scopes');
}
