import { createHash } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { system, WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
});

beforeEach(() => acme.under.clock.set('2026-06-01T12:00:00.000Z'));

afterAll(() => acme.stop());

const kinds = (errors: readonly { __typename: string }[]) => errors.map(({ __typename }) => __typename);
const hashOf = (secret: string | null) =>
  createHash('sha256')
    .update(secret ?? '')
    .digest('hex');

interface Credential {
  readonly id: string;
  readonly workspaceId: string;
  readonly scopes: string[];
  readonly allowedOrigins: string[];
}

/** As the gateway asks. */
const credential = async (kind: 'API_KEY' | 'WRITE_KEY', secret: string | null) => {
  const data = await acme.as<{ credential: Credential | null }>(
    system,
    `query ($kind: CredentialKind!, $secretHash: String!) {
      credential(kind: $kind, secretHash: $secretHash) { id workspaceId scopes allowedOrigins }
    }`,
    { kind, secretHash: hashOf(secret) },
  );
  return data.credential;
};

interface Key {
  readonly apiKey: { readonly id: string; readonly prefix: string; readonly scopes: string[] } | null;
  readonly secret: string | null;
}

const createKey = (input: object, caller = acme.owner) =>
  acme.mutate<Key>(
    caller,
    'apiKeyCreate',
    [['input', 'ApiKeyCreateInput!', { name: 'Sync', ...input }]],
    'apiKey { id prefix scopes } secret',
  );

const rotateKey = (id: string | undefined, overlap?: number, caller = acme.owner) =>
  acme.mutate<Key>(
    caller,
    'apiKeyRotate',
    [
      ['id', 'ID!', id],
      ...(overlap === undefined ? [] : [['overlap', 'Int!', overlap] as [string, string, unknown]]),
    ],
    'apiKey { id prefix scopes } secret',
  );

const keyRow = async (id: string | undefined) =>
  (await acme.under.db.read(acme.workspaceId, 'select * from api_keys where id = $1', [id]))[0];

describe('apiKeyCreate', () => {
  it('gives what is asked for, and everything the caller has when nothing is', async () => {
    const narrow = await createKey({ scopes: ['deals:*:read', 'deals:*:read'] });
    expect(narrow.apiKey?.scopes).toEqual(['deals:*:read']);
    expect(await credential('API_KEY', narrow.secret)).toEqual({
      id: narrow.apiKey?.id,
      workspaceId: acme.workspaceId,
      scopes: ['deals:*:read'],
      allowedOrigins: [],
    });
    expect((await createKey({})).apiKey?.scopes).toEqual(['*:*:*']);
    const maker: Caller = { ...acme.owner, grants: ['workspace:api_key:*', 'deals:deal:read@own'] };
    expect((await createKey({}, maker)).apiKey?.scopes).toEqual(maker.grants);
  });

  it.each([
    ['what is no grant', { scopes: ['*'] }, 'InvalidInput'],
    ['no grant', { scopes: [] }, 'InvalidInput'],
    ['a time that is past', { expiresAt: '2026-06-01T12:00:00.000Z' }, 'InvalidInput'],
    ['more than the caller has', { scopes: ['workspace:*:*'] }, 'GrantNotHeld'],
  ])('refuses %s', async (_, input, refusal) => {
    const keys = () => acme.under.db.read(acme.workspaceId, 'select id from api_keys');
    const before = await keys();
    const caller: Caller = { ...acme.owner, grants: ['workspace:api_key:*', 'deals:*:*'] };
    const { apiKey, secret, errors } = await createKey({ scopes: ['deals:*:read'], ...input }, caller);
    expect([apiKey, secret, kinds(errors)]).toEqual([null, null, [refusal]]);
    expect(await keys()).toEqual(before);
  });

  it('ends when it expires', async () => {
    const { secret } = await createKey({ expiresAt: '2026-06-01T13:00:00.000Z' });
    acme.under.clock.set('2026-06-01T12:59:59.999Z');
    expect(await credential('API_KEY', secret)).not.toBeNull();
    acme.under.clock.set('2026-06-01T13:00:00.000Z');
    expect(await credential('API_KEY', secret)).toBeNull();
  });
});

