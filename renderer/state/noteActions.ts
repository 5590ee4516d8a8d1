// Notes on cells in the window: the one being written, the way from one to the next, the list of all. What is written waits in the
// store, so that it survives another tab; nothing is sent until it is done.

import type { CellNoteView, LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { noteTexts } from "../../shared/texts/notes.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand } from "./documentActions.ts";
import { goTo } from "./leaveEdit.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { focusGrid, setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** A note being written: on a cell, or (year null) on the line as a whole. */
export interface OpenNote {
  readonly lineId: LineId;
  readonly year: number | null;
  readonly text: string;
}

/** The note on a line and year, undefined when there is none. */
export const noteOf = (line: LineView, year: number): CellNoteView | undefined =>
  line.cellNotes.length === 0 ? undefined : line.cellNotes.find((note) => note.year === year);

/** Shift+F2: opens the note of the active cell, or of the line where its name or code is active. */
export function openNote(): void {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  if (cell === null || state.edit !== null || state.openNote !== null) return;
  const { line, year, column } = cell;
  if (year !== null)
    setWindow({ openNote: { lineId: line.id, year, text: noteOf(line, year)?.text ?? "" }, notice: null });
  else if (column.type === "label" || column.type === "code")
    setWindow({ openNote: { lineId: line.id, year: null, text: line.note }, notice: null });
  else showNews(noteTexts.noYear);
}

export function changeNote(text: string): void {
  const note = windowState().openNote;
  if (note !== null) setWindow({ openNote: { ...note, text } });
}

export function closeNote(): void {
  setWindow({ openNote: null });
  focusGrid();
}

/** Sends what was written and closes; a refusal is shown and the text stays. "" takes the note away. */
export async function saveNote(): Promise<void> {
  const note = windowState().openNote;
  if (note === null) return;
  const { lineId, year, text } = note;
  const answer = await applyCommand(
    year === null ? { type: "setNote", lineId, note: text } : { type: "setCellNote", lineId, year, text },
  );
  if (!answer.ok) return showRefusal(answer.error);
  // It may have been opened elsewhere while the host answered.
  if (windowState().openNote === note) closeNote();
}

export interface PlacedNote {
  readonly line: LineView;
  readonly note: CellNoteView;
  readonly sheetTitle: string;
}

/** Every note on a cell, sheet by sheet, in the order of lines and years. */
export function allNotes({ structure }: Mirror): readonly PlacedNote[] {
  const titles = new Map(structure.sheets.map(({ id, title }) => [id, title]));
  return structure.lines.flatMap((line) =>
    line.cellNotes.map((note) => ({ line, note, sheetTitle: titles.get(line.homeSheetId) ?? "" })),
  );
}

export const hasNotes = (mirror: Mirror): boolean =>
  mirror.structure.lines.some(({ cellNotes }) => cellNotes.length > 0);

/** Goes to the note after the active cell, or before it, round the end. */
export function stepToNote(isBackwards: boolean): void {
  const state = windowState();
  const mirror = state.document?.mirror;
  if (mirror === undefined) return;
  const notes = allNotes(mirror);
  if (notes.length === 0) {
    showNews(noteTexts.none);
    return;
  }
  const [rowHere, yearHere] = placeHere(currentSheet(state), mirror);
  const rowOf = ({ line }: PlacedNote): number => mirror.lineIndexById.get(line.id) ?? 0;
  const isAfter = (note: PlacedNote): boolean =>
    rowOf(note) > rowHere || (rowOf(note) === rowHere && note.note.year > yearHere);
  const isBefore = (note: PlacedNote): boolean =>
    rowOf(note) < rowHere || (rowOf(note) === rowHere && note.note.year < yearHere);
  const found = isBackwards ? (notes.findLast(isBefore) ?? notes.at(-1)) : (notes.find(isAfter) ?? notes[0]);
  if (found !== undefined) goTo(found.line.id, found.note.year, null);
}

/** Number of the active line among all, and the active year; before everything when no cell is active. */
function placeHere(current: CurrentSheet | null, mirror: Mirror): readonly [row: number, year: number] {
  const cell = current === null ? null : cellAtPoint(current, windowState().selection.anchor);
  return cell === null ? [-1, 0] : [mirror.lineIndexById.get(cell.line.id) ?? -1, cell.year ?? 0];
}
