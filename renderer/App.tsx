// The whole window: which screen is shown, which dialog lies over it, and the keys that work everywhere.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect } from "react";
import { programName, statusTexts } from "../shared/texts/window.ts";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { strokeFromEvent } from "./components/keyStroke.ts";
import { playAfterCommand } from "./grid/editorActions.ts";
import { performCommandKey } from "./state/commandKeys.ts";
import { openGivenFile } from "./state/commandRegistry.ts";
import { strokeName } from "./state/keyTable.ts";
import { useWindow, type windowState } from "./state/windowStore.ts";
import { styleNonce } from "./styleNonce.ts";
import { Dialogs } from "./views/Dialogs.tsx";
import { ProgressSign } from "./views/progress/ProgressSign.tsx";
import { StartView } from "./views/start/StartView.tsx";
import { Tour } from "./views/tour/Tour.tsx";
import { WorkbenchView } from "./views/workbench/WorkbenchView.tsx";

export function App() {
  const phase = useWindow((state) => state.phase);
  const title = useWindow((state) => state.document?.mirror.structure.title);
  useEffect(() => {
    document.title = title === undefined ? programName : `${title} – ${programName}`;
  }, [title]);
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("dragover", allowDrop);
    document.addEventListener("drop", openDropped);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("dragover", allowDrop);
      document.removeEventListener("drop", openDropped);
    };
  }, []);
  return (
    <CSPProvider {...(styleNonce === "" ? {} : { nonce: styleNonce })}>
      <ErrorBoundary>
        <Screen phase={phase} />
        <Tour />
        <Dialogs />
        <ProgressSign />
      </ErrorBoundary>
    </CSPProvider>
  );
}

function Screen({ phase }: { readonly phase: ReturnType<typeof windowState>["phase"] }) {
  switch (phase) {
    case "starting":
      return <main className="waiting">{statusTexts.starting}</main>;
    case "unconnected":
      return <main className="waiting">{statusTexts.noWorkbench}</main>;
    case "start":
      return <StartView />;
    case "workbench":
      return <WorkbenchView />;
  }
}

/** What a browser does with these loses what is typed: the page goes, or another window opens. Ctrl+R and Ctrl+D fill in the grid. */
const leavesWindow: ReadonlySet<string> = new Set(["Ctrl+R", "Ctrl+Shift+R", "Ctrl+D", "F5", "Ctrl+F5"]);

/** Commands by their keys, unless a text field or a dialog has a better use for them. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const stroke = strokeFromEvent(event);
  if (leavesWindow.has(strokeName(stroke))) event.preventDefault();
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const done = performCommandKey(stroke, { isTyping, isHeard: true });
  if (done === null) return;
  event.preventDefault();
  void done.then(playAfterCommand);
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}

/** Files dropped on the window are opened, each in its tab, and never navigated to. */
function openDropped(event: DragEvent): void {
  event.preventDefault();
  void openInTurn([...(event.dataTransfer?.files ?? [])]);
}

async function openInTurn(files: readonly File[]): Promise<void> {
  for (const file of files) await openGivenFile(file);
}
