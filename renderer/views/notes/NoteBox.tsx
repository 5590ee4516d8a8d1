// The note beside its cell. Open for writing it is a small form: Ctrl+Enter or a press elsewhere saves, Esc leaves everything as it
// was. Closed it is a card that comes when a cell with a note has been active for a moment; what it says is told by the announcement.

import type { GridApi } from "ag-grid-community";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { CellNoteView, LineView } from "../../../shared/contract/scenarioView.ts";
import { longestCellNote } from "../../../shared/domain/cellNote.ts";
import { dayOf, noteTexts as texts } from "../../../shared/texts/notes.ts";
import type { GridRow } from "../../grid/cellClasses.ts";
import { cellAtPoint, currentSheet } from "../../state/currentSheet.ts";
import { changeNote, closeNote, noteOf, type OpenNote, saveNote } from "../../state/noteActions.ts";
import { isSingleCell } from "../../state/selection.ts";
import { useWindow, type WindowState, windowState } from "../../state/windowStore.ts";
import { type CellOfBox, useCellBox } from "./useCellBox.ts";

interface NoteProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly api: GridApi<GridRow> | null;
}

export function NoteBox({ area, api }: NoteProps) {
  const note = useWindow((state) => state.openNote);
  return note === null ? <NoteCard area={area} api={api} /> : <NoteForm area={area} api={api} note={note} />;
}

const formSize = { width: 320, height: 210 };

function NoteForm({ area, api, note }: NoteProps & { readonly note: OpenNote }) {
  const line = useWindow((state) => state.document?.mirror.lineById.get(note.lineId));
  const now = useCellBox(area, api, cellOf(note.lineId, note.year), formSize);
  // A cell that is scrolled out of sight leaves its note where it was: what is written must not vanish.
  const last = useRef(now);
  if (now !== null) last.current = now;
  const place = last.current;
  const field = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const isPlaced = place !== null;
  useEffect(() => {
    if (!isPlaced || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isPlaced]);
  if (line === undefined || place === null) return null;
  const name = line.code || line.label;
  const limit = note.year === null ? 4_000 : longestCellNote;
  const left = limit - note.text.length;
  const signed = note.year === null ? undefined : noteOf(line, note.year);
  const press = (event: KeyboardEvent) => {
    // The grid's keys are about cells; in here they are about the text.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") closeNote();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void saveNote();
    else return;
    event.preventDefault();
  };
  return (
    <section
      className="note-box"
      aria-labelledby={titleId}
      style={place}
      onKeyDown={press}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget, currentTarget }) => {
        // Another program in front is not another place in this one.
        if (!globalThis.document.hasFocus() || currentTarget.contains(relatedTarget)) return;
        if (windowState().openNote === note) void saveNote();
      }}
    >
      <h2 id={titleId}>{note.year === null ? texts.lineTitle(name) : texts.title(name, note.year)}</h2>
      <textarea
        ref={field}
        aria-label={texts.text}
        value={note.text}
        maxLength={limit}
        placeholder={texts.placeholder}
        rows={5}
        onChange={(event) => changeNote(event.currentTarget.value)}
      />
      <p className="note-foot" role="status">
        {left <= 100 ? texts.left(left) : signed === undefined ? texts.keys : signatureOf(signed)}
      </p>
      <div className="note-buttons">
        {(signed?.text ?? line.note) === "" || (note.year !== null && signed === undefined) ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              changeNote("");
              void saveNote();
            }}
          >
            {texts.remove}
          </button>
        )}
        <button type="button" className="button" onMouseDown={(event) => event.preventDefault()} onClick={closeNote}>
          {texts.cancel}
        </button>
        <button type="button" className="button primary" onClick={() => void saveNote()}>
          {texts.save}
        </button>
      </div>
    </section>
  );
}

const signatureOf = ({ author, at }: CellNoteView): string => texts.signed(author, dayOf(at));

const cellOf = (lineId: LineView["id"], year: number | null): CellOfBox => ({
  rowId: lineId,
  columnId: year === null ? "label" : `y${year}`,
});

const cardSize = { width: 280, height: 120 };
/** Long enough that passing by shows nothing. */
const restingTime = 450;

/** The note of the active cell, one and the same object as long as it is that note; null where there is none. */
function activeNote(state: WindowState): CellNoteView | null {
  if (state.edit !== null || state.dialog !== null || !isSingleCell(state.selection)) return null;
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  return cell === null || cell.year === null ? null : (noteOf(cell.line, cell.year) ?? null);
}

function NoteCard({ area, api }: NoteProps) {
  const note = useWindow(activeNote);
  const [rested, setRested] = useState<CellNoteView | null>(null);
  useEffect(() => {
    if (note === null) return setRested(null);
    const timer = setTimeout(() => setRested(note), restingTime);
    return () => clearTimeout(timer);
  }, [note]);
  const isShown = note !== null && rested === note;
  const place = useCellBox(area, api, isShown ? activeCell() : null, cardSize);
  if (!isShown || place === null) return null;
  return (
    <div className="note-card" style={place} aria-hidden="true" data-testid="note-card">
      <p className="note-text">{note.text}</p>
      <p className="note-foot">{signatureOf(note)}</p>
    </div>
  );
}

function activeCell(): CellOfBox | null {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  return cell === null ? null : cellOf(cell.line.id, cell.year);
}
