// What the window asks of the host about the open scenario: open, close, edit, undo, redo, save. Edits go one at a time
// and in order, each against the revision the last answer gave; what comes back is written into the mirror, and where it
// does not fit the whole view is fetched again. Nothing is shown that the host has not returned.

import type { Command } from "../../shared/commands/command.ts";
import type { Patch, PublishState, ScenarioView } from "../../shared/contract/scenarioView.ts";
import type { AnswerOf, OpenSource, ProducedFile, Refusal } from "../../shared/contract/workbench.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { statusTexts } from "../../shared/texts/window.ts";
import { request } from "../workbenchClient.ts";
import { currentSheet, firstPoint, layOut, pointOf } from "./currentSheet.ts";
import { downloadProduced } from "./downloads.ts";
import { cancelledCode, outdatedCode } from "./refusalCodes.ts";
import { applyPatch, type Mirror, mirrorFromView } from "./scenarioMirror.ts";
import { clampSelection, type Selection, selectionAt } from "./selection.ts";
import { focusGrid, setWindow, showNews, showRefusal, topLeft, type WindowState, windowState } from "./windowStore.ts";

const viewLost: Refusal = { code: "viewLost", message: statusTexts.viewLost };

let queue: Promise<unknown> = Promise.resolve();

/** Runs work after everything asked before it, so that answers are applied in the order they were asked for. */
function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work, work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Opens a source in place of what is open. A refusal is shown and leaves the open scenario as it was. */
export async function openScenario(source: OpenSource): Promise<boolean> {
  setWindow({ busy: true });
  const answer = await inOrder(() => request("open", { source }));
  setWindow({ busy: false });
  if (!answer.ok) {
    // A dialog the user closed is no news.
    if (answer.error.code !== cancelledCode) showRefusal(answer.error);
    return false;
  }
  const mirror = mirrorFromView(answer.value.view);
  if (!mirror.ok) {
    showRefusal(viewLost);
    return false;
  }
  const before = windowState().document;
  if (before !== null && before.handle !== answer.value.handle) void request("close", { handle: before.handle });
  showDocument(answer.value.handle, mirror.value);
  return true;
}

function showDocument(handle: string, mirror: Mirror): void {
  const { sheets, displayUnit } = mirror.structure;
  const sheet = sheets.find((candidate) => candidate.kind === "frames") ?? sheets[0];
  const collapsed = new Set<LineId>();
  setWindow({
    document: { handle, mirror },
    phase: "workbench",
    view: sheet === undefined ? { type: "warnings" } : { type: "sheet", sheetId: sheet.id },
    selection: sheet === undefined ? topLeft : startOf(mirror, sheet.id, collapsed),
    collapsed,
    displayUnit,
    edit: null,
    notice: null,
    dialog: null,
  });
  focusGrid();
}

function startOf(mirror: Mirror, sheetId: SheetId, collapsed: ReadonlySet<LineId>): Selection {
  const sheet = mirror.structure.sheets.find((candidate) => candidate.id === sheetId);
  if (sheet === undefined) return topLeft;
  return selectionAt(firstPoint(layOut(mirror, sheet, collapsed)));
}

/** Closes the scenario; what is in the working copy is kept by the host. */
export async function closeScenario(): Promise<void> {
  const { document } = windowState();
  if (document === null) return;
  const answer = await inOrder(() => request("close", { handle: document.handle }));
  if (!answer.ok) return showRefusal(answer.error);
  setWindow({ document: null, phase: "start", view: null, edit: null, notice: null, dialog: null });
}

/** What changes in the window together with an edit that was taken, so that all of it is one repaint. */
export interface Alongside {
  readonly state?: Partial<Pick<WindowState, "edit">>;
  /** Done at once when the new figures are in the window. Not done where the whole view had to be fetched instead. */
  readonly onTaken?: () => void;
}

/** Sends a command. The refusal is returned, not shown: the caller knows where its sentence belongs. */
export function applyCommand(command: Command, alongside: Alongside = {}): Promise<Result<Mirror, Refusal>> {
  return change(
    (handle, mirror) => request("apply", { handle, command, baseRevision: mirror.status.revision }),
    alongside,
  );
}

export const undo = (): Promise<void> => showOutcome(change((handle) => request("undo", { handle })));
export const redo = (): Promise<void> => showOutcome(change((handle) => request("redo", { handle })));

/** Shows the refusal of an outcome that has no place of its own. */
export async function showOutcome(outcome: Promise<Result<Mirror, Refusal>>): Promise<void> {
  const answer = await outcome;
  if (!answer.ok) showRefusal(answer.error);
}

