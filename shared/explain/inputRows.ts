// The tree of inputs as rows: one for each name in the formula, in reading order, with the cells it stands for under it; the figure
// now and in the baseline, and the part of the change. Rows that explain nothing are folded, nothing is left out of the sum.

import type { Unit } from "../domain/unit.ts";
import { tryFormula } from "../formula/calculation.ts";
import { type CellState, type CellValue, cellState, isError } from "../formula/cellState.ts";
import { isFormulaCell, yearOfCell } from "../formula/plan.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import { baselineTexts, explainRows } from "../texts/explain.ts";
import type { Division } from "./divideChange.ts";
import { cellInHorizon, type Explained, figureAt, figureOf, lineOfCell, namedCell, valueAt } from "./explained.ts";
import type { BaselineChoice, InputRow } from "./explanation.ts";
import { changeText, shareText, shownChange, storedChange } from "./figureText.ts";
import type { FormulaTerm } from "./formulaTerms.ts";
import { cellsRead } from "./formulaTrial.ts";

/** Rows listed under one name; the ones that explain least are folded. */
const mostChildren = 60;
/** Above this the parts outweigh each other, and a share of the change says nothing a person can use. */
const largestTellingShare = 3;

export interface RowContext {
  readonly explained: Explained;
  readonly cell: number;
  readonly unit: Unit;
  readonly division: Division | null;
  /** The change that is divided, null where there is none to tell. */
  readonly change: number | null;
  /** Years from the cell to its baseline (-1 for the year before), or the printed figures; null without a baseline. */
  readonly against: { readonly type: "year"; readonly shift: number } | { readonly type: "stated" } | null;
}

/** All rows of the top, whose contributions add up to the change. */
export function inputRows(context: RowContext, terms: readonly FormulaTerm[], ruleLabel: string): readonly InputRow[] {
  const seen = new Set<number>();
  const rows = terms.flatMap((term, order) => rowOfTerm(context, term, String(order), seen) ?? []);
  const { division, change, unit, explained } = context;
  const folded = fold(context, rows, "top");
  if (division === null || change === null) return folded;
  const rest = Math.abs(division.remainder) < 0.0005 && shownOf(context, division.remainder) === 0;
  const withRule = rest ? folded : [...folded, restRow(context, "rule", ruleLabel, division.remainder)];
  const shown = withRule.reduce((sum, row) => sum + shownOf(context, row.contribution ?? 0), 0);
  const left = Number((shownOf(context, change) - shown).toPrecision(12));
  // The rounding row stands for no part of the change itself, only for what the figures above lack as they are shown.
  const rounding = storedChange(left, unit, explained.displayUnit);
  const row = {
    ...restRow(context, "rounding", explainRows.rounding, 0),
    contributionText: changeText(rounding, unit, explained.displayUnit),
    shareText: "",
  };
  const whole = left === 0 || shownOf(context, rounding) === 0 ? withRule : [...withRule, row];
  return whole.some((row) => Math.abs(row.share ?? 0) > largestTellingShare) ? whole.map(withoutShareText) : whole;
}

const shownOf = ({ unit, explained }: RowContext, value: number): number =>
  shownChange(value, unit, explained.displayUnit);
const withoutShareText = (row: InputRow): InputRow => ({
  ...row,
  shareText: "",
  children: row.children.map(withoutShareText),
});

function contributionOf(
  { division, change, unit, explained }: RowContext,
  contribution: number | null,
): Pick<InputRow, "contribution" | "contributionText" | "share" | "shareText"> {
  if (division === null || contribution === null)
    return { contribution: null, contributionText: "", share: null, shareText: "" };
  const share =
    change === null || shownChange(change, unit, explained.displayUnit) === 0 ? null : contribution / change;
  return {
    contribution,
    contributionText: changeText(contribution, unit, explained.displayUnit),
    share,
    shareText: share === null || shownChange(contribution, unit, explained.displayUnit) === 0 ? "" : shareText(share),
  };
}

const plainRow = {
  cell: null,
  figure: "",
  state: cellState.number as CellState,
  before: null,
  beforeName: "",
  change: null,
  actsThrough: null,
  children: [],
  unfold: null,
} as const satisfies Partial<InputRow>;

