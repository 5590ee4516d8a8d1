// What the dialogs on frames choose among: the committees of the scenario, the one that is selected, groups of inhabitants.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { committeesOf } from "../../state/committees.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { windowState } from "../../state/windowStore.ts";

/** The committee whose row, or the row of whose unit, is selected; else the first. */
export function proposedCommittee(mirror: Mirror): LineId | null {
  const committees = committeesOf(mirror);
  const current = currentSheet(windowState());
  let line =
    current === null ? undefined : mirror.lineById.get(current.rowIds[windowState().selection.anchor.row] ?? noLine);
  for (let depth = 0; line !== undefined && depth < 20; depth += 1) {
    if (committees.includes(line)) return line.id;
    line = line.parentId === null ? undefined : mirror.lineById.get(line.parentId);
  }
  return committees[0]?.id ?? null;
}

const noLine = "" as LineId;

/** Lines that count heads, groups of the population first. */
export const populationLines = ({ structure }: Mirror): readonly LineView[] =>
  structure.lines
    .filter(({ unit, kind }) => unit === "count" && kind !== "heading" && kind !== "text")
    .toSorted((left, right) => Number(right.role === "populationGroup") - Number(left.role === "populationGroup"));

export const choicesOf = (lines: readonly LineView[]) =>
  lines.map(({ id, label }) => ({ value: `${id}`, title: label }));
