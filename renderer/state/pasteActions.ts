// Paste: text, tables and cells become one command, so that a paste is one undoable edit. What does not find room is counted and
// said, and nothing is done in part unless the reader chooses it. What is cut is moved (pasteCut.ts). Text with labels opens the preview of printed tables instead.

import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { portedTexts, slipTexts } from "../../shared/texts/pasteWords.ts";
import { spreadOver } from "../grid/clipboardText.ts";
import { keepingMark } from "./copyMark.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { isLapsed, liveCut } from "./cutMark.ts";
import { applyCommand, undo } from "./documentActions.ts";
import { errorsOf } from "./foreignPaste.ts";
import { isLabelled, misplacedWord } from "./misplacedWords.ts";
import { contentHere, holdsWords, type PasteContent } from "./pasteContent.ts";
import { pasteCut } from "./pasteCut.ts";
import { type Slip, type Standing, slipOf, standingAt, unitMeant } from "./pastedSlip.ts";
import { type NamesPlan, planNames } from "./pasteNames.ts";
import { tellOrigin } from "./pasteOrigin.ts";
import { type PasteFields, type PastePlan, planPaste, wordsFit } from "./pastePlan.ts";
import { isOfOpenBudget } from "./portedFormula.ts";
import { type GridPoint, rectangleOf, selectionOf } from "./selection.ts";
import { setWindow, showEffect, showNews, showOffer, showRefusal, windowState } from "./windowStore.ts";

/** Pastes at the active range: moves what is cut, opens the preview for a printed table, else types the cells in. */
export async function paste(given: PasteContent | null): Promise<void> {
  if (given === null) return showRefusal({ code: "nothingToPaste", message: clipboardTexts.nothing });
  const state = windowState();
  const current = currentSheet(state);
  const cut = liveCut(state);
  const content = current === null ? given : contentHere(given, isOfOpenBudget);
  if (current !== null && cut !== null && content.own?.cutId === cut.id) return pasteCut(current, cut, cornerOf());
  if (isLapsed(state, content.own?.cutId ?? ""))
    return showRefusal({ code: "cutLapsed", message: clipboardTexts.cutLapsed });
  const fields = current === null ? fieldsOf(content) : besideNames(current, content);
  const errors = errorsOf(content);
  if (errors !== null) return showRefusal({ code: "foreignErrors", message: errors });
  const names = current === null ? null : planNames(current, cornerOf(), fields);
  if (names !== null) return pasteNames(names);
  if (holdsWords(content) && (current === null || !wordsFit(current, cornerOf(), fields))) {
    const misplaced = current === null || isLabelled(content) ? null : misplacedWord(current, cornerOf(), fields);
    if (misplaced !== null) return showRefusal({ code: "textAmongFigures", message: misplaced });
    setWindow({ dialog: "pasteTable", pastedText: content.text });
    return;
  }
  if (current === null) return;
  const plan = planPaste(current, cornerOf(), spreadOverSelection(fields));
  if (plan.right + plan.below + plan.locked === 0) {
    if (await keepingMark(content, () => sendPaste(plan))) tellOrigin(given, content);
    return;
  }
  if (fieldsThatFit(plan) > 0) return setWindow({ dialog: "pasteFit", pasteContent: content });
  showRefusal({ code: "pasteOutside", message: `${misfitOf(current, plan)} ${clipboardTexts.nothingChanged}` });
}

/** Calls the lines what the list says, or says why not. */
async function pasteNames({ parts, below }: NamesPlan): Promise<void> {
  if (below > 0) return showRefusal({ code: "pasteOutside", message: clipboardTexts.namesBelow(below) });
  if (parts.length === 0) return;
  const answer = await applyCommand({ type: "setProperties", parts });
  if (!answer.ok) return showRefusal(answer.error);
  showNews(clipboardTexts.named(parts.length));
}

/** Asks how to paste, with what is to be pasted. What is cut is moved as it is, or not at all. */
export function pasteSpecial(content: PasteContent | null): void {
  const { cut } = windowState();
  const isCut = cut !== null && content?.own?.cutId === cut.id;
  if (isCut) showRefusal({ code: "cutSpecial", message: clipboardTexts.cutSpecial });
  else {
    const here = content === null ? null : contentHere(content, isOfOpenBudget);
    setWindow({ pasteContent: here, dialog: "pasteSpecial" });
  }
}

/** Formulas and values of cells of this program, else the fields as they read. */
export const fieldsOf = ({ own, fields, isTable }: PasteContent): PasteFields =>
  own === null
    ? fields.map((row) => row.map((text) => ({ text, isText: isTable && text.startsWith("=") })))
    : own.rows.map((row) =>
        row.map(({ value, formula, lineId }) => ({ text: formula ?? value, copiedFrom: lineId ?? undefined, value })),
      );

/**
 * The fields at the active range. Rows copied in an open budget bring their amounts to the marked rows, which keep their names, where the
 * years stand in the same places.
 */
