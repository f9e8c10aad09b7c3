import { Bus } from '../bus/bus.ts';
import { streamsOfPart } from '../bus/hears.ts';
import { systemClock } from '../clock.ts';
import { readSettings, SettingsError } from '../config/settings.ts';
import type { Part } from '../graphql/part.ts';
import { servePart } from '../graphql/partServer.ts';
import { createKeyRing } from '../secrets/keyRing.ts';
import { createLog } from '../telemetry/log.ts';
import type { PartName } from './parts.ts';
import type { PartOptions } from './runPart.ts';

/**
 * What a part's `main.ts` does: environment -> service -> signals. Needs DATABASE_URL (or the part's own),
 * NATS_URL and RAPPORT_INTERNAL_SECRET; listens on PORT. SIGTERM drains, then the process ends by itself.
 * @param needsKeys the part keeps sealed values, so that it needs RAPPORT_ENCRYPTION_KEYS too
 */
export async function servePartAlone(
  name: PartName,
  start: (options: PartOptions) => Promise<Part>,
  { needsKeys = false }: { readonly needsKeys?: boolean } = {},
): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const databaseUrl = settings.partDatabaseUrls[name] ?? settings.databaseUrl;
    const missing = missingOf({
      DATABASE_URL: databaseUrl,
      NATS_URL: settings.natsUrl,
      RAPPORT_INTERNAL_SECRET: settings.internalSecret,
      ...(needsKeys ? { RAPPORT_ENCRYPTION_KEYS: settings.encryptionKeys } : {}),
    });
    if (missing !== null) throw new SettingsError([missing]);
    const log = createLog(name, settings.logLevel);
    const { natsUrl = '', retention, encryptionKeys, outbound } = settings;
    const bus = await Bus.connect({
      url: natsUrl,
      name: `rapport-${name}`,
      streams: streamsOfPart(name),
      days: retention,
    });
    const keyRing = encryptionKeys === undefined ? undefined : createKeyRing(encryptionKeys);
    const part = await start({
      databaseUrl: databaseUrl ?? '',
      bus,
      clock: systemClock,
      log,
      keyRing,
      retention,
      outbound,
    });
    const served = await servePart(part, {
      port: settings.port,
      host: '0.0.0.0',
      internalSecret: settings.internalSecret ?? [],
      log,
    });
    process.stdout.write(`${name} is ready at ${served.url}\n`);
    const stop = async () => {
      await served.stop();
      await bus.close();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  } catch (error) {
    process.stderr.write(
      `${name} did not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1); // what had opened would otherwise keep the process alive
  }
}

function missingOf(needed: Readonly<Record<string, unknown>>): string | null {
  const names = Object.keys(needed).filter((name) => needed[name] === undefined);
  return names.length === 0 ? null : `a part that runs alone needs ${names.join(', ')}`;
}
