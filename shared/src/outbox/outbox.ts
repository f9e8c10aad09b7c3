import type { Bus } from '../bus/bus.ts';
import { textColumn } from '../db/columns.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/session.ts';
import { RapportError } from '../errors.ts';
import { type Envelope, subjectOf } from '../events/envelope.ts';
import type { Logger } from '../telemetry/log.ts';
import { eventsPublished, outboxBacklog } from '../telemetry/metrics.ts';

export interface OutboxOptions {
  readonly db: Database;
  readonly bus: Bus;
  readonly log: Logger;
}

/** Rows in one round; their publications are in flight together, in order, on one connection. */
const ROUND_SIZE = 500;
/** What another process committed and did not live to publish is found this late at the latest. */
const SWEEP_MS = 1_000;

const STANDARD_MAX_PAYLOAD = 1_048_576;
/** NATS counts headers, such as the message id, as payload. */
const HEADER_ROOM_BYTES = 2_048;

/**
 * The transaction is not waited for on its way to the disk: were the deletion lost in a crash, the events would be
 * published once more under their ids.
 */
const LOCK = `/* outbox.lock */ select pg_advisory_xact_lock(hashtext($1)), set_config('synchronous_commit', 'off', true)`;

/** Taken and, when publishing fails and the transaction with it, still there. */
const TAKE = `/* outbox.take */
  delete from outbox where seq = any(array(select seq from outbox order by seq limit ${ROUND_SIZE}))
  returning seq, id, subject, envelope`;

interface OutboxRow {
  readonly seq: string;
  readonly id: string;
  readonly subject: string;
  readonly envelope: string;
}

/**
 * Events leave a part only through here: written in the transaction of the change they tell, relayed after its commit.
 * One relay a part works at a time (advisory lock), so events of one aggregate keep the order of their commits.
 * It claims rows by their presence: a relay that read on from the last number would lose slow transactions.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #running: Promise<void> | undefined;
  #again = false;
  #sweep: NodeJS.Timeout | undefined;
  #stopped = false;
  #measuredAt = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Adds events to the transaction, after the aggregate's row is locked or written. */
  async append(tx: Transaction, events: readonly Envelope[]): Promise<void> {
    if (events.length === 0) return;
    const encoded = events.map((event) => this.#encode(event));
    await tx.query(
      `/* outbox.append */
       insert into outbox (id, workspace_id, subject, envelope)
       select id, $1, subject, envelope
       from unnest($2::text[], $3::text[], $4::text[]) as event(id, subject, envelope)`,
      [
        tx.workspaceId,
        textColumn(events.map(({ id }) => id)),
        textColumn(events.map(subjectOf)),
        textColumn(encoded),
      ],
    );
    tx.afterCommit(() => this.wake());
  }

  /** Refuses what JetStream never would take: in the outbox it would hold up everything behind it for ever. */
  #encode(event: Envelope): string {
    const json = JSON.stringify(event);
    const maxBytes =
      (this.#options.bus.connection.info?.max_payload ?? STANDARD_MAX_PAYLOAD) - HEADER_ROOM_BYTES;
    // A character takes one to three bytes of UTF-8: most events need not be measured.
    if (json.length * 3 > maxBytes && Buffer.byteLength(json) > maxBytes) {
      throw new RapportError(
        'INTERNAL',
        `${event.type} about ${event.subject} is larger than an event can be.`,
      );
    }
    return json;
  }

  start(): void {
    this.#sweep = setInterval(() => this.wake(), SWEEP_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#sweep);
    await this.#running;
  }

  /** Starts a round, or has the running one look once more. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
      if (this.#again) this.wake();
    });
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        if ((await this.#relayRound()) === ROUND_SIZE) this.#again = true;
      } catch (error) {
        this.#options.log.warn({ err: error }, 'outbox waits: publishing failed');
        await this.#measureBacklog();
        return; // the sweep tries again
      }
    }
  }

  async #relayRound(): Promise<number> {
    const { db, bus } = this.#options;
    const count = await db.asWorker(async (tx) => {
      await tx.query(LOCK, [`outbox ${db.part}`]);
      const rows = await tx.query<OutboxRow>(TAKE);
      rows.sort((a, b) => Number(a.seq) - Number(b.seq));
      await Promise.all(rows.map((row) => bus.publishEncoded(row.subject, row.id, row.envelope)));
      return rows.length;
    });
    eventsPublished.inc({ part: db.part }, count);
    if (count < ROUND_SIZE) outboxBacklog.set({ part: db.part }, 0);
    else if (performance.now() - this.#measuredAt > SWEEP_MS) await this.#measureBacklog();
    return count;
  }

  async #measureBacklog(): Promise<void> {
    const { db, log } = this.#options;
    this.#measuredAt = performance.now();
    try {
      const [row] = await db.asWorker((tx) =>
        tx.query<{ count: number }>(`/* outbox.count */ select count(*)::int as count from outbox`),
      );
      outboxBacklog.set({ part: db.part }, row?.count ?? 0);
    } catch (error) {
      log.debug({ err: error }, 'the outbox could not be counted');
    }
  }
}
