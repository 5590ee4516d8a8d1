// The keys of a formula that is being typed, in the cell and in the bar alike: the list of proposals, F2 and F4, arrows that point at
// cells or leave the cell. What is not among them belongs to the editor's other keys or to the text field.

import { isFormulaText, setEditMode } from "../state/editActions.ts";
import { selectedIn } from "../state/editorCaret.ts";
import type { KeyStroke } from "../state/keyTable.ts";
import type { Direction } from "../state/selection.ts";
import { type Edit, windowState } from "../state/windowStore.ts";
import {
  askForProposals,
  chooseNext,
  closeProposals,
  completionNow,
  stepOverParenthesis,
  takeProposal,
} from "./completionState.ts";
import { missingParentheses } from "./formulaScan.ts";
import { toggleYears } from "./lineYears.ts";
import { pointByKey, returnToEdited } from "./pointing.ts";
import { putText } from "./putText.ts";
import { turnYear } from "./turnYear.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** "done": the key has had its effect. "leave": the edit is to be committed and the key done in the grid. null: not a key of formulas. */
export function performFormulaKey(stroke: KeyStroke): "done" | "leave" | null {
  const { edit } = windowState();
  if (edit === null || edit.pending) return null;
  if (isKeyOfList(stroke)) return "done";
  const direction = directions[stroke.key];
  if (stroke.alt) return showYears(edit, stroke) ? "done" : null;
  if (direction !== undefined) return arrow(edit, direction, stroke);
  switch (stroke.key) {
    case "Escape":
      return returnToEdited() ? "done" : null;
    case "F2":
      // Shift+F2 is the note of the cell.
      if (stroke.shift || stroke.control) return null;
      setEditMode(edit.mode === "enter" ? "caret" : "enter");
      return "done";
    case "F4":
      // Ctrl+F4 and Alt+F4 are the window's.
      if (stroke.control) return null;
      turnAtCaret(edit);
      return "done";
    case ")":
      return isFormulaText(edit.text) && missingParentheses(edit.text) === 0 && stepOverParenthesis() ? "done" : null;
    case "Home":
    case "End":
      // Whoever moves about in the text goes on doing so.
      setEditMode("caret");
      return null;
    case "PageUp":
    case "PageDown":
      return edit.mode === "enter" && !stroke.control && !isFormulaText(edit.text) ? "leave" : null;
    default:
      return null;
  }
}

/** Alt and the arrow up: the line's other years as the formula makes them, or without them again. */
function showYears(edit: Edit, { key }: KeyStroke): boolean {
  if (key !== "ArrowUp" || !isFormulaText(edit.text)) return false;
  toggleYears();
  return true;
}

function isKeyOfList(stroke: KeyStroke): boolean {
  if (stroke.alt && stroke.key === "ArrowDown") return askForProposals();
  const now = completionNow();
  if (now === null || stroke.alt || stroke.control) return false;
  switch (stroke.key) {
    case "ArrowDown":
    case "ArrowUp":
      if (stroke.shift) return false;
      chooseNext(stroke.key === "ArrowDown" ? 1 : -1);
      return true;
    case "Tab":
    case "Enter":
      return !stroke.shift && takeProposal();
    case "Escape":
      closeProposals();
      return true;
    default:
      return false;
  }
}

function arrow(edit: Edit, direction: Direction, { shift, control }: KeyStroke): "done" | "leave" | null {
  if (edit.mode === "caret") return null;
  if (pointByKey(direction, shift, control)) return "done";
  if (!shift) return "leave";
  // Shift and an arrow marks in the text, as it does everywhere: from now on it is the text that is meant.
  setEditMode("caret");
  return null;
}

/** F4; a reference that was just pointed at can still be moved afterwards. */
function turnAtCaret(edit: Edit): void {
  const { document } = windowState();
  if (document === null || edit.target.type !== "cell" || !isFormulaText(edit.text)) return;
  const { start, end } = selectedIn(edit.text);
  const turned = turnYear(edit.text, start, end, edit.target.year, document.mirror.structure);
  if (turned === null) return;
  const { pointed } = edit;
  const isPointed = pointed !== null && pointed.end === end;
  putText({
    start: 0,
    end: edit.text.length,
    text: turned.text,
    caret: turned,
    pointed: isPointed ? { ...pointed, end: turned.end } : null,
  });
  closeProposals();
}
