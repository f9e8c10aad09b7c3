import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import {
  type Connection,
  connectionOf,
  decodeCursor,
  type PageRequest,
  pageSize,
} from '@rapport/shared/graphql/connection.ts';
import {
  type ApiKey,
  apiKeyTable,
  type Source,
  sourceTable,
  type User,
  userTable,
} from '../storage/tables.ts';

/** The three lists of this part run by name; `table`, `columns` and the name are constants of this file. */
async function pageByName<Row extends { readonly id: string; readonly name: string }>(
  db: Database,
  workspaceId: string,
  from: 'sources' | 'api_keys' | 'users',
  columns: string,
  page: PageRequest,
): Promise<Connection<Row>> {
  const after = decodeCursor(page, 'text');
  const rows = await db.read<Row>(
    workspaceId,
    `/* workspace.list_${from} */
     select ${columns} from ${from}
     where $1::text is null or (name, id) > ($1::text, $2::text)
     order by name, id limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
  return connectionOf(
    rows,
    page,
    (row) => [row.name, row.id],
    async () => {
      const [row] = await db.read<{ count: number }>(
        workspaceId,
        `/* workspace.count_${from} */ select count(*)::int as count from ${from}`,
      );
      return row?.count ?? 0;
    },
  );
}

export function listSources(
  db: Database,
  workspaceId: string,
  page: PageRequest,
): Promise<Connection<Source>> {
  return pageByName(db, workspaceId, 'sources', columnsOf(sourceTable), page);
}

export function listApiKeys(
  db: Database,
  workspaceId: string,
  page: PageRequest,
): Promise<Connection<ApiKey>> {
  return pageByName(db, workspaceId, 'api_keys', columnsOf(apiKeyTable), page);
}

export function listUsers(db: Database, workspaceId: string, page: PageRequest): Promise<Connection<User>> {
  return pageByName(db, workspaceId, 'users', columnsOf(userTable), page);
}
