// Explains one cell: what decides it, its formula with names and with figures, what it reads and what each of that did to the change,
// who reads it, what happened to it and what is wrong with it. Everything is read from the calculated scenario; the parts stand in
// the files beside this one.

import { cleanText } from "../commands/cleanText.ts";
import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import { formatApart } from "../format/apart.ts";
import { tryFormula } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { type CompiledFormula, compileFormula } from "../formula/compileFormula.ts";
import { printParts } from "../formula/formulaParts.ts";
import { compiledAt, compiledOfRow, rowOfCell, visitDependents, yearOfCell } from "../formula/plan.ts";
import { logTexts, explainPanelTexts as panel, ruleTexts } from "../texts/explain.ts";
import { quoted } from "../texts/view.ts";
import type { CellEvent } from "./cellLog.ts";
import { cellProblem } from "./cellProblem.ts";
import { explainChange } from "./explainChange.ts";
import { cellInHorizon, type Explained, figureAt, figureOf, namedCell } from "./explained.ts";
import type {
  BaselineChoice,
  CellRule,
  DependentLine,
  ExplainedOverride,
  ExplainRefusal,
  Explanation,
  LoggedCellEdit,
} from "./explanation.ts";
import { changeText, figureText, timeText } from "./figureText.ts";
import { filledFormula } from "./filledFormula.ts";
import { termsOf } from "./formulaTerms.ts";
import { measureFacts } from "./measureFacts.ts";

const mostDependents = 60;
const mostLogged = 50;

/**
 * The explanation of a line's cell in a year, against a baseline (one that is not there gives way to the year before).
 * `events` is the cell's log, newest first.
 *
 * Refuses: an unknown line, a heading or text, a year outside the line's horizon. Never throws for user data.
 */
export function explainCell(
  explained: Explained,
  lineId: LineId,
  year: number,
  baseline: BaselineChoice,
  events: readonly CellEvent[],
): Result<Explanation, ExplainRefusal> {
  const { scenario, plan, displayUnit } = explained;
  const line = scenario.lines.get(lineId);
  const row = plan.grid.rowOf.get(lineId);
  if (line === undefined || row === undefined) return failure({ type: "unknownLine" });
  const { label } = line;
  if (!holdsNumbers(line.kind)) return failure({ type: "noFigures", label });
  const cell = cellInHorizon(explained, lineId, year);
  const named = namedCell(explained, cell);
  if (cell < 0 || named === null) {
    const firstYear = plan.grid.firstYear + (plan.grid.firstYearIndex[row] ?? 0);
    return failure({
      type: "outsideYears",
      label,
      firstYear,
      lastYear: plan.grid.firstYear + (plan.grid.lastYearIndex[row] ?? 0),
    });
  }
  const figure = figureAt(explained, cell);
  const input = scenario.cells.get(lineId)?.get(year);
  const compiled = compiledAt(plan, cell);
  const isGoverned = line.formula !== null && year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  const rule: CellRule =
    input === undefined
      ? compiled === null
        ? "empty"
        : "lineFormula"
      : input.type === "formula"
        ? "cellFormula"
        : "input";
  const terms = compiled === null ? [] : termsOf(compiled, plan.facts);
  const stated = scenario.stated.get(lineId)?.get(year);
  const change = explainChange(explained, { cell, line, compiled, terms, baseline });
  return success({
    cell: named,
    unit: line.unit,
    figure,
    rule,
    ruleText: ruleText(rule, year, isGoverned),
    override: input === undefined || !isGoverned ? null : overrideOf(explained, line, cell, input),
    formula:
      compiled === null
        ? null
        : {
            text: swedish(explained, compiled),
            filled: compiled.standingError === null ? filledFormula(explained, compiled, terms, cell, figure.text) : "",
          },
    input:
      input !== undefined && input.type !== "formula"
        ? { when: timeText(input.enteredAt), label: sourceOf(events, input) }
        : null,
    note: line.note,
    measure: measureFacts(explained, line),
    stated:
      stated === undefined
        ? null
        : {
            text: figureText(cellState.number, stated, line.unit, displayUnit),
            ...statedDifference(explained, line, figure.value === null ? null : figure.value - stated),
          },
    problem: cellProblem(explained, cell),
    ...change,
    ...dependentsOf(explained, cell),
    log: events.slice(0, mostLogged).map((event) => loggedEdit(explained, line, isGoverned, event)),
    moreLog: Math.max(0, events.length - mostLogged),
  });
}

const swedish = ({ plan }: Explained, compiled: CompiledFormula): string =>
  compiled.parts.length === 0 ? `=${compiled.canonical}` : `=${printParts(compiled.parts, "swedish", plan.facts)}`;

function statedDifference(explained: Explained, line: Line, difference: number | null) {
  const text = difference === null ? "" : differenceText(explained, line, difference);
  const sentence =
    difference === null ? panel.statedUncompared : text === "" ? panel.statedSame : panel.statedDiffers(text);
  return { difference: text, sentence };
}

