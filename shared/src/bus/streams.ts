import {
  DiscardPolicy,
  ErrorCode,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from 'nats';
import { RapportError } from '../errors.ts';

export type StreamName = 'COLLECT' | 'CRM' | 'CDP' | 'AUDIT' | 'DEAD' | 'KV_rapport_limits';

/** What each durable stream holds. COLLECT is kept: it is the log that profiles can be rebuilt from. */
const STREAMS: Readonly<Record<StreamName, Partial<StreamConfig> & { readonly subjects: string[] }>> = {
  COLLECT: { subjects: ['collect.>'] },
  CRM: { subjects: ['contacts.>', 'deals.>', 'tickets.>'] },
  CDP: { subjects: ['profiles.>', 'segments.>', 'consent.>', 'workspace.>'] },
  AUDIT: { subjects: ['audit.>'] },
  DEAD: { subjects: ['dead.>'] },
  // The key-value bucket `rapport_limits`, where the instances of the gateway count together. It is made here, since
  // who may make a bucket may have it fed from any stream and repeated to any subject. Without direct reads, because
  // their answer is the value as it is: asked for with an event's subject to reply to, it would stand there as one.
  KV_rapport_limits: {
    subjects: ['$KV.rapport_limits.>'],
    max_msgs_per_subject: 1,
    max_age: 120_000_000_000, // 2 minutes in ns: longer than a bucket takes to fill, so that a missing one is a full one
    max_bytes: 64 * 1024 * 1024, // 300,000 callers; those beyond are counted by each gateway alone
    allow_rollup_hdrs: true,
    allow_direct: false,
  },
};

const names = Object.keys(STREAMS) as StreamName[];

/** Days that streams keep their messages; undefined is for ever. */
export interface StreamDays {
  readonly logDays: number | undefined;
  readonly newsDays: number | undefined;
}

function daysOf(stream: StreamName, { logDays, newsDays }: StreamDays): number | undefined {
  switch (stream) {
    case 'COLLECT':
    case 'CRM':
      return logDays;
    case 'CDP':
    case 'AUDIT':
      return newsDays;
    case 'DEAD': // somebody has to look at it
    case 'KV_rapport_limits': // has an age of its own
      return undefined;
    default:
      return stream satisfies never;
  }
}

const DAY_NS = 86_400_000_000_000;

function ageOf(stream: StreamName, days: StreamDays | undefined): Partial<StreamConfig> {
  return days === undefined ? {} : { max_age: (daysOf(stream, days) ?? 0) * DAY_NS };
}

/** The stream that carries the events of a part. */
export function streamOf(part: string): StreamName {
  const name = names.find((each) => STREAMS[each].subjects.includes(`${part}.>`));
  if (name === undefined) throw new TypeError(`No stream carries the events of "${part}"`);
  return name;
}

/** The subjects of every stream. */
export const streamSubjects: readonly string[] = names.flatMap((name) => STREAMS[name].subjects);

/**
 * Makes those of `wanted` that are missing and brings the others up to date, where the login may; safe to run in every
 * process at once. A login that may not starts all the same as long as they are there.
 * @throws RapportError `UNAVAILABLE` when one is missing or carries too little, and this login may not mend it, and
 * when it may not even look
 */
export async function ensureStreams(manager: JetStreamManager, options: EnsureOptions): Promise<void> {
  for (const name of options.streams ?? names) await ensureStream(manager, name, options);
}

export interface EnsureOptions {
  /** All of them when left out. */
  readonly streams?: readonly StreamName[];
  readonly replicas?: number;
  /** As they are when left out. */
  readonly days?: StreamDays;
}

async function ensureStream(
  manager: JetStreamManager,
  name: StreamName,
  { replicas, days }: EnsureOptions,
): Promise<void> {
  const config = {
    name,
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New, // a full stream refuses, which callers see, rather than forget what nobody has read
    duplicate_window: 120_000_000_000, // 2 minutes in ns: guards publisher retries only
    ...ageOf(name, days),
    ...STREAMS[name],
  };
  const known = await manager.streams.info(name).catch((error: unknown) => {
    if (isNotFound(error)) return null;
    if (!isForbidden(error)) throw error;
    const what = `The login of NATS_URL may not use the stream ${name}`;
    throw new RapportError('UNAVAILABLE', `${what}: each process has its own in nats.conf.`, {
      cause: error,
    });
  });
  if (known === null) {
    await manager.streams.add({ ...config, num_replicas: replicas ?? 1 }).catch((error: unknown) => {
      throw isForbidden(error) ? unmade(`There is no stream ${name}`, error) : error;
    });
    return;
  }
  const missing = config.subjects.filter((subject) => !known.config.subjects.includes(subject));
  const change = changeOf(config, known.config, replicas);
  if (change === null) return;
  await manager.streams.update(name, change).catch((error: unknown) => {
    if (!isForbidden(error)) throw error;
    if (missing.length > 0)
      throw unmade(`The stream ${name} does not carry ${missing.join(', ')} yet`, error);
  });
}

/** What can still be changed of a stream that is there; its subjects only grow, since a newer version may have added some. */
function changeOf(
  wanted: Partial<StreamConfig> & { readonly subjects: readonly string[] },
  known: StreamConfig,
  replicas = known.num_replicas,
): Partial<StreamConfig> | null {
  const { name: _name, retention: _retention, storage: _storage, ...changeable } = wanted;
  const change: Partial<StreamConfig> = {
    ...changeable,
    subjects: [...new Set([...known.subjects, ...wanted.subjects])],
    num_replicas: replicas,
  };
  const differs = Object.entries(change).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(known[key as keyof StreamConfig] ?? false),
  );
  return differs ? change : null;
}

function unmade(what: string, cause: unknown): RapportError {
  return new RapportError(
    'UNAVAILABLE',
    `${what}, and this login may not change that: run "rapport migrate" with the NATS_URL of the operator.`,
    { cause },
  );
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ErrorCode.PermissionsViolation;
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    'api_error' in error &&
    (error.api_error as { code?: number } | undefined)?.code === 404
  );
}
