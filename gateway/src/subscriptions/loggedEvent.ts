import type { Envelope } from '@rapport/shared/events/envelope.ts';
import type { SubscriptionField, Told } from './fields.ts';
import { eventsUnreadable } from './metrics.ts';

/** An event with its place in its stream. All subscribers of a gateway get the same object, and share what is worked out. */
export class LoggedEvent {
  readonly sequence: number;
  readonly envelope: Envelope;
  readonly #told = new Map<SubscriptionField, Told | null>();
  readonly #shared = new Map<string, unknown>();

  constructor(sequence: number, envelope: Envelope) {
    this.sequence = sequence;
    this.envelope = envelope;
  }

  /** What it says to the subscribers of a field; null when nothing. */
  toldTo(field: SubscriptionField): Told | null {
    let told = this.#told.get(field);
    if (told === undefined) {
      told = this.#read(field);
      this.#told.set(field, told);
    }
    return told;
  }

  /** A part that is newer than this gateway may tell what it cannot read: nobody may miss the next event for it. */
  #read(field: SubscriptionField): Told | null {
    try {
      return field.hears.get(this.envelope.type)?.(this.envelope) ?? null;
    } catch {
      eventsUnreadable.inc({ type: this.envelope.type });
      return null;
    }
  }

  /** What `work` answers, worked out once for each key. */
  once<Value>(key: string, work: () => Value): Value {
    if (!this.#shared.has(key)) this.#shared.set(key, work());
    return this.#shared.get(key) as Value;
  }
}