function change(
  ask: (handle: string, mirror: Mirror) => Promise<AnswerOf<"apply">>,
  alongside: Alongside = {},
): Promise<Result<Mirror, Refusal>> {
  return inOrder(async () => {
    const { document } = windowState();
    if (document === null) return failure(viewLost);
    const answer = await ask(document.handle, document.mirror);
    if (!answer.ok) {
      if (answer.error.code === outdatedCode) await fetchView();
      return answer;
    }
    return takePatch(document.handle, document.mirror, answer.value, alongside);
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
    return fetchView();
  }
  takeMirror(handle, before, after.value, alongside.state);
  alongside.onTaken?.();
  return success(after.value);
}

/** Fetches the whole view again: after a restart of the host, or when an answer did not fit. */
export async function fetchView(): Promise<Result<Mirror, Refusal>> {
  const { document } = windowState();
  if (document === null) return failure(viewLost);
  const answer = await request("view", { handle: document.handle });
  if (!answer.ok) return answer;
  return takeView(document.handle, document.mirror, answer.value);
}

function takeView(handle: string, before: Mirror, view: ScenarioView): Result<Mirror, Refusal> {
  const mirror = mirrorFromView(view);
  if (!mirror.ok) return failure(viewLost);
  takeMirror(handle, before, mirror.value);
  return success(mirror.value);
}

/** Shows a new mirror; with a new structure the selection stays on its lines. */
function takeMirror(handle: string, before: Mirror, mirror: Mirror, alongside: Alongside["state"] = {}): void {
  const state = windowState();
  if (state.document?.handle !== handle) return;
  const document = { handle, mirror };
  if (before.structure === mirror.structure) {
    setWindow({ document, notice: null, ...alongside });
    return;
  }
  const { view } = state;
  const sheets = mirror.structure.sheets;
  const stillThere = view?.type !== "sheet" || sheets.some((sheet) => sheet.id === view.sheetId);
  const [first] = sheets;
  const nextView = stillThere || first === undefined ? view : ({ type: "sheet", sheetId: first.id } as const);
  const was = currentSheet(state);
  const is = currentSheet({ document, view: nextView, collapsed: state.collapsed });
  const moved = (point: Selection["anchor"]) => {
    const id = was?.rowIds[point.row];
    const row = id === undefined ? -1 : (is?.rowIds.indexOf(id) ?? -1);
    return row < 0 ? point : { ...point, row };
  };
  const selection = { anchor: moved(state.selection.anchor), head: moved(state.selection.head) };
  setWindow({
    document,
    view: nextView,
    selection: is === null ? topLeft : clampSelection(selection, is.size),
    notice: null,
    ...alongside,
  });
}

/** Goes to a line and year, on the sheet shown when it stands there, else on the given or its home sheet. */
export function goTo(lineId: LineId | null, year: number | null, sheetId: SheetId | null): void {
  const state = windowState();
  if (state.document === null) return;
  const { mirror } = state.document;
  const line = lineId === null ? undefined : mirror.lineById.get(lineId);
  const here = currentSheet(state);
  const isHere = sheetId === null && here !== null && line !== undefined && here.sheet.lineIds.includes(line.id);
  const target = isHere ? here.sheet.id : (sheetId ?? line?.homeSheetId ?? null);
  if (target === null) return;
  const sheet = mirror.structure.sheets.find((candidate) => candidate.id === target);
  if (sheet === undefined) return;
  const collapsed = new Set<LineId>();
  const current = layOut(mirror, sheet, collapsed);
  const point = line === undefined ? null : pointOf(current, line.id, year);
  setWindow({
    view: { type: "sheet", sheetId: sheet.id },
    collapsed,
    selection: selectionAt(point ?? { row: 0, column: current.firstYear }),
    edit: null,
  });
  focusGrid();
}

export function showSheet(sheetId: SheetId): void {
  const { document, collapsed, view } = windowState();
  if (document === null || (view?.type === "sheet" && view.sheetId === sheetId)) {
    focusGrid();
    return;
  }
  setWindow({
    view: { type: "sheet", sheetId },
    selection: startOf(document.mirror, sheetId, collapsed),
    edit: null,
    notice: null,
  });
  focusGrid();
}

/** Puts the news of a publish into the status, which otherwise only patches change. */
export function takePublishState(handle: string, publish: PublishState): void {
  const { document } = windowState();
  if (document?.handle !== handle) return;
  const { mirror } = document;
  setWindow({ document: { handle, mirror: { ...mirror, status: { ...mirror.status, publish } } } });
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
