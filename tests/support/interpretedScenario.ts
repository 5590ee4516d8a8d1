// Formulas tried over the inputs of a test scenario with the plain interpreter: cells that hold formulas themselves are not
// read. Good for saying what one formula gives.

import type { LineId } from "../../shared/domain/ids.ts";
import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";
import { lineTreeOf } from "../../shared/domain/lineTree.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { compileFormula } from "../../shared/formula/compileFormula.ts";
import { lineFactsOf } from "../../shared/formula/lineFactsOf.ts";
import { isChosenInvestment, isChosenMeasure } from "../../shared/formula/measureFilter.ts";
import { formulaSentence } from "../../shared/texts/formula.ts";
import { type Answer, type Figures, interpret } from "./formulaInterpreter.ts";

/** What a Swedish formula gives on a line in a year; throws the sentence of one that is refused. */
export function interpretedIn(scenario: Scenario, ownId: LineId | null): (formula: string, year: number) => Answer {
  const tree = lineTreeOf(scenario);
  const facts = lineFactsOf(scenario, tree);
  const { period } = scenario.head;
  const input = (lineId: LineId | null, year: number) => {
    const id = lineId ?? ownId;
    if (id === null || year < period.firstYear || year > period.lastYear) return undefined;
    const found = scenario.cells.get(id)?.get(year);
    if (found === undefined || found.type === "formula") return null;
    return found.type === "number" ? found.value : found.text;
  };
  const amount = (id: LineId, year: number): number => Number(input(id, year) ?? 0);
  return (formula, year) => {
    const unit = ownId === null ? null : (scenario.lines.get(ownId)?.unit ?? null);
    const compiled = compileFormula(formula, "swedish", facts, null);
    const fitting = unit === null ? compiled : compileFormula(formula, "swedish", facts, unit);
    const taken = compiled.ok ? compiled : fitting;
    if (!taken.ok) throw new Error(formulaSentence({ ...taken.error.reason }));
    const figures: Figures = {
      year,
      period,
      cell: input,
      attribute: (lineId, attribute: LineAttribute) =>
        scenario.lines.get(lineId ?? ownId ?? ("" as LineId))?.attributes.get(attribute),
      lines: (operand) => {
        if (operand.type === "range") return tree.itemsBetween(operand.fromId, operand.toId);
        const isHeading = operand.lineId !== null && facts.isHeading(operand.lineId);
        return isHeading && operand.lineId !== null ? tree.itemsUnder(operand.lineId) : [operand.lineId];
      },
      query: (operand, at) => {
        const isChosen =
          operand.type === "investments"
            ? isChosenInvestment(operand.filter, tree, scenario.lines, scenario.sheets)
            : isChosenMeasure(operand.filter, tree, scenario.lines);
        return tree.ordered.filter(isChosen).reduce((sum, line) => {
          const isTemporary = line.measure?.duration === "temporary";
          if (operand.type === "measures" && operand.query === "TEMPORARY" && !isTemporary) return sum;
          if (operand.type === "measures" && operand.query === "MEASURELEVEL" && !isTemporary) {
            let level = sum;
            for (let step = period.firstYear; step <= at; step += 1) level += amount(line.id, step);
            return level;
          }
          return sum + amount(line.id, at);
        }, 0);
      },
    };
    return interpret(taken.value, figures);
  };
}
