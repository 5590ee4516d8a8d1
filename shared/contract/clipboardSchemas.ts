// Run-time checks of the commands of clipboard and fill: cells by line and year, at most as many as a paste may hold.

import * as z from "zod";
import { displayUnit, lineId, seen, year } from "./schemaParts.ts";

const place = z.object({ lineId, year });
const mostCells = 200_000;

export const cellMoves = z
  .array(z.object({ from: place, to: place }))
  .min(1)
  .max(mostCells);
export const moveCells = z.object({ type: z.literal("moveCells"), moves: cellMoves });
export const fillSeries = z.object({
  type: z.literal("fillSeries"),
  lanes: z
    .array(z.object({ from: z.array(place).max(mostCells), to: z.array(place).max(mostCells) }))
    .min(1)
    .max(mostCells)
    .refine((lanes) => lanes.reduce((sum, { from, to }) => sum + from.length + to.length, 0) <= 2 * mostCells),
  rule: z.discriminatedUnion("type", [
    z.object({ type: z.literal("copy"), what: z.enum(["all", "values"]) }),
    z.object({ type: z.literal("linear"), step: seen(200).nullable() }),
    z.object({ type: z.literal("growth"), rate: seen(200).nullable() }),
  ]),
  bareUnit: displayUnit,
});
