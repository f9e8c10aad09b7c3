import { existsSync } from 'node:fs';
import { cleanCountry } from '@rapport/shared/cleaning/cleanCountry.ts';
import type { CleaningRules } from '@rapport/shared/cleaning/cleaningRules.ts';
import type { CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { createCleaningReport } from './cleaningReport.ts';
import { createErrorFile, type ErrorFile } from './errorFile.ts';
import { importMessages, type LineOrigin, type MessageCounts } from './importMessages.ts';
import type { MessageKind } from './messageMap.ts';
import { createProgressBar } from './progressBar.ts';
import { Sender } from './sender.ts';
import { type ImportTarget, importTimeZone, textOption } from './target.ts';

export interface MessageOptions {
  readonly mapText: string;
  readonly event: string | undefined;
  readonly timeZone: string;
  /** Of the source, for what a dry run says of cleaning. */
  readonly cleaningRules: CleaningRules;
  readonly provenance: { readonly supplier: string; readonly basis: string } | undefined;
}

/** @throws CommandError for what cannot be used, also where only one of supplier and basis is named */
export function readMessageOptions(options: CommandInput['options']): MessageOptions {
  const supplier = textOption(options, 'supplier')?.trim() || undefined;
  const basis = textOption(options, 'basis')?.trim() || undefined;
  if ((supplier === undefined) !== (basis === undefined)) {
    throw new CommandError('Data of a third party needs both --supplier and --basis.', { exitCode: 2 });
  }
  return {
    mapText: textOption(options, 'map') ?? '',
    event: textOption(options, 'event'),
    timeZone: importTimeZone(options),
    cleaningRules: readCleaningRules(options),
    provenance: supplier === undefined || basis === undefined ? undefined : { supplier, basis },
  };
}

function readCleaningRules(options: CommandInput['options']): CleaningRules {
  const told = textOption(options, 'default-country');
  const country = told === undefined ? null : cleanCountry(told);
  if (told !== undefined && country === null) {
    throw new CommandError(`--default-country must be a country as GB, not "${told}".`, { exitCode: 2 });
  }
  const order = textOption(options, 'date-order');
  if (order !== undefined && order !== 'day-first' && order !== 'month-first') {
    throw new CommandError(`--date-order must be day-first or month-first, not "${order}".`, { exitCode: 2 });
  }
  const dateOrder = order === undefined ? null : order === 'day-first' ? 'DAY_FIRST' : 'MONTH_FIRST';
  return { country, dateOrder };
}

/** Imports a file of events or people; answers the exit code. Without a target it only reads and counts. */
export async function runMessageImport(
  kind: MessageKind,
  file: string,
  { target, cleaningRules, ...options }: MessageOptions & { readonly target: ImportTarget | undefined },
): Promise<number> {
  if (!existsSync(file)) throw new CommandError(`${file} cannot be read: there is no such file.`);
  const startedAt = performance.now();
  const progress = createProgressBar(process.stderr);
  const checkpoint = target === undefined ? NOTHING_DONE : openCheckpoint(file, { kind, ...options, target });
  if (checkpoint.doneLine > 0)
    progress.say(`Going on after line ${checkpoint.doneLine}, where it was stopped.`);
  const errors = createErrorFile(file, { keyed: 'message', goesOn: checkpoint.doneLine > 0 });
  const sender = target === undefined ? undefined : senderFor(target, errors, checkpoint);
  const cleaning =
    target === undefined && kind === 'people' ? createCleaningReport(cleaningRules) : undefined;
  try {
    await sender?.check();
    const counts = await importMessages({
      ...options,
      kind,
      file,
      progress,
      errors,
      checkpoint,
      cleaning,
      send: async (json, origin) => await sender?.add({ json, origin }),
    });
    await sender?.finish();
    checkpoint.finish();
    progress.end();
    process.stdout.write(summaryOf(counts, errors, performance.now() - startedAt, target === undefined));
    if (cleaning !== undefined) process.stdout.write(cleaning.text());
    return errors.count === 0 ? 0 : 1;
  } catch (error) {
    checkpoint.save();
    throw error;
  } finally {
    errors.close();
    await sender?.close();
  }
}

/** For a run that sends nothing. */
const NOTHING_DONE: Checkpoint = { doneLine: 0, note: () => {}, finish: () => {}, save: () => {} };

function senderFor(target: ImportTarget, errors: ErrorFile, checkpoint: Checkpoint): Sender<LineOrigin> {
  return new Sender<LineOrigin>({
    ...target,
    onRejected: ({ line }, reason) => errors.add(line, '', `collection refused the message: ${reason}`),
    // Lines with faults between these note themselves, so each is noted alone.
    onStored: (batch) => {
      for (const { origin } of batch) checkpoint.note(origin.number, origin.number);
    },
  });
}

function summaryOf(counts: MessageCounts, errors: ErrorFile, ms: number, isDryRun: boolean): string {
  const seconds = ms / 1_000;
  const rows: [string, string][] = [
    ['Lines', `${counts.lines}${counts.skipped === 0 ? '' : `, ${counts.skipped} of them sent before`}`],
    [isDryRun ? 'Messages to send' : 'Messages sent', String(counts.sent)],
    ['Time', `${seconds.toFixed(1)} s, ${Math.round(counts.sent / seconds)} messages/s`],
    ['Errors', errors.count === 0 ? 'none' : `${errors.count} lines, listed in ${errors.path}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd('Messages to send'.length)}  ${value}\n`).join('');
}
