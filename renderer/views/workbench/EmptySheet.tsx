// What stands in place of rows while a sheet has none, and above the rows while the frames have no committees: what the
// sheet is for, the two ways to begin, and an example of what it may come to hold.

import { ClipboardPaste, Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { emptySheetTexts } from "../../../shared/texts/emptySheets.ts";
import { sheetTexts } from "../../../shared/texts/window.ts";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { useClipboard } from "../../grid/useClipboard.ts";
import { runCommand } from "../../state/commandRegistry.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { beginnings } from "../../state/sheetBeginnings.ts";
import { openDialog } from "../../state/windowStore.ts";
import { ExampleSheet } from "./ExampleSheet.tsx";

export function EmptySheet({ kind }: { readonly kind: SheetKind }) {
  const { title, text } = sheetTexts.empty[kind];
  // No grid is there to hear a paste.
  useClipboard();
  const sheetRef = useRef<HTMLDivElement>(null);
  // The last row went, with the grid that had the keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) sheetRef.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div className="empty-sheet" ref={sheetRef}>
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

function Beginnings({ kind }: { readonly kind: SheetKind }) {
  const begun: Readonly<Partial<Record<SheetKind, string>>> = beginnings;
  return (
    <div className="button-row">
      <button type="button" className="button primary" onClick={() => runCommand(begun[kind] ?? "addLine")}>
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
