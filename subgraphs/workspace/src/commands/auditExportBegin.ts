import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { AuditRecorded } from '@rapport/shared/events/audit.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

export interface AuditRange {
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

/**
 * Tells the audit log that somebody takes entries out of it, and answers where the export ends. Committed before the first
 * entry leaves: what cannot be recorded is not given out.
 */
export async function auditExportBegin(
  kit: PartKit,
  { caller, requestId, ip, purpose }: RequestContext,
  { from, until }: AuditRange,
): Promise<{ untilSeq: number }> {
  const at = kit.clock.now();
  const actor = actorOf(caller);
  const entry = {
    at: at.toISOString(),
    actor,
    action: 'auditExport',
    entity: 'AuditEntry',
    entityId: null,
    changed: [],
    before: null,
    after: { from: from?.toISOString() ?? null, until: until?.toISOString() ?? null },
  };
  return kit.db.write(caller.workspaceId, async (tx) => {
    const { workspaceId } = tx;
    const data = { entries: [entry], requestId, ip: ip ?? null, purpose: purpose ?? null };
    await kit.outbox.append(tx, [
      eventOf(AuditRecorded, { part: kit.db.part, workspaceId, subject: requestId, actor, at, data }),
    ]);
    const [head] = await tx.query<{ seq: number }>(`/* workspace.auditHead */ select seq from audit_heads`);
    return { untilSeq: head?.seq ?? 0 };
  });
}
