// Typing in a cell, from the first key to the host's answer. The editor stays open while the host answers; keys pressed
// meanwhile wait and are played afterwards, so that fast typing loses nothing. A refused input stays as it was typed,
// with the refusal beside it; only the host decides what the text means.

import type { Command } from "../../shared/commands/command.ts";
import { cellMark, type LineView } from "../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { cellTexts } from "../../shared/texts/window.ts";
import { isFormulaText, withParentheses } from "../formula/formulaScan.ts";
import { editText, isLocked } from "../grid/cellText.ts";
import { openAttribute } from "./attributeField.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand } from "./documentActions.ts";
import { setWaiting } from "./drawnEdit.ts";
import { noReferences, placedIn, scheduleCheck, stopCheck } from "./editCheck.ts";
import { putCaret } from "./editorCaret.ts";
import type { KeyStroke } from "./keyTable.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import {
  type Edit,
  type EditTarget,
  focusGrid,
  lineOfEdit,
  setWindow,
  showRefusal,
  type WindowState,
  windowState,
} from "./windowStore.ts";

export type Waiting = KeyStroke | (() => void);
let waitingKeys: Waiting[] = [];

export { isFormulaText };

/** Opens the editor of the active cell, with its text or with the first typed sign. */
export function startEdit(focus: Edit["focus"], typed: string | null): void {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  if (current === null || cell === null || state.edit !== null) return;
  const { mirror } = current;
  const { line, column } = cell;
  if (column.type === "label" || column.type === "code") {
    const original = column.type === "label" ? line.label : line.code;
    open({ type: column.type, lineId: line.id }, original, typed, focus, "year");
    return;
  }
  if (column.type === "attribute") {
    openAttribute(mirror, line, column.id, typed);
    return;
  }
  if (cell.year === null) return;
  if (isLocked(mirror, line, cell.index)) {
    showRefusal({ code: "lockedCell", message: line.kind === "heading" ? cellTexts.lockedHeading : cellTexts.locked });
    return;
  }
  const original = editText(mirror, line, cell.index, state.displayUnit);
  const governed = ((mirror.marks[cell.index] ?? 0) & cellMark.lineFormula) !== 0;
  const overridden = ((mirror.marks[cell.index] ?? 0) & cellMark.overridden) !== 0;
  const scope = governed && !overridden ? "line" : "year";
  open({ type: "cell", lineId: line.id, year: cell.year }, original, typed, focus, scope);
}

function open(
  target: EditTarget,
  original: string,
  typed: string | null,
  focus: Edit["focus"],
  scope: Edit["scope"],
): void {
  waitingKeys = [];
  const text = typed ?? original;
  const { view, selection, shownReferences } = windowState();
  // Who goes on with a formula sees its colours at once, however unfinished it becomes.
  const goesOn = (typed === null || focus === "bar") && shownReferences?.text === original;
  const mode = typed !== null && focus === "cell" ? "enter" : "caret";
  setWindow({
    edit: {
      target,
      original,
      text,
      focus,
      scope,
      mode,
      pending: false,
      refusal: null,
      check: null,
      checkedText: "",
      references: goesOn ? shownReferences.references : noReferences,
      referencesText: goesOn ? original : "",
      pointed: null,
      home: { view, selection },
    },
    notice: null,
  });
  scheduleCheck();
}

/** New text in the editor; the old refusal goes with the old text. `pointed`: the cells whose reference was just put in. */
export function changeEdit(typed: string, pointed: Edit["pointed"] = null): void {
  // Some keyboards and files write å as two signs; the host reads one, and its places are counted so.
  const text = typed.normalize("NFC");
  const { edit } = windowState();
  if (edit === null || edit.pending || (edit.text === text && edit.pointed === pointed)) return;
  setWindow({ edit: { ...edit, text, pointed, refusal: null } });
  scheduleCheck();
}

/** The field of the cell or of the bar has got the caret; whoever goes there means to move about in the text. */
export function focusEdit(focus: Edit["focus"]): void {
  const { edit } = windowState();
  if (edit !== null && edit.focus !== focus) setWindow({ edit: { ...edit, focus, mode: "caret" } });
}

/** Do the arrows move the caret from now on, or leave the cell and point? */
export function setEditMode(mode: Edit["mode"]): void {
  const { edit } = windowState();
  if (edit !== null && edit.mode !== mode) setWindow({ edit: { ...edit, mode, pointed: null } });
}

