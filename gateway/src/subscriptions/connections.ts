import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { connectionsOpen } from './metrics.ts';
import { callerKey } from './session.ts';

/** Counts who holds how many connections, so that one program that forgets to close them takes none from the others. */
export class Connections {
  readonly #maxPerCaller: number;
  readonly #open = new Map<string, number>();

  constructor(maxPerCaller: number) {
    this.#maxPerCaller = maxPerCaller;
  }

  /**
   * Takes one for the caller; answers how to give it back.
   * @throws RapportError `RATE_LIMITED` when the caller has as many as it may have
   */
  take(caller: Caller, transport: 'websocket' | 'sse'): () => void {
    const key = callerKey(caller);
    const count = this.#open.get(key) ?? 0;
    if (count >= this.#maxPerCaller) {
      throw new RapportError(
        'RATE_LIMITED',
        `This caller has ${count} connections open, as many as it may have.`,
      );
    }
    this.#open.set(key, count + 1);
    connectionsOpen.inc({ transport });
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      connectionsOpen.dec({ transport });
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
