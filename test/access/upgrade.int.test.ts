import { randomBytes } from 'node:crypto';
import { partCode } from '@rapport/cli/parts.ts';
import { migratePart } from '@rapport/shared/db/migrate.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const name = `test_upgrade_${randomBytes(4).toString('hex')}`;
const id = 'ws_01J00000000000000000000001';
let url: string;

async function asSuperuser(database: string, ...statements: string[]): Promise<pg.QueryResult[]> {
  const place = new URL(inject('postgresUrl'));
  if (database !== '') place.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: place.href });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await asSuperuser('', `create database ${name}`);
  const place = new URL(inject('postgresUrl'));
  place.pathname = `/${name}`;
  url = place.href;
});

afterAll(() => asSuperuser('', `drop database if exists ${name} with (force)`));

describe('an upgrade of the workspace part', () => {
  it('gives keys of before what they could do, and keeps people and sources as they were', async () => {
    const { migrations } = partCode.workspace;
    await migratePart({ part: 'workspace', url, migrations: migrations.slice(0, 2) });
    await asSuperuser(
      name,
      `insert into workspace.workspaces values ('${id}', '${id}', 'acme', 'Acme', now())`,
      `insert into workspace.users values ('user_1', '${id}', 'Olive', 'olive@acme.example', '{owner}')`,
      `insert into workspace.sources values ('src_1', '${id}', 'Shop', 'WEBSITE', 'wk_plain', 'hash', now())`,
      `insert into workspace.api_keys values
         ('key_1', '${id}', 'All', 'rk_1', 'h1', '{*}', now()), ('key_2', '${id}', 'Read', 'rk_2', 'h2', '{deals:*:read}', now())`,
    );
    await migratePart({ part: 'workspace', url, migrations });
    const [keys, users, sources, forced] = await asSuperuser(
      name,
      'select id, scopes from workspace.api_keys order by id',
      'select id, roles, active, issuer from workspace.users',
      'select id, write_key, allowed_origins, archived_at from workspace.sources',
      `select relforcerowsecurity as forced from pg_class where oid = 'workspace.api_keys'::regclass`,
    );
    expect(keys?.rows).toEqual([
      { id: 'key_1', scopes: ['*:*:*'] },
      { id: 'key_2', scopes: ['deals:*:read'] },
    ]);
    expect(users?.rows).toEqual([{ id: 'user_1', roles: ['owner'], active: true, issuer: null }]);
    expect(sources?.rows).toEqual([
      { id: 'src_1', write_key: 'wk_plain', allowed_origins: [], archived_at: null },
    ]);
    expect(forced?.rows).toEqual([{ forced: true }]);
  });
});
