// A column of note numbers between labels and figures ("Not") looks like one more figure. Here it is recognised in the
// headings, and what certainly refers to a note ("2, 3, 17", "Not 24", "1A") is taken off the line.

import type { LexedLine } from "./lexFigures.ts";
import { isNote } from "./splitFigures.ts";

const longestHeading = 200;
const nearestLines = 24;
const listBefore = /(?:^|\s)(?:\d{1,2}\s?,\s?)+$/u;
const wordBefore = /\s(?:Not|NOT)$/u;
const lettered = /(?<=\p{Ll}\s?)\s\d{1,2}[A-Z](?:,\s?\d{1,2}[A-Z]?)*$/u;
const listPiece = /^\d{1,2}(?:,\d{1,2}){2,}$/u;

/** True when the lines above the figures name a column of notes: "Not" as a word that no number of a note follows. */
export const namesNotes = (above: readonly string[]): boolean =>
  above
    .slice(-nearestLines)
    .some(
      (line) => line.length < longestHeading && /(?:^|\s)(?:Not|NOT|Noter)(?!\s+\d{1,2}(?!\d))(?=\s|$)/u.test(line),
    );

/** The line without a reference to a note that cannot be an amount. `noteColumn`: the headings name such a column. */
export function withoutNote(line: LexedLine, noteColumn: boolean): LexedLine {
  const first = line.pieces[0];
  if (first === undefined) return line;
  const afterWord = wordBefore.test(line.label) && isNote(first);
  if (afterWord) return { ...line, label: line.label.replace(wordBefore, "").trim(), pieces: line.pieces.slice(1) };
  if (!noteColumn) return line;
  if (first.kind === "blank") return { ...line, pieces: line.pieces.slice(1) };
  if (listBefore.test(line.label) && isNote(first))
    return { ...line, label: line.label.replace(listBefore, "").trim(), pieces: line.pieces.slice(1) };
  if (listPiece.test(first.digits) && line.pieces.length > 2 && !first.signed)
    return { ...line, pieces: line.pieces.slice(1) };
  return { ...line, label: line.label.replace(lettered, "") };
}
