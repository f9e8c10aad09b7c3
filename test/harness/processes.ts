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
import { startTestNats, type TestNats } from './nats.ts';
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
  /** Ends a process as a power cut would. */
  kill(name: PartName | 'gateway'): Promise<void>;
  /** Starts it again on its port, and resolves when it is ready. */
  restart(name: PartName | 'gateway'): Promise<void>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDistributedPlatform(label: string): Promise<DistributedPlatform> {
  const [nats, database] = await Promise.all([startTestNats(), createDatabase(label)]);
  const base = {
    DATABASE_URL: database.url,
    NATS_URL: nats.url,
    RAPPORT_INTERNAL_SECRET: internalSecret,
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'test',
    PATH: process.env.PATH,
  };
  const running = new Map<string, Running>();
  const startOne = async (name: string, env: NodeJS.ProcessEnv) => {
    const main = name === 'gateway' ? 'gateway/src/main.ts' : `subgraphs/${name}/src/main.ts`;
    running.set(name, await startProcess(join(repository, main), { ...base, ...env }));
  };
  await Promise.all(parts.map((part) => startOne(part, { PORT: '0' })));
  const addresses = Object.fromEntries(
    parts.map((part) => [
      `${part.toUpperCase()}_URL`,
      running.get(part)?.url.replace('0.0.0.0', '127.0.0.1'),
    ]),
  );
  await startOne('gateway', { PORT: '0', ...addresses });
  const urlOf = (name: string) => (running.get(name)?.url ?? '').replace('0.0.0.0', '127.0.0.1');

  const workspacePart = httpPart({
    name: 'workspace',
    url: urlOf('workspace'),
    sign: internalSigner(internalSecret, systemClock),
    log: createLog('test', 'silent'),
  });
  const { workspaceId, ownerId } = await createWorkspace(workspacePart, {
    slug: 'test',
    name: 'Test',
    ownerName: 'Otto',
    ownerEmail: 'otto@test.example',
  });
  await workspacePart.close();
  const token = await createBuiltInIssuer(internalSecret).issue(
    { userId: ownerId, workspaceId, roles: ['owner'] },
    3600,
  );
  const { sourceCreate } = await callerOf(urlOf('gateway'), token, '').query<{
    sourceCreate: { source: { writeKey: string } };
  }>('mutation { sourceCreate(input: { name: "Test", kind: SERVER }) { source { writeKey } } }');

  const kill = async (name: string) => {
    const child = running.get(name)?.child;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    ...callerOf(urlOf('gateway'), token, sourceCreate.source.writeKey),
    nats,
    databaseUrl: database.url,
    kill,
    restart: (name) =>
      startOne(name, { PORT: new URL(urlOf(name)).port, ...(name === 'gateway' ? addresses : {}) }),
    settled: () => platformIdle(database.url, nats.url),
    stop: async () => {
      await Promise.all([...running.keys()].map(kill));
      await nats.stop();
      await database.drop();
    },
  };
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
