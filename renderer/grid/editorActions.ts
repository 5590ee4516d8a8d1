// What a key does while a cell is typed in: takes the input and moves on, writes it in all that is marked, or gives it up.
// Keys pressed while the host answers wait and are played afterwards, so that fast typing loses nothing.

import { performFormulaKey } from "../formula/editorKeys.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import {
  cancelEdit,
  changeEdit,
  commandOfEdit,
  commitEdit,
  enteredText,
  takeWaitingKeys,
  waitWithKey,
} from "../state/editActions.ts";
import { fillYears } from "../state/fillActions.ts";
import { editorKeyOf, gridKeyOf, isPrintable, type KeyStroke } from "../state/keyTable.ts";
import { isSingleCell, pointsOfSelection, type Selection } from "../state/selection.ts";
import { focusGrid, openDialog, windowState } from "../state/windowStore.ts";
import { isLocked } from "./cellText.ts";
import { performKey } from "./gridActions.ts";

/** Does a key stroke in an open editor. False when the key is for the text field itself. */
export function performEditorKey(stroke: KeyStroke): boolean {
  const { edit } = windowState();
  if (edit === null) return false;
  if (edit.pending) {
    // Keys of the whole window need not wait for the host.
    if (gridKeyOf(stroke) === undefined && editorKeyOf(stroke) === undefined && stroke.control) return false;
    waitWithKey(stroke);
    return true;
  }
  const asked = performFormulaKey(stroke);
  if (asked === "done") return true;
  if (asked === "leave") {
    void commitAndMove(stroke);
    return true;
  }
  switch (editorKeyOf(stroke)) {
    case "cancel":
      cancelEdit();
      return true;
    case "functionHelp":
      openDialog("functions");
      return true;
    case "commitYears":
      void fillYears();
      return true;
    case "commitRange":
      void commitToMarking();
      return true;
    case "commit":
    case "commitBack":
    case "commitRight":
    case "commitLeft":
      void commitAndMove(stroke);
      return true;
    case undefined:
      return false;
  }
}

/** Sends the input; when it is taken the selection moves on and the keys that waited are played. */
export async function commitAndMove(stroke: KeyStroke | null): Promise<void> {
  await commitEdit(() => afterCommit(stroke));
}

function afterCommit(stroke: KeyStroke | null): void {
  if (stroke !== null) performKey(stroke);
  focusGrid();
  for (const key of takeWaitingKeys()) playKey(key);
}

/** Writes the input in every marked cell that takes one, as one edit; the active cell stays where it is. */
async function commitToMarking(): Promise<void> {
  const { edit, selection } = windowState();
  const current = currentSheet(windowState());
  if (edit === null || current === null || edit.target.type !== "cell" || isSingleCell(selection)) {
    await commitAndMove(null);
    return;
  }
  await commitEdit(
    () => afterCommit(null),
    (mirror, typed, bareUnit) => {
      const cells = markedCells(current, selection).map((cell) => ({ ...cell, text: enteredText(typed.text) }));
      return cells.length === 0 ? commandOfEdit(mirror, typed, bareUnit) : { type: "setCells", cells, bareUnit };
    },
  );
}

const markedCells = (current: CurrentSheet, selection: Selection) =>
  [...pointsOfSelection(selection)].flatMap((point) => {
    const cell = cellAtPoint(current, point);
    if (cell === null || cell.year === null || isLocked(current.mirror, cell.line, cell.index)) return [];
    return [{ lineId: cell.line.id, year: cell.year }];
  });

/**
 * A key the text field has not seen: it waited for the host, or was pressed in the moment between the opening of the editor and
 * its getting the keyboard. Typed into the editor when one is open, else done in the grid. False when it is neither's.
 */
export function playKey(stroke: KeyStroke): boolean {
  const { edit } = windowState();
  if (edit === null) return performKey(stroke);
  if (performEditorKey(stroke)) return true;
  if (stroke.control || stroke.alt) return false;
  if (stroke.key === "Backspace") changeEdit(edit.text.slice(0, -1));
  else if (isPrintable(stroke.key)) changeEdit(edit.text + stroke.key);
  else return false;
  return true;
}
