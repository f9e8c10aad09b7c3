import { Bus } from '@rapport/shared/bus/bus.ts';
import type { StreamDays } from '@rapport/shared/bus/streams.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { migrateAll } from '../migrateAll.ts';
import { checkDatabase, checkNats } from '../reachable.ts';
import { findRunningStart } from '../runningStart.ts';

export const command: Command = {
  name: 'migrate',
  description:
    "Brings every part's schema and roles up to date, in DATABASE_URL or in the platform that runs on this machine, and the streams at NATS_URL where that is given. Run it before a new version starts.",
  options: {},
  arguments: [],
  notes: () =>
    'DATABASE_URL must be a login that may create roles and schemas. Where <PART>_DATABASE_URL logs in as rapport_<part>,\nthat role gets the password of the URL. NATS_URL must be a login that may make streams, as `operator` of nats.conf.',
  run: async () => {
    const settings = readSettings(process.env);
    const databaseUrl = settings.databaseUrl ?? findRunningStart(settings.home)?.databaseUrl;
    if (databaseUrl === undefined) {
      throw new CommandError(
        'Set DATABASE_URL to the database to migrate; npm start migrates its own by itself.',
      );
    }
    await checkDatabase('DATABASE_URL', databaseUrl);
    if (settings.natsUrl !== undefined) await migrateStreams(settings.natsUrl, settings.retention);
    const ran = await migrateAll({ databaseUrl, partDatabaseUrls: settings.partDatabaseUrls });
    for (const name of ran) process.stdout.write(`${name}\n`);
    process.stdout.write(
      ran.length === 0 ? 'Everything is up to date.\n' : `${ran.length} migrations ran.\n`,
    );
    return 0;
  },
};

/** Connecting makes the streams; the parts' own logins may not. */
async function migrateStreams(natsUrl: string, days: StreamDays): Promise<void> {
  await checkNats(natsUrl);
  const bus = await Bus.connect({ url: natsUrl, name: 'rapport-migrate', days }).catch((cause: unknown) => {
    throw cause instanceof RapportError ? new CommandError(cause.message, { cause }) : cause;
  });
  await bus.close();
}
