import { migratePart } from '@rapport/shared/db/migrate.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extendCompanies } from '../../subgraphs/contacts/src/migrations/20261124T1300_extend_companies.ts';
import { migrations } from '../../subgraphs/contacts/src/migrations/index.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase('contacts migrations');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function rowsOf(sql: string): Promise<object[]> {
  return (await client.query<object>(sql)).rows;
}

describe('the migrations to roles, domains and history', () => {
  it('take over what companies and contacts said before, of all workspaces', async () => {
    await client.query('drop schema contacts cascade');
    const before = migrations.slice(0, migrations.indexOf(extendCompanies));
    await migratePart({ part: 'contacts', url: database.url, migrations: before });
    await client.query(`set search_path = contacts;
      insert into companies (id, workspace_id, version, name, domain, created_at, updated_at) values
        ('c_1', 'ws_1', 1, 'Acme', 'acme.com', '2026-01-01Z', '2026-01-01Z'),
        ('c_2', 'ws_2', 1, 'None', null, '2026-01-01Z', '2026-01-01Z');
      insert into contacts (id, workspace_id, version, first_name, display_name, emails, phones, title, lifecycle_stage, company_id, created_at, updated_at) values
        ('k_1', 'ws_1', 1, 'Jo', 'Jo', '{}', '{}', 'CTO', 'CUSTOMER', 'c_1', '2026-01-01Z', '2026-02-01Z'),
        ('k_2', 'ws_2', 1, 'Al', 'Al', '{}', '{}', null, 'LEAD', null, '2026-01-01Z', '2026-02-01Z');`);
    await migratePart({ part: 'contacts', url: database.url, migrations });
    expect(await rowsOf('select id, domains from companies order by 1')).toEqual([
      { id: 'c_1', domains: ['acme.com'] },
      { id: 'c_2', domains: [] },
    ]);
    expect(await rowsOf('select * from company_domains')).toEqual([
      { workspace_id: 'ws_1', domain: 'acme.com', company_id: 'c_1' },
    ]);
    expect(
      await rowsOf('select workspace_id, contact_id, company_id, role, title, until_date from company_roles'),
    ).toEqual([
      {
        workspace_id: 'ws_1',
        contact_id: 'k_1',
        company_id: 'c_1',
        role: 'EMPLOYEE',
        title: 'CTO',
        until_date: null,
      },
    ]);
    expect(
      await rowsOf(`select workspace_id, contact_id, field, from_value, to_value, cause
        from lifecycle_changes order by contact_id`),
    ).toEqual([
      {
        workspace_id: 'ws_1',
        contact_id: 'k_1',
        field: 'LIFECYCLE_STAGE',
        from_value: null,
        to_value: 'CUSTOMER',
        cause: 'migration',
      },
      {
        workspace_id: 'ws_2',
        contact_id: 'k_2',
        field: 'LIFECYCLE_STAGE',
        from_value: null,
        to_value: 'LEAD',
        cause: 'migration',
      },
    ]);
  });
});
