import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { readDevFile } from '../demo/devFile.ts';

const STANDARD_HOURS = 24;

export const command: Command = {
  name: 'token',
  description:
    "Prints an access token of the demonstration workspace's owner, for the platform that was started on this machine.",
  options: {
    hours: { type: 'string', value: '<n>', description: `how long it is valid (default: ${STANDARD_HOURS})` },
  },
  arguments: [],
  run: async ({ options }) => {
    const settings = readSettings(process.env);
    if (settings.nodeEnv === 'production') {
      throw new CommandError('The built-in issuer is not accepted in production; make an API key instead.');
    }
    const hours = Number(options.hours ?? STANDARD_HOURS);
    if (!(hours > 0 && hours <= 24 * 365)) {
      throw new CommandError(`--hours must be from 0 to 8760, not ${String(options.hours)}.`, {
        exitCode: 2,
      });
    }
    const dev = readDevFile(settings.home);
    if (dev === null)
      throw new CommandError(`Nothing was started on ${settings.home} yet: run npm start once.`);
    const issuer = createBuiltInIssuer(settings.internalSecret ?? readSecret(settings.home));
    const subject = { userId: dev.userId, workspaceId: dev.workspaceId };
    process.stdout.write(`${await issuer.issue(subject, Math.ceil(hours * 3600))}\n`);
    return 0;
  },
};

function readSecret(home: string): string {
  return readFileSync(join(home, 'internal.secret'), 'utf8').trim();
}
