import { partRole, workerRole } from '@rapport/shared/db/connection.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

const roles = parts.flatMap((part) => [partRole(part), workerRole(part)]);
let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase('isolation');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('every table of every part', () => {
  it('keeps its rows to their workspace', async () => {
    const { rows } = await client.query<{ part: string; count: number }>(
      `select schemaname as part, count(*)::int as count from pg_tables
       where schemaname = any($1) and tablename <> 'migrations' group by 1`,
      [parts],
    );
    expect(rows.map(({ part }) => part).sort()).toEqual([...parts].sort());
    expect(rows.every(({ count }) => count >= 4)).toBe(true); // three of the foundation, and its own
    expect(await openTables()).toEqual([]);
  });

  it.each([
    [
      'create table deals.notes (id text primary key)',
      'deals.notes has no workspace_id; no security; no policy',
    ],
    ['alter table deals.deals no force row level security', 'deals.deals not forced'],
    ['alter table deals.deals disable row level security', 'deals.deals no security'],
    ['drop policy workspace on deals.deals', 'deals.deals no policy'],
    [
      'drop policy workspace on deals.deals; create policy workspace on deals.deals using (true)',
      'deals.deals no policy',
    ],
    ['alter table deals.deals alter column workspace_id drop not null', 'deals.deals has no workspace_id'],
    ['create policy all_rows on deals.deals using (true)', 'deals.deals open to public'],
    [
      'create policy all_rows on deals.deals to rapport_deals using (true)',
      'deals.deals open to rapport_deals',
    ],
    [`alter table deals.deals owner to rapport_deals`, 'deals.deals owned by rapport_deals'],
  ])('is found when it does not: %s', async (change, found) => {
    await client.query('begin');
    await client.query(change);
    const open = await openTables();
    await client.query('rollback');
    expect(open).toEqual([found]);
  });

  it('is open over all workspaces to the worker of its part alone, and only where it must be', async () => {
    const { rows } = await client.query<{ place: string }>(
      `select p.schemaname || '.' || p.tablename || ' to ' || array_to_string(p.roles, ',') as place
       from pg_policies p where p.schemaname = any($1) and p.policyname <> 'workspace' and p.permissive = 'PERMISSIVE' order by 1`,
      [parts],
    );
    const places = rows.map(({ place }) => place);
    const needed = [
      ...parts.map((part) => `${part}.outbox to ${workerRole(part)}`), // relayed
      ...parts.map((part) => `${part}.consumed to ${workerRole(part)}`), // forgotten after a while
      ...['sources', 'workspaces', 'api_keys', 'users', 'invitations', 'retired_secrets'].map(
        (table) => `workspace.${table} to rapport_workspace_worker`,
      ), // found by a secret or an identity
      ...['notification_deliveries', 'notification_webhooks', 'notifications'].map(
        (table) => `workspace.${table} to rapport_workspace_worker`,
      ), // sent when due, sealed anew, forgotten after a while
      'profiles.inbound_hooks to rapport_profiles_worker', // found by an address
      'profiles.recent_batches to rapport_profiles_worker', // forgotten after a while
      ...['profiles', 'contacts'].flatMap((part) =>
        ['duplicate_searches', 'duplicate_changes'].map((table) => `${part}.${table} to ${workerRole(part)}`),
      ), // which workspace has something to search or to compare
      'contacts.timers to rapport_contacts_worker', // fired when they are due
      'profiles.received_messages to rapport_profiles_worker', // forgotten after a while
      'profiles.timeline_entries_default to rapport_profiles_worker', // moved to the partition of its month
    ];
    expect(places.filter((place) => !needed.includes(place))).toEqual([]);
    expect(places).toEqual(
      expect.arrayContaining(parts.map((part) => `${part}.outbox to ${workerRole(part)}`)),
    );
  });
});

describe('the role of a part', () => {
  it('has no way around row-level security, and makes nothing', async () => {
    const { rows } = await client.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname = any($1)
       and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`,
      [roles],
    );
    expect(rows.map(({ rolname }) => rolname)).toEqual([...roles].sort());
  });

  it('is a member of nothing but its own worker', async () => {
    const { rows } = await client.query<{ member: string; of: string }>(
      `select m.rolname as member, r.rolname as of from pg_auth_members a
       join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
       where m.rolname = any($1) order by 1`,
      [roles],
    );
    const own = parts.map((part) => ({ member: partRole(part), of: workerRole(part) }));
    expect(rows).toEqual(own.sort((a, b) => (a.member < b.member ? -1 : 1)));
  });

  it('reaches no schema but its own, and not the ledger of migrations', async () => {
    const { rows } = await client.query<{ role: string; place: string }>(
      `select r.rolname as role, n.nspname as place from pg_roles r, pg_namespace n
       where r.rolname = any($1) and n.nspname = any($2)
         and (has_schema_privilege(r.oid, n.oid, 'usage') or has_schema_privilege(r.oid, n.oid, 'create'))
         and r.rolname not in ('rapport_' || n.nspname, 'rapport_' || n.nspname || '_worker')
       union all
       select r.rolname, t.schemaname || '.' || t.tablename from pg_roles r, pg_tables t
       where r.rolname = any($1) and t.schemaname = any($2) and t.tablename = 'migrations'
         and has_table_privilege(r.oid, format('%I.%I', t.schemaname, t.tablename), 'select, insert, update, delete')`,
      [roles, parts],
    );
    expect(rows).toEqual([]);
  });
});

/** Tables of which some row could show outside its workspace, each with the reasons. */
async function openTables(): Promise<string[]> {
  const { rows } = await client.query<{ found: string }>(
    `select format('%s.%s ', n.nspname, c.relname) || concat_ws('; ',
       case when w.attname is null then 'has no workspace_id' end,
       case when not c.relrowsecurity then 'no security'
            when not c.relforcerowsecurity then 'not forced' end,
       case when not exists (
         select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
           and p.policyname = 'workspace' and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.qual = $3 and p.with_check = $3
       ) then 'no policy' end,
       (select 'open to ' || string_agg(array_to_string(p.roles, ','), ',') from pg_policies p
        where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname <> 'workspace' and p.permissive = 'PERMISSIVE'
          and p.roles <> array['rapport_' || n.nspname || '_worker']::name[]),
       case when o.rolname = any($2) then 'owned by ' || o.rolname end
     ) as found
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_roles o on o.oid = c.relowner
     left join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id' and w.attnotnull
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'm', 'f') and c.relname <> 'migrations'
     order by 1`,
    [parts, roles, "(workspace_id = current_setting('app.workspace_id'::text, true))"],
  );
  return rows.map(({ found }) => found.trim()).filter((found) => found.includes(' '));
}
