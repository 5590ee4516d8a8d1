// Going between the open budgets and closing them. Nothing typed is lost on the way: half a word waits in its editor while another
// budget is shown, is entered before its own is closed, and a budget that is not in any file is not closed without a question.

import { tabTexts } from "../../shared/texts/tabs.ts";
import { request } from "../workbenchClient.ts";
import { isWaitingForHost, settled } from "./documentActions.ts";
import { commitEdit } from "./editActions.ts";
import { closeDocument } from "./openingActions.ts";
import { bringForward, tabBeside, tabState } from "./tabs.ts";
import { openDialog, setWindow, showNews, windowState } from "./windowStore.ts";

/** Shows a budget. What the host still has to answer about the one shown is waited for: it belongs to what is in sight. */
export async function showTab(handle: string): Promise<void> {
  if (isWaitingForHost()) await settled();
  bringForward(handle);
}

/** The next or previous budget, going round. */
export function showTabBeside(steps: 1 | -1): void {
  const handle = tabBeside(steps);
  if (handle !== null) void showTab(handle);
}

/** Closes a budget, after a question where something is in no file. */
export async function closeTab(handle: string): Promise<void> {
  if (!(await enterWhatIsTyped(handle))) return;
  const status = tabState(handle)?.document?.mirror.status;
  if (status === undefined) return;
  const { state } = status.publish;
  const isWork = state === "failed" || (state === "unnamed" && status.undoLabel !== null);
  if (!isWork) {
    await closeNow(handle);
    return;
  }
  await showTab(handle);
  openDialog("closeTab");
}

/** Closes without a question. What is in no file stays on this computer and is offered on the start screen. */
export async function closeNow(handle: string): Promise<void> {
  const title = tabState(handle)?.document?.mirror.structure.title ?? "";
  const wasEdited = tabState(handle)?.document?.mirror.status.undoLabel != null;
  const publish = await closeDocument(handle);
  if (publish === null) return;
  await refreshRecoverable();
  const isKept = publish.state === "failed" || (publish.state === "unnamed" && wasEdited);
  if (isKept && windowState().document !== null) showNews(tabTexts.keptForLater(title));
}

/** False when the input was refused: its budget is shown, with the sentence beside the input. */
async function enterWhatIsTyped(handle: string): Promise<boolean> {
  const edit = tabState(handle)?.edit ?? null;
  if (edit === null) return true;
  await showTab(handle);
  return windowState().edit === null || commitEdit();
}

/** Work that was left is offered at once, and not first when the program is started again. */
async function refreshRecoverable(): Promise<void> {
  const answer = await request("describe", {});
  if (answer.ok) setWindow({ recoverable: answer.value.recoverable });
}
