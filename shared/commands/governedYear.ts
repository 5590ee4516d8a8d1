// Which years of a line its own formula is for. What is typed in them stands over the formula.

import type { Line } from "../domain/line.ts";

/** Is the year one the line's own formula is for, whether or not something stands over it? */
export const isGoverned = (line: Line, year: number): boolean =>
  line.formula !== null && year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
