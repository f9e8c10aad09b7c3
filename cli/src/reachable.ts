import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { CommandError } from './commandError.ts';

const patienceMs = 10_000;
/** `grant … with inherit false, set true`, by which a part's login takes its roles, came with this version. */
const leastPostgres = 16;

/** Answers the server's version; refuses, naming the setting, when the database cannot be used. */
export async function checkDatabase(name: string, url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) >= leastPostgres) return version;
    throw new CommandError(
      `${name}: ${place(url)} is Postgres ${version}; Rapport needs ${leastPostgres} or newer.`,
    );
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${name}: the database at ${place(url)} cannot be used: ${reason(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Answers the server's version; refuses when none of the servers listens, or the one that does lacks JetStream. */
export async function checkNats(urls: string): Promise<string> {
  const faults: string[] = [];
  for (const url of urls.split(',')) {
    try {
      const { version, jetstream } = await natsInfo(url);
      if (jetstream) return version;
      faults.push(`${place(url)} runs without JetStream, start it with -js`);
    } catch (error) {
      faults.push(`${place(url)}: ${reason(error)}`);
    }
  }
  throw new CommandError(`NATS_URL: no server can be used (${faults.join('; ')}).`);
}

/** A NATS server greets every connection with one line of JSON about itself, before any login. */
async function natsInfo(url: string): Promise<{ version: string; jetstream: boolean }> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || '4222') });
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await once(socket, 'connect', { signal });
    const [line]: unknown[] = await once(createInterface({ input: socket }), 'line', { signal });
    const info: unknown = JSON.parse(String(line).replace(/^INFO /, ''));
    if (info === null || typeof info !== 'object' || !('version' in info))
      throw new Error('it is no NATS server');
    return { version: String(info.version), jetstream: 'jetstream' in info && info.jetstream === true };
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error('it is no NATS server', { cause: error });
    throw error;
  } finally {
    socket.destroy();
  }
}

/** Host and port, never user and password. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error && error.message !== '' ? error.message : code);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host is unknown',
  EAI_AGAIN: 'the host is unknown',
  ETIMEDOUT: 'it does not answer',
  ABORT_ERR: 'it does not answer',
  ECONNRESET: 'it closes the connection',
};
