import type { Caller } from '@rapport/shared/access/caller.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { migratePart } from '@rapport/shared/db/migrate.ts';
import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { ProfileMerged } from '@rapport/shared/events/profiles.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, ensureTemplate, type TestDatabase } from '../../../test/harness/database.ts';
import { startTestNats, type TestNats } from '../../../test/harness/nats.ts';
import { migrations } from '../src/migrations/index.ts';
import { startConsent } from '../src/service.ts';

const may = '2026-05-01T00:00:00.000Z';
const june = '2026-06-01T12:00:00.000Z';
const july = '2026-07-01T00:00:00.000Z';
const workspaceId = 'ws_01J00000000000000000000001';
const otherWorkspaceId = 'ws_01J00000000000000000000002';

let nats: TestNats;
let bus: Bus;
let database: TestDatabase;
let part: Part;
let db: Database;
let now = new Date(june);
let lastProfile = 0;

function newProfile(): string {
  lastProfile += 1;
  return `profile_01J${String(lastProfile).padStart(23, '0')}`;
}

beforeAll(async () => {
  await ensureTemplate(async () => undefined);
  [nats, database] = await Promise.all([startTestNats(), createDatabase('consent')]);
  await migratePart({ part: 'consent', url: database.url, migrations });
  bus = await Bus.connect({ url: nats.url, name: 'test' });
  const log = createLog('test', 'warn');
  part = await startConsent({ databaseUrl: database.url, bus, clock: { now: () => now }, log });
  db = await Database.open({ part: 'consent', url: database.url, tables: [] });
  for (const key of ['email_marketing', 'ads']) await define(key);
});

afterAll(async () => {
  await part?.stop();
  await db?.close();
  await bus?.close();
  await database?.drop();
  await nats?.stop();
});

beforeEach(() => {
  now = new Date(june);
});

async function run<Data>(source: string, variables: object = {}, workspace = workspaceId): Promise<Data> {
  const caller: Caller = { kind: 'user', id: 'user_1', workspaceId: workspace, roles: [], scopes: [] };
  const contextValue = part.contextFor({ caller, requestId: 'test' });
  const variableValues = variables as Record<string, unknown>;
  const result = await graphql({ schema: part.schema, source, variableValues, contextValue });
  if (result.errors !== undefined) throw result.errors[0];
  return JSON.parse(JSON.stringify(result.data)) as Data;
}

