// Divides the change of a formula cell among the cells it reads, so that the parts add up to the change. The formula is tried by
// the engine while what it reads is set back to the baseline and then, one cell at a time, forward again; afterwards every figure
// is put back as it was. No other formula runs meanwhile: an indirect input is seen through the cell that reads it, and the
// tree unfolds to it level by level.

import { type Columns, tryFormula } from "../formula/calculation.ts";
import { type CellValue, cellState } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { type Plan, rowOfCell, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";
import { emptyValue, isSame, noCells, statedBefore, yearBefore } from "./baselineCells.ts";
import { cellsRead, FormulaTrial, rawAt } from "./formulaTrial.ts";

/** What the change is against, with what each read cell was then. */
export type DivisionBaseline =
  | { readonly type: "year"; readonly cell: number; readonly value: number }
  | { readonly type: "stated"; readonly value: number; readonly statedOf: (cell: number) => number | null };

export interface Division {
  readonly method: "inputs" | "steps" | "sum";
  /** Part of the change by cell read; a cell without a part changed nothing. */
  readonly contributions: ReadonlyMap<number, number>;
  /** Cells whose effect stands at another cell (only in `steps`). */
  readonly actsThrough: ReadonlyMap<number, number>;
  /** What each cell was in the baseline, for the cells the division compared. */
  readonly before: ReadonlyMap<number, CellValue>;
  /** Cells read now that the formula did not read in the baseline year. */
  readonly added: ReadonlySet<number>;
  /** Change that no cell read explains: another rule held then, or the printed parts do not make the printed figure. */
  readonly remainder: number;
}

export type DivisionFault = "formulaNotThen" | "between" | "tooMany";

/** Cells that are set back and forward one at a time; each trial costs as much as the formula. */
export const mostDivided = 400;
const zero: CellValue = { state: cellState.number, value: 0 };

const differs = (left: CellValue, right: CellValue): boolean =>
  left.state !== right.state || !Object.is(left.value, right.value);

/**
 * Divides `value of cell now - baseline.value` among the cells `compiled` reads in `cell`.
 *
 * Three ways, the first that fits. `steps`: the formula carries the line's own baseline cell forward (with all else 0 it gives that
 * value again, or one grown or cut by numbers of the formula itself, by less than half): from there the others come in, in
 * reading order, as a frame is specified; what the formula's own numbers do is the remainder. `sum`: a
 * plain SUMMA gives each cell its own difference. `inputs`: all cells read are set back to the baseline and come forward one
 * at a time, in reading order and in the reverse, and the two are averaged (so no order is favoured). A condition may
 * turn on the way; its effect falls on the input that turned it. An empty baseline cell is empty, as for the formula.
 *
 * Unit: as the cell. The parts and the remainder add up to the change within rounding of doubles.
 * Refuses: "formulaNotThen" when the formula gives no number from the baseline's inputs (or they cannot be told apart),
 * "between" when a value on the way is no number, "tooMany" cells changed (more than 400). Never throws for user data.
 */
export function divideChange(
  plan: Plan,
  columns: Columns,
  compiled: CompiledFormula,
  cell: number,
  baseline: DivisionBaseline,
  isPlainSum: boolean,
): Division | DivisionFault {
  const read = cellsRead(plan, compiled, cell);
  // A line that adds to its own earlier value goes in steps from that value, however it is written.
  if (isPlainSum && !(baseline.type === "year" && read.includes(baseline.cell))) {
    const sum = divideSum(plan, columns, compiled, cell, read, baseline);
    if (sum !== null) return sum;
  }
  const trial = new FormulaTrial(plan, columns, compiled, cell);
  try {
    return divideByTrials(trial, columns, read, baseline);
  } finally {
    trial.end();
  }
}

function divideByTrials(
  trial: FormulaTrial,
  columns: Columns,
  read: readonly number[],
  baseline: DivisionBaseline,
): Division | DivisionFault {
  if (baseline.type === "year" && read.includes(baseline.cell)) {
    const others = read.filter((other) => other !== baseline.cell);
    const steps = others.length > mostDivided ? null : divideSteps(trial, baseline.cell, others, baseline.value);
    if (steps !== null) return steps;
  }
  const found =
    baseline.type === "stated"
      ? { before: statedBefore(columns, read, baseline.statedOf), added: noCells }
      : yearBefore(trial, read, baseline.cell);
  if (found === null) return "formulaNotThen";
  const { before, added } = found;
  const changed = read.filter((other) => differs(before.get(other) ?? emptyValue, rawAt(columns, other)));
  if (changed.length > mostDivided) return "tooMany";
  const start = trial.withAll(before);
  if (start === null) return "formulaNotThen";
  const forward = trial.walk(changed, before);
  const backward = trial.walk(changed.toReversed(), before);
  if (forward === null || backward === null) return "between";
  const contributions = new Map(
    changed.map((other) => [other, ((forward.get(other) ?? 0) + (backward.get(other) ?? 0)) / 2]),
  );
  return {
    method: "inputs",
    contributions,
    actsThrough: new Map(),
    before,
    added,
    remainder: start - baseline.value,
  };
}

function divideSteps(trial: FormulaTrial, ownCell: number, others: readonly number[], own: number): Division | null {
  const before = new Map(others.map((cell) => [cell, zero]));
  const start = trial.withAll(before);
  const ofNothing = trial.withAll(new Map([...before, [ownCell, zero]]));
  if (start === null || ofNothing === null || others.some((cell) => trial.isOnSameLine(cell, ownCell))) return null;
  // How much of the own value comes through: 1 for VON[-1] + …, 1.02 for VON[-1] * 1,02, a half for a mean.
  const carried = start - ofNothing;
  if (Math.abs(carried - own) >= Math.abs(own) / 2 && !isSame(carried, own)) return null;
  // A cell that is empty among measures is a true 0 already; one that is no number cannot have led to a number.
  const steps = trial.walk(others, before);
  if (steps === null) return null;
  const actsThrough = new Map<number, number>();
  for (const [at, cell] of others.entries()) {
    if (steps.get(cell) !== 0 || (trial.valueNow(cell).value ?? 0) === 0) continue;
    const without = new Map([[cell, zero]]);
    const later = others.slice(at + 1).filter((other) => (steps.get(other) ?? 0) !== 0);
    const through = later.find((other) => actsOn(trial, others, at, other, without, steps.get(other) ?? 0));
    if (through !== undefined) actsThrough.set(cell, through);
  }
  return {
    method: "steps",
    contributions: steps,
    actsThrough,
    before: new Map(),
    added: noCells,
    remainder: start - own,
  };
}

/** Is the step of `other` another one when the cell at `at` stays 0? */
function actsOn(
  trial: FormulaTrial,
  others: readonly number[],
  at: number,
  other: number,
  without: ReadonlyMap<number, CellValue>,
  step: number,
): boolean {
  const place = others.indexOf(other);
  const notYet = new Map([...without, ...others.slice(place).map((cell) => [cell, zero] as const)]);
  const start = trial.withAll(notYet);
  const end = trial.withAll(new Map([...without, ...others.slice(place + 1).map((cell) => [cell, zero] as const)]));
  return at < place && start !== null && end !== null && !isSame(end - start, step);
}

/** What a plain sum's cells were: cell by cell, an empty one as nothing. */
function divideSum(
  plan: Plan,
  columns: Columns,
  compiled: CompiledFormula,
  cell: number,
  read: readonly number[],
  baseline: DivisionBaseline,
): Division | null {
  const now = tryFormula(plan, columns, compiled, cell);
  if (now.state !== cellState.number) return null;
  let visits = 0;
  visitPrecedents(plan, compiled, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell), () => {
    visits += 1;
  });
  if (visits !== read.length) return null;
  const before = new Map<number, CellValue>();
  const added = new Set<number>();
  const then = baseline.type === "year" ? cellsRead(plan, compiled, baseline.cell) : [];
  const byRow = new Map(then.map((other) => [rowOfCell(plan.grid, other), other]));
  if (byRow.size !== then.length || new Set(read.map((other) => rowOfCell(plan.grid, other))).size !== read.length) {
    return null;
  }
  for (const other of read) {
    const earlier = byRow.get(rowOfCell(plan.grid, other));
    if (baseline.type === "stated") {
      const stated = baseline.statedOf(other);
      before.set(other, stated === null ? rawAt(columns, other) : { state: cellState.number, value: stated });
    } else {
      before.set(other, earlier === undefined ? emptyValue : rawAt(columns, earlier));
      if (earlier === undefined) added.add(other);
    }
  }
  const contributions = new Map<number, number>();
  let start = now.value;
  for (const [other, was] of before) {
    if (was.state !== cellState.number && was.state !== cellState.empty) return null;
    const part = (rawAt(columns, other).value ?? 0) - (was.value ?? 0);
    start -= part;
    if (part !== 0) contributions.set(other, part);
  }
  return {
    method: "sum",
    contributions,
    actsThrough: new Map(),
    before,
    added,
    remainder: start - baseline.value,
  };
}
