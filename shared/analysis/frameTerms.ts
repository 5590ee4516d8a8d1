// What each term of a committee's formula is in the bridge from last year's frame: the frame carried forward, what left it, the index
// on it, the measures by direction and duration, the frame's own lines by their role. What is none of these keeps its name.

import type { Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { isChosenMeasure } from "../formula/measureFilter.ts";
import { type Operand, yearOfPoint } from "../formula/operand.ts";
import { type CalculatedPlan, cellOfLine, numberIn } from "./calculatedPlan.ts";
import {
  factorsOf,
  insideParentheses,
  type Parts,
  type SignedTerm,
  termsOfSum,
  textOfParts,
  valueOfParts,
} from "./formulaSum.ts";
import type { FrameBridgeKind, FrameBridgeRow } from "./frameBridge.ts";

interface FrameCell extends CalculatedPlan {
  readonly committee: Line;
  readonly cell: number;
  readonly year: number;
  readonly openingSek: number;
  readonly frameSek: number;
}

const kindOfRole: Readonly<Partial<Record<LineRole, FrameBridgeKind>>> = {
  frameVolume: "volume",
  frameTransfer: "transfers",
  frameEfficiency: "efficiency",
  frameInvestmentEffect: "investmentEffect",
  frameUnexplained: "unexplained",
};

/** A frame grown or cut by less than half is the frame carried forward; by more it is something else. */
const carriedAtMost = 0.5;

/**
 * The rows of a committee's formula in one cell, opening first. They need not add up to the frame: the caller shows the rest. A formula
 * that does not carry last year's frame forward gives the opening alone.
 */
export function classifyFrameTerms(frame: FrameCell, parts: Parts): readonly FrameBridgeRow[] {
  const opening: FrameBridgeRow = { kind: "opening", name: "", amountSek: frame.openingSek, parts: [], rate: null };
  const terms = new FrameTerms(frame);
  const rows = terms.ofSum(parts, 1);
  return terms.isCarried ? [opening, ...together(rows)] : [opening];
}

/** Rows of one kind together, but for `other` terms of different names. */
function together(rows: readonly FrameBridgeRow[]): readonly FrameBridgeRow[] {
  const byName = new Map<string, FrameBridgeRow>();
  for (const row of rows) {
    const key = `${row.kind} ${row.name}`;
    const before = byName.get(key);
    const joined = {
      ...row,
      amountSek: (before?.amountSek ?? 0) + row.amountSek,
      parts: [...(before?.parts ?? []), ...row.parts],
    };
    byName.set(key, before === undefined ? row : joined);
  }
  return [...byName.values()];
}

/** Terms become rows: a name alone, a sum in parentheses, or a product one factor of which is last year's frame. */
class FrameTerms {
  /** Last year's frame has been found, to be carried forward; it is the opening and no row here. */
  isCarried = false;
  private readonly frame: FrameCell;

  constructor(frame: FrameCell) {
    this.frame = frame;
  }

  ofSum(parts: Parts, sign: 1 | -1): readonly FrameBridgeRow[] {
    const terms = termsOfSum(parts);
    if (terms === null) return this.named("other", sign, parts);
    return terms.flatMap((term) => this.ofTerm({ sign: sign === term.sign ? 1 : -1, parts: term.parts }));
  }

  private ofTerm({ sign, parts }: SignedTerm): readonly FrameBridgeRow[] {
    const inner = insideParentheses(parts);
    if (inner !== null) return this.ofSum(inner, sign);
    const [only, ...more] = parts;
    if (only?.type === "operand" && more.length === 0) return this.ofOperand(sign, only.operand, parts);
    const base = this.carriedFactor(sign, parts);
    if (base === null) return this.named(this.isIndexed(parts) ? "index" : "other", sign, parts);
    const amountSek = base.whole - base.value;
    const rate = base.value === 0 ? null : base.whole / base.value - 1;
    return [...this.ofSum(base.parts, 1), { kind: "index", name: "", amountSek, parts: [], rate }];
  }

  private ofOperand(sign: 1 | -1, operand: Operand, parts: Parts): readonly FrameBridgeRow[] {
    if (this.isOpening(operand) && sign === 1 && !this.isCarried) {
      this.isCarried = true;
      return [];
    }
    if (operand.type === "measures") return this.ofMeasures(sign, operand, parts);
    const isNamed = operand.type === "line" && operand.lineId !== null && !this.isOpening(operand);
    const line = isNamed && operand.lineId !== null ? this.frame.scenario.lines.get(operand.lineId) : undefined;
    const value = this.valueOf(parts);
    if (line === undefined || value === null) return this.named("other", sign, parts);
    const kind = (line.role === null ? undefined : kindOfRole[line.role]) ?? "other";
    const amountSek = sign * value;
    const name = kind === "other" ? line.label : "";
    return [{ kind, name, amountSek, parts: [{ lineId: line.id, amountSek }], rate: null }];
  }

  private ofMeasures(
    sign: 1 | -1,
    operand: Extract<Operand, { type: "measures" }>,
    parts: Parts,
  ): readonly FrameBridgeRow[] {
    const { scenario, plan, columns, year } = this.frame;
    const when = yearOfPoint(operand.year, year, scenario.head.period);
    const isExpired = operand.query === "TEMPORARY" && sign === -1 && when === year - 1;
    if (operand.query === "MEASURELEVEL" || (when !== year && !isExpired)) return this.named("other", sign, parts);
    const isChosen = isChosenMeasure(operand.filter, plan.tree, scenario.lines);
    return plan.tree.ordered.flatMap((line): readonly FrameBridgeRow[] => {
      if (!isChosen(line) || (operand.query === "TEMPORARY" && line.measure?.duration !== "temporary")) return [];
      const value = numberIn(columns, cellOfLine(plan, line.id, when)) ?? 0;
      if (value === 0) return [];
      const amountSek = sign * value;
      const kind = isExpired ? "expired" : kindOfMeasure(line);
      return [{ kind, name: "", amountSek, parts: [{ lineId: line.id, amountSek }], rate: null }];
    });
  }

  private named(kind: FrameBridgeKind, sign: 1 | -1, parts: Parts): readonly FrameBridgeRow[] {
    const value = this.valueOf(parts);
    if (value === null) return [];
    const name = kind === "other" ? textOfParts(this.frame.plan, parts) : "";
    return [{ kind, name, amountSek: sign * value, parts: [], rate: null }];
  }

  /** The factor of a product that is last year's frame (with what left it), where the product carries the frame forward. */
  private carriedFactor(
    sign: 1 | -1,
    parts: Parts,
  ): { readonly parts: Parts; readonly value: number; readonly whole: number } | null {
    if (sign !== 1 || this.isCarried) return null;
    const factors = factorsOf(parts);
    const own = factors.filter((factor) => this.readsOpening(factor.parts));
    const [carried] = own;
    if (factors.length < 2 || own.length !== 1 || carried === undefined || carried.isInverse) return null;
    const value = this.valueOf(carried.parts);
    const whole = this.valueOf(parts);
    if (value === null || whole === null) return null;
    if (Math.abs(whole - value) > Math.abs(value) * carriedAtMost) return null;
    return { parts: carried.parts, value, whole };
  }

  private isOpening(operand: Operand): boolean {
    const { committee, year, scenario } = this.frame;
    return (
      operand.type === "line" &&
      (operand.lineId === null || operand.lineId === committee.id) &&
      operand.year.type !== "span" &&
      yearOfPoint(operand.year, year, scenario.head.period) === year - 1
    );
  }

  private readsOpening(parts: Parts): boolean {
    return parts.some((part) => part.type === "operand" && this.isOpening(part.operand));
  }

  /** Last year's frame times the price index, written as a term of its own. */
  private isIndexed(parts: Parts): boolean {
    const { scenario } = this.frame;
    return (
      this.readsOpening(parts) &&
      parts.some(
        (part) =>
          part.type === "operand" &&
          part.operand.type === "line" &&
          part.operand.lineId !== null &&
          scenario.lines.get(part.operand.lineId)?.role === "priceIndex",
      )
    );
  }

  private valueOf(parts: Parts): number | null {
    const { plan, columns, cell } = this.frame;
    return valueOfParts(plan, columns, parts, cell);
  }
}

function kindOfMeasure({ measure }: Line): FrameBridgeKind {
  if (measure?.direction === "transfer") return "transfers";
  if (measure?.direction === "saving") return "savings";
  return measure?.duration === "temporary" ? "temporaryAdditions" : "permanentAdditions";
}