const restRow = (context: RowContext, type: "rule" | "rounding", label: string, value: number): InputRow => ({
  ...plainRow,
  key: type,
  type,
  label,
  ...contributionOf(context, value),
});

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
  const figure = figureOf(explained, tried.state, tried.value, term.compiled.unit);
  const children = fresh.filter((found) => isTelling(context, term, found));
  const parts = children.map((found) => rowOfCell(context, found, `${key}.${found}`));
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
    before: before === null ? null : textOfValue(explained, before, term.compiled.unit),
    beforeName: beforeName(context, yearOfCell(explained.plan.grid, cell)),
    ...contributionOf(context, division === null ? null : sum),
    children: fold(context, parts, key),
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

/** Of measures only those with a figure then or now are rows: the others change nothing in any year. */
function isTelling(context: RowContext, term: FormulaTerm, cell: number): boolean {
  if (term.operand?.type !== "measures" && term.operand?.type !== "investments") return true;
  const is = (value: CellValue | null): boolean =>
    value !== null && value.state !== cellState.empty && !(value.state === cellState.number && value.value === 0);
  return is(valueAt(context.explained.columns, cell)) || is(beforeOf(context, cell));
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
  return earlier < 0 ? null : valueAt(explained.columns, earlier);
}

/** Name of what a figure of `year` is compared with. */
function beforeName({ against }: RowContext, year: number): string {
  if (against === null) return "";
  return against.type === "stated" ? baselineTexts.stated(year) : String(year + against.shift);
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
    before: before === null ? null : textOfValue(explained, before, unit),
    beforeName: beforeName(
      context,
      division?.isShifted === false ? yearOfCell(explained.plan.grid, context.cell) : year,
    ),
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

const explainsNothing = (context: RowContext, row: InputRow): boolean =>
  ((row.contribution !== null && shownOf(context, row.contribution) === 0) ||
    (row.contribution === null && row.change === null && row.before === row.figure)) &&
  row.actsThrough === null &&
  row.contributionText !== explainRows.start &&
  !isError(row.state) &&
  row.state !== cellState.notCalculated &&
  !row.children.some((child) => !explainsNothing(context, child));

/** Rows that explain nothing become one, where others explain something; so do the least of very many. */
function fold(context: RowContext, rows: readonly InputRow[], key: string): readonly InputRow[] {
  const quiet = rows.filter((row) => explainsNothing(context, row));
  const foldsQuiet = context.division !== null && quiet.length >= 2 && quiet.length < rows.length;
  const told = foldsQuiet ? rows.filter((row) => !quiet.includes(row)) : rows;
  const ranked = told.toSorted((left, right) => Math.abs(right.contribution ?? 0) - Math.abs(left.contribution ?? 0));
  const listed = new Set(ranked.slice(0, mostChildren));
  const others = told.filter((row) => !listed.has(row));
  const folded: InputRow[] = told.filter((row) => listed.has(row));
  if (others.length > 0) {
    const sum = others.reduce((total, row) => total + (row.contribution ?? 0), 0);
    folded.push({
      ...plainRow,
      key: `${key}.others`,
      type: "others",
      label: explainRows.others(others.length),
      ...contributionOf(context, context.division === null ? null : sum),
    });
  }
  if (foldsQuiet) {
    const sum = quiet.reduce((total, row) => total + (row.contribution ?? 0), 0);
    const isStill = quiet.every((row) => row.contribution === 0);
    const part = contributionOf(context, sum);
    const unit = changeText(0, context.unit, context.explained.displayUnit);
    folded.push({
      ...plainRow,
      key: `${key}.unchanged`,
      type: "unchanged",
      label: !isStill
        ? explainRows.roundedAway(quiet.length, unit)
        : context.division?.method === "steps"
          ? explainRows.withoutEffect(quiet.length)
          : explainRows.unchanged(quiet.length),
      ...part,
      contributionText: shownOf(context, sum) === 0 ? "" : part.contributionText,
      children: quiet.slice(0, mostChildren),
    });
  }
  return folded;
}
