// Opening a scenario in a tab of its own, taking up what the host has open already, and closing. How a scenario was last looked at is
// put on before it is shown, and kept before it is closed.

import type { PublishState, ScenarioView } from "../../shared/contract/scenarioView.ts";
import type { OpenSource, Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { request } from "../workbenchClient.ts";
import { forgetCurrentSheet } from "./currentSheet.ts";
import { inOrder, viewLost } from "./documentActions.ts";
import { cancelledCode, notOpenCode } from "./refusalCodes.ts";
import { mirrorFromView } from "./scenarioMirror.ts";
import { addTab, bringForward, dropTab, isOpenInTab } from "./tabs.ts";
import { forgetViewSettings, openedTab, readViewSettings, saveViewSettings } from "./viewSettings.ts";
import { setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** How a budget came to be open. */
export interface Opening {
  readonly how: "opened" | "openBefore";
  readonly place: "front" | "behind";
  readonly title: string;
}

/**
 * Opens a source in a tab of its own; what is open already is shown in its tab. "behind" leaves the window as it is: a dialog may be
 * half filled in. A refusal is shown and leaves everything as it was.
 */
export async function openScenario(source: OpenSource, place: "front" | "behind" = "front"): Promise<boolean> {
  const opened = await tryToOpen(source, place);
  if (opened.ok) tellOpening(opened.value);
  // A dialog the user closed is no news.
  else if (opened.error.code !== cancelledCode) showRefusal(opened.error);
  return opened.ok;
}

/** As `openScenario`, with nothing told: the caller knows what else was asked for. */
export async function tryToOpen(source: OpenSource, place: "front" | "behind"): Promise<Result<Opening, Refusal>> {
  setWindow({ busy: true });
  const answer = await inOrder(() => request("open", { source }));
  setWindow({ busy: false });
  if (!answer.ok) return answer;
  const { handle, view } = answer.value;
  const { title } = view.structure;
  if (!isOpenInTab(handle))
    return (await takeUp(handle, view, place)) ? success({ how: "opened", place, title }) : failure(viewLost);
  if (place === "front") {
    setWindow({ dialog: null });
    bringForward(handle);
  }
  return success({ how: "openBefore", place, title });
}

/** Says what is not seen: that it was open before, or waits behind a dialog. */
export function tellOpening({ how, place, title }: Opening): void {
  if (how === "openBefore" && place === "front") showNews(tabTexts.alreadyOpen(title));
  if (how === "opened" && place === "behind") showNews(tabTexts.openedBehind(title));
}

/** Gives a scenario the host has open its tab, as it was last looked at. False when its view cannot be read. */
async function takeUp(handle: string, view: ScenarioView, place: "front" | "behind"): Promise<boolean> {
  const mirror = mirrorFromView(view);
  if (!mirror.ok) return false;
  const settings = await readViewSettings(handle);
  if (!isOpenInTab(handle)) addTab(handle, openedTab(handle, mirror.value, settings), place);
  return true;
}

/** Takes up what the host has open: the page was loaded again and knows nothing of it. False when there is nothing. */
export async function takeUpOpen(handles: readonly string[]): Promise<boolean> {
  for (const handle of handles) {
    const view = await inOrder(() => request("view", { handle }));
    if (view.ok && !(await takeUp(handle, view.value, "behind"))) showRefusal(viewLost);
  }
  return windowState().document !== null;
}

/** Closes a scenario; what is in the working copy is kept by the host. Gives how it was left, null when it would not close. */
export async function closeDocument(handle: string): Promise<PublishState | null> {
  await saveViewSettings(handle);
  const answer = await inOrder(() => request("close", { handle }));
  if (!answer.ok && answer.error.code !== notOpenCode) {
    showRefusal(answer.error);
    return null;
  }
  dropTab(handle);
  forgetViewSettings(handle);
  forgetCurrentSheet();
  return answer.ok ? answer.value.publish : null;
}
