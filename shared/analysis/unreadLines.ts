// Lines that nothing counts with. A premise nobody reads (wage increases in a model whose frames follow the price index) changes
// nothing however it is changed; whoever changes it must be told, or the unmoved result is taken for an answer.

import type { LineId } from "../domain/ids.ts";
import { rowOfCell, visitDependents, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";
import { type CalculatedPlan, cellOfLine, yearsOfLine } from "./calculatedPlan.ts";
import { goalLinesOf } from "./goals.ts";

/**
 * Does no other line's formula and no goal's threshold read any year of the line? Its own year before does not count.
 * The result and a goal are looked at for their own sake, and never unread.
 */
export function isUnread({ plan }: Pick<CalculatedPlan, "plan">, lineId: LineId): boolean {
  const own = plan.grid.rowOf.get(lineId);
  const line = own === undefined ? undefined : plan.tree.ordered[own];
  if (line === undefined || line.role === "result" || line.goal !== null) return false;
  let isRead = false;
  const look = (reader: number | undefined): void => {
    if (reader !== own) isRead = true;
  };
  for (const year of yearsOfLine(plan, lineId)) {
    visitDependents(plan, cellOfLine(plan, lineId, year), (cell) => look(rowOfCell(plan.grid, cell)));
    if (isRead) return false;
  }
  for (const { line: goal, row, threshold } of goalLinesOf(plan)) {
    if (threshold === null) continue;
    for (const year of yearsOfLine(plan, goal.id)) {
      const index = yearIndexOfCell(plan.grid, cellOfLine(plan, goal.id, year));
      visitPrecedents(plan, threshold, row, index, (cell) => {
        if (rowOfCell(plan.grid, cell) === own) isRead = true;
      });
    }
  }
  return !isRead;
}
