// Where the caret stands in the field that is being typed in: the cell editor or the formula bar, whichever last had it. Help
// that puts text into a formula, and a refusal that points at a place in it, go through here.

let field: HTMLInputElement | null = null;
const listeners = new Set<() => void>();

/** The field tells that it has the caret, or that the caret has moved in it. */
export function noteCaret(input: HTMLInputElement): void {
  field = input;
  for (const listener of listeners) listener();
}

/** Place of the caret in the field last typed in; the end of `text` when there is none. */
export const caretIn = (text: string): number =>
  field?.isConnected === true ? Math.min(field.selectionStart ?? text.length, text.length) : text.length;

/** Calls when the caret moves; returns the function that stops. */
export function onCaret(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives the field the keyboard and puts the caret there, after the window has drawn what was just changed. */
export function putCaret(place: number): void {
  requestAnimationFrame(() => {
    if (field?.isConnected !== true) return;
    field.focus();
    field.setSelectionRange(place, place);
    noteCaret(field);
  });
}
