// Which changes of a line the reviewer need not hear of: notes, motives, how far a measure has come. Whatever else a line says may
// decide a rule, and a new rule is safe without being named here.

import type { Line } from "../domain/line.ts";

/** The parts of a line that rules read, as one comparable text. Attributes are figures; only the printed total of a row is judged. What a project's parts say of themselves is looked at again row by row. */
function readOf(line: Line): string {
  const { note: _note, cellNotes: _cellNotes, indicator, project, measure, attributes, ...rest } = line;
  const { motive: _motive, consequence: _consequence, status: _status, area: _area, ...ofMeasure } = measure ?? {};
  return JSON.stringify([rest, indicator === null, project === null, ofMeasure, attributes.get("periodTotal") ?? null]);
}

/** Does the reviewer find the same of a line before and after it was changed (its figures apart)? */
export const isReviewedAlike = (before: Line | null, after: Line | null): boolean =>
  before !== null && after !== null && readOf(before) === readOf(after);
