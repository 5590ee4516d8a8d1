// The grid's column definitions, made from the columns of the sheet. The grid knows no values: CellPainter writes them; no
// string expressions, nothing editable: typing is our own editor's.

import type { ColDef, ITooltipParams } from "ag-grid-community";
import { cellState } from "../../shared/contract/scenarioView.ts";
import { cellTexts, explainTexts } from "../../shared/texts/window.ts";
import { type CurrentSheet, currentSheet } from "../state/currentSheet.ts";
import { cellIndex } from "../state/scenarioMirror.ts";
import { windowState } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { differingStatedText, errorText, kindOfCell } from "./cellText.ts";
import { goalOfCell, goalSentence } from "./goalOfCell.ts";
import { LabelCell } from "./LabelCell.tsx";

const attributeWidths: Readonly<Record<string, number>> = {
  committee: 76,
  measureKind: 148,
  funding: 240,
  goal: 136,
  status: 100,
  programme: 112,
  source: 260,
};
const leastYearWidth = 104;
const narrowLabelWidth = 220;
const tightLabelWidth = 270;
const mostYearWidth = 168;

/** What there is room for beside the years: all of the names; shorter names; names alone in their place. */
export type GridRoom = "wide" | "tight" | "narrow";

/** One definition per column, in the same order. In a narrow window only the names stay in place. */
export const columnDefinitions = (current: CurrentSheet, room: GridRoom): ColDef<GridRow>[] =>
  current.columns.map((column): ColDef<GridRow> => {
    const common: ColDef<GridRow> = { colId: column.id, headerName: column.title };
    if (column.type === "label") {
      const width =
        room === "narrow" ? narrowLabelWidth : labelWidth(current, room === "tight" ? tightLabelWidth : 400);
      return {
        ...common,
        pinned: "left",
        width,
        minWidth: 160,
        cellRenderer: LabelCell,
        cellClass: "budget-cell label-cell",
      };
    }
    if (column.type === "code") {
      return {
        ...common,
        // Said outright: a column keeps its place when a new definition only leaves it out.
        pinned: room === "narrow" ? null : "left",
        width: codeWidth(current),
        minWidth: 56,
        cellClass: "budget-cell code-cell",
        headerClass: "code-header",
      };
    }
    if (column.type === "attribute") {
      return {
        ...common,
        width: attributeWidths[column.id] ?? 104,
        cellClass: "budget-cell attribute-cell",
        tooltipValueGetter: ({ data }: ITooltipParams<GridRow>) => {
          const mirror = windowState().document?.mirror;
          const line = data === null || data === undefined ? undefined : mirror?.lineById.get(data.id);
          return line === undefined || mirror === undefined ? "" : column.read(line, mirror);
        },
      };
    }
    return {
      ...common,
      type: "rightAligned",
      flex: 1,
      minWidth: leastYearWidth,
      maxWidth: mostYearWidth,
      cellClass: "budget-cell number-cell",
      headerStyle:
        column.year.role === "budget"
          ? { color: "var(--ink)" }
          : { fontWeight: column.year.role === "history" ? 400 : 600 },
      tooltipValueGetter: (params: ITooltipParams<GridRow>) => tooltipOf(params.data, column.year.year),
    };
  });

/** Wide enough for the longest label (about 6.6 px a sign), within reason and at most `widest`. */
function labelWidth(current: CurrentSheet, widest: number): number {
  const widths = current.sheet.lineIds.map((id) => {
    const line = current.mirror.lineById.get(id);
    return line === undefined ? 0 : line.label.length * (line.kind === "sum" ? 7.3 : 6.8) + line.level * 16 + 46;
  });
  // Where attributes stand between the labels and the years, the years must still be in sight.
  const attributes = current.columns.filter((column) => column.type === "attribute").length;
  const years = current.columns.filter((column) => column.type === "year").length;
  const most = attributes > 1 || years > 4 ? 270 : attributes === 1 ? (years > 3 ? 290 : 330) : years > 3 ? 320 : 400;
  return Math.round(Math.min(widest, most, Math.max(220, ...widths)));
}

function codeWidth(current: CurrentSheet): number {
  const longest = Math.max(4, ...current.sheet.lineIds.map((id) => current.mirror.lineById.get(id)?.code.length ?? 0));
  const most = current.columns.some((column) => column.type === "attribute") ? 116 : 150;
  return Math.round(Math.min(most, longest * 7.4 + 22));
}

/** What the look of a cell means, in words. */
function tooltipOf(data: GridRow | null | undefined, year: number): string {
  const state = windowState();
  const current = currentSheet(state);
  const line = data === null || data === undefined ? undefined : current?.mirror.lineById.get(data.id);
  if (current === null || line === undefined) return "";
  const { mirror } = current;
  const index = cellIndex(mirror, line.id, year);
  const parts: string[] = [];
  // A column of years is no wider for a long text: the whole of it is told here.
  const text = mirror.texts.get(index);
  if (text !== undefined) parts.push(text);
  const error = errorText(mirror.states[index]);
  if (error !== null) parts.push(explainTexts.errors[error] ?? error);
  if (mirror.states[index] === cellState.notCalculated) parts.push(cellTexts.notCalculated);
  if (kindOfCell(mirror, line, index) === "override") parts.push(cellTexts.kinds.override);
  const stated = differingStatedText(mirror, line, index, state.displayUnit);
  if (stated !== null) parts.push(cellTexts.stated(stated));
  const goal = goalOfCell(mirror.status, line.id, year);
  if (goal !== null) parts.push(goalSentence(goal, state.displayUnit));
  return parts.join(" · ");
}
