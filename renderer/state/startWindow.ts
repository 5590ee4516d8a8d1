// How the window begins: it asks the host what it can do and what to open, and from then on listens to its news.

import type { WorkbenchEvent } from "../../shared/contract/workbench.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { statusTexts } from "../../shared/texts/window.ts";
import { hasWorkbench, onWorkbenchEvent, request } from "../workbenchClient.ts";
import { performCommand } from "./commandKeys.ts";
import { fetchView, takePublishState } from "./documentActions.ts";
import { closeDocument, takeUpOpen } from "./openingActions.ts";
import { openInTurn, wantedSource } from "./openSeveral.ts";
import { notOpenCode } from "./refusalCodes.ts";
import { isOpenInTab, mirrorOf } from "./tabs.ts";
import { keepViewSettings } from "./viewSettings.ts";
import { setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** Starts the window once; without a program behind it, says so. */
export async function startWindow(): Promise<void> {
  if (!hasWorkbench()) return setWindow({ phase: "unconnected" });
  onWorkbenchEvent(takeEvent);
  const answer = await request("describe", {});
  if (!answer.ok) {
    setWindow({ phase: "start" });
    return showRefusal(answer.error);
  }
  const { startWith, recoverable, openHandles, ...capabilities } = answer.value;
  setWindow({ capabilities, recoverable });
  keepViewSettings();
  const isTakenUp = await takeUpOpen(openHandles);
  // Work that was left without a file is offered before an example is shown over it.
  const wanted = startWith.filter(({ type }) => type !== "sample" || (recoverable.length === 0 && !isTakenUp));
  const opened = await openInTurn(wanted.map(wantedSource));
  if (!opened && windowState().document === null) setWindow({ phase: "start" });
}

function takeEvent(event: WorkbenchEvent): void {
  switch (event.type) {
    case "published":
      takePublishState(event.handle, event.publish);
      return;
    case "menuCommand":
      void performCommand(event.commandId);
      return;
    case "openRequested":
      void openInTurn([wantedSource(event.source)]);
      return;
    case "hostRestarted":
      void afterRestart();
      return;
  }
}

/** Every open scenario is fetched again; one the new host does not have is told of, and its work is on the start screen. */
async function afterRestart(): Promise<void> {
  const lost: string[] = [];
  const { tabs } = windowState();
  for (const { handle } of tabs) {
    const title = mirrorOf(handle)?.structure.title ?? "";
    const view = await fetchView(handle);
    if (view.ok) continue;
    if (tabs.length === 1) return showRefusal(view.error);
    if (view.error.code !== notOpenCode) continue;
    lost.push(title);
    await closeDocument(handle);
  }
  const answer = await request("describe", {});
  if (answer.ok) {
    setWindow({ recoverable: answer.value.recoverable });
    // What was opened meanwhile in another window of the same program.
    await takeUpOpen(answer.value.openHandles.filter((handle) => !isOpenInTab(handle)));
  }
  if (tabs.length === 0) return;
  if (lost.length > 0) showRefusal({ code: notOpenCode, message: tabTexts.lost(lost.join(", ")) });
  else showNews(statusTexts.hostRestarted);
}
