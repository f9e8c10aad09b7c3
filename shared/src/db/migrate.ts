import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { partRole, partUrl, workerRole } from './connection.ts';

/** A forward-only migration; the list in `migrations/index.ts` is in the order they run. */
export type Migration = new () => MigrationInterface;

/**
 * Makes a migration of hand-written SQL. `name` is its file's name, `20260101T0900_create_deals`,
 * from which the ledger's order is taken; `lock_timeout` keeps a blocked migration from blocking everybody behind it.
 */
export function migration(name: string, up: readonly string[]): Migration {
  const [, year, month, day, hour, minute, title] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})_([a-z0-9_]+)$/.exec(name) ?? [];
  if (title === undefined)
    throw new TypeError(`Migration "${name}" must be named yyyymmddThhmm_what_it_does`);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return class implements MigrationInterface {
    readonly name = `${title}${at}`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of up) await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error(`${name} has no way back: write the next migration instead.`);
    }
  };
}

/** Every table holds the rows of all workspaces, and shows only those of the bound one, to its owner as well. */
export function isolateByWorkspace(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy workspace on ${table}
      using (workspace_id = current_setting('app.workspace_id', true))
      with check (workspace_id = current_setting('app.workspace_id', true))`;
}

/**
 * Narrows a table to the records of some owners where the transaction says whose (`app.reach_<entity>`, see `binding.ts`),
 * for callers whose grant to read does not reach all. A transaction that says nothing sees all of its workspace.
 * Sub-selects, so that the setting is read once a statement instead of once a row.
 * @param isReached when a row is one of theirs: SQL over the columns, with `$owners` for the array of their ids
 */
export function narrowByReach(table: string, entity: string, isReached: string): string {
  const setting = `(select coalesce(current_setting('app.reach_${entity}', true), ''))`;
  return `
    create policy reach on ${table} as restrictive
      using (${setting} = '' or ${isReached.replaceAll('$owners', `string_to_array(${setting}, ',')`)})
      with check (true)`;
}

/** Opens one table to the part's worker role over all workspaces; for outbox and timers only. */
export function openToWorker(part: string, table: string): string {
  return `create policy worker on ${table} to ${workerRole(part)} using (true) with check (true)`;
}

export interface MigrateOptions {
  readonly part: string;
  /** A login that may create roles and schemas. */
  readonly url: string;
  readonly migrations: readonly Migration[];
  /** Password of the part's role where it logs in itself; without it the role cannot log in. */
  readonly password?: string | undefined;
}

/** Brings one part's schema and roles up to date; answers the migrations that ran. Safe to run twice and at once. */
export async function migratePart(options: MigrateOptions): Promise<readonly string[]> {
  const { part } = options;
  const source = new DataSource({
    type: 'postgres',
    url: partUrl(options.url),
    schema: part,
    migrations: [...options.migrations],
    migrationsTableName: 'migrations',
    extra: {
      max: 2, // one holds the lock, the other runs the migrations
      options: `-c search_path=${part} -c lock_timeout=5000`,
      application_name: 'rapport-migrate',
    },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('rapport migrate'))`); // roles are shared by all parts
    for (const statement of foundation(part, options.password)) await runner.query(statement);
    const ran = await source.runMigrations({ transaction: 'each' });
    await runner.query(grants(part));
    return ran.map((each) => each.name);
  } finally {
    await runner.query(`select pg_advisory_unlock_all()`).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

function foundation(part: string, password: string | undefined): string[] {
  const role = partRole(part);
  const worker = workerRole(part);
  const create = (name: string) => `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${name}') then
        create role ${name} nologin nosuperuser nobypassrls noinherit;
      end if;
    end $$`;
  return [
    create(role),
    create(worker),
    `grant ${worker} to ${role} with inherit false, set true`,
    // A login that is no superuser may act as the role it made only when it is told so.
    `do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        grant ${role} to current_user with inherit false, set true;
      end if;
    end $$`,
    ...(password === undefined
      ? []
      : [`alter role ${role} login password '${password.replaceAll("'", "''")}'`]),
    `create schema if not exists ${part}`,
  ];
}

function grants(part: string): string {
  const roles = `${partRole(part)}, ${workerRole(part)}`;
  return `
    revoke all on schema ${part} from public;
    grant usage on schema ${part} to ${roles};
    grant select, insert, update, delete on all tables in schema ${part} to ${roles};
    grant usage on all sequences in schema ${part} to ${roles};
    revoke all on ${part}.migrations from ${roles}`;
}
