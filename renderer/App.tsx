// The whole window: which screen is shown, which dialog lies over it, and the keys that work everywhere.

import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect } from "react";
import { programName, statusTexts } from "../shared/texts/window.ts";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { strokeFromEvent } from "./components/keyStroke.ts";
import { eventCommands } from "./state/clipboardMenu.ts";
import { type CommandId, commandOfKey, openGivenFile, type WindowCommand } from "./state/commandRegistry.ts";
import { commitEdit } from "./state/editActions.ts";
import type { KeyStroke } from "./state/keyTable.ts";
import { performWindowKey } from "./state/windowKeys.ts";
import { useWindow, windowState } from "./state/windowStore.ts";
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
  if (event.defaultPrevented || windowState().dialog !== null) return;
  const stroke = strokeFromEvent(event);
  if (performWindowKey(stroke)) {
    event.preventDefault();
    return;
  }
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const command = commandOfKey(stroke);
  if (command === undefined || eventCommands.has(command.id)) return;
  if (isTyping && belongsToText(stroke, command.id)) return;
  event.preventDefault();
  void runWithEdit(command);
}

/** A text field takes back its own typing, and the arrows move in it, whatever is held with them. */
const belongsToText = ({ key }: KeyStroke, id: CommandId): boolean =>
  id === "undo" || id === "redo" || key.startsWith("Arrow");

/** Commands that are about what is being typed, or beside it. */
const leavesEditOpen: ReadonlySet<CommandId> = new Set([
  "palette",
  "functions",
  "keys",
  "toggleExplain",
  "fillYears",
  "nextTab",
  "previousTab",
]);

/** What is typed in a cell is entered before another command is done; where it is refused the command is not. */
async function runWithEdit(command: WindowCommand): Promise<void> {
  const { edit } = windowState();
  const isEntered = edit !== null && !edit.pending && !leavesEditOpen.has(command.id);
  if (isEntered && !(command.when({ ...windowState(), edit: null }) && (await commitEdit()))) return;
  if (command.when(windowState())) command.run();
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
