// The proposals under the field as a component sees them: told anew when something is typed, when the caret moves, when another one is
// chosen.

import { useSyncExternalStore } from "react";
import { caretIn, onCaret } from "../state/editorCaret.ts";
import { useWindow, windowState } from "../state/windowStore.ts";
import { type Completion, completionNow, useCompletion } from "./completionState.ts";

export const proposalsId = "formula-proposals";
export const proposalId = (order: number): string => `formula-proposal-${order}`;

/** null where `isOwn` is false: the other field has the caret. */
export function useCompletionNow(isOwn: boolean): Completion | null {
  useCompletion();
  useWindow((state) => state.edit?.text);
  useSyncExternalStore(onCaret, () => caretIn(windowState().edit?.text ?? ""));
  return isOwn ? completionNow() : null;
}
