// All goals and indicators of a scenario as they are followed up: grouped under the headings they stand under (prioritised goals,
// or the perspectives of a balanced scorecard), year by year, with the room left to the threshold. A year nobody has measured is
// told as such and is never a breach; an indicator is judged by its direction.

import type { LineId, SheetId } from "../domain/ids.ts";
import { type Indicator, isTargetReached, type Judgement, judged } from "../domain/indicator.ts";
import type { GoalOperator, Line, LineSource, Scope } from "../domain/line.ts";
import type { Unit } from "../domain/unit.ts";
import { roundForComparison, roundShareForComparison } from "../format/rounding.ts";
import type { Columns } from "../formula/calculation.ts";
import { cellState, isError } from "../formula/cellState.ts";
import { cellAtIndex, isFormulaCell, type Plan } from "../formula/plan.ts";
import { goalLinesOf, goalYearIndices, isGoalMet, marginOf, thresholdAt } from "./goals.ts";

/** What a year of a goal or an indicator holds: a value, or why it holds none. */
export type MeasuredState = "measured" | "notMeasured" | "notCalculated" | "error";

export interface GoalOfYear {
  readonly threshold: number | null;
  /** Room left in the line's unit, negative where the goal is breached; null where it cannot be told. */
  readonly margin: number | null;
  readonly met: boolean | null;
}

export interface IndicatorOfYear {
  /** Against the baseline, in years after its own. */
  readonly againstBaseline: Judgement | null;
  /** Against the latest earlier year that was measured. */
  readonly againstEarlier: { readonly year: number; readonly judgement: Judgement } | null;
  /** "missed" only from the target's year on. */
  readonly target: "reached" | "missed" | null;
}

export interface BoardYear {
  readonly year: number;
  readonly value: number | null;
  readonly state: MeasuredState;
  /** null in years the goal does not hold for, and for what is no goal. */
  readonly goal: GoalOfYear | null;
  readonly indicator: IndicatorOfYear | null;
}

export interface BoardItem {
  readonly lineId: LineId;
  readonly label: string;
  readonly code: string;
  readonly unit: Unit;
  readonly scope: Scope;
  readonly source: LineSource;
  readonly note: string;
  readonly goal: {
    readonly operator: GoalOperator;
    readonly fromYear: number | null;
    readonly toYear: number | null;
  } | null;
  readonly indicator: Indicator | null;
  readonly years: readonly BoardYear[];
}

export interface BoardGroup {
  /** The heading; null for what stands under none. */
  readonly lineId: LineId | null;
  readonly label: string;
  readonly sheetId: SheetId;
  readonly level: number;
  readonly items: readonly BoardItem[];
  /** Goals under the heading, at any depth, in the budget year. */
  readonly budgetYear: { readonly met: number; readonly breached: number; readonly undecided: number };
}

export interface GoalBoard {
  readonly years: readonly number[];
  readonly budgetYear: number;
  readonly groups: readonly BoardGroup[];
}

const isFollowed = (line: Line): boolean => line.goal !== null || line.indicator !== null;

/** The board of a calculated plan. Values in kr, fractions, counts as stored; nothing is rounded but for comparing. */
export function goalBoardOf(plan: Plan, columns: Columns): GoalBoard {
  const { tree, scenario, grid } = plan;
  const items = new Map<LineId, BoardItem>();
  const thresholds = new Map(goalLinesOf(plan).map((goal) => [goal.line.id, goal]));
  const firstOf = { index: Number.POSITIVE_INFINITY };
  let lastIndex = -1;
  for (const [row, line] of tree.ordered.entries()) {
    if (!isFollowed(line)) continue;
    const years = boardYears(plan, columns, line, row, thresholds.get(line.id));
    if (years.length > 0) {
      firstOf.index = Math.min(firstOf.index, grid.firstYearIndex[row] ?? 0);
      lastIndex = Math.max(lastIndex, grid.lastYearIndex[row] ?? -1);
    }
    items.set(line.id, itemOf(line, years));
  }
  const years = lastIndex < 0 ? [] : yearsBetween(grid.firstYear + firstOf.index, grid.firstYear + lastIndex);
  return { years, budgetYear: scenario.head.period.budgetYear, groups: groupsOf(plan, items) };
}

const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function itemOf(line: Line, years: readonly BoardYear[]): BoardItem {
  const { id: lineId, label, code, unit, scope, source, note, goal, indicator } = line;
  const held = goal === null ? null : { operator: goal.operator, fromYear: goal.fromYear, toYear: goal.toYear };
  return { lineId, label, code, unit, scope, source, note, goal: held, indicator, years };
}

