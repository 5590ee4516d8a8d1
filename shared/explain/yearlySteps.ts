// The change since a year further back, for a formula that starts from its own line the year before: one row for each year on the
// way, with that year's own division under it. So a frame is followed from the baseline to the year asked about, decision by decision.

import type { Line } from "../domain/line.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { compiledAt, yearOfCell } from "../formula/plan.ts";
import { explainRows } from "../texts/explain.ts";
import { divideAgainst, ruleLabelOf } from "./divideAgainst.ts";
import { cellInHorizon, type Explained, figureAt } from "./explained.ts";
import type { InputRow } from "./explanation.ts";
import { changeText } from "./figureText.ts";
import { termsOf } from "./formulaTerms.ts";
import { cellsRead } from "./formulaTrial.ts";
import { inputRows } from "./inputRows.ts";
import { contributionOf, plainRow, type RowContext, tellingShares, withRounding } from "./rowParts.ts";

interface Way {
  readonly cell: number;
  readonly line: Line;
  /** The formula of the last year. */
  readonly compiled: CompiledFormula;
  /** The baseline year, before the year before the cell's own. */
  readonly from: number;
  /** The whole change, in the line's unit. */
  readonly change: number;
}

/**
 * One row for each year after `from`, whose contributions add up to the change. A year whose value was typed in stands without
 * parts. null where the formula does not read its own line the year before, a year on the way has no number, or none can be divided.
 */
export function yearlySteps(explained: Explained, way: Way): readonly InputRow[] | null {
  const { cell, line, compiled, from, change } = way;
  const { plan } = explained;
  const year = yearOfCell(plan.grid, cell);
  if (!cellsRead(plan, compiled, cell).includes(cellInHorizon(explained, line.id, year - 1))) return null;
  const rows: InputRow[] = [];
  for (let at = from + 1; at <= year; at += 1) {
    const row = rowOfYear(explained, way, at);
    if (row === null) return null;
    rows.push(row);
  }
  if (rows.every(({ children }) => children.length === 0)) return null;
  const context: RowContext = { explained, cell, unit: line.unit, division: null, change, against: null };
  return tellingShares(withRounding(context, rows, change, "rounding"));
}

function rowOfYear(explained: Explained, { line, change: whole }: Way, year: number): InputRow | null {
  const { plan, displayUnit } = explained;
  const cell = cellInHorizon(explained, line.id, year);
  const earlier = cellInHorizon(explained, line.id, year - 1);
  if (cell < 0 || earlier < 0) return null;
  const [now, before] = [figureAt(explained, cell), figureAt(explained, earlier)];
  if (now.value === null || before.value === null) return null;
  const change = now.value - before.value;
  const against = { type: "year", year: year - 1, cell: earlier } as const;
  const compiled = compiledAt(plan, cell);
  const found = compiled === null ? null : divideAgainst(explained, cell, compiled, against, before.value);
  const division = found === null || typeof found === "string" ? null : found;
  const context: RowContext = {
    explained,
    cell,
    unit: line.unit,
    division,
    change,
    whole,
    key: `${year}.`,
    against: { type: "year", shift: -1 },
  };
  return {
    ...plainRow,
    key: String(year),
    type: "group",
    label: explainRows.yearStep(year),
    figure: now.text,
    state: now.state,
    before: before.text,
    beforeName: String(year - 1),
    change: changeText(change, line.unit, displayUnit),
    ...contributionOf(context, change),
    children:
      compiled === null || division === null
        ? []
        : inputRows(context, termsOf(compiled, plan.facts), ruleLabelOf(explained, division, against, compiled)),
  };
}
