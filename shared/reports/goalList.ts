// Mål och måluppfyllelse: each goal and indicator under its heading, with the value, the threshold and whether it is met, year by
// year. What nobody has measured says so; it is never a breach.

import type { CalculatedPlan } from "../analysis/calculatedPlan.ts";
import { type BoardItem, type BoardYear, goalBoardOf } from "../analysis/goalBoard.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { decimalsApart } from "../format/apart.ts";
import { reportTexts, goalListTexts as texts } from "../texts/reports.ts";
import { textCellsRow, wordRow } from "./madeRows.ts";
import { printableText } from "./printableText.ts";
import type { Report, ReportCellState, ReportRefusal, ReportRow } from "./report.ts";
import { framedReport, yearColumns } from "./reportFrame.ts";
import { printedMeasures, roundedForPrint } from "./reportRows.ts";

/** Refuses "rader-saknas" in a scenario without goals and indicators. */
export function goalList({ scenario, plan, columns: figures }: CalculatedPlan): Result<Report, ReportRefusal> {
  const board = goalBoardOf(plan, figures);
  const groups = board.groups.filter(({ items }) => items.length > 0);
  const [first] = board.years;
  if (first === undefined || groups.length === 0)
    return failure({ code: "rader-saknas", message: reportTexts.sheetMissing.goalList });
  const columns = yearColumns(scenario.head, first, board.years.at(-1) ?? first);
  const years = columns.map(({ year }) => year);
  const rows = groups.flatMap(({ label, items, lineId }) => [
    ...(lineId === null ? [] : [wordRow(label, "heading")]),
    ...items.flatMap((item) => rowsOf(item, years, scenario.head.displayUnit)),
  ]);
  return success(framedReport(scenario.head, { kind: "goalList", columns, rows }));
}

function rowsOf(item: BoardItem, years: readonly number[], displayUnit: DisplayUnit): readonly ReportRow[] {
  const at = years.map((year) => item.years.find((candidate) => candidate.year === year));
  const decimals = decimalsOf(item, at, displayUnit);
  const operator = item.goal === null ? null : texts.threshold[item.goal.operator];
  return [
    figures(
      item,
      item.label,
      0,
      { ...printedMeasures(item, displayUnit), decimals },
      at.map((year) => year?.value ?? null),
      at.map(stateOf),
    ),
    ...(operator === null
      ? []
      : [
          figures(
            item,
            operator,
            1,
            { ...printedMeasures(item, displayUnit), decimals },
            at.map((year) => year?.goal?.threshold ?? null),
            null,
          ),
        ]),
    textCellsRow(
      texts.outcome,
      at.map((year) => outcomeOf(item, year)),
      1,
    ),
  ];
}

/** As many decimals as it takes to tell a breached goal from its limit. */
function decimalsOf(item: BoardItem, years: readonly (BoardYear | undefined)[], displayUnit: DisplayUnit): number {
  const { factor, divisor, decimals } = printedMeasures(item, displayUnit);
  const needed = years.map((year) => {
    const value = year?.value ?? null;
    const threshold = year?.goal?.threshold ?? null;
    if (year?.goal?.met !== false || value === null || threshold === null) return decimals;
    return decimalsApart((value * factor) / divisor, (threshold * factor) / divisor, decimals);
  });
  return Math.max(decimals, ...needed);
}

const stateOf = (year: BoardYear | undefined): ReportCellState =>
  year?.state === "error" ? "valueError" : "notCalculated";

function figures(
  item: BoardItem,
  label: string,
  level: number,
  measures: ReturnType<typeof printedMeasures>,
  values: readonly (number | null)[],
  states: readonly ReportCellState[] | null,
): ReportRow {
  return {
    lineId: item.lineId,
    label: printableText(label),
    level,
    emphasis: "normal",
    decimals: measures.decimals,
    suffix: measures.suffix,
    values: values.map((value) => (value === null ? null : roundedForPrint(value, measures))),
    states: values.map((value, column) => (value === null ? (states?.[column] ?? "notCalculated") : "number")),
    texts: [],
    mark: null,
  };
}

function outcomeOf(item: BoardItem, year: BoardYear | undefined): string | null {
  if (year === undefined) return null;
  if (year.state === "notMeasured") return texts.notMeasured;
  const met = year.goal?.met ?? null;
  if (met !== null) return met ? texts.met : texts.breached;
  const target = year.indicator?.target ?? null;
  if (target !== null) return target === "reached" ? texts.reached : texts.missed;
  const judgement = year.indicator?.againstBaseline ?? year.indicator?.againstEarlier?.judgement ?? null;
  return item.indicator === null || judgement === null ? null : texts.judgement[judgement];
}
