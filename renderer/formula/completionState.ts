// Which proposals stand under the field, and which of them is chosen. They come only while something is typed (or when asked for
// with Alt and the arrow down), never by a caret that passes by, and go when one is taken or with Esc.

import { create } from "zustand";
import { caretIn, putCaret, selectedIn } from "../state/editorCaret.ts";
import { windowState } from "../state/windowStore.ts";
import { type CompletionContext, completionContext } from "./completionContext.ts";
import { insertionOf, proposalsFor } from "./completionItems.ts";
import type { CompletionItem, Proposals } from "./proposals.ts";
import { putText } from "./putText.ts";

interface CompletionState {
  /** Text and caret the proposals are for: with another text or caret there are none. */
  readonly text: string;
  readonly caret: number;
  /** The chosen one; -1: none, so that Enter and Tab are for the formula. */
  readonly chosen: number;
}

const closedState: CompletionState = { text: "", caret: -1, chosen: -1 };
export const useCompletion = create<CompletionState>()(() => closedState);

export interface Completion extends Proposals {
  readonly context: CompletionContext;
  readonly chosen: number;
}

let kept: { readonly key: readonly unknown[]; readonly found: Omit<Completion, "chosen"> | null } = {
  key: [],
  found: null,
};

/** The proposals that stand under the field now, null without. */
export function completionNow(): Completion | null {
  const { edit, document, view } = windowState();
  const { text, caret, chosen } = useCompletion.getState();
  if (edit === null || document === null || edit.pending || edit.target.type !== "cell") return null;
  if (edit.text !== text || caretIn(text) !== caret) return null;
  const { structure } = document.mirror;
  const sheetId = view?.type === "sheet" ? view.sheetId : null;
  const key = [structure, text, caret, sheetId, edit.target.lineId];
  if (!kept.key.every((part, index) => part === key[index]) || kept.key.length === 0) {
    const context = completionContext(text, caret);
    const proposals = context === null ? null : proposalsFor(structure, context, sheetId, edit.target.lineId);
    kept = { key, found: context === null || proposals === null ? null : { ...proposals, context } };
  }
  const { found } = kept;
  // A name that stands there whole needs no proposal of itself.
  if (found === null || found.count === 0 || (found.count === 1 && found.isWhole)) return null;
  return { ...found, chosen };
}

/** Something was typed in the field: what may it become? The first proposal is chosen unless what stands there is a name. */
export function proposeFor(text: string, caret: number): void {
  useCompletion.setState({ text: text.normalize("NFC"), caret, chosen: -1 });
  const now = completionNow();
  if (now !== null && now.context.query.trim() !== "" && !now.isWhole) useCompletion.setState({ chosen: 0 });
}

/** Asked for with a key: the proposals for what stands before the caret. False where there are none. */
export function askForProposals(): boolean {
  const { edit } = windowState();
  if (edit === null) return false;
  proposeFor(edit.text, caretIn(edit.text));
  return completionNow() !== null;
}

export const closeProposals = (): void => useCompletion.setState(closedState);

/** Chooses the next or the one before; past either end nothing is chosen, then it goes round. */
export function chooseNext(step: 1 | -1): void {
  const now = completionNow();
  if (now === null) return;
  const places = now.items.length + 1;
  useCompletion.setState({ chosen: ((now.chosen + 1 + step + places) % places) - 1 });
}

/** Puts the proposal into the formula, and proposes what may follow it. False where none is chosen. */
export function takeProposal(item: CompletionItem | undefined = chosenItem()): boolean {
  const now = completionNow();
  const { edit, document } = windowState();
  if (now === null || item === undefined || edit === null || document === null) return false;
  const { start, end, type } = now.context;
  const after = edit.text.slice(end);
  const put = insertionOf(document.mirror.structure, item, after);
  const close = type === "years" && !after.trimStart().startsWith("]") && !after.startsWith(":") ? "]" : "";
  const text = put.text + close;
  const caret = start + text.length - put.back;
  putText({ start, end, text, caret: { start: caret, end: caret } });
  if (item.type === "line" || type === "years") closeProposals();
  else proposeFor(windowState().edit?.text ?? "", caret);
  return true;
}

function chosenItem(): CompletionItem | undefined {
  const now = completionNow();
  return now === null ? undefined : now.items[now.chosen];
}

/** A ")" typed where one stands already and none is missing: the caret steps over it. */
export function stepOverParenthesis(): boolean {
  const { edit } = windowState();
  if (edit === null) return false;
  const { start, end } = selectedIn(edit.text);
  if (start !== end || edit.text.charAt(end) !== ")") return false;
  putCaret(end + 1);
  return true;
}
