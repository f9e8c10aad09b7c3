/**
 * Remembers what was seen for at least `keepMs` and at most twice that, in two sets that take turns: a time for each
 * nonce and a search for those that are over would cost more than forgetting a whole set at once.
 * A nonce takes about 100 bytes: 1,000 fetches a second keep less than 4 MB with `keepMs` of 20 s.
 */
export class SeenNonces {
  readonly #keepMs: number;
  #young = new Set<string>();
  #old = new Set<string>();
  #turnAtMs = 0;

  constructor(keepMs: number) {
    this.#keepMs = keepMs;
  }

  /** Whether `nonce` is new; from now on it is not. */
  add(nonce: string, nowMs: number): boolean {
    this.#turn(nowMs);
    if (this.#young.has(nonce) || this.#old.has(nonce)) return false;
    // A copy: V8 keeps the whole token (48 KB with 1,000 teammates) alive for a piece cut out of it.
    this.#young.add(Buffer.from(nonce, 'latin1').toString('latin1'));
    return true;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  #turn(nowMs: number): void {
    // A clock that was set back would keep everything until it is again where it was.
    this.#turnAtMs = Math.min(this.#turnAtMs, nowMs + this.#keepMs);
    if (nowMs < this.#turnAtMs) return;
    const isLongSilence = nowMs >= this.#turnAtMs + this.#keepMs;
    this.#old = isLongSilence ? new Set() : this.#young;
    this.#young = new Set();
    this.#turnAtMs = nowMs + this.#keepMs;
  }
}