describe('apiKeyRotate', () => {
  it('lets the old secret open for the overlap beside the new one', async () => {
    const { apiKey, secret: old } = await createKey({});
    const rotated = await rotateKey(apiKey?.id, 600);
    expect(rotated.secret).not.toBe(old);
    expect(rotated.apiKey?.prefix).toBe(rotated.secret?.slice(0, 9));
    const opens = async () => [
      (await credential('API_KEY', old))?.id,
      (await credential('API_KEY', rotated.secret))?.id,
    ];
    acme.under.clock.set('2026-06-01T12:09:59.999Z');
    expect(await opens()).toEqual([apiKey?.id, apiKey?.id]);
    acme.under.clock.set('2026-06-01T12:10:00.000Z');
    expect(await opens()).toEqual([undefined, apiKey?.id]);
  });

  it('keeps every secret of an overlap open when it is done twice, and ends all at once with an overlap of 0', async () => {
    const { apiKey, secret: first } = await createKey({});
    const { secret: second } = await rotateKey(apiKey?.id);
    const { secret: third } = await rotateKey(apiKey?.id);
    for (const secret of [first, second, third]) expect(await credential('API_KEY', secret)).not.toBeNull();
    const { secret: last } = await rotateKey(apiKey?.id, 0);
    for (const secret of [first, second, third]) expect(await credential('API_KEY', secret)).toBeNull();
    expect(await credential('API_KEY', last)).not.toBeNull();
  });

  it('ends with the key, the old secret too', async () => {
    const { apiKey, secret: old } = await createKey({});
    const { secret } = await rotateKey(apiKey?.id);
    await acme.mutate(acme.owner, 'apiKeyRevoke', [['id', 'ID!', apiKey?.id]], 'apiKey { id }');
    expect([await credential('API_KEY', old), await credential('API_KEY', secret)]).toEqual([null, null]);
  });

  it('refuses a key that is gone, an overlap that cannot be, and one that may do more than the caller', async () => {
    const { apiKey } = await createKey({});
    const { apiKey: revoked } = await createKey({});
    await acme.mutate(acme.owner, 'apiKeyRevoke', [['id', 'ID!', revoked?.id]], 'apiKey { id }');
    const before = [await keyRow(apiKey?.id), await keyRow(revoked?.id)];
    const less: Caller = { ...acme.owner, grants: ['workspace:api_key:*'] };
    const refused = [
      await rotateKey(revoked?.id),
      await rotateKey('key_x'),
      await rotateKey(apiKey?.id, -1),
      await rotateKey(apiKey?.id, 2_592_001),
      await rotateKey(apiKey?.id, 0, less),
    ];
    expect(refused.map(({ errors, secret }) => [kinds(errors), secret])).toEqual([
      [['InvalidInput'], null],
      [['NotFound'], null],
      [['InvalidInput'], null],
      [['InvalidInput'], null],
      [['GrantNotHeld'], null],
    ]);
    expect([await keyRow(apiKey?.id), await keyRow(revoked?.id)]).toEqual(before);
  });
});

describe('apiKeys', () => {
  const find = async (filter: object) => {
    const { apiKeys } = await acme.as<{ apiKeys: { totalCount: number; nodes: { name: string }[] } }>(
      acme.owner,
      'query ($filter: ApiKeyFilter) { apiKeys(filter: $filter, first: 100) { totalCount nodes { name lastUsedAt } } }',
      { filter },
    );
    expect(apiKeys.totalCount).toBe(apiKeys.nodes.length);
    return apiKeys.nodes.map(({ name }) => name);
  };

  it('are found by name, by a whole leaked secret, and by whether they were revoked', async () => {
    const { secret } = await createKey({ name: 'Leaked 100%' });
    const { apiKey } = await createKey({ name: 'Ended' });
    await acme.mutate(acme.owner, 'apiKeyRevoke', [['id', 'ID!', apiKey?.id]], 'apiKey { id }');
    expect(await find({ text: 'leaked 100%' })).toEqual(['Leaked 100%']);
    expect(await find({ text: secret })).toEqual(['Leaked 100%']);
    expect(await find({ text: secret?.slice(0, 9) })).toEqual(['Leaked 100%']);
    expect(await find({ text: 'Ended', revoked: true })).toEqual(['Ended']);
    expect(await find({ text: 'Ended', revoked: false })).toEqual([]);
    expect(await find({ text: '%' })).toEqual(['Leaked 100%']);
  });

  it('say when they were used, to the minute, without a write for each use', async () => {
    const { apiKey, secret } = await createKey({ name: 'Used' });
    const usedAt = async () => {
      const row = (await keyRow(apiKey?.id)) as { last_used_at: Date | null } | undefined;
      return row?.last_used_at?.toISOString() ?? null;
    };
    expect(await usedAt()).toBeNull();
    for (let use = 0; use < 20; use += 1) await credential('API_KEY', secret);
    await expect.poll(usedAt, { timeout: 15_000 }).toBe('2026-06-01T12:00:00.000Z');
    acme.under.clock.set('2026-06-01T12:01:00.000Z');
    await credential('API_KEY', secret);
    await expect.poll(usedAt, { timeout: 15_000 }).toBe('2026-06-01T12:01:00.000Z');
  }, 40_000);
});

interface Source {
  readonly source: {
    readonly id: string;
    readonly writeKey: string;
    readonly allowedOrigins: string[];
    readonly archivedAt: string | null;
  } | null;
}

const SOURCE = 'source { id name writeKey allowedOrigins archivedAt }';
const createSource = (input: object) =>
  acme.mutate<Source>(
    acme.owner,
    'sourceCreate',
    [['input', 'SourceCreateInput!', { name: 'Shop', kind: 'WEBSITE', ...input }]],
    SOURCE,
  );
