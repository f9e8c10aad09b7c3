import { basename } from 'node:path';
import type { Checkpoint } from './checkpoint.ts';
import type { CleaningReport } from './cleaningReport.ts';
import type { ErrorFile } from './errorFile.ts';
import { type MessageSetting, messageOf } from './fileMessages.ts';
import { type MessageKind, readMessageMap } from './messageMap.ts';
import type { ProgressBar } from './progressBar.ts';
import { openRecords } from './records.ts';

export interface MessageImport extends Pick<MessageSetting, 'kind' | 'event' | 'timeZone' | 'provenance'> {
  readonly file: string;
  readonly kind: MessageKind;
  readonly mapText: string;
  readonly progress: ProgressBar;
  readonly errors: ErrorFile;
  readonly checkpoint: Checkpoint;
  /** Hears of every message of a dry run what cleaning would make of it. */
  readonly cleaning?: CleaningReport | undefined;
  /** Takes a message as JSON, with its place in the file; resolves when there is room for the next. */
  readonly send: (json: string, origin: LineOrigin) => Promise<void>;
}

/** Where a message came from. */
export interface LineOrigin {
  /** As `FileRecord` counts. */
  readonly number: number;
  readonly line: number;
}

export interface MessageCounts {
  lines: number;
  /** Done by an earlier run. */
  skipped: number;
  sent: number;
}

/** Reads a file of events or people twice: once to count it, once to send, from where an earlier run was stopped. */
export async function importMessages(setting: MessageImport): Promise<MessageCounts> {
  const { file, kind, checkpoint, errors, progress } = setting;
  const counting = await openRecords(file);
  const map = readMessageMap(kind, setting.mapText, counting.headers);
  let ofLines = 0;
  for await (const _ of counting.records) ofLines += 1;
  const counts: MessageCounts = { lines: 0, skipped: 0, sent: 0 };
  const reading: MessageSetting = { ...setting, map, fileName: basename(file) };
  const { records } = await openRecords(file);
  for await (const record of records) {
    counts.lines += 1;
    if (record.number <= checkpoint.doneLine) {
      counts.skipped += 1;
      continue;
    }
    const message = messageOf(record, reading);
    if ('fault' in message) {
      errors.add(record.line, '', message.fault);
      checkpoint.note(record.number, record.number);
    } else {
      setting.cleaning?.add(message.json);
      await setting.send(message.json, { number: record.number, line: record.line });
      counts.sent += 1;
    }
    progress.update({ lines: counts.lines, ofLines, events: counts.sent });
  }
  progress.update({ lines: counts.lines, ofLines, events: counts.sent });
  return counts;
}
