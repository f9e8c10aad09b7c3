/** Three rows of the matrix; kept between calls. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(65),
  new Uint16Array(65),
  new Uint16Array(65),
];

/**
 * Damerau-Levenshtein distance as optimal string alignment: the fewest insertions, deletions, replacements and swaps of
 * neighbours, none of them on a piece already edited. Gives `atMost + 1` for anything farther, without finding out how far.
 *
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export function editDistance(left: string, right: string, atMost: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > atMost) return atMost + 1;
  if (right.length >= rows[0].length) {
    const size = right.length * 2;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  let [before, above, current] = rows;
  for (let column = 0; column <= right.length; column += 1) above[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    if (fillRow(left, right, row, before, above, current) > atMost) return atMost + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[right.length] ?? 0, atMost + 1);
}

/** Gives the least of the row: a later row is never less. A swap looks two rows back, which the row between bounds as well. */
function fillRow(
  left: string,
  right: string,
  row: number,
  before: Uint16Array,
  above: Uint16Array,
  current: Uint16Array,
): number {
  const code = left.charCodeAt(row - 1);
  const previous = row > 1 ? left.charCodeAt(row - 2) : -1;
  current[0] = row;
  let least = row;
  let beside = row;
  for (let column = 1; column <= right.length; column += 1) {
    const other = right.charCodeAt(column - 1);
    const replaced = (above[column - 1] ?? 0) + (code === other ? 0 : 1);
    let cost = Math.min(replaced, (above[column] ?? 0) + 1, beside + 1);
    if (column > 1 && previous === other && code === right.charCodeAt(column - 2)) {
      cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    }
    current[column] = cost;
    beside = cost;
    if (cost < least) least = cost;
  }
  return least;
}
