import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { type AuditChain, auditChain, NOTHING_BEFORE } from '../audit/auditChain.ts';
import { type AuditEntry, auditEntryTable } from '../storage/tables.ts';

export interface AuditIntegrity {
  readonly entries: number;
  readonly intact: boolean;
  readonly firstBrokenSeq: number | null;
  readonly head: string | null;
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

const PAGE = 2_000;
const columns = columnsOf(auditEntryTable);

/**
 * Reads a workspace's log from its beginning and computes every hash anew; stops at the first place that is not as it was
 * written. That the end was cut off shows in the head, and where that was set back too, only against a head that was kept
 * elsewhere (`keptHead`): then the place after the last entry counts as broken.
 */
export async function auditIntegrity(
  db: Database,
  keyRing: KeyRing,
  workspaceId: string,
  keptHead: string | null,
): Promise<AuditIntegrity> {
  const chain = auditChain(keyRing);
  let last: Head = { seq: 0, hash: NOTHING_BEFORE };
  let isKeptFound = keptHead === null;
  for (;;) {
    const before = await headOf(db, workspaceId);
    const rows = await pageAfter(db, workspaceId, last.seq);
    for (const row of rows) {
      const broken = brokenAt(chain, workspaceId, last, row);
      if (broken !== null) return brokenLog(broken, last);
      last = row;
      isKeptFound ||= row.hash === keptHead;
    }
    if (rows.length > 0) continue;
    // Whoever appends moves the head in the same transaction: what it said before the page was read must be there, and
    // what it says now is no less than what was read.
    if (before.seq > last.seq) return brokenLog(last.seq + 1, last);
    const after = await headOf(db, workspaceId);
    if (after.seq > last.seq) continue;
    if (after.seq < last.seq) return brokenLog(after.seq + 1, last);
    if (after.hash !== last.hash) return brokenLog(last.seq, last);
    if (!isKeptFound) return brokenLog(last.seq + 1, last);
    return { entries: last.seq, intact: true, firstBrokenSeq: null, head: last.seq === 0 ? null : last.hash };
  }
}

function brokenLog(firstBrokenSeq: number, last: Head): AuditIntegrity {
  return { entries: last.seq, intact: false, firstBrokenSeq, head: last.seq === 0 ? null : last.hash };
}

/** The place that is wrong when `row` follows `last`; null when it does. */
function brokenAt(chain: AuditChain, workspaceId: string, last: Head, row: AuditEntry): number | null {
  if (row.seq !== last.seq + 1) return last.seq + 1;
  if (row.previousHash !== last.hash) return row.seq;
  try {
    return chain.hashOf(workspaceId, row) === row.hash ? null : row.seq;
  } catch (cause) {
    if (!(cause instanceof RapportError)) throw cause;
    throw new RapportError(
      'INTERNAL',
      `Entry ${row.seq} of the audit log cannot be checked: ${cause.message}`,
      {
        cause,
      },
    );
  }
}

function pageAfter(db: Database, workspaceId: string, seq: number): Promise<AuditEntry[]> {
  return db.read(
    workspaceId,
    `/* workspace.auditAfter */ select ${columns} from audit_entries where seq > $1 order by seq limit ${PAGE}`,
    [seq],
  );
}

async function headOf(db: Database, workspaceId: string): Promise<Head> {
  const [head] = await db.read<Head>(
    workspaceId,
    `/* workspace.readAuditHead */ select seq, hash from audit_heads`,
  );
  return head ?? { seq: 0, hash: NOTHING_BEFORE };
}
