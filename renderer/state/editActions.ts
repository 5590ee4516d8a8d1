// Typing in a cell, from the first key to the host's answer. The editor stays open while the host answers; keys pressed
// meanwhile wait and are played afterwards, so that fast typing loses nothing. A refused input stays as it was typed,
// with the refusal beside it; only the host decides what the text means.

import type { Command } from "../../shared/commands/command.ts";
import { cellMark, type LineView } from "../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { cellTexts } from "../../shared/texts/window.ts";
import { editText, formulaOfCell, isLocked } from "../grid/cellText.ts";
import type { KeyStroke } from "../grid/gridKeys.ts";
import { request } from "../workbenchClient.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand } from "./documentActions.ts";
import { putCaret } from "./editorCaret.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import {
  type Edit,
  type EditTarget,
  focusGrid,
  lineOfEdit,
  setWindow,
  showRefusal,
  windowState,
} from "./windowStore.ts";

const checkDelay = 120;
/** A formula is unfinished most of the time it is typed: what is wrong with it is said after a pause, or on Enter. */
const refusalDelay = 900;
let checkTimer: ReturnType<typeof setTimeout> | undefined;
let waitingKeys: KeyStroke[] = [];

export const isFormulaText = (text: string): boolean => text.trimStart().startsWith("=");

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
  if (cell.year === null) return;
  if (isLocked(mirror, line, cell.index)) {
    showRefusal({ code: "lockedCell", message: cellTexts.locked });
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
  setWindow({
    edit: { target, original, text, focus, scope, pending: false, refusal: null, check: null },
    notice: null,
  });
  scheduleCheck();
}

/** New text in the editor; the old refusal goes with the old text. */
export function changeEdit(typed: string): void {
  // Some keyboards and files write å as two signs; the host reads one, and its places are counted so.
  const text = typed.normalize("NFC");
  const { edit } = windowState();
  if (edit === null || edit.pending || edit.text === text) return;
  setWindow({ edit: { ...edit, text, refusal: null } });
  scheduleCheck();
}

export function focusEdit(focus: Edit["focus"]): void {
  const { edit } = windowState();
  if (edit !== null && edit.focus !== focus) setWindow({ edit: { ...edit, focus } });
}

export function setEditScope(scope: Edit["scope"]): void {
  const { edit } = windowState();
  if (edit !== null && !edit.pending) setWindow({ edit: { ...edit, scope } });
}

export function cancelEdit(): void {
  clearTimeout(checkTimer);
  setWindow({ edit: null });
  focusGrid();
}

/**
 * Sends what was typed. True when the editor is closed afterwards; false when the input was refused and stays open.
 * Unchanged text is no edit, so F2 and Enter on a formula cell never makes an override. `onClosed` is called in the same
 * breath as the editor closes: what it changes is painted together with the new figures.
 */
export async function commitEdit(onClosed: () => void = () => undefined): Promise<boolean> {
  const { edit, document, displayUnit } = windowState();
  if (edit?.pending === true || (edit !== null && document === null)) return false;
  const command = edit === null || document === null ? null : commandOfEdit(document.mirror, edit, displayUnit);
  if (edit === null || command === null) {
    clearTimeout(checkTimer);
    if (edit !== null) setWindow({ edit: null });
    onClosed();
    return true;
  }
  clearTimeout(checkTimer);
  setWindow({ edit: { ...edit, pending: true, refusal: null } });
  let isTaken = false;
  const onTaken = (): void => {
    isTaken = true;
    onClosed();
  };
  const answer = await applyCommand(command, { state: { edit: null }, onTaken });
  if (answer.ok) {
    if (isTaken) return true;
    setWindow({ edit: null });
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
  clearTimeout(checkTimer);
  if (edit === null || edit.text !== text) return;
  const placed = placedIn(text, refusal);
  setWindow({ edit: { ...edit, pending: false, refusal: placed } });
  if (placed.position !== undefined) putCaret(Math.min(placed.position.end, text.length));
}

/** The host reads the text without the blanks around it; the place is told in the text as it stands in the editor. */
function placedIn(text: string, refusal: Refusal): Refusal {
  const { position } = refusal;
  const blanks = text.length - text.trimStart().length;
  if (position === undefined || blanks === 0) return refusal;
  return { ...refusal, position: { start: position.start + blanks, end: position.end + blanks } };
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
    return { type: "setLineFormula", lineId: line.id, text: text.trim(), bareUnit };
  }
  return { type: "setCells", cells: [{ lineId: line.id, year: target.year, text: text.trim() }], bareUnit };
}

/** True when the same formula is asked for with another scope: for the year alone, or for the whole line. */
function movesFormula(mirror: Mirror, line: LineView, year: number, edit: Edit): boolean {
  if (!isFormulaText(edit.text)) return false;
  const index = cellIndex(mirror, line.id, year);
  const isOwn = ((mirror.marks[index] ?? 0) & cellMark.cellFormula) !== 0;
  return isOwn ? edit.scope === "line" : edit.scope === "year" && line.formula !== null;
}

/** Keeps a key pressed while the host answers. */
export function waitWithKey(stroke: KeyStroke): void {
  if (waitingKeys.length < 200) waitingKeys.push(stroke);
}

/** Takes the keys that waited, oldest first. */
export function takeWaitingKeys(): readonly KeyStroke[] {
  const keys = waitingKeys;
  waitingKeys = [];
  return keys;
}

/** Asks the host what the text would become, a moment after the last key; an answer for an older text is dropped. */
function scheduleCheck(): void {
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => void check(), checkDelay);
}

async function check(): Promise<void> {
  const { edit, document, displayUnit } = windowState();
  if (edit === null || edit.pending || document === null || edit.target.type !== "cell") return;
  const { lineId, year } = edit.target;
  const { text } = edit;
  if (!isFormulaText(text)) return setWindow({ edit: { ...edit, check: null } });
  const answer = await request("checkInput", { handle: document.handle, lineId, year, text, bareUnit: displayUnit });
  const now = windowState().edit;
  if (now === null || now.pending || now.text !== text) return;
  if (answer.ok) return setWindow({ edit: { ...now, check: answer.value, refusal: null } });
  setWindow({ edit: { ...now, check: null } });
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => refuse(text, placedIn(text, answer.error)), refusalDelay);
}

/** Tells what is wrong with a text that has stood still; nothing when it has changed or is on its way to the host. */
function refuse(text: string, refusal: Refusal): void {
  const { edit } = windowState();
  if (edit !== null && !edit.pending && edit.text === text) setWindow({ edit: { ...edit, refusal } });
}

/** Colours the formula of the selected cell: asks the host for its references, as for typed text. */
export async function showReferencesOfSelection(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  if (state.document === null || current === null || cell === null || cell.year === null || state.edit !== null) return;
  const text = formulaOfCell(current.mirror, cell.line, cell.index);
  if (text === null) {
    if (state.shownReferences !== null) setWindow({ shownReferences: null });
    return;
  }
  const answer = await request("checkInput", {
    handle: state.document.handle,
    lineId: cell.line.id,
    year: cell.year,
    text,
    bareUnit: state.displayUnit,
  });
  const now = windowState();
  if (now.selection !== state.selection || now.view !== state.view || now.edit !== null) return;
  if (now.document?.handle !== state.document.handle) return;
  if (now.document.mirror.status.revision !== current.mirror.status.revision) return;
  const shown = answer.ok ? { text, references: answer.value.references, formulaUnit: answer.value.formulaUnit } : null;
  setWindow({ shownReferences: shown });
}
