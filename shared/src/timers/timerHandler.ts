import type { z } from 'zod';
import type { Transaction } from '../db/session.ts';

/** A timer that is due. */
export interface DueTimer<Data = unknown> {
  readonly kind: string;
  readonly key: string;
  /** When it was due; it is fired after that, never before. */
  readonly dueAt: Date;
  readonly data: Data;
}

/**
 * What is done when timers of a kind are due. Both steps get timers of one workspace, in the order of their instants, inside
 * the transaction that also takes them away: what `fire` writes is kept once, however often it has to be begun.
 */
export interface TimerHandler {
  readonly kind: string;
  /**
   * Locks what the timers are about, as commands lock a record before its timers, and passes over what somebody changes just
   * now (`for update skip locked`): the other way round two transactions could wait for each other, and a slow command would
   * hold up everybody's timers. Answers the keys that may be fired; the others come again within 50 ms. Without it all may.
   */
  readonly lock?: (tx: Transaction, keys: readonly string[]) => Promise<readonly string[]>;
  readonly fire: (tx: Transaction, timers: readonly DueTimer[]) => Promise<void>;
}

interface Steps<Data> {
  readonly lock?: NonNullable<TimerHandler['lock']>;
  readonly fire: (tx: Transaction, timers: readonly DueTimer<Data>[]) => Promise<void>;
}

/** A handler that gets the data of its timers checked. */
export function whenDue<Data>(kind: string, schema: z.ZodType<Data>, steps: Steps<Data>): TimerHandler {
  return {
    ...steps,
    kind,
    fire: (tx, timers) =>
      steps.fire(
        tx,
        timers.map((timer) => ({ ...timer, data: schema.parse(timer.data) })),
      ),
  };
}
