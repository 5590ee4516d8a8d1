// A formula copied in one budget and pasted in another. Lines are known by id within a budget and by their codes between two: the line
// the formula stood on becomes the line it comes to, as within a budget, and the others the lines of the same code (or the same name,
// where they have no code). Where one of them is missing, or the formula does not fit the new line, its value is pasted instead.

import type { LineView, ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { compileFormula } from "../../shared/formula/compileFormula.ts";
import { type Part, printParts } from "../../shared/formula/formulaParts.ts";
import { linesNamed, type Operand } from "../../shared/formula/operand.ts";
import { lineNames, periodOf } from "../formula/lineNames.ts";
import { tabState } from "./tabs.ts";
import { windowState } from "./windowStore.ts";

export interface Ported {
  /** With "="; null where only the value can be pasted. */
  readonly text: string | null;
  /** What lines are called that are missing here. */
  readonly missing: readonly string[];
}

/** A formula that stood on a line of another open budget, written for a cell of this one. */
export type Port = (formula: string, fromId: LineId, line: LineView, year: number) => Ported;

const notPorted: Ported = { text: null, missing: [] };

/** From the budgets that are open beside the one with `target` as its structure. */
export const portInto =
  (target: ScenarioStructure): Port =>
  (formula, fromId, line, year) => {
    const source = structureWith(fromId);
    return source === null ? notPorted : portedFormula(formula, { fromId, source }, { line, year, target });
  };

/** Is the line one of any budget that is open? */
export const isOfOpenBudget = (lineId: LineId): boolean => structureWith(lineId) !== null;

function structureWith(lineId: LineId): ScenarioStructure | null {
  for (const { handle } of windowState().tabs) {
    const mirror = tabState(handle)?.document?.mirror;
    if (mirror?.lineById.has(lineId) === true) return mirror.structure;
  }
  return null;
}

export function portedFormula(
  formula: string,
  { fromId, source }: { readonly fromId: LineId; readonly source: ScenarioStructure },
  to: { readonly line: LineView; readonly year: number; readonly target: ScenarioStructure },
): Ported {
  const { line, year, target } = to;
  const [there, here] = [lineNames(source), lineNames(target)];
  const compiled = compileFormula(formula, "swedish", there, null);
  if (!compiled.ok) return notPorted;
  const counterparts = new Map<LineId, LineId>([[fromId, line.id]]);
  const missing = new Set<string>();
  for (const operand of compiled.value.operands) {
    for (const lineId of linesNamed(operand)) {
      if (counterparts.has(lineId)) continue;
      const code = there.codeOf(lineId) ?? "";
      const label = there.labelOf(lineId) ?? "";
      const named = code === "" ? here.idsOfLabel(label) : [here.idOfCode(code)];
      const [found] = named;
      if (found === undefined || named.length > 1) missing.add(code || label);
      else counterparts.set(lineId, found);
    }
  }
  if (missing.size > 0) return { text: null, missing: [...missing] };
  const named = (lineId: LineId): LineId => counterparts.get(lineId) ?? lineId;
  const parts = compiled.value.parts.map(
    (part): Part => (part.type === "operand" ? { ...part, operand: withLines(part.operand, named) } : part),
  );
  const text = `=${printParts(parts, "swedish", here)}`;
  const host = { lineId: line.id, year, period: periodOf(target) };
  const fits = compileFormula(text, "swedish", here, line.unit, host);
  return fits.ok ? { text, missing: [] } : notPorted;
}

function withLines(operand: Operand, named: (lineId: LineId) => LineId): Operand {
  const orNull = (lineId: LineId | null): LineId | null => (lineId === null ? null : named(lineId));
  switch (operand.type) {
    case "line":
    case "attribute":
      return { ...operand, lineId: orNull(operand.lineId) };
    case "range":
      return { ...operand, fromId: named(operand.fromId), toId: named(operand.toId) };
    case "measures":
    case "investments": {
      const { committeeId, programmeId, unitId } = operand.filter;
      const filter = { committeeId: orNull(committeeId), programmeId: orNull(programmeId), unitId: orNull(unitId) };
      return { ...operand, filter: { ...operand.filter, ...filter } };
    }
    default:
      return operand;
  }
}
