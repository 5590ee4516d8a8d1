// What a replacement may ask for: short texts as a person sees them, and a bounded list of places.

import * as z from "zod";
import { lineFacts } from "../commands/lineFacts.ts";
import { displayUnit, lineId, seen, sheetId, year } from "./schemaParts.ts";

/** No more places in one edit; a longer list is no list anyone has looked through. */
export const mostReplaced = 5_000;

const place = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["label", "code", "note", "formula", ...lineFacts]), lineId }),
  z.object({ type: z.enum(["cell", "cellNote"]), lineId, year }),
  z.object({ type: z.literal("sheetTitle"), sheetId }),
]);

export const replacing = {
  search: seen(200),
  replacement: seen(200),
  matchCase: z.boolean(),
  whole: z.boolean(),
  places: z.array(place).max(mostReplaced),
  bareUnit: displayUnit,
} as const;
