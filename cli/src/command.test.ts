import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Command, type CommandInput, runCommand } from './command.ts';
import { CommandError } from './commandError.ts';

function sample(calls: CommandInput[]): Command {
  return {
    name: 'weigh',
    description: 'Weighs a thing.',
    options: {
      unit: { type: 'string', value: '<unit>', description: 'kg or lb' },
      twice: { type: 'boolean', description: 'to be sure' },
    },
    arguments: [{ name: '<thing>', description: 'what is weighed', required: true }],
    run: async (input) => {
      calls.push(input);
      return 7;
    },
  };
}

async function refusal(words: readonly string[]): Promise<CommandError> {
  const calls: CommandInput[] = [];
  const error = await runCommand(sample(calls), words).catch((reason: unknown) => reason);
  expect(calls).toEqual([]);
  if (error instanceof CommandError) return error;
  throw new Error(`not refused: ${error}`);
}

afterEach(() => vi.restoreAllMocks());

describe('runCommand', () => {
  test('hands the words over and answers the exit code', async () => {
    const calls: CommandInput[] = [];
    expect(await runCommand(sample(calls), ['stone', '--unit', 'kg', '--twice'])).toBe(7);
    expect(calls).toEqual([{ options: { unit: 'kg', twice: true }, arguments: ['stone'] }]);
  });

  test.each([
    [['stone', '--colour'], 'rapport weigh has no option --colour; see rapport weigh --help.'],
    [['stone', '--unit'], 'rapport weigh cannot take --unit like this; see rapport weigh --help.'],
    [
      ['stone', 'feather'],
      'rapport weigh does not know what to do with "feather"; see rapport weigh --help.',
    ],
    [[], 'rapport weigh needs <thing>; see rapport weigh --help.'],
  ])('refuses %j with one sentence and exit code 2', async (words, message) => {
    const error = await refusal(words);
    expect(error.message).toBe(message);
    expect(error.exitCode).toBe(2);
  });

  test('prints its table for --help and runs nothing', async () => {
    const calls: CommandInput[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await runCommand(sample(calls), ['--help'])).toBe(0);
    expect(calls).toEqual([]);
    expect(write.mock.calls.flat()).toEqual([
      [
        'Usage: rapport weigh <thing> [options]',
        '',
        'Weighs a thing.',
        '',
        '  <thing>        what is weighed',
        '  --unit <unit>  kg or lb',
        '  --twice        to be sure',
        '  --help         print this',
        '',
      ].join('\n'),
    ]);
  });
});
