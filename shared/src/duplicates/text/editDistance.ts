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
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964); the band of
 * columns within `atMost` of the row is E. Ukkonen's (1985).
 */
export function editDistance(left: string, right: string, atMost: number): number {
  if (left === right) return 0;
  const difference = left.length - right.length;
  if (difference > atMost || -difference > atMost) return atMost + 1;
  // Equal ends cost nothing; of two different words, hardly anything else is left to see that they are.
  let start = 0;
  const shorter = Math.min(left.length, right.length);
  while (start < shorter && left.charCodeAt(start) === right.charCodeAt(start)) start += 1;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  if (leftEnd === start || rightEnd === start) return Math.max(leftEnd, rightEnd) - start;
  if (atMost === 1) return isOneEdit(left, right, start, leftEnd, rightEnd) ? 1 : 2;
  return align(left.slice(start, leftEnd), right.slice(start, rightEnd), atMost);
}

/** What differs is one letter for another, or two neighbours swapped. */
function isOneEdit(left: string, right: string, start: number, leftEnd: number, rightEnd: number): boolean {
  if (leftEnd !== rightEnd) return false;
  if (leftEnd - start === 1) return true;
  return leftEnd - start === 2 && left[start] === right[start + 1] && left[start + 1] === right[start];
}

function align(left: string, right: string, atMost: number): number {
  if (right.length >= rows[0].length) {
    const size = right.length * 2;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  let [before, above, current] = rows;
  for (let column = 0; column <= right.length; column += 1) above[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    if (fillRow(left, right, row, atMost, before, above, current) > atMost) return atMost + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[right.length] ?? 0, atMost + 1);
}

/** Gives the least of the row: a later row is never less. A swap looks two rows back, which the row between bounds as well. */
function fillRow(
  left: string,
  right: string,
  row: number,
  atMost: number,
  before: Uint16Array,
  above: Uint16Array,
  current: Uint16Array,
): number {
  const code = left.charCodeAt(row - 1);
  const previous = row > 1 ? left.charCodeAt(row - 2) : -1;
  const first = Math.max(1, row - atMost);
  const last = Math.min(right.length, row + atMost);
  current[first - 1] = first === 1 ? row : atMost + 1;
  let least = current[first - 1] ?? 0;
  let beside = least;
  for (let column = first; column <= last; column += 1) {
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
  if (last < right.length) current[last + 1] = atMost + 1;
  return least;
}
