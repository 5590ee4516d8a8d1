// The live answer while a person types: what the cell would become, without changing anything. A formula is compiled and tried
// in its cell; one that would depend on itself is shown as a cycle before it is entered.

import { homeSheetOf } from "../../shared/commands/commandContext.ts";
import { inputFromText } from "../../shared/commands/setCells.ts";
import type { InputCheck, Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import type { PlanPeriod } from "../../shared/domain/planPeriod.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { textOfValue, tryFormula } from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { type CompiledFormula, compileFormula, yearsBack } from "../../shared/formula/compileFormula.ts";
import { linesNamed, type Operand, yearOfPoint } from "../../shared/formula/operand.ts";
import {
  cellOf,
  markedDependents,
  type Plan,
  rowOfCell,
  visitPrecedents,
  yearIndexOfCell,
} from "../../shared/formula/plan.ts";
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
    return success({ kind: "empty", value: null, text: null, state: cellState.empty, unit: line.unit, ...noFormula });
  if (input.value.type === "number") {
    const { value } = input.value;
    return success({ kind: "number", value, text: null, state: cellState.number, unit: line.unit, ...noFormula });
  }
  if (input.value.type === "text") {
    const { text } = input.value;
    return success({ kind: "text", value: null, text, state: cellState.text, unit: line.unit, ...noFormula });
  }
  const compiled = compileFormula(request.text, "swedish", context.facts, line.unit);
  if (!compiled.ok) return failure(commandRefusal({ type: "formula", refusal: compiled.error }));
  const { plan, columns } = open.calculation;
  const row = plan.grid.rowOf.get(line.id) ?? 0;
  const cell = cellOf(plan.grid, row, request.year);
  const tried = wouldDependOnItself(plan, compiled.value, cell)
    ? { value: 0, state: cellState.cycle }
    : tryFormula(plan, columns, compiled.value, cell);
  return success({
    kind: "formula",
    value: tried.state === cellState.number ? tried.value : null,
    text: tried.state === cellState.text ? textOfValue(plan, tried.value) : null,
    state: tried.state,
    unit: line.unit,
    formulaUnit: compiled.value.unit,
    holdsFrom: firstYearOf(scenario, line, compiled.value),
    references: referencesOf(
      { plan, lineId: line.id, year: request.year, period: scenario.head.period },
      compiled.value,
      /^\s*=?/.exec(request.text)?.[0].length ?? 0,
    ),
  });
}

const noFormula = { formulaUnit: null, holdsFrom: null, references: [] } as const;

/** The first year of the line's sheet the formula can reach back from. */
function firstYearOf(scenario: Scenario, line: Line, compiled: CompiledFormula): number | null {
  const sheet = homeSheetOf(scenario, line);
  return sheet === undefined ? null : Math.min(sheet.firstYear + yearsBack(compiled), sheet.lastYear);
}

/** Does anything the formula reads depend on the cell it would stand in? */
function wouldDependOnItself(plan: Plan, compiled: CompiledFormula, cell: number): boolean {
  const isDependent = markedDependents(plan, cell);
  let found = false;
  visitPrecedents(plan, compiled, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell), (precedent) => {
    if (isDependent[precedent] === 1) found = true;
  });
  return found;
}

/** Where a formula stands: what its own line and its relative years mean. */
interface Place {
  readonly plan: Plan;
  readonly lineId: LineId;
  readonly year: number;
  readonly period: PlanPeriod;
}

/** Places of the references in the typed text; `lead` characters ("=") stand before the formula. */
function referencesOf(place: Place, compiled: CompiledFormula, lead: number): InputCheck["references"] {
  return compiled.parts.flatMap((part) => {
    if (part.type !== "operand") return [];
    const { operand, start, end } = part;
    if (operand.type === "literal" || operand.type === "text" || operand.type === "year") return [];
    const lineIds = linesRead(place, operand);
    return [{ start: start + lead, end: end + lead, lineIds, years: yearsRead(place, operand) }];
  });
}

function linesRead({ plan, lineId }: Place, operand: Operand): readonly LineId[] {
  if (operand.type === "range") return plan.tree.itemsBetween(operand.fromId, operand.toId);
  if (operand.type !== "line") return linesNamed(operand);
  if (operand.lineId === null) return [lineId];
  return plan.facts.isHeading(operand.lineId) ? plan.tree.itemsUnder(operand.lineId) : [operand.lineId];
}

function yearsRead(place: Place, operand: Exclude<Operand, { type: "literal" | "text" | "year" }>): readonly number[] {
  if (operand.type === "attribute") return [place.year];
  if (operand.year.type !== "span") return [yearOfPoint(operand.year, place.year, place.period)];
  const from = Math.max(place.period.firstYear, yearOfPoint(operand.year.from, place.year, place.period));
  const to = Math.min(place.period.lastYear, yearOfPoint(operand.year.to, place.year, place.period));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
