import { DiscardPolicy, type JetStreamManager, RetentionPolicy, StorageType, type StreamConfig } from 'nats';

export type StreamName = 'COLLECT' | 'CRM' | 'CDP' | 'AUDIT' | 'DEAD';

/** What each durable stream holds. COLLECT is kept: it is the log that profiles can be rebuilt from. */
const SUBJECTS: Record<StreamName, readonly string[]> = {
  COLLECT: ['collect.>'],
  CRM: ['contacts.>', 'deals.>', 'tickets.>'],
  CDP: ['profiles.>', 'segments.>', 'consent.>', 'workspace.>'],
  AUDIT: ['audit.>'],
  DEAD: ['dead.>'],
};

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
    case 'DEAD':
      return undefined; // somebody has to look at it
    default:
      return stream satisfies never;
  }
}

const DAY_NS = 86_400_000_000_000;

/** The stream that carries the events of a part. */
export function streamOf(part: string): StreamName {
  for (const [name, subjects] of Object.entries(SUBJECTS)) {
    if (subjects.includes(`${part}.>`)) return name as StreamName;
  }
  throw new TypeError(`No stream carries the events of "${part}"`);
}

/** Makes the streams that are missing and brings the others up to date. Safe to run in every process at once. */
export async function ensureStreams(
  manager: JetStreamManager,
  { replicas, days }: { readonly replicas?: number | undefined; readonly days?: StreamDays | undefined },
): Promise<void> {
  for (const [name, subjects] of Object.entries(SUBJECTS) as [StreamName, readonly string[]][]) {
    const config: Partial<StreamConfig> & { name: string } = {
      ...(days === undefined ? {} : { max_age: (daysOf(name, days) ?? 0) * DAY_NS }),
      name,
      subjects: [...subjects],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      discard: DiscardPolicy.New, // a full stream refuses, which callers see, rather than forget what nobody has read
      duplicate_window: 120_000_000_000, // 2 minutes in ns: guards publisher retries only
    };
    const known = await manager.streams.info(name).catch((error: unknown) => {
      if (isNotFound(error)) return null;
      throw error;
    });
    if (known === null) await manager.streams.add({ ...config, num_replicas: replicas ?? 1 });
    else
      await manager.streams.update(name, {
        max_age: known.config.max_age,
        ...config,
        num_replicas: replicas ?? known.config.num_replicas,
      });
  }
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    'api_error' in error &&
    (error.api_error as { code?: number } | undefined)?.code === 404
  );
}
