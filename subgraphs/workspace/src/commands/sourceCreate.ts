import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { SourceCreated } from '@rapport/shared/events/workspace.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults } from '../domain/names.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { type SourceKind, sourceTable } from '../storage/tables.ts';

export async function sourceCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: { readonly name: string; readonly kind: SourceKind },
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  const faults = nameFaults(request.name, 'input', 'name');
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'sourceCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const at = kit.clock.now();
      const sourceId = newId('src');
      const writeKey = newSecret('wk');
      const name = request.name.trim();
      const row = { id: sourceId, workspaceId: tx.workspaceId, name, kind: request.kind, createdAt: at };
      await tx.insert(sourceTable, { ...row, writeKey, secretHash: hashOf(writeKey) });
      const data = { sourceId, name, kind: request.kind };
      await kit.outbox.append(tx, [
        eventOf(SourceCreated, { workspaceId: tx.workspaceId, subject: sourceId, actor, at, data }),
      ]);
      return allow({ sourceId });
    }),
  );
}
