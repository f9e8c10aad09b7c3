import type { Bus } from '@rapport/shared/bus/bus.ts';
import { isTransient, RapportError } from '@rapport/shared/errors.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { type Consumer, type ConsumerMessages, DeliverPolicy, type JsMsg } from 'nats';
import type { LogIdentity } from './cursor.ts';
import type { EventQueue } from './eventQueue.ts';
import { LoggedEvent } from './loggedEvent.ts';

export interface LogRange extends LogIdentity {
  /** Places of the first and the last event kept; the last is one less than the first when there is none. */
  readonly first: number;
  readonly last: number;
}

interface Reader {
  readonly consumer: Consumer;
  readonly messages: ConsumerMessages;
}

/** A reader that stands still while the stream grows is made anew. */
const WATCH_MS = 2_000;

/**
 * One stream as its subscribers on this gateway hear it: one reader for all of them, however many they are, and none
 * while there is no subscriber. It hands each event, in order, to the queues that want its type in its workspace.
 */
export class EventLog {
  readonly #bus: Bus;
  readonly stream: string;
  readonly #log: Logger;
  readonly #queues = new Map<string, Set<EventQueue>>();
  #users = 0;
  #reading: Promise<void> | undefined;
  #reader: Reader | undefined;
  #watch: NodeJS.Timeout | undefined;
  /** Grows with each reader, so that a late word of one that was ended is not heard. */
  #generation = 0;
  #position = 0;

  constructor(bus: Bus, stream: string, log: Logger) {
    this.#bus = bus;
    this.stream = stream;
    this.#log = log;
  }

  /** @throws RapportError `UNAVAILABLE` */
  async range(): Promise<LogRange> {
    try {
      const { created, state } = await this.#bus.manager.streams.info(this.stream);
      return {
        stream: this.stream,
        createdAt: created,
        first: state.first_seq,
        last: state.last_seq,
      };
    } catch (cause) {
      throw new RapportError('UNAVAILABLE', 'Events cannot be heard just now. Subscribe again in a moment.', {
        cause,
      });
    }
  }

  /** Gives the queue every event after the place that is answered, until `detach`. */
  async attach(queue: EventQueue): Promise<number> {
    this.#users += 1;
    try {
      this.#reading ??= this.#begin();
      await this.#reading;
    } catch (error) {
      this.#leave();
      throw error;
    }
    for (const subject of queue.subjects) {
      const waiting = this.#queues.get(subject) ?? new Set();
      this.#queues.set(subject, waiting.add(queue));
    }
    return this.#position;
  }

  detach(queue: EventQueue): void {
    for (const subject of queue.subjects) {
      const waiting = this.#queues.get(subject);
      if (waiting?.delete(queue) && waiting.size === 0) this.#queues.delete(subject);
    }
    queue.clear();
    this.#leave();
  }

  #leave(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    this.#reading = undefined;
    this.#end();
  }

  async #begin(): Promise<void> {
    try {
      this.#position = (await this.range()).last;
      await this.#read();
    } catch (error) {
      this.#reading = undefined;
      throw error;
    }
    this.#watch = setInterval(() => void this.#look(), WATCH_MS);
    this.#watch.unref();
  }

  async #read(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const consumer = await this.#bus.streams.consumers.get(this.stream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: this.#position + 1,
    });
    const messages = await consumer.consume({
      max_messages: 500,
      callback: (message) => {
        if (generation === this.#generation) this.#hand(message);
      },
    });
    const reader = { consumer, messages };
    if (generation === this.#generation) this.#reader = reader;
    else this.#close(reader);
  }

  #end(): void {
    this.#generation += 1;
    clearInterval(this.#watch);
    this.#close(this.#reader);
    this.#reader = undefined;
  }

  #close(reader: Reader | undefined): void {
    const ended = reader?.messages.close().then(() => reader.consumer.delete());
    // JetStream forgets it by itself after five minutes.
    ended?.catch((error: unknown) => this.#log.debug({ err: error }, 'a reader did not end well'));
  }

  #hand(message: JsMsg): void {
    if (message.seq <= this.#position) return;
    this.#position = message.seq;
    const waiting = this.#queues.get(message.subject);
    if (waiting === undefined) return;
    const event = new LoggedEvent(message.seq, message.json<Envelope>());
    for (const queue of waiting) queue.offer(event);
  }

  /** nats.js makes a reader anew when it misses a heartbeat; this sees to it where it does not, as after a long outage. */
  async #look(): Promise<void> {
    const generation = this.#generation;
    const before = this.#position;
    try {
      const { last } = await this.range();
      if (last < before) {
        this.#failAll('The log of events was made anew. Subscribe again without a cursor.');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, WATCH_MS / 2));
      if (generation !== this.#generation || last <= before || this.#position > before) return;
      this.#log.warn({ stream: this.stream, position: before, last }, 'the reader stands still: made anew');
      const stuck = this.#reader;
      await this.#read();
      this.#close(stuck);
    } catch (error) {
      if (isTransient(error)) this.#log.debug({ err: error }, 'the event log cannot be looked at');
      else this.#log.error({ err: error, stream: this.stream }, 'the reader could not be made anew');
    }
  }

  #failAll(message: string): void {
    const queues = new Set([...this.#queues.values()].flatMap((waiting) => [...waiting]));
    for (const queue of queues) queue.fail(new RapportError('UNAVAILABLE', message));
  }
}