/** The editor is closed, and the sheet is shown where it was opened. */
const closed = ({ home }: Edit): Partial<WindowState> => {
  const { view } = windowState();
  // Where nothing else was shown nothing is changed: the same selection told anew would be painted anew.
  return home.view === view ? { edit: null } : { edit: null, ...home };
};

export function setEditScope(scope: Edit["scope"]): void {
  const { edit } = windowState();
  if (edit !== null && !edit.pending) setWindow({ edit: { ...edit, scope } });
}

export function cancelEdit(): void {
  const { edit } = windowState();
  stopCheck();
  if (edit !== null) setWindow(closed(edit));
  focusGrid();
}

/**
 * Sends what was typed. True when the editor is closed afterwards; false when the input was refused and stays open.
 * Unchanged text is no edit, so F2 and Enter on a formula cell never makes an override. `onClosed` is called in the same
 * breath as the editor closes: what it changes is painted together with the new figures. `commandOf` says what the input
 * amounts to, where it is not for the edited cell alone.
 */
export async function commitEdit(
  onClosed: () => void = () => undefined,
  commandOf: typeof commandOfEdit = commandOfEdit,
): Promise<boolean> {
  const { edit, document, displayUnit } = windowState();
  if (edit?.pending === true || (edit !== null && document === null)) return false;
  const command = edit === null || document === null ? null : commandOf(document.mirror, edit, displayUnit);
  if (edit === null || command === null) {
    stopCheck();
    if (edit !== null) setWindow(closed(edit));
    onClosed();
    return true;
  }
  stopCheck();
  const answered = setWaiting(edit);
  let isTaken = false;
  const onTaken = (): void => {
    isTaken = true;
    onClosed();
  };
  const answer = await applyCommand(command, { state: closed(edit), onTaken }).finally(answered);
  if (answer.ok) {
    if (isTaken) return true;
    setWindow(closed(edit));
    onClosed();
    return true;
  }
  if (windowState().edit === null) setWindow({ edit });
  refuseEdit(edit.text, answer.error);
  return false;
}

/** Leaves what was typed in the editor, with the refusal beside it and the caret at the place it points at. */
export function refuseEdit(text: string, refusal: Refusal): void {
  const { edit } = windowState();
  waitingKeys = [];
  stopCheck();
  if (edit === null || edit.text !== text) return;
  const placed = placedIn(text, refusal);
  // What is wrong is mended in the text: the arrows are for the caret now.
  setWindow({ edit: { ...edit, pending: false, refusal: placed, mode: "caret" } });
  putCaret(Math.min(placed.position?.end ?? text.length, text.length));
}

/** The command an edit amounts to, null when nothing was changed. */
export function commandOfEdit(mirror: Mirror, edit: Edit, bareUnit: "kr" | "tkr" | "mnkr"): Command | null {
  const line = lineOfEdit(mirror, edit);
  if (line === undefined) return null;
  const { target, text } = edit;
  if (target.type !== "cell") {
    if (text === edit.original) return null;
    const label = target.type === "label" ? text.trim() : line.label;
    const code = target.type === "code" ? text.trim() : line.code;
    return { type: "renameLine", lineId: line.id, label, code };
  }
  if (text === edit.original && !movesFormula(mirror, line, target.year, edit)) return null;
  if (isFormulaText(text) && edit.scope === "line") {
    return { type: "setLineFormula", lineId: line.id, text: enteredText(text), bareUnit };
  }
  return { type: "setCells", cells: [{ lineId: line.id, year: target.year, text: enteredText(text) }], bareUnit };
}

/** What is entered: without the blanks around it, and with the parentheses a formula lacks at its end. */
export const enteredText = (text: string): string => withParentheses(text.trimStart()).trim();

/** True when the same formula is asked for with another scope: for the year alone, or for the whole line. */
function movesFormula(mirror: Mirror, line: LineView, year: number, edit: Edit): boolean {
  if (!isFormulaText(edit.text)) return false;
  const index = cellIndex(mirror, line.id, year);
  const isOwn = ((mirror.marks[index] ?? 0) & cellMark.cellFormula) !== 0;
  return isOwn ? edit.scope === "line" : edit.scope === "year" && line.formula !== null;
}

/** Keeps a key or a press while the host answers. */
export function waitWithKey(stroke: Waiting): void {
  if (waitingKeys.length < 200) waitingKeys.push(stroke);
}

/** Takes the keys that waited, oldest first. */
export function takeWaitingKeys(): readonly Waiting[] {
  const keys = waitingKeys;
  waitingKeys = [];
  return keys;
}
