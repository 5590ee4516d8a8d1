// What a key does while a cell is typed in: takes the input and moves on, writes it in all that is marked, or gives it up.
// Keys pressed while the host answers wait and are played afterwards, also those of commands, so that fast typing loses nothing.

import { performFormulaKey } from "../formula/editorKeys.ts";
import { performCommandKey } from "../state/commandKeys.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import {
  cancelEdit,
  changeEdit,
  commandOfEdit,
  commitEdit,
  enteredText,
  startEdit,
  takeWaitingKeys,
  type Waiting,
  waitWithKey,
} from "../state/editActions.ts";
import { fillYears } from "../state/fillActions.ts";
import { areKeysHeld } from "../state/heldKeys.ts";
import { editorKeyOf, isPrintable, type KeyStroke } from "../state/keyTable.ts";
import { type GridPoint, isSingleCell, pointsOfSelection, type Selection } from "../state/selection.ts";
import { focusGrid, openDialog, windowState } from "../state/windowStore.ts";
import { isLocked } from "./cellText.ts";
import { performKey, selectPoint } from "./gridActions.ts";
import { gridView } from "./gridView.ts";

/** Keys that are held with others and mean nothing alone. */
const heldKeys: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"]);

/** Does a key stroke in an open editor. False when the key is for the text field itself, or for a dialog that opens over it. */
export function performEditorKey(stroke: KeyStroke): boolean {
  const { edit, dialog } = windowState();
  if (edit === null || dialog !== null) return false;
  if (edit.pending) {
    if (!heldKeys.has(stroke.key)) waitWithKey(stroke);
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

/** As `commitAndMove`, to the cell that was pressed; null: outside the cells. A press while the host answers waits like the keys. */
export function commitToPoint(point: GridPoint | null): void {
  const { edit } = windowState();
  const mark = (): void => {
    if (point !== null) selectPoint(point, false);
  };
  if (edit === null) mark();
  else if (edit.pending) waitWithKey(() => commitToPoint(point));
  else void commitEdit(() => afterCommit(null, mark));
}

/** Opens the editor of the pressed cell; while the host answers for another, when it has. */
export function editPressed(): void {
  if (windowState().edit?.pending === true) waitWithKey(editPressed);
  else startEdit("cell", null);
}

function afterCommit(stroke: KeyStroke | null, mark: () => void = () => undefined): void {
  if (stroke !== null) performKey(stroke);
  mark();
  focusGrid();
  const keys = takeWaitingKeys();
  const { edit, dialog, selection } = windowState();
  // Keys that waited may open the editor again, which then has the keyboard still.
  if (keys.length === 0 && edit === null && dialog === null) gridView()?.takeKeyboard(selection.anchor);
  void playWaiting(keys, false);
}

/** Plays what was pressed while the window made ready what is to take it. */
export const playHeldKeys = (): void => void playWaiting(takeWaitingKeys(), false);

/** Plays what was pressed while a command entered what was typed; what the command opened takes it. */
export async function playAfterCommand(): Promise<void> {
  const keys = takeWaitingKeys();
  if (keys.length === 0) return;
  await fieldsShown();
  await playWaiting(keys, true);
}

/**
 * Plays keys that waited, oldest first: in the editor or the grid, or as commands of the window. What a command opens takes
 * those that come after it, so that no search word is written in a cell.
 */
async function playWaiting(keys: readonly Waiting[], isAfterCommand: boolean): Promise<void> {
  let mayBeElsewhere = isAfterCommand;
  for (const key of keys) {
    if (typeof key === "function") {
      key();
      continue;
    }
    if ((mayBeElsewhere && typeInField(key)) || playKey(key)) continue;
    // The grid takes the keyboard back first, and not from what the command opens.
    if (!mayBeElsewhere) await fieldsShown();
    mayBeElsewhere = true;
    const command = performCommandKey(key, { isTyping: windowState().edit !== null, isHeard: false });
    if (command === null) continue;
    await command;
    await fieldsShown();
  }
}

/** Writes a sign in the field that has the keyboard, where that is none of a cell. False when no such field has it. */
function typeInField({ key, control, alt }: KeyStroke): boolean {
  const field = globalThis.document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isField || windowState().edit !== null) return false;
  if (isPrintable(key) && !control && !alt) globalThis.document.execCommand("insertText", false, key);
  return true;
}

/** What has just been opened gets the keyboard when it is drawn. */
const fieldsShown = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

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
  if (edit === null && areKeysHeld()) {
    if (!heldKeys.has(stroke.key)) waitWithKey(stroke);
    return true;
  }
  if (edit === null) return performKey(stroke);
  if (performEditorKey(stroke)) return true;
  if (stroke.control || stroke.alt) return false;
  if (stroke.key === "Backspace") changeEdit(edit.text.slice(0, -1));
  else if (isPrintable(stroke.key)) changeEdit(edit.text + stroke.key);
  else return false;
  return true;
}