function define(key: string, name = key, idempotencyKey: string | null = null) {
  return run(
    `mutation ($input: PurposeDefineInput!, $idempotencyKey: String) {
      purposeDefine(input: $input, idempotencyKey: $idempotencyKey) {
        purpose { key name description legalBasis createdAt }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { input: { key, name }, idempotencyKey },
  );
}

type Answering = 'consentGrant' | 'consentDeny' | 'consentWithdraw';

async function answer(mutation: Answering, input: object, idempotencyKey: string | null = null) {
  const data = await run<Record<string, unknown>>(
    `mutation ($input: ConsentInput!, $idempotencyKey: String) {
      ${mutation}(input: $input, idempotencyKey: $idempotencyKey) {
        entry { id purpose { key } status origin evidence effectiveFrom recordedAt recordedBy }
        state { status since entry { id } }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { input: { purposeKey: 'email_marketing', origin: 'checkout', ...input }, idempotencyKey },
  );
  return data[mutation] as {
    entry: { id: string } | null;
    state: { status: string } | null;
    errors: readonly object[];
  };
}

interface Consents {
  readonly consents: readonly { purpose: { key: string }; status: string }[];
  readonly consentLedger: { totalCount: number; nodes: readonly { status: string }[] };
}

async function profiles(ids: readonly string[], workspace = workspaceId): Promise<Consents[]> {
  const representations = ids.map((id) => ({ __typename: 'Profile', id }));
  const data = await run<{ _entities: Consents[] }>(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Profile {
          consents { purpose { key } status }
          consentLedger(first: 5) { totalCount nodes { status } }
        }
      }
    }`,
    { representations },
    workspace,
  );
  return data._entities;
}

async function statusOf(profileId: string): Promise<string | undefined> {
  const [profile] = await profiles([profileId]);
  return profile?.consents.find(({ purpose }) => purpose.key === 'email_marketing')?.status;
}

/** How many events about a profile reached the stream. */
async function told(profileId: string): Promise<Envelope[]> {
  await vi.waitFor(async () => {
    expect(await db.read(workspaceId, 'select id from outbox')).toEqual([]);
  });
  const found: Envelope[] = [];
  const { state } = await bus.manager.streams.info('CDP');
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    const event = (await bus.manager.streams.getMessage('CDP', { seq })).json<Envelope>();
    if (event.subject === profileId && event.type.startsWith('consent.')) found.push(event);
  }
  return found;
}

async function merge(from: string, into: string): Promise<void> {
  const event = eventOf(ProfileMerged, {
    workspaceId,
    subject: into,
    actor: 'system:profiles',
    at: now,
    data: { from, into, mergeId: `merge_${from}` },
  });
  await bus.publish(event);
  await vi.waitFor(async () => {
    const heard = await db.read(workspaceId, 'select event_id from consumed where event_id = $1', [event.id]);
    expect(heard).toHaveLength(1);
  });
}

describe('purposeDefine', () => {
  it('adds a purpose with its defaults', async () => {
    const purpose = {
      key: 'sms',
      name: 'Text messages',
      description: null,
      legalBasis: 'CONSENT',
      createdAt: june,
    };
    expect(await define('sms', ' Text messages ')).toEqual({ purposeDefine: { purpose, errors: [] } });
    expect(await run('{ purpose(key: "sms") { name } }')).toEqual({ purpose: { name: 'Text messages' } });
  });

  it('refuses a key that is taken and leaves the purpose as it was', async () => {
    const message = 'There is a purpose with the key "ads" already.';
    expect(await define('ads', 'Something else')).toEqual({
      purposeDefine: {
        purpose: null,
        errors: [{ __typename: 'InvalidInput', message, path: ['input', 'key'] }],
      },
    });
    expect(await run('{ purpose(key: "ads") { name } }')).toEqual({ purpose: { name: 'ads' } });
  });

  it('gives the same answer for the same idempotency key', async () => {
    const first = await define('profiling', 'Profiling', 'once');
    expect(await define('profiling', 'Profiling', 'once')).toEqual(first);
  });
});

describe('consentGrant', () => {
  it('adds a line, answers what holds and tells it', async () => {
    const profileId = newProfile();
    const { entry, state, errors } = await answer('consentGrant', {
      profileId,
      evidence: 'box 3',
      effectiveFrom: may,
    });
    expect(errors).toEqual([]);
    expect(entry).toEqual({
      id: expect.stringMatching(/^consent_/),
      purpose: { key: 'email_marketing' },
      status: 'GRANTED',
      origin: 'checkout',
      evidence: 'box 3',
      effectiveFrom: may,
      recordedAt: june,
      recordedBy: 'user:user_1',
    });
    expect(state).toEqual({ status: 'GRANTED', since: may, entry: { id: entry?.id } });
    expect((await told(profileId)).map(({ type, actor, data }) => ({ type, actor, data }))).toEqual([
      {
        type: 'consent.decision.recorded.v1',
        actor: 'user:user_1',
        data: {
          entryId: entry?.id,
          profileId,
          purposeKey: 'email_marketing',
          status: 'GRANTED',
          effectiveFrom: may,
          origin: 'checkout',
        },
      },
    ]);
  });

  it('writes one line for one idempotency key', async () => {
    const profileId = newProfile();
    const first = await answer('consentGrant', { profileId }, 'form 7');
    expect(await answer('consentGrant', { profileId }, 'form 7')).toEqual(first);
    expect(await told(profileId)).toHaveLength(1);
  });

  it('refuses a time in the future, writes no line and tells nothing', async () => {
    const profileId = newProfile();
    const { entry, errors } = await answer('consentGrant', { profileId, effectiveFrom: july });
    const message = `effectiveFrom must not be in the future: it is now ${june}.`;
    expect({ entry, errors }).toEqual({
      entry: null,
      errors: [{ __typename: 'InvalidInput', message, path: ['input', 'effectiveFrom'] }],
    });
    expect((await profiles([profileId]))[0]?.consentLedger.totalCount).toBe(0);
    expect(await told(profileId)).toEqual([]);
  });

  it('refuses a purpose that does not exist, writes no line and tells nothing', async () => {
    const profileId = newProfile();
    const { entry, errors } = await answer('consentGrant', { profileId, purposeKey: 'fax' });
    const message = 'No purpose fax in this workspace.';
    expect({ entry, errors }).toEqual({
      entry: null,
      errors: [{ __typename: 'NotFound', message, path: ['input', 'purposeKey'] }],
    });
    expect((await profiles([profileId]))[0]?.consentLedger.totalCount).toBe(0);
    expect(await told(profileId)).toEqual([]);
  });
});

describe('consentDeny and consentWithdraw', () => {
  it('replace an earlier yes, and the ledger keeps every line, newest first', async () => {
    const profileId = newProfile();
    await answer('consentGrant', { profileId, effectiveFrom: may });
    expect((await answer('consentWithdraw', { profileId })).state?.status).toBe('WITHDRAWN');
    now = new Date(july);
    expect((await answer('consentDeny', { profileId })).state?.status).toBe('DENIED');
    const [profile] = await profiles([profileId]);
    expect(profile?.consentLedger.nodes).toEqual([
      { status: 'DENIED' },
      { status: 'WITHDRAWN' },
      { status: 'GRANTED' },
    ]);
  });

  it('answer the present state each when one request sends both', async () => {
    const input = { profileId: newProfile(), purposeKey: 'ads', origin: 'phone' };
    const data = await run(
      `mutation ($input: ConsentInput!) {
        first: consentGrant(input: $input) { state { status } }
        second: consentWithdraw(input: $input) { state { status } }
      }`,
      { input },
    );
    expect(data).toEqual({
      first: { state: { status: 'GRANTED' } },
      second: { state: { status: 'WITHDRAWN' } },
    });
  });
});

describe('the ledger', () => {
  it('cannot be changed in the database, whatever the role is granted', async () => {
    const profileId = newProfile();
    await answer('consentDeny', { profileId });
    for (const change of ["update entries set status = 'GRANTED'", 'delete from entries']) {
      const attempt = db.write(workspaceId, (tx) => tx.query(change));
      await expect(attempt).rejects.toThrow('the consent ledger is append-only');
    }
    expect(await statusOf(profileId)).toBe('DENIED');
  });

  it('reads in pages that a new line does not shift', async () => {
    const profileId = newProfile();
    for (const purposeKey of ['ads', 'email_marketing', 'ads']) {
      await answer('consentGrant', { profileId, purposeKey });
    }
    const page = async (after: string | null) => {
      const data = await run<{ _entities: [{ consentLedger: { pageInfo: { endCursor: string } } }] }>(
        `query ($representations: [_Any!]!, $after: String) {
          _entities(representations: $representations) {
            ... on Profile {
              consentLedger(first: 2, after: $after) {
                nodes { purpose { key } }
                pageInfo { hasNextPage endCursor }
              }
            }
          }
        }`,
        { representations: [{ __typename: 'Profile', id: profileId }], after },
      );
      return data._entities[0].consentLedger;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      nodes: [{ purpose: { key: 'ads' } }, { purpose: { key: 'email_marketing' } }],
      pageInfo: { hasNextPage: true },
    });
    await answer('consentWithdraw', { profileId });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ purpose: { key: 'ads' } }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('onProfileMerged', () => {
  it('makes two ledgers one: the later of two answers holds, under either id', async () => {
    const [from, into] = [newProfile(), newProfile()];
    await answer('consentWithdraw', { profileId: from, effectiveFrom: may });
    await answer('consentGrant', { profileId: into });
    await merge(from, into);
    expect([await statusOf(from), await statusOf(into)]).toEqual(['GRANTED', 'GRANTED']);
    expect((await profiles([into]))[0]?.consentLedger).toEqual({
      totalCount: 2,
      nodes: [{ status: 'GRANTED' }, { status: 'WITHDRAWN' }],
    });
  });

  it('keeps chains of merges and answers given to an old id with the survivor', async () => {
    const [first, second, third] = [newProfile(), newProfile(), newProfile()];
    await answer('consentGrant', { profileId: first });
    await merge(first, second);
    await merge(second, third);
    expect(await statusOf(third)).toBe('GRANTED');
    expect((await answer('consentDeny', { profileId: first })).state?.status).toBe('DENIED');
    expect(await statusOf(third)).toBe('DENIED');
    expect((await told(third)).map((event) => event.subject)).toEqual([third]);
  });
});

describe('Profile fields', () => {
  it('give every purpose, unknown where nothing was said, and null for no such purpose', async () => {
    const profileId = newProfile();
    await answer('consentDeny', { profileId, purposeKey: 'ads' });
    const [profile] = await profiles([profileId]);
    const keys = await run<{ purposes: { key: string }[] }>('{ purposes { key } }');
    expect(profile?.consents).toEqual(
      keys.purposes.map((purpose) => ({ purpose, status: purpose.key === 'ads' ? 'DENIED' : 'UNKNOWN' })),
    );
    const data = await run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Profile { consent(purposeKey: "fax") { status } } }
      }`,
      { representations: [{ __typename: 'Profile', id: profileId }] },
    );
    expect(data).toEqual({ _entities: [{ consent: null }] });
  });

  it('cost the same statements for 1 and for 50 profiles', async () => {
    const names = async (ids: readonly string[]) =>
      (await statementsDuring(() => profiles(ids))).map(({ name }) => name).sort();
    const expected = [
      'consent.countEntriesByProfiles',
      'consent.entriesByProfiles',
      'consent.entryPagesByProfiles',
      'consent.listPurposes',
      'consent.purposesByKey',
    ];
    expect(await names([newProfile()])).toEqual(expected);
    expect(await names(Array.from({ length: 50 }, newProfile))).toEqual(expected);
  });

  it('show nothing of another workspace', async () => {
    const profileId = newProfile();
    await answer('consentGrant', { profileId });
    expect(await profiles([profileId], otherWorkspaceId)).toEqual([
      { consents: [], consentLedger: { totalCount: 0, nodes: [] } },
    ]);
    expect(await run('{ purpose(key: "ads") { key } }', {}, otherWorkspaceId)).toEqual({ purpose: null });
  });
});
