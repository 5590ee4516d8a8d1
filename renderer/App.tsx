// The whole window: which screen is shown, which dialog lies over it, and the keys that work everywhere.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect } from "react";
import { programName, statusTexts } from "../shared/texts/window.ts";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { isMac, strokeFromEvent } from "./components/keyStroke.ts";
import { playAfterCommand, playKey } from "./grid/editorActions.ts";
import { isKeptFromBrowser } from "./state/browserKeys.ts";
import { performCommandKey } from "./state/commandKeys.ts";
import { sourceFromFile } from "./state/downloads.ts";
import { areKeysHeld } from "./state/heldKeys.ts";
import { openInTurn } from "./state/openSeveral.ts";
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

/** Commands by their keys, unless a text field or a dialog has a better use for them. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const stroke = strokeFromEvent(event);
  // The grid draws its rows anew meanwhile, and its keyboard is for a moment nobody's.
  if (areKeysHeld() && event.target === document.body && playKey(stroke)) {
    event.preventDefault();
    return;
  }
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (isKeptFromBrowser(stroke, isTyping, isMac())) event.preventDefault();
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
  const files = [...(event.dataTransfer?.files ?? [])];
  void openInTurn(files.map((file) => () => sourceFromFile(file)));
}
