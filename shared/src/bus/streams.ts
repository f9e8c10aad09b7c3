import { DiscardPolicy, type JetStreamManager, RetentionPolicy, StorageType, type StreamConfig } from 'nats';

export type StreamName = 'COLLECT' | 'CRM' | 'CDP' | 'AUDIT' | 'DEAD';

/** What each durable stream holds. COLLECT is kept: it is the log that profiles can be rebuilt from. */
const SUBJECTS: Record<StreamName, readonly string[]> = {
  COLLECT: ['collect.>', 'rejected.>'],
  CRM: ['contacts.>', 'deals.>', 'tickets.>'],
  CDP: ['profiles.>', 'segments.>', 'consent.>', 'workspace.>'],
  AUDIT: ['audit.>'],
  DEAD: ['dead.>'],
};

/** The stream that carries the events of a part. */
export function streamOf(part: string): StreamName {
  for (const [name, subjects] of Object.entries(SUBJECTS)) {
    if (subjects.includes(`${part}.>`)) return name as StreamName;
  }
  throw new TypeError(`No stream carries the events of "${part}"`);
}

/** Makes the streams that are missing and brings the others up to date. Safe to run in every process at once. */
export async function ensureStreams(manager: JetStreamManager, replicas: number | undefined): Promise<void> {
  for (const [name, subjects] of Object.entries(SUBJECTS)) {
    const config: Partial<StreamConfig> & { name: string } = {
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
      await manager.streams.update(name, { ...config, num_replicas: replicas ?? known.config.num_replicas });
  }
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    'api_error' in error &&
    (error.api_error as { code?: number } | undefined)?.code === 404
  );
}
