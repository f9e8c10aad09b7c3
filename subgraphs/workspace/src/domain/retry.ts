// When a delivery that failed is tried again. Receivers restart within seconds, are deployed within minutes and are
// mended within hours, so the waits grow (https://www.standardwebhooks.com recommends the same shape); after the last the
// delivery is dead, and says why.

const MINUTE_MS = 60_000;
/** Waits before the second and every further attempt; about 27 hours together. */
const WAITS_MS = [0.5, 2, 10, 30, 60, 120, 240, 480, 720].map((minutes) => minutes * MINUTE_MS);
/** Waits differ by up to this share, so that what failed together does not come together again. */
const JITTER = 0.1;
/** A receiver may ask for a longer wait, but not for one that never ends. */
const LONGEST_ASKED_MS = 12 * 60 * MINUTE_MS;

export const mostAttempts = WAITS_MS.length + 1;

/** How an attempt to deliver ended. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** It may succeed later. `afterMs`: how long the receiver asks to wait. */
  | { readonly kind: 'failed'; readonly reason: string; readonly afterMs?: number }
  /** It never will. */
  | { readonly kind: 'refused'; readonly reason: string };

export type NextStep =
  | { readonly state: 'SENT' }
  | { readonly state: 'WAITING'; readonly dueAt: Date; readonly reason: string }
  | { readonly state: 'DEAD'; readonly reason: string };

export interface AttemptFacts {
  /** Attempts so far, this one included. */
  readonly attempts: number;
  readonly now: Date;
  /** From 0 to 1, evenly spread. */
  readonly chance: number;
  /** Whether a failure is final: somebody is waiting for the answer. */
  readonly onlyOnce: boolean;
}

export function nextStep(outcome: Outcome, { attempts, now, chance, onlyOnce }: AttemptFacts): NextStep {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'SENT' };
    case 'refused':
      return { state: 'DEAD', reason: outcome.reason };
    case 'failed': {
      const waitMs = WAITS_MS[attempts - 1];
      if (onlyOnce || waitMs === undefined) return { state: 'DEAD', reason: outcome.reason };
      const asked = Math.min(outcome.afterMs ?? 0, LONGEST_ASKED_MS);
      const jittered = waitMs * (1 + JITTER * (2 * chance - 1));
      const dueAt = new Date(now.getTime() + Math.round(Math.max(asked, jittered)));
      return { state: 'WAITING', dueAt, reason: outcome.reason };
    }
    default:
      return outcome satisfies never;
  }
}
