// Lines with all that stands under them: what is moved, doubled or removed together. A line named beside one it stands under is
// part of that one's branch and not a branch of its own.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CommandContext, CommandRefusal } from "./commandContext.ts";

export interface Branches {
  /** The lines at the top of what was named, in stored order. */
  readonly roots: readonly Line[];
  /** The roots and all under them. */
  readonly members: ReadonlySet<LineId>;
}

/** Refuses a line that is not there. */
export function branchesOf(
  { scenario, tree }: Pick<CommandContext, "scenario" | "tree">,
  lineIds: readonly LineId[],
): Result<Branches, CommandRefusal> {
  const members = new Set<LineId>();
  const named: Line[] = [];
  for (const lineId of new Set(lineIds)) {
    const line = scenario.lines.get(lineId);
    if (line === undefined) return failure({ type: "unknownLine" });
    named.push(line);
    addBranch(tree, lineId, members);
  }
  const isUnderAnother = (line: Line): boolean => line.parentId !== null && members.has(line.parentId);
  const roots = named
    .filter((line) => !isUnderAnother(line))
    .toSorted((left, right) => (tree.rowOf.get(left.id) ?? 0) - (tree.rowOf.get(right.id) ?? 0));
  return success({ roots, members });
}

function addBranch(tree: LineTree, lineId: LineId, into: Set<LineId>): void {
  if (into.has(lineId)) return;
  into.add(lineId);
  for (const child of tree.childrenOf(lineId)) addBranch(tree, child, into);
}

/** Lines above a line in its tree, nearest first. A tree that bites its own tail in a broken file ends there. */
export function linesAbove({ scenario }: Pick<CommandContext, "scenario">, line: Line): readonly Line[] {
  const above: Line[] = [];
  const seen = new Set<LineId>([line.id]);
  let parentId = line.parentId;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
    const parent = scenario.lines.get(parentId);
    if (parent === undefined) break;
    above.push(parent);
    parentId = parent.parentId;
  }
  return above;
}
