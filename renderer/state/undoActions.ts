// Undo and redo as a person asks for them: done by the host like any edit, and then said, because what changes may be out of sight.

import { announcementTexts } from "../../shared/texts/announcements.ts";
import { redo, undo } from "./documentActions.ts";
import { goingTo } from "./goToEdit.ts";
import { speak } from "./spoken.ts";
import { windowState } from "./windowStore.ts";

const statusNow = () => windowState().document?.mirror.status;

/** Takes back the last edit, and says which. */
export async function undoEdit(): Promise<void> {
  const before = statusNow();
  await undo({ onTaken: goingTo("undone") });
  const after = statusNow();
  const label = before?.undoLabel ?? null;
  if (label !== null && after !== before && after?.redoLabel === label) speak(announcementTexts.undone(label));
}

/** Makes the edit again that was taken back last, and says which. */
export async function redoEdit(): Promise<void> {
  const before = statusNow();
  await redo({ onTaken: goingTo("redone") });
  const after = statusNow();
  const label = before?.redoLabel ?? null;
  if (label !== null && after !== before && after?.undoLabel === label) speak(announcementTexts.redone(label));
}
