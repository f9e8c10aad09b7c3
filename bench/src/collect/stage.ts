import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@rapport/cli/embedded/nats.ts';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import { migrateAll } from '@rapport/cli/migrateAll.ts';
import { createWorkspace } from '@rapport/cli/workspace/createWorkspace.ts';
import { systemCaller } from '@rapport/gateway/access/credentials.ts';
import { httpPart } from '@rapport/gateway/parts/httpPart.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';

const repository = join(import.meta.dirname, '../../..');
const internalSecret = 'a-secret-of-the-bench-of-32-characters';
const encryptionKeys = `bench:${Buffer.alloc(32, 7).toString('base64')}`;
/** How a process says that it answers. */
const READY = /is ready at (\S+)/;

export interface BenchProcess {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Engines that keep what they were told over a crash, and as many processes of the platform as were asked for. */
export interface Stage {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly gatewayUrl: string;
  readonly workspaceId: string;
  readonly sourceId: string;
  readonly writeKey: string;
  readonly pids: { readonly gateway: number; readonly nats: number; readonly postgres: number };
  startProfiles(): Promise<BenchProcess>;
  stop(): Promise<void>;
}

/** Everything that collection needs, each in a process of its own as in production; profiles is started apart. */
export async function openStage(): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  chmodSync(home, 0o711); // as root, Postgres is another user and must pass through
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(home, { recursive: true, force: true }));
  const postgres = await startPostgres({ home });
  opened.defer(() => postgres.stop());
  const nats = await startNats({ home });
  opened.defer(() => nats.stop());
  await migrateAll({ databaseUrl: postgres.url, partDatabaseUrls: {} });
  const env = { DATABASE_URL: postgres.url, NATS_URL: nats.url };
  const start = async (main: string, more: NodeJS.ProcessEnv = {}): Promise<BenchProcess> => {
    const started = await startProcess(main, { ...env, ...more });
    opened.defer(() => started.stop());
    return started;
  };
  const workspace = await start('subgraphs/workspace/src/main.ts');
  const source = await makeSource(workspace.url);
  // The gateway plans for all parts; only the one that knows write keys is asked here.
  const addresses = parts.map((part) => [`${part.toUpperCase()}_URL`, workspace.url] as const);
  const gateway = await start('gateway/src/main.ts', Object.fromEntries(addresses));
  const held = opened.move();
  return {
    ...source,
    databaseUrl: postgres.url,
    natsUrl: nats.url,
    gatewayUrl: gateway.url,
    pids: { gateway: gateway.pid, nats: nats.pid, postgres: postgres.pid },
    startProfiles: async () => {
      const started = await startProcess('subgraphs/profiles/src/main.ts', env);
      held.defer(() => started.stop());
      return started;
    },
    stop: () => held.disposeAsync(),
  };
}

async function makeSource(workspaceUrl: string) {
  const log = createLog('bench', 'silent');
  const sign = internalSigner(internalSecret, systemClock);
  const part = httpPart({ name: 'workspace', url: workspaceUrl, sign, log });
  try {
    const owner = { ownerName: 'Bench', ownerEmail: 'bench@bench.example' };
    const { workspaceId } = await createWorkspace(part, { slug: 'bench', name: 'Bench', ...owner });
    const query =
      'mutation { sourceCreate(input: { name: "Bench", kind: SERVER }) { source { id writeKey } } }';
    const context = {
      caller: { ...systemCaller, workspaceId },
      requestId: 'bench',
      deadlineAtMs: Date.now() + 10_000,
    };
    const { data, errors } = await part.fetch({ query, variables: {} }, context, false);
    const made = data?.sourceCreate as { source: { id: string; writeKey: string } } | null | undefined;
    if (!made) throw new Error(`The bench has no source: ${JSON.stringify(errors)}`);
    return { workspaceId, sourceId: made.source.id, writeKey: made.source.writeKey };
  } finally {
    await part.close();
  }
}

async function startProcess(main: string, env: NodeJS.ProcessEnv): Promise<BenchProcess> {
  const { PATH, BENCH_NODE_OPTIONS } = process.env;
  const child = spawn(process.execPath, [join(repository, main)], {
    env: {
      PATH,
      NODE_OPTIONS: BENCH_NODE_OPTIONS,
      PORT: '0',
      RAPPORT_INTERNAL_SECRET: internalSecret,
      RAPPORT_ENCRYPTION_KEYS: encryptionKeys,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child, main);
  return { pid: child.pid ?? 0, url: url.replace('0.0.0.0', '127.0.0.1'), stop: () => end(child) };
}

function readyUrl(child: ChildProcess, main: string): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${main} ended with ${code}: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = READY.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
