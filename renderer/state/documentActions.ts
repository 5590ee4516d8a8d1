// What the window asks of the host about the open scenarios: edit, undo, redo, save, and going about in what is shown. Edits go one
// at a time and in order, each to the scenario it was made in and against the revision the last answer gave; what comes back is
// written into the mirror, and where it does not fit the whole view is fetched again. Nothing is shown that the host has not returned.

import type { Command } from "../../shared/commands/command.ts";
import type { Patch, PublishState } from "../../shared/contract/scenarioView.ts";
import type { AnswerOf, ProducedFile, Refusal } from "../../shared/contract/workbench.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { statusTexts } from "../../shared/texts/window.ts";
import { request } from "../workbenchClient.ts";
import { type CurrentSheet, currentSheet, firstPoint, pointOf } from "./currentSheet.ts";
import { downloadProduced } from "./downloads.ts";
import { cancelledCode, isNoFault, outdatedCode } from "./refusalCodes.ts";
import { applyPatch, type Mirror, mirrorFromView } from "./scenarioMirror.ts";
import { type GridPoint, selectionAt } from "./selection.ts";
import { revealing } from "./shownRowsActions.ts";
import { changeTab, mirrorOf } from "./tabs.ts";
import { tabWithMirror } from "./tabWithMirror.ts";
import {
  focusGrid,
  type SheetPlace,
  setWindow,
  showNews,
  showPassing,
  showRefusal,
  type WindowState,
  windowState,
} from "./windowStore.ts";

/** The window cannot read what the host sent. */
export const viewLost: Refusal = { code: "viewLost", message: statusTexts.viewLost };

let queue: Promise<unknown> = Promise.resolve();
let underWay = 0;

/** Runs work after everything asked before it, so that answers are applied in the order they were asked for. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work, work);
  underWay += 1;
  queue = turn
    .catch(() => undefined)
    .finally(() => {
      underWay -= 1;
    });
  return turn;
}

/** Is some answer of the host still to come? */
export const isWaitingForHost = (): boolean => underWay > 0;