function boardYears(
  plan: Plan,
  columns: Columns,
  line: Line,
  row: number,
  goal: ReturnType<typeof goalLinesOf>[number] | undefined,
): readonly BoardYear[] {
  const { firstYear, firstYearIndex, lastYearIndex } = plan.grid;
  const held = new Set(goal === undefined ? [] : goalYearIndices(plan, goal));
  const round = line.unit === "kr" ? roundForComparison : roundShareForComparison;
  const years: BoardYear[] = [];
  let earlier: { readonly year: number; readonly value: number } | null = null;
  for (let index = firstYearIndex[row] ?? 0; index <= (lastYearIndex[row] ?? -1); index += 1) {
    const cell = cellAtIndex(plan.grid, row, index);
    const year = firstYear + index;
    const state = measuredState(plan, columns, line, cell);
    const value = state === "measured" ? (columns.values[cell] ?? null) : null;
    const indicator: IndicatorOfYear | null =
      line.indicator === null ? null : indicatorOfYear(line.indicator, year, value, earlier, round);
    const ofGoal = goal === undefined || !held.has(index) ? null : goalOfYear(plan, columns, goal, cell, value);
    years.push({ year, value, state, goal: ofGoal, indicator });
    if (value !== null) earlier = { year, value };
  }
  return years;
}

function measuredState(plan: Plan, columns: Columns, line: Line, cell: number): MeasuredState {
  const state = columns.states[cell] ?? cellState.empty;
  if (state === cellState.number) return "measured";
  if (isError(state)) return "error";
  // An input nobody has filled in is not measured; a formula that lacks its inputs, or a year to reach back to, is not calculated.
  const isInput = line.formula === null && !isFormulaCell(plan, cell);
  return state === cellState.empty && isInput ? "notMeasured" : "notCalculated";
}

function goalOfYear(
  plan: Plan,
  columns: Columns,
  goal: ReturnType<typeof goalLinesOf>[number],
  cell: number,
  value: number | null,
): GoalOfYear {
  const { value: threshold } = thresholdAt(plan, columns, goal, cell);
  const margin = value === null || threshold === null ? null : marginOf(goal.operator, value, threshold);
  return { threshold, margin, met: isGoalMet(goal.line, goal.operator, value, threshold) };
}

function indicatorOfYear(
  indicator: Indicator,
  year: number,
  value: number | null,
  earlier: { readonly year: number; readonly value: number } | null,
  round: (value: number) => number,
): IndicatorOfYear {
  const { direction, baseline, baselineYear, target, targetYear } = indicator;
  if (value === null) return { againstBaseline: null, againstEarlier: null, target: null };
  const isAfter = baselineYear === null || year > baselineYear;
  const reached = target !== null && isTargetReached(direction, round(value), round(target));
  const isDue = targetYear === null || year >= targetYear;
  return {
    againstBaseline: baseline === null || !isAfter ? null : judged(direction, round(value), round(baseline)),
    againstEarlier:
      earlier === null
        ? null
        : { year: earlier.year, judgement: judged(direction, round(value), round(earlier.value)) },
    target: target === null ? null : reached ? "reached" : isDue ? "missed" : null,
  };
}

/** Headings in stored order, each with what stands right under it; headings without goals at any depth are left out. */
function groupsOf(plan: Plan, items: ReadonlyMap<LineId, BoardItem>): readonly BoardGroup[] {
  const { scenario, tree } = plan;
  const { budgetYear } = scenario.head.period;
  /** Items right under each heading, and those at any depth under it; under no heading: by the sheet. */
  const right = new Map<LineId | SheetId, BoardItem[]>();
  const deep = new Map<LineId | SheetId, BoardItem[]>();
  const add = (to: typeof right, key: LineId | SheetId, item: BoardItem): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [item]);
    else known.push(item);
  };
  for (const line of tree.ordered) {
    const item = items.get(line.id);
    if (item === undefined) continue;
    const above = headingsAbove(scenario.lines, line);
    add(right, above[0] ?? line.homeSheetId, item);
    if (above.length === 0) add(deep, line.homeSheetId, item);
    for (const heading of above) add(deep, heading, item);
  }
  const groups: BoardGroup[] = [];
  const addGroup = (key: LineId | SheetId, heading: Line | null, sheetId: SheetId): void => {
    const below = deep.get(key);
    if (below === undefined) return;
    const level = heading === null ? 0 : tree.levelOf(heading.id);
    const [lineId, label] = heading === null ? [null, ""] : [heading.id, heading.label];
    groups.push({
      lineId,
      label,
      sheetId,
      level,
      items: right.get(key) ?? [],
      budgetYear: countsOf(below, budgetYear),
    });
  };
  let sheetId: SheetId | null = null;
  for (const line of tree.ordered) {
    if (line.homeSheetId !== sheetId) {
      sheetId = line.homeSheetId;
      addGroup(sheetId, null, sheetId);
    }
    if (line.kind === "heading") addGroup(line.id, line, line.homeSheetId);
  }
  return groups;
}

/** The headings a line stands under, the nearest first. */
function headingsAbove(lines: ReadonlyMap<LineId, Line>, line: Line): readonly LineId[] {
  const above: LineId[] = [];
  let parentId = line.parentId;
  for (let depth = 0; parentId !== null && depth < 1_000; depth += 1) {
    const parent = lines.get(parentId);
    if (parent?.kind === "heading") above.push(parent.id);
    parentId = parent?.parentId ?? null;
  }
  return above;
}

function countsOf(items: readonly BoardItem[], budgetYear: number): BoardGroup["budgetYear"] {
  const results = items.flatMap(({ years }) => years.find(({ year }) => year === budgetYear)?.goal ?? []);
  const count = (wanted: boolean | null): number => results.filter(({ met }) => met === wanted).length;
  return { met: count(true), breached: count(false), undecided: count(null) };
}
