import { readSettings } from '@rapport/shared/config/settings.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { resealColumn } from '@rapport/shared/secrets/resealColumns.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { loadKeyRing } from '../keys.ts';
import { partCode } from '../parts.ts';
import { findRunningStart } from '../runningStart.ts';

export const command: Command = {
  name: 'secrets',
  description:
    'rotate seals everything that is kept sealed with the present key, the first of RAPPORT_ENCRYPTION_KEYS, also what was kept plain before. The platform may run meanwhile.',
  arguments: [{ name: 'rotate', required: true, description: 'what to do' }],
  options: {},
  notes: () =>
    [
      'To replace a key: put the new one first and keep the old one behind it, restart every process, run this, and only then',
      'take the old one away. The audit log is not signed anew: keep old keys where `rapport audit verify` finds them.',
      'Needs DATABASE_URL, or <PART>_DATABASE_URL of each part, or the platform started on this machine.',
    ].join('\n'),
  run: async ({ arguments: [action] }) => {
    if (action !== 'rotate') {
      throw new CommandError(`rapport secrets can rotate, not "${action}".`, { exitCode: 2 });
    }
    return await rotate();
  },
};

async function rotate(): Promise<number> {
  const settings = readSettings(process.env);
  const keyRing = loadKeyRing(settings);
  const running = findRunningStart(settings.home)?.databaseUrl;
  for (const part of parts) {
    const { sealed = [] } = partCode[part];
    if (sealed.length === 0) continue;
    const url = settings.partDatabaseUrls[part] ?? settings.databaseUrl ?? running;
    if (url === undefined) {
      throw new CommandError(
        `No database is named: set DATABASE_URL or ${part.toUpperCase()}_DATABASE_URL, or start the platform.`,
      );
    }
    const db = await Database.open({ part, url, tables: [], poolSize: 1 });
    try {
      for (const column of sealed) {
        const { resealed, present } = await resealColumn(db, keyRing, column).catch(asSentence);
        process.stdout.write(
          `${part}.${column.table}.${column.column}: ${resealed} sealed anew with ${keyRing.presentKeyId}, ${present} were already\n`,
        );
      }
    } finally {
      await db.close();
    }
  }
  return 0;
}

function asSentence(error: unknown): never {
  if (error instanceof RapportError) throw new CommandError(error.message, { cause: error });
  throw error;
}
