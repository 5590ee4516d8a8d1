// The checks of the commands on the order of things: lines moved, indented and doubled, sheets, notes on cells.

import * as z from "zod";
import { lineKinds, scopes } from "../domain/line.ts";
import { units } from "../domain/unit.ts";
import { lineId, seen, sheetId, shortText, year } from "./schemaParts.ts";

const lineIds = z.array(lineId).min(1).max(20_000);

export const reshapeLine = z.object({
  type: z.literal("reshapeLine"),
  lineId,
  kind: z.enum(lineKinds),
  unit: z.enum(units),
  scope: z.enum(scopes),
});

export const structureCommands = [
  z.object({
    type: z.literal("moveLines"),
    sheetId,
    lineIds,
    parentId: lineId.nullable(),
    afterLineId: lineId.nullable(),
  }),
  z.object({ type: z.enum(["indentLines", "outdentLines"]), sheetId, lineIds }),
  z.object({ type: z.literal("unplaceLines"), sheetId, lineIds }),
  z.object({ type: z.literal("duplicateLines"), sheetId, lineIds, newLineId: lineId }),
  z.object({
    type: z.literal("reviseSheet"),
    sheetId,
    title: shortText,
    caption: shortText,
    firstYear: year,
    lastYear: year,
    dropsOutside: z.boolean(),
  }),
  z.object({ type: z.literal("moveSheet"), sheetId, afterSheetId: sheetId.nullable() }),
  z.object({ type: z.literal("removeSheet"), sheetId }),
  z.object({ type: z.literal("duplicateSheet"), sheetId, newSheetId: sheetId }),
  z.object({ type: z.literal("setCellNote"), lineId, year, text: seen(5_000) }),
] as const;
