// From last year's frame to this year's, committee by committee: opening, expired temporary money, index, volume, transfers, additions,
// savings and what else the committee's own formula holds. The rows come from the terms of that formula and always add up to the
// frame; what no term explains stands in a row of its own, and so does a figure typed over the rule.

import { committeesAmong } from "../domain/committees.ts";
import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { roundForComparison } from "../format/rounding.ts";
import { tryFormula } from "../formula/calculation.ts";
import { cellState, isError } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { cellOf, compiledAt, compiledOfRow } from "../formula/plan.ts";
import { type CalculatedPlan, numberIn } from "./calculatedPlan.ts";
import { classifyFrameTerms } from "./frameTerms.ts";

/** In the order a ramspecifikation has them. */
export const frameBridgeKinds = [
  "opening",
  "expired",
  "index",
  "volume",
  "transfers",
  "permanentAdditions",
  "temporaryAdditions",
  "savings",
  "efficiency",
  "investmentEffect",
  "unexplained",
  "other",
  "override",
  "remainder",
] as const;
export type FrameBridgeKind = (typeof frameBridgeKinds)[number];

export interface FrameBridgePart {
  readonly lineId: LineId;
  readonly amountSek: number;
}

export interface FrameBridgeRow {
  readonly kind: FrameBridgeKind;
  /** What the term is called, for `other`: a line's label, or the term as it is written; "" for the kinds that have a name. */
  readonly name: string;
  /** kr, with the sign it has in the frame: a saving is negative. */
  readonly amountSek: number;
  /** The measures and lines the amount is made of, where it is made of such. */
  readonly parts: readonly FrameBridgePart[];
  /** For `index`: the fraction the opening less expired money was raised by. */
  readonly rate: number | null;
}

export interface FrameBridge {
  readonly committeeId: LineId;
  readonly year: number;
  /** "typed": a frame that no formula decides. "first": no year before on the sheet. Then there is at most an opening and a remainder. */
  readonly state: "computed" | "typed" | "first" | "notCalculated" | "error";
  /** kr; null where the cell holds no number. */
  readonly openingSek: number | null;
  readonly frameSek: number | null;
  /** Opening first; the amounts add up to the frame (to 0.001 kr). Empty where there is no frame or no year before. */
  readonly rows: readonly FrameBridgeRow[];
}

const plainRow = (kind: FrameBridgeKind, amountSek: number): FrameBridgeRow => ({
  kind,
  name: "",
  amountSek,
  parts: [],
  rate: null,
});

/** The bridge of one committee in one year. A year outside the sheet has no frame: state "first". */
export function frameBridge(calculated: CalculatedPlan, committee: Line, year: number): FrameBridge {
  const { plan, columns, scenario } = calculated;
  const { grid } = plan;
  const row = grid.rowOf.get(committee.id);
  const home = scenario.sheets.find(({ id }) => id === committee.homeSheetId);
  const bridge = (state: FrameBridge["state"], given: Partial<FrameBridge> = {}): FrameBridge => ({
    committeeId: committee.id,
    year,
    state,
    openingSek: null,
    frameSek: null,
    rows: [],
    ...given,
  });
  if (row === undefined || home === undefined || year < home.firstYear || year > home.lastYear) return bridge("first");
  const cell = cellOf(grid, row, year);
  const frameSek = numberIn(columns, cell);
  if (year === home.firstYear) return bridge("first", { frameSek });
  const openingSek = numberIn(columns, cellOf(grid, row, year - 1));
  if (frameSek === null || openingSek === null) {
    const hasError = [cell, cellOf(grid, row, year - 1)].some((at) => isError(columns.states[at] ?? cellState.empty));
    return bridge(hasError ? "error" : "notCalculated", { openingSek, frameSek });
  }
  const rule = ruleOf(calculated, committee, row, year, cell);
  if (rule === null) {
    const rows = withRemainder([plainRow("opening", openingSek)], frameSek);
    return bridge("typed", { openingSek, frameSek, rows });
  }
  const { compiled, isOverridden } = rule;
  const ruleSek = isOverridden ? valueOfFormula(calculated, compiled, cell) : frameSek;
  const ofRule =
    ruleSek === null
      ? [plainRow("opening", openingSek)]
      : withRemainder(
          classifyFrameTerms({ ...calculated, committee, cell, year, openingSek, frameSek: ruleSek }, compiled.parts),
          ruleSek,
        );
  const overridden = isOverridden ? [plainRow("override", frameSek - totalOf(ofRule))] : [];
  return bridge("computed", { openingSek, frameSek, rows: inOrder([...ofRule, ...overridden]) });
}

/** The bridges of all committees in one year, in the order of the frames. */
export const frameBridges = (calculated: CalculatedPlan, year: number): readonly FrameBridge[] =>
  committeesAmong(calculated.plan.tree.ordered).map((committee) => frameBridge(calculated, committee, year));

/** One row per kind over all bridges (other terms together), in kr; the amounts add up to the sum of the frames that have a bridge. */
export function bridgeTotals(bridges: readonly FrameBridge[]): readonly FrameBridgeRow[] {
  return frameBridgeKinds.flatMap((kind) => {
    const rows = bridges.flatMap((bridge) => bridge.rows.filter((candidate) => candidate.kind === kind));
    return rows.length === 0 ? [] : [plainRow(kind, totalOf(rows))];
  });
}

/** The line's rule where it has one, also under what was typed over it; else the cell's own formula. */
function ruleOf(
  { plan, scenario }: CalculatedPlan,
  committee: Line,
  row: number,
  year: number,
  cell: number,
): { readonly compiled: CompiledFormula; readonly isOverridden: boolean } | null {
  const isGoverned = committee.formula !== null && year >= (committee.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  const ofLine = isGoverned ? compiledOfRow(plan, row) : null;
  if (ofLine !== null) {
    return { compiled: ofLine, isOverridden: scenario.cells.get(committee.id)?.get(year) !== undefined };
  }
  const own = compiledAt(plan, cell);
  return own === null ? null : { compiled: own, isOverridden: false };
}

function valueOfFormula({ plan, columns }: CalculatedPlan, compiled: CompiledFormula, cell: number): number | null {
  const tried = tryFormula(plan, columns, compiled, cell);
  return tried.state === cellState.number ? tried.value : null;
}

const totalOf = (rows: readonly FrameBridgeRow[]): number => rows.reduce((sum, { amountSek }) => sum + amountSek, 0);

function withRemainder(rows: readonly FrameBridgeRow[], frameSek: number): readonly FrameBridgeRow[] {
  const remainder = frameSek - totalOf(rows);
  return roundForComparison(remainder) === 0 ? rows : [...rows, plainRow("remainder", remainder)];
}

const inOrder = (rows: readonly FrameBridgeRow[]): readonly FrameBridgeRow[] =>
  rows.toSorted((left, right) => frameBridgeKinds.indexOf(left.kind) - frameBridgeKinds.indexOf(right.kind));
