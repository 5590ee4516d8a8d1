// When a project is taken in use: the earliest month any of its components names. Months are counted from year 0, so that a
// move is a difference.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";

export interface TakeInUse {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export const monthsOf = ({ year, month }: TakeInUse): number => year * 12 + month - 1;
export const takeInUseOf = (months: number): TakeInUse => ({ year: Math.floor(months / 12), month: (months % 12) + 1 });

/** The lines directly under a project's heading. */
export const partsOfProject = (
  { lines }: Pick<Scenario, "lines">,
  tree: Pick<LineTree, "childrenOf">,
  projectId: LineId,
): readonly Line[] => tree.childrenOf(projectId).flatMap((id) => lines.get(id) ?? []);

/** The month a line is taken in use, null when it names no year. */
export function startOfLine({ attributes }: Pick<Line, "attributes">): TakeInUse | null {
  const year = attributes.get("startYear");
  return year === undefined ? null : { year, month: attributes.get("startMonth") ?? 1 };
}

/** The project's first month of use, by its components; null while none names a year. */
export function takeInUse(
  scenario: Pick<Scenario, "lines">,
  tree: Pick<LineTree, "childrenOf">,
  projectId: LineId,
): TakeInUse | null {
  const starts = partsOfProject(scenario, tree, projectId)
    .filter(({ role }) => role === "outlay" || role === "contribution")
    .flatMap((line) => startOfLine(line) ?? []);
  const months = starts.map(monthsOf);
  return months.length === 0 ? null : takeInUseOf(Math.min(...months));
}
