import { createApiKey } from '@rapport/cli/workspace/createWorkspace.ts';
import { openWorkspaceSource } from '@rapport/cli/workspace/workspaceSource.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { connect } from 'nats';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testKeys } from '../harness/part.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { bombard, type Shot } from './fuzz/bombard.ts';
import { collectedShots } from './fuzz/collected.ts';
import { OPENED } from './fuzz/eventStream.ts';
import { heapInUse } from './fuzz/heap.ts';
import { faultOf } from './fuzz/judge.ts';
import { Random } from './fuzz/random.ts';
import { shotsAt } from './fuzz/shots.ts';
import { type Target, targetsOf } from './fuzz/targets.ts';
import { withValueAt } from './operations/inputs.ts';
import { notByMembers } from './tenancy/fill.ts';
import { recordsOf, textsOf } from './tenancy/records.ts';
import { askWith, makeSource, makeTenant, type Tenant } from './tenancy/tenant.ts';

// Junk in every argument the schema has and in every field a tracker sends. FUZZ_SEED and FUZZ_REQUESTS repeat a run or
// make a longer one: `FUZZ_SEED=7 FUZZ_REQUESTS=200000 npm test -- test/access/fuzz`.

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
const seed = Number(process.env.FUZZ_SEED ?? 20_261_124);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const COLLECTED = REQUESTS / 4;
/** Each caller has a rate of its own. */
const CALLERS = 16;
const HOOK_MS = 600_000;
/** MB that caches may still take after half of the requests. */
const HEAP_GROWTH = 48;

let platform: TestPlatform;
let source: PartSource;
let client: pg.Client;
let schema: GraphQLSchema;
let tenant: Tenant;
let ids: readonly string[];

beforeAll(async () => {
  platform = await startTestPlatform('fuzz', wideRate);
  source = await openWorkspaceSource(
    readSettings({
      DATABASE_URL: platform.databaseUrl,
      NATS_URL: platform.nats.url,
      RAPPORT_INTERNAL_SECRET: internalSecret,
      RAPPORT_ENCRYPTION_KEYS: testKeys,
    }),
  );
  client = new pg.Client({ connectionString: platform.databaseUrl });
  await client.connect();
  const { data } = await askWith(platform.url, platform.token)(getIntrospectionQuery(), {});
  schema = buildClientSchema(data as never);
  const at = '2026-03-01T09:30:00.123Z';
  tenant = await makeTenant({ platform, workspacePart: source, internalSecret, schema, mark: 'fuzzed', at });
  const known = [...textsOf(await recordsOf(client, tenant.workspaceId)).ids.values()];
  ids = [...known.flatMap((each) => [...each].slice(0, 2)), ...tenant.known.of('PageInfo.endCursor')];
}, HOOK_MS);

afterAll(async () => {
  await client.end();
  await source.close();
  await platform.stop();
});

/** To SQL, LIKE, regular expressions and search languages these mean something. None stands in a text of the workspace. */
const SIGNS = ['%', '_', '%%', '\\', '\\%', "'", "' or 1=1 --", '"', '*', '.*', '$1', '^', '|', '(', '{}'];

/** Finds by words, of which signs are none: what stands between them is found as if it stood alone. */
const BY_WORDS = 'Query.search';

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

it(
  'signs of SQL in every text argument of a query find no more than a text that nobody has',
  async () => {
    const queries = targetsOf(schema, tenant.known, tenant.accepted).filter(({ kind }) => kind === 'query');
    const found: string[] = [];
    let asked = 0;
    for (const { coordinate, text, slots, accepted } of queries) {
      for (const slot of slots.filter(({ type }) => type === 'String' || type === 'ID')) {
        const answerTo = async (value: string) => {
          const { data, errors } = await tenant.ask(text, withValueAt(accepted(), slot.path, value));
          return JSON.stringify({ data, codes: errors?.map(({ extensions }) => extensions?.code) });
        };
        const nobody = 'nobody has this text';
        const expected = await Promise.all(
          SIGNS.map((sign) => answerTo(coordinate === BY_WORDS ? wordsOf(sign) || nobody : nobody)),
        );
        const answers = await Promise.all(SIGNS.map(answerTo));
        asked += answers.length;
        found.push(
          ...SIGNS.filter((_, index) => answers[index] !== expected[index]).map(
            (sign) => `${coordinate} ${slot.path.join('.')} ${sign}`,
          ),
        );
      }
    }
    process.stdout.write(`fuzz: ${asked} signs in texts of ${queries.length} queries\n`);
    expect(found).toEqual([]);
  },
  HOOK_MS,
);

