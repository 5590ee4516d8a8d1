// The lines whose cells may look different after an answer of the host that brought figures alone: those it names, and the goals, whose
// colours follow what they compare. A cell is painted from its own figure, so that the other rows in sight need not be looked at.

import type { GoalView } from "../../shared/contract/scenarioView.ts";
import { rowOfCell } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Mirror } from "../state/scenarioMirror.ts";

/** With more cells than this, painting all that is in sight is quicker than finding out what need not be. */
const mostCells = 5_000;

const none: ReadonlySet<LineId> = new Set();

/**
 * Lines to be painted again when the mirror painted last was `before`. Null where that cannot be told: the structure is another, answers
 * between the two were not seen, or there is too much of it.
 */
export function touchedLines(before: Mirror, now: Mirror): ReadonlySet<LineId> | null {
  if (before === now) return none;
  const { structure, size, status, latest } = now;
  if (before.structure !== structure || before.values !== now.values) return null;
  // News of publishing changes no figure.
  if (before.status.revision === status.revision) return none;
  if (latest === null || latest.follows !== before.status.revision) return null;
  const count = latest.spans.reduce((sum, [start, end]) => sum + end - start, 0);
  if (count > mostCells) return null;
  const touched = new Set<LineId>([...goalLines(before.status.goals), ...goalLines(status.goals)]);
  for (const [start, end] of latest.spans) {
    for (let cell = start; cell < end; cell += 1) {
      const line = structure.lines[rowOfCell(size, cell)];
      if (line !== undefined) touched.add(line.id);
    }
  }
  return touched;
}

const goalLines = (goals: readonly GoalView[]): readonly LineId[] => goals.map(({ lineId }) => lineId);
