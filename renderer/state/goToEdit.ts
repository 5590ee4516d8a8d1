// To where an undone or redone edit is seen, as a spreadsheet does: its sheet is shown and the cells it changed are marked. Where some
// of them are in sight already nothing is done: who looks at a total while edits are taken back goes on looking at it. In a view that is
// no sheet one stays too, and is told.

import type { EditPlace } from "../../shared/contract/editNews.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import { goToEditTexts } from "../../shared/texts/goToEdit.ts";
import { gridView } from "../grid/gridView.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { revealLine } from "./documentActions.ts";
import { type Rectangle, type Selection, selectionOf } from "./selection.ts";
import { focusGrid, setWindow, showPassing, windowState } from "./windowStore.ts";

/** What is done with the answer to an undo or redo, for the budget that is shown when it is asked for. */
export function goingTo(done: "undone" | "redone"): (patch: Patch) => void {
  const handle = windowState().document?.handle;
  return ({ place, status }) => {
    // Another tab may have been chosen meanwhile, or a cell opened: neither is taken away from whoever is there.
    const { document, edit } = windowState();
    if (place === undefined || document === null || document.handle !== handle || edit !== null) return;
    const label = (done === "undone" ? status.redoLabel : status.undoLabel) ?? "";
    goTo(place, goToEditTexts[done](label));
  };
}

function goTo(place: EditPlace, sentence: string): void {
  const state = windowState();
  const { view, document } = state;
  const title = document?.mirror.structure.sheets.find(({ id }) => id === place.sheetId)?.title;
  if (view?.type !== "sheet") {
    showPassing(title === undefined ? sentence : goToEditTexts.onSheet(sentence, title));
    return;
  }
  const here = currentSheet(state);
  const onSheet = new Set(here?.sheet.lineIds);
  const first = place.cells.find(({ lineId }) => onSheet.has(lineId)) ?? place.cells[0];
  const isHere = first !== undefined && onSheet.has(first.lineId);
  if (here !== null && isAnyInSight(here, place)) return;
  if (first === undefined && (place.sheetId === null || place.sheetId === here?.sheet.id)) return;
  const current = revealLine(first?.lineId ?? null, first?.year ?? null, isHere ? null : place.sheetId);
  if (current === null) return;
  const selection = selectionOfCells(current, place.cells);
  if (selection !== null) setWindow({ selection });
  if (!isHere && title !== undefined) showPassing(goToEditTexts.onSheet(sentence, title));
  focusGrid();
}

function isAnyInSight({ rowIds }: CurrentSheet, { cells }: EditPlace): boolean {
  const rows = gridView()?.rowsInSight();
  if (rows === undefined) return false;
  const inSight = new Set(rowIds.slice(rows.first, rows.last + 1));
  return cells.some(({ lineId }) => inSight.has(lineId));
}

/** Ranges more than these are a pattern nobody follows with the eye. */
const mostRanges = 60;

/** The cells that are shown, as few ranges as they make; the first of them is active. Null where none is shown. */
export function selectionOfCells(current: CurrentSheet, cells: EditPlace["cells"]): Selection | null {
  const rowOf = new Map(current.rowIds.map((id, row) => [id, row]));
  const columnOf = new Map(
    current.columns.map((column, at) => [column.type === "year" ? column.year.year : column.type, at]),
  );
  const columnsOfRow = new Map<number, number[]>();
  for (const { lineId, year } of cells) {
    const row = rowOf.get(lineId);
    const column = columnOf.get(year ?? "label");
    if (row === undefined || column === undefined) continue;
    const columns = columnsOfRow.get(row);
    if (columns === undefined) columnsOfRow.set(row, [column]);
    else columns.push(column);
  }
  const areas: Rectangle[] = [];
  for (const [row, columns] of [...columnsOfRow].toSorted(([one], [other]) => one - other)) {
    for (const { left, right } of runsOf(columns)) {
      const at = areas.findIndex((area) => area.bottom === row - 1 && area.left === left && area.right === right);
      const above = areas[at];
      if (above === undefined) areas.push({ top: row, bottom: row, left, right });
      else areas[at] = { ...above, bottom: row };
    }
  }
  const [first, ...others] = areas.slice(0, mostRanges);
  if (first === undefined) return null;
  return selectionOf({ row: first.top, column: first.left }, { row: first.bottom, column: first.right }, others);
}

function runsOf(columns: readonly number[]): readonly Pick<Rectangle, "left" | "right">[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of [...new Set(columns)].toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}