/** "" where the two are shown alike. */
const differenceText = ({ displayUnit }: Explained, line: Line, difference: number): string => {
  const text = changeText(difference, line.unit, displayUnit);
  return /[1-9]/.test(text) ? text : "";
};

function ruleText(rule: CellRule, year: number, isGoverned: boolean): string {
  switch (rule) {
    case "lineFormula":
      return ruleTexts.lineFormula;
    case "cellFormula":
      return isGoverned ? ruleTexts.overridingFormula(year) : ruleTexts.cellFormula(year);
    case "input":
      return isGoverned ? ruleTexts.overridingInput(year) : ruleTexts.input;
    case "empty":
      return ruleTexts.empty;
  }
}

function overrideOf(explained: Explained, line: Line, cell: number, input: CellInput): ExplainedOverride | null {
  const { plan, columns, displayUnit } = explained;
  const compiled = compiledOfRow(plan, rowOfCell(plan.grid, cell));
  if (compiled === null) return null;
  const tried = tryFormula(plan, columns, compiled, cell);
  const wouldGive = figureOf(explained, tried.state, tried.value, line.unit);
  const { value } = wouldGive;
  const now = figureAt(explained, cell).value;
  return {
    since: timeText(input.enteredAt),
    lineFormula: swedish(explained, compiled),
    wouldGive,
    difference: value === null || now === null ? null : changeText(now - value, line.unit, displayUnit),
  };
}

/** The action that brought the value that stands there now, "" where that is told by the value itself. */
const sourceOf = (events: readonly CellEvent[], input: CellInput): string => {
  const found = events.find(
    ({ change }) =>
      change.type === "cell" && change.after?.enteredAt === input.enteredAt && change.after.type === input.type,
  );
  return found === undefined || !found.isWide ? "" : cleanText(found.label);
};

/**
 * Who reads the cell directly, line by line in stored order with the years of each. An index is read by every cell of a large budget,
 * and is asked about each time it is selected: only the lines that are told get their years.
 */
function dependentsOf(explained: Explained, cell: number): Pick<Explanation, "dependents" | "moreDependents"> {
  const { plan } = explained;
  const readers = new Uint8Array(plan.grid.rowCount);
  visitDependents(plan, cell, (dependent) => {
    readers[rowOfCell(plan.grid, dependent)] = 1;
  });
  const years = new Map<number, Set<number>>();
  let count = 0;
  for (let row = readers.indexOf(1); row >= 0; row = readers.indexOf(1, row + 1)) {
    count += 1;
    if (count <= mostDependents) years.set(row, new Set());
  }
  visitDependents(plan, cell, (dependent) => {
    years.get(rowOfCell(plan.grid, dependent))?.add(yearOfCell(plan.grid, dependent));
  });
  const dependents = [...years].flatMap(([row, found]): readonly DependentLine[] => {
    const line = plan.tree.ordered[row];
    if (line === undefined) return [];
    return [{ lineId: line.id, code: line.code, label: line.label, years: [...found].toSorted((a, b) => a - b) }];
  });
  return { dependents, moreDependents: Math.max(0, count - mostDependents) };
}

/** One row of the log. `isGoverned`: the line's formula holds for the year today, where the log tells of no other formula. */
function loggedEdit(explained: Explained, line: Line, isGoverned: boolean, event: CellEvent): LoggedCellEdit {
  const { sequence, action, change } = event;
  const isLineFormula = change.type === "lineFormula";
  const text = (input: CellInput | null, wasGoverned: boolean | null): string => {
    if (input === null) return (wasGoverned ?? isGoverned) ? logTexts.byLineFormula : logTexts.empty;
    if (input.type === "formula") return canonicalText(explained, input.formula);
    if (input.type === "text") return quoted(cleanText(input.text));
    return figureText(cellState.number, input.value, line.unit, explained.displayUnit);
  };
  const formula = (canonical: string | null): string =>
    canonical === null ? logTexts.noFormula : canonicalText(explained, canonical);
  const plain = isLineFormula
    ? ([formula(change.before), formula(change.after)] as const)
    : ([text(change.before, change.wasGoverned), text(change.after, change.isGoverned)] as const);
  // Two figures that round to the same are told with the decimals that tell them apart.
  const isAlike = plain[0] === plain[1] && !isLineFormula;
  const [before, after] =
    isAlike && change.before?.type === "number" && change.after?.type === "number"
      ? formatApart(change.before.value, change.after.value, line.unit, explained.displayUnit)
      : plain;
  return {
    sequence,
    action,
    when: timeText(event.editedAt),
    who: cleanText(event.author),
    label: cleanText(event.label),
    isLineFormula,
    before,
    after,
  };
}

/** A logged formula as it would be shown today; names that are gone show as such. */
function canonicalText(explained: Explained, canonical: string): string {
  const compiled = compileFormula(canonical, "canonical", explained.plan.facts, null);
  return compiled.ok ? swedish(explained, compiled.value) : logTexts.unreadable;
}
