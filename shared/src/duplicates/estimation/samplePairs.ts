/** Draws `count` pairs of `records` at random, or gives all where there are not more. The same every time. */
export function samplePairs(
  records: number,
  count: number,
  take: (left: number, right: number) => void,
): void {
  const pairs = (records * (records - 1)) / 2;
  if (pairs <= count) {
    for (let left = 0; left < records; left += 1) {
      for (let right = left + 1; right < records; right += 1) take(left, right);
    }
    return;
  }
  const draw = numbersBelow(records);
  for (let drawn = 0; drawn < count; ) {
    const left = draw();
    const right = draw();
    if (left === right) continue;
    take(Math.min(left, right), Math.max(left, right));
    drawn += 1;
  }
}

/** G. Steele and others' SplitMix, on 32 bits; a fixed seed, so that a run can be repeated. */
function numbersBelow(limit: number): () => number {
  let state = 0x2545f491;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000) * limit);
  };
}
