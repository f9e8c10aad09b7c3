import { readSettings, type Settings, SettingsError } from '@rapport/shared/config/settings.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { doctorChecks } from '../doctorChecks.ts';
import { safetyChecks } from '../safetyChecks.ts';

export const command: Command = {
  name: 'doctor',
  description:
    'Checks what the platform needs on this machine, and says what to do where something is missing.',
  options: {
    strict: { type: 'boolean', description: 'exit with 1 where something is unsafe as well' },
  },
  arguments: [],
  run: async ({ options }) => {
    const settings = tryReadSettings();
    if (settings instanceof SettingsError) {
      print('Settings', false, `${settings.message} Nothing else can be checked until they are right.`);
      return 1;
    }
    print('Settings', true, 'all values can be used');
    let problems = 0;
    for (const { name, run } of doctorChecks) {
      const { ok, text } = await settle(() => run(settings));
      if (!ok) problems += 1;
      print(name, ok, text);
    }
    process.stdout.write(problems === 0 ? 'Everything is in place.\n' : `${problems} to put right.\n`);
    const unsafe = await printSafety(settings);
    return problems === 0 && (unsafe === 0 || options.strict !== true) ? 0 : 1;
  },
};

/** What works and could harm; answers how much. Apart from the rest: a machine to try things on may be unsafe. */
async function printSafety(settings: Settings): Promise<number> {
  let unsafe = 0;
  process.stdout.write('\nSafety\n');
  for (const { name, run } of safetyChecks) {
    for (const finding of await run(settings, process.env)) {
      unsafe += 1;
      process.stdout.write(`${name.padEnd(13)} unsafe   ${finding}\n`);
    }
  }
  process.stdout.write(unsafe === 0 ? 'Nothing unsafe was found.\n' : `${unsafe} to think about.\n`);
  return unsafe;
}

function tryReadSettings(): Settings | SettingsError {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

async function settle(run: () => Promise<string>): Promise<{ ok: boolean; text: string }> {
  try {
    return { ok: true, text: await run() };
  } catch (error) {
    if (error instanceof CommandError) return { ok: false, text: error.message };
    return { ok: false, text: `unexpected: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function print(name: string, ok: boolean, text: string): void {
  process.stdout.write(`${name.padEnd(13)} ${ok ? 'ok     ' : 'problem'}  ${text}\n`);
}
