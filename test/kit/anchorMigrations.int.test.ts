import { type Migration, migratePart } from '@rapport/shared/db/migrate.ts';
import { profileAnchorsMigration } from '@rapport/shared/links/profileAnchors.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations as consentMigrations } from '../../subgraphs/consent/src/migrations/index.ts';
import { migrations as dealsMigrations } from '../../subgraphs/deals/src/migrations/index.ts';
import { migrations as segmentsMigrations } from '../../subgraphs/segments/src/migrations/index.ts';
import { migrations as ticketsMigrations } from '../../subgraphs/tickets/src/migrations/index.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase('anchor migrations');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

/** Makes a part as it was before anchors, puts rows into it, and migrates it on. */
async function upgrade(part: string, migrations: readonly Migration[], rows: string): Promise<void> {
  const before = migrations.slice(0, migrations.indexOf(profileAnchorsMigration));
  expect(before.length).toBeGreaterThan(3);
  await client.query(`drop schema ${part} cascade`);
  await migratePart({ part, url: database.url, migrations: before });
  await client.query(`set search_path = ${part}; ${rows}`);
  await migratePart({ part, url: database.url, migrations });
}

async function rowsOf(table: string, columns: string): Promise<object[]> {
  return (await client.query<object>(`select ${columns} from ${table} order by 1`)).rows;
}

const redirects = `insert into profile_redirects values ('ws_1', 'p_old', 'p_new'), ('ws_2', 'p_older', 'p_newer');`;
const anchors = [
  { anchor_id: 'p_old', valid_from: '-infinity', profile_id: 'p_new', workspace_id: 'ws_1' },
  { anchor_id: 'p_older', valid_from: '-infinity', profile_id: 'p_newer', workspace_id: 'ws_2' },
];
const anchorColumns = 'anchor_id, valid_from::text, profile_id, workspace_id';

describe('the migrations to anchors', () => {
  it('of deals keep merges, and put purchases and contacts under the profile they had', async () => {
    await upgrade(
      'deals',
      dealsMigrations,
      `${redirects}
       insert into purchases (id, workspace_id, kind, number, profile_id, total, currency, line_count, occurred_at)
         values ('pu_1', 'ws_1', 'ORDER', '1', 'p_new', 1, 'GBP', 1, now()), ('pu_2', 'ws_2', 'ORDER', '1', 'p_2', 1, 'GBP', 1, now());
       insert into contact_profiles values ('ws_1', 'contact_1', 'p_new');`,
    );
    expect(await rowsOf('profile_anchors', anchorColumns)).toEqual(anchors);
    expect(await rowsOf('purchases', 'id, anchor_id, profile_id')).toEqual([
      { id: 'pu_1', anchor_id: 'p_new', profile_id: 'p_new' },
      { id: 'pu_2', anchor_id: 'p_2', profile_id: 'p_2' },
    ]);
    expect(await rowsOf('contact_profiles', 'contact_id, anchor_id, profile_id')).toEqual([
      { contact_id: 'contact_1', anchor_id: 'p_new', profile_id: 'p_new' },
    ]);
  });

  it('of tickets put those of profiles under them, and those of contacts under nothing', async () => {
    const ticket = (id: string, number: number, asked: string) =>
      `('${id}', 'ws_1', ${number}, 1, 'Help', 'OPEN', 'LOW', 'WEB', ${asked}, now(), now())`;
    await upgrade(
      'tickets',
      ticketsMigrations,
      `insert into tickets (id, workspace_id, number, version, subject, status, priority, channel, contact_id, profile_id, opened_at, updated_at)
         values ${ticket('t_1', 1, "null, 'p_1'")}, ${ticket('t_2', 2, "'contact_1', null")};`,
    );
    expect(await rowsOf('tickets', 'id, anchor_id, profile_id, contact_id')).toEqual([
      { id: 't_1', anchor_id: 'p_1', profile_id: 'p_1', contact_id: null },
      { id: 't_2', anchor_id: null, profile_id: null, contact_id: 'contact_1' },
    ]);
  });

  it('of segments put events under the profile they had', async () => {
    await upgrade(
      'segments',
      segmentsMigrations,
      `${redirects}
       insert into profile_facts (profile_id, workspace_id, traits, told_at) values ('p_new', 'ws_1', '{"a": 1}', '{"a": 5}');
       insert into event_facts values ('ws_1', 'p_new', 'e_1', 'TRACK', 'Bought', now(), '{}');`,
    );
    expect(await rowsOf('profile_anchors', anchorColumns)).toEqual(anchors);
    expect(await rowsOf('event_facts', 'event_id, anchor_id, profile_id')).toEqual([
      { event_id: 'e_1', anchor_id: 'p_new', profile_id: 'p_new' },
    ]);
    expect(await rowsOf('profile_facts', '*')).toEqual([
      { profile_id: 'p_new', workspace_id: 'ws_1', traits: { a: 1 } },
    ]);
  });

  it('of consent keep merges and every line as it is', async () => {
    await upgrade(
      'consent',
      consentMigrations,
      `${redirects}
       insert into purposes values ('ws_1', 'ads', 'Ads', null, 'CONSENT', now());
       insert into entries values ('c_1', 'ws_1', 'p_old', 'ads', 'GRANTED', 'web', null, now(), now(), 'user:1');`,
    );
    expect(await rowsOf('profile_anchors', anchorColumns)).toEqual(anchors);
    expect(await rowsOf('entries', 'id, profile_id, status')).toEqual([
      { id: 'c_1', profile_id: 'p_old', status: 'GRANTED' },
    ]);
  });
});
