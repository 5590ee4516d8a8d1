// The sheet a budget is first shown on: its frames, which everything else is about. A budget that has just been made has committees
// without figures, and begins with the premises their frames will reckon with.

import { cellState, type SheetView } from "../../shared/contract/scenarioView.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";

/** Undefined where there is no sheet at all. */
export function startSheet(mirror: Mirror): SheetView | undefined {
  const { sheets } = mirror.structure;
  const frames = sheets.find(({ kind }) => kind === "frames");
  const premises = sheets.find(({ kind }) => kind === "premises");
  if (frames !== undefined && premises !== undefined && hasOnlyEmptyFrames(mirror, frames)) return premises;
  return frames ?? sheets[0];
}

function hasOnlyEmptyFrames(mirror: Mirror, { lineIds, years }: SheetView): boolean {
  const committees = lineIds.filter((id) => mirror.lineById.get(id)?.role === "committee");
  const isNumber = (id: SheetView["lineIds"][number]): boolean =>
    years.some((year) => mirror.states[cellIndex(mirror, id, year)] === cellState.number);
  return committees.length > 0 && !committees.some(isNumber);
}
