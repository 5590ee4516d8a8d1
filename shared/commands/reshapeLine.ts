// What a line is made of, changed afterwards: its kind of row, its unit, what pays for it. Only where nothing that stands would come to
// mean something else: figures typed in one unit are not read in another, and lines under a heading keep a parent that can hold them.

import { holdsNumbers, isSummable, type Line, type LineKind } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { type CommandAnswer, type CommandContext, type CommandRefusal, lineChange } from "./commandContext.ts";
import { branchesOf } from "./lineBranches.ts";
import { mayHold } from "./lineCommands.ts";
import type { ReshapeLine } from "./structureCommands.ts";

/**
 * A heading takes what stands under it along to the other scope: a project is paid by taxes or by fees as a whole.
 *
 * Refuses: a goal, a measure or a line with a role becoming what it cannot be; a heading with lines that the new kind cannot hold, and a
 * line with figures becoming one without; another unit while figures or a goal stand in the old one; a formula that does not give the unit.
 */
export function reshapeLine(context: CommandContext, command: ReshapeLine): CommandAnswer {
  const { scenario } = context;
  const line = scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const kind = kindAfter(line, command.kind);
  const refusal = refusalOfKind(context, line, kind) ?? refusalOfUnit(context, line, command.unit);
  if (refusal !== null) return failure(refusal);
  const { unit, scope } = command;
  const changes = [];
  if (kind !== line.kind || unit !== line.unit || scope !== line.scope)
    changes.push(lineChange(scenario, line.id, { ...line, kind, unit, scope }));
  if (scope !== line.scope && line.kind === "heading") {
    const branch = branchesOf(context, [line.id]);
    if (!branch.ok) return branch;
    for (const lineId of branch.value.members) {
      const under = lineId === line.id ? undefined : scenario.lines.get(lineId);
      if (under !== undefined && under.scope !== scope) changes.push(lineChange(scenario, lineId, { ...under, scope }));
    }
  }
  return success({ changes, label: commandLabels.properties(line.label) });
}

/** Whether a line counts as an input or a formula follows from what it has. */
const kindAfter = (line: Line, kind: LineKind): LineKind =>
  isSummable(kind) ? (line.formula === null ? "input" : "formula") : kind;

function refusalOfKind(context: CommandContext, line: Line, kind: LineKind): CommandRefusal | null {
  if (kind === line.kind) return null;
  const { scenario, tree } = context;
  const isBound = line.goal !== null || kind === "goal" || line.project !== null || line.measure !== null;
  const losesFigures = holdsNumbers(line.kind) !== holdsNumbers(kind);
  if (isBound || (line.role !== null && losesFigures)) return { type: "kindIsBound", label: line.label };
  const figures = (scenario.cells.get(line.id)?.size ?? 0) + Number(line.formula !== null) + line.attributes.size;
  if (!holdsNumbers(kind) && figures > 0) return { type: "holdsFigures", label: line.label, count: figures };
  const children = tree.childrenOf(line.id).flatMap((id) => scenario.lines.get(id) ?? []);
  const stranded = children.filter((child) => !mayHold({ ...line, kind }, child.kind));
  if (stranded.length > 0) return { type: "holdsLines", label: line.label, count: stranded.length };
  const parent = line.parentId === null ? undefined : scenario.lines.get(line.parentId);
  if (parent !== undefined && !mayHold(parent, kind)) return { type: "parentIsNoHeading", label: parent.label };
  return null;
}

function refusalOfUnit({ scenario, facts }: CommandContext, line: Line, unit: Line["unit"]): CommandRefusal | null {
  if (unit === line.unit) return null;
  if (line.measure !== null) return { type: "measureNotKr", label: line.label };
  if (line.goal !== null || line.indicator !== null || line.role !== null)
    return { type: "kindIsBound", label: line.label };
  const typed = [...(scenario.cells.get(line.id)?.values() ?? [])].filter(({ type }) => type !== "formula").length;
  const own = (scenario.cells.get(line.id)?.size ?? 0) - typed;
  if (typed + own > 0) return { type: "figuresInUnit", label: line.label, count: typed + own, unit: line.unit };
  if (line.formula === null) return null;
  const compiled = compileFormula(line.formula, "canonical", facts, unit);
  return compiled.ok && compiled.value.standingError === null
    ? null
    : { type: "formulaOfOtherUnit", label: line.label };
}
