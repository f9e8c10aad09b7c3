import { RapportError } from '@rapport/shared/errors.ts';
import type { SubscriptionField } from './fields.ts';
import type { LoggedEvent } from './loggedEvent.ts';
import { eventsQueued } from './metrics.ts';

/** Which events one subscriber wants. */
export interface Interest {
  readonly workspaceId: string;
  readonly field: SubscriptionField;
  /** By filter argument the one value that is wanted; what is left out may be anything. */
  readonly wanted: Readonly<Record<string, string>>;
}

export function isWanted(event: LoggedEvent, { field, wanted }: Interest): boolean {
  const told = event.toldTo(field);
  if (told === null) return false;
  return Object.entries(wanted).every(([argument, value]) => told.meant[argument]?.includes(value) === true);
}

/**
 * What waits for one subscriber. It never holds more than its bound: with one event more everything in it is dropped.
 * While the subscriber catches up that is no loss, it reads further from the log; afterwards its stream ends.
 */
export class EventQueue {
  readonly interest: Interest;
  /** NATS subjects of what is wanted. */
  readonly subjects: readonly string[];
  readonly #maxEvents: number;
  #events: LoggedEvent[] = [];
  #overflowed = false;
  #failure: RapportError | undefined;
  #wake: () => void = () => {};

  constructor(interest: Interest, maxEvents: number) {
    this.interest = interest;
    this.subjects = [...interest.field.hears.keys()].map((type) => `${type}.${interest.workspaceId}`);
    this.#maxEvents = maxEvents;
  }

  get overflowed(): boolean {
    return this.#overflowed;
  }

  offer(event: LoggedEvent): void {
    if (this.#overflowed || this.#failure !== undefined || !isWanted(event, this.interest)) return;
    if (this.#events.length >= this.#maxEvents) {
      this.#overflowed = true;
      this.clear();
    } else {
      this.#events.push(event);
      eventsQueued.inc();
    }
    this.#wake();
  }

  /** Ends whoever takes from it. */
  fail(reason: RapportError): void {
    this.#failure ??= reason;
    this.clear();
    this.#wake();
  }

  /**
   * The next event, once there is one; null when `signal` ends the wait.
   * @throws RapportError `SLOW_CONSUMER` when it had overflowed, or what it failed with
   */
  async take(signal: AbortSignal): Promise<LoggedEvent | null> {
    while (!signal.aborted) {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#overflowed) {
        throw new RapportError(
          'SLOW_CONSUMER',
          `More than ${this.#maxEvents} events waited for this subscriber. Subscribe again with the last cursor.`,
        );
      }
      const event = this.#events.shift();
      if (event !== undefined) {
        eventsQueued.dec();
        return event;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', this.#onAbort, { once: true });
      });
      signal.removeEventListener('abort', this.#onAbort);
    }
    return null;
  }

  clear(): void {
    eventsQueued.dec(this.#events.length);
    this.#events = [];
  }

  readonly #onAbort = (): void => this.#wake();
}
