// The name cell: indented by level, with a button that folds what stands under it, and the level and kind in words for
// a screen reader, because the grid's role has no levels.

import type { ICellRendererParams } from "ag-grid-community";
import { ChevronDown, ChevronRight } from "lucide-react";
import { lineMoveTexts } from "../../shared/texts/lines.ts";
import { noteTexts } from "../../shared/texts/notes.ts";
import { gridTexts } from "../../shared/texts/window.ts";
import { currentSheet } from "../state/currentSheet.ts";
import { fold } from "../state/shownRowsActions.ts";
import { useWindow, windowState } from "../state/windowStore.ts";
import { HiddenMark } from "../views/tabs/HiddenMark.tsx";
import type { GridRow } from "./cellClasses.ts";
import { parentsOnSheet } from "./sheetColumns.ts";

export function LabelCell({ data }: ICellRendererParams<GridRow>) {
  // The line itself, not the document: new figures leave the names alone.
  const line = useWindow((state) => (data === undefined ? undefined : state.document?.mirror.lineById.get(data.id)));
  const collapsed = useWindow((state) => state.collapsed);
  const current = currentSheet(windowState());
  if (line === undefined || current === null) return null;
  const isParent = parentsOnSheet(current.mirror, current.sheet).has(line.id);
  const isClosed = collapsed.has(line.id);
  const kind = gridTexts.kinds[line.kind];
  return (
    <span className="label-content" style={{ paddingInlineStart: line.level * 16 }}>
      <span className="row-grip" title={lineMoveTexts.grip} aria-hidden="true" />
      {isParent ? (
        <button
          type="button"
          className="fold-button"
          tabIndex={-1}
          aria-expanded={!isClosed}
          aria-label={isClosed ? gridTexts.expand(line.label) : gridTexts.collapse(line.label)}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => fold(line.id)}
        >
          {isClosed ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
        </button>
      ) : (
        <span className="fold-space" />
      )}
      <span className="label-text" title={noteTexts.nameTitle(line.label, line.note)}>
        {line.label}
      </span>
      <HiddenMark lineId={line.id} />
      <span className="visually-hidden">{` ${gridTexts.level(line.level)}${kind === "" ? "" : `, ${kind}`}`}</span>
    </span>
  );
}
