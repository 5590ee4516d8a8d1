// Puts a function into the formula being typed, at the caret, and the caret between its parentheses. Where nothing is being
// typed, the active cell's formula is opened, or begun.

import type { HelpEntry } from "../../shared/texts/functionHelp.ts";
import { putText } from "../formula/putText.ts";
import { formulaOfCell, isLocked } from "../grid/cellText.ts";
import { withCall } from "../grid/currentCall.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { startEdit } from "./editActions.ts";
import { caretIn } from "./editorCaret.ts";
import { setWindow, type WindowState, windowState } from "./windowStore.ts";

/** Is there a cell a function could be put into? */
export function canInsert(state: WindowState): boolean {
  if (state.edit !== null) return state.edit.target.type === "cell" && !state.edit.pending;
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  return current !== null && cell !== null && cell.year !== null && !isLocked(current.mirror, cell.line, cell.index);
}

/** Puts in a call of `entry`; nothing where it cannot stand. */
export function insertCall({ name, arguments: taken }: Pick<HelpEntry, "name" | "arguments">): void {
  const state = windowState();
  if (!canInsert(state)) return;
  // The caret is asked for before the dialog gives the keyboard back.
  const caret = state.edit === null ? null : caretIn(state.edit.text);
  setWindow({ dialog: null });
  if (state.edit === null) {
    const current = currentSheet(state);
    const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
    const hasFormula =
      current !== null && cell !== null && formulaOfCell(current.mirror, cell.line, cell.index) !== null;
    startEdit("bar", hasFormula ? null : "=");
  }
  const { edit } = windowState();
  if (edit === null) return;
  const placed = withCall(edit.text, caret ?? edit.text.length, name, taken.length > 0);
  putText({ start: 0, end: edit.text.length, text: placed.text, caret: { start: placed.caret, end: placed.caret } });
}
