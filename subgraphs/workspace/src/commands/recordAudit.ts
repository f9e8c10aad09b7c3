import type { Transaction } from '@rapport/shared/db/session.ts';
import type { AuditRecorded } from '@rapport/shared/events/audit.ts';
import type { Envelope, EventContract } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import { type AuditChain, auditChain, type Unchained } from '../audit/auditChain.ts';
import type { WorkspaceKit } from '../kit.ts';
import { appendAudit } from '../storage/auditStore.ts';

type DataOf<Contract> = Contract extends EventContract<infer Data> ? Data : never;
type Told = Envelope<DataOf<typeof AuditRecorded>>;

/** Keeps what parts tell of changes and of sights: a batch of events is a handful of statements. */
export function recordAudit(kit: WorkspaceKit): (tx: Transaction, events: readonly Told[]) => Promise<void> {
  const chain: AuditChain = auditChain(kit.keyRing);
  return async (tx, events) => {
    const recordedAt = kit.clock.now();
    await appendAudit(
      tx,
      chain,
      events.flatMap((event) => entriesOf(event, recordedAt)),
    );
  };
}

function entriesOf({ data }: Told, recordedAt: Date): Unchained[] {
  const { entries, requestId, ip, purpose } = data;
  return entries.map((entry) => ({
    ...entry,
    id: newId('audit'),
    at: new Date(entry.at),
    recordedAt,
    requestId,
    ip,
    purpose,
  }));
}
