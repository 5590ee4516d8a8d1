// What a fill is called in the undo list: its years, and its line or how many lines.

import { commandLabels } from "../texts/commandLabels.ts";
import type { CommandContext } from "./commandContext.ts";
import type { CellPlace } from "./movedFormula.ts";

/** "Fyllde 2026–2029 på Vård och omsorg". */
export function labelOfFill(context: CommandContext, places: readonly CellPlace[]): string {
  const lines = new Set<CellPlace["lineId"]>();
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { lineId, year } of places) {
    lines.add(lineId);
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  const [only] = lines;
  const line = only === undefined || lines.size > 1 ? undefined : context.scenario.lines.get(only);
  return commandLabels.filled(from, to, line === undefined ? null : line.code || line.label, lines.size);
}
