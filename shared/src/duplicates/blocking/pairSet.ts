/**
 * A set of pairs of row numbers, in the order in which they were added. A `Set` of 3 M numbers takes about 130 MB; this,
 * 16 bytes a slot and half of the slots free.
 */
export class PairSet {
  lefts = new Uint32Array(1024);
  rights = new Uint32Array(1024);
  size = 0;
  #slots = new Uint32Array(4096);

  /** `left` must be less than `right`; gives whether it is new. */
  add(left: number, right: number): boolean {
    let slot = this.#slotOf(left, right);
    if (this.#slots[slot] !== 0) return false;
    if (this.size === this.lefts.length) {
      this.#grow();
      slot = this.#slotOf(left, right);
    }
    this.lefts[this.size] = left;
    this.rights[this.size] = right;
    this.size += 1;
    this.#slots[slot] = this.size;
    return true;
  }

  /** Where the pair stands or would stand; a slot holds its position plus one. */
  #slotOf(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const position = (this.#slots[slot] ?? 0) - 1;
      if (position < 0 || (this.lefts[position] === left && this.rights[position] === right)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const lefts = new Uint32Array(this.lefts.length * 2);
    const rights = new Uint32Array(lefts.length);
    lefts.set(this.lefts);
    rights.set(this.rights);
    this.lefts = lefts;
    this.rights = rights;
    this.#slots = new Uint32Array(lefts.length * 4);
    for (let position = 0; position < this.size; position += 1) {
      this.#slots[this.#slotOf(lefts[position] ?? 0, rights[position] ?? 0)] = position + 1;
    }
  }
}
