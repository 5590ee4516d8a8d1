// How the window begins: it asks the host what it can do and what to open, and from then on listens to its news.

import type { WorkbenchEvent } from "../../shared/contract/workbench.ts";
import { statusTexts } from "../../shared/texts/window.ts";
import { hasWorkbench, onWorkbenchEvent, request } from "../workbenchClient.ts";
import { runCommand } from "./commandRegistry.ts";
import { fetchView, openScenario, takePublishState } from "./documentActions.ts";
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
  const { startWith, recoverable, ...capabilities } = answer.value;
  setWindow({ capabilities, recoverable });
  // Work that was left without a file is offered before an example is shown over it.
  const isWanted = startWith !== null && (startWith.type !== "sample" || recoverable.length === 0);
  const opened = isWanted && (await openScenario(startWith));
  if (!opened && windowState().document === null) setWindow({ phase: "start" });
}

function takeEvent(event: WorkbenchEvent): void {
  switch (event.type) {
    case "published":
      takePublishState(event.handle, event.publish);
      return;
    case "menuCommand":
      runCommand(event.commandId);
      return;
    case "openRequested":
      void openScenario(event.source);
      return;
    case "hostRestarted":
      void afterRestart();
      return;
  }
}

async function afterRestart(): Promise<void> {
  if (windowState().document === null) return;
  const view = await fetchView();
  if (view.ok) showNews(statusTexts.hostRestarted);
  else showRefusal(view.error);
}