it(
  'junk in every argument of the schema is refused by name, or does what it says',
  async () => {
    const { known, accepted, workspaceId } = tenant;
    expect(Object.keys(tenant.refused)).toEqual(notByMembers);
    const keys = Array.from({ length: CALLERS }, (_, index) =>
      createApiKey(source, workspaceId, `Fuzz ${index}`),
    );
    const tokens = await Promise.all(keys);
    const targets = targetsOf(schema, known, accepted);
    const before = await entityIds();
    const made = new Set<string>();
    let mutations = 0;
    let streams = 0;
    const onAccepted = ({ kind }: Target, text: string) => {
      if (kind === 'subscription' && text === OPENED) streams += 1;
      if (kind !== 'mutation' || !text.includes('"errors":[]')) return;
      mutations += 1;
      for (const [id] of text.matchAll(ID)) made.add(id);
    };
    const random = new Random(seed);
    const half = { random, targets, ids, tokens, count: REQUESTS / 2, onAccepted };
    const startedAt = performance.now();
    const first = await bombard(platform.url, shotsAt(half));
    const heap = heapInUse();
    const second = await bombard(platform.url, shotsAt(half));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const grown = heapInUse() - heap;
    const slots = targets.reduce((count, target) => count + target.slots.length, 0);
    process.stdout.write(
      `fuzz: seed ${seed}, ${first.sent + second.sent} requests at ${slots} arguments of ${targets.length} fields in ${seconds} s; ` +
        `${mutations} mutations carried out, ${streams} streams opened; heap ${heap.toFixed(0)} MB, then ${grown.toFixed(0)} MB more\n`,
    );
    expect([...first.faults, ...second.faults]).toEqual([]);
    expect(
      argumentsOfSchema().filter((place) => !targets.some(({ coordinate }) => coordinate === place)),
    ).toEqual([]);
    expect(grown).toBeLessThan(HEAP_GROWTH);
    // What was refused has made nothing: every entity that is new now was told in the answer to who made it.
    await platform.settled();
    const kinds = new Set([...made].map(kindOf));
    const added = [...(await entityIds())].filter((id) => !before.has(id) && kinds.has(kindOf(id)));
    expect(added.filter((id) => !made.has(id) && !FOLLOWS.has(kindOf(id)) && !OF_A_CONTACT.test(id))).toEqual(
      [],
    );
    expect(mutations).toBeGreaterThan(REQUESTS / 20);
    expect(streams).toBeGreaterThan(REQUESTS / 200);
  },
  HOOK_MS,
);

it(
  'junk from trackers is refused, or stored and worked through by every part',
  async () => {
    const writeKey = await makeSource(tenant.ask, 'Fuzz');
    const random = new Random(seed + 1);
    const startedAt = performance.now();
    const { sent, faults } = await bombard(platform.url, collectedShots(random, writeKey, ids, COLLECTED));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`fuzz: seed ${seed}, ${sent} requests to collection in ${seconds} s\n`);
    expect(faults).toEqual([]);
    await platform.settled();
    expect(await deadMessages()).toBe(0);
  },
  HOOK_MS,
);

it('the judge finds what must not be told', () => {
  const told = (status: number, answer: object) => faultOf({ status, text: JSON.stringify(answer) });
  const error = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });
  expect(told(200, { data: {} })).toBeNull();
  expect(told(200, error('first must be from 1 to 100.', 'BAD_USER_INPUT'))).toBeNull();
  expect(told(500, {})).toBe('status 500');
  expect(told(200, error('Internal error.', 'INTERNAL'))).toBe('code INTERNAL');
  expect(told(200, error('Ask an oracle.', 'ORACLE'))).toBe('code ORACLE');
  expect(told(200, error('a\n    at run (file:1:2)', 'BAD_USER_INPUT'))).toMatch(/^it tells/);
  expect(told(200, error('invalid input syntax for type json', 'BAD_USER_INPUT'))).toMatch(/^it tells/);
  expect(told(200, error('/* deals.dealsById */ select', 'BAD_USER_INPUT'))).toMatch(/^it tells/);
});

it('a run with the same seed sends the same requests', () => {
  const shots = (from: number) =>
    [...collectedShots(new Random(from), 'wk', ['a'], 50)].map(({ path, body }: Shot) => [
      path,
      String(body),
    ]);
  expect(shots(seed)).toEqual(shots(seed));
  expect(shots(seed)).not.toEqual(shots(seed + 1));
});

const ID = /[a-z]+_[0-9A-HJKMNP-TV-Z]{26}/g;
/** The role that the database gives with a contact's company: told from those of mutations by digits of 16, not of 32. */
const OF_A_CONTACT = /^companyrole_[0-9A-F]{26}$/;
/** Made by parts on their own, out of what was made. */
const FOLLOWS = new Set(['duplicate', 'profile', 'merge', 'entry', 'stay', 'purchase', 'audit', 'message']);

function kindOf(id: string): string {
  return id.split('_')[0] ?? '';
}

/** The ids of all rows that have one. */
async function entityIds(): Promise<Set<string>> {
  const records = await recordsOf(client, tenant.workspaceId);
  return new Set(
    [...records.values()].flatMap((rows) => rows.map(({ id }) => id)).filter((id) => typeof id === 'string'),
  );
}

/** Every field of the public schema that takes arguments. */
function argumentsOfSchema(): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => 'getFields' in type && !type.name.startsWith('__'))
    .flatMap((type) =>
      'getFields' in type ? Object.values(type.getFields()).map((field) => ({ type, field })) : [],
    )
    .filter(({ field }) => 'args' in field && field.args.length > 0)
    .map(({ type, field }) => `${type.name}.${field.name}`);
}

async function deadMessages(): Promise<number> {
  const connection = await connect(natsAccess(platform.nats.url));
  try {
    const { state } = await (await connection.jetstreamManager()).streams.info('DEAD');
    return state.messages;
  } finally {
    await connection.close();
  }
}
