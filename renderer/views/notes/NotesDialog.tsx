// All notes on cells in one list, with the way to each.

import { dayOf, noteTexts as texts } from "../../../shared/texts/notes.ts";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { goTo } from "../../state/leaveEdit.ts";
import { allNotes, type PlacedNote } from "../../state/noteActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

export function NotesDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  if (mirror === undefined) return null;
  const notes = allNotes(mirror);
  const show = ({ line, note }: PlacedNote) => {
    closeDialog();
    goTo(line.id, note.year, null);
  };
  return (
    <ModalDialog title={texts.listTitle} size="wide">
      {notes.length === 0 ? (
        <p>{texts.listEmpty}</p>
      ) : (
        <>
          <p className="faint">
            {texts.listCount(notes.length)}. {texts.sentAlong}
          </p>
          <table className="note-list">
            <thead>
              <tr>
                <th scope="col">{texts.columns.line}</th>
                <th scope="col">{texts.columns.year}</th>
                <th scope="col">{texts.columns.text}</th>
                <th scope="col">{texts.columns.signed}</th>
              </tr>
            </thead>
            <tbody>
              {notes.map((placed) => {
                const { line, note, sheetTitle } = placed;
                return (
                  <tr key={`${line.id} ${note.year}`}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        aria-label={texts.goTo(line.label, note.year)}
                        onClick={() => show(placed)}
                      >
                        {line.label}
                      </button>
                      <span className="faint">{sheetTitle}</span>
                    </th>
                    <td>{note.year}</td>
                    <td className="note-text">{note.text}</td>
                    <td className="faint">{texts.signed(note.author, dayOf(note.at))}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </ModalDialog>
  );
}
