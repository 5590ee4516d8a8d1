// Some copies of web tables keep an empty cell as a space of its own between the spaces that part the cells. Then every
// wide gap is an odd number of spaces and tells exactly how many cells it skips. They are marked before the lines are cut.

/** Stands for an empty cell in a line of running text. */
export const emptyCell = "\u2205";

const innerGap = /(?<=\S) {2,}(?=\S)/gu;
const widestGap = 81;

/** The lines with a mark for every empty cell, unchanged where the gaps do not tell. Lines without figures stay. */
export function markEmptyCells(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.includes(emptyCell) || line.includes("\t"))) return lines;
  const withFigures = lines.filter((line) => /\d\s*$/u.test(line) && /\p{L}/u.test(line));
  const gaps = withFigures.flatMap((line) => [...line.matchAll(innerGap)].map((gap) => gap[0].length));
  const isTelling = gaps.every((length) => length % 2 === 1 && length <= widestGap);
  // A text laid out in places has a wide gap before nearly every figure; here most figures stand one space apart.
  const narrow = withFigures.filter((line) => /\d \S*\d\s*$/u.test(line)).length;
  if (gaps.length < 2 || !isTelling || narrow * 2 < withFigures.length) return lines;
  return lines.map((line) =>
    /\d\s*$/u.test(line)
      ? line
          .replace(innerGap, (gap) => ` ${`${emptyCell} `.repeat((gap.length - 1) / 2)}`)
          .replace(/(?<=\S)(?: {2})+$/u, (gap) => ` ${emptyCell}`.repeat(gap.length / 2))
      : line,
  );
}
