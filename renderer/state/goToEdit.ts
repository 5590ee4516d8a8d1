// To where an undone or redone edit is seen, as a spreadsheet does: its sheet is shown and the cells it changed are marked, so that what is
// typed next lands there. Where some of them are in sight nothing is scrolled: who looks at a total while edits are taken back goes on
// looking at it. In a view that is no sheet one stays, and is told.

import type { EditPlace } from "../../shared/contract/editNews.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import { goToEditTexts } from "../../shared/texts/goToEdit.ts";
import { gridView } from "../grid/gridView.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { revealLine } from "./documentActions.ts";
import { activeLine, standWhereItWasMade } from "./madeLines.ts";
import { type Rectangle, type Selection, selectionOf } from "./selection.ts";
import { focusGrid, setWindow, showPassing, windowState } from "./windowStore.ts";

export interface GoingToEdit {
  readonly onTaken: (patch: Patch) => void;
  /** Has the window said what was done, because it shows elsewhere? It is then not said once more. */
  readonly isTold: () => boolean;
}

/** What is done with the answer to an undo, redo or a step in the list of edits, for the budget that is shown when it is asked for. */
export function goingTo(sentenceOf: (patch: Patch) => string): GoingToEdit {
  const handle = windowState().document?.handle;
  const stoodOn = activeLine();
  let isTold = false;
  return {
    isTold: () => isTold,
    onTaken: (patch) => {
      // Another tab may have been chosen meanwhile, or a cell opened: neither is taken away from whoever is there.
      const { document, edit } = windowState();
      if (patch.place === undefined || document === null || document.handle !== handle || edit !== null) return;
      if (stoodOn !== null && patch.place.cells.length === 0) standWhereItWasMade(stoodOn);
      isTold = goTo(patch.place, sentenceOf(patch));
    },
  };
}

/** True where the sentence was shown. */
function goTo({ sheetId, cells: changed }: EditPlace, sentence: string): boolean {
  const state = windowState();
  const { view, document } = state;
  const title = document?.mirror.structure.sheets.find(({ id }) => id === sheetId)?.title;
  if (view?.type !== "sheet") {
    showPassing(title === undefined ? sentence : goToEditTexts.onSheet(sentence, title));
    return true;
  }
  const here = currentSheet(state);
  const cells = here === null ? changed : inColumn(here, state.selection, changed);
  if (here !== null && markInSight(here, cells)) return false;
  const onSheet = new Set(here?.sheet.lineIds);
  const first = cells.find(({ lineId }) => onSheet.has(lineId)) ?? cells[0];
  const isHere = first !== undefined && onSheet.has(first.lineId);
  if (first === undefined && (sheetId === null || sheetId === here?.sheet.id)) return false;
  const current = revealLine(first?.lineId ?? null, first?.year ?? null, isHere ? null : sheetId);
  if (current === null) return false;
  const selection = selectionOfCells(current, cells);
  if (selection !== null) setWindow({ selection });
  const isElsewhere = !isHere && title !== undefined;
  if (isElsewhere) showPassing(goToEditTexts.onSheet(sentence, title));
  focusGrid();
  return isElsewhere;
}

/** Lines that changed as a whole are marked in the year one stands in: a figure typed next shall not be their name. */
function inColumn(here: CurrentSheet, { anchor }: Selection, cells: EditPlace["cells"]): EditPlace["cells"] {
  const column = here.columns[anchor.column];
  if (column?.type !== "year") return cells;
  return cells.map((cell) => (cell.year === null ? { ...cell, year: column.year.year } : cell));
}

/** Marks the cells where some of them are in sight, one of those active. False where none is. */
function markInSight(here: CurrentSheet, cells: EditPlace["cells"]): boolean {
  const rows = gridView()?.rowsInSight();
  if (rows === undefined) return false;
  const inSight = new Set(here.rowIds.slice(rows.first, rows.last + 1));
  if (!cells.some(({ lineId }) => inSight.has(lineId))) return false;
  const selection = selectionOfCells(here, cells, rows);
  if (selection !== null) setWindow({ selection });
  return true;
}

/** Ranges more than these are a pattern nobody follows with the eye. */
const mostRanges = 60;

/**
 * The cells that are shown, as few ranges as they make, or null where none is. The first is active, or the first of those that end in
 * `sight`, the rows that are seen: they need not be scrolled to.
 */
export function selectionOfCells(
  current: CurrentSheet,
  cells: EditPlace["cells"],
  sight: { readonly first: number; readonly last: number } | null = null,
): Selection | null {
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
  const shown = areas.slice(0, mostRanges);
  const isSeen = (row: number): boolean => sight !== null && row >= sight.first && row <= sight.last;
  const active = shown.find(({ bottom }) => isSeen(bottom)) ?? shown.find(({ top }) => isSeen(top)) ?? shown[0];
  if (active === undefined) return null;
  const others = shown.filter((area) => area !== active);
  const [top, bottom] = [
    { row: active.top, column: active.left },
    { row: active.bottom, column: active.right },
  ];
  // The end that is followed is the one that is seen.
  return sight === null || isSeen(active.bottom) ? selectionOf(top, bottom, others) : selectionOf(bottom, top, others);
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
