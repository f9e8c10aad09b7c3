import { SettingsError } from '@rapport/shared/config/settings.ts';
import { type Command, runCommand } from './command.ts';
import { CommandError } from './commandError.ts';

interface Entry {
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, loaded only when it is called: `rapport --help` must not wait for the platform's code. */
const commands: Readonly<Record<string, Entry>> = {
  start: { summary: 'run the whole platform on this machine', load: () => import('./commands/start.ts') },
  migrate: { summary: "bring every part's schema up to date", load: () => import('./commands/migrate.ts') },
  import: { summary: 'send a file of orders as events', load: () => import('./commands/import.ts') },
  replay: { summary: 'repeat events that were given up', load: () => import('./commands/replay.ts') },
  workspace: {
    summary: 'make a workspace with its first API key',
    load: () => import('./commands/workspace.ts'),
  },
  'nats-config': {
    summary: 'print the logins and permissions of nats-server',
    load: () => import('./commands/natsConfig.ts'),
  },
  audit: {
    summary: 'check the audit log, or take it out',
    load: () => import('./commands/audit.ts'),
  },
  secrets: {
    summary: 'seal what is kept sealed with the present key',
    load: () => import('./commands/secrets.ts'),
  },
  token: { summary: 'print an access token for this machine', load: () => import('./commands/token.ts') },
  doctor: {
    summary: 'check what the platform needs on this machine',
    load: () => import('./commands/doctor.ts'),
  },
};

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    throw new CommandError(
      `There is no command "${name}"; rapport knows ${Object.keys(commands).join(', ')}.`,
      {
        exitCode: 2,
      },
    );
  }
  const { command } = await entry.load();
  return await runCommand(command, rest);
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'Usage: rapport <command> [options]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'rapport <command> --help tells more about one.',
    '',
  ].join('\n');
}

/** One sentence for the user; the stack, which only helps whoever works on Rapport, on demand. */
function complain(error: unknown): number {
  const known = error instanceof CommandError || error instanceof SettingsError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `rapport: ${known ? message : `unexpected fault: ${message} (LOG_LEVEL=debug tells more)`}\n`,
  );
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return error instanceof CommandError ? error.exitCode : 1;
}

// Whoever read the output has gone, as `head` does: nothing to say to, but no reason to end what runs.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = complain(error);
}
