// What is done with whole sheets from their list: moved among those of their group, doubled, renamed, removed. The groups of the list
// follow from what a sheet is, so that moving is told as a place among its likes.

import type { SheetView } from "../../shared/contract/scenarioView.ts";
import { newSheetId, type SheetId } from "../../shared/domain/ids.ts";
import { sheetListTexts as texts } from "../../shared/texts/sheets.ts";
import { applyCommand, showSheet } from "./documentActions.ts";
import { scenarioKinds, tableKinds } from "./sheetOrder.ts";
import { setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

export type SheetGroup = "scenario" | "tables" | "own";

export const groupOfSheet = ({ kind }: Pick<SheetView, "kind">): SheetGroup =>
  scenarioKinds.has(kind) ? "scenario" : tableKinds.has(kind) ? "tables" : "own";

const sheetsOf = (group: SheetGroup): readonly SheetView[] =>
  (windowState().document?.mirror.structure.sheets ?? []).filter((sheet) => groupOfSheet(sheet) === group);

/** The sheet a command is about: the one named, else the one shown. */
export function sheetAsked(sheetId: SheetId | null = windowState().dialogSheetId): SheetView | undefined {
  const { document, view } = windowState();
  const id = sheetId ?? (view?.type === "sheet" ? view.sheetId : null);
  return document?.mirror.structure.sheets.find((sheet) => sheet.id === id);
}

export const openSheetDialog = (dialog: "sheetProperties" | "removeSheet", sheetId: SheetId | null): void =>
  setWindow({ dialog, dialogSheetId: sheetId ?? sheetAsked(null)?.id ?? null });

/** One place up or down in its group. */
export async function stepSheetInList(sheetId: SheetId | null, isUp: boolean): Promise<void> {
  const sheet = sheetAsked(sheetId);
  if (sheet === undefined) return;
  const group = sheetsOf(groupOfSheet(sheet));
  const here = group.findIndex(({ id }) => id === sheet.id);
  const to = here + (isUp ? -1 : 1);
  if (to < 0 || to >= group.length) return showNews(texts.atEdge(sheet.title, isUp));
  await moveSheetTo(sheet, to);
}

/** To a place of its group, counted with the sheet itself taken out. */
export async function moveSheetTo(sheet: SheetView, to: number): Promise<void> {
  const others = sheetsOf(groupOfSheet(sheet)).filter(({ id }) => id !== sheet.id);
  const next = others[to];
  const all = windowState().document?.mirror.structure.sheets ?? [];
  const standing = all.filter(({ id }) => id !== sheet.id);
  const before = next === undefined ? others.at(-1) : standing[standing.indexOf(next) - 1];
  const answer = await applyCommand({ type: "moveSheet", sheetId: sheet.id, afterSheetId: before?.id ?? null });
  if (!answer.ok) return showRefusal(answer.error);
  showNews(next === undefined ? texts.movedLast(sheet.title) : texts.movedBefore(sheet.title, next.title));
}

export async function duplicateSheet(sheetId: SheetId | null): Promise<void> {
  const sheet = sheetAsked(sheetId);
  if (sheet === undefined) return;
  const copy = newSheetId();
  const answer = await applyCommand({ type: "duplicateSheet", sheetId: sheet.id, newSheetId: copy });
  if (!answer.ok) return showRefusal(answer.error);
  showSheet(copy);
  const title = sheetAsked(copy)?.title;
  if (title !== undefined) showNews(texts.copied(sheet.title, title));
}
