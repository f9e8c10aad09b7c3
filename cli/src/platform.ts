import type { Gateway } from '@rapport/gateway/gateway.ts';
import { wireGateway } from '@rapport/gateway/wireGateway.ts';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import type { Settings } from '@rapport/shared/config/settings.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { createLog, type Logger } from '@rapport/shared/telemetry/log.ts';
import { ensureDemonstration } from './demo/demonstration.ts';
import { ensureKeyRing } from './keys.ts';
import { migrateAll } from './migrateAll.ts';
import { partCode } from './parts.ts';

export interface PlatformOptions {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly port: number;
  readonly home: string;
  readonly settings: Settings & { readonly internalSecret: InternalSecret };
  onProgress(line: string): void;
}

export interface Platform {
  readonly url: string;
  stop(): Promise<void>;
  readonly summary: readonly string[];
}

/** Every part and the gateway in this process, with a demonstration workspace to try them on. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { settings, onProgress } = options;
  const log = createLog('platform', settings.logLevel);
  onProgress('Bringing the database up to date …');
  const ran = await migrateAll({
    databaseUrl: options.databaseUrl,
    partDatabaseUrls: settings.partDatabaseUrls,
  });
  if (ran.length > 0) onProgress(`  ${ran.length} migrations ran`);
  onProgress('Starting the parts and the gateway …');
  const opened = new AsyncDisposableStack();
  try {
    const bus = await Bus.connect({ url: options.natsUrl, name: 'rapport', days: settings.retention });
    opened.defer(() => bus.close());
    const running = await startParts(options, bus, log);
    opened.defer(async () => {
      await Promise.all(Object.values(running).map((part) => part.stop()));
    });
    const gateway = await wireGateway({
      parts: running,
      bus,
      port: options.port,
      host: '127.0.0.1',
      internalSecret: settings.internalSecret,
      production: settings.nodeEnv === 'production',
      oidc: settings.oidc,
      settings: settings.gateway,
      log: log.child({ part: 'gateway' }),
    });
    opened.defer(() => gateway.stop());
    const summary = await welcome(options, gateway, running);
    return { url: gateway.url, stop: () => opened.disposeAsync(), summary };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function startParts(options: PlatformOptions, bus: Bus, log: Logger): Promise<Record<string, Part>> {
  const { settings } = options;
  const keyRing = ensureKeyRing({ encryptionKeys: settings.encryptionKeys, home: options.home });
  const started = await Promise.allSettled(
    parts.map((part) =>
      partCode[part].start({
        databaseUrl: settings.partDatabaseUrls[part] ?? options.databaseUrl,
        bus,
        clock: systemClock,
        log,
        keyRing,
        retention: settings.retention,
        outbound: settings.outbound,
      }),
    ),
  );
  const running = started.filter((each) => each.status === 'fulfilled').map((each) => each.value);
  const failed = started.find((each) => each.status === 'rejected');
  if (failed === undefined) return Object.fromEntries(running.map((part) => [part.name, part]));
  await Promise.all(running.map((part) => part.stop()));
  throw failed.reason;
}

async function welcome(
  options: PlatformOptions,
  gateway: Gateway,
  running: Readonly<Record<string, Part>>,
): Promise<readonly string[]> {
  if (options.settings.nodeEnv === 'production') return [`Ready at ${gateway.url}`];
  return ensureDemonstration({
    url: gateway.url,
    home: options.home,
    internalSecret: options.settings.internalSecret,
    workspacePart: running.workspace,
    onProgress: options.onProgress,
  });
}