function besideNames(current: CurrentSheet, content: PasteContent): PasteFields {
  const fields = fieldsOf(content);
  const { own } = content;
  const corner = cornerOf();
  const isYear = (rowNumber: number, column: number): boolean => {
    const cell = cellAtPoint(current, { row: corner.row + rowNumber, column: corner.column + column });
    return cell === null || cell.year !== null;
  };
  const hasAmounts = own?.rows.some((row) => row.some(({ lineId }) => lineId !== null));
  const isInPlace = own?.rows.every((row, rowNumber) =>
    row.every(({ lineId }, column) => lineId === null || (isYear(rowNumber, column) && isOfOpenBudget(lineId))),
  );
  if (isInPlace !== true || hasAmounts !== true) return fields;
  return fields.map((row, rowNumber) => row.map((field, column) => (isYear(rowNumber, column) ? field : null)));
}

const cornerOf = (): GridPoint => {
  const { top, left } = rectangleOf(windowState().selection);
  return { row: top, column: left };
};

/** One value over what is marked, a range repeated where it goes into it a whole number of times. */
export function spreadOverSelection(fields: PasteFields): PasteFields {
  const { top, bottom, left, right } = rectangleOf(windowState().selection);
  return spreadOver(fields, bottom - top + 1, right - left + 1);
}

/** What a paste at the active range would do; null when no sheet is shown. */
export function planHere(fields: PasteFields): PastePlan | null {
  const current = currentSheet(windowState());
  return current === null ? null : planPaste(current, cornerOf(), spreadOverSelection(fields));
}

/** Fields with something in them that find room. */
export const fieldsThatFit = ({ total, right, below, locked }: PastePlan): number => total - right - below - locked;

export function misfitOf(current: CurrentSheet, plan: PastePlan): string {
  return clipboardTexts.misfit(plan, current.columns[current.size.columns - 1]?.title ?? "");
}

/** Types the cells of a plan in, or adds them to what stands there, and marks where they landed. */
export async function sendPaste(plan: PastePlan, how: "replace" | "add" = "replace"): Promise<boolean> {
  const { document } = windowState();
  if (plan.cells.length === 0) return true;
  const stood = how === "add" || document === null ? [] : standingAt(document.mirror, plan.cells);
  return sendCells(plan, how, windowState().displayUnit, stood);
}

/** `stood`: what the amounts are held against, none where their unit was chosen. */
async function sendCells(
  plan: PastePlan,
  how: "replace" | "add",
  bareUnit: DisplayUnit,
  stood: readonly Standing[],
): Promise<boolean> {
  const { document } = windowState();
  const corner = cornerOf();
  const answer = await applyCommand({
    type: "setCells",
    cells: plan.cells,
    bareUnit,
    as: "pasted",
    ...(how === "add" ? { how } : {}),
  });
  if (!answer.ok) {
    showRefusal(answer.error);
    return false;
  }
  const current = currentSheet(windowState());
  if (current === null || windowState().document?.handle !== document?.handle) return true;
  const last = {
    row: Math.min(corner.row + plan.size.rows, current.size.rows) - 1,
    column: Math.min(corner.column + plan.size.columns, current.size.columns) - 1,
  };
  setWindow({ selection: selectionOf(corner, last) });
  const told = effectsOf(plan);
  const slip = slipOf(stood, answer.value, plan.cells);
  if (slip !== null) tellSlip(plan, slip, bareUnit, told);
  else if (told.length > 0) showNews(told.join(" "));
  return true;
}

/** Says that the amounts are probably in another unit, and offers to paste them in it. */
function tellSlip(plan: PastePlan, slip: Slip, shown: DisplayUnit, told: readonly string[]): void {
  const { cells } = plan;
  const meant = unitMeant(slip, shown);
  const message = [slipTexts.told(slip.is, slip.times, cells.length, shown, meant), ...told].join(" ");
  // The figures in a formula are not those that were compared.
  if (meant === null || cells.some(({ text }) => text.startsWith("="))) {
    showEffect(message);
    return;
  }
  const { document, selection } = windowState();
  const revision = document?.mirror.status.revision;
  const run = async (): Promise<void> => {
    const now = windowState().document;
    if (now === null || now.handle !== document?.handle || now.mirror.status.revision !== revision)
      return showRefusal({ code: "pasteTooOld", message: slipTexts.tooLate });
    await undo();
    if (windowState().document?.mirror.status.revision === revision) return;
    // Where it was pasted, however the marking has moved since.
    setWindow({ selection });
    await sendCells(plan, "replace", meant, []);
  };
  showOffer(message, { title: slipTexts.pasteAs(meant), run: () => void run() }, true);
}

/** What a paste did besides putting values into cells. */
const effectsOf = ({ overwritten, ported: { followed, left, missing } }: PastePlan): readonly string[] => [
  ...(overwritten > 0 ? [clipboardTexts.overwritten(overwritten)] : []),
  ...(followed > 0 ? [portedTexts.followed(followed)] : []),
  ...(left > 0 ? [portedTexts.left(left, missing)] : []),
];
