import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateAll } from '@rapport/cli/migrateAll.ts';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
}

const repository = join(import.meta.dirname, '../..');
/** Everything that decides how the template looks. */
const sources = ['subgraphs/*/src/migrations/*.ts', 'shared/src/{db,links,outbox,timers}/**/*.ts'];

/**
 * Makes the template that databases are cloned from, unless it is there already: parallel test files wait for the one
 * that is at it. Named by a hash of all migrations, so that a changed one never meets an old template.
 */
async function ensureTemplate(): Promise<void> {
  const name = templateName();
  await withServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrateAll({ databaseUrl: urlOf(draft), partDatabaseUrls: {} });
    await client.query(`alter database ${draft} rename to ${name}`); // complete from the moment it can be seen
  });
}

/** A database of its own for a test file, with every part's schema; `label` shows in its name. */
export async function createDatabase(label: string): Promise<TestDatabase> {
  await ensureTemplate();
  const readable = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  const name = `test_${readable}_${randomBytes(4).toString('hex')}`;
  await withServer((client) => client.query(`create database ${name} template ${templateName()}`));
  return {
    url: urlOf(name),
    name,
    drop: () =>
      withServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

let template: string | undefined;

function templateName(): string {
  if (template !== undefined) return template;
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: repository }).sort()) {
    hash.update(path).update(readFileSync(join(repository, path)));
  }
  template = `rapport_template_${hash.digest('hex').slice(0, 16)}`;
  return template;
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
