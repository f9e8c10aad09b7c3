import { derivedId } from '@rapport/shared/ids.ts';
import { DateTime } from 'luxon';
import type { Cast, MessageKind, MessageMap } from './messageMap.ts';
import type { FileRecord } from './records.ts';

export interface MessageSetting {
  readonly kind: MessageKind;
  readonly map: MessageMap;
  /** The event of lines that name none. */
  readonly event: string | undefined;
  /** Of times without one. */
  readonly timeZone: string;
  /** Whose data it is, where it is not the customers' own. */
  readonly provenance: { readonly supplier: string; readonly basis: string } | undefined;
  /** Ids are made of it and of each line: a file that got more lines keeps the ids of those it had. */
  readonly fileName: string;
}

const TYPES: ReadonlySet<unknown> = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias']);

/** The message of a line as JSON, or why there is none. A line that is a message of an SDK is sent as it is. */
export function messageOf(record: FileRecord, setting: MessageSetting): { json: string } | { fault: string } {
  if (record.fault !== undefined) return { fault: record.fault };
  const isMessage = TYPES.has(record.values.type);
  const read = isMessage ? { ...record.values } : mapped(record, setting);
  if (typeof read === 'string') return { fault: read };
  if (setting.kind === 'people') read.type = 'identify';
  const { number, values } = record;
  read.messageId ??= derivedId('import', setting.fileName, String(number), JSON.stringify(values));
  if (setting.provenance !== undefined) {
    read.context = { ...(read.context as object | undefined), provenance: setting.provenance };
  }
  return { json: JSON.stringify(read) };
}

function mapped(
  { values }: FileRecord,
  { kind, map, event, timeZone }: MessageSetting,
): Record<string, unknown> | string {
  const message: Record<string, unknown> = {};
  const told: Record<string, unknown> = {};
  for (const [header, raw] of Object.entries(values)) {
    const { place, cast } = map.targetOf(header);
    const asTime = place === 'timestamp' ? 'time' : cast;
    const value = castOf(raw, asTime, timeZone);
    if (value === undefined) return `${header} "${String(raw)}" is no ${asTime}`;
    if (value === null) continue;
    if (place.startsWith(`${map.others}.`)) told[place.slice(map.others.length + 1)] = value;
    else message[place] = value;
  }
  if (message.userId === undefined && message.anonymousId === undefined) {
    const email = typeof told.email === 'string' ? told.email.trim().toLowerCase() : '';
    if (kind !== 'people' || email === '') return 'names nobody: it has neither a userId nor an anonymousId';
    // A mail address alone is enough to know somebody; the id only carries it, and is the same each time.
    message.anonymousId = derivedId('import', email);
  }
  if (kind === 'people') {
    delete message.event;
    return { ...message, type: 'identify', traits: told };
  }
  message.event ??= event;
  if (message.event === undefined) return 'names no event; say --event for lines without one';
  return { ...message, type: 'track', properties: told };
}

/** Null for an empty value, which says nothing; undefined for one that cannot be read. */
function castOf(raw: unknown, cast: Cast, timeZone: string): unknown {
  if (raw === null || raw === undefined || raw === '') return null;
  switch (cast) {
    case 'text':
      return raw; // NDJSON has types of its own
    case 'number': {
      const number = Number(String(raw).trim());
      return Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      if (/^(?:true|yes|y|1)$/i.test(String(raw).trim())) return true;
      return /^(?:false|no|n|0)$/i.test(String(raw).trim()) ? false : undefined;
    case 'time': {
      const text = String(raw).trim();
      // A time alone would be one of today, and a week a guess.
      if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
      const time = DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone });
      return time.isValid ? time.toJSDate().toISOString() : undefined;
    }
    default:
      return cast satisfies never;
  }
}
