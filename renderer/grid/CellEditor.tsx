// The editor of a cell: a field of our own laid over the cell, wider than it for a formula, with the host's refusal
// right under it. It shows the same text as the formula bar; one of the two has the caret.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { formulaBarTexts } from "../../shared/texts/window.ts";
import { FormulaInput } from "../components/FormulaInput.tsx";
import { strokeFromEvent } from "../components/keyStroke.ts";
import { EditorBelow } from "../formula/EditorBelow.tsx";
import { edgesOfCells } from "../formula/gridEdges.ts";
import { textWidth } from "../formula/textWidth.ts";
import { type CurrentSheet, currentSheet, pointOf } from "../state/currentSheet.ts";
import { useDrawnEdit } from "../state/drawnEdit.ts";
import { changeEdit, focusEdit, isFormulaText, setEditMode } from "../state/editActions.ts";
import { type Edit, useWindow, windowState } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { cellElement } from "./cellElement.ts";
import { performEditorKey } from "./editorActions.ts";
import { carriedReferences } from "./referenceColours.ts";

export const refusalId = "editor-refusal";
const hintId = "editor-hint";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Is there more room above the cell than under it, and none to the right? */
  readonly above: boolean;
  readonly atEnd: boolean;
  /** Pixels there. */
  readonly room: number;
}

interface CellEditorProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly api: GridApi<GridRow> | null;
}

export function CellEditor({ area, api }: CellEditorProps) {
  const edit = useDrawnEdit();
  const current = useWindow((state) => (state.edit === null ? null : currentSheet(state)));
  const input = useRef<HTMLInputElement>(null);
  const place = usePlace(area, api, current, edit);
  const isOpen = edit !== null && place !== null;
  const hasFocus = edit?.focus === "cell";
  useEffect(() => {
    const field = input.current;
    if (!isOpen || !hasFocus || field === null) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, [isOpen, hasFocus]);
  if (edit === null || current === null || place === null) return null;
  const isFormula = isFormulaText(edit.text);
  return (
    <div
      className="cell-editor"
      data-formula={isFormula || undefined}
      data-label={isOfWords(current, edit) || undefined}
      data-pending={edit.pending || undefined}
      style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
    >
      <FormulaInput
        label={formulaBarTexts.input}
        text={edit.text}
        references={carriedReferences(edit.referencesText, edit.text, edit.references)}
        refusal={edit.refusal}
        describedBy={edit.refusal === null ? hintId : refusalId}
        readOnly={edit.pending}
        isTyped={hasFocus}
        inputRef={input}
        onText={changeEdit}
        onPress={() => setEditMode("caret")}
        onFocus={() => focusEdit("cell")}
        onKey={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (performEditorKey(strokeFromEvent(event))) event.preventDefault();
        }}
      />
      {hasFocus ? <EditorBelow edit={edit} refusalId={refusalId} hintId={hintId} place={place} /> : null}
    </div>
  );
}

/** Is it a name, or a cell of a line of texts? Words stand at the start of their cell. */
const isOfWords = ({ mirror }: CurrentSheet, { target }: Edit): boolean =>
  target.type !== "cell" || mirror.lineById.get(target.lineId)?.unit === "text";

/** Where the edited cell stands in the area, followed through scrolling and resizing; null when it is out of sight. */
function usePlace(
  area: RefObject<HTMLDivElement | null>,
  api: GridApi<GridRow> | null,
  current: CurrentSheet | null,
  edit: Edit | null,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const target = edit?.target ?? null;
  const text = edit?.text ?? "";
  // What is typed into is brought into sight first, where it was scrolled away from, and again when the window gets another size.
  useLayoutEffect(() => {
    if (target === null || api === null || area.current === null) return;
    const box = area.current;
    const reveal = () => bringIntoSight(api, box, target);
    reveal();
    api.addEventListener("gridSizeChanged", reveal);
    return () => {
      if (!api.isDestroyed()) api.removeEventListener("gridSizeChanged", reveal);
    };
  }, [target, api, area]);
  useLayoutEffect(() => {
    if (target === null || current === null || api === null || area.current === null) return setPlace(null);
    const box = area.current;
    const measure = () => {
      const point = pointOf(current, target.lineId, target.type === "cell" ? target.year : null);
      if (point === null) return setPlace(null);
      const cell = cellElement(box, point.row, columnOf(target));
      // A row that is scrolled far away is not made; the field keeps its place, or the keyboard would be lost.
      if (cell === null) return;
      const found = placeOf(box, cell.getBoundingClientRect(), text);
      setPlace((before) => (before !== null && isSamePlace(before, found) ? before : found));
    };
    measure();
    api.addEventListener("bodyScroll", measure);
    api.addEventListener("columnResized", measure);
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    return () => {
      if (!api.isDestroyed()) {
        api.removeEventListener("bodyScroll", measure);
        api.removeEventListener("columnResized", measure);
      }
      sizes.disconnect();
    };
  }, [target, text, api, area, current]);
  return place;
}

function bringIntoSight(api: GridApi<GridRow>, area: HTMLElement, target: Edit["target"]): void {
  const shown = currentSheet(windowState());
  if (api.isDestroyed() || shown === null) return;
  const point = pointOf(shown, target.lineId, target.type === "cell" ? target.year : null);
  if (point === null || isInSight(area, cellElement(area, point.row, columnOf(target)))) return;
  api.ensureIndexVisible(point.row);
  api.ensureColumnVisible(columnOf(target));
}

const columnOf = (target: Edit["target"]): string => (target.type === "cell" ? `y${target.year}` : target.type);

function isInSight(area: HTMLElement, cell: Element | null): boolean {
  if (cell === null) return false;
  const { top, bottom, left, right } = cell.getBoundingClientRect();
  const box = area.getBoundingClientRect();
  const edges = edgesOfCells(area);
  const isBeside = cell.getAttribute("col-id")?.startsWith("y") !== true || left >= edges.left - 1;
  return isBeside && top >= edges.top - 1 && bottom <= box.bottom - scrollbar && right <= box.right;
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.left === other.left &&
  one.top === other.top &&
  one.width === other.width &&
  one.height === other.height &&
  one.above === other.above &&
  one.atEnd === other.atEnd &&
  one.room === other.room;

/** What may stand under the field, in pixels: a refusal, a hint and a list of proposals. */
const roomWanted = 290;
const widthBelow = 480;
const scrollbar = 14;

/** On its cell, or at the edge where that is scrolled away; grows with the text to the right, and to the left where there is no room. */
function placeOf(area: HTMLElement, cell: DOMRect, text: string): Place {
  const box = area.getBoundingClientRect();
  const wanted = textWidth(text) + (isFormulaText(text) ? 36 : 26);
  const width = Math.min(Math.max(cell.width, wanted), box.width - 16);
  // In the last column it stands on its cell to the pixel, and never beyond the grid.
  const end = Math.min(Math.max(cell.right - box.left, box.width - 8), box.width);
  const left = Math.max(8, Math.min(cell.left - box.left, end - width));
  const lowest = Math.max(box.top, box.bottom - scrollbar - cell.height);
  const top = Math.max(edgesOfCells(area).top, Math.min(cell.top, lowest));
  const below = globalThis.innerHeight - top - cell.height;
  const above = below < roomWanted && top > below;
  const atEnd = box.left + left + widthBelow > globalThis.innerWidth;
  return { left, top: top - box.top, width, height: cell.height, above, atEnd, room: (above ? top : below) - 8 };
}
