// Sensitivity: what a step in a premise means for the result and each goal, year by year. The standard rows are those of the field
// (10 öre of tax, 1 % wages, 100 inhabitants, 1 % PKV, 1 % interest on loans); any other premise can be stepped beside them.
// Every figure comes from the whole model run anew. A premise that a formula decides is held at its calculated value in each year
// and stepped from there; wages and inhabitants, which no line of the result reads, are laid on operations and on tax revenue.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { UniqueRole } from "../domain/lineRole.ts";
import type { Unit } from "../domain/unit.ts";
import type { Premise } from "../formula/alternatives.ts";
import type { Columns } from "../formula/calculation.ts";
import { isFormulaCell, type Plan } from "../formula/plan.ts";
import { type CalculatedPlan, cellOfLine, lineOfRole, numberIn, plannedYears, yearsOfLine } from "./calculatedPlan.ts";
import { type GoalResult, goalResults } from "./goals.ts";
import { trialsOf, withPinned } from "./trials.ts";
import { isUnread } from "./unreadLines.ts";

export const standardRows = ["taxRate", "wages", "inhabitants", "priceIndex", "loanInterest"] as const;
export type StandardRow = (typeof standardRows)[number];

export interface AskedStep {
  readonly lineId: LineId;
  /** In the line's unit: 0.01 is one percentage point, 0.001 ten öre, kr, heads. */
  readonly step: number;
}

/** An amount that no formula of the model gives, and what it was worked out from. */
export interface AssumedAmount {
  readonly year: number;
  readonly amountSek: number;
}

export interface SensitivityYear {
  readonly year: number;
  /** Change of the year's result in kr; null where either side is no number, or there is no line with that role. */
  readonly resultSek: number | null;
}

export interface GoalEffect {
  readonly lineId: LineId;
  readonly label: string;
  readonly unit: Unit;
  readonly years: readonly {
    readonly year: number;
    readonly before: number | null;
    readonly after: number | null;
    readonly metBefore: boolean | null;
    readonly metAfter: boolean | null;
  }[];
}

export interface SensitivityRow {
  readonly key: StandardRow | "asked";
  /** Lines whose figures were stepped, with the years. */
  readonly stepped: readonly {
    readonly lineId: LineId;
    readonly label: string;
    readonly years: readonly number[];
    /** Years a formula decides: held at its figure, and stepped from there. */
    readonly heldYears: readonly number[];
  }[];
  /** The step in the unit of the line; null where an amount of each year was laid on instead. */
  readonly step: number | null;
  readonly unit: Unit;
  /** Amounts laid on, one a year (wages, inhabitants). */
  readonly assumed: readonly AssumedAmount[];
  /** Roles no line has, without which the row cannot be worked out. */
  readonly missing: readonly UniqueRole[];
  /** From the budget year on. */
  readonly years: readonly SensitivityYear[];
  readonly goals: readonly GoalEffect[];
  /** The premise holds no figure in any year from the budget year on. */
  readonly isEmpty: boolean;
  /** No formula reads the premise, so nothing can change. */
  readonly isUnread: boolean;
}

export interface Sensitivity {
  readonly years: readonly number[];
  readonly resultLineId: LineId | null;
  readonly rows: readonly SensitivityRow[];
}

/** A step in each cell of a line: the same for all, or an amount for each year. */
interface Step {
  readonly key: SensitivityRow["key"];
  readonly line: Line;
  readonly stepIn: (year: number) => number | null;
  readonly step: number | null;
  readonly unit: Unit;
}

/** The standard rows, then one for each step asked for. Units: kr and fractions as stored; nothing is rounded. */
export function sensitivityOf(calculated: CalculatedPlan, asked: readonly AskedStep[] = []): Sensitivity {
  const years = plannedYears(calculated);
  const result = lineOfRole(calculated, "result");
  const rows = [
    ...standardRows.map((key) => standardRow(calculated, years, result, key)),
    ...asked.flatMap(({ lineId, step }): readonly SensitivityRow[] => {
      const line = calculated.scenario.lines.get(lineId);
      if (line === undefined) return [];
      return [steppedRow(calculated, years, result, { key: "asked", line, stepIn: () => step, step, unit: line.unit })];
    }),
  ];
  return { years, resultLineId: result?.id ?? null, rows };
}

/** Ten öre and one percentage point, as stored. */
const tenOre = 0.001;
const onePoint = 0.01;
const manyInhabitants = 100;

function standardRow(
  calculated: CalculatedPlan,
  years: readonly number[],
  result: Line | undefined,
  key: StandardRow,
): SensitivityRow {
  const row = (role: UniqueRole, step: number): SensitivityRow => {
    const line = lineOfRole(calculated, role);
    if (line === undefined) return missingRow(key, [role], years);
    return steppedRow(calculated, years, result, { key, line, stepIn: () => step, step, unit: line.unit });
  };
  switch (key) {
    case "taxRate":
      return row("taxRate", tenOre);
    case "priceIndex":
      return row("priceIndex", onePoint);
    case "loanInterest":
      return row("loanInterest", onePoint);
    case "wages":
      return laidOn(calculated, years, result, key, ["wageSum", "payrollTax"], "operations", ([sum, payroll]) =>
        sum === undefined || payroll === undefined ? null : -sum * (1 + payroll) * 0.01,
      );
    case "inhabitants":
      return laidOn(
        calculated,
        years,
        result,
        key,
        ["taxRevenue", "generalGrants", "population"],
        "taxRevenue",
        ([tax, grants, heads]) =>
          tax === undefined || grants === undefined || heads === undefined || heads <= 0
            ? null
            : ((tax + grants) / heads) * manyInhabitants,
      );
  }
}

