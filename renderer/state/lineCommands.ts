// Commands about the order of things: lines put in, moved, doubled and folded, notes on cells, the sheet shown. The menus, the keys and
// the command search read them from here through commandRegistry.ts.

import type { lineCommandTexts } from "../../shared/texts/lines.ts";
import { currentSheet } from "./currentSheet.ts";
import { foldHeading, hasHeadings, unfoldHeading } from "./foldActions.ts";
import { insertLine } from "./insertLine.ts";
import { leaveEdit } from "./leaveEdit.ts";
import { duplicateLines, foldToLevel, indentLines, levelsOf, removeMarkedLines, stepLines } from "./lineActions.ts";
import { hasNotes, openNote, stepToNote } from "./noteActions.ts";
import { duplicateSheet, openSheetDialog, stepSheetInList } from "./sheetActions.ts";
import { openDialog, type WindowState } from "./windowStore.ts";

interface LineCommand {
  readonly id: keyof typeof lineCommandTexts;
  readonly when: (state: WindowState) => boolean;
  readonly run: () => void;
}

const hasSheet = (state: WindowState): boolean => state.edit === null && currentSheet(state) !== null;
const hasRows = (state: WindowState): boolean => state.edit === null && (currentSheet(state)?.size.rows ?? 0) > 0;
const hasLevels =
  (levels: number) =>
  (state: WindowState): boolean => {
    const current = currentSheet(state);
    return current !== null && levelsOf(current) > levels;
  };
const anyNotes = ({ document }: WindowState): boolean => document !== null && hasNotes(document.mirror);

export const lineCommands: readonly LineCommand[] = [
  { id: "insertAbove", when: hasSheet, run: () => insertLine("above") },
  { id: "insertBelow", when: hasSheet, run: () => insertLine("below") },
  { id: "duplicateLines", when: hasRows, run: () => void duplicateLines() },
  { id: "removeLines", when: hasRows, run: () => void removeMarkedLines() },
  { id: "moveLinesUp", when: hasRows, run: () => void stepLines(true) },
  { id: "moveLinesDown", when: hasRows, run: () => void stepLines(false) },
  { id: "indentLines", when: hasRows, run: () => void indentLines("in") },
  { id: "outdentLines", when: hasRows, run: () => void indentLines("out") },
  { id: "foldHeading", when: hasHeadings, run: foldHeading },
  { id: "unfoldHeading", when: hasHeadings, run: unfoldHeading },
  { id: "foldLevel1", when: hasLevels(1), run: () => void leaveEdit(() => foldToLevel(1)) },
  { id: "foldLevel2", when: hasLevels(1), run: () => void leaveEdit(() => foldToLevel(2)) },
  { id: "foldLevel3", when: hasLevels(1), run: () => void leaveEdit(() => foldToLevel(3)) },
  { id: "unfoldAll", when: hasLevels(1), run: () => void leaveEdit(() => foldToLevel(null)) },
  { id: "cellNote", when: hasRows, run: openNote },
  { id: "nextNote", when: anyNotes, run: () => stepToNote(false) },
  { id: "previousNote", when: anyNotes, run: () => stepToNote(true) },
  { id: "notes", when: ({ document }) => document !== null, run: () => openDialog("notes") },
  { id: "sheetProperties", when: hasSheet, run: () => openSheetDialog("sheetProperties", null) },
  { id: "duplicateSheet", when: hasSheet, run: () => void duplicateSheet(null) },
  { id: "moveSheetUp", when: hasSheet, run: () => void stepSheetInList(null, true) },
  { id: "moveSheetDown", when: hasSheet, run: () => void stepSheetInList(null, false) },
  { id: "removeSheet", when: hasSheet, run: () => openSheetDialog("removeSheet", null) },
];

/** For the menu of the marked cells. */
export const lineMenuGroups = [
  ["insertAbove", "insertBelow", "duplicateLines", "removeLines"],
  ["moveLinesUp", "moveLinesDown", "indentLines", "outdentLines"],
  ["cellNote"],
] as const satisfies readonly (readonly LineCommand["id"][])[];
