// Where the lines with a role stand in a plan: how the reviewer finds the year's result or the committees, whatever they are
// called.

import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { Plan } from "../formula/plan.ts";

export interface RolesOfPlan {
  /** The first row with the role, null when no line has it. */
  readonly rowOf: (role: LineRole) => number | null;
  /** All rows with the role, in order. */
  readonly rowsOf: (role: LineRole) => readonly number[];
}

export function rolesOfPlan(plan: Plan): RolesOfPlan {
  const rows = new Map<LineRole, number[]>();
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withRole)) {
    const { role } = line;
    if (role === null) continue;
    const known = rows.get(role);
    if (known === undefined) rows.set(role, [row]);
    else known.push(row);
  }
  const rowsOf = (role: LineRole): readonly number[] => rows.get(role) ?? [];
  return { rowsOf, rowOf: (role) => rowsOf(role)[0] ?? null };
}
