// Goal seek over the whole model: which tax rate gives 4 %, how much each committee must save for a balance in 2024. The unknown is
// tried on the real calculation, solved, rounded to what can be decided to the side where the target holds, and tried once more
// as rounded. The answer carries the one edit that enters it; why there is none is said as data.

import type { SavingPart } from "../commands/addSavings.ts";
import type { Command } from "../commands/command.ts";
import type { CommandContext } from "../commands/commandContext.ts";
import type { LineId } from "../domain/ids.ts";
import type { GoalOperator, Line } from "../domain/line.ts";
import { yearsOf } from "../domain/planPeriod.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";
import type { Columns } from "../formula/calculation.ts";
import { type CalculatedPlan, cellOfLine, lineOfRole, numberIn, plannedYears } from "./calculatedPlan.ts";
import { findRoot, type RootRefusal } from "./findRoot.ts";
import { type GoalLine, goalResults, isGoalMet, marginOf, thresholdAt } from "./goals.ts";
import { type PreparedUnknown, prepareUnknown, type SeekUnknown, type UnknownRefusal } from "./seekUnknown.ts";
import { type GoalEffect, goalEffects } from "./sensitivity.ts";
import { type Trials, trialsOf } from "./trials.ts";

export type { SeekUnknown } from "./seekUnknown.ts";

export type TargetOperator = ">=" | "=" | "<=";

export type SeekTarget =
  | {
      readonly type: "cell";
      readonly lineId: LineId;
      readonly year: number;
      readonly operator: TargetOperator;
      /** In the line's unit as stored. */
      readonly value: number;
    }
  /** A goal met in a year; null: in every year from the budget year on that it holds for and has figures. */
  | { readonly type: "goal"; readonly lineId: LineId; readonly year: number | null };

export interface TargetYear {
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly threshold: number | null;
  readonly isMet: boolean;
}

export interface SeekAnswer {
  readonly unknown: {
    readonly lineId: LineId | null;
    readonly label: string;
    readonly unit: Unit;
    readonly years: readonly number[];
    readonly before: readonly (number | null)[];
    /** Where the target holds exactly, and what can be decided. For a step both are steps. */
    readonly exact: number;
    readonly rounded: number;
    readonly isStep: boolean;
    /** The value of each year with the answer entered; for a saving the amount in all. */
    readonly after: readonly number[];
  };
  readonly parts: readonly SavingPart[];
  readonly target: {
    readonly lineId: LineId;
    readonly label: string;
    readonly unit: Unit;
    readonly operator: GoalOperator | "=";
    readonly years: readonly TargetYear[];
    readonly isMet: boolean;
    /** The target held already: the answer is how far the unknown can go before it does not. */
    readonly wasMet: boolean;
  };
  readonly isLinear: boolean;
  /** How many times the model was run. */
  readonly runs: number;
  /** Result of each year from the budget year on, kr. */
  readonly result: readonly { readonly year: number; readonly before: number | null; readonly after: number | null }[];
  readonly goals: readonly GoalEffect[];
  /** The one edit that enters the answer. */
  readonly command: Command;
}

export type SeekRefusal =
  | UnknownRefusal
  | Exclude<RootRefusal, { type: "noSolution" }>
  /** Nearest to the target was `nearest`, in the unit of the target, with the unknown at its bound `at`; `year` lacked the most. */
  | { readonly type: "noSolution"; readonly at: number; readonly nearest: number; readonly year: number }
  /** Years in which the target does not hold, and which the unknown does not move. */
  | { readonly type: "untouchedYears"; readonly label: string; readonly years: readonly number[] }
  | { readonly type: "unknownTarget" }
  | { readonly type: "targetOutside"; readonly label: string; readonly year: number }
  | { readonly type: "targetIsUnknown"; readonly label: string }
  | { readonly type: "notAGoal"; readonly label: string }
  | { readonly type: "alreadyMet"; readonly label: string }
  /** Solved, but further than the user allows. */
  | {
      readonly type: "needsMore";
      readonly needed: number;
      readonly allowed: number;
      readonly unit: Unit;
      readonly isStep: boolean;
    }
  /** No rounded value near the solution meets the target. */
  | { readonly type: "notReached"; readonly needed: number; readonly unit: Unit };

/** The target made ready: how much is left of it in columns, positive where it holds. */
interface Aim {
  readonly line: Line;
  readonly operator: GoalOperator | "=";
  readonly cells: readonly { readonly year: number; readonly cell: number }[];
  readonly look: (columns: Columns, cell: number) => Pick<TargetYear, "after" | "threshold">;
}

/**
 * The value of the unknown where the target holds, rounded to what can be decided, with its effects.
 *
 * Units: as stored. Refuses with the reason as data; the scenario is never touched.
 */
