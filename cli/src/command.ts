import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CommandError } from './commandError.ts';

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly description: string;
  /** What a string option takes, as `<file>`. */
  readonly value?: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** One command of `rapport`; one file of commands/ each. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly arguments: readonly ArgumentSpec[];
  /** Printed below the options by `--help`. */
  readonly notes?: () => string;
  /** Answers the exit code. What the user must be told is thrown as a CommandError. */
  run(input: CommandInput): Promise<number>;
}

export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly arguments: readonly string[];
}

/** Checks the words after the command's name against its table, and prints its help or runs it. */
export async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  return await command.run(readWords(command, words));
}

function readWords(command: Command, words: readonly string[]): CommandInput {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const { length } = positionals;
    const missing = command.arguments.find(({ required }, index) => required && index >= length);
    if (missing !== undefined) throw usageError(command, `needs ${missing.name}`);
    if (length > command.arguments.length) {
      throw usageError(command, `does not know what to do with "${positionals[command.arguments.length]}"`);
    }
    return { options: values as CommandInput['options'], arguments: positionals };
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof TypeError)) throw error;
    const [, option = ''] = /'(-[^' ]+)/.exec(error.message) ?? [];
    const known = option.replace(/^-+/, '') in command.options;
    throw usageError(command, known ? `cannot take ${option} like this` : `has no option ${option}`);
  }
}

function usageError(command: Command, problem: string): CommandError {
  return new CommandError(`rapport ${command.name} ${problem}; see rapport ${command.name} --help.`, {
    exitCode: 2,
  });
}

function commandHelp(command: Command): string {
  const words = command.arguments.map(({ name, required }) => (required ? name : `[${name}]`));
  const rows = [
    ...command.arguments.map(({ name, description }) => [name, description] as const),
    ...Object.entries(command.options).map(
      ([name, { value, description }]) =>
        [`--${name}${value === undefined ? '' : ` ${value}`}`, description] as const,
    ),
    ['--help', 'print this'] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `Usage: ${['rapport', command.name, ...words, '[options]'].join(' ')}`,
    '',
    command.description,
    '',
    ...rows.map(([name, description]) => `  ${name.padEnd(width)}  ${description}`),
    ...(command.notes === undefined ? [] : ['', command.notes()]),
    '',
  ].join('\n');
}
