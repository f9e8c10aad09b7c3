import { Bus } from '@rapport/shared/bus/bus.ts';
import { streamsOfGateway } from '@rapport/shared/bus/hears.ts';
import { readSettings, SettingsError } from '@rapport/shared/config/settings.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { wireGateway } from './wireGateway.ts';

/** Runs the gateway alone: every part is elsewhere, as `<PART>_URL` says. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { natsUrl, internalSecret, partUrls, retention } = settings;
  const missing = [
    ...(natsUrl === undefined ? ['NATS_URL'] : []),
    ...(internalSecret === undefined ? ['RAPPORT_INTERNAL_SECRET'] : []),
    ...parts.filter((part) => partUrls[part] === undefined).map((part) => `${part.toUpperCase()}_URL`),
  ];
  if (natsUrl === undefined || internalSecret === undefined || missing.length > 0) {
    throw new SettingsError([`the gateway alone needs ${missing.join(', ')}`]);
  }
  const log = createLog('gateway', settings.logLevel);
  const bus = await Bus.connect({
    url: natsUrl,
    name: 'rapport-gateway',
    streams: streamsOfGateway,
    days: retention,
  });
  const gateway = await wireGateway({
    parts: Object.fromEntries(parts.map((part) => [part, { url: partUrls[part] ?? '' }])),
    bus,
    port: settings.port,
    host: '0.0.0.0',
    internalSecret,
    production: settings.nodeEnv === 'production',
    oidc: settings.oidc,
    settings: settings.gateway,
    log,
  });
  process.stdout.write(`gateway is ready at ${gateway.url}\n`);
  const stop = async () => {
    await gateway.stop();
    await bus.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

try {
  await main();
} catch (error) {
  process.stderr.write(`gateway did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1); // what had opened would otherwise keep the process alive
}
