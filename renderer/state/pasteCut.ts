// Pasting what was cut: it is moved, and the formulas that name it follow. What they could not follow is told; what finds no room is
// counted, and then nothing is moved.

import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { request } from "../workbenchClient.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { type CutMark, yearOfColumn } from "./cutMark.ts";
import { applyCommand } from "./documentActions.ts";
import { moveLinesTo } from "./lineActions.ts";
import { takesValues } from "./pastePlan.ts";
import { type GridPoint, selectionOf } from "./selection.ts";
import { isSorted } from "./shownRowsActions.ts";
import { focusGrid, setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** Pastes what is cut with its corner at `corner`: whole lines above the line there, cells each as far from it as they were. */
export function pasteCut(current: CurrentSheet, cut: CutMark, corner: GridPoint): Promise<void> {
  return cut.kind === "lines" ? moveLinesHere(current, cut, corner) : moveCellsHere(current, cut, corner);
}

async function moveCellsHere(current: CurrentSheet, cut: CutMark, corner: GridPoint): Promise<void> {
  const { document } = windowState();
  const years = cut.columnIds.map(yearOfColumn);
  const moves = [];
  let [right, below, locked] = [0, 0, 0];
  const lockedNames: string[] = [];
  for (const [rowNumber, lineId] of cut.lineIds.entries()) {
    const line = current.mirror.lineById.get(lineId);
    if (line === undefined || line.kind === "heading" || line.kind === "text") continue;
    for (const [columnNumber, year] of years.entries()) {
      const point = { row: corner.row + rowNumber, column: corner.column + columnNumber };
      const cell = cellAtPoint(current, point);
      if (cell === null && point.row >= current.size.rows) below += 1;
      else if (cell === null) right += 1;
      else if (!takesValues(current, cell)) {
        locked += 1;
        lockedNames.push(cell.year === null ? cell.column.title : cell.line.label);
      } else moves.push({ from: { lineId, year }, to: { lineId: cell.line.id, year: cell.year } });
    }
  }
  if (document === null || moves.length === 0) return;
  if (right + below + locked > 0) {
    const total = moves.length + right + below + locked;
    const plan = { total, right, below, locked, lockedNames: [...new Set(lockedNames)] };
    const sentence = clipboardTexts.misfit(plan, current.columns[current.size.columns - 1]?.title ?? "");
    return showRefusal({ code: "pasteOutside", message: `${sentence} ${clipboardTexts.nothingChanged}` });
  }
  const effect = await request("moveEffect", { handle: document.handle, moves });
  if (!effect.ok) return showRefusal(effect.error);
  const answer = await applyCommand({ type: "moveCells", moves });
  if (!answer.ok) return showRefusal(answer.error);
  const last = { row: corner.row + cut.lineIds.length - 1, column: corner.column + years.length - 1 };
  // The cut has lapsed with the edit and is kept: pasted once more it would stand in two places.
  setWindow({ selection: selectionOf(corner, last) });
  const { followed, leftBehind } = effect.value;
  const names = leftBehind.map((id) => {
    const line = answer.value.lineById.get(id);
    return line === undefined ? "" : line.code || line.label;
  });
  showNews(clipboardTexts.moved(moves.length, followed, names));
}

/** Puts the cut lines above the line at the corner, under the same heading as it. */
async function moveLinesHere(current: CurrentSheet, cut: CutMark, corner: GridPoint): Promise<void> {
  if (isSorted(windowState())) return showRefusal({ code: "cutSorted", message: clipboardTexts.cutSorted });
  const targetId = current.rowIds[corner.row];
  const target = targetId === undefined ? undefined : current.mirror.lineById.get(targetId);
  if (target === undefined) return;
  const cutIds = new Set(cut.lineIds);
  const before = current.sheet.lineIds.slice(0, current.sheet.lineIds.indexOf(target.id));
  const sibling = before.findLast(
    (id) => !cutIds.has(id) && current.mirror.lineById.get(id)?.parentId === target.parentId,
  );
  const place = { parentId: target.parentId, afterLineId: sibling ?? null };
  if (await moveLinesTo(current, cut.lineIds, place)) selectLines(cut.lineIds);
}

/** Marks lines as whole rows where they are shown now. */
function selectLines(lineIds: CutMark["lineIds"]): void {
  const current = currentSheet(windowState());
  if (current === null) return;
  const rows = lineIds.map((id) => current.rowIds.indexOf(id)).filter((row) => row >= 0);
  if (rows.length === 0) return;
  setWindow({
    selection: selectionOf(
      { row: Math.min(...rows), column: 0 },
      { row: Math.max(...rows), column: current.size.columns - 1 },
    ),
  });
  focusGrid();
}
