// Lines put in another place: among their siblings, under another heading, on another sheet. Formulas name lines by id, so that only
// ranges are written anew; what a sum over a heading counts follows from where the lines stand.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { isProjectPartRole, type LineRole } from "../domain/lineRole.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Sheet } from "../domain/scenario.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  findSheet,
  limits,
  lineChange,
  sheetChange,
} from "./commandContext.ts";
import { followRanges } from "./followRanges.ts";
import { inTurn } from "./inTurn.ts";
import { type Branches, branchesOf, linesAbove } from "./lineBranches.ts";
import { mayHold } from "./lineCommands.ts";
import type { MoveLines } from "./structureCommands.ts";

/** Roles that mean something only under the heading they stand under. */
const boundRoles: ReadonlySet<LineRole> = new Set<LineRole>([
  "committeeUnit",
  "programmeTarget",
  "programmeTargetYearly",
  "programmeTargetLevel",
  "programmeTargetAccumulated",
  "programmeEffect",
  "programmeAccumulated",
  "programmeUnspecified",
]);

const isBound = ({ role }: Line): boolean => role !== null && (isProjectPartRole(role) || boundRoles.has(role));

/**
 * Each line goes with its branch. A line that another sheet owns and this one shows is only put in another order here.
 *
 * Refuses: a place inside what is moved, a parent that cannot hold them or stands on another sheet, a part of a project or programme
 * taken out of it, a project inside another, and a sheet that does not have the years in which something was typed.
 */
export function moveLines(context: CommandContext, command: MoveLines): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const branches = branchesOf(context, command.lineIds);
  if (!branches.ok) return branches;
  const { roots, members } = branches.value;
  const parent = command.parentId === null ? null : scenario.lines.get(command.parentId);
  if (parent === undefined) return failure({ type: "unknownLine" });
  if (command.afterLineId !== null && !scenario.lines.has(command.afterLineId)) return failure({ type: "unknownLine" });
  const move: Move = { sheet, left: homesLeft(roots, sheet) };
  const wrong = refusalOfPlace(context, branches.value, parent, move, command.afterLineId);
  if (wrong !== null) return failure(wrong);

  const moved = placesOf(context, branches.value, move);
  const lifted = new Set(moved);
  const kept = sheet.lineIds.filter((lineId) => !lifted.has(lineId));
  const at = placeIn(context, kept, command.afterLineId, parent?.id ?? null);
  const lineIds = kept.toSpliced(at, 0, ...moved);
  const changes: Change[] = [];
  for (const lineId of members) {
    const line = scenario.lines.get(lineId);
    if (line === undefined) continue;
    const isRoot = roots.includes(line);
    const after = {
      ...line,
      homeSheetId: movesHome(move, line) ? sheet.id : line.homeSheetId,
      parentId: isRoot && ownsPlace(move, line) ? (parent?.id ?? null) : line.parentId,
    };
    if (after.homeSheetId !== line.homeSheetId || after.parentId !== line.parentId)
      changes.push(lineChange(scenario, lineId, after));
  }
  for (const other of scenario.sheets) {
    if (other.id === sheet.id) continue;
    const left = other.lineIds.filter((lineId) => !isGoneFrom(context, other, move, members, lineId));
    if (left.length !== other.lineIds.length)
      changes.push(sheetChange(scenario, other.id, { ...other, lineIds: left }));
  }
  if (lineIds.some((lineId, index) => lineId !== sheet.lineIds[index]))
    changes.push(sheetChange(scenario, sheet.id, { ...sheet, lineIds }));
  const label = labelOf(roots, parent);
  return inTurn(context, label, [() => success({ changes, label }), followRanges(context, members)]);
}

interface Move {
  readonly sheet: Sheet;
  /** Sheets whose own lines come to this one for good. */
  readonly left: ReadonlySet<SheetId>;
}

/** A line that the sheet does not show comes there for good, with its branch; one it shows stays at home. */
const homesLeft = (roots: readonly Line[], sheet: Sheet): ReadonlySet<SheetId> =>
  new Set(
    roots
      .filter((line) => line.homeSheetId !== sheet.id && !sheet.lineIds.includes(line.id))
      .map(({ homeSheetId }) => homeSheetId),
  );

const movesHome = ({ sheet, left }: Move, line: Line): boolean =>
  left.has(line.homeSheetId) && !sheet.lineIds.includes(line.id);

/** Does the line's place in the tree belong to this sheet, now or after the move? */
const ownsPlace = (move: Move, line: Line): boolean => line.homeSheetId === move.sheet.id || movesHome(move, line);

/** The home that a line left no longer shows it; sheets where it is a guest do. */
function isGoneFrom(
  { scenario }: CommandContext,
  other: Sheet,
  move: Move,
  members: ReadonlySet<LineId>,
  lineId: LineId,
): boolean {
  const line = members.has(lineId) ? scenario.lines.get(lineId) : undefined;
  return line !== undefined && line.homeSheetId === other.id && movesHome(move, line);
}

