import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { AuditRecorded } from '@rapport/shared/events/audit.ts';
import { recordAudit } from '../commands/recordAudit.ts';
import type { WorkspaceKit } from '../kit.ts';

export function onAuditRecorded(kit: WorkspaceKit): Hearing {
  return hear(AuditRecorded, recordAudit(kit));
}
