import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDevFile } from '@rapport/cli/demo/devFile.ts';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audience, IdentityProvider, type ProviderKey } from '../../gateway/test/identityProvider.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { startTestNats, type TestNats } from '../harness/nats.ts';

const main = join(import.meta.dirname, '../../cli/src/main.ts');

let home: string;
let nats: TestNats;
let database: TestDatabase;
let provider: IdentityProvider;
let key: ProviderKey;
let child: ChildProcess;
let logs = '';
let url = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'rapport-logs-'));
  [nats, database, provider] = await Promise.all([
    startTestNats(),
    createDatabase('secrets_in_logs'),
    IdentityProvider.start(),
  ]);
  key = await provider.addKey('first');
  child = spawn(process.execPath, [main, 'start'], {
    env: {
      PATH: process.env.PATH,
      RAPPORT_HOME: home,
      DATABASE_URL: database.url,
      NATS_URL: nats.url,
      PORT: '0',
      NODE_ENV: 'test',
      LOG_LEVEL: 'trace',
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: audience,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    logs += chunk.toString();
  });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /Rapport is ready at (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the start ended with ${code}: ${logs}`)));
  });
});

afterAll(async () => {
  if (child?.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await provider?.stop();
  await database?.drop();
  await nats?.stop();
  rmSync(home, { recursive: true, force: true });
});

async function graphql(token: string, query: string, variables: object = {}) {
  const { statusCode, body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await body.json()) as { data?: Record<string, unknown>; errors?: unknown };
  return { status: statusCode, ...answer };
}

/** Everything a run has that nobody may find in its logs. */
const secrets = new Map<string, string>();

describe('a start with an identity provider', () => {
  it('lets an invited person in by its access tokens, and nobody else', async () => {
    const owner = readDevFile(home)?.token ?? '';
    const invited = await graphql(
      owner,
      `mutation { invitationCreate(input: { email: "ada@acme.example", name: "Ada", roles: ["support"] }) { secret } }`,
    );
    const { secret } = (invited.data as { invitationCreate: { secret: string } }).invitationCreate;
    const token = await provider.token(key, new Date(), { email: 'ada@acme.example', email_verified: true });
    const source = '{ viewer { user { name } roles workspaces { slug } } }';
    expect(await graphql(token, source)).toMatchObject({
      errors: [{ message: 'Query.viewer is for members of a workspace. Accept an invitation first.' }],
    });
    expect(
      await graphql(
        token,
        'mutation ($secret: String!) { invitationAccept(secret: $secret) { workspace { slug } errors { __typename } } }',
        { secret },
      ),
    ).toMatchObject({ data: { invitationAccept: { workspace: { slug: 'demonstration' }, errors: [] } } });
    expect((await graphql(token, source)).data).toEqual({
      viewer: { user: { name: 'Ada' }, roles: ['support'], workspaces: [{ slug: 'demonstration' }] },
    });
    secrets.set('an access token', token).set('an invitation', secret).set('the token of the start', owner);
    const stranger = await provider.token(key, new Date(), { aud: 'another' });
    expect((await graphql(stranger, source)).status).toBe(401);
    secrets.set('a refused access token', stranger);
  });

  it('writes no secret to its logs, at their most talkative', async () => {
    const dev = readDevFile(home);
    const owner = dev?.token ?? '';
    const made = await graphql(
      owner,
      `mutation {
        apiKeyCreate(input: { name: "Logged" }) { apiKey { id } secret }
        sourceCreate(input: { name: "Logged", kind: SERVER }) { source { id writeKey } }
      }`,
    );
    const { apiKeyCreate, sourceCreate } = made.data as {
      apiKeyCreate: { apiKey: { id: string }; secret: string };
      sourceCreate: { source: { id: string; writeKey: string } };
    };
    const rotated = await graphql(owner, 'mutation ($id: ID!) { apiKeyRotate(id: $id) { secret } }', {
      id: apiKeyCreate.apiKey.id,
    });
    const read = (name: string) => readFileSync(join(home, name), 'utf8').trim();
    secrets
      .set('an API key', apiKeyCreate.secret)
      .set('a rotated API key', (rotated.data as { apiKeyRotate: { secret: string } }).apiKeyRotate.secret)
      .set('a write key', sourceCreate.source.writeKey)
      .set('the demonstration key', dev?.apiKey ?? '')
      .set('the demonstration write key', dev?.writeKey ?? '')
      .set('the internal secret', read('internal.secret'))
      .set('the encryption key', read('encryption.keys').replace('k1:', ''))
      .set('the password of the database', new URL(database.url).password);
    // Requests that fail in every way a credential can.
    await graphql(`${apiKeyCreate.secret}x`, '{ viewer { roles } }');
    await graphql(sourceCreate.source.writeKey, '{ viewer { roles } }');
    await graphql(owner, 'query ($secret: String!) { nonsense(secret: $secret) }', {
      secret: apiKeyCreate.secret,
    });
    await graphql(
      owner,
      'mutation ($s: String!) { invitationAccept(secret: $s) { errors { __typename } } }',
      {
        s: secrets.get('an invitation'),
      },
    );
    for (const writeKey of [sourceCreate.source.writeKey, 'wk_unknown_to_everybody']) {
      await request(`${url}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          writeKey,
          batch: [{ type: 'track' }, { type: 'track', userId: 'u', event: 'E' }],
        }),
      });
    }
    secrets.set('an unknown write key', 'wk_unknown_to_everybody');
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(logs.split('\n').filter((line) => line.startsWith('{')).length).toBeGreaterThan(0);
    expect([...secrets.values()].every((secret) => secret.length >= 16)).toBe(true);
    expect([...secrets].filter(([, secret]) => logs.includes(secret)).map(([name]) => name)).toEqual([]);
    expect(secrets.size).toBe(13);
  });
});
