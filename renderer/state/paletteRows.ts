// The commands as a search lists them: those whose name fits, the newest used first, and those that cannot be used now last, with
// the reason.

import { foldedText } from "../../shared/format/findText.ts";
import { paletteTexts } from "../../shared/texts/goTo.ts";
import { redoLabelOf, shortcutText, undoLabelOf, type WindowCommand, windowCommands } from "./commandRegistry.ts";
import { currentSheet } from "./currentSheet.ts";
import { lineCommands } from "./lineCommands.ts";
import { RecentList } from "./recent.ts";
import { viewCommands } from "./viewCommands.ts";
import { closeDialog, type WindowState, windowState } from "./windowStore.ts";

const recentCommands = new RecentList<string>();

export interface CommandRow {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly keys: string;
  readonly whyNot: string | null;
}

/** Commands whose name begins with, or else holds, every word typed. */
export function commandRows(query: string, state: WindowState): readonly CommandRow[] {
  const words = foldedText(query.trim(), false).split(/\s+/);
  const recent = recentCommands.all;
  const found = windowCommands.flatMap((command, order) => {
    if (command.id === "palette") return [];
    const title = foldedText(command.title, false);
    if (!words.every((word) => title.includes(word))) return [];
    const used = recent.indexOf(command.id);
    const isUsable = command.when(state);
    const startsSo = title.startsWith(words.join(" ")) ? 0 : 1;
    const rank = [isUsable ? 0 : 1, query.trim() === "" ? 0 : startsSo, used < 0 ? recent.length : used, order];
    return [{ command, rank, isRecent: used >= 0, isUsable }];
  });
  return found
    .toSorted((one, other) => compare(one.rank, other.rank))
    .map(({ command, isRecent, isUsable }) => ({
      id: command.id,
      title: command.title,
      detail: detailOf(command, state) ?? (isRecent ? paletteTexts.recent : ""),
      keys: shortcutText(command, state),
      whyNot: isUsable ? null : whyNot(command, state),
    }));
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const detailOf = ({ id }: WindowCommand, state: WindowState): string | null =>
  id === "undo" ? undoLabelOf(state) : id === "redo" ? redoLabelOf(state) : null;

/** Their reasons speak of the sheet shown. */
const needsSheet: ReadonlySet<string> = new Set([
  ...[...lineCommands, ...viewCommands].map(({ id }) => id).filter((id) => !/^(next|previous)(Tab|Note)$/.test(id)),
  "lineProperties",
  "removeLineFormula",
]);

/** Asked from the outermost reason inwards. */
function whyNot({ id }: WindowCommand, state: WindowState): string {
  const texts = paletteTexts.whyNot;
  if (state.document === null) return texts.document;
  if (id === "undo") return texts.undo;
  if (id === "redo") return texts.redo;
  if (state.edit !== null) return texts.edit;
  if (currentSheet(state) === null && needsSheet.has(id)) return texts.sheet;
  return paletteTexts.whyNotOf[id] ?? (currentSheet(state) === null ? texts.sheet : texts.other);
}

/** Closes the list and runs what was picked. */
export function pickCommand(id: string): void {
  closeDialog();
  const command = windowCommands.find((each) => each.id === id);
  if (command === undefined || !command.when(windowState())) return;
  recentCommands.note(id);
  command.run();
}
