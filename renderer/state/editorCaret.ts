// Where the caret stands in the field that is being typed in: the cell editor or the formula bar, whichever last had it. Help
// that puts text into a formula, and a refusal that points at a place in it, go through here.

import { flushSync } from "react-dom";

let field: HTMLInputElement | null = null;
const listeners = new Set<() => void>();

/** The field tells that it has the caret, or that the caret has moved in it. */
export function noteCaret(input: HTMLInputElement): void {
  field = input;
  for (const listener of listeners) listener();
}

/** Place of the caret in the field last typed in; the end of `text` when there is none. */
export const caretIn = (text: string): number => selectedIn(text).end;

/** What is marked in the field last typed in; a place at the end of `text` when there is none. */
export function selectedIn(text: string): { readonly start: number; readonly end: number } {
  if (field?.isConnected !== true) return { start: text.length, end: text.length };
  const end = Math.min(field.selectionEnd ?? text.length, text.length);
  return { start: Math.min(field.selectionStart ?? end, end), end };
}

/** Calls when the caret moves; returns the function that stops. */
export function onCaret(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Gives the field the keyboard and marks from `start` to `end`, at once: what was just changed is drawn first, so that the next key
 * lands there and not at the end of the text.
 */
export function putCaret(start: number, end: number = start): void {
  flushSync(() => undefined);
  if (!place(start, end)) return;
  // A dialog that closes gives the keyboard back a moment later, to whatever had it before.
  const placed = field;
  requestAnimationFrame(() => {
    const isElsewhere = globalThis.document.activeElement !== placed;
    if (isElsewhere && placed === field && globalThis.document.querySelector("[role=dialog]") === null)
      placed?.focus({ preventScroll: true });
  });
}

function place(start: number, end: number): boolean {
  if (field?.isConnected !== true) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  noteCaret(field);
  return true;
}

/**
 * Types into the field in place of [start, end), as a person would: the browser then knows how to undo it. False where there is no
 * field with `before` in it, or the browser will not.
 */
export function typeInField(before: string, start: number, end: number, text: string): boolean {
  if (field?.isConnected !== true || field.value !== before || field.readOnly) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  return globalThis.document.execCommand(text === "" ? "delete" : "insertText", false, text);
}
