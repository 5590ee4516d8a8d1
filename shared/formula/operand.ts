// Operands: what a formula reads. A formula is an expression over operands; the expression alone (its shape) is parsed by
// mathjs, the operands are ours: literals with units, texts, lines with a year choice, attributes, ranges and the queries.

import type { LineId } from "../domain/ids.ts";
import type { Scope } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { Measure } from "../domain/measure.ts";
import type { PlanPeriod } from "../domain/planPeriod.ts";
import type { Unit } from "../domain/unit.ts";

/** One year seen from the cell's own: the same, n years away, a calendar year, or a place in the plan period. */
export type YearPoint =
  | { readonly type: "same" }
  | { readonly type: "relative"; readonly offset: number }
  | { readonly type: "absolute"; readonly year: number }
  | { readonly type: "first" | "last" | "budget" };

/** Which years of a line are read. A span holds both its ends and stands only in an aggregate. */
export type YearChoice = YearPoint | { readonly type: "span"; readonly from: YearPoint; readonly to: YearPoint };

export const sameYear: YearPoint = { type: "same" };

/** A year `offset` years from the cell's own. */
export const relativeYear = (offset: number): YearPoint => (offset === 0 ? sameYear : { type: "relative", offset });

/** The calendar year a point means in a formula that stands in `year`. */
export function yearOfPoint(point: YearPoint, year: number, period: PlanPeriod): number {
  switch (point.type) {
    case "same":
      return year;
    case "relative":
      return year + point.offset;
    case "absolute":
      return point.year;
    case "first":
      return period.firstYear;
    case "last":
      return period.lastYear;
    case "budget":
      return period.budgetYear;
  }
}

export type LiteralSuffix = "" | "%" | "kr" | "tkr" | "mnkr" | "mdkr" | "öre";

/** Sums over measures: this year's change, its temporary part, and the level reached. */
export const measureQueries = ["MEASURES", "TEMPORARY", "MEASURELEVEL"] as const;
export type MeasureQuery = (typeof measureQueries)[number];

/** What INVESTERINGAR adds up besides the investments themselves. */
export const investmentPosts = [
  "outlay",
  "contribution",
  "runningEffect",
  "replacedCost",
  "fundedWithinFrame",
  "depreciation",
  "capitalInterest",
  "capitalCost",
  "chargedCapitalCost",
  "operatingConsequence",
] as const;
export type InvestmentPost = (typeof investmentPosts)[number];

/** What a query counts in; null: everything. INVESTERINGAR knows the committee, the scope and the post only, the others no post. */
export interface MeasureFilter {
  /** A committee's line, or a heading for all committees under it. */
  readonly committeeId: LineId | null;
  /** The heading of a programme of measures. */
  readonly programmeId: LineId | null;
  /** A unit of a committee. */
  readonly unitId: LineId | null;
  readonly area: string | null;
  readonly duration: Measure["duration"] | null;
  readonly kind: Measure["direction"] | null;
  /** true: funding is named; false: an addition without any, as the funding ledger has it. A saving is neither. */
  readonly funded: boolean | null;
  readonly scope: Scope | null;
  /** Which part of the projects; null: what is invested, contributions deducted. */
  readonly post: InvestmentPost | null;
}

export const wholeFilter: MeasureFilter = {
  committeeId: null,
  programmeId: null,
  unitId: null,
  area: null,
  duration: null,
  kind: null,
  funded: null,
  scope: null,
  post: null,
};

export type Operand =
  | { readonly type: "literal"; readonly digits: string; readonly suffix: LiteralSuffix }
  | { readonly type: "text"; readonly text: string }
  /** `lineId` null: the formula's own line, written with brackets alone. */
  | { readonly type: "line"; readonly lineId: LineId | null; readonly year: YearChoice }
  | { readonly type: "range"; readonly fromId: LineId; readonly toId: LineId; readonly year: YearChoice }
  | { readonly type: "attribute"; readonly lineId: LineId | null; readonly attribute: LineAttribute }
  | {
      readonly type: "measures";
      readonly query: MeasureQuery;
      readonly filter: MeasureFilter;
      readonly year: YearPoint;
    }
  | { readonly type: "investments"; readonly filter: MeasureFilter; readonly year: YearPoint }
  /** ÅR(): the cell's own year. */
  | { readonly type: "year" };

const unitOfSuffix: Readonly<Record<LiteralSuffix, Unit | "none">> = {
  "": "none",
  "%": "share",
  kr: "kr",
  tkr: "kr",
  mnkr: "kr",
  mdkr: "kr",
  öre: "taxRate",
};
const divisorOfSuffix: Readonly<Record<LiteralSuffix, number>> = {
  "": 1,
  "%": 100,
  kr: 1,
  tkr: 1e-3,
  mnkr: 1e-6,
  mdkr: 1e-9,
  öre: 10_000,
};

/** Stored value of a literal: kr for amounts, a fraction for "75 %" (0.75) and "40 öre" (0.0040). */
export function literalValue(digits: string, suffix: LiteralSuffix): number {
  const number = Number(digits);
  const divisor = divisorOfSuffix[suffix];
  return divisor === 1 ? number : Number((number / divisor).toPrecision(15));
}

export const literalUnit = (suffix: LiteralSuffix): Unit | "none" => unitOfSuffix[suffix];

/** The lines a filter names, in the order they are written. */
const linesOfFilter = ({ committeeId, programmeId, unitId }: MeasureFilter): readonly LineId[] =>
  [committeeId, programmeId, unitId].filter((lineId) => lineId !== null);

/** Lines named by an operand, for coloured references and for "what depends on this". The own line is not named. */
export function linesNamed(operand: Operand): readonly LineId[] {
  switch (operand.type) {
    case "literal":
    case "text":
    case "year":
      return [];
    case "line":
    case "attribute":
      return operand.lineId === null ? [] : [operand.lineId];
    case "range":
      return [operand.fromId, operand.toId];
    case "measures":
    case "investments":
      return linesOfFilter(operand.filter);
  }
}
