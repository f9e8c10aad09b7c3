import { join } from 'node:path';
import { describeSettings, readSettings, type Settings } from '@rapport/shared/config/settings.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { secretFile } from '../embedded/secretFile.ts';
import { type Engines, openEngines } from '../engines.ts';
import { startPlatform } from '../platform.ts';
import { checkPort, portInUse } from '../port.ts';
import { claimHome } from '../runningStart.ts';
import { listenForStop, type StopRequest } from '../stopRequest.ts';

/** After this the engines are stopped even if the platform is not done: a stop that never ends gets killed instead. */
const drainMs = 30_000;

export const command: Command = {
  name: 'start',
  description:
    'Runs the whole platform on this machine: embedded Postgres and NATS unless told of real ones, all parts, the gateway.',
  options: {},
  arguments: [],
  notes: () => `Settings, read from the environment:\n${describeSettings()}`,
  run: async () => {
    const settings = readSettings(process.env);
    const stop = listenForStop(() => {
      tell('Ended at once.');
      process.exit(130);
    });
    try {
      return await serve(settings, stop);
    } finally {
      stop.dispose();
    }
  },
};

async function serve(settings: Settings, stop: StopRequest): Promise<number> {
  const { home } = settings;
  await using held = new AsyncDisposableStack();
  const claim = claimHome(home);
  held.defer(() => claim.release());
  await checkPort(settings.port);
  const engines = await openEngines(settings, tell);
  held.defer(() => engines.stop());
  if (stop.signal.aborted) return interrupted();
  const platform = await openPlatform(settings, engines);
  held.defer(() => drain(platform.stop));
  if (stop.signal.aborted) return interrupted();
  claim.announce({ url: platform.url, databaseUrl: engines.databaseUrl, natsUrl: engines.natsUrl });
  for (const line of platform.summary) tell(line);
  const end = await Promise.race([stop.requested, engines.failure]);
  if (!stop.signal.aborted) throw new CommandError(end);
  tell('Stopping … (once more to end at once)');
  return 0;
}

async function openPlatform(settings: Settings, { databaseUrl, natsUrl }: Engines) {
  const { port, home } = settings;
  const complete = {
    ...settings,
    internalSecret: settings.internalSecret ?? secretFile(join(home, 'internal.secret')),
  };
  try {
    return await startPlatform({ databaseUrl, natsUrl, port, home, settings: complete, onProgress: tell });
  } catch (error) {
    throw portInUse(error, port) ?? error;
  }
}

async function drain(stop: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      tell(`Not drained after ${drainMs / 1000} s; stopping all the same.`);
      resolve();
    }, drainMs);
  });
  await Promise.race([stop(), patience]);
  clearTimeout(timer);
}

function interrupted(): number {
  tell('Stopping before it was ready …');
  return 0;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