export function seekGoal(
  calculated: CalculatedPlan,
  context: CommandContext,
  unknown: SeekUnknown,
  target: SeekTarget,
): Result<SeekAnswer, SeekRefusal> {
  const prepared = prepareUnknown(calculated, context, unknown);
  if (!prepared.ok) return prepared;
  const model = prepared.value.calculated;
  const { period } = model.scenario.head;
  const years = plannedYears(model);
  const result = lineOfRole(model, "result");
  const resultCells = years.map((year) => (result === undefined ? -1 : cellOfLine(model.plan, result.id, year)));
  const targetCells = yearsOf(period).map((year) => cellOfLine(model.plan, target.lineId, year));
  const trials = trialsOf(model, [...resultCells, ...targetCells]);
  const aimed = aimOf(model, trials, target);
  if (!aimed.ok) return aimed;
  const aim = aimed.value;
  const { premises, bounds, allowed, grain, start } = prepared.value;
  if (prepared.value.lineId === aim.line.id) return failure({ type: "targetIsUnknown", label: aim.line.label });
  const before = targetYears(aim, model.columns, model.columns);
  const wasMet = isHeld(aim, before);
  if (wasMet && unknown.type === "saving") return failure({ type: "alreadyMet", label: aim.line.label });

  let runs = 0;
  const columnsAt = (x: number): Columns | null => {
    runs += 1;
    const tried = trials.run(premises(x));
    return tried.ok ? tried.value : null;
  };
  const remaining = (x: number): number | null => {
    const columns = columnsAt(x);
    return columns === null ? null : leastMargin(aim, columns, before);
  };
  const search = {
    start,
    probe: prepared.value.probe,
    ...bounds,
    fineness: grain,
    tolerance: toleranceOf(aim.line.unit),
  };
  const root = findRoot(remaining, search);
  if (!root.ok) {
    const untouched = untouchedYears(aim, before, [bounds.least, bounds.most, start + prepared.value.probe], columnsAt);
    if (untouched.length > 0 && aim.cells.length > 1)
      return failure({ type: "untouchedYears", label: aim.line.label, years: untouched });
    if (root.error.type !== "noSolution") return failure(root.error);
    return failure({ ...root.error, year: hardestYear(aim, columnsAt(root.error.at) ?? model.columns) });
  }
  const isStep = unknown.type === "line" && unknown.how === "step";
  const { at: exact, slope, isLinear } = root.value;
  const rounded = decided(aim, exact, slope, grain, (x) => {
    const columns = columnsAt(x);
    return columns !== null && isHeld(aim, targetYears(aim, model.columns, columns));
  });
  if (rounded === null) return failure({ type: "notReached", needed: exact, unit: prepared.value.unit });
  const beyond = rounded > allowed.most ? allowed.most : rounded < allowed.least ? allowed.least : null;
  if (beyond !== null) {
    return failure({ type: "needsMore", needed: rounded, allowed: beyond, unit: prepared.value.unit, isStep });
  }
  const goalsBefore = goalResults(model.plan, model.columns, trials.goalLines);
  const columns = columnsAt(rounded) ?? model.columns;
  const after = targetYears(aim, model.columns, columns);
  return success({
    unknown: unknownOf(prepared.value, exact, rounded, isStep),
    parts: prepared.value.parts(rounded),
    target: {
      lineId: aim.line.id,
      label: aim.line.label,
      unit: aim.line.unit,
      operator: aim.operator,
      years: after,
      isMet: isHeld(aim, after),
      wasMet,
    },
    isLinear,
    runs,
    result: years.map((year, index) => ({
      year,
      before: numberIn(model.columns, resultCells[index] ?? -1),
      after: numberIn(columns, resultCells[index] ?? -1),
    })),
    goals: goalEffects(model.plan, goalsBefore, goalResults(model.plan, columns, trials.goalLines), years),
    command: prepared.value.command(rounded),
  });
}

/** Years of the target that do not hold, and whose value and limit stay as they are at every one of the points. */
function untouchedYears(
  aim: Aim,
  before: readonly TargetYear[],
  points: readonly number[],
  columnsAt: (x: number) => Columns | null,
): readonly number[] {
  const tried = points.map(columnsAt);
  return aim.cells.flatMap(({ year, cell }, index) => {
    const was = before[index];
    if (was === undefined || was.isMet || was.after === null || was.threshold === null) return [];
    const isSame = tried.every((columns) => {
      const is = columns === null ? null : aim.look(columns, cell);
      return is?.after === was.after && is.threshold === was.threshold;
    });
    return isSame ? [year] : [];
  });
}

/** The year of the target that lacks the most. */
function hardestYear(aim: Aim, columns: Columns): number {
  const margins = aim.cells.map(({ year, cell }) => {
    const { after, threshold } = aim.look(columns, cell);
    if (after === null || threshold === null) return { year, margin: Number.POSITIVE_INFINITY };
    const margin = aim.operator === "=" ? -Math.abs(after - threshold) : marginOf(aim.operator, after, threshold);
    return { year, margin };
  });
  return margins.toSorted((left, right) => left.margin - right.margin)[0]?.year ?? 0;
}

