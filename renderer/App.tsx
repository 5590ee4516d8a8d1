// The whole window: which screen is shown, which dialog lies over it, and the keys that work everywhere.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect } from "react";
import { programName, statusTexts } from "../shared/texts/window.ts";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { strokeFromEvent } from "./components/keyStroke.ts";
import { commandOfKey, openGivenFile } from "./state/commandRegistry.ts";
import { useWindow, windowState } from "./state/windowStore.ts";
import { styleNonce } from "./styleNonce.ts";
import { Dialogs } from "./views/Dialogs.tsx";
import { StartView } from "./views/start/StartView.tsx";
import { movePane } from "./views/workbench/panes.ts";
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
        <Dialogs />
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

/** Commands by their keys, unless a text field or a dialog has a better use for them. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || windowState().dialog !== null) return;
  const stroke = strokeFromEvent(event);
  if (stroke.key === "F6") {
    event.preventDefault();
    movePane(stroke.shift);
    return;
  }
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const command = commandOfKey(stroke);
  if (command === undefined || command.id === "copy") return;
  if (isTyping && (command.id === "undo" || command.id === "redo")) return;
  event.preventDefault();
  if (command.when(windowState())) command.run();
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}

/** A file dropped on the window is opened, never navigated to. */
function openDropped(event: DragEvent): void {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) void openGivenFile(file);
}
