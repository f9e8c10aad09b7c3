import { readDevFile } from '@rapport/cli/demo/devFile.ts';
import { startPlatform } from '@rapport/cli/platform.ts';
import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { connect } from 'nats';
import pg from 'pg';
import { request } from 'undici';
import { createDatabase } from './database.ts';
import { untilIdle } from './idle.ts';
import { startTestNats, type TestNats } from './nats.ts';
import { testKeys } from './part.ts';
import { openTemporaryHome } from './temporaryHome.ts';

/** A platform called from outside, as its users call it. */
export interface CallablePlatform {
  readonly url: string;
  /** Runs an operation; rejects with the answer's errors. */
  query<Data>(query: string, variables?: object): Promise<Data>;
  /** Sends messages as a tracking SDK would; rejects unless they were stored. */
  collect(...batch: readonly object[]): Promise<void>;
}

export interface TestPlatform extends CallablePlatform {
  readonly nats: TestNats;
  readonly databaseUrl: string;
  readonly token: string;
  readonly writeKey: string;
  /** What the start tells whoever called it. */
  readonly summary: readonly string[];
  /** Resolves when everything sent so far has reached every part. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const internalSecret = 'a-secret-of-the-tests-of-32-characters';

/** Calls to a running platform with one credential. */
export function callerOf(url: string, token: string, writeKey: string): CallablePlatform {
  return {
    url,
    query: async <Data>(query: string, variables: object = {}) => {
      const { body } = await request(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await body.json()) as { data: Data; errors?: unknown };
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    collect: async (...batch) => {
      const { statusCode, body } = await request(`${url}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ writeKey, batch }),
      });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`${statusCode} ${text}`);
    },
  };
}

/**
 * Every part and the gateway in this process, on a database and a NATS server of its own.
 * @param env settings where the standard does not suit: a test that asks for a hundred callers needs their rate
 */
export async function startTestPlatform(
  label: string,
  env: Readonly<Record<string, string>> = {},
): Promise<TestPlatform> {
  const [nats, database] = await Promise.all([startTestNats(), createDatabase(label)]);
  const { home, remove } = openTemporaryHome();
  const settings = readSettings({
    RAPPORT_HOME: home,
    RAPPORT_ENCRYPTION_KEYS: testKeys,
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    ...env,
  });
  const platform = await startPlatform({
    databaseUrl: database.url,
    natsUrl: nats.url,
    port: 0,
    home,
    settings: { ...settings, internalSecret },
    onProgress: () => undefined,
  });
  const dev = readDevFile(home);
  if (dev === null) throw new Error('The start wrote no dev.json');
  return {
    ...callerOf(platform.url, dev.token, dev.writeKey),
    nats,
    databaseUrl: database.url,
    token: dev.token,
    writeKey: dev.writeKey,
    summary: platform.summary,
    settled: () => platformIdle(database.url, nats.url),
    stop: async () => {
      await platform.stop();
      await nats.stop();
      await database.drop();
      remove();
    },
  };
}

/** Looks into the engines themselves, so it also works on parts in other processes. */
export async function platformIdle(databaseUrl: string, natsUrl: string): Promise<void> {
  const connection = await connect(natsAccess(natsUrl));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const outboxes = parts.map((part) => `select count(*) as count from ${part}.outbox`).join(' union all ');
    await untilIdle(await connection.jetstreamManager(), async () => {
      const { rows } = await client.query<{ sum: number }>(
        `select sum(count)::int as sum from (${outboxes}) as each`,
      );
      return rows[0]?.sum ?? 0;
    });
  } finally {
    await client.end();
    await connection.close();
  }
}
