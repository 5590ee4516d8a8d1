// The measures behind ÅTGÄRDER(…) and TILLFÄLLIGT(…) of a formula: those of the named committee (all where none is named)
// with a figure in the year asked for. What a level adds up over the years (ÅTGÄRDSNIVÅ) is not listed here. Read from the
// mirror, never added up.

import { cellState } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { References } from "../../grid/referenceColours.ts";
import { cellIndex, type Mirror } from "../../state/scenarioMirror.ts";

export interface MeasuresBehind {
  /** The query as it stands in the formula, "TILLFÄLLIGT(KUN)[föregående]". */
  readonly query: string;
  readonly cells: readonly { readonly lineId: LineId; readonly year: number }[];
}

/** One group per query that has any measure with a figure, in the order of the formula. */
export function measuresBehind(mirror: Mirror, formula: string, references: References): readonly MeasuresBehind[] {
  return references.flatMap((reference) => {
    const query = formula.slice(reference.start, reference.end);
    const name = /^(ÅTGÄRDER|TILLFÄLLIGT)\s*\(/iu.exec(query)?.[1]?.toLocaleUpperCase("sv");
    if (name === undefined) return [];
    const cells = mirror.structure.lines
      .filter(({ measure }) => {
        if (measure === null || (name === "TILLFÄLLIGT" && measure.duration !== "temporary")) return false;
        if (reference.lineIds.length === 0) return true;
        return measure.committeeId !== null && reference.lineIds.includes(measure.committeeId);
      })
      .flatMap(({ id }) => reference.years.map((year) => ({ lineId: id, year })))
      .filter(({ lineId, year }) => {
        const index = cellIndex(mirror, lineId, year);
        const state = mirror.states[index];
        if (state === undefined || state === cellState.empty) return false;
        return state !== cellState.number || mirror.values[index] !== 0;
      });
    return cells.length === 0 ? [] : [{ query, cells }];
  });
}
