// The tree of inputs as rows: one for each name in the formula, in reading order, with the cells it stands for under it; the figure
// now and in the baseline, and the part of the change. Rows that explain nothing are folded, nothing is left out of the sum.

import { tryFormula } from "../formula/calculation.ts";
import { type CellValue, cellState } from "../formula/cellState.ts";
import { isFormulaCell, yearOfCell } from "../formula/plan.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import { baselineTexts, explainRows } from "../texts/explain.ts";
import { asYear, cellInHorizon, type Explained, figureAt, figureOf, lineOfCell, namedCell } from "./explained.ts";
import type { BaselineChoice, InputRow } from "./explanation.ts";
import { changeText } from "./figureText.ts";
import { foldRows } from "./foldRows.ts";
import type { FormulaTerm } from "./formulaTerms.ts";
import { cellsRead, rawAt } from "./formulaTrial.ts";
import {
  contributionOf,
  plainRow,
  type RowContext,
  restRow,
  shownOf,
  tellingShares,
  withRounding,
} from "./rowParts.ts";

/** All rows of the top, whose contributions add up to the change. */
export function inputRows(context: RowContext, terms: readonly FormulaTerm[], ruleLabel: string): readonly InputRow[] {
  const seen = new Set<number>();
  const { division, change, key = "" } = context;
  const rows = terms.flatMap((term, order) => rowOfTerm(context, term, `${key}${order}`, seen) ?? []);
  const folded = foldRows(context, rows, `${key}top`);
  if (division === null || change === null) return folded;
  const rest = Math.abs(division.remainder) < 0.0005 && shownOf(context, division.remainder) === 0;
  const withRule = rest ? folded : [...folded, restRow(context, "rule", ruleLabel, division.remainder)];
  return tellingShares(withRounding(context, withRule, change, `${key}rounding`));
}

/** A cell that an earlier row stands for: its part is there. */
const notCounted = {
  contribution: null,
  contributionText: explainRows.countedAbove,
  share: null,
  shareText: "",
} as const;

function rowOfTerm(context: RowContext, term: FormulaTerm, key: string, seen: Set<number>): InputRow | null {
  const { explained, cell, division } = context;
  if (term.compiled === null) return null;
  const read = cellsRead(explained.plan, term.compiled, cell);
  const fresh = read.filter((found) => !seen.has(found));
  for (const found of fresh) seen.add(found);
  const [only] = read;
  const isOneCell = term.operand?.type === "line" && !term.isMany;
  if (isOneCell && only !== undefined) return fresh.length === 0 ? null : rowOfCell(context, only, key);
  const tried = tryFormula(explained.plan, explained.columns, term.compiled, cell);
  const isMissing = term.operand?.type === "attribute" && tried.state === cellState.notCalculated;
  const figure = asYear(
    figureOf(explained, isMissing ? cellState.empty : tried.state, tried.value, term.compiled.unit),
    term.compiled,
  );
  const children = read.filter((found) => isTelling(context, term, found));
  const parts = children.map((found) => {
    const row = rowOfCell(context, found, `${key}.${found}`);
    return fresh.includes(found) ? row : { ...row, ...notCounted };
  });
  const sum = parts.reduce((total, part) => total + (part.contribution ?? 0), 0);
  const isCounted = term.isMany && !term.isAdded && figure.value !== null;
  const before = isCounted ? null : termBefore(context, term);
  return {
    ...plainRow,
    key,
    type: read.length === 0 && term.operand?.type === "attribute" ? "constant" : "group",
    label: term.name,
    figure: isCounted ? explainRows.values(read.length) : figure.text,
    state: figure.state,
    before: before === null ? null : termText(explained, term, before),
    beforeName: beforeName(context, yearOfCell(explained.plan.grid, cell)),
    ...contributionOf(context, division === null ? null : sum),
    children:
      division === null || fresh.length === 0
        ? foldRows(context, parts, key)
        : withRounding(context, foldRows(context, parts, key), sum, `${key}.rounding`),
  };
}

/** What a name stood for in the baseline year, null where nothing can be told. */
function termBefore({ explained, cell, against, division }: RowContext, term: FormulaTerm): CellValue | null {
  const line = lineOfCell(explained, cell);
  if (division?.method === "steps" || term.compiled === null || against?.type !== "year" || line === undefined)
    return null;
  const earlier = cellInHorizon(explained, line.id, yearOfCell(explained.plan.grid, cell) + against.shift);
  if (earlier < 0) return null;
  const tried = tryFormula(explained.plan, explained.columns, term.compiled, earlier);
  return tried.state === cellState.number ? { state: cellState.number, value: tried.value } : null;
}

