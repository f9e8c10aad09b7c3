import type { Bus } from '@rapport/shared/bus/bus.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { EventLog, LogRange } from './eventLog.ts';
import { EventQueue, type Interest, isWanted } from './eventQueue.ts';
import type { LoggedEvent } from './loggedEvent.ts';
import { pastEvents } from './pastEvents.ts';

export interface Listening {
  readonly bus: Bus;
  readonly eventLog: EventLog;
  readonly interest: Interest;
  /** The last place the subscriber knows; null to begin now. */
  readonly after: number | null;
  readonly maxQueued: number;
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
  { bus, eventLog, interest, after, maxQueued }: Listening,
  signal: AbortSignal,
  onReady: () => void,
): AsyncGenerator<Heard> {
  const attachment = new Attachment(eventLog, () => new EventQueue(interest, maxQueued));
  try {
    await attachment.renew();
    onReady();
    let position = after ?? attachment.begin;
    while (position < attachment.begin) {
      const { begin } = attachment;
      const filterSubject = `${interest.field.part}.*.*.*.${interest.workspaceId}`;
      const range = { stream: eventLog.stream, filterSubject, from: position + 1, to: begin };
      for await (const event of pastEvents(bus, range)) {
        if (signal.aborted) return;
        if (isWanted(event, interest)) yield { event, isLive: false };
      }
      position = begin;
      if (attachment.queue.overflowed) await attachment.renew();
    }
    for (;;) {
      const event = await attachment.queue.take(signal);
      if (event === null) return;
      // The cursor may be of another gateway, whose reader is a little ahead of this one's.
      if (event.sequence > position) yield { event, isLive: true };
    }
  } finally {
    attachment.end();
  }
}

class Attachment {
  readonly #eventLog: EventLog;
  readonly #makeQueue: () => EventQueue;
  #isAttached = false;
  queue: EventQueue;
  /** The queue gets everything after this place. */
  begin = 0;

  constructor(eventLog: EventLog, makeQueue: () => EventQueue) {
    this.#eventLog = eventLog;
    this.#makeQueue = makeQueue;
    this.queue = makeQueue();
  }

  async renew(): Promise<void> {
    this.end();
    this.queue = this.#makeQueue();
    this.begin = await this.#eventLog.attach(this.queue);
    this.#isAttached = true;
  }

  end(): void {
    if (this.#isAttached) this.#eventLog.detach(this.queue);
    this.#isAttached = false;
  }
}
