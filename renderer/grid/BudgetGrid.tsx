// The grid of one sheet: AG Grid draws it, our own thin layer makes it a spreadsheet. Every key goes through gridKeys
// and gridActions, every click through the selection, every edit through the host; the grid itself edits nothing.

import type { GridApi } from "ag-grid-community";
import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { gridTexts } from "../../shared/texts/window.ts";
import { strokeFromEvent } from "../components/keyStroke.ts";
import { useNarrow, useShortNames } from "../components/useNarrow.ts";
import { PointedOutline } from "../formula/PointedOutline.tsx";
import { lookOf } from "../state/columnLooks.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import { useWindow } from "../state/windowStore.ts";
import { NoteBox } from "../views/notes/NoteBox.tsx";
import { CellEditor } from "./CellEditor.tsx";
import type { GridRow } from "./cellClasses.ts";
import { columnDefinitions } from "./columnDefinitions.ts";
import { playKey } from "./editorActions.ts";
import { FillOptions } from "./FillOptions.tsx";
import { doubleClickFillHandle, hoverFillHandle, pressFillHandle } from "./fillHandle.ts";
import { GridCanvas } from "./GridCanvas.tsx";
import { GridMenu } from "./GridMenu.tsx";
import { doubleClick, pressMouse } from "./gridMouse.ts";
import { menuTakesKey } from "./openMenu.ts";
import { startRowDrag } from "./rowDrag.ts";
import { rowNumberDefinition } from "./rowNumbers.ts";
import { useClipboard } from "./useClipboard.ts";
import { useColumnRoom } from "./useColumnRoom.ts";
import { useFollowSelection } from "./useFollowSelection.ts";
import { useFoundMarks } from "./useFoundMarks.ts";
import { useGridView } from "./useGridView.ts";
import { useRangeMarks } from "./useRangeMarks.ts";
import { useRepaint } from "./useRepaint.ts";
import { useSheetScroll } from "./useSheetScroll.ts";

/** Drawn again only with another sheet or other figures; what moves in between is repainted cell by cell. */
export const BudgetGrid = memo(function BudgetGrid({ current }: { readonly current: CurrentSheet }) {
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const collapsed = useWindow((state) => state.collapsed);
  const rowsShown = useWindow((state) => state.rowsShown);
  const look = useWindow((state) => lookOf(state, current.sheet.id));
  const displayUnit = useWindow((state) => state.displayUnit);
  const narrow = useNarrow();
  const tight = useShortNames();
  const { structure } = current.mirror;
  const { sort } = current.shown;
  const shape = useRef({ current });
  shape.current = { current };
  // Rows and columns follow the structure, not the figures: a patch of numbers only repaints.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listed values are what the rows are made of.
  const rows = useMemo(
    () => shape.current.current.rowIds.map((id): GridRow => ({ id })),
    [structure, current.sheet.id, collapsed, rowsShown],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const columns = useMemo(
    () => [
      rowNumberDefinition(shape.current.current),
      ...columnDefinitions(shape.current.current, narrow ? "narrow" : tight ? "tight" : "wide", look, displayUnit),
    ],
    [structure, current.sheet.id, narrow, tight, look, displayUnit, sort],
  );

  useGridName(area, api, gridTexts.gridName(current.sheet.title, displayUnit));
  useClipboard();

  const allColumnsMade = current.columns.length <= 16;
  const grid = useMemo(
    () => <GridCanvas rows={rows} columns={columns} allColumnsMade={allColumnsMade} onGrid={setApi} />,
    [rows, columns, allColumnsMade],
  );

  // Kept for other figures: the menu and what is inside it need not be looked through at every answer of the host.
  const inside = useMemo(
    () => (
      <GridMenu>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys and clicks belong to the cells of the grid inside. */}
        <div
          className="grid-area"
          ref={area}
          onKeyDownCapture={pressKey}
          onMouseDownCapture={(event) => {
            if (pressFillHandle(event) || startRowDrag(event, shape.current.current)) return;
            pressMouse(event, shape.current.current);
          }}
          onMouseMove={hoverFillHandle}
          onDoubleClick={(event) => {
            if (!doubleClickFillHandle(event, shape.current.current)) doubleClick(event, shape.current.current);
          }}
        >
          {grid}
          <CellEditor area={area} api={api} />
          <FillOptions />
          <PointedOutline area={area} api={api} />
        </div>
      </GridMenu>
    ),
    [grid, api],
  );
  return (
    <>
      {inside}
      <NoteBox area={area} api={api} />
      <Upkeep api={api} area={area} current={current} rows={rows} />
    </>
  );
});

function pressKey(event: KeyboardEvent): void {
  const { target, nativeEvent } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || nativeEvent.isComposing) return;
  if (!menuTakesKey(event.key) && !playKey(strokeFromEvent(event))) return;
  event.preventDefault();
  event.stopPropagation();
}

interface UpkeepProps {
  readonly api: GridApi<GridRow> | null;
  readonly area: RefObject<HTMLDivElement | null>;
  readonly current: CurrentSheet;
  readonly rows: readonly GridRow[];
}

/** What follows the selection, apart from the grid so that a moved selection draws nothing else again; after it, as its effects need it. */
function Upkeep({ api, area, current, rows }: UpkeepProps) {
  useGridView(api, area);
  useColumnRoom(api, area);
  useRepaint(area, current);
  useFoundMarks(area);
  useRangeMarks(area);
  useFollowSelection(api, area, current, rows);
  useSheetScroll(api, current);
  return null;
}

/** The grid has no option for its name, so it is set on the element. */
function useGridName(
  area: { readonly current: HTMLDivElement | null },
  api: GridApi<GridRow> | null,
  name: string,
): void {
  useEffect(() => {
    if (api !== null) area.current?.querySelector("[role=grid]")?.setAttribute("aria-label", name);
  }, [area, api, name]);
}
