// Names and codes pasted where names and codes stand: a list from elsewhere becomes the names of the lines it is laid over, in the order
// they are shown, as one edit. Only where nothing but names is hit; a table with figures is pasted as figures.

import type { PropertyCommand } from "../../shared/commands/command.ts";
import { looksLikeValue } from "../grid/clipboardText.ts";
import { type CurrentSheet, cellAtPoint } from "./currentSheet.ts";
import type { PasteFields } from "./pastePlan.ts";
import type { GridPoint } from "./selection.ts";

export interface NamesPlan {
  /** One per line whose name or code becomes another. */
  readonly parts: readonly PropertyCommand[];
  /** Names that fall below the last row. */
  readonly below: number;
}

/** What the fields would call the lines below `corner`; null where they are no names, or not laid over names and codes alone. */
export function planNames(current: CurrentSheet, corner: GridPoint, fields: PasteFields): NamesPlan | null {
  const parts: PropertyCommand[] = [];
  let below = 0;
  let isNamed = false;
  for (const [rowNumber, row] of fields.entries()) {
    const isEmpty = row.every((field) => (field?.text.trim() ?? "") === "");
    const lineId = current.rowIds[corner.row + rowNumber];
    const line = lineId === undefined ? undefined : current.mirror.lineById.get(lineId);
    if (line === undefined) {
      if (!isEmpty) below += 1;
      continue;
    }
    let { label, code } = line;
    for (const [columnNumber, field] of row.entries()) {
      const column = cellAtPoint(current, {
        row: corner.row + rowNumber,
        column: corner.column + columnNumber,
      })?.column;
      if (column?.type !== "label" && column?.type !== "code") return null;
      const text = field?.text.trim() ?? "";
      if (text === "") continue;
      if (column.type === "code") code = text;
      else if (looksLikeValue(text)) return null;
      else label = text;
      isNamed = true;
    }
    if (label !== line.label || code !== line.code) parts.push({ type: "renameLine", lineId: line.id, label, code });
  }
  return isNamed ? { parts, below } : null;
}
