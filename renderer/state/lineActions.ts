// What is done with whole lines from the keyboard, the menus and the mouse: moved, taken a level in or out, doubled, removed, folded to a
// level. Each is one command of the host; where it changes what a sum counts, it says so and offers to take it back.

import type { Command } from "../../shared/commands/command.ts";
import type { CountedNews } from "../../shared/contract/editNews.ts";
import type { Patch } from "../../shared/contract/scenarioView.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import { countedTexts } from "../../shared/texts/counted.ts";
import { lineMoveTexts } from "../../shared/texts/lines.ts";
import { shownRowsTexts } from "../../shared/texts/viewSettings.ts";
import { parentsOnSheet } from "../grid/sheetColumns.ts";
import { request } from "../workbenchClient.ts";
import { countedNews } from "./countedNews.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { applyCommand, revealLine, showOutcome } from "./documentActions.ts";
import { rememberOrigin } from "./madeLines.ts";
import { type MoveRow, type MoveTarget, stepTarget } from "./moveTargets.ts";
import { rowsOfSelection, selectionAt } from "./selection.ts";
import { changeRows, isSorted } from "./shownRowsActions.ts";
import { focusGrid, openDialog, setWindow, showEffect, showNews, showRefusal, windowState } from "./windowStore.ts";

/** Lines of the marked rows, in the order they are shown. */
export function markedLines(current: CurrentSheet): readonly LineId[] {
  const rows = [...rowsOfSelection(windowState().selection)].toSorted((left, right) => left - right);
  return rows.flatMap((row) => current.rowIds[row] ?? []);
}

/** The rows shown, as places to move lines to are told from them. */
export function moveRowsOf(current: CurrentSheet): readonly MoveRow[] {
  const { collapsed } = windowState();
  return current.rowIds.flatMap((id): readonly MoveRow[] => {
    const line = current.mirror.lineById.get(id);
    if (line === undefined) return [];
    const isOwn = line.homeSheetId === current.sheet.id;
    const { kind, parentId, level } = line;
    return [{ id, kind, parentId: isOwn ? parentId : null, level: isOwn ? level : 0, isClosed: collapsed.has(id) }];
  });
}

/** Alt+Shift+up and down: a step among the rows shown. */
export async function stepLines(isUp: boolean): Promise<void> {
  const current = currentToMove();
  if (current === null) return;
  const lineIds = markedLines(current);
  const target = stepTarget(moveRowsOf(current), new Set(lineIds), isUp);
  if (target === null) return showNews(lineMoveTexts.atEdge(isUp));
  await moveLinesTo(current, lineIds, target);
}

/** Puts lines in a place of the sheet shown and says where they came and what counts them from now on. False where it was refused. */
export async function moveLinesTo(
  current: CurrentSheet,
  lineIds: readonly LineId[],
  target: Pick<MoveTarget, "parentId" | "afterLineId">,
): Promise<boolean> {
  const before = parentsOf(current, lineIds);
  const { parentId, afterLineId } = target;
  const sheetId = current.sheet.id;
  return apply({ type: "moveLines", sheetId, lineIds, parentId, afterLineId }, lineIds, before);
}

/** Alt+Shift+right and left. */
export async function indentLines(direction: "in" | "out"): Promise<void> {
  const current = currentToMove();
  if (current === null) return;
  const lineIds = markedLines(current);
  const before = parentsOf(current, lineIds);
  const type = direction === "in" ? "indentLines" : "outdentLines";
  await apply({ type, sheetId: current.sheet.id, lineIds }, lineIds, before);
}

/** The sheet shown, null (with the reason told) where the rows are in another order than the budget has. */
export function currentToMove(): CurrentSheet | null {
  const state = windowState();
  if (!isSorted(state)) return currentSheet(state);
  showRefusal({ code: "sorterat", message: shownRowsTexts.sortedRefusal });
  return null;
}

const parentOf = (current: CurrentSheet, id: LineId): LineId | null =>
  current.mirror.lineById.get(id)?.parentId ?? null;

type Parents = ReadonlyMap<LineId, LineId | null>;

const parentsOf = (current: CurrentSheet, lineIds: readonly LineId[]): Parents =>
  new Map(lineIds.map((id) => [id, parentOf(current, id)]));

