import { setTimeout as delay } from 'node:timers/promises';
import { AckPolicy, type ConsumerMessages, DeliverPolicy, type JsMsg } from 'nats';
import type { Database } from '../db/database.ts';
import { isTransient } from '../errors.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Logger } from '../telemetry/log.ts';
import { batchSeconds, consumerRetries, eventsConsumed, eventsDead } from '../telemetry/metrics.ts';
import { asConsumer } from '../telemetry/trace.ts';
import { applyEvents } from './applyEvents.ts';
import type { Bus } from './bus.ts';
import { type Hearing, hearingsByType } from './hear.ts';
import { consumerOf } from './hears.ts';
import { streamOf } from './streams.ts';
import { type Batch, Waiting } from './waiting.ts';

export interface ConsumerOptions {
  readonly bus: Bus;
  readonly db: Database;
  readonly log: Logger;
  /** The part whose events are heard. */
  readonly from: string;
  readonly hearings: readonly Hearing[];
  /**
   * That events may be applied in any order: then two batches are underway at a time, so that Postgres works on one while
   * the other is read and made ready, and workspaces take turns.
   */
  readonly anyOrder?: boolean;
}

/** Messages in one transaction at most, and how large they are together. */
const BATCH = { messages: 500, bytes: 1_500_000 };
/**
 * Messages that are fetched and not acknowledged, the bound of what waits in memory. In any order it is also how far a
 * flood is looked through for messages of other workspaces: 256 requests of collection are 20 MB, 125 at most.
 */
const IN_HAND = 1_000;
const IN_HAND_ANY_ORDER = 256;

/** A poison event is tried this often before it goes to DEAD; waits double from 100 ms, so about 3 s. */
const POISON_ATTEMPTS = 6;
/** Between two attempts at something that is away. */
const MOST_PAUSE_MS = 10_000;
/** What a consumer that was killed had in hand is delivered anew after this. */
const ACK_WAIT_MS = 10_000;
/** Everything in hand is said to be worked on this often, however long it takes. */
const WORKING_MS = 3_000;

/**
 * One durable JetStream consumer: `<part>-<from>` hears everything `from` tells, in order unless any will do.
 * A batch is whatever has arrived while the last one was applied: single events wait for nothing,
 * floods go in sets. Transient failures are waited out in place, so order holds; poison goes to DEAD alone.
 */
