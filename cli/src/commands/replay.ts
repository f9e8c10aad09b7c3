import { Bus } from '@rapport/shared/bus/bus.ts';
import { replayDead } from '@rapport/shared/bus/replayDead.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
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
  },
  arguments: [],
  run: async ({ options }) => {
    const settings = readSettings(process.env);
    const natsUrl = settings.natsUrl ?? findRunningStart(settings.home)?.natsUrl;
    if (natsUrl === undefined) throw new CommandError('No platform runs here: start it, or set NATS_URL.');
    await checkNats(natsUrl);
    const bus = await Bus.connect({ url: natsUrl, name: 'rapport-replay' });
    try {
      const count = await replayDead(bus, {
        consumer: typeof options.consumer === 'string' ? options.consumer : undefined,
        onReplayed: ({ consumer, subject, reason }) =>
          process.stdout.write(`${consumer}  ${subject}  ${reason}\n`),
      });
      process.stdout.write(count === 0 ? 'Nothing was given up.\n' : `${count} events replayed.\n`);
      return 0;
    } finally {
      await bus.close();
    }
  },
};
