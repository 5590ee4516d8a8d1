// The grid's column definitions, made from the columns of the sheet. The grid knows no values: CellPainter writes them; no
// string expressions, nothing editable: typing is our own editor's.

import type { ColDef, ITooltipParams } from "ag-grid-community";
import { cellState } from "../../shared/contract/scenarioView.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { noteTexts } from "../../shared/texts/notes.ts";
import { columnTexts } from "../../shared/texts/viewSettings.ts";
import { cellTexts, explainTexts } from "../../shared/texts/window.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import { noteOf } from "../state/noteActions.ts";
import { cellIndex } from "../state/scenarioMirror.ts";
import { type SheetLook, windowState } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { cellText, differingStatedText, errorText, kindOfCell } from "./cellText.ts";
import { fits, isBoldLine, yearRoomNeeded } from "./figureFit.ts";
import { goalOfCell, goalSentence } from "./goalOfCell.ts";
import { SortedHeader } from "./SortedHeader.ts";
import { firstYearColumn, type SheetColumn, type YearColumn } from "./sheetColumns.ts";

/** At most; where less stands in them they are narrower, so that the years are in sight. */
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
/** How far a person may drag a border. */
const leastWidth = 40;
const mostWidth = 1_200;
const leastLabelWidth = 120;
const narrowLabelWidth = 220;
/** Codes of a few letters; longer ones are cut, so that two years are seen beside the names at 200 %. */
const narrowCodeWidth = 64;
const tightLabelWidth = 270;
const mostYearWidth = 168;

/** What there is room for beside the years: all of the names; shorter names; names alone in their place. */
export type GridRoom = "wide" | "tight" | "narrow";

/**
 * One definition per column, in the same order. What a person has set (`look`) wins over what there is room for. In a narrow window only
 * the names stay in place, unless more has been asked for.
 */
export function columnDefinitions(
  current: CurrentSheet,
  room: GridRoom,
  look: SheetLook,
  displayUnit: DisplayUnit,
): ColDef<GridRow>[] {
  const frozen = current.columns.findIndex(({ id }) => id === look.frozenTo);
  const leastYear = Math.max(leastYearWidth, yearRoomNeeded(current, displayUnit, leastYearWidth));
  return current.columns.map((column, number): ColDef<GridRow> => {
    const isHeld = number <= frozen || column.type === "label" || (column.type === "code" && room !== "narrow");
    const own = look.widths.get(column.id);
    return {
      colId: column.id,
      headerName: column.title,
      // Said outright, here and below: a column keeps its place when a new definition only leaves it out.
      pinned: isHeld ? "left" : null,
      ...definitionOf(current, column, room, leastYear),
      ...(own === undefined ? {} : { width: own, flex: null, minWidth: leastWidth, maxWidth: mostWidth }),
      // A column that is held in place takes no part in sharing out the room that is left.
      ...(own === undefined && number <= frozen && column.type === "year" ? { width: leastYear, flex: null } : {}),
      headerComponentParams: {
        innerHeaderComponent: current.shown.sort?.column === column.id ? SortedHeader : undefined,
      },
    };
  });
}

/** What is particular to a kind of column. */
function definitionOf(
  current: CurrentSheet,
  column: SheetColumn,
  room: GridRoom,
  leastYear: number,
): Partial<ColDef<GridRow>> {
  switch (column.type) {
    case "label":
      return {
        width: room === "narrow" ? narrowLabelWidth : labelWidth(current, room === "tight" ? tightLabelWidth : 400),
        flex: null,
        minWidth: leastLabelWidth,
        maxWidth: mostWidth,
        cellClass: "budget-cell label-cell",
        // Said with every cell of the row.
        cellAriaRole: "rowheader",
      };
    case "code":
      return {
        width: room === "narrow" ? narrowCodeWidth : codeWidth(current),
        flex: null,
        minWidth: 56,
        maxWidth: mostWidth,
        cellClass: "budget-cell code-cell",
        headerClass: "code-header",
      };
    case "attribute":
      return {
        width: attributeWidth(current, column),
        flex: null,
        minWidth: leastWidth,
        maxWidth: mostWidth,
        cellClass: "budget-cell attribute-cell",
        tooltipValueGetter: ({ data }: ITooltipParams<GridRow>) => {
          const mirror = windowState().document?.mirror;
          const line = data === null || data === undefined ? undefined : mirror?.lineById.get(data.id);
          return line === undefined || mirror === undefined ? "" : column.read(line, mirror);
        },
      };
    case "year":
      return {
        type: "rightAligned",
        flex: 1,
        minWidth: leastYear,
        maxWidth: Math.max(mostYearWidth, leastYear),
        cellClass: "budget-cell number-cell",
        headerStyle:
          column.year.role === "budget"
            ? { color: "var(--ink)" }
            : { fontWeight: column.year.role === "history" ? 400 : 600 },
        tooltipValueGetter: (params: ITooltipParams<GridRow>) => tooltipOf(params.data, column),
      };
  }
}

