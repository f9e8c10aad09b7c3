import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Background } from '../part/runPart.ts';
import type { Logger } from '../telemetry/log.ts';
import { timersGivenUp, timersPending } from '../telemetry/metrics.ts';
import { onAlarm } from './alarm.ts';
import { countTimers, look } from './dueTimers.ts';
import { type Firing, fireDue } from './fireDue.ts';
import type { TimerHandler } from './timerHandler.ts';

export interface TimersOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** One a kind. Timers of other kinds are left to processes that know them, such as a newer version of the part. */
  readonly handlers: readonly TimerHandler[];
}

/** What another process has set is found this late at the latest; what this one sets wakes it by itself. */
const SWEEP_MS = 500;
/** Until a workspace is looked at again in which nothing could be fired. */
const BUSY_MS = 50;
const COUNT_MS = 30_000;
/** Workspaces underway at a time: Postgres works on one while the other is made ready. */
const LANES = 2;

/**
 * Fires the timers of a part when they are due, from the table that `setTimers` writes in the transaction of the cause.
 * Rounds: each workspace in which something is due fires one batch, so that none waits longer for its own than the others take
 * for a batch each. Between rounds it sleeps until the next instant that is known.
 *
 * Order: timers of one key fire in the order they were set, of one workspace in the order of their instants, but for those
 * that fail and are tried again. See docs/decisions/0053.
 */
export class Timers implements Background {
  readonly #firing: Firing;
  readonly #kinds: readonly string[];
  /** Workspaces that are let be until an instant on the machine's monotonic clock. */
  readonly #busyUntilMs = new Map<string, number>();
  #wake: () => void = () => undefined;
  /** The soonest instant that was set since the last look. */
  #setMs = Infinity;
  #nextMs = 0;
  #countedMs = -Infinity;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();
  #silence: () => void = () => undefined;

  constructor({ handlers, ...rest }: TimersOptions) {
    this.#kinds = handlers.map(({ kind }) => kind);
    if (new Set(this.#kinds).size < handlers.length) {
      throw new TypeError(`Each kind of timer has one handler, and these do not: ${this.#kinds.join(', ')}`);
    }
    this.#firing = { ...rest, handlers: new Map(handlers.map((each) => [each.kind, each])) };
  }

  start(): void {
    this.#silence = onAlarm((dueAtMs) => {
      this.#setMs = Math.min(this.#setMs, dueAtMs);
      if (dueAtMs < this.#nextMs) this.#wake();
    });
    this.#running = this.#run();
  }

  /** Finishes the batches underway. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#silence();
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { db, log } = this.#firing;
    while (!this.#stopped) {
      let waitMs = SWEEP_MS;
      try {
        waitMs = await this.#round();
        await this.#count();
      } catch (error) {
        log.warn({ part: db.part, err: error }, 'timers wait: the next look will find them');
      }
      if (waitMs > 0) await this.#sleep(waitMs);
    }
  }

  /** Answers for how long there is nothing to do. */
  async #round(): Promise<number> {
    const { db, clock } = this.#firing;
    this.#setMs = Infinity; // what is set from here on may not be in the look, and wakes
    const now = clock.now();
    const heads = await look(db, this.#kinds, now);
    const nowMs = now.getTime();
    const due = heads.filter(({ tryAt }) => tryAt.getTime() <= nowMs);
    const fired = await this.#fireInTurns(due.map(({ workspaceId }) => workspaceId));
    if (fired) return 0;
    if (due.length > 0) return BUSY_MS;
    const next = heads[0]?.tryAt.getTime() ?? Infinity;
    this.#nextMs = Math.min(next, nowMs + SWEEP_MS);
    return Math.min(this.#nextMs, this.#setMs) - clock.now().getTime();
  }

  /** One batch a workspace; whether any was fired. */
  async #fireInTurns(workspaceIds: readonly string[]): Promise<boolean> {
    const startMs = performance.now();
    const waiting = workspaceIds.filter((each) => (this.#busyUntilMs.get(each) ?? 0) <= startMs);
    this.#busyUntilMs.forEach((untilMs, each) => {
      if (untilMs <= startMs) this.#busyUntilMs.delete(each);
    });
    let fired = false;
    const lane = async () => {
      for (let each = waiting.shift(); each !== undefined && !this.#stopped; each = waiting.shift()) {
        const acted = await this.#fireWorkspace(each);
        fired ||= acted;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return fired;
  }

  /** A workspace whose failure cannot even be written down is let be for a while, and keeps nobody else waiting. */
  async #fireWorkspace(workspaceId: string): Promise<boolean> {
    let pauseMs = BUSY_MS;
    try {
      if (await fireDue(this.#firing, workspaceId)) return true;
    } catch (error) {
      pauseMs = SWEEP_MS;
      this.#firing.log.warn(
        { workspaceId, err: error },
        'timers of a workspace wait: the next look tries again',
      );
    }
    this.#busyUntilMs.set(workspaceId, performance.now() + pauseMs);
    return false;
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#stopped) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, Math.min(ms, SWEEP_MS));
    await promise;
    clearTimeout(timer);
    this.#wake = () => undefined;
  }

  async #count(): Promise<void> {
    const { db } = this.#firing;
    if (performance.now() - this.#countedMs < COUNT_MS) return;
    this.#countedMs = performance.now();
    const counts = new Map((await countTimers(db)).map((each) => [each.kind, each]));
    for (const kind of new Set([...this.#kinds, ...counts.keys()])) {
      timersPending.set({ part: db.part, kind }, counts.get(kind)?.pending ?? 0);
      timersGivenUp.set({ part: db.part, kind }, counts.get(kind)?.dead ?? 0);
    }
  }
}
