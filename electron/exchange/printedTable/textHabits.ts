// The habits of a running text as a whole, seen before any line is divided: which spaces part thousands, whether a dash
// can stand for nothing, whether columns are laid out in places.

import type { LexedLine } from "./lexFigures.ts";
import type { SplitHabits } from "./splitFigures.ts";
import { isLoneDash, noHabits } from "./splitFigures.ts";

/** Habits without columns; `data` are the lines from the first figures on. */
export const textHabits = (all: readonly LexedLine[], data: readonly LexedLine[]): SplitHabits => ({
  ...noHabits,
  tightThousands: hasTightThousands(all),
  loneDashes: hasLoneDashes(all),
  wideColumns: hasWideColumns(data),
});

/** No-break spaces part thousands when ordinary spaces stand between figures as well. */
function hasTightThousands(lines: readonly LexedLine[]): boolean {
  const inner = lines.flatMap((line) => line.pieces.slice(1));
  return inner.some((piece) => piece.gap === "tight") && inner.some((piece) => piece.gap !== "tight");
}

/** Somewhere a dash stands before another dash, a signed figure or the end of the line. */
const hasLoneDashes = (lines: readonly LexedLine[]): boolean =>
  lines.some((line) => line.pieces.some((piece, index) => piece.kind === "dash" && isLoneDash(line.pieces[index + 1])));

/** Most lines with several figures have wide gaps between them. */
function hasWideColumns(lines: readonly LexedLine[]): boolean {
  const several = lines.filter((line) => line.pieces.length > 1);
  return (
    several.filter((line) => line.pieces.slice(1).some((piece) => piece.gap === "wide")).length * 10 >
    several.length * 6
  );
}