function unknownOf(
  { lineId, label, unit, years, before, premises, parts }: PreparedUnknown,
  exact: number,
  rounded: number,
  isStep: boolean,
): SeekAnswer["unknown"] {
  const isSaving = parts(rounded).length > 0;
  const after = isSaving ? [rounded] : premises(rounded).map(({ value }) => value ?? 0);
  return { lineId, label, unit, years, before, exact, rounded, isStep, after };
}

/** Amounts are compared to 0.001 kr, shares to nine decimals; half of that is zero. */
const toleranceOf = (unit: Unit): number => (unit === "kr" ? 0.0004 : 4e-10);

/**
 * The nearest value that can be decided on the side where the target holds, at most a few grains further, as the rounding of
 * parts or a jump may ask for. "Equal to" takes the nearest grain, hit or not.
 */
function decided(
  { operator }: Aim,
  exact: number,
  slope: 1 | -1,
  grain: number,
  holds: (x: number) => boolean,
): number | null {
  const at = (grains: number): number => Number((grains * grain).toPrecision(15)) + 0;
  const grains = exact / grain;
  if (operator === "=") return at(Math.round(grains));
  const first = slope > 0 ? Math.ceil(grains - 1e-6) : Math.floor(grains + 1e-6);
  for (let further = 0; further <= 20; further += 1) {
    const x = at(first + slope * further);
    if (holds(x)) return x;
  }
  return null;
}

function aimOf(model: CalculatedPlan, trials: Trials, target: SeekTarget): Result<Aim, SeekRefusal> {
  const { plan, scenario } = model;
  const line = scenario.lines.get(target.lineId);
  if (line === undefined) return failure({ type: "unknownTarget" });
  if (target.type === "cell") {
    const cell = cellOfLine(plan, line.id, target.year);
    if (cell < 0) return failure({ type: "targetOutside", label: line.label, year: target.year });
    return success({
      line,
      operator: target.operator,
      cells: [{ year: target.year, cell }],
      look: (columns, each) => ({ after: numberIn(columns, each), threshold: target.value }),
    });
  }
  const goal = trials.goalLines.find((each) => each.line.id === line.id);
  const held = goalResults(plan, model.columns, goal === undefined ? [] : [goal])[0];
  if (goal === undefined || held === undefined) return failure({ type: "notAGoal", label: line.label });
  const { budgetYear } = scenario.head.period;
  const all = held.years.map(({ year }) => year);
  // What is behind the budget year is history: no premise of the plan can mend it.
  const ahead = all.filter((year) => year >= budgetYear);
  const years = target.year === null ? (ahead.length > 0 ? ahead : all) : all.filter((year) => year === target.year);
  if (years.length === 0) return failure({ type: "targetOutside", label: line.label, year: target.year ?? 0 });
  return success({
    line,
    operator: goal.operator,
    cells: years.map((year) => ({ year, cell: cellOfLine(plan, line.id, year) })),
    look: (columns, each) => lookAtGoal(model, goal, columns, each),
  });
}

const lookAtGoal = (
  { plan }: CalculatedPlan,
  goal: GoalLine,
  columns: Columns,
  cell: number,
): Pick<TargetYear, "after" | "threshold"> => ({
  after: numberIn(columns, cell),
  threshold: thresholdAt(plan, columns, goal, cell).value,
});

function targetYears(aim: Aim, before: Columns, columns: Columns): readonly TargetYear[] {
  return aim.cells.map(({ year, cell }) => {
    const { after, threshold } = aim.look(columns, cell);
    const isMet =
      aim.operator === "="
        ? isGoalMet(aim.line, ">=", after, threshold) === true && isGoalMet(aim.line, "<=", after, threshold) === true
        : isGoalMet(aim.line, aim.operator, after, threshold) === true;
    return { year, before: numberIn(before, cell), after, threshold, isMet };
  });
}

/** Years without figures neither hold nor break, but one must have them. */
function isHeld(aim: Aim, years: readonly TargetYear[]): boolean {
  const told = years.filter(({ after, threshold }) => after !== null && threshold !== null);
  if (told.length === 0 || (aim.cells.length === 1 && told.length < 1)) return false;
  return told.every(({ isMet }) => isMet);
}

/** The least margin over the years; null where a year that had figures has none now, or none ever had. */
function leastMargin(aim: Aim, columns: Columns, before: readonly TargetYear[]): number | null {
  let least: number | null = null;
  for (const [index, { cell }] of aim.cells.entries()) {
    const { after, threshold } = aim.look(columns, cell);
    if (after === null || threshold === null) {
      const had = before[index];
      if (had?.after != null && had.threshold !== null) return null;
      continue;
    }
    const margin = aim.operator === "=" ? after - threshold : marginOf(aim.operator, after, threshold);
    least = least === null ? margin : Math.min(least, margin);
  }
  return least;
}