/** Waits until all that was asked is answered, and what was to be done with the answers is done. */
export const settled = (): Promise<void> => inOrder(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** What changes in the window together with an edit that was taken, so that all of it is one repaint. */
export interface Alongside {
  readonly state?: Partial<Pick<WindowState, "edit">>;
  /** Done at once when the new figures are in the window. Not done where the whole view had to be fetched instead. */
  readonly onTaken?: (patch: Patch) => void;
}

/** Sends a command. The refusal is returned, not shown: the caller knows where its sentence belongs. */
export function applyCommand(command: Command, alongside: Alongside = {}): Promise<Result<Mirror, Refusal>> {
  return change(
    (handle, mirror) => request("apply", { handle, command, baseRevision: mirror.status.revision }),
    alongside,
  );
}

/** Takes the last edit back; `redo` makes it again. What is shown stays: undoActions.ts goes to the place. */
export const undo = (alongside: Alongside = {}): Promise<void> =>
  showOutcome(change((handle) => request("undo", { handle }), alongside));
export const redo = (alongside: Alongside = {}): Promise<void> =>
  showOutcome(change((handle) => request("redo", { handle }), alongside));
/** Undoes or redoes until this edit is the last one done (0: none). The refusal is returned to where it was chosen. */
export const stepHistory = (sequence: number, alongside: Alongside = {}): Promise<Result<Mirror, Refusal>> =>
  change((handle) => request("stepHistory", { handle, sequence }), alongside);

/** Shows the refusal of an outcome that has no place of its own. */
export async function showOutcome(outcome: Promise<Result<Mirror, Refusal>>): Promise<void> {
  const answer = await outcome;
  if (answer.ok) return;
  if (isNoFault(answer.error.code)) showPassing(answer.error.message);
  else showRefusal(answer.error);
}

/** The edit goes to the scenario shown now, whichever is shown when its turn comes. */
function change(
  ask: (handle: string, mirror: Mirror) => Promise<AnswerOf<"apply">>,
  alongside: Alongside = {},
): Promise<Result<Mirror, Refusal>> {
  const handle = windowState().document?.handle;
  return inOrder(async () => {
    const mirror = handle === undefined ? null : mirrorOf(handle);
    if (handle === undefined || mirror === null) return failure(viewLost);
    const answer = await ask(handle, mirror);
    if (!answer.ok) {
      if (answer.error.code === outdatedCode) await fetchView(handle);
      return answer;
    }
    return takePatch(handle, mirror, answer.value, alongside);
  });
}

async function takePatch(
  handle: string,
  before: Mirror,
  patch: Patch,
  alongside: Alongside,
): Promise<Result<Mirror, Refusal>> {
  const after = applyPatch(before, patch);
  if (!after.ok) {
    console.error("The patch does not fit the mirror:", after.error.reason);
    return fetchView(handle);
  }
  takeMirror(handle, before, after.value, alongside.state);
  alongside.onTaken?.(patch);
  return success(after.value);
}

/** Fetches the whole view again: after a restart of the host, or when an answer did not fit. */
export async function fetchView(handle: string): Promise<Result<Mirror, Refusal>> {
  const before = mirrorOf(handle);
  if (before === null) return failure(viewLost);
  const answer = await request("view", { handle });
  if (!answer.ok) return answer;
  const mirror = mirrorFromView(answer.value);
  if (!mirror.ok) return failure(viewLost);
  takeMirror(handle, before, mirror.value);
  return success(mirror.value);
}

/** Takes a new mirror, shown or not; with a new structure the selection stays on its lines. */
function takeMirror(handle: string, before: Mirror, mirror: Mirror, alongside: Alongside["state"] = {}): void {
  changeTab(handle, (tab) => ({ ...tabWithMirror(tab, before, mirror), notice: null, ...alongside }));
}

/**
 * Brings a line into sight, on the sheet shown when it stands there, else on the given or its home sheet: what it is folded, hidden or
 * filtered away under is opened. The selection is put on it; the keyboard stays where it is. Null when there is no such line or sheet.
 */
export function revealLine(lineId: LineId | null, year: number | null, sheetId: SheetId | null): CurrentSheet | null {
  const state = windowState();
  if (state.document === null) return null;
  const { mirror } = state.document;
  const line = lineId === null ? undefined : mirror.lineById.get(lineId);
  const here = currentSheet(state);
  const isHere = sheetId === null && here !== null && line !== undefined && here.sheet.lineIds.includes(line.id);
  const target = isHere ? here.sheet.id : (sheetId ?? line?.homeSheetId ?? null);
  const sheet = mirror.structure.sheets.find((candidate) => candidate.id === target);
  if (sheet === undefined) return null;
  const view = { type: "sheet", sheetId: sheet.id } as const;
  const rows = line === undefined ? {} : revealing(state, sheet, line.id);
  const current = currentSheet({ ...state, ...rows, view });
  if (current === null) return null;
  const point = line === undefined ? null : pointOf(current, line.id, year);
  setWindow({
    ...rows,
    view,
    places: here === null || isHere ? state.places : placesAfter(state),
    selection: selectionAt(point ?? { row: 0, column: current.firstYear }),
    edit: null,
  });
  return current;
}

/** Shows a sheet as it was left: with the same cell active, or its first figure. */
export function showSheet(sheetId: SheetId): void {
  const state = windowState();
  const { document, view } = state;
  if (document === null || (view?.type === "sheet" && view.sheetId === sheetId)) {
    focusGrid();
    return;
  }
  const next = currentSheet({ ...state, view: { type: "sheet", sheetId } });
  if (next === null) return;
  setWindow({
    view: { type: "sheet", sheetId },
    places: placesAfter(state),
    selection: selectionAt(placeIn(next, state.places.get(sheetId)) ?? firstPoint(next)),
    edit: null,
    notice: null,
  });
  focusGrid();
}

/** The places of the sheets, with that of the sheet that is being left. */
function placesAfter(state: WindowState): WindowState["places"] {
  const current = currentSheet(state);
  const lineId = current?.rowIds[state.selection.anchor.row];
  const column = current?.columns[state.selection.anchor.column]?.id;
  if (current === null || lineId === undefined || column === undefined) return state.places;
  return new Map(state.places).set(current.sheet.id, { lineId, column });
}

function placeIn(current: CurrentSheet, place: SheetPlace | undefined): GridPoint | null {
  if (place === undefined) return null;
  const row = current.rowIds.indexOf(place.lineId);
  const column = current.columns.findIndex(({ id }) => id === place.column);
  return row < 0 || column < 0 ? null : { row, column };
}

/** Puts the news of a publish into the status, which otherwise only patches change. */
export function takePublishState(handle: string, publish: PublishState): void {
  changeTab(handle, ({ document }) => {
    if (document === null) return {};
    const { mirror } = document;
    return { document: { handle, mirror: { ...mirror, status: { ...mirror.status, publish } } } };
  });
}

/** Gives the scenario a file of its own or a copy: native dialog or download. */
export async function saveAs(): Promise<void> {
  const { document } = windowState();
  if (document === null) return;
  const answer = await inOrder(() => request("saveAs", { handle: document.handle }));
  if (!answer.ok) {
    if (answer.error.code !== cancelledCode) showRefusal(answer.error);
    return;
  }
  takePublishState(document.handle, answer.value.publish);
  deliver(answer.value);
}

/** Downloads a produced file where the shell has not placed it, and says what was done. */
export function deliver(file: ProducedFile): void {
  downloadProduced(file);
  showNews(file.message);
}
