// How a person has set up the view of one scenario on this machine: what is folded and hidden, widths, order, frozen columns, unit.
// It belongs to the eyes and not to the budget: it is never in the scenario's file, and none of it changes a figure or a print. The
// check of what is stored and sent stands in viewSettingSchemas.ts: the window sends it and needs no check of its own.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { DisplayUnit } from "../domain/unit.ts";

export const mostKeptLines = 5_000;
export const mostKeptSheets = 200;
export const mostKeptWidths = 80;
export const widthLimits = { least: 40, most: 1_200 } as const;

export interface SheetSettings {
  readonly sheetId: SheetId;
  /** Columns as the grid counts them ("label", "code", "y2027", "funding" …) and pixels. */
  readonly widths: readonly { readonly column: string; readonly width: number }[];
  /** The last column that stays in place when the sheet is scrolled sideways; null for names and codes alone. */
  readonly frozenTo: string | null;
  /** Order of the rows inside their headings; null for the budget's own. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export interface ViewSettings {
  /** null: the scenario's own unit. */
  readonly displayUnit: DisplayUnit | null;
  readonly lastSheetId: SheetId | null;
  readonly collapsed: readonly LineId[];
  readonly hidden: readonly LineId[];
  readonly sheets: readonly SheetSettings[];
}

export const noViewSettings: ViewSettings = {
  displayUnit: null,
  lastSheetId: null,
  collapsed: [],
  hidden: [],
  sheets: [],
};
