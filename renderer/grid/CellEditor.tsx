// The editor of a cell: a field of our own laid over the cell, wider than it for a formula, with the host's refusal
// right under it. It shows the same text as the formula bar; one of the two has the caret.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { formulaBarTexts } from "../../shared/texts/window.ts";
import { EditorHint } from "../components/EditorHint.tsx";
import { FormulaInput } from "../components/FormulaInput.tsx";
import { strokeFromEvent } from "../components/keyStroke.ts";
import { type CurrentSheet, currentSheet, pointOf } from "../state/currentSheet.ts";
import { changeEdit, focusEdit, isFormulaText } from "../state/editActions.ts";
import { type Edit, useWindow } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { performEditorKey } from "./gridActions.ts";

export const refusalId = "editor-refusal";
const hintId = "editor-hint";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface CellEditorProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly api: GridApi<GridRow> | null;
}

export function CellEditor({ area, api }: CellEditorProps) {
  const edit = useWindow((state) => state.edit);
  const current = useWindow((state) => (state.edit === null ? null : currentSheet(state)));
  const input = useRef<HTMLInputElement>(null);
  const place = usePlace(area, api, current, edit);
  const isOpen = edit !== null && place !== null;
  const hasFocus = edit?.focus === "cell";
  useEffect(() => {
    const field = input.current;
    if (!isOpen || !hasFocus || field === null) return;
    field.focus();
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
        references={edit.check?.references ?? []}
        refusal={edit.refusal}
        describedBy={edit.refusal === null ? hintId : refusalId}
        readOnly={edit.pending}
        inputRef={input}
        onText={changeEdit}
        onFocus={() => focusEdit("cell")}
        onKey={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (performEditorKey(strokeFromEvent(event))) event.preventDefault();
        }}
      />
      {edit.focus === "cell" ? <EditorHint edit={edit} id={hintId} /> : null}
      {edit.refusal === null ? null : (
        <p className="editor-refusal" id={refusalId} role="alert" data-code={edit.refusal.code}>
          {edit.refusal.message}
        </p>
      )}
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
  useLayoutEffect(() => {
    if (target === null || current === null || api === null || area.current === null) return setPlace(null);
    const box = area.current;
    const measure = () => {
      const point = pointOf(current, target.lineId, target.type === "cell" ? target.year : null);
      const columnId = target.type === "cell" ? `y${target.year}` : target.type;
      const cell = point === null ? null : box.querySelector(`[row-index="${point.row}"] [col-id="${columnId}"]`);
      setPlace(cell === null ? null : placeOf(box.getBoundingClientRect(), cell.getBoundingClientRect(), text));
    };
    measure();
    api.addEventListener("bodyScroll", measure);
    api.addEventListener("columnResized", measure);
    globalThis.addEventListener("resize", measure);
    return () => {
      if (!api.isDestroyed()) {
        api.removeEventListener("bodyScroll", measure);
        api.removeEventListener("columnResized", measure);
      }
      globalThis.removeEventListener("resize", measure);
    };
  }, [target, text, api, area, current]);
  return place;
}

/** Grows with the text to the right, and to the left where there is no room. */
function placeOf(box: DOMRect, cell: DOMRect, text: string): Place {
  const wanted = isFormulaText(text) ? text.length * 7.6 + 36 : text.length * 7.6 + 26;
  const width = Math.min(Math.max(cell.width, wanted), box.width - 16);
  // In the last column it stands on its cell to the pixel, and never beyond the grid.
  const left = Math.max(8, Math.min(cell.left - box.left, Math.max(cell.right - box.left, box.width - 8) - width));
  return { left, top: cell.top - box.top, width, height: cell.height };
}
