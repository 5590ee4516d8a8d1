// What is told of an edit of the order of lines: afterwards, which sums count otherwise; beforehand, whether a moved line would be
// counted by a sum that it reads itself. The first is news, the second a refusal: a circle would put an error in every total.

import { type CountedOtherwise, countedOtherwise } from "../../shared/analysis/countedOtherwise.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { CommandContext, CommandRefusal } from "../../shared/commands/commandContext.ts";
import { contextAfter } from "../../shared/commands/inTurn.ts";
import { branchesOf } from "../../shared/commands/lineBranches.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { hasCellFormula } from "../../shared/formula/cellFormulas.ts";
import { buildPlan, cycleMembers, type Plan, rowOfCell, yearOfCell } from "../../shared/formula/plan.ts";
import { applyChanges } from "../../shared/patches/applyChanges.ts";
import type { Change } from "../../shared/patches/change.ts";

type Look = Pick<CommandContext, "scenario" | "tree">;

/** The lines that stand elsewhere, or are new, after a command of this kind; null for one that leaves the order as it is. */
function touchedBy(before: Look, command: Command, changes: readonly Change[]): ReadonlySet<LineId> | null {
  switch (command.type) {
    case "moveLines":
    case "indentLines":
    case "outdentLines": {
      const branches = branchesOf(before, command.lineIds);
      return branches.ok ? branches.value.members : null;
    }
    case "addLine":
    case "duplicateLines":
    case "importTable":
      return new Set(changes.flatMap((change) => (isNew(change) ? [change.lineId] : [])));
    default:
      return null;
  }
}

const isNew = (change: Change): change is Extract<Change, { type: "line" }> =>
  change.type === "line" && change.before === null;

/**
 * Sums that count other lines after the command than before, in stored order. A new line put between two that are counted is what was
 * asked for and changes no figure: it is not told of.
 */
export function orderNews(
  before: Look,
  after: Look,
  command: Command,
  changes: readonly Change[],
): readonly CountedOtherwise[] {
  const touched = touchedBy(before, command, changes);
  if (touched === null || touched.size === 0) return [];
  const all = countedOtherwise(before, after, touched);
  const rewritten = new Set(changes.flatMap((change) => ("lineId" in change && !isNew(change) ? [change.lineId] : [])));
  const news =
    command.type === "addLine" ? all.filter(({ lineId, missed }) => missed !== null || rewritten.has(lineId)) : all;
  // What one sum has taken in is not missed by its neighbour.
  const isTakenIn = news.some(({ gained }) => gained.length > 0);
  return isTakenIn ? news.filter(({ gained, lost }) => gained.length + lost.length > 0) : news;
}

/** Refuses a move after which lines read themselves in a circle that did not before. */
export function refusalOfCircle(
  context: CommandContext,
  plan: Plan,
  command: Command,
  changes: readonly Change[],
): CommandRefusal | null {
  if (!mayCloseCircle(context, command, changes)) return null;
  const after = buildPlan(applyChanges(context.scenario, changes));
  const were = new Set([...plan.cycleOfCell.keys()].map((cell) => placeOf(plan, cell)));
  const cell = [...after.cycleOfCell.keys()].find((member) => !were.has(placeOf(after, member)));
  if (cell === undefined) return null;
  const lines = cycleMembers(after, cell).flatMap((member) => after.tree.ordered[rowOfCell(after.grid, member)] ?? []);
  return { type: "moveClosesCircle", labels: [...new Set(lines)].map(({ label, code }) => label || code) };
}

const placeOf = ({ grid, tree }: Plan, cell: number): string =>
  `${tree.ordered[rowOfCell(grid, cell)]?.id} ${yearOfCell(grid, cell)}`;

/** Only a formula that something new counts can be read by itself: the question is a plan of its own, and most moves need none. */
function mayCloseCircle(context: CommandContext, command: Command, changes: readonly Change[]): boolean {
  const { scenario } = context;
  if (command.type === "moveCells")
    return command.moves.some(({ from }) => scenario.cells.get(from.lineId)?.get(from.year)?.type === "formula");
  if (command.type !== "moveLines" && command.type !== "indentLines" && command.type !== "outdentLines") return false;
  const moved = touchedBy(context, command, changes) ?? new Set<LineId>();
  const isFormula = (lineId: LineId): boolean => {
    const cells = scenario.cells.get(lineId);
    return scenario.lines.get(lineId)?.formula != null || (cells !== undefined && hasCellFormula(cells));
  };
  if (![...moved].some(isFormula)) return false;
  const isUnderOther = changes.some(
    (change) =>
      change.type === "line" && moved.has(change.lineId) && change.before?.parentId !== change.after?.parentId,
  );
  if (isUnderOther) return true;
  return countedOtherwise(context, contextAfter(context, changes), moved).some(({ gained }) => gained.length > 0);
}
