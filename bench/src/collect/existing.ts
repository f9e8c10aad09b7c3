import { derivedId } from '@rapport/shared/ids.ts';
import pg from 'pg';
import { anchorOf, traitsOf } from './people.ts';

const RUN = 20_000;
const CONNECTIONS = 2;

export interface Place {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly sourceId: string;
}

/**
 * Puts people into the tables of profiles as ten days of their visits would have left them: 60 % known, with user id, mail,
 * browser, five traits and two claims, 40 % as a browser; each with one line on the timeline.
 */
export async function fillExisting(place: Place, existing: number): Promise<void> {
  const known = Math.round(existing * 0.6);
  const tasks: ((client: pg.Client) => Promise<void>)[] = [];
  for (let from = 0; from < known; from += RUN) {
    tasks.push((client) => fillKnown(client, place, from, Math.min(known, from + RUN)));
  }
  for (let from = 0; from < existing - known; from += RUN) {
    tasks.push((client) => fillAnonymous(client, place, from, Math.min(existing - known, from + RUN)));
  }
  await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      withClient(place.databaseUrl, async (client) => {
        for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) await task(client);
      }),
    ),
  );
  await withClient(place.databaseUrl, async (client) => {
    for (const table of ['profiles', 'identifiers', 'claims', 'device_uses', 'traits', 'timeline_entries']) {
      await client.query(`vacuum analyze ${table}`);
    }
    await client.query('checkpoint');
  });
}

export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=profiles' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const SEEN = `now() - interval '10 days'`;

async function fillKnown(client: pg.Client, place: Place, from: number, until: number): Promise<void> {
  const { workspaceId } = place;
  const people = Array.from({ length: until - from }, (_, index) => {
    const n = from + index;
    const user = anchorOf(workspaceId, 'USER_ID', `u${n}`);
    const mail = anchorOf(workspaceId, 'EMAIL', `u${n}@bench.example`);
    const browser = anchorOf(workspaceId, 'ANONYMOUS_ID', `b${n}`);
    return {
      n,
      user,
      mail,
      browser,
      visit: derivedId('claim', workspaceId, 'ever', ...[user, browser].sort()),
      identification: derivedId('claim', workspaceId, 'ever', ...[user, mail, browser].sort()),
      group: [user, mail, browser].sort()[0],
      traits: JSON.stringify({ ...traitsOf(n), visits: 0 }),
    };
  });
  await client.query(
    `with person as (
       select * from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[])
         as person(n, usr, mail, browser, visit, identification, grp, traits)
     ), identifier as (
       insert into identifiers (workspace_id, type, value, id, group_id, profile_id, first_seen_at, last_seen_at, origin)
       select $1, i.type, i.value, i.id, grp, usr, ${SEEN}, ${SEEN}, $2 from person cross join lateral (values
         ('USER_ID', 'u' || n, usr), ('EMAIL', 'u' || n || '@bench.example', mail), ('ANONYMOUS_ID', 'b' || n, browser)
       ) as i(type, value, id)
     ), claim as (
       insert into claims (workspace_id, id, group_id, kind, identifier_ids, claimed_at, origin, causation_id, rules_version, actor)
       select $1, c.id, grp, 'OBSERVED', c.ids, ${SEEN}, $2, 'evt_bench', 1, 'source:' || $2 from person cross join lateral (values
         (visit, array[usr, browser]), (identification, array[usr, mail, browser])
       ) as c(id, ids)
     ), device as (
       insert into device_uses (workspace_id, device_id, begun_at, anchor_id) select $1, browser, ${SEEN}, usr from person
     ), trait as (
       insert into traits (workspace_id, anchor_id, name, value, origin, observed_at, received_at, slot, telling)
       select $1, usr, t.key, t.value, $2, ${SEEN}, ${SEEN}, '', 'bench' from person cross join lateral jsonb_each(traits) as t
     ), line as (
       insert into timeline_entries (workspace_id, id, anchor_id, kind, name, summary, occurred_at, received_at, origin, properties, device_ids)
       select $1, 'entry_u' || n, usr, 'TRACK', 'Product Viewed', 'Product Viewed', ${SEEN}, ${SEEN}, $2, '{"product_id": "P-1"}', array[browser]
       from person
     )
     insert into profiles (workspace_id, id, first_seen_at, last_seen_at) select $1, usr, ${SEEN}, ${SEEN} from person`,
    [
      workspaceId,
      place.sourceId,
      people.map(({ n }) => n),
      people.map(({ user }) => user),
      people.map(({ mail }) => mail),
      people.map(({ browser }) => browser),
      people.map(({ visit }) => visit),
      people.map(({ identification }) => identification),
      people.map(({ group }) => group),
      people.map(({ traits }) => traits),
    ],
  );
}

async function fillAnonymous(client: pg.Client, place: Place, from: number, until: number): Promise<void> {
  const { workspaceId, sourceId } = place;
  const numbers = Array.from({ length: until - from }, (_, index) => from + index);
  await client.query(
    `with person as (select * from unnest($3::integer[], $4::text[]) as person(n, browser)),
     identifier as (
       insert into identifiers (workspace_id, type, value, id, group_id, profile_id, first_seen_at, last_seen_at, origin)
       select $1, 'ANONYMOUS_ID', 'v' || n, browser, browser, browser, ${SEEN}, ${SEEN}, $2 from person
     ), line as (
       insert into timeline_entries (workspace_id, id, anchor_id, kind, name, summary, occurred_at, received_at, origin, properties)
       select $1, 'entry_v' || n, browser, 'TRACK', 'Product Viewed', 'Product Viewed', ${SEEN}, ${SEEN}, $2, '{"product_id": "P-1"}'
       from person
     )
     insert into profiles (workspace_id, id, first_seen_at, last_seen_at) select $1, browser, ${SEEN}, ${SEEN} from person`,
    [workspaceId, sourceId, numbers, numbers.map((n) => anchorOf(workspaceId, 'ANONYMOUS_ID', `v${n}`))],
  );
}