/** Wide enough for the longest label (about 6.6 px a sign), within reason and at most `widest`. */
function labelWidth(current: CurrentSheet, widest: number): number {
  const widths = current.sheet.lineIds.map((id) => {
    const line = current.mirror.lineById.get(id);
    return line === undefined ? 0 : line.label.length * (line.kind === "sum" ? 7.3 : 6.8) + line.level * 16 + 46;
  });
  // Where attributes stand between the labels and the years, the years must still be in sight.
  const attributes = attributesBeforeYears(current);
  const years = current.columns.filter((column) => column.type === "year").length;
  const most =
    attributes > 1 ? 236 : years > 4 ? 270 : attributes === 1 ? (years > 3 ? 290 : 330) : years > 3 ? 320 : 400;
  return Math.round(Math.min(widest, most, Math.max(220, ...widths)));
}

const attributesBeforeYears = ({ columns }: CurrentSheet): number =>
  columns.slice(0, firstYearColumn(columns)).filter((column) => column.type === "attribute").length;

function codeWidth(current: CurrentSheet): number {
  const widths = current.sheet.lineIds.map((id) => {
    const line = current.mirror.lineById.get(id);
    // Sums are bold.
    return line === undefined ? 0 : line.code.length * (isBoldLine(line.kind) ? 8.6 : 7.4);
  });
  const attributes = attributesBeforeYears(current);
  const most = attributes > 1 ? 116 : attributes === 1 ? 128 : 150;
  return Math.round(Math.min(most, Math.max(30, ...widths) + 22));
}

/** Wide enough for the longest of what stands in the column and for its title, within reason. */
function attributeWidth({ mirror, sheet }: CurrentSheet, column: Extract<SheetColumn, { type: "attribute" }>): number {
  let needed = column.title.length * 7.6 + 36;
  for (const id of sheet.lineIds) {
    const line = mirror.lineById.get(id);
    const text = line === undefined ? "" : column.read(line, mirror);
    // Codes are in capitals, which are wider.
    if (text !== "") needed = Math.max(needed, text.length * (text === text.toUpperCase() ? 8.6 : 6.8) + 24);
  }
  return Math.round(Math.min(attributeWidths[column.id] ?? 104, needed));
}

/** What the look of a cell means, in words. */
function tooltipOf(data: GridRow | null | undefined, column: YearColumn): string {
  const { year } = column.year;
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
  const figure = cellText(mirror, line, index, state.displayUnit);
  if (mirror.states[index] === cellState.number && !fits(column.id, figure, isBoldLine(line.kind)))
    parts.push(columnTexts.full(figure));
  const error = errorText(mirror.states[index]);
  if (error !== null) parts.push(explainTexts.errors[error] ?? error);
  if (mirror.states[index] === cellState.notCalculated) parts.push(cellTexts.notCalculated);
  if (kindOfCell(mirror, line, index) === "override") parts.push(cellTexts.kinds.override);
  const stated = differingStatedText(mirror, line, index, state.displayUnit);
  if (stated !== null) parts.push(cellTexts.stated(stated));
  const goal = goalOfCell(mirror.status, line.id, year);
  if (goal !== null) parts.push(goalSentence(goal, state.displayUnit));
  // Beside the active cell the note stands in a card of its own.
  const active = cellAtPoint(current, state.selection.anchor);
  const note = active?.line.id === line.id && active.year === year ? undefined : noteOf(line, year);
  if (note !== undefined) parts.push(noteTexts.told(note.text, note.author, note.at));
  return parts.join(" · ");
}
