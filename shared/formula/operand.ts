// Operands: what a formula reads. A formula is an expression over operands; the expression alone (its shape) is parsed by
// mathjs, the operands are ours: literals with units, lines with a year choice, ranges, and the measure queries.

import type { LineId } from "../domain/ids.ts";
import type { Unit } from "../domain/unit.ts";

/** Which years of a line are read, seen from the cell's own year. */
export type YearChoice =
  | { readonly type: "same" }
  | { readonly type: "relative"; readonly offset: number }
  | { readonly type: "absolute"; readonly year: number }
  | { readonly type: "span"; readonly from: number; readonly to: number };

export const sameYear: YearChoice = { type: "same" };

export type LiteralSuffix = "" | "%" | "kr" | "tkr" | "mnkr" | "öre";

/** Sums over measures: this year's change, its temporary part, and the level reached. */
export const measureQueries = ["MEASURES", "TEMPORARY", "MEASURELEVEL"] as const;
export type MeasureQuery = (typeof measureQueries)[number];

export type Operand =
  | { readonly type: "literal"; readonly digits: string; readonly suffix: LiteralSuffix }
  | { readonly type: "line"; readonly lineId: LineId; readonly year: YearChoice }
  | { readonly type: "range"; readonly fromId: LineId; readonly toId: LineId; readonly year: YearChoice }
  /** `committeeId` null: all measures. */
  | {
      readonly type: "measures";
      readonly query: MeasureQuery;
      readonly committeeId: LineId | null;
      readonly year: YearChoice;
    };

const unitOfSuffix: Readonly<Record<LiteralSuffix, Unit | "none">> = {
  "": "none",
  "%": "share",
  kr: "kr",
  tkr: "kr",
  mnkr: "kr",
  öre: "taxRate",
};
const divisorOfSuffix: Readonly<Record<LiteralSuffix, number>> = {
  "": 1,
  "%": 100,
  kr: 1,
  tkr: 1e-3,
  mnkr: 1e-6,
  öre: 10_000,
};

/** Stored value of a literal: kr for amounts, a fraction for "75 %" (0.75) and "40 öre" (0.0040). */
export function literalValue(digits: string, suffix: LiteralSuffix): number {
  const number = Number(digits);
  const divisor = divisorOfSuffix[suffix];
  return divisor === 1 ? number : Number((number / divisor).toPrecision(15));
}

export const literalUnit = (suffix: LiteralSuffix): Unit | "none" => unitOfSuffix[suffix];

/** Lines named by an operand, for coloured references and for "what depends on this". */
export function linesNamed(operand: Operand): readonly LineId[] {
  switch (operand.type) {
    case "literal":
      return [];
    case "line":
      return [operand.lineId];
    case "range":
      return [operand.fromId, operand.toId];
    case "measures":
      return operand.committeeId === null ? [] : [operand.committeeId];
  }
}