/** What stands on the sheet of the branches, or comes there, in its order. */
function placesOf({ scenario, tree }: CommandContext, { members }: Branches, move: Move): readonly LineId[] {
  const here = move.sheet.lineIds.filter((lineId) => members.has(lineId));
  const comes = (lineId: LineId): boolean => {
    const line = scenario.lines.get(lineId);
    return line !== undefined && movesHome(move, line);
  };
  const coming = [...members]
    .filter(comes)
    .toSorted((left, right) => (tree.rowOf.get(left) ?? 0) - (tree.rowOf.get(right) ?? 0));
  return [...here, ...coming];
}

/** Where among `lineIds` something put after a line, or first under a parent, stands. */
export function placeIn(
  context: Pick<CommandContext, "scenario">,
  lineIds: readonly LineId[],
  after: LineId | null,
  parentId: LineId | null,
): number {
  if (after === null) return parentId === null ? 0 : lineIds.indexOf(parentId) + 1;
  const at = lineIds.indexOf(after);
  if (at < 0) return lineIds.length;
  let next = at + 1;
  while (next < lineIds.length && isBelow(context, lineIds[next], after)) next += 1;
  return next;
}

function isBelow(context: Pick<CommandContext, "scenario">, lineId: LineId | undefined, above: LineId): boolean {
  const line = lineId === undefined ? undefined : context.scenario.lines.get(lineId);
  return line !== undefined && linesAbove(context, line).some(({ id }) => id === above);
}

function refusalOfPlace(
  context: CommandContext,
  { roots, members }: Branches,
  parent: Line | null,
  move: Move,
  after: LineId | null,
): CommandRefusal | null {
  const { scenario } = context;
  const { sheet } = move;
  const [first] = roots;
  if ((parent !== null && members.has(parent.id)) || (after !== null && members.has(after)))
    return { type: "moveIntoItself", label: first?.label ?? "" };
  if (parent !== null && parent.homeSheetId !== sheet.id) return { type: "parentOnOtherSheet", label: parent.label };
  const above = parent === null ? [] : [parent, ...linesAbove(context, parent)];
  for (const root of roots) {
    if (!ownsPlace(move, root)) continue;
    if (root.parentId === (parent?.id ?? null) && root.homeSheetId === sheet.id) continue;
    if (parent !== null && !mayHold(parent, root.kind)) return { type: "parentIsNoHeading", label: parent.label };
    const owner = root.parentId === null ? undefined : scenario.lines.get(root.parentId);
    if (isBound(root) && owner !== undefined && owner.id !== parent?.id)
      return { type: "lineBelongsThere", label: root.label, owner: owner.label };
  }
  const holdsProject = [...members].some((lineId) => scenario.lines.get(lineId)?.project != null);
  const outer = above.find(({ project }) => project !== null);
  if (holdsProject && outer !== undefined) return { type: "projectInProject", label: outer.label };
  if (above.length + heightOf(context, roots) > limits.depth) return { type: "treeTooDeep", limit: limits.depth };
  const years = yearsOutside(context, members, move);
  return years.ok ? null : years.error;
}

/** Levels of the deepest branch: 1 for a line with nothing under it. */
function heightOf({ tree }: CommandContext, roots: readonly Line[]): number {
  const height = (lineId: LineId, depth: number): number =>
    depth > limits.depth ? depth : 1 + Math.max(0, ...tree.childrenOf(lineId).map((child) => height(child, depth + 1)));
  return Math.max(0, ...roots.map(({ id }) => height(id, 0)));
}

/** On a new home every typed year must have a column, or it would be kept where nobody sees it. */
function yearsOutside(
  { scenario }: CommandContext,
  members: ReadonlySet<LineId>,
  move: Move,
): Result<null, CommandRefusal> {
  const { sheet } = move;
  for (const lineId of members) {
    const line = scenario.lines.get(lineId);
    if (line === undefined || !movesHome(move, line)) continue;
    if ((line.project !== null || isProjectPartRole(line.role)) && sheet.kind !== "investments")
      return failure({ type: "sheetHoldsNoProjects", label: sheet.title });
    const typed = [...(scenario.cells.get(lineId)?.keys() ?? []), ...line.cellNotes.keys()];
    const year = typed.find((candidate) => candidate < sheet.firstYear || candidate > sheet.lastYear);
    if (year !== undefined) {
      const { firstYear, lastYear } = sheet;
      return failure({ type: "yearOutsideSheet", label: line.label, year, firstYear, lastYear });
    }
  }
  return success(null);
}

function labelOf(roots: readonly Line[], parent: Line | null): string {
  const [first] = roots;
  if (first === undefined) return "";
  const isUnderOther = roots.some(({ parentId }) => parentId !== (parent?.id ?? null));
  return commandLabels.linesMoved(first.label, roots.length, isUnderOther ? (parent?.label ?? null) : undefined);
}
