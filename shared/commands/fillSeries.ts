// Cells filled from others: copied on, or continued as a series. A lane is one row or column of a fill, with its first cells and
// the cells to fill in the order they are reached, so that every direction is the same work. All lanes are one edit.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { largestStoredNumber, parseTypedNumber } from "../format/parseTyped.ts";
import { cellState } from "../formula/cellState.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
} from "./commandContext.ts";
import { labelOfFill } from "./fillLabel.ts";
import { isGoverned } from "./governedYear.ts";
import { type CellPlace, compiledStored, copiedFormula } from "./movedFormula.ts";
import { isSameInput } from "./setCells.ts";

/** Cells to go from and cells to fill, both in the order of the fill. */
export interface FillLane {
  readonly from: readonly CellPlace[];
  readonly to: readonly CellPlace[];
}

export type FillRule =
  /** The first cells over and over: formulas as formulas, or everything as its figures. */
  | { readonly type: "copy"; readonly what: "all" | "values" }
  /** The same step each time, as typed; null: as the first cells go on, or 1 for a lone year. */
  | { readonly type: "linear"; readonly step: string | null }
  /** The same percentage each time, as typed ("2" or "2 %"); null: as the first cells grow. */
  | { readonly type: "growth"; readonly rate: string | null };

export interface FillSeries {
  readonly type: "fillSeries";
  readonly lanes: readonly FillLane[];
  readonly rule: FillRule;
  /** What a step without a unit is in. */
  readonly bareUnit: DisplayUnit;
}

type Inputs = Result<readonly (CellInput | null)[], CommandRefusal>;

/**
 * Fills every lane. Figures are stored unrounded, to 15 digits.
 *
 * Refuses unknown lines, lines without figures and years outside their sheet; a series from a cell without a number; growth
 * from zero or across it; a step that is no number in the line's unit; copies between units; formulas that do not fit.
 */
export function fillSeries(context: CommandContext, command: FillSeries): CommandAnswer {
  const inputs = new Map<string, { readonly place: CellPlace; readonly input: CellInput | null }>();
  for (const lane of command.lanes) {
    const filled = inputsOf(context, lane, command);
    if (!filled.ok) return filled;
    for (const [index, place] of lane.to.entries())
      inputs.set(`${place.lineId} ${place.year}`, { place, input: filled.value[index] ?? null });
  }
  const changes = [...inputs.values()].flatMap(({ place, input }) => {
    const change = cellChange(context.scenario, place.lineId, place.year, input);
    return change.type === "cell" && isSameInput(change.before, change.after) ? [] : [change];
  });
  return success({
    changes,
    label: labelOfFill(
      context,
      [...inputs.values()].map(({ place }) => place),
    ),
  });
}