export class Consumer {
  readonly name: string;
  readonly #options: ConsumerOptions;
  readonly #hearings: ReadonlyMap<string, Hearing>;
  readonly #anyOrder: boolean;
  readonly #stopping = new AbortController();
  readonly #waiting: Waiting<JsMsg>;
  readonly #underway = new Map<Promise<void>, Batch<JsMsg>>();
  #wake: () => void = () => undefined;
  #messages: ConsumerMessages | undefined;
  #working: NodeJS.Timeout | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.name = consumerOf(options.db.part, options.from);
    this.#hearings = hearingsByType(options.hearings);
    this.#anyOrder = options.anyOrder ?? false;
    this.#waiting = new Waiting(BATCH, this.#anyOrder ? 'in turns' : 'in order');
  }

  async start(): Promise<void> {
    const { bus, from } = this.#options;
    const stream = streamOf(from);
    const inHand = this.#anyOrder ? IN_HAND_ANY_ORDER : IN_HAND;
    const settings = {
      filter_subject: `${from}.>`,
      ack_wait: ACK_WAIT_MS * 1_000_000,
      max_ack_pending: inHand,
    };
    await bus.manager.consumers.add(stream, {
      durable_name: this.name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ...settings,
    });
    const consumer = await bus.streams.consumers.get(stream, this.name);
    this.#messages = await consumer.consume({
      max_messages: inHand / 2,
      callback: (message) => {
        // The type stands in the subject: what nobody here hears is let pass without being decoded.
        if (!this.#hearings.has(typeOf(message.subject))) {
          message.ack();
          return;
        }
        this.#waiting.add(message);
        this.#wake();
      },
    });
    this.#working = setInterval(() => this.#sayWorking(), WORKING_MS);
    this.#loop = this.#run();
  }

  /** Finishes the batch in hand; what was only fetched is delivered again to whoever runs next. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#messages?.close();
    await this.#loop;
    clearInterval(this.#working);
    for (const message of this.#waiting.all()) message.nak();
  }

  async #run(): Promise<void> {
    const atOnce = this.#anyOrder ? 2 : 1;
    while (!this.#stopping.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const underway = [...this.#underway.values()].map(({ workspaceId }) => workspaceId);
      const batch = underway.length < atOnce ? this.#waiting.take(underway) : undefined;
      if (batch !== undefined) this.#begin(batch);
      else await woken;
    }
    await Promise.all(this.#underway.keys());
  }

  #begin(batch: Batch<JsMsg>): void {
    const end = batchSeconds.startTimer({ consumer: this.name });
    const settled = this.#settle(batch.messages).finally(() => {
      end();
      this.#underway.delete(settled);
      this.#wake();
    });
    this.#underway.set(settled, batch);
  }

  #sayWorking(): void {
    for (const message of this.#waiting.all()) message.working();
    for (const { messages } of this.#underway.values()) for (const message of messages) message.working();
  }

  async #settle(batch: readonly JsMsg[]): Promise<void> {
    try {
      await this.#applyWithPatience(batch);
      for (const message of batch) message.ack();
    } catch (error) {
      if (this.#stopping.signal.aborted) return; // not acknowledged: delivered again
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) await this.#handlePoison(only, error);
      else for (const message of batch) await this.#settle([message]); // one bad event never sinks its batch
    }
  }

  /** Repeats while the failure is one of the moment; JetStream is told meanwhile that the work goes on. */
  async #applyWithPatience(batch: readonly JsMsg[]): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const events = batch.map((message) => message.json<Envelope>());
        const { db } = this.#options;
        const applied = await asConsumer(`consume ${this.name}`, events, () =>
          applyEvents(db, this.name, this.#hearings, events),
        );
        eventsConsumed.inc({ consumer: this.name }, applied);
        return;
      } catch (error) {
        if (!isTransient(error) || this.#stopping.signal.aborted) throw error;
        consumerRetries.inc({ consumer: this.name });
        this.#options.log.warn({ consumer: this.name, attempt, err: error }, 'batch will be repeated');
        await this.#pause(Math.min(100 * 2 ** attempt, MOST_PAUSE_MS));
      }
    }
  }

  async #handlePoison(message: JsMsg, first: unknown): Promise<void> {
    let reason = first;
    for (let attempt = 1; attempt < POISON_ATTEMPTS; attempt += 1) {
      await this.#pause(100 * 2 ** (attempt - 1));
      if (this.#stopping.signal.aborted) return;
      try {
        await this.#applyWithPatience([message]);
        message.ack();
        return;
      } catch (error) {
        reason = error;
      }
    }
    if (!(await this.#bury(message, reason instanceof Error ? reason.message : String(reason)))) return;
    message.term();
    eventsDead.inc({ consumer: this.name });
    this.#options.log.error(
      { consumer: this.name, subject: message.subject, err: reason },
      'event put on DEAD',
    );
  }

  /** Insists while the bus is away; false when the consumer was stopped first, and the event comes again. */
  async #bury(message: JsMsg, reason: string): Promise<boolean> {
    for (let attempt = 0; !this.#stopping.signal.aborted; attempt += 1) {
      try {
        await this.#options.bus.bury(this.name, message.subject, message.data, reason);
        return true;
      } catch (error) {
        this.#options.log.warn({ consumer: this.name, attempt, err: error }, 'DEAD cannot be reached');
        await this.#pause(Math.min(100 * 2 ** attempt, MOST_PAUSE_MS));
      }
    }
    return false;
  }

  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

/** `deals.deal.moved.v1` of the subject `deals.deal.moved.v1.ws_01J…`. */
function typeOf(subject: string): string {
  return subject.slice(0, subject.lastIndexOf('.'));
}
