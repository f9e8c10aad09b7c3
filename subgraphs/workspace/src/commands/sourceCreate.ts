import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { SourceCreated } from '@rapport/shared/events/workspace.ts';
import { newId } from '@rapport/shared/ids.ts';
import { nameFaults, originFaults } from '../domain/names.ts';
import type { WorkspaceKit } from '../kit.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { sealWriteKey } from '../secrets/writeKey.ts';
import { type SourceKind, sourceTable } from '../storage/tables.ts';

export interface SourceCreateRequest {
  readonly name: string;
  readonly kind: SourceKind;
  readonly allowedOrigins?: readonly string[] | null | undefined;
}

export async function sourceCreate(
  kit: WorkspaceKit,
  { caller }: RequestContext,
  request: SourceCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  const allowedOrigins = [...new Set(request.allowedOrigins ?? [])];
  const faults = [
    ...nameFaults(request.name, 'input', 'name'),
    ...originFaults(allowedOrigins, 'input', 'allowedOrigins'),
  ];
  if (faults.length > 0) return refuse(...faults);
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'sourceCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const at = kit.clock.now();
      const sourceId = newId('src');
      const writeKey = newSecret('wk');
      const name = request.name.trim();
      await tx.insert(sourceTable, {
        id: sourceId,
        workspaceId: tx.workspaceId,
        name,
        kind: request.kind,
        writeKey: sealWriteKey(kit.keyRing, tx.workspaceId, sourceId, writeKey),
        secretHash: hashOf(writeKey),
        allowedOrigins,
        createdAt: at,
        archivedAt: null,
      });
      const data = { sourceId, name, kind: request.kind };
      await kit.outbox.append(tx, [
        eventOf(SourceCreated, { workspaceId: tx.workspaceId, subject: sourceId, actor, at, data }),
      ]);
      return allow({ sourceId });
    }),
  );
}
