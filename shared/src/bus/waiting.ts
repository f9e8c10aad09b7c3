/** What a consumer looks at of a message before it is taken up. */
export interface Waits {
  readonly subject: string;
  readonly data: Uint8Array;
}

/** Messages that go together: as many as came one after the other and fit. */
export interface Batch<Message> {
  /** Whose messages they are; empty where workspaces are not told apart. */
  readonly workspaceId: string;
  readonly messages: readonly Message[];
}

export interface BatchLimits {
  readonly messages: number;
  /** One message may be larger, and then goes alone. */
  readonly bytes: number;
}

/**
 * Messages that have been fetched and wait. In order, they leave as they came. In turns, each workspace has a queue of its
 * own and one of them leaves after the other, so that the flood of one costs the others no more than the batch in hand.
 */
export class Waiting<Message extends Waits> {
  readonly #queues = new Map<string, Message[]>();
  readonly #limits: BatchLimits;
  readonly #inTurns: boolean;

  constructor(limits: BatchLimits, how: 'in order' | 'in turns') {
    this.#limits = limits;
    this.#inTurns = how === 'in turns';
  }

  add(message: Message): void {
    const workspaceId = this.#inTurns ? workspaceOf(message.subject) : '';
    const queue = this.#queues.get(workspaceId);
    if (queue === undefined) this.#queues.set(workspaceId, [message]);
    else queue.push(message);
  }

  /** The next batch, of a workspace that has none underway as long as there is one; undefined when nothing waits. */
  take(underway: readonly string[]): Batch<Message> | undefined {
    const waiting = [...this.#queues.keys()];
    const workspaceId = waiting.find((each) => !underway.includes(each)) ?? waiting[0];
    if (workspaceId === undefined) return undefined;
    const queue = this.#queues.get(workspaceId) ?? [];
    const messages = queue.splice(0, this.#fitting(queue));
    this.#queues.delete(workspaceId);
    if (queue.length > 0) this.#queues.set(workspaceId, queue); // behind all others
    return { workspaceId, messages };
  }

  all(): Message[] {
    return [...this.#queues.values()].flat();
  }

  #fitting(queue: readonly Message[]): number {
    let bytes = 0;
    for (const [index, { data }] of queue.entries()) {
      bytes += data.length;
      if (index > 0 && (bytes > this.#limits.bytes || index === this.#limits.messages)) return index;
    }
    return queue.length;
  }
}

/** `ws_01J…` of the subject `deals.deal.moved.v1.ws_01J…`. */
function workspaceOf(subject: string): string {
  return subject.slice(subject.lastIndexOf('.') + 1);
}
