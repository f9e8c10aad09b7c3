import { RapportError } from '@rapport/shared/errors.ts';
import type { CollectLimits } from './limits.ts';

/** Lets a request of so many bytes in and gives back what ends its stay. Throws `RATE_LIMITED` when there is no room. */
export type Gate = (bytes: number) => () => void;

/** Bounds what all requests together hold in memory: more than the bus takes is refused, not queued. */
export function createGate(limits: Pick<CollectLimits, 'requestsInFlight' | 'bytesInFlight'>): Gate {
  let requests = 0;
  let held = 0;
  return (bytes) => {
    if (requests >= limits.requestsInFlight || held + bytes > limits.bytesInFlight) {
      throw new RapportError('RATE_LIMITED', 'More arrives than can be stored just now; repeat this later.');
    }
    requests += 1;
    held += bytes;
    return () => {
      requests -= 1;
      held -= bytes;
    };
  };
}
