import type { Bus } from '@rapport/shared/bus/bus.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { EventLog, LogRange } from './eventLog.ts';
import { EventQueue, type Interest, isWanted } from './eventQueue.ts';
import type { LoggedEvent } from './loggedEvent.ts';
import { pastEvents } from './pastEvents.ts';

export interface Listening {
  readonly bus: Bus;
  /** Made before, so that nothing is missed from then on. */
  readonly attachment: Attachment;
  readonly interest: Interest;
  /** The last place the subscriber knows; null to begin now. */
  readonly after: number | null;
}

export interface Heard {
  readonly event: LoggedEvent;
  /** False while the subscriber catches up. */
  readonly isLive: boolean;
}

/** @throws RapportError `CURSOR_UNUSABLE` when something that followed the cursor is not kept any more */
export function assertKept({ first, last }: LogRange, after: number): void {
  if (after + 1 >= first && after <= last) return;
  throw new RapportError(
    'CURSOR_UNUSABLE',
    'What followed the cursor in "after" is not kept any more. Read anew what you show and subscribe without it.',
  );
}

/**
 * Every event of interest, each once, in the order of the stream: first those since `after`, then what happens.
 * The queue is attached before the past is read, so nothing falls between; where it overflows meanwhile, what it lost
 * is read from the log as well.
 */
export async function* listen(
  { bus, attachment, interest, after }: Listening,
  signal: AbortSignal,
): AsyncGenerator<Heard> {
  const filterSubject = `${interest.field.part}.*.*.*.${interest.workspaceId}`;
  let position = after ?? attachment.begin;
  while (position < attachment.begin) {
    const { begin, stream } = attachment;
    for await (const event of pastEvents(bus, { stream, filterSubject, from: position + 1, to: begin })) {
      if (signal.aborted) return;
      if (isWanted(event, interest)) yield { event, isLive: false };
    }
    position = begin;
    if (signal.aborted) return;
    if (attachment.queue.overflowed) await attachment.renew();
  }
  for (;;) {
    const event = await attachment.queue.take(signal);
    if (event === null) return;
    // The cursor may be of another gateway, whose reader is a little ahead of this one's.
    if (event.sequence > position) yield { event, isLive: true };
  }
}

/** A queue at the end of the log, and how to get a new one after it has overflowed. */
export class Attachment {
  readonly #eventLog: EventLog;
  readonly #interest: Interest;
  readonly #maxQueued: number;
  #isAttached = false;
  #isOver = false;
  queue: EventQueue;
  /** The queue gets everything after this place. */
  begin = 0;

  constructor(eventLog: EventLog, interest: Interest, maxQueued: number) {
    this.#eventLog = eventLog;
    this.#interest = interest;
    this.#maxQueued = maxQueued;
    this.queue = new EventQueue(interest, maxQueued);
  }

  get stream(): string {
    return this.#eventLog.stream;
  }

  async renew(): Promise<void> {
    this.#detach();
    this.queue = new EventQueue(this.#interest, this.#maxQueued);
    this.begin = await this.#eventLog.attach(this.queue);
    this.#isAttached = true;
    if (this.#isOver) this.#detach(); // it was ended meanwhile
  }

  end(): void {
    this.#isOver = true;
    this.#detach();
  }

  #detach(): void {
    if (this.#isAttached) this.#eventLog.detach(this.queue);
    this.#isAttached = false;
  }
}
