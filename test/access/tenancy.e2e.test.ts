import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApiKey } from '@rapport/cli/workspace/createWorkspace.ts';
import { localPart } from '@rapport/gateway/parts/localPart.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import pg from 'pg';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { literalsOf } from './operations/literals.ts';
import { type Answer, rootFieldsOf } from './operations/operation.ts';
import { collectForeign, deliverForeign, openWithForeign } from './tenancy/collection.ts';
import { composedPlaces, emptyPlaces } from './tenancy/composedFields.ts';
import type { Door } from './tenancy/doors.ts';
import { type Listening, listen, subscribables, untilListening } from './tenancy/eventStreams.ts';
import { type Ask, notByMembers } from './tenancy/fill.ts';
import { Evidence, Findings } from './tenancy/findings.ts';
import { Foreign } from './tenancy/foreign.ts';
import { leakingPart, type PartsBeside, partDoor, startPartsBeside } from './tenancy/partDoors.ts';
import { hashesOf, type Records, recordsOf } from './tenancy/records.ts';
import { messagesOf } from './tenancy/streams.ts';
import { askWith, callerIn, makeSource, makeTenant, ownAnswers, type Tenant } from './tenancy/tenant.ts';
import { type Walker, walkArguments, walkEntities, walkRoots } from './tenancy/walk.ts';

// Two workspaces full of data, and everything the schema offers tried by one with the ids, keys and texts of the other.
// What is tried is made from the schema and from the database, so a new field, table or part is in it by itself.

/** One caller here asks for what hundreds do, and for every field at once. */
const wideRate = {
  RAPPORT_MAX_FIELDS: '90000',
  RAPPORT_MAX_TOKENS: '90000',
  RAPPORT_MAX_ALIASES: '9000',
  RAPPORT_MAX_CHARACTERS: '900000',
  RAPPORT_MAX_COST: '900000',
  RAPPORT_RATE_REQUESTS: '9000000',
  RAPPORT_RATE_COST: '900000000',
};
const internalSecret = 'a-secret-of-the-tests-of-32-characters';

let platform: TestPlatform;
let beside: PartsBeside;
let client: pg.Client;
let schema: GraphQLSchema;
let workspacePart: PartSource;
let victim: Tenant;
let attacker: Tenant;
let foreign: Foreign;
let answers: { before: Answer[]; after: Answer[] };

const HOOK_MS = 300_000; // on a machine that does other things too

beforeAll(async () => {
  platform = await startTestPlatform('tenancy', wideRate);
  beside = await startPartsBeside(platform, internalSecret);
  client = new pg.Client({ connectionString: platform.databaseUrl });
  await client.connect();
  const { data } = await askWith(platform.url, platform.token)(getIntrospectionQuery(), {});
  schema = buildClientSchema(data as never);
  workspacePart = localPart(beside.part('workspace'), createLog('tenancy', 'silent'));
  const setting = { platform, workspacePart, internalSecret, schema };
  attacker = await makeTenant({ ...setting, mark: 'usual4b', at: '2026-02-01T08:00:00.456Z' });
  const before = await ownAnswers(schema, attacker.known, attacker.ask);
  victim = await makeTenant({ ...setting, mark: 'canary7q', at: '2026-03-01T09:30:00.123Z' });
  answers = { before, after: await ownAnswers(schema, attacker.known, attacker.ask) };
  const records = await Promise.all([victim, attacker].map((each) => recordsOf(client, each.workspaceId)));
  foreign = new Foreign(victim.known, records[0] ?? new Map(), records[1] ?? new Map());
}, HOOK_MS);

afterAll(async () => {
  await client.end();
  await beside.stop();
  await platform.stop();
});

describe('two workspaces', () => {
  it('are filled by every mutation, in every table', async () => {
    for (const tenant of [victim, attacker]) {
      expect(Object.keys(tenant.refused)).toEqual(notByMembers);
      expect(emptyTables(await recordsOf(client, tenant.workspaceId))).toEqual([]);
    }
  });

  it('have nothing to do with one another: what one reads is the same before and after the other has data', () => {
    expect(answers.after).toEqual(answers.before);
  });
});

describe('a caller', () => {
  it('finds the own data at every place that reads', async () => {
    const evidence = new Evidence(foreign);
    await walkReads(victim, walkerOf(victim, evidence));
    expect(evidence.placesWithout).toEqual(emptyPlaces().filter(isRead).sort());
    const reads = composedPlaces().filter(isRead);
    expect([...evidence.places].filter((place) => !place.startsWith('gateway ')).sort()).toEqual(reads);
  });
});

describe('what a caller takes out', () => {
  it('holds the own data', async () => {
    expect(foreign.shownIn(await exported(victim), new Set()).length).toBeGreaterThan(100);
  });
});

