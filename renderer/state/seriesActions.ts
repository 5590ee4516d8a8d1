// Fyll serie from the dialog: which lines and years the marking means, and the one command of it. As a formula each year goes from
// the year before, so that the whole series follows its first figure; over one line to the end of its sheet it becomes the line's.

import type { TypedCell } from "../../shared/commands/command.ts";
import { fillKind } from "../../shared/commands/fillFormula.ts";
import type { FillLane, FillRule } from "../../shared/commands/fillSeries.ts";
import { cellState, type LineView } from "../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import { fillSeriesTexts } from "../../shared/texts/clipboard.ts";
import { type CurrentSheet, cellAtPoint } from "./currentSheet.ts";
import { applyCommand, redo, undo } from "./documentActions.ts";
import { liveFill } from "./fillRangeActions.ts";
import { takesValues } from "./pastePlan.ts";
import { cellIndex } from "./scenarioMirror.ts";
import { rectangleOf, type Selection } from "./selection.ts";
import { windowState } from "./windowStore.ts";

export type SeriesKind = "linear" | "growth" | "copy";

export interface SeriesDraft {
  readonly kind: SeriesKind;
  readonly step: string;
  readonly rate: string;
  readonly toYear: number;
  readonly asFormula: boolean;
}

export interface SeriesToFill {
  readonly lines: readonly LineView[];
  readonly names: readonly string[];
  readonly unit: Unit;
  /** The year to go from; the years after it can be filled. */
  readonly fromYear: number;
  readonly years: readonly number[];
  /** The last marked year, or that of the sheet where one year is marked. */
  readonly toYear: number;
}

/** What the marking asks for; null where no line with years to fill is marked. */
export function seriesToFill(current: CurrentSheet, selection: Selection): SeriesToFill | null {
  const area = rectangleOf(selection);
  const from = cellAtPoint(current, { row: area.top, column: Math.max(area.left, current.firstYear) });
  if (from === null || from.year === null) return null;
  const { year: fromYear } = from;
  const lines: LineView[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cell = cellAtPoint(current, { row, column: Math.max(area.left, current.firstYear) });
    if (cell !== null && takesValues(current, cell) && cell.line.unit !== "text") lines.push(cell.line);
  }
  const years = current.sheet.years.filter((year) => year > fromYear);
  const [first] = lines;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const right = cellAtPoint(current, { row: area.top, column: Math.min(area.right, current.lastYear) });
  const marked = area.left === area.right ? null : (right?.year ?? null);
  const toYear = marked !== null && marked > fromYear ? marked : last;
  return {
    lines,
    names: lines.map(({ code, label }) => code || label),
    unit: first.unit,
    fromYear,
    years,
    toYear,
  };
}

/** Cells of the series that are not empty now. */
export function occupiedBy({ lines, years }: SeriesToFill, toYear: number): number {
  const mirror = windowState().document?.mirror;
  if (mirror === undefined) return 0;
  const filled = (line: LineView, year: number): boolean => {
    const index = cellIndex(mirror, line.id, year);
    return year <= toYear && index >= 0 && mirror.states[index] !== cellState.empty;
  };
  return lines.reduce((sum, line) => sum + years.filter((year) => filled(line, year)).length, 0);
}

/** Sends the series; the refusal is the dialog's to show, null when it was taken. */
export async function sendSeries(wanted: SeriesToFill, draft: SeriesDraft): Promise<Refusal | null> {
  const { displayUnit } = windowState();
  const years = wanted.years.filter((year) => year <= draft.toYear);
  if (years.length === 0) return { code: "noYears", message: fillSeriesTexts.noTarget };
  // What the handle just filled gives way: the series is that fill done another way, and one edit in its place.
  const isRefill = liveFill(windowState()) !== null;
  if (isRefill) await undo();
  const answer = await applyCommand(
    draft.asFormula
      ? formulaCommand(wanted, draft, years, displayUnit)
      : valueCommand(wanted, draft, years, displayUnit),
  );
  if (!answer.ok && isRefill) await redo();
  return answer.ok ? null : answer.error;
}

function valueCommand(
  { lines, fromYear }: SeriesToFill,
  draft: SeriesDraft,
  years: readonly number[],
  bareUnit: DisplayUnit,
) {
  const lanes = lines.map(
    ({ id }): FillLane => ({
      from: [{ lineId: id, year: fromYear }],
      to: years.map((year) => ({ lineId: id, year })),
    }),
  );
  const rule: FillRule =
    draft.kind === "linear"
      ? { type: "linear", step: draft.step.trim() }
      : draft.kind === "growth"
        ? { type: "growth", rate: draft.rate.trim() }
        : { type: "copy", what: "values" };
  return { type: "fillSeries", lanes, rule, bareUnit } as const;
}

function formulaCommand(
  { lines, unit }: SeriesToFill,
  draft: SeriesDraft,
  years: readonly number[],
  bareUnit: DisplayUnit,
) {
  const text = seriesFormula(draft, unit, bareUnit);
  const [line] = lines;
  const [fromYear] = years;
  const toYear = years.at(-1);
  const home = windowState().document?.mirror.structure.sheets.find(({ id }) => id === line?.homeSheetId);
  if (lines.length === 1 && line !== undefined && fromYear !== undefined && toYear !== undefined)
    return {
      type: "fillFormula",
      lineId: line.id,
      source: { type: "text", text },
      fromYear,
      toYear,
      as: fillKind(toYear, home?.years.at(-1)),
    } as const;
  const cells = lines.flatMap(({ id }) => years.map((year): TypedCell => ({ lineId: id, year, text })));
  return { type: "setCells", cells, bareUnit, as: "filled" } as const;
}

/** "=[föregående] * (1 + 2 %)", "=[föregående] + 500 tkr", "=[föregående]". A number without a unit gets the one shown. */
export function seriesFormula(draft: SeriesDraft, unit: Unit, bareUnit: DisplayUnit): string {
  if (draft.kind === "copy") return "=[föregående]";
  if (draft.kind === "growth") {
    const { isLess, size } = signed(draft.rate.replace(/%|procent/gi, ""));
    return `=[föregående] * (1 ${isLess ? "-" : "+"} ${size} %)`;
  }
  const { isLess, size } = signed(draft.step);
  const bare = /^[\d\s\u00a0.,]+$/.test(size);
  const suffix = !bare ? "" : unit === "kr" ? ` ${bareUnit}` : unit === "share" ? " %" : "";
  return `=[föregående] ${isLess ? "-" : "+"} ${size}${suffix}`;
}

function signed(text: string): { readonly isLess: boolean; readonly size: string } {
  const typed = text.trim();
  const isLess = /^[-\u2212\u2013]/.test(typed);
  return { isLess, size: typed.replace(/^[-+\u2212\u2013]\s*/, "") };
}
