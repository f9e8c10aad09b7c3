import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { ApiKeyRevoked } from '@rapport/shared/events/workspace.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

/** Ends a key; ending it again changes nothing and tells nothing. */
export async function apiKeyRevoke(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
): Promise<Decision<{ apiKeyId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const [key] = await tx.query<{ revoked_at: Date | null }>(
      `/* workspace.findKeyForChange */ select revoked_at from api_keys where id = $1 for update`,
      [id],
    );
    if (key === undefined) return refuse(notFound('API key', id, 'id'));
    if (key.revoked_at !== null) return allow({ apiKeyId: id });
    const at = kit.clock.now();
    await tx.query(`/* workspace.revokeKey */ update api_keys set revoked_at = $2 where id = $1`, [id, at]);
    const data = { apiKeyId: id };
    await kit.outbox.append(tx, [
      eventOf(ApiKeyRevoked, { workspaceId: tx.workspaceId, subject: id, actor: actorOf(caller), at, data }),
    ]);
    return allow({ apiKeyId: id });
  });
}
