import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createWorkspace } from '@rapport/cli/workspace/createWorkspace.ts';
import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import { httpPart } from '@rapport/gateway/parts/httpPart.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { type PartName, parts } from '@rapport/shared/part/parts.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { createDatabase } from './database.ts';
import type { GuardedNats } from './guardedNats.ts';
import { startTestNats, type TestNats } from './nats.ts';
import { testKeys } from './part.ts';
import { type CallablePlatform, callerOf, platformIdle } from './platform.ts';

const repository = join(import.meta.dirname, '../..');
const internalSecret = 'a-secret-of-the-tests-of-32-characters';
/** How a part says that it answers. */
const READY = /is ready at (\S+)/;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/** The production shape: every part and the gateway a process of its own, so that each can be killed. */
export interface DistributedPlatform extends CallablePlatform {
  readonly nats: TestNats;
  readonly databaseUrl: string;
  readonly writeKey: string;
  /** Ends a process as a power cut would. */
  kill(name: PartName | 'gateway'): Promise<void>;
  /** Starts it again on its port, and resolves when it is ready. */
  restart(name: PartName | 'gateway'): Promise<void>;
  urlOf(name: PartName | 'gateway'): string;
  pidOf(name: PartName | 'gateway'): number;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface DistributedOptions {
  /** A server that lets everybody in, or one where each process has a login of its own. */
  readonly startNats?: () => Promise<TestNats & Partial<Pick<GuardedNats, 'urlOf'>>>;
  /** A database that is there already, and stays. */
  readonly databaseUrl?: string;
  /** Settings of every process beside those it must have. */
  readonly env?: Readonly<Record<string, string>>;
  /** Parts that are started, `workspace` among them; fields of the others are away. */
  readonly only?: readonly PartName[];
}

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9';

export async function startDistributedPlatform(
  label: string,
  options: DistributedOptions = {},
): Promise<DistributedPlatform> {
  const { only = parts } = options;
  const startNats: NonNullable<DistributedOptions['startNats']> = options.startNats ?? startTestNats;
  const [nats, database] = await Promise.all([startNats(), databaseOf(label, options)]);
  const natsUrlOf = (name: PartName | 'gateway') => nats.urlOf?.(name) ?? nats.url;
  const processes = new Processes({
    DATABASE_URL: database.url,
    RAPPORT_INTERNAL_SECRET: internalSecret,
    RAPPORT_ENCRYPTION_KEYS: testKeys,
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'test',
    PATH: process.env.PATH,
    ...options.env,
  });
  await Promise.all(only.map((part) => processes.start(part, { PORT: '0', NATS_URL: natsUrlOf(part) })));
  const addresses = Object.fromEntries(
    parts.map((part) => [`${part.toUpperCase()}_URL`, only.includes(part) ? processes.urlOf(part) : NOWHERE]),
  );
  await processes.start('gateway', { PORT: '0', NATS_URL: natsUrlOf('gateway'), ...addresses });
  const { token, writeKey } = await makeWorkspace(processes.urlOf('workspace'), processes.urlOf('gateway'));
  return {
    ...callerOf(processes.urlOf('gateway'), token, writeKey),
    writeKey,
    nats,
    databaseUrl: database.url,
    kill: (name) => processes.kill(name),
    restart: (name) =>
      processes.start(name, {
        PORT: new URL(processes.urlOf(name)).port,
        NATS_URL: natsUrlOf(name),
        ...(name === 'gateway' ? addresses : {}),
      }),
    urlOf: (name) => processes.urlOf(name),
    pidOf: (name) => processes.pidOf(name),
    settled: () => platformIdle(database.url, nats.url),
    stop: async () => {
      await processes.killAll();
      await nats.stop();
      await database.drop();
    },
  };
}

async function databaseOf(label: string, { databaseUrl }: DistributedOptions) {
  return databaseUrl === undefined
    ? createDatabase(label)
    : { url: databaseUrl, drop: () => Promise.resolve() };
}

async function makeWorkspace(workspaceUrl: string, gatewayUrl: string) {
  const part = httpPart({
    name: 'workspace',
    url: workspaceUrl,
    sign: internalSigner(internalSecret, systemClock),
    log: createLog('test', 'silent'),
  });
  const owner = { ownerName: 'Otto', ownerEmail: 'otto@test.example' };
  const { workspaceId, ownerId } = await createWorkspace(part, { slug: 'test', name: 'Test', ...owner });
  await part.close();
  const issuer = createBuiltInIssuer(internalSecret);
  const token = await issuer.issue({ userId: ownerId, workspaceId }, 3600);
  const { sourceCreate } = await callerOf(gatewayUrl, token, '').query<{
    sourceCreate: { source: { writeKey: string } };
  }>('mutation { sourceCreate(input: { name: "Test", kind: SERVER }) { source { writeKey } } }');
  return { token, writeKey: sourceCreate.source.writeKey };
}

/** The processes of a platform, by name. */
class Processes {
  readonly #base: NodeJS.ProcessEnv;
  readonly #running = new Map<string, Running>();

  constructor(base: NodeJS.ProcessEnv) {
    this.#base = base;
  }

  async start(name: string, env: NodeJS.ProcessEnv): Promise<void> {
    const main = name === 'gateway' ? 'gateway/src/main.ts' : `subgraphs/${name}/src/main.ts`;
    this.#running.set(name, await startProcess(join(repository, main), { ...this.#base, ...env }));
  }

  urlOf(name: string): string {
    return (this.#running.get(name)?.url ?? '').replace('0.0.0.0', '127.0.0.1');
  }

  pidOf(name: string): number {
    return this.#running.get(name)?.child.pid ?? 0;
  }

  async kill(name: string): Promise<void> {
    const child = this.#running.get(name)?.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.kill(name)));
  }
}

async function startProcess(main: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = READY.exec(said) ?? [];
      if (url !== undefined) resolve({ child, url });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${main} ended with ${code}: ${said}`)));
  });
}
