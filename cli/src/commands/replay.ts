import { replayProfiles } from '@rapport/profiles/replay.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { replayDead } from '@rapport/shared/bus/replayDead.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { type PartName, parts } from '@rapport/shared/part/parts.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { reviveTimers } from '@rapport/shared/timers/reviveTimers.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { checkNats } from '../reachable.ts';
import { findRunningStart } from '../runningStart.ts';

export const command: Command = {
  name: 'replay',
  description:
    'Gives events that were given up (stream DEAD) to their consumers once more, after the reason was mended. What had been applied is not applied again.',
  options: {
    consumer: {
      type: 'string',
      value: '<name>',
      description: 'only what this consumer gave up, as profiles-deals',
    },
    timers: {
      type: 'boolean',
      description: 'fire timers that were given up once more, in place of events',
    },
    'from-collect': {
      type: 'boolean',
      description: 'make profiles anew, in an empty store, from what was collected and what the CRM told',
    },
  },
  arguments: [],
  run: async ({ options }) => {
    const settings = readSettings(process.env);
    const running = findRunningStart(settings.home);
    if (options.timers === true) {
      await fireDeadTimers(
        (part) => settings.partDatabaseUrls[part] ?? settings.databaseUrl ?? running?.databaseUrl,
      );
      return 0;
    }
    const natsUrl = settings.natsUrl ?? running?.natsUrl;
    if (natsUrl === undefined) throw new CommandError('No platform runs here: start it, or set NATS_URL.');
    await checkNats(natsUrl);
    const bus = await Bus.connect({ url: natsUrl, name: 'rapport-replay' });
    try {
      if (options['from-collect'] === true) {
        const own = settings.partDatabaseUrls.profiles ?? settings.databaseUrl;
        await makeProfilesAnew(bus, own ?? running?.databaseUrl);
      } else {
        await repeatDead(bus, typeof options.consumer === 'string' ? options.consumer : undefined);
      }
      return 0;
    } finally {
      await bus.close();
    }
  },
};

async function makeProfilesAnew(bus: Bus, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl === undefined)
    throw new CommandError('No platform runs here: start it, or set DATABASE_URL.');
  try {
    await replayProfiles({
      databaseUrl,
      bus,
      clock: systemClock,
      log: createLog('replay', 'warn'),
      onReplayed: (from, events) => process.stdout.write(`${from}  ${events} events replayed\n`),
    });
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    throw new CommandError(`${error.message} See docs/operations.md, "Making profiles anew".`, {
      cause: error,
    });
  }
}

async function fireDeadTimers(urlOf: (part: PartName) => string | undefined): Promise<void> {
  let count = 0;
  for (const part of parts) {
    const url = urlOf(part);
    if (url === undefined) throw new CommandError('No platform runs here: start it, or set DATABASE_URL.');
    const db = await Database.open({ part, url, tables: [] });
    try {
      for (const { kind, key, reason } of await reviveTimers(db, systemClock.now())) {
        process.stdout.write(`${part}  ${kind} ${key}  ${reason}\n`);
        count += 1;
      }
    } finally {
      await db.close();
    }
  }
  process.stdout.write(count === 0 ? 'No timer was given up.\n' : `${count} timers will be fired again.\n`);
}

async function repeatDead(bus: Bus, consumer: string | undefined): Promise<void> {
  const count = await replayDead(bus, {
    consumer,
    onReplayed: ({ consumer: name, subject, reason }) =>
      process.stdout.write(`${name}  ${subject}  ${reason}\n`),
  });
  process.stdout.write(count === 0 ? 'Nothing was given up.\n' : `${count} events replayed.\n`);
}
