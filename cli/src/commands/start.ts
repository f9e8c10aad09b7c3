import { join } from 'node:path';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import { describeSettings, readSettings, type Settings } from '@rapport/shared/config/settings.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { secretFile } from '../embedded/secretFile.ts';
import { openEngines } from '../engines.ts';
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
  // The platform's code takes a second to load, which the engines need anyway; and by now Ctrl-C is heard.
  const code = import('../platform.ts');
  code.catch(() => undefined); // thrown below, when there is somebody to clean up
  const engines = await openEngines(settings, tell);
  held.defer(() => engines.stop());
  const { startPlatform } = await code;
  if (stop.signal.aborted) return interrupted();
  const { databaseUrl, natsUrl } = engines;
  const platform = await startPlatform({
    databaseUrl,
    natsUrl,
    port: settings.port,
    home: settings.home,
    settings: withSecret(settings),
    onProgress: tell,
  }).catch((error: unknown) => {
    throw portInUse(error, settings.port) ?? error;
  });
  held.defer(() => drain(platform.stop));
  if (stop.signal.aborted) return interrupted();
  claim.announce({ url: platform.url, databaseUrl, natsUrl });
  for (const line of platform.summary) tell(line);
  const end = await Promise.race([stop.requested, engines.failure]);
  if (!stop.signal.aborted) throw new CommandError(end);
  tell('Stopping … (once more to end at once)');
  return 0;
}

/** The secret between gateway and parts, made once for this home where the settings name none. */
function withSecret(settings: Settings): Settings & { readonly internalSecret: InternalSecret } {
  return {
    ...settings,
    internalSecret: settings.internalSecret ?? secretFile(join(settings.home, 'internal.secret')),
  };
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
