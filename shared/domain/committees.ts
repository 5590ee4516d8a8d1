// The committees among the lines of a scenario (or its departments, where there are none): the lines that have the role, and those that a
// measure or a project names as theirs, for budgets that began as pasted tables.

import type { LineId } from "./ids.ts";
import { isSummable, type Line } from "./line.ts";

type Candidate = Pick<Line, "id" | "kind" | "unit" | "role" | "measure" | "project">;

/** In the order of the lines given. */
export function committeesAmong<L extends Candidate>(lines: readonly L[]): readonly L[] {
  const named = new Set<LineId>();
  for (const { measure, project } of lines) {
    if (measure !== null && measure.committeeId !== null) named.add(measure.committeeId);
    if (project !== null && project.committeeId !== null) named.add(project.committeeId);
  }
  return lines.filter(
    ({ id, role, kind, unit }) => isSummable(kind) && unit === "kr" && (role === "committee" || named.has(id)),
  );
}
