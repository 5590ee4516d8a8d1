// Commands by their keys, and commands of the native menu: what is typed in a cell is entered before another command is done, and
// where it is refused the command is not.

import { eventCommands } from "./clipboardMenu.ts";
import { type CommandId, commandById, commandOfKey, type WindowCommand } from "./commandRegistry.ts";
import { commitEdit } from "./editActions.ts";
import type { KeyStroke } from "./keyTable.ts";
import { performWindowKey } from "./windowKeys.ts";
import { windowState } from "./windowStore.ts";

/**
 * Does a key of the window or of a command. `isTyping`: a text field has the keyboard and keeps what it uses itself; `isHeard`: the
 * browser has the key too, and turns copying and pasting into events. Null when the key is neither's, or a dialog's; otherwise when it is done.
 */
export function performCommandKey(
  stroke: KeyStroke,
  { isTyping, isHeard }: { readonly isTyping: boolean; readonly isHeard: boolean },
): Promise<void> | null {
  if (windowState().dialog !== null) return null;
  const isOfWindow = performWindowKey(stroke);
  if (isOfWindow !== null) return isOfWindow;
  const command = commandOfKey(stroke);
  if (command === undefined || (isHeard && eventCommands.has(command.id))) return null;
  if (isTyping && belongsToText(stroke, command.id)) return null;
  return runWithEdit(command);
}

/** Does a command of the native menu; one that cannot be done now does nothing. */
export async function performCommand(id: string): Promise<void> {
  const command = commandById.get(id);
  if (command !== undefined) await runWithEdit(command);
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

async function runWithEdit(command: WindowCommand): Promise<void> {
  const { edit } = windowState();
  const isEntered = edit !== null && !edit.pending && !leavesEditOpen.has(command.id);
  if (isEntered && !(command.when({ ...windowState(), edit: null }) && (await commitEdit()))) return;
  // What it opens takes the keys that come after it.
  if (command.when(windowState())) await command.run();
}
