import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  type Connection,
  connectionOf,
  decodeCursor,
  type PageRequest,
  pageSize,
} from '@rapport/shared/graphql/connection.ts';
import { type AuditEntry, auditEntryTable } from '../storage/tables.ts';

export interface AuditFilter {
  readonly actor?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly entity?: string | null | undefined;
  readonly entityId?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

const columns = columnsOf(auditEntryTable);

const MATCHES = `($1::text is null or actor = $1) and ($2::text is null or action = $2)
  and ($3::text is null or entity = $3) and ($4::text is null or entity_id = $4)
  and ($5::text is null or request_id = $5)
  and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)`;

function valuesOf(filter: AuditFilter): unknown[] {
  const { actor, action, entity, entityId, requestId, from, until } = filter;
  return [actor, action, entity, entityId, requestId, from, until].map((value) => value ?? null);
}

/** The latest first. */
export async function listAuditEntries(
  db: Database,
  workspaceId: string,
  filter: AuditFilter,
  page: PageRequest,
): Promise<Connection<AuditEntry>> {
  const [before = null] = decodeCursor(page, ['count']) ?? [];
  const rows = await db.read<AuditEntry>(
    workspaceId,
    `/* workspace.listAuditEntries */
     select ${columns} from audit_entries where ${MATCHES} and ($8::integer is null or seq < $8)
     order by seq desc limit $9`,
    [...valuesOf(filter), before, pageSize(page) + 1],
  );
  return connectionOf(
    rows,
    page,
    ({ seq }) => [seq],
    async () => {
      const [row] = await db.read<{ count: number }>(
        workspaceId,
        `/* workspace.countAuditEntries */ select count(*)::int as count from audit_entries where ${MATCHES}`,
        valuesOf(filter),
      );
      return row?.count ?? 0;
    },
  );
}

export function auditEntriesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<AuditEntry[]> {
  return db.read(
    workspaceId,
    `/* workspace.auditEntriesById */ select ${columns} from audit_entries where id = any($1::text[])`,
    [ids],
  );
}

/** Rows of one page of an export. */
const EXPORT_PAGE = 1_000;

/** In the order of the chain; a page that is not full is the last one. */
export function auditPage(
  db: Database,
  workspaceId: string,
  { from, until }: Pick<AuditFilter, 'from' | 'until'>,
  { afterSeq, untilSeq }: { readonly afterSeq: number; readonly untilSeq: number },
): Promise<AuditEntry[]> {
  return db.read(
    workspaceId,
    `/* workspace.auditPage */
     select ${columns} from audit_entries
     where seq > $1 and seq <= $2 and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
     order by seq limit ${EXPORT_PAGE}`,
    [afterSeq, untilSeq, from ?? null, until ?? null],
  );
}
