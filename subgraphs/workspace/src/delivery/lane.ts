import { setTimeout as delay } from 'node:timers/promises';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { OutsideChannel } from '../domain/notification.ts';
import { nextStep, type Outcome } from '../domain/retry.ts';
import {
  type Claimed,
  claimDeliveries,
  type Letter,
  lettersOf,
  nextDue,
  settleDelivery,
} from '../storage/deliveryStore.ts';
import { deliveriesDead, deliveryAttempts } from './metrics.ts';

export interface LaneOptions {
  readonly kit: Pick<PartKit, 'db' | 'clock' | 'log'>;
  readonly channel: OutsideChannel;
  /** Deliveries on their way at a time; to one person one. */
  readonly atOnce: number;
  /** Sends one; answers how it went and throws only for faults of our own. */
  readonly send: (workspaceId: string, letter: Letter) => Promise<Outcome>;
}

/** What another process has committed is found this late at the latest. */
const SWEEP_MS = 1_000;
/** Longer than any attempt takes, so that what is tried again was given up: its process was killed. */
const LEASE_MS = 120_000;
/** A receiver that takes a byte a second is not waited for. */
const ATTEMPT_MS = 90_000;

/**
 * Sends what is due on one way, as long as the part runs. A delivery is a row with an instant, and is taken by moving that
 * instant: whoever is killed between taking and settling leaves it to the next once the lease is over. So each is tried
 * until it is known to have arrived: at least once, and once unless somebody is killed between the receiver's word and
 * our commit; then its id, which stays the same, tells the receiver.
 */
export class Lane {
  readonly #options: LaneOptions;
  readonly #busy = new Map<string, Promise<void>>();
  #taking: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  start(): void {
    this.wake();
  }

  /** What is on its way arrives or fails; everything else waits for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#taking;
    await Promise.all(this.#busy.values());
  }

  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#taking ??= this.#take().finally(() => {
      this.#taking = undefined;
      if (this.#again) this.wake();
    });
  }

  async #take(): Promise<void> {
    clearTimeout(this.#timer);
    const { db, clock, log } = this.#options.kit;
    const { channel, atOnce } = this.#options;
    let waitMs = SWEEP_MS;
    try {
      while (this.#again && !this.#stopped && this.#busy.size < atOnce) {
        this.#again = false;
        const now = clock.now();
        const leaseUntil = new Date(now.getTime() + LEASE_MS);
        const most = atOnce - this.#busy.size;
        const busy = [...this.#busy.keys()];
        const claimed = await db.asWorker((tx) =>
          claimDeliveries(tx, { channel, now, leaseUntil, most, busy }),
        );
        await this.#begin(claimed);
        if (claimed.length > 0) this.#again = true;
      }
      this.#again = false; // with no room left, whatever ends makes some and looks again
      const due = await db.asWorker((tx) => nextDue(tx, channel));
      const untilDueMs = due === null ? SWEEP_MS : due.getTime() - clock.now().getTime();
      if (untilDueMs > 0) waitMs = Math.min(SWEEP_MS, untilDueMs);
    } catch (error) {
      this.#again = false;
      log.warn({ err: error, channel }, 'deliveries wait: they could not be taken');
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), waitMs);
  }

  async #begin(claimed: readonly Claimed[]): Promise<void> {
    const { db } = this.#options.kit;
    for (const [workspaceId, own] of Map.groupBy(claimed, (each) => each.workspaceId)) {
      const letters = await lettersOf(
        db,
        workspaceId,
        own.map(({ id }) => id),
      );
      const byId = new Map(letters.map((letter) => [letter.id, letter]));
      for (const each of own) {
        const settled = this.#deliver(each, byId.get(each.id) ?? null).finally(() => {
          this.#busy.delete(each.userId);
          this.wake();
        });
        this.#busy.set(each.userId, settled);
      }
    }
  }

  async #deliver(claimed: Claimed, letter: Letter | null): Promise<void> {
    const { kit, channel } = this.#options;
    const outcome = await this.#attempt(claimed, letter);
    deliveryAttempts.inc({ channel, outcome: outcome.kind });
    const now = kit.clock.now();
    const step = nextStep(outcome, { ...claimed, now, chance: Math.random() });
    try {
      await kit.db.write(claimed.workspaceId, (tx) => settleDelivery(tx, claimed, step, now));
      if (step.state === 'DEAD') deliveriesDead.inc({ channel });
    } catch (error) {
      // Its lease ends, and it is tried once more under the same id.
      kit.log.warn({ err: error, channel, delivery: claimed.id }, 'how a delivery went could not be kept');
    }
  }

  async #attempt({ workspaceId, id }: Claimed, letter: Letter | null): Promise<Outcome> {
    if (letter === null) return { kind: 'refused', reason: 'The person is no member any more.' };
    try {
      return await inTime(this.#options.send(workspaceId, letter));
    } catch (error) {
      this.#options.kit.log.error({ err: error, delivery: id }, 'a delivery failed by a fault of ours');
      return { kind: 'failed', reason: 'An internal fault; the log holds it.' };
    }
  }
}

async function inTime(sending: Promise<Outcome>): Promise<Outcome> {
  const waiting = new AbortController();
  const late = delay(ATTEMPT_MS, undefined, { signal: waiting.signal }).then((): Outcome => {
    return { kind: 'failed', reason: 'The receiver did not answer in time.' };
  });
  late.catch(() => undefined); // ended below
  try {
    return await Promise.race([sending, late]);
  } finally {
    waiting.abort();
  }
}