describe('a caller of another workspace', () => {
  const findings = { current: undefined as Findings | undefined };
  const before = { hashes: {} as Record<string, string>, messages: {} as Record<string, number> };

  beforeAll(async () => {
    await platform.settled();
    before.hashes = hashesOf(await recordsOf(client, victim.workspaceId));
    before.messages = await messagesOf(platform.nats.url, victim.workspaceId);
    findings.current = new Findings(foreign);
    await attack(findings.current);
    await platform.settled();
  }, HOOK_MS);

  it('is shown nothing, wherever it asks and whatever it sends', () => {
    const { leaks, asked, places } = findings.current ?? new Findings(foreign);
    expect([...leaks]).toEqual([]);
    process.stdout.write(
      `tenancy: ${asked} answers at ${places.size} places, ${foreign.count} foreign ids\n`,
    );
  });

  it('was let at every root field, entity and field with arguments of the composed schema', () => {
    const walked = [...(findings.current?.places ?? [])];
    const composed = composedPlaces();
    const asked = walked.filter((place) => !place.startsWith('gateway '));
    const streamed = subscribables(schema, victim.known).map(({ place }) => place);
    expect([...asked, ...streamed].sort()).toEqual(composed);
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `gateway ${type?.name}.${name}`),
    );
    expect(walked.filter((place) => place.startsWith('gateway ')).sort()).toEqual(roots.sort());
    process.stdout.write(`tenancy: ${composed.length} places at parts and ${roots.length} at the gateway\n`);
  });

  it('has nothing of the other in its own rows beside what it wrote there', async () => {
    const records = await recordsOf(client, attacker.workspaceId);
    expect(foreign.shownIn([...records.values()], findings.current?.written ?? new Set())).toEqual([]);
  });

  it('collects under the ids of the other for itself alone', async () => {
    const writeKey = await makeSource(attacker.ask, 'Attack');
    const collected = await collectForeign(platform.url, writeKey, foreign);
    expect(collected.filter(({ status }) => status !== 200 && status !== 400)).toEqual([]);
    const delivered = await deliverForeign(platform.url, victim.known.of('InboundHook.path'));
    expect(delivered.length).toBeGreaterThan(0);
    expect(delivered.filter(({ status }) => status !== 401 && status !== 404)).toEqual([]);
    const opened = await openWithForeign(platform.url, foreign);
    expect(opened.filter(({ status }) => status !== 404 && status !== 401)).toEqual([]);
    await platform.settled();
    const sent = foreign.everything();
    const seen = await ownAnswers(schema, attacker.known, attacker.ask);
    expect(foreign.shownIn(seen, sent)).toEqual([]);
  });

  it('takes out nothing of the other', async () => {
    expect(foreign.shownIn(await exported(attacker), findings.current?.written ?? new Set())).toEqual([]);
  });

  it('has changed no row of the other and told nothing in its name', async () => {
    await platform.settled();
    expect(hashesOf(await recordsOf(client, victim.workspaceId))).toEqual(before.hashes);
    expect(await messagesOf(platform.nats.url, victim.workspaceId)).toEqual(before.messages);
    expect(Object.keys(before.messages).length).toBeGreaterThan(10);
  });
});

describe('a subscriber of another workspace', () => {
  it('hears nothing of what happens, whatever it narrows to and wherever it goes on from', async () => {
    const own = { url: platform.url, token: victim.token };
    const other = { url: platform.url, token: attacker.token };
    const fields = subscribables(schema, victim.known);
    const hearing = await Promise.all(
      fields.flatMap((field) => field.widest.map((variables) => listen(own, field, variables))),
    );
    const attacks = await Promise.all(
      fields.flatMap((field) => [{}, ...field.narrowed].map((variables) => listen(other, field, variables))),
    );
    await untilListening(platform.url, [...hearing, ...attacks]);
    for (const [name, again] of victim.accepted) {
      const mutation = mutations().find(({ field }) => field.name === name);
      const variables = again();
      if (mutation === undefined || variables === null) continue;
      victim.known.note((await victim.ask(mutation.text, variables)).data);
    }
    await platform.settled();
    await untilHeard(hearing);
    const cursors = hearing.flatMap(
      ({ heard }) => JSON.stringify(heard).match(/(?<="cursor":")[^"]+/g) ?? [],
    );
    expect(cursors.length).toBeGreaterThanOrEqual(fields.length);
    for (const field of fields) {
      for (const after of cursors.slice(0, 3)) attacks.push(await listen(other, field, { after }));
    }
    const heard = attacks.map((each) => foreign.shownIn(each.heard, foreign.everything()));
    for (const each of [...hearing, ...attacks]) each.close();
    expect(heard.flat()).toEqual([]);
    process.stdout.write(`tenancy: ${attacks.length} streams of ${fields.length} subscriptions\n`);
  });
});

function mutations() {
  const literals = literalsOf(victim.known, Object.keys(schema.getTypeMap()));
  return rootFieldsOf(schema, literals, 0).filter(({ kind }) => kind === 'mutation');
}

/** Until each field has told something with the mark: one that tells its own workspace nothing proves nothing. */
async function untilHeard(hearing: readonly Listening[]): Promise<void> {
  const places = [...new Set(hearing.map(({ place }) => place))];
  const told = () => hearing.filter(({ heard }) => foreign.shownIn(heard, new Set()).length > 0);
  const silent = () => places.filter((place) => !told().some((each) => each.place === place));
  await expect.poll(silent, { timeout: 20_000 }).toEqual([]);
}

