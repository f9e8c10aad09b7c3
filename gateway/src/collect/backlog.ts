import type { Bus } from '@rapport/shared/bus/bus.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { CollectLimits } from './limits.ts';
import { backlogRequests } from './metrics.ts';

/** The durable consumer that takes what was collected into profiles. */
const CONSUMER = 'profiles-collect';
const SAMPLE_MS = 1_000;
/** Older than this a sample says nothing any more: it was taken before a pause in which anything may have happened. */
const STALE_MS = 5_000;
const LEAST_WAIT_SECONDS = 2;
const MOST_WAIT_SECONDS = 10;

/** More has been collected than profiles has taken in; the SDK is asked to come again. */
export class Backlogged extends RapportError {
  readonly retryAfterSeconds: number;

  constructor(waiting: number) {
    super('RATE_LIMITED', `${waiting} requests wait to be taken into profiles; repeat this later.`);
    this.name = 'Backlogged';
    // Not the same for everybody: all SDKs that were refused would come back in one instant.
    const spread = Math.random() * (MOST_WAIT_SECONDS - LEAST_WAIT_SECONDS + 1);
    this.retryAfterSeconds = LEAST_WAIT_SECONDS + Math.floor(spread);
  }
}

export interface BacklogOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Pick<CollectLimits, 'backlogRequests'>;
}

/**
 * Refuses while profiles is too far behind, because Postgres is slow or away or the part has stopped: the stream would grow
 * until it is full, and what is late for an hour is of no use to a visitor. How far it is behind is asked at most once a
 * second, beside the requests: none waits for it.
 * @throws Backlogged
 */
export function createBacklogCheck({ bus, clock, log, limits }: BacklogOptions): () => void {
  let waiting = 0;
  let sampledAtMs = Number.NEGATIVE_INFINITY;
  let isSampling = false;

  const sample = async (nowMs: number): Promise<void> => {
    isSampling = true;
    try {
      const info = await bus.manager.consumers.info('COLLECT', CONSUMER);
      waiting = info.num_pending + info.num_ack_pending;
    } catch (error) {
      waiting = 0; // NATS is away, which storing will tell, or profiles has never run, and everything waits for it
      log.debug({ err: error }, 'the backlog of collection is not known');
    } finally {
      backlogRequests.set(waiting);
      sampledAtMs = nowMs;
      isSampling = false;
    }
  };

  return () => {
    const nowMs = clock.now().getTime();
    const ageMs = nowMs - sampledAtMs;
    if (ageMs >= SAMPLE_MS && !isSampling) void sample(nowMs);
    if (ageMs < STALE_MS && waiting >= limits.backlogRequests) throw new Backlogged(waiting);
  };
}
