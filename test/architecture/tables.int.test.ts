import { join } from 'node:path';
import { parts } from '@rapport/shared/part/parts.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase('tables');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('storage/tables.ts', () => {
  it.each(parts)('of %s says exactly what its migrations made', async (part) => {
    const mapped = await tablesOf(part);
    expect(mapped.length).toBeGreaterThan(0);
    for (const table of mapped) {
      const name = table.options.tableName ?? '';
      expect({ [name]: await migratedColumns(part, name) }).toEqual({ [name]: mappedColumns(table) });
    }
  });

  it.each([
    ['a column that is not mapped', 'alter table deals.deals add column score integer'],
    ['another type', 'alter table deals.deals alter column version type bigint'],
    ['a nullable column', 'alter table deals.deals alter column name drop not null'],
    ['another key', 'alter table deals.deal_contacts drop constraint deal_contacts_pkey'],
  ])('is found to differ from %s', async (_, change) => {
    const mapped = await tablesOf('deals');
    const said = mapped.map(mappedColumns);
    await client.query('begin');
    await client.query(change);
    const made: Columns[] = [];
    for (const table of mapped) made.push(await migratedColumns('deals', table.options.tableName ?? ''));
    await client.query('rollback');
    expect(made).not.toEqual(said);
  });
});

type Columns = Record<string, string>;

/** What is read of a TypeORM EntitySchema. */
interface MappedTable {
  readonly options: { readonly tableName?: string; readonly columns: Record<string, MappedColumn> };
}

interface MappedColumn {
  readonly name: string;
  readonly type: string;
  readonly array: boolean;
  readonly nullable: boolean;
  readonly primary: boolean;
}

async function tablesOf(part: string): Promise<readonly MappedTable[]> {
  const path = join(import.meta.dirname, `../../subgraphs/${part}/src/storage/tables.ts`);
  const { tables }: { tables: readonly MappedTable[] } = await import(path);
  return tables;
}

/** Column by column as Postgres would describe it: `text[] not null key`. */
function mappedColumns(table: MappedTable): Columns {
  const described = Object.values(table.options.columns).map(({ name, type, array, nullable, primary }) => {
    const words = [
      `${type === 'timestamptz' ? 'timestamp with time zone' : type}${array ? '[]' : ''}`,
      ...(nullable ? [] : ['not null']),
      ...(primary ? ['key'] : []),
    ];
    return [name, words.join(' ')];
  });
  return Object.fromEntries(described);
}

async function migratedColumns(part: string, table: string): Promise<Columns> {
  const { rows } = await client.query<{ name: string; words: string }>(
    `select a.attname as name,
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
         case when a.attnum = any(k.conkey) then 'key' end) as words
     from pg_attribute a
     left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'p'
     where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
    [`${part}.${table}`],
  );
  return Object.fromEntries(rows.map(({ name, words }) => [name, words]));
}