async function apply(command: Command, lineIds: readonly LineId[], before: Parents): Promise<boolean> {
  let taken: Partial<CountedNews> = {};
  const onTaken = (patch: Patch): void => {
    taken = patch;
  };
  const answer = await applyCommand(command, { onTaken });
  if (!answer.ok) {
    showRefusal(answer.error);
    return false;
  }
  const { lineById } = answer.value;
  const moved = lineIds.flatMap((id) => lineById.get(id) ?? []).filter((line) => before.get(line.id) !== line.parentId);
  const [first] = moved;
  focusGrid();
  const called = { lineIds: new Set(lineIds), word: countedTexts.movedLines };
  const news = countedNews(taken, lineById, first === undefined ? null : called);
  const heading = first?.parentId == null ? undefined : lineById.get(first.parentId)?.label;
  const where = first === undefined ? "" : whereabouts(first.label, moved.length, heading);
  if (news !== "") showEffect([where, news].filter((sentence) => sentence !== "").join(" "));
  else if (where !== "") showNews(where);
  return true;
}

function whereabouts(label: string, count: number, heading: string | undefined): string {
  if (heading === undefined)
    return count === 1 ? lineMoveTexts.movedToTop(label) : lineMoveTexts.movedSeveralToTop(count);
  return count === 1 ? lineMoveTexts.movedTo(label, heading) : lineMoveTexts.movedSeveralTo(count, heading);
}

/** Copies of the marked lines right after them; the marking goes to the first. */
export async function duplicateLines(): Promise<void> {
  const current = currentSheet(windowState());
  if (current === null) return;
  const id = newLineId();
  const { anchor } = windowState().selection;
  const sheetId = current.sheet.id;
  const onTaken = (patch: Patch): void => {
    const row = revealLine(id, null, sheetId)?.rowIds.indexOf(id) ?? -1;
    if (row >= 0) setWindow({ selection: selectionAt({ row, column: anchor.column }) });
    const news = countedNews(patch, windowState().document?.mirror.lineById ?? new Map());
    if (news !== "") showEffect(news);
  };
  const lineIds = markedLines(current);
  rememberOrigin([id]);
  await showOutcome(applyCommand({ type: "duplicateLines", sheetId, lineIds, newLineId: id }, { onTaken }));
  focusGrid();
}

/** Removes the marked lines; where a formula names one, or more goes than what is marked, it is told first. */
export async function removeMarkedLines(): Promise<void> {
  const { document } = windowState();
  const current = currentSheet(windowState());
  if (current === null || document === null) return;
  const lineIds = markedLines(current);
  if (lineIds.length === 0) return;
  const home = (id: LineId) => current.mirror.lineById.get(id)?.homeSheetId;
  if (lineIds.every((id) => home(id) !== current.sheet.id)) return takeFromSheet(current, lineIds);
  const answer = await request("lineUses", { handle: document.handle, lineIds });
  if (!answer.ok) return showRefusal(answer.error);
  const { formulas, named, lines, notes } = answer.value;
  const isQuiet =
    formulas.every(({ how }) => how === "part") && named.length === 0 && lines === lineIds.length && notes === 0;
  if (!isQuiet) return openDialog("removeLines");
  await removeLines(lineIds);
}

/** Lines that another sheet owns are only shown no more on this one: their figures are needed where they live. */
async function takeFromSheet(current: CurrentSheet, lineIds: readonly LineId[]): Promise<void> {
  const [first] = lineIds;
  const line = first === undefined ? undefined : current.mirror.lineById.get(first);
  const home = current.mirror.structure.sheets.find(({ id }) => id === line?.homeSheetId);
  const answer = await applyCommand({ type: "unplaceLines", sheetId: current.sheet.id, lineIds });
  if (!answer.ok) return showRefusal(answer.error);
  showNews(lineMoveTexts.takenFromSheet(line?.label ?? "", lineIds.length, home?.title ?? ""));
  focusGrid();
}

export async function removeLines(lineIds: readonly LineId[]): Promise<void> {
  await showOutcome(applyCommand({ type: "removeLines", lineIds }));
  focusGrid();
}

/** Folds the sheet shown to so many levels; null shows all. */
export function foldToLevel(levels: number | null): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const ofSheet = new Set(current.sheet.lineIds);
  const others = [...state.collapsed].filter((id) => !ofSheet.has(id));
  const closed =
    levels === null
      ? []
      : [...parentsOnSheet(current.mirror, current.sheet)].filter((id) => {
          const line = current.mirror.lineById.get(id);
          return line !== undefined && line.level >= levels - 1;
        });
  changeRows({ collapsed: new Set([...others, ...closed]) });
}

const keptLevels = new WeakMap<ReadonlySet<LineId>, number>();

/** How many levels the sheet has: 1 for one without headings. Found once per structure of the sheet. */
export function levelsOf(current: CurrentSheet): number {
  const parents = parentsOnSheet(current.mirror, current.sheet);
  const known = keptLevels.get(parents);
  if (known !== undefined) return known;
  let deepest = 0;
  for (const id of parents) deepest = Math.max(deepest, (current.mirror.lineById.get(id)?.level ?? 0) + 1);
  keptLevels.set(parents, deepest + 1);
  return deepest + 1;
}
