import { createHash } from 'node:crypto';
import { parts } from '@rapport/shared/part/parts.ts';
import type pg from 'pg';

/** Every row of a workspace, by table, read past row-level security. */
export type Records = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ place: string }>(
    `select table_schema || '.' || table_name as place from information_schema.columns
     where table_schema = any($1) and column_name = 'workspace_id'
       and not (select relispartition from pg_class where oid = format('%I.%I', table_schema, table_name)::regclass)
     order by 1`,
    [parts],
  );
  return rows.map(({ place }) => place);
}

export async function recordsOf(client: pg.Client, workspaceId: string): Promise<Records> {
  const records = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where workspace_id = $1 order by t::text`,
      [workspaceId],
    );
    records.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return records;
}

/** A hash of each table's rows of the workspace, nothing left out. */
export function hashesOf(records: Records): Record<string, string> {
  return Object.fromEntries(
    [...records].map(([table, rows]) => [
      table,
      `${rows.length} rows ${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`,
    ]),
  );
}

const ID = /^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/;

/** The texts of a workspace's rows: those that are ids by the kind of id, the others by the column they stand in. */
export function textsOf(records: Records): {
  ids: Map<string, Set<string>>;
  texts: Map<string, Set<string>>;
} {
  const ids = new Map<string, Set<string>>();
  const texts = new Map<string, Set<string>>();
  const add = (place: string, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) add(place, each);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        add(place, key);
        add(place, each);
      }
    } else if (typeof value === 'string') {
      const [kind] = ID.test(value) ? value.split('_') : [];
      const found = kind === undefined ? texts : ids;
      const key = kind ?? place;
      found.set(key, (found.get(key) ?? new Set()).add(value));
    }
  };
  for (const [table, rows] of records) {
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) add(`${table}.${column}`, value);
  }
  return { ids, texts };
}