function inputsOf(context: CommandContext, { from, to }: FillLane, { rule, bareUnit }: FillSeries): Inputs {
  const sources: Source[] = [];
  for (const place of from) {
    const source = sourceAt(context, place);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  const targets: Line[] = [];
  for (const place of to) {
    const line = targetAt(context, place);
    if (!line.ok) return line;
    targets.push(line.value);
  }
  if (sources.length === 0) return success(to.map(() => null));
  return rule.type === "copy"
    ? copies(context, rule.what, sources, to, targets)
    : series(context, rule, sources, targets, bareUnit);
}

interface Source {
  readonly place: CellPlace;
  readonly line: Line;
  /** Canonical text of the formula that decides the cell, null where a value was typed. */
  readonly formula: string | null;
  readonly input: CellInput | null;
  readonly number: number | null;
}

function sourceAt(context: CommandContext, place: CellPlace): Result<Source, CommandRefusal> {
  const line = context.scenario.lines.get(place.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const input = context.scenario.cells.get(line.id)?.get(place.year) ?? null;
  const own = input?.type === "formula" ? input.formula : null;
  const formula = input === null && isGoverned(line, place.year) ? line.formula : own;
  const { state, value } = context.valueOf(line.id, place.year);
  return success({ place, line, formula, input, number: state === cellState.number ? value : null });
}

function targetAt(context: CommandContext, { lineId, year }: CellPlace): Result<Line, CommandRefusal> {
  const line = context.scenario.lines.get(lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  if (!holdsNumbers(line.kind)) return failure({ type: "lineHoldsNoFigures", label: line.label });
  const sheet = homeSheetOf(context.scenario, line);
  if (sheet !== undefined && year >= sheet.firstYear && year <= sheet.lastYear) return success(line);
  const { firstYear, lastYear } = sheet ?? { firstYear: 0, lastYear: 0 };
  return failure({ type: "yearOutsideSheet", label: line.label, year, firstYear, lastYear });
}

function copies(
  context: CommandContext,
  what: "all" | "values",
  sources: readonly Source[],
  places: readonly CellPlace[],
  targets: readonly Line[],
): Inputs {
  const inputs: (CellInput | null)[] = [];
  for (const [index, target] of targets.entries()) {
    const source = sources[index % sources.length];
    const place = places[index];
    if (source === undefined || place === undefined) continue;
    const input =
      what === "all" && source.formula !== null
        ? copiedInput(context, source, source.formula, target, place.year)
        : valueInput(context, source, target);
    if (!input.ok) return input;
    inputs.push(input.value);
  }
  return success(inputs);
}

/** The formula as the target's own, or nothing where the target's line already says the same. */
function copiedInput(
  context: CommandContext,
  source: Source,
  formula: string,
  target: Line,
  year: number,
): Result<CellInput | null, CommandRefusal> {
  const compiled = compiledStored(formula, context.facts);
  const text = compiled === null ? formula : copiedFormula(compiled, source.line.id, target.id, context.facts);
  const fits = compileFormula(text, "canonical", context.facts, target.unit);
  if (!fits.ok) return failure({ type: "formula", refusal: fits.error });
  if (fits.value.standingError === "unitError" && source.line.unit !== target.unit) return differ(source.line, target);
  if (target.formula === text && isGoverned(target, year)) return success(null);
  return success({ type: "formula", formula: text, enteredAt: context.now });
}

function valueInput(
  { textOf, now }: CommandContext,
  { place, line, formula, input, number }: Source,
  target: Line,
): Result<CellInput | null, CommandRefusal> {
  if (formula === null && input === null) return success(null);
  if (line.unit !== target.unit) return differ(line, target);
  if (line.unit === "text") {
    const text = textOf(place.lineId, place.year);
    return success(text === null || text === "" ? null : { type: "text", text, enteredAt: now });
  }
  return number === null ? noNumber(line, place.year) : success({ type: "number", value: number, enteredAt: now });
}

function series(
  context: CommandContext,
  rule: Exclude<FillRule, { type: "copy" }>,
  sources: readonly Source[],
  targets: readonly Line[],
  bareUnit: DisplayUnit,
): Inputs {
  const [first] = sources;
  const last = sources.at(-1);
  if (first === undefined || last === undefined) return success([]);
  const values: number[] = [];
  for (const { line, place, number } of sources) {
    if (number === null || line.unit === "text") return noNumber(line, place.year);
    values.push(number);
  }
  const other = [...sources.map(({ line }) => line), ...targets].find(({ unit }) => unit !== first.line.unit);
  if (other !== undefined) return differ(first.line, other);
  const next =
    rule.type === "linear" ? linear(rule.step, first, values, bareUnit) : growth(rule.rate, first.line, values);
  if (!next.ok) return next;
  const inputs: CellInput[] = [];
  for (let index = 1; index <= targets.length; index += 1) {
    const value = Number(next.value(index).toPrecision(15));
    if (!(Math.abs(value) <= largestStoredNumber))
      return failure({ type: "number", label: last.line.label, refusal: { type: "tooLarge", text: String(value) } });
    inputs.push({ type: "number", value: value + 0, enteredAt: context.now });
  }
  return success(inputs);
}

/** The value so many steps after the last of the first cells. */
type Next = Result<(steps: number) => number, CommandRefusal>;

function linear(step: string | null, first: Source, values: readonly number[], bareUnit: DisplayUnit): Next {
  const last = values.at(-1) ?? 0;
  if (step !== null) {
    const size = parseTypedNumber(step, first.line.unit, bareUnit);
    if (!size.ok) return failure({ type: "number", label: first.line.label, refusal: size.error });
    return success((steps) => last + steps * size.value);
  }
  if (values.length === 1) return success((steps) => last + (last === first.place.year ? steps : 0));
  // The straight line that fits the first cells best, as spreadsheets go on: exact where they lie on one.
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  return success((steps) => mean + (count - 1 - middle + steps) * slope);
}

function growth(rate: string | null, line: Line, values: readonly number[]): Next {
  const start = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  if (rate !== null) {
    const share = parseTypedNumber(/%|procent/i.test(rate) ? rate : `${rate} %`, "share", "kr");
    if (!share.ok) return failure({ type: "number", label: line.label, refusal: share.error });
    return success((steps) => last * (1 + share.value) ** steps);
  }
  const isSteady = values.every((value) => value !== 0 && value > 0 === start > 0);
  if (values.length < 2 || !isSteady) return failure({ type: "growthNeedsNumbers", label: line.label });
  const factor = (last / start) ** (1 / (values.length - 1));
  return success((steps) => last * factor ** steps);
}

const noNumber = ({ label }: Line, year: number): Result<never, CommandRefusal> =>
  failure({ type: "noNumberThere", label, year });
const differ = (one: Line, other: { readonly id: LineId; readonly label: string }): Result<never, CommandRefusal> =>
  failure({ type: "unitsDiffer", label: one.label, other: other.label });
