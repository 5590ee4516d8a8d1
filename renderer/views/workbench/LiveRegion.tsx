// Says the active cell to a screen reader: line, year, value, kind and formula, because the grid itself says only the
// text of the cell.

import { memo } from "react";
import { cellTexts } from "../../../shared/texts/window.ts";
import { cellText, formulaOfCell, kindOfCell } from "../../grid/cellText.ts";
import { goalOfCell, goalSentence } from "../../grid/goalOfCell.ts";
import { type CurrentSheet, cellAtPoint } from "../../state/currentSheet.ts";
import { isSingleCell, rectangleOf } from "../../state/selection.ts";
import { useWindow } from "../../state/windowStore.ts";

export const LiveRegion = memo(function LiveRegion({ current }: { readonly current: CurrentSheet }) {
  const selection = useWindow((state) => state.selection);
  const displayUnit = useWindow((state) => state.displayUnit);
  const isEditing = useWindow((state) => state.edit !== null);
  const announce = (): string => {
    if (isEditing) return "";
    if (!isSingleCell(selection)) {
      const area = rectangleOf(selection);
      return cellTexts.announceRange(area.bottom - area.top + 1, area.right - area.left + 1);
    }
    const cell = cellAtPoint(current, selection.anchor);
    if (cell === null || cell.year === null) return "";
    const { mirror } = current;
    const value = cellText(mirror, cell.line, cell.index, displayUnit);
    const kind = cellTexts.kinds[kindOfCell(mirror, cell.line, cell.index)];
    const formula = formulaOfCell(mirror, cell.line, cell.index) ?? "";
    const goal = goalOfCell(mirror.status, cell.line.id, cell.year);
    const result = goal === null ? "" : goalSentence(goal, displayUnit);
    return cellTexts.announce(cell.line.label, cell.column.title, value, result, kind, formula);
  };
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="announcement">
      {announce()}
    </p>
  );
});
