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
   * Locks what the timers are about, in one order, where `fire` changes it: commands lock a record first and its timers
   * after it. Some of the timers may turn out to have been moved or cancelled meanwhile, and are then not fired.
   */
  readonly lock?: (tx: Transaction, keys: readonly string[]) => Promise<void>;
  readonly fire: (tx: Transaction, timers: readonly DueTimer[]) => Promise<void>;
}

interface Steps<Data> {
  readonly lock?: (tx: Transaction, keys: readonly string[]) => Promise<void>;
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
