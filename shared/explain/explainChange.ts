// The change of a cell against its baseline, and its division among the inputs. The baseline is always named; where there is none,
// or the change cannot be divided, the answer says why and the inputs are listed without parts.

import type { Line } from "../domain/line.ts";
import { cellState } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { yearOfCell } from "../formula/plan.ts";
import { baselineTexts, divisionTexts } from "../texts/explain.ts";
import { type Against, divideAgainst, ruleLabelOf } from "./divideAgainst.ts";
import type { Division, DivisionFault } from "./divideChange.ts";
import { cellInHorizon, type Explained, figureAt } from "./explained.ts";
import type { BaselineChoice, ExplainedBaseline, Explanation, Figure } from "./explanation.ts";
import { whyNoNumber } from "./faultAdvice.ts";
import { changeText, figureText } from "./figureText.ts";
import type { FormulaTerm } from "./formulaTerms.ts";
import { inputRows } from "./inputRows.ts";
import type { RowContext } from "./rowParts.ts";
import { yearlySteps } from "./yearlySteps.ts";

interface Subject {
  readonly cell: number;
  readonly line: Line;
  /** The formula that governs the cell, null for inputs. */
  readonly compiled: CompiledFormula | null;
  readonly terms: readonly FormulaTerm[];
  readonly baseline: BaselineChoice;
}

type Change = Pick<Explanation, "baseline" | "choices" | "division" | "inputs">;

export function explainChange(explained: Explained, subject: Subject): Change {
  const { cell, line, compiled, terms } = subject;
  const { grid } = explained.plan;
  const year = yearOfCell(grid, cell);
  const stated = explained.scenario.stated.get(line.id)?.get(year);
  const against = chosenBaseline(explained, subject, year, stated !== undefined);
  const choices = choicesOf(explained, line, year, stated !== undefined);
  const baseline = against === null ? null : baselineOf(explained, subject, against, stated, year);
  const context = (division: Division | null): RowContext => ({
    explained,
    cell,
    unit: line.unit,
    division,
    change: baseline?.change ?? null,
    against:
      against === null ? null : against.type === "stated" ? against : { type: "year", shift: against.year - year },
  });
  const undivided = (sentence: string): Change => ({
    baseline,
    choices,
    division: { method: "none", sentence },
    inputs: inputRows(context(null), terms, ""),
  });
  if (compiled === null) return { ...undivided(divisionTexts.isInput), inputs: [] };
  if (against === null || baseline === null) return undivided(divisionTexts.noBaseline);
  if (line.unit === "text") return undivided(divisionTexts.isText);
  if (figureAt(explained, cell).value === null) return undivided(divisionTexts.notNow);
  if (baseline.figure.value === null) return undivided(divisionTexts.notThen(baseline.name));
  const chained =
    against.type === "year" && baseline.change !== null && against.year < year - 1
      ? yearlySteps(explained, { cell, line, compiled, from: against.year, change: baseline.change })
      : null;
  if (chained !== null) {
    return {
      baseline,
      choices,
      division: { method: "years", sentence: divisionTexts.years(baseline.name) },
      inputs: chained,
    };
  }
  const division = divideAgainst(explained, cell, compiled, against, baseline.figure.value);
  if (typeof division === "string")
    return undivided(faultSentence(explained, division, compiled, against, baseline.name));
  const isSame = baseline.change !== null && !/[1-9]/.test(baseline.changeText);
  const sentence = isSame ? divisionTexts.noChange(baseline.name) : divisionTexts[division.method](baseline.name);
  return {
    baseline,
    choices,
    division: { method: division.method, sentence },
    inputs: inputRows(context(division), terms, ruleLabelOf(explained, division, against, compiled)),
  };
}

/** The wanted baseline, or the year before where there is no such; null where there is none of them. */
function chosenBaseline(
  explained: Explained,
  { line, baseline }: Subject,
  year: number,
  hasStated: boolean,
): Against | null {
  const yearBefore = (wanted: number): Against | null => {
    const cell = cellInHorizon(explained, line.id, wanted);
    return cell < 0 || wanted === year ? null : { type: "year", year: wanted, cell };
  };
  if (baseline.type === "stated" && hasStated) return { type: "stated" };
  const chosen = baseline.type === "year" ? yearBefore(baseline.year) : null;
  return chosen ?? yearBefore(year - 1) ?? (hasStated ? { type: "stated" } : null);
}

function choicesOf(explained: Explained, line: Line, year: number, hasStated: boolean): Explanation["choices"] {
  const { grid } = explained.plan;
  const years = Array.from({ length: grid.yearCount }, (_, index) => grid.firstYear + index).filter(
    (other) => other !== year && cellInHorizon(explained, line.id, other) >= 0,
  );
  return [
    ...years.map((other) => ({ choice: { type: "year", year: other } as const, name: String(other) })),
    ...(hasStated ? [{ choice: { type: "stated" } as const, name: baselineTexts.stated(year) }] : []),
  ];
}

function baselineOf(
  explained: Explained,
  { cell, line }: Subject,
  against: Against,
  stated: number | undefined,
  year: number,
): ExplainedBaseline {
  const { displayUnit } = explained;
  const printed = (value: number): Figure => ({
    state: cellState.number,
    value,
    text: figureText(cellState.number, value, line.unit, displayUnit),
  });
  const figure = against.type === "stated" ? printed(stated ?? 0) : figureAt(explained, against.cell);
  const now = figureAt(explained, cell).value;
  const change = now === null || figure.value === null || line.unit === "text" ? null : now - figure.value;
  return {
    choice: against.type === "stated" ? against : { type: "year", year: against.year },
    name: against.type === "stated" ? baselineTexts.stated(year) : String(against.year),
    figure,
    change,
    changeText: change === null ? "" : changeText(change, line.unit, displayUnit),
  };
}

function faultSentence(
  explained: Explained,
  fault: DivisionFault,
  compiled: CompiledFormula,
  against: Against,
  baseline: string,
): string {
  if (fault !== "formulaNotThen") return divisionTexts[fault];
  const why = against.type === "year" ? whyNoNumber(explained, compiled, against.cell) : "";
  return divisionTexts.formulaNotThen(baseline, why);
}
