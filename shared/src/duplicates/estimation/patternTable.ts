/** How often each combination of levels was seen. A million pairs have some ten thousand; estimation runs over these. */
export class PatternTable {
  readonly width: number;
  readonly counts: number[] = [];
  levels: Uint8Array;
  readonly #radix: readonly number[];
  /** One map for each chunk of fields: what came before and the chunk's own levels, to a number. */
  readonly #maps: readonly Map<number, number>[];

  /** `sizes`: number of levels of each comparison. */
  constructor(sizes: readonly number[]) {
    this.width = sizes.length;
    this.levels = new Uint8Array(1024 * this.width);
    this.#radix = sizes.map((size) => size + 1);
    this.#maps = Array.from({ length: Math.ceil(this.width / CHUNK) }, () => new Map());
  }

  get size(): number {
    return this.counts.length;
  }

  /** Counts the pair and gives the number of its pattern. `levels` holds `MISSING` where nothing was compared. */
  add(levels: Uint8Array): number {
    let number = 0;
    for (let chunk = 0; chunk < this.#maps.length; chunk += 1) number = this.#step(chunk, number, levels);
    if (number === this.counts.length) {
      this.#store(levels);
      this.counts.push(0);
    }
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    return number;
  }

  #step(chunk: number, before: number, levels: Uint8Array): number {
    let code = before;
    const end = Math.min((chunk + 1) * CHUNK, this.width);
    for (let field = chunk * CHUNK; field < end; field += 1) {
      const radix = this.#radix[field] ?? 1;
      code = code * radix + Math.min(levels[field] ?? 0, radix - 1);
    }
    const map = this.#maps[chunk];
    const known = map?.get(code);
    if (known !== undefined) return known;
    const next = map?.size ?? 0;
    map?.set(code, next);
    return next;
  }

  #store(levels: Uint8Array): void {
    const at = this.counts.length * this.width;
    if (at === this.levels.length) {
      const grown = new Uint8Array(at * 2);
      grown.set(this.levels);
      this.levels = grown;
    }
    this.levels.set(levels.subarray(0, this.width), at);
  }
}

/** Fields coded into one number: nine levels to the eighth times a million patterns is below 2^53. */
const CHUNK = 8;
