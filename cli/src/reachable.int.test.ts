import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { freePort } from './embedded/freePort.ts';
import { checkDatabase, checkNats } from './reachable.ts';

const postgres = new URL(inject('postgresUrl'));

/** Greets as a NATS server does, with what the test wants. */
async function greeter(greeting: string): Promise<string> {
  const server = createServer((socket) => socket.end(`${greeting}\r\n`)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close());
  const address = server.address();
  return `nats://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

describe('checkDatabase', () => {
  test('answers the version of a database that can be used', async () => {
    expect(await checkDatabase('DATABASE_URL', postgres.href)).toBe('18.4');
  });

  test('says that nothing listens', async () => {
    const port = await freePort();
    await expect(checkDatabase('DATABASE_URL', `postgres://u:secret@127.0.0.1:${port}/db`)).rejects.toThrow(
      `DATABASE_URL: the database at 127.0.0.1:${port}/db cannot be used: nothing listens there.`,
    );
  });

  test('says what Postgres refuses, and never the password', async () => {
    const url = new URL(postgres);
    url.password = 'wrong-secret';
    await expect(checkDatabase('DEALS_DATABASE_URL', url.href)).rejects.toThrow(
      `DEALS_DATABASE_URL: the database at ${postgres.host}/rapport cannot be used: password authentication failed for user "postgres".`,
    );
  });
});

describe('checkNats', () => {
  test('answers the version of the first server that has JetStream', async () => {
    const port = await freePort();
    const server = await greeter('INFO {"version":"2.9.10","jetstream":true}');
    expect(await checkNats(`nats://127.0.0.1:${port},${server}`)).toBe('2.9.10');
  });

  test('refuses a server without JetStream', async () => {
    const url = await greeter('INFO {"version":"2.9.10"}');
    await expect(checkNats(url)).rejects.toThrow(
      `NATS_URL: no server can be used (${new URL(url).host} runs without JetStream, start it with -js).`,
    );
  });

  test('refuses what is no NATS server', async () => {
    const url = await greeter('220 mail.example.com ESMTP');
    await expect(checkNats(url)).rejects.toThrow(
      `NATS_URL: no server can be used (${new URL(url).host}: it is no NATS server).`,
    );
  });
});
