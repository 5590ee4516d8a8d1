// New lines put in beside the marked ones, with the name of the first open for typing. They are empty, and so no figure changes; which sum
// takes them in, or passes them by, is told while they are named.

import type { Command } from "../../shared/commands/command.ts";
import type { LineView, Patch } from "../../shared/contract/scenarioView.ts";
import { type LineId, newLineId } from "../../shared/domain/ids.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import { countedTexts } from "../../shared/texts/counted.ts";
import { lineMoveTexts } from "../../shared/texts/lines.ts";
import { countedNews } from "./countedNews.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { applyCommand, revealLine, showOutcome } from "./documentActions.ts";
import { startEdit } from "./editActions.ts";
import { dropHeldKeys, holdKeys, releaseKeys } from "./heldKeys.ts";
import { showArea } from "./leaveEdit.ts";
import { rememberOrigin } from "./madeLines.ts";
import { rowsOfSelection, selectionAt } from "./selection.ts";
import { askedFor, plainRowNews } from "./sheetBeginnings.ts";
import { placeInSort } from "./shownRowsActions.ts";
import { focusGrid, openDialog, setWindow, showNews, showOffer, useWindow, windowState } from "./windowStore.ts";

/**
 * As many new lines as rows are marked, right above or below them, with the name of the first open for typing. What a sheet is made of
 * that is more than a row, such as a measure, is asked for in its dialog.
 */
export async function insertLine(place: "above" | "below"): Promise<void> {
  const current = currentSheet(windowState());
  if (current === null) return;
  const rows = rowsOfSelection(windowState().selection);
  const besideId = current.rowIds[(place === "above" ? rows[0] : rows.at(-1)) ?? 0];
  const beside = besideId === undefined ? undefined : current.mirror.lineById.get(besideId);
  const asked = askedFor(current, beside);
  if (asked === "projectPart") {
    return showOffer(lineMoveTexts.partsElsewhere, {
      title: lineMoveTexts.showProjects,
      run: () => showArea("projects"),
    });
  }
  if (asked !== null) return openDialog(asked);
  const id = newLineId();
  const moreLineIds = rows.slice(1).map(newLineId);
  const command: Command = { ...insertCommand(current, beside, place, id), moreLineIds };
  let isOpening = false;
  rememberOrigin([id, ...moreLineIds]);
  const onTaken = (patch: Patch): void => {
    if (beside !== undefined) placeInSort(current.sheet.id, beside.id, [id, ...moreLineIds], place);
    const called = { lineIds: new Set([id, ...moreLineIds]), word: countedTexts.newLines };
    const told = countedNews(patch, windowState().document?.mirror.lineById ?? new Map(), called);
    const isCounted = patch.counted?.some(({ gained }) => gained.length > 0) === true;
    const news = [told, plainRowNews(current.sheet.kind, rows.length, isCounted)]
      .filter((each) => each !== "")
      .join(" ");
    isOpening = typeName(id, current.sheet.id, news);
  };
  holdKeys();
  try {
    await showOutcome(applyCommand(command, { onTaken }));
  } finally {
    if (!isOpening) dropHeldKeys();
  }
}

function insertCommand(
  current: CurrentSheet,
  beside: LineView | undefined,
  place: "above" | "below",
  newId: LineId,
): Extract<Command, { type: "addLine" }> {
  const isOwn = beside?.homeSheetId === current.sheet.id;
  // Below an open heading a line becomes its first; everywhere else it stands beside the active one.
  const isInside =
    place === "below" && beside !== undefined && beside.kind === "heading" && !windowState().collapsed.has(beside.id);
  const first = isInside ? current.sheet.lineIds.find((id) => parentOf(current, id) === beside.id) : undefined;
  const parentId = !isOwn ? null : isInside ? beside.id : (beside?.parentId ?? null);
  const parent = parentId === null ? undefined : current.mirror.lineById.get(parentId);
  return {
    type: "addLine",
    sheetId: current.sheet.id,
    afterLineId: beside?.id ?? null,
    beforeLineId: place === "above" ? (beside?.id ?? null) : (first ?? null),
    newLineId: newId,
    line: {
      code: "",
      label: lineMoveTexts.newLine,
      kind: parent !== undefined && parent.kind !== "heading" ? "ofWhich" : "input",
      unit: beside === undefined || !holdsNumbers(beside.kind) ? "kr" : beside.unit,
      scope: beside?.scope ?? "taxFunded",
      parentId,
      measure: null,
    },
  };
}

const parentOf = (current: CurrentSheet, id: LineId): LineId | null =>
  current.mirror.lineById.get(id)?.parentId ?? null;

/**
 * Goes to a line that was just made and opens its name, empty: the first letter typed since it was asked for is the first of its name.
 * False when it is not to be seen.
 */
function typeName(lineId: LineId, sheetId: CurrentSheet["sheet"]["id"], news: string): boolean {
  const current = revealLine(lineId, null, sheetId);
  const row = current?.rowIds.indexOf(lineId) ?? -1;
  const column = current?.columns.findIndex(({ type }) => type === "label") ?? -1;
  if (row < 0 || column < 0) return false;
  const selection = selectionAt({ row, column });
  setWindow({ selection });
  focusGrid();
  // The grid takes the keyboard back when it has drawn its new row; a letter typed until then opens the name as well.
  const open = (): void => {
    releaseKeys(() => {
      const state = windowState();
      if (state.edit === null && state.selection === selection) startEdit("cell", "");
    });
    if (news !== "") tellWhileNamed(lineId, news);
    holdKeyboard(framesOfNewRow);
  };
  requestAnimationFrame(open);
  return true;
}

/** The news stand beside the name that is typed, and once more when it is entered: an edit takes the sentence before it away. */
function tellWhileNamed(lineId: LineId, news: string): void {
  showNews(news);
  const stop = useWindow.subscribe(({ edit, notice }) => {
    if (edit?.target.lineId === lineId) return;
    stop();
    if (notice === null) showNews(news);
  });
}

/** The grid gives its focused cell the keyboard again for some frames after it has a new row. */
const framesOfNewRow = 12;

/** Keeps the keyboard in the editor of the cell while the grid still takes it back. */
function holdKeyboard(frames: number): void {
  const { edit } = windowState();
  if (edit === null || edit.pending || frames === 0) return;
  const field = globalThis.document.querySelector<HTMLInputElement>(".cell-editor input");
  if (field !== null && globalThis.document.activeElement !== field) field.focus({ preventScroll: true });
  requestAnimationFrame(() => holdKeyboard(frames - 1));
}
