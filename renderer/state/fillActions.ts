// A formula over the years of a line, from the window: filled over the marked years, taken back to the line's own, taken away. What
// a fill replaces is told before it is done; where it replaces nothing it is done at once. Each is one edit that can be undone.

import type { Command, FormulaSource } from "../../shared/commands/command.ts";
import { fillKind } from "../../shared/commands/fillFormula.ts";
import { cellMark, type LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { formatValue } from "../../shared/format/numbers.ts";
import { fillTexts, restoreTexts } from "../../shared/texts/formulaOffer.ts";
import { quoted } from "../../shared/texts/view.ts";
import { formulaOfCell, isLocked } from "../grid/cellText.ts";
import { request } from "../workbenchClient.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand, showOutcome } from "./documentActions.ts";
import { isFormulaText, refuseEdit } from "./editActions.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import { rectangleOf } from "./selection.ts";
import {
  focusGrid,
  openDialog,
  setWindow,
  showNews,
  showRefusal,
  type WindowState,
  windowState,
} from "./windowStore.ts";

/** A fill that is ready to be done, with what it replaces. */
export interface PendingFill {
  readonly lineId: LineId;
  readonly name: string;
  readonly formula: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly as: "line" | "years";
  /** Years with typed values, and these as shown, without their unit. */
  readonly valueYears: readonly number[];
  readonly figures: readonly string[];
  readonly formulaYears: readonly number[];
}

/** Years of the marking on the active line, or from a single cell to the end of the sheet; null outside years. */
export function yearsToFill(
  current: CurrentSheet,
  state: Pick<WindowState, "selection">,
): readonly [number, number] | null {
  const { selection } = state;
  const area = rectangleOf(selection);
  const last = area.left === area.right ? current.lastYear : area.right;
  const yearAt = (column: number) => cellAtPoint(current, { row: selection.anchor.row, column })?.year ?? null;
  const [from, to] = [yearAt(Math.max(area.left, current.firstYear)), yearAt(Math.min(last, current.lastYear))];
  return from === null || to === null || yearAt(selection.anchor.column) === null ? null : [from, to];
}

/** Fills the marked years with the formula being typed, or with that of the active cell. */
export async function fillYears(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  const years = current === null ? null : yearsToFill(current, state);
  if (state.document === null || current === null || cell === null || cell.year === null || years === null) return;
  if (state.edit?.pending === true) return;
  const formula = state.edit?.text ?? formulaOfCell(current.mirror, cell.line, cell.index) ?? "";
  if (!isFormulaText(formula)) return showRefusal({ code: "noFormula", message: fillTexts.noFormula });
  const { line, year } = cell;
  const { handle } = state.document;
  const check = await request("checkInput", {
    handle,
    lineId: line.id,
    year,
    text: formula,
    bareUnit: state.displayUnit,
  });
  if (!check.ok) return state.edit === null ? showRefusal(check.error) : refuseEdit(formula, check.error);
  const fill = planFill(current, line, formula, years, check.value.holdsFrom, state.displayUnit);
  if (fill.valueYears.length + fill.formulaYears.length === 0) return doFill(fill);
  setWindow({ pendingFill: fill });
  openDialog("fillFormula");
}

/** To the end of the sheet a formula becomes the line's; over some years in between it is their own. */
export function planFill(
  current: CurrentSheet,
  line: LineView,
  formula: string,
  [from, to]: readonly [number, number],
  holdsFrom: number | null,
  displayUnit: WindowState["displayUnit"],
): PendingFill {
  const { mirror } = current;
  const home = mirror.structure.sheets.find(({ id }) => id === line.homeSheetId);
  const as = fillKind(to, home?.years.at(-1));
  const fromYear = as === "line" ? Math.min(Math.max(from, holdsFrom ?? from), to) : from;
  const replaced = (home?.years ?? []).filter((year) => year >= fromYear && year <= to);
  return {
    lineId: line.id,
    name: line.code === "" ? line.label : line.code,
    formula,
    fromYear,
    toYear: to,
    as,
    ...whatStands(mirror, line, replaced, formula, displayUnit),
  };
}

/** What was typed in these years: values with their figures, and formulas other than `formula`. */
export function whatStands(
  mirror: Mirror,
  line: LineView,
  years: readonly number[],
  formula: string,
  displayUnit: WindowState["displayUnit"],
): Pick<PendingFill, "valueYears" | "figures" | "formulaYears"> {
  const marked = (mark: number) =>
    years.filter((year) => ((mirror.marks[cellIndex(mirror, line.id, year)] ?? 0) & mark) !== 0);
  const valueYears = marked(cellMark.input);
  return {
    valueYears,
    figures: valueYears.map((year) => {
      const index = cellIndex(mirror, line.id, year);
      const text = mirror.texts.get(index);
      return text === undefined ? formatValue(mirror.values[index] ?? 0, line.unit, displayUnit) : quoted(text);
    }),
    formulaYears: marked(cellMark.cellFormula).filter(
      (year) => mirror.cellFormulas.get(cellIndex(mirror, line.id, year)) !== formula,
    ),
  };
}

/** The sentences of what a fill or a line's formula replaces, "" for nothing. */
export function replacedSentence(
  stands: Pick<PendingFill, "valueYears" | "figures" | "formulaYears">,
  unit: string,
): string {
  const values = stands.valueYears.length === 0 ? "" : fillTexts.replaces(stands.valueYears, stands.figures, unit);
  const formulas = stands.formulaYears.length === 0 ? "" : fillTexts.replacesFormulas(stands.formulaYears);
  return [values, formulas].filter((sentence) => sentence !== "").join(" ");
}

/** Does a planned fill; a refusal stands in the editor when one is open. */
export async function doFill(fill: PendingFill): Promise<void> {
  const { lineId, formula, fromYear, toYear, as } = fill;
  const source: FormulaSource = { type: "text", text: formula };
  const command: Command = { type: "fillFormula", lineId, source, fromYear, toYear, as };
  const answer = await applyCommand(command);
  setWindow({ pendingFill: null, dialog: null });
  if (!answer.ok) return windowState().edit === null ? showRefusal(answer.error) : refuseEdit(formula, answer.error);
  setWindow({ edit: null });
  focusGrid();
  showNews(fillTexts.done(fill.name, fromYear, toYear));
}

/** The overridden cells of the marking. */
function overriddenCells(state: WindowState): readonly { readonly lineId: LineId; readonly year: number }[] {
  const current = currentSheet(state);
  if (current === null) return [];
  const area = rectangleOf(state.selection);
  const cells: { lineId: LineId; year: number }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAtPoint(current, { row, column });
      if (cell === null || cell.year === null || isLocked(current.mirror, cell.line, cell.index)) continue;
      const isOverridden = ((current.mirror.marks[cell.index] ?? 0) & cellMark.overridden) !== 0;
      if (isOverridden) cells.push({ lineId: cell.line.id, year: cell.year });
    }
  }
  return cells;
}

/** Lets the lines' formulas back in where the marking holds overrides. */
export async function restoreFormulas(): Promise<void> {
  const cells = overriddenCells(windowState());
  if (cells.length === 0) return showRefusal({ code: "nothingToRestore", message: restoreTexts.nothing });
  await showOutcome(applyCommand({ type: "restoreLineFormula", cells }));
}

/** The line of the active cell where it has a formula of its own, else null. */
export function lineWithFormula(state: WindowState): LineView | null {
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  return cell?.line.formula == null ? null : cell.line;
}
