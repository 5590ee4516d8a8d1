// What stands in place of rows while a sheet has none, and above the rows while the frames have no committees: what the
// sheet is for, the two ways to begin, and an example of what it may come to hold.

import { ClipboardPaste, Plus } from "lucide-react";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { sheetTexts } from "../../../shared/texts/window.ts";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { useClipboard } from "../../grid/useClipboard.ts";
import { runCommand } from "../../state/commandRegistry.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { openDialog } from "../../state/windowStore.ts";
import { ExampleSheet } from "./ExampleSheet.tsx";

export function EmptySheet({ kind }: { readonly kind: SheetKind }) {
  const { title, text } = sheetTexts.empty[kind];
  // No grid is there to hear a paste.
  useClipboard();
  return (
    <div className="empty-sheet">
      <h2>{title}</h2>
      <p>{text}</p>
      <Beginnings kind={kind} />
      <ExampleSheet example={emptySheetTexts.examples[kind]} />
    </div>
  );
}

/** True for frames with headings and sums but no committee yet. */
export const lacksCommittees = ({ sheet, mirror }: CurrentSheet): boolean =>
  sheet.kind === "frames" &&
  sheet.lineIds.length > 0 &&
  !linesOfSheet(mirror, sheet).some((line) => line.kind === "input" || line.kind === "formula");

export function FirstCommittee() {
  return (
    <div className="sheet-hint" role="note">
      <p>{sheetTexts.firstCommittee}</p>
      <Beginnings kind="frames" />
    </div>
  );
}

/** What a sheet of this kind begins with, where that is more than a line. */
const beginnings: Readonly<Partial<Record<SheetKind, string>>> = {
  measures: "addMeasure",
  frames: "addCommittee",
  investments: "newProject",
  goals: "addGoal",
};

function Beginnings({ kind }: { readonly kind: SheetKind }) {
  return (
    <div className="button-row">
      <button type="button" className="button primary" onClick={() => runCommand(beginnings[kind] ?? "addLine")}>
        <Plus size={16} aria-hidden="true" />
        {sheetTexts.begin[kind]}
      </button>
      <button type="button" className="button" onClick={() => openDialog("pasteTable")}>
        <ClipboardPaste size={16} aria-hidden="true" />
        {sheetTexts.pasteFirst}
      </button>
    </div>
  );
}
