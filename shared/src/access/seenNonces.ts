/**
 * Remembers the nonces it was given for at least `keepMs` and at most twice that, in two memories that take turns: a
 * time for each nonce and a search for those that are over would cost more than forgetting a whole memory at once.
 * A nonce is the number of a fetch and the gateway's process that counted it, so that a number is all that is kept of a
 * fetch: 1,000 fetches a second take about 1 MB with `keepMs` of 20 s, where text would take 4.
 */
export class SeenNonces {
  readonly #keepMs: number;
  #young = new Map<string, Set<number>>();
  #old = new Map<string, Set<number>>();
  #turnAtMs = 0;

  constructor(keepMs: number) {
    this.#keepMs = keepMs;
  }

  /** Whether the nonce is new; from now on it is not. */
  add(origin: string, number: number, nowMs: number): boolean {
    this.#turn(nowMs);
    if (this.#old.get(origin)?.has(number)) return false;
    let numbers = this.#young.get(origin);
    if (numbers === undefined) {
      numbers = new Set();
      // A copy: V8 keeps the whole token (48 KB with 1,000 teammates) alive for a piece cut out of it.
      this.#young.set(Buffer.from(origin, 'latin1').toString('latin1'), numbers);
    }
    const { size } = numbers;
    return numbers.add(number).size > size;
  }

  /** Nonces that are remembered just now. */
  get size(): number {
    return [...this.#young.values(), ...this.#old.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #turn(nowMs: number): void {
    // A clock that was set back would keep everything until it is again where it was.
    this.#turnAtMs = Math.min(this.#turnAtMs, nowMs + this.#keepMs);
    if (nowMs < this.#turnAtMs) return;
    const isLongSilence = nowMs >= this.#turnAtMs + this.#keepMs;
    this.#old = isLongSilence ? new Map() : this.#young;
    this.#young = new Map();
    this.#turnAtMs = nowMs + this.#keepMs;
  }
}