/** An amount a year worked out from lines by their roles and laid on one line of the result. */
function laidOn(
  calculated: CalculatedPlan,
  years: readonly number[],
  result: Line | undefined,
  key: StandardRow,
  from: readonly UniqueRole[],
  on: UniqueRole,
  amountOf: (figures: readonly (number | undefined)[]) => number | null,
): SensitivityRow {
  const lines = from.map((role) => lineOfRole(calculated, role));
  const bearer = lineOfRole(calculated, on);
  const missing = [...from.filter((_, index) => lines[index] === undefined), ...(bearer === undefined ? [on] : [])];
  if (bearer === undefined || missing.length > 0) return missingRow(key, [...new Set(missing)], years);
  const { plan, columns } = calculated;
  const amounts = new Map(
    years.flatMap((year): readonly [number, number][] => {
      const figures = lines.map((line) =>
        line === undefined ? undefined : (numberIn(columns, cellOfLine(plan, line.id, year)) ?? undefined),
      );
      const amount = amountOf(figures);
      return amount === null ? [] : [[year, amount]];
    }),
  );
  const stepped = steppedRow(calculated, years, result, {
    key,
    line: bearer,
    stepIn: (year) => amounts.get(year) ?? null,
    step: null,
    unit: "kr",
  });
  return { ...stepped, assumed: [...amounts].map(([year, amountSek]) => ({ year, amountSek })) };
}

const missingRow = (key: StandardRow, missing: readonly UniqueRole[], years: readonly number[]): SensitivityRow => ({
  key,
  stepped: [],
  step: null,
  unit: "kr",
  assumed: [],
  missing,
  years: years.map((year) => ({ year, resultSek: null })),
  goals: [],
  isEmpty: false,
  isUnread: false,
});

function steppedRow(
  calculated: CalculatedPlan,
  years: readonly number[],
  result: Line | undefined,
  { key, line, stepIn, step, unit }: Step,
): SensitivityRow {
  const cells = yearsOfLine(calculated.plan, line.id).flatMap((year) => {
    const cell = cellOfLine(calculated.plan, line.id, year);
    const isStepped = years.includes(year) && numberIn(calculated.columns, cell) !== null && stepIn(year) !== null;
    return isStepped ? [{ year, isHeld: isFormulaCell(calculated.plan, cell), cell }] : [];
  });
  const pinned = withPinned(
    calculated,
    cells.map(({ cell }) => cell),
  );
  const { plan } = pinned;
  const resultCell = (year: number): number => (result === undefined ? -1 : cellOfLine(plan, result.id, year));
  const trials = trialsOf(pinned, years.map(resultCell));
  const premises = cells.map(({ year }): Premise => {
    const cell = cellOfLine(plan, line.id, year);
    return { cell, value: (numberIn(pinned.columns, cell) ?? 0) + (stepIn(year) ?? 0) };
  });
  const before = { columns: pinned.columns, goals: goalResults(plan, pinned.columns, trials.goalLines) };
  const tried = trials.run(premises);
  // Pinned cells are inputs, so nothing is refused; were it, no figure is better than one of another question.
  const after = tried.ok ? tried.value : null;
  return {
    key,
    stepped: [
      {
        lineId: line.id,
        label: line.label,
        years: cells.map(({ year }) => year),
        heldYears: cells.filter(({ isHeld }) => isHeld).map(({ year }) => year),
      },
    ],
    step,
    unit,
    assumed: [],
    missing: result === undefined ? ["result"] : [],
    years: years.map((year) => ({ year, resultSek: differenceIn(before.columns, after, resultCell(year)) })),
    goals: after === null ? [] : goalEffects(plan, before.goals, goalResults(plan, after, trials.goalLines), years),
    isEmpty: cells.length === 0,
    isUnread: isUnread(calculated, line.id),
  };
}

function differenceIn(before: Columns, after: Columns | null, cell: number): number | null {
  const [was, is] = [numberIn(before, cell), after === null ? null : numberIn(after, cell)];
  return was === null || is === null ? null : is - was;
}

/** What each goal was and would be, only goals with a value in some year. */
export function goalEffects(
  { scenario }: Pick<Plan, "scenario">,
  before: readonly GoalResult[],
  after: readonly GoalResult[],
  years: readonly number[],
): readonly GoalEffect[] {
  return before.flatMap((goal, index): readonly GoalEffect[] => {
    const later = after[index];
    const line = scenario.lines.get(goal.lineId);
    if (later === undefined || line === undefined) return [];
    const both = goal.years.flatMap((was, at) => {
      const is = later.years[at];
      if (is === undefined || !years.includes(was.year)) return [];
      return [{ year: was.year, before: was.value, after: is.value, metBefore: was.met, metAfter: is.met }];
    });
    if (both.every(({ before: was, after: is }) => was === null && is === null)) return [];
    return [{ lineId: line.id, label: line.goal?.shortLabel || line.label, unit: line.unit, years: both }];
  });
}
