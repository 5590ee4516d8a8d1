// The live answer while a person types: what the cell would become, without changing anything. A formula is compiled and tried
// in its cell; one that would depend on itself is shown as a cycle before it is entered.

import { inputFromText } from "../../shared/commands/setCells.ts";
import type { InputCheck, Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { CellEvaluator } from "../../shared/formula/cellEvaluator.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { type CompiledFormula, compileFormula } from "../../shared/formula/compileFormula.ts";
import { linesNamed, type Operand } from "../../shared/formula/operand.ts";
import { type PlacedFormula, type Plan, visitPrecedents } from "../../shared/formula/plan.ts";
import { resolveOperand } from "../../shared/formula/resolvedOperand.ts";
import type { OpenScenario } from "./openScenario.ts";
import { commandRefusal } from "./refusals.ts";

/** What `text` would be in a cell. Refuses as entering it would. */
export function checkInput(open: OpenScenario, request: RequestOf<"checkInput">): Result<InputCheck, Refusal> {
  const { scenario, context } = open;
  const line = scenario.lines.get(request.lineId);
  if (line === undefined) return failure(commandRefusal({ type: "unknownLine" }));
  const input = inputFromText(context, line, request, request.bareUnit);
  if (!input.ok) return failure(commandRefusal(input.error));
  if (input.value === null)
    return success({ kind: "empty", value: null, state: cellState.empty, unit: line.unit, references: [] });
  if (input.value.type === "number") {
    return success({
      kind: "number",
      value: input.value.value,
      state: cellState.number,
      unit: line.unit,
      references: [],
    });
  }
  const compiled = compileFormula(request.text, "swedish", context.facts, line.unit);
  if (!compiled.ok) return failure(commandRefusal({ type: "formula", refusal: compiled.error }));
  const { plan, columns } = open.calculation;
  const row = plan.grid.rowOf.get(line.id) ?? 0;
  const cell = row * plan.grid.yearCount + request.year - plan.grid.firstYear;
  const operands = compiled.value.operands.map((operand) =>
    resolveOperand(operand, plan.grid, plan.tree, scenario.lines),
  );
  const placed = { compiled: compiled.value, operands };
  const tried = wouldDependOnItself(plan, placed, cell)
    ? { value: 0, state: cellState.cycle }
    : new CellEvaluator(plan, columns).tryOut(placed, cell);
  return success({
    kind: "formula",
    value: tried.state === cellState.number ? tried.value : null,
    state: tried.state,
    unit: line.unit,
    references: referencesOf(plan, compiled.value, request.year, /^\s*=?/.exec(request.text)?.[0].length ?? 0),
  });
}

/** Does anything the formula reads depend on the cell it would stand in? */
function wouldDependOnItself(plan: Plan, placed: PlacedFormula, cell: number): boolean {
  const dependents = new Set([cell]);
  const open = [cell];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (let at = plan.dependentsFrom[next] ?? 0; at < (plan.dependentsFrom[next + 1] ?? 0); at += 1) {
      const dependent = plan.dependents[at] ?? 0;
      if (dependents.has(dependent)) continue;
      dependents.add(dependent);
      open.push(dependent);
    }
  }
  let found = false;
  visitPrecedents(plan.grid, placed, cell % plan.grid.yearCount, (precedent) => {
    if (dependents.has(precedent)) found = true;
  });
  return found;
}

/** Places of the references in the typed text; `lead` characters ("=") stand before the formula. */
function referencesOf(plan: Plan, compiled: CompiledFormula, year: number, lead: number): InputCheck["references"] {
  return compiled.parts.flatMap((part) => {
    if (part.type !== "operand" || part.operand.type === "literal") return [];
    return [
      {
        start: part.start + lead,
        end: part.end + lead,
        lineIds: linesRead(plan, part.operand),
        years: yearsRead(part.operand, year),
      },
    ];
  });
}

function linesRead(plan: Plan, operand: Operand): readonly LineId[] {
  if (operand.type === "range") return plan.tree.itemsBetween(operand.fromId, operand.toId);
  if (operand.type === "line" && plan.facts.isHeading(operand.lineId)) return plan.tree.itemsUnder(operand.lineId);
  return linesNamed(operand);
}

function yearsRead(operand: Exclude<Operand, { type: "literal" }>, year: number): readonly number[] {
  switch (operand.year.type) {
    case "same":
      return [year];
    case "relative":
      return [year + operand.year.offset];
    case "absolute":
      return [operand.year.year];
    case "span": {
      const { from, to } = operand.year;
      return Array.from({ length: Math.min(to - from + 1, 100) }, (_, index) => from + index);
    }
  }
}