/** What only one person sees: somebody of another workspace is another person, wherever a part takes them to be. */
const KEPT_BY_PERSON = ['workspace Notification'];

describe('what must be found', () => {
  it('is found at every place of a part that binds everybody to one workspace', async () => {
    for (const part of beside.parts) {
      const findings = new Findings(foreign);
      const door = partDoor(leakingPart(part, victim.workspaceId), callerIn(attacker));
      const walker = walkerOf(attacker, findings);
      await walkRoots(door, 'query', walker);
      await walkEntities(door, walker);
      const evidence = new Evidence(foreign);
      const own = walkerOf(victim, evidence);
      await walkRoots(partDoor(part, callerIn(victim)), 'query', own);
      await walkEntities(partDoor(part, callerIn(victim)), own);
      // Numbers cannot be recognised: that they leak is what the comparison of before and after finds.
      const expected = [...evidence.places].filter(
        (place) =>
          !evidence.placesWithout.includes(place) &&
          !evidence.numbers.has(place) &&
          !KEPT_BY_PERSON.includes(place),
      );
      expect([...findings.leaks.keys()].sort(), part.name).toEqual(expected.sort());
    }
  });

  it('is found in the hash of a table when one row changes', async () => {
    const hashes = hashesOf(await recordsOf(client, victim.workspaceId));
    await client.query('begin');
    await client.query('update deals.deals set version = version + 1 where workspace_id = $1', [
      victim.workspaceId,
    ]);
    const changed = hashesOf(await recordsOf(client, victim.workspaceId));
    await client.query('rollback');
    expect(Object.keys(hashes).filter((table) => hashes[table] !== changed[table])).toEqual(['deals.deals']);
  });
});

/** Every file that makes a route of the gateway; a new one must be tried here before it is listed. */
const ROUTES = [
  'access/auditExport.ts',
  'collect/collect.ts',
  'collect/hooks/hookRoute.ts',
  'collect/settingsRoute.ts',
  'http/front.ts',
  'http/graphqlRoute.ts',
  'http/healthRoutes.ts',
  'landing/landingRoutes.ts',
  'notifications/unsubscribeRoutes.ts',
];

it('the routes of the gateway are those tried here', () => {
  const folder = join(import.meta.dirname, '../../gateway/src');
  const found = globSync('**/*.ts', { cwd: folder })
    .filter((file) => /from '[./]*(?:http\/)?route\.ts'/.test(readFileSync(join(folder, file), 'utf8')))
    .filter((file) => file !== 'gateway.ts');
  expect(found.sort()).toEqual(ROUTES);
});

/** Asks by each way in: the gateway with a person's and a program's credential in turn, each part, each part over HTTP. */
async function attack(findings: Findings): Promise<void> {
  const walker = walkerOf(attacker, findings);
  const key = await createApiKey(workspacePart, attacker.workspaceId, 'Attack');
  const gateway: Door = { name: 'gateway', schema, ask: inTurn(attacker.ask, askWith(platform.url, key)) };
  await walkReads(attacker, walker, gateway.ask);
  for (const [index, part] of beside.parts.entries()) {
    await walkEntities(partDoor(part, callerIn(attacker), beside.served[index]), walker);
  }
  await walkRoots(gateway, 'mutation', walker);
  const briefly = { ...walker, isBrief: true }; // the gateway has just run the same resolvers
  for (const part of beside.parts) await walkRoots(partDoor(part, callerIn(attacker)), 'mutation', briefly);
}

/** Everything that reads, at the gateway and straight at the parts. */
async function walkReads(tenant: Tenant, walker: Walker, ask = tenant.ask): Promise<void> {
  await walkRoots({ name: 'gateway', schema, ask }, 'query', walker);
  for (const part of beside.parts) {
    const door = partDoor(part, callerIn(tenant));
    await walkRoots(door, 'query', walker);
    await walkEntities(door, walker);
    await walkArguments(door, walker);
  }
}

function walkerOf({ known, accepted }: Tenant, collector: Evidence | Findings): Walker {
  return { own: known, foreign, accepted, onSeen: collector.onSeen, isEnough: collector.isEnough };
}

/** The audit log as it is taken out. */
async function exported({ token }: Tenant): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const { statusCode, body } = await request(`${platform.url}/v1/audit/export`, { headers });
  expect(statusCode).toBe(200);
  return (await body.text()).split('\n');
}

function inTurn(...asks: readonly Ask[]): Ask {
  let next = 0;
  return async (query, variables) => {
    const ask = asks[next++ % asks.length];
    if (ask === undefined) throw new Error('Nobody asks.');
    return ask(query, variables);
  };
}

function isRead(place: string): boolean {
  return !/ (?:Mutation|Subscription)\./.test(place);
}

/** What is empty while nothing is on its way, and where nothing is heard or changed. */
const MAY_BE_EMPTY = /\.(?:outbox|consumed|idempotency_keys|duplicate_changes)$/;

function emptyTables(records: Records): string[] {
  return [...records]
    .filter(([table, rows]) => rows.length === 0 && !MAY_BE_EMPTY.test(table))
    .map(([table]) => table);
}
