import { readSettings } from '@rapport/shared/config/settings.ts';
import { IANAZone } from 'luxon';
import type { CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { readDevFile } from '../demo/devFile.ts';

type Options = CommandInput['options'];

/** Where an import goes: as told, else the platform that was started here. */
export interface ImportTarget {
  readonly url: string;
  readonly writeKey: string;
}

export function importTarget(options: Options): ImportTarget {
  const url = textOption(options, 'url');
  const writeKey = textOption(options, 'write-key');
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new CommandError(`--url must read http://host:4000, not "${url}".`, { exitCode: 2 });
  }
  const { home } = readSettings(process.env);
  const dev = url !== undefined && writeKey !== undefined ? null : readDevFile(home);
  const target = { url: url ?? dev?.url, writeKey: writeKey ?? dev?.writeKey };
  if (target.url === undefined || target.writeKey === undefined) {
    throw new CommandError(
      `Nothing was started on ${home} yet: run npm start in another terminal, or say --url and --write-key.`,
    );
  }
  return { url: target.url, writeKey: target.writeKey };
}

/** Of times that name none. */
export function importTimeZone(options: Options): string {
  const timeZone = textOption(options, 'time-zone') ?? 'UTC';
  if (IANAZone.isValidZone(timeZone)) return timeZone;
  throw new CommandError(`--time-zone must be a zone as Europe/London, not "${timeZone}".`, { exitCode: 2 });
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
