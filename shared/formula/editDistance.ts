// Which of many words is nearest to one that was mistyped, for "Menade du …?".

/** Nearest word within two edits, null when none is near. */
export function mostSimilar(wanted: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = 3;
  for (const word of words) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, word);
    if (distance < least && distance < wanted.length) {
      least = distance;
      best = word;
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
