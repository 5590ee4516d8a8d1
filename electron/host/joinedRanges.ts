// Which cells a patch tells of: everything an edit reached, as few runs of cells.

/** More ranges than this are joined further, so that an edit of scattered cells is still few of them. */
const mostRanges = 200;

/** Pairs [start, end) of cells as ascending runs, near ones joined, so that an index edit over a whole sheet is few ranges. */
export function joinedRanges(pairs: Int32Array): readonly (readonly [number, number])[] {
  const sorted = inOrder(pairs);
  for (let joinWithin = leastJoined; ; joinWithin *= 4) {
    const ranges: [number, number][] = [];
    let last: [number, number] | undefined;
    for (let at = 0; at + 1 < sorted.length && ranges.length <= mostRanges; at += 2) {
      const start = sorted[at] ?? 0;
      const end = sorted[at + 1] ?? 0;
      if (last !== undefined && start - last[1] < joinWithin) last[1] = Math.max(last[1], end);
      else {
        last = [start, end];
        ranges.push(last);
      }
    }
    if (ranges.length <= mostRanges) return ranges;
  }
}

/** Cells that are always joined where something changed among them. */
const leastJoined = 16;

/**
 * The pairs in order, those that are always joined put together. The cells are gone through a few at a time instead of sorting the
 * pairs: an index edit gives fifteen thousand.
 */
function inOrder(pairs: Int32Array): Int32Array {
  let isSorted = true;
  let cells = 0;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    isSorted &&= at === 0 || (pairs[at] ?? 0) >= (pairs[at - 2] ?? 0);
    cells = Math.max(cells, pairs[at + 1] ?? 0);
  }
  if (isSorted) return pairs;
  const starts = new Int32Array(Math.ceil(cells / leastJoined)).fill(-1);
  const ends = new Int32Array(starts.length);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const end = pairs[at + 1] ?? 0;
    for (let start = pairs[at] ?? 0; start < end; ) {
      const few = Math.floor(start / leastJoined);
      const past = Math.min(end, (few + 1) * leastJoined);
      const known = starts[few] ?? -1;
      if (known < 0 || start < known) starts[few] = start;
      if (past > (ends[few] ?? 0)) ends[few] = past;
      start = past;
    }
  }
  const ordered = new Int32Array(2 * starts.length);
  let count = 0;
  for (let few = 0; few < starts.length; few += 1) {
    if ((starts[few] ?? -1) < 0) continue;
    ordered[count] = starts[few] ?? 0;
    ordered[count + 1] = ends[few] ?? 0;
    count += 2;
  }
  return ordered.subarray(0, count);
}
