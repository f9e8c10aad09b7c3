import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { type ServedPart, servePart } from '@rapport/shared/graphql/partServer.ts';
import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { startWorkspace } from '@rapport/workspace/service.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { startTestNats, type TestNats } from '../../../test/harness/nats.ts';
import { testKeys } from '../../../test/harness/part.ts';
import { openTemporaryHome, type TemporaryHome } from '../../../test/harness/temporaryHome.ts';

const internalSecret = 'a-secret-of-the-tests-of-32-characters';
const main = join(import.meta.dirname, '../main.ts');

let home: TemporaryHome;
let nats: TestNats;
let database: TestDatabase;
let bus: Bus;
let served: ServedPart;
let client: pg.Client;

beforeAll(async () => {
  home = openTemporaryHome();
  [nats, database] = await Promise.all([startTestNats(), createDatabase('workspace_command')]);
  bus = await Bus.connect({ url: nats.url, name: 'test' });
  const log = createLog('workspace', 'fatal');
  const part = await startWorkspace({
    databaseUrl: database.url,
    bus,
    clock: systemClock,
    log,
    keyRing: createKeyRing(testKeys),
  });
  served = await servePart(part, { port: 0, internalSecret, log });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await served?.stop();
  await bus?.close();
  await database?.drop();
  await nats?.stop();
  home?.remove();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as an operator would. */
function rapport(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, RAPPORT_HOME: home.home, ...env } };
    execFile(process.execPath, [main, 'workspace', ...words], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const overHttp = () => ({
  WORKSPACE_URL: served.url.replace('/graphql', ''),
  RAPPORT_INTERNAL_SECRET: internalSecret,
  NODE_ENV: 'production',
});

const create = (slug: string) => [
  ...['create', '--slug', slug, '--name', 'Acme', '--owner-name', 'Ada Lovelace'],
  ...['--owner-email', 'ada@acme.example'],
];

/** How the gateway looks a caller up, for the key that was printed. */
async function workspaceOfKey(secret: string): Promise<unknown> {
  const hash = createHash('sha256').update(secret).digest('hex');
  const { rows } = await client.query(
    'select workspace_id, scopes from workspace.api_keys where secret_hash = $1',
    [hash],
  );
  return rows;
}

describe('rapport workspace create', () => {
  it('makes a workspace with its owner over HTTP, and prints nothing but a key that opens it', async () => {
    const { code, stdout, stderr } = await rapport(create('acme'), overHttp());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rk_[\w-]{32}\n$/);
    const [, id = ''] = /^Workspace acme is (ws_\w{26}), its owner user_\w{26}\.$/m.exec(stderr) ?? [];
    expect(await workspaceOfKey(stdout.trim())).toEqual([{ workspace_id: id, scopes: ['*:*:*'] }]);
    const { rows } = await client.query(
      'select w.slug, w.name, u.name as owner, u.email, u.roles from workspace.workspaces w join workspace.users u on u.workspace_id = w.id where w.id = $1',
      [id],
    );
    expect(rows).toEqual([
      { slug: 'acme', name: 'Acme', owner: 'Ada Lovelace', email: 'ada@acme.example', roles: ['owner'] },
    ]);
  });

  it('gives one more key to the workspace that has the slug', async () => {
    const first = await rapport(create('twice'), overHttp());
    const second = await rapport(create('twice'), overHttp());
    expect(second.stdout).not.toBe(first.stdout);
    expect(await workspaceOfKey(second.stdout.trim())).toEqual(await workspaceOfKey(first.stdout.trim()));
  });

  it('runs the part itself where a database is given instead', async () => {
    const env = {
      DATABASE_URL: database.url,
      NATS_URL: nats.url,
      RAPPORT_ENCRYPTION_KEYS: testKeys,
    };
    const { code, stdout } = await rapport(create('here'), env);
    expect(code).toBe(0);
    expect(await workspaceOfKey(stdout.trim())).toEqual([
      { workspace_id: expect.stringMatching(/^ws_/), scopes: ['*:*:*'] },
    ]);
  });

  it('says what is wrong in one sentence, and makes nothing', async () => {
    const secret = 'another-secret-of-32-characters-or-more';
    const caller = {
      kind: 'system',
      id: 'x',
      workspaceId: 'ws_x',
      roles: [],
      grants: [],
      teammates: [],
    } as const;
    const sign = internalSigner(secret, systemClock);
    const [, keyId] = sign({ part: 'workspace', context: { caller }, body: '' }).split('.');
    const cases: [readonly string[], Readonly<Record<string, string>>, number, string][] = [
      [
        ['create', '--slug', 'no'],
        overHttp(),
        2,
        'rapport workspace create needs --name; see rapport workspace --help.',
      ],
      [['drop'], overHttp(), 2, 'rapport workspace can create, not "drop".'],
      [
        create('Not a slug'),
        overHttp(),
        1,
        'workspaceCreate did not succeed: slug must be up to 60 lower-case letters, digits and hyphens, not "Not a slug".',
      ],
      [
        create('no'),
        { ...overHttp(), RAPPORT_INTERNAL_SECRET: secret },
        1,
        `workspaceCreate did not succeed: The internal token is signed with an unknown key (${keyId}).`,
      ],
      [
        create('no'),
        { WORKSPACE_URL: served.url },
        1,
        'WORKSPACE_URL needs RAPPORT_INTERNAL_SECRET, the secret that part was started with.',
      ],
      [
        create('no'),
        {},
        1,
        'No platform runs here: start it, or set WORKSPACE_URL and RAPPORT_INTERNAL_SECRET, or DATABASE_URL and NATS_URL.',
      ],
      [
        create('no'),
        { DATABASE_URL: database.url, NATS_URL: nats.url },
        1,
        'RAPPORT_ENCRYPTION_KEYS is needed, the keys that the workspace part is started with (or RAPPORT_HOME of a start).',
      ],
    ];
    for (const [words, env, code, sentence] of cases) {
      expect(await rapport(words, env)).toEqual({ code, stdout: '', stderr: `rapport: ${sentence}\n` });
    }
    const { rows } = await client.query(
      `select slug from workspace.workspaces where slug not in ('acme', 'twice', 'here')`,
    );
    expect(rows).toEqual([]);
  }, 60_000); // six processes, one after the other
});
