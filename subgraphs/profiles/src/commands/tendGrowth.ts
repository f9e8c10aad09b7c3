import type { Background, PartKit } from '@rapport/shared/part/runPart.ts';
import { dropPartitions, forgetMessages, forgetStrayEntries, makePartition } from '../storage/growthStore.ts';

const DAY_MS = 86_400_000;
/** The month that is and those that follow: what is written in advance may lie in the next, and a failed round has time. */
const MONTHS_AHEAD = 3;
/**
 * For so long a message id is known. SDKs repeat for hours; a device that was away sends once. What comes again later
 * is written under the id it had before (`entryId`) and changes nothing on timelines either.
 */
const KEEP_MESSAGE_IDS_DAYS = 30;

/** Keeps what grows with traffic in bounds: once at the start and then daily. Instances of the part may do it at once. */
export class TendGrowth implements Background {
  readonly #kit: PartKit;
  readonly #timelineDays: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(kit: PartKit, timelineDays: number | undefined) {
    this.#kit = kit;
    this.#timelineDays = timelineDays;
  }

  start(): void {
    const round = () => {
      this.#round = this.tend().catch((error: unknown) =>
        this.#kit.log.warn({ err: error }, 'growth was not tended to; the next round will'),
      );
    };
    this.#timer = setInterval(round, DAY_MS);
    this.#timer.unref();
    round();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  async tend(): Promise<void> {
    const { db, clock, log } = this.#kit;
    const now = clock.now();
    for (const month of monthsFrom(now)) {
      const made = await db.asWorker((tx) => makePartition(tx, month));
      if (made) log.info({ month }, 'partition of the timeline made');
    }
    const messages = await forgetMessages(db, daysBefore(now, KEEP_MESSAGE_IDS_DAYS));
    if (messages > 0) log.info({ messages }, 'message ids forgotten');
    if (this.#timelineDays === undefined) return;
    const before = daysBefore(now, this.#timelineDays);
    const months = await db.asWorker((tx) => dropPartitions(tx, before));
    const entries = await forgetStrayEntries(db, before);
    if (months + entries > 0) log.info({ months, entries, before }, 'timelines shortened');
  }
}

function monthsFrom(now: Date): string[] {
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10),
  );
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
