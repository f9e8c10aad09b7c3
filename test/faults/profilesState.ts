import pg from 'pg';

/** What makes profiles, and how they came about; all of it follows from the streams. */
const TABLES: Readonly<Record<string, string>> = {
  profiles: 'id',
  identifiers: 'type, value',
  bindings: 'identifier_id, valid_from',
  device_uses: 'device_id, begun_at, anchor_id',
  traits: 'anchor_id, name, origin, slot',
  claims: 'id',
  profile_merges: 'id',
  timeline_entries: 'anchor_id, occurred_at, id',
};

export async function query<Row extends object>(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=profiles' });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The rows of profiles over all workspaces, as text, by table. */
export async function stateOf(databaseUrl: string): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {};
  for (const [table, order] of Object.entries(TABLES)) {
    const rows = await query<{ row: string }>(
      databaseUrl,
      `select each::text as row from (select * from ${table} order by ${order}) as each`,
    );
    state[table] = rows.map(({ row }) => row);
  }
  return state;
}