const updateSource = (id: string | undefined, patch: object) =>
  acme.mutate<Source>(
    acme.owner,
    'sourceUpdate',
    [
      ['id', 'ID!', id],
      ['patch', 'SourcePatch!', patch],
    ],
    SOURCE,
  );
const sourceRow = async (id: string | undefined) =>
  (await acme.under.db.read(acme.workspaceId, 'select * from sources where id = $1', [id]))[0] as
    | { write_key: string }
    | undefined;

describe('a source', () => {
  it('shows its write key, which the database holds sealed', async () => {
    const { source } = await createSource({});
    expect(source?.writeKey).toMatch(/^wk_[\w-]{32}$/);
    expect((await sourceRow(source?.id))?.write_key).toMatch(/^v1\.test\./);
    expect(await credential('WRITE_KEY', source?.writeKey ?? '')).toMatchObject({
      id: source?.id,
      scopes: [],
    });
    expect(await credential('API_KEY', source?.writeKey ?? '')).toBeNull();
  });

  it('shows a write key from before they were sealed', async () => {
    const { source } = await createSource({});
    await acme.under.db.write(acme.workspaceId, (tx) =>
      tx.query('update sources set write_key = $2 where id = $1', [source?.id, 'wk_plain']),
    );
    expect(
      await acme.as(acme.owner, 'query ($id: ID!) { source(id: $id) { writeKey } }', { id: source?.id }),
    ).toEqual({ source: { writeKey: 'wk_plain' } });
  });

  it('shows no write key that was copied from another source', async () => {
    const [from, to] = [await createSource({}), await createSource({})];
    await acme.under.db.write(acme.workspaceId, (tx) =>
      tx.query('update sources set write_key = (select write_key from sources where id = $1) where id = $2', [
        from.source?.id,
        to.source?.id,
      ]),
    );
    const { errors } = await acme.under.fetch(
      'query ($id: ID!) { source(id: $id) { writeKey } }',
      { caller: acme.owner },
      { id: to.source?.id },
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL']);
  });

  it('collects for the sites it names', async () => {
    const allowedOrigins = ['https://shop.example.com', 'https://*.example.com', 'http://localhost:3000'];
    const { source } = await createSource({ allowedOrigins });
    expect((await credential('WRITE_KEY', source?.writeKey ?? ''))?.allowedOrigins).toEqual(allowedOrigins);
    expect((await updateSource(source?.id, { allowedOrigins: [] })).source?.allowedOrigins).toEqual([]);
  });

  it.each([
    ['*'],
    ['https://*'],
    ['https://*.*.example.com'],
    ['https://shop.example.com/'],
    ['shop.example.com'],
    ['https://SHOP.example.com'],
    ['ftp://shop.example.com'],
    ['null'],
  ])('names no site as %s', async (origin) => {
    const { source } = await createSource({});
    const before = await sourceRow(source?.id);
    expect(kinds((await updateSource(source?.id, { allowedOrigins: [origin] })).errors)).toEqual([
      'InvalidInput',
    ]);
    expect(await sourceRow(source?.id)).toEqual(before);
  });

  it('gets a new write key, the one before collects for the overlap, and none once it is archived', async () => {
    const { source: old } = await createSource({ name: 'Rotating' });
    const rotate = () =>
      acme.mutate<Source>(
        acme.owner,
        'sourceKeyRotate',
        [
          ['id', 'ID!', old?.id],
          ['overlap', 'Int!', 60],
        ],
        SOURCE,
      );
    const { source } = await rotate();
    expect(source?.writeKey).not.toBe(old?.writeKey);
    const collects = async () => [
      (await credential('WRITE_KEY', old?.writeKey ?? '')) !== null,
      (await credential('WRITE_KEY', source?.writeKey ?? '')) !== null,
    ];
    expect(await collects()).toEqual([true, true]);
    acme.under.clock.set('2026-06-01T12:01:00.000Z');
    expect(await collects()).toEqual([false, true]);
    const archive = () => acme.mutate<Source>(acme.owner, 'sourceArchive', [['id', 'ID!', old?.id]], SOURCE);
    const archived = await archive();
    expect(archived.source?.archivedAt).toBe('2026-06-01T12:01:00.000Z');
    acme.under.clock.set('2026-06-01T13:00:00.000Z');
    expect(await archive()).toEqual(archived);
    expect(await collects()).toEqual([false, false]);
    expect(kinds((await rotate()).errors)).toEqual(['InvalidInput']);
    const names = async (includeArchived: boolean) => {
      const { sources } = await acme.as<{ sources: { nodes: { name: string }[] } }>(
        acme.owner,
        'query ($all: Boolean!) { sources(includeArchived: $all, first: 100) { nodes { name } } }',
        { all: includeArchived },
      );
      return sources.nodes.map(({ name }) => name).includes('Rotating');
    };
    expect([await names(false), await names(true)]).toEqual([false, true]);
  });
});
