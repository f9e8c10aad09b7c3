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
  type Invitation,
  invitationTable,
  type Operation,
  operationTable,
  type Source,
  sourceTable,
  type Team,
  teamTable,
  type User,
  userTable,
} from '../storage/tables.ts';

/** A list in one order: names and SQL are constants of this file, values come as parameters from $4 on. */
interface List {
  readonly from: string;
  readonly columns: string;
  /** A column that, with the id, decides the order. */
  readonly by: string;
  readonly id?: string;
  readonly latestFirst?: boolean;
  readonly where?: string;
}

const lists = {
  sources: {
    from: 'sources',
    columns: columnsOf(sourceTable),
    by: 'name',
    where: '($4 or archived_at is null)',
  },
  apiKeys: {
    from: 'api_keys',
    columns: columnsOf(apiKeyTable),
    by: 'name',
    // Of a secret only its beginning is kept: a longer text is cut to it.
    where: `($4::text is null or position(lower($4) in lower(name)) > 0 or starts_with(prefix, left($4, length(prefix))))
      and ($5::boolean is null or (revoked_at is not null) = $5)`,
  },
  users: {
    from: 'users',
    columns: columnsOf(userTable),
    by: 'name',
    where: `($4::text is null or position(lower($4) in lower(name)) > 0 or position(lower($4) in lower(email)) > 0)
      and ($5::boolean is null or active = $5) and ($6::text is null or $6 = any(roles))`,
  },
  teams: { from: 'teams', columns: columnsOf(teamTable), by: 'name' },
  operations: { from: 'operations', columns: columnsOf(operationTable), by: 'name', id: 'sha256' },
  invitations: {
    from: 'invitations',
    columns: columnsOf(invitationTable),
    by: 'created_at',
    latestFirst: true,
    where: `($4::boolean is null
      or (accepted_at is null and revoked_at is null and expires_at > $5::timestamptz) = $4)`,
  },
} satisfies Record<string, List>;

async function pageOf<Row>(
  db: Database,
  workspaceId: string,
  name: keyof typeof lists,
  page: PageRequest,
  keysetOf: (row: Row) => readonly [string, string],
  values: readonly unknown[] = [],
): Promise<Connection<Row>> {
  const { from, columns, by, id = 'id', latestFirst = false, where = 'true' }: List = lists[name];
  const after = decodeCursor(page, [latestFirst ? 'instant' : 'text', 'text']);
  const type = latestFirst ? 'timestamptz' : 'text';
  const rows = await db.read<Row & object>(
    workspaceId,
    `/* workspace.list_${from} */
     select ${columns} from ${from}
     where ($1::${type} is null or (${by}, ${id}) ${latestFirst ? '<' : '>'} ($1::${type}, $2::text)) and ${where}
     order by ${by} ${latestFirst ? 'desc' : ''}, ${id} ${latestFirst ? 'desc' : ''} limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1, ...values],
  );
  return connectionOf<Row>(rows, page, keysetOf, async () => {
    const [row] = await db.read<{ count: number }>(
      workspaceId,
      `/* workspace.count_${from} */
       select count(*)::int as count from ${from}
       where ${where} and coalesce($1::text, $2::text, $3::text) is null`,
      [null, null, null, ...values],
    );
    return row?.count ?? 0;
  });
}

const byName = (row: { readonly name: string; readonly id: string }) => [row.name, row.id] as const;

export function listSources(
  db: Database,
  workspaceId: string,
  { includeArchived, ...page }: PageRequest & { readonly includeArchived: boolean },
): Promise<Connection<Source>> {
  return pageOf<Source>(db, workspaceId, 'sources', page, byName, [includeArchived]);
}

export interface ApiKeyFilter {
  readonly text?: string | null | undefined;
  readonly revoked?: boolean | null | undefined;
}

export function listApiKeys(
  db: Database,
  workspaceId: string,
  filter: ApiKeyFilter,
  page: PageRequest,
): Promise<Connection<ApiKey>> {
  const values = [filter.text ?? null, filter.revoked ?? null];
  return pageOf<ApiKey>(db, workspaceId, 'apiKeys', page, byName, values);
}

export interface UserFilter {
  readonly text?: string | null | undefined;
  readonly active?: boolean | null | undefined;
  readonly role?: string | null | undefined;
}

export function listUsers(
  db: Database,
  workspaceId: string,
  filter: UserFilter,
  page: PageRequest,
): Promise<Connection<User>> {
  const values = [filter.text ?? null, filter.active ?? null, filter.role ?? null];
  return pageOf<User>(db, workspaceId, 'users', page, byName, values);
}

export function listTeams(db: Database, workspaceId: string, page: PageRequest): Promise<Connection<Team>> {
  return pageOf<Team>(db, workspaceId, 'teams', page, byName);
}

export function listOperations(
  db: Database,
  workspaceId: string,
  page: PageRequest,
): Promise<Connection<Operation>> {
  return pageOf<Operation>(db, workspaceId, 'operations', page, ({ name, sha256 }) => [name, sha256]);
}

/** @param open those that can be accepted at `now`, or those that cannot; all when null */
export function listInvitations(
  db: Database,
  workspaceId: string,
  { open, now }: { readonly open: boolean | null; readonly now: Date },
  page: PageRequest,
): Promise<Connection<Invitation>> {
  return pageOf<Invitation>(
    db,
    workspaceId,
    'invitations',
    page,
    ({ createdAt, id }) => [createdAt.toISOString(), id],
    [open, now],
  );
}
