// Undo and redo as a person asks for them: done by the host like any edit, gone to, and said once, because what changes may be out of
// sight.

import type { Refusal } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";
import { announcementTexts } from "../../shared/texts/announcements.ts";
import { goToEditTexts } from "../../shared/texts/goToEdit.ts";
import { redo, stepHistory, undo } from "./documentActions.ts";
import { goingTo } from "./goToEdit.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { speak } from "./spoken.ts";
import { showNews, windowState } from "./windowStore.ts";

const statusNow = () => windowState().document?.mirror.status;

/** Takes back the last edit, and says which. */
export const undoEdit = (): Promise<void> => go(undo, "undoLabel", "redoLabel", "undone");

/** Makes the edit again that was taken back last, and says which. */
export const redoEdit = (): Promise<void> => go(redo, "redoLabel", "undoLabel", "redone");

type Label = "undoLabel" | "redoLabel";

/** The edit that is taken from one list is afterwards the first of the other: by that it is seen that it was done. */
async function go(step: typeof undo, from: Label, to: Label, word: "undone" | "redone"): Promise<void> {
  const before = statusNow();
  const going = goingTo(({ status }) => goToEditTexts[word](status[to] ?? ""));
  await step({ onTaken: going.onTaken });
  const after = statusNow();
  const label = before?.[from] ?? null;
  if (label === null || after === before || after?.[to] !== label || going.isTold()) return;
  speak(announcementTexts[word](label));
}

/** Goes to the state after an edit of the list, and to where that shows; `sentence`, without its full stop, says what was done. */
export async function goToState(sequence: number, sentence: string): Promise<Result<Mirror, Refusal>> {
  const going = goingTo(() => sentence);
  const answer = await stepHistory(sequence, { onTaken: going.onTaken });
  if (answer.ok && !going.isTold()) showNews(`${sentence}.`);
  return answer;
}