const termText = (explained: Explained, { compiled }: FormulaTerm, { state, value }: CellValue): string =>
  asYear(figureOf(explained, state, value ?? 0, compiled?.unit ?? "none"), compiled).text;

/** Of measures only those with a figure then or now are rows: the others change nothing in any year. */
function isTelling(context: RowContext, term: FormulaTerm, cell: number): boolean {
  if (term.operand?.type !== "measures" && term.operand?.type !== "investments") return true;
  const is = (value: CellValue | null): boolean =>
    value !== null && value.state !== cellState.empty && !(value.state === cellState.number && value.value === 0);
  return is(rawAt(context.explained.columns, cell)) || is(beforeOf(context, cell));
}

/** What a cell read was in the baseline, null where nothing can be told. Steps begin at nothing, whatever was the year before. */
function beforeOf({ explained, division, against }: RowContext, cell: number): CellValue | null {
  if (against === null || division?.method === "steps") return null;
  const compared = division?.before.get(cell);
  const line = lineOfCell(explained, cell);
  if (line === undefined) return null;
  const year = yearOfCell(explained.plan.grid, cell);
  if (against.type === "stated") {
    const stated = explained.scenario.stated.get(line.id)?.get(year);
    return stated === undefined ? null : { state: cellState.number, value: stated };
  }
  if (compared !== undefined) return compared;
  const earlier = cellInHorizon(explained, line.id, year + against.shift);
  return earlier < 0 ? null : rawAt(explained.columns, earlier);
}

/** Name of what a figure of `year` is compared with. */
function beforeName({ against }: RowContext, year: number): string {
  if (against === null) return "";
  return against.type === "stated" ? baselineTexts.stated(year) : String(year + against.shift);
}

/** What a cell was, in words, with the name of when that was. */
function beforeTexts(
  context: RowContext,
  cell: number,
  before: CellValue | null,
): Pick<InputRow, "before" | "beforeName"> {
  const { explained, division } = context;
  if (division?.added.has(cell) === true) {
    return { before: explainRows.joins(yearOfCell(explained.plan.grid, context.cell)), beforeName: "" };
  }
  return {
    before: before === null ? null : textOfValue(explained, before, lineOfCell(explained, cell)?.unit ?? "count"),
    beforeName: beforeName(context, yearOfCell(explained.plan.grid, cell)),
  };
}

const textOfValue = (explained: Explained, { state, value }: CellValue, unit: FormulaUnit): string =>
  figureOf(explained, state, value ?? 0, unit).text;

function rowOfCell(context: RowContext, cell: number, key: string): InputRow {
  const { explained, division, against } = context;
  const line = lineOfCell(explained, cell);
  const figure = figureAt(explained, cell);
  const before = beforeOf(context, cell);
  const unit = line?.unit ?? "count";
  const isComparable = figure.value !== null && before !== null && before.value !== null && unit !== "text";
  const through = division?.actsThrough.get(cell);
  const year = yearOfCell(explained.plan.grid, cell);
  const isStart = division?.method === "steps" && line !== undefined && isOwnStart(context, cell);
  const baseline: BaselineChoice =
    against?.type === "stated" ? { type: "stated" } : { type: "year", year: year + (against?.shift ?? -1) };
  return {
    key,
    type: "cell",
    label: line?.label ?? "",
    cell: namedCell(explained, cell),
    figure: figure.text,
    state: figure.state,
    ...beforeTexts(context, cell, before),
    change: isComparable ? changeText((figure.value ?? 0) - (before?.value ?? 0), unit, explained.displayUnit) : null,
    ...contributionOf(context, division === null ? null : (division.contributions.get(cell) ?? 0)),
    ...(isStart ? { contributionText: explainRows.start, shareText: "" } : {}),
    actsThrough: through === undefined ? null : (lineOfCell(explained, through)?.label ?? null),
    children: [],
    unfold: isFormulaCell(explained.plan, cell) && line !== undefined ? { lineId: line.id, year, baseline } : null,
  };
}

/** Is it the line's own baseline cell, from which the steps begin? */
const isOwnStart = ({ explained, cell, against }: RowContext, read: number): boolean => {
  const line = lineOfCell(explained, cell);
  if (line === undefined || against?.type !== "year") return false;
  return cellInHorizon(explained, line.id, yearOfCell(explained.plan.grid, cell) + against.shift) === read;
};
