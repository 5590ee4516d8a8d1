// The check of view settings, as they are stored and as they cross the border: sizes are bounded, and what is missing is as nobody has set it.

import * as z from "zod";
import { displayUnit, lineId, sheetId } from "./schemaParts.ts";
import { mostKeptLines, mostKeptSheets, mostKeptWidths, type ViewSettings, widthLimits } from "./viewSettings.ts";

const columnId = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/);

const sheetSettings = z.object({
  sheetId,
  widths: z
    .array(z.object({ column: columnId, width: z.int().min(widthLimits.least).max(widthLimits.most) }))
    .max(mostKeptWidths)
    .default([]),
  frozenTo: columnId.nullable().default(null),
  sort: z.object({ column: columnId, descending: z.boolean() }).nullable().default(null),
});

export const viewSettingsSchema = z.object({
  displayUnit: displayUnit.nullable().default(null),
  lastSheetId: sheetId.nullable().default(null),
  collapsed: z.array(lineId).max(mostKeptLines).default([]),
  hidden: z.array(lineId).max(mostKeptLines).default([]),
  sheets: z.array(sheetSettings).max(mostKeptSheets).default([]),
}) satisfies z.ZodType<ViewSettings>;
