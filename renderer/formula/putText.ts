// Puts a text into the formula being typed: a proposal, a reference that is pointed at, other years. It is typed in the browser's own way,
// so that Ctrl+Z in the field takes it back like what the hands have written.

import { changeEdit } from "../state/editActions.ts";
import { putCaret, typeInField } from "../state/editorCaret.ts";
import { type Edit, windowState } from "../state/windowStore.ts";

interface PutText {
  /** What is replaced, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is marked afterwards in the whole text; the end of what was put in where it is not said. */
  readonly caret?: { readonly start: number; readonly end: number };
  /** The cells a reference was pointed at by. */
  readonly pointed?: Edit["pointed"];
}

export function putText({ start, end, text, caret, pointed = null }: PutText): void {
  const { edit } = windowState();
  if (edit === null || edit.pending) return;
  const place = start + text.length;
  typeInField(edit.text, start, end, text);
  // The browser has told of the text already; where it would not, it is set outright.
  changeEdit(edit.text.slice(0, start) + text + edit.text.slice(end), pointed);
  putCaret(caret?.start ?? place, caret?.end ?? place);
}
