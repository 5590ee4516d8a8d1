// A formula taken apart where it adds and subtracts: its top-level terms with their signs, and a term's factors. Only the parts as
// they were typed are cut; what a piece amounts to is asked of the engine that calculates the cell.

import { type Columns, tryFormula } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { type Part, printParts } from "../formula/formulaParts.ts";
import type { Plan } from "../formula/plan.ts";

export type Parts = readonly Part[];

export interface SignedTerm {
  readonly sign: 1 | -1;
  readonly parts: Parts;
}

export interface Factor {
  /** Divides instead of multiplying. */
  readonly isInverse: boolean;
  readonly parts: Parts;
}

const depthChange = ({ type }: Part): number => (type === "call" || type === "open" ? 1 : type === "close" ? -1 : 0);

/** The places of the binary operators outside all parentheses. */
function topOperators(parts: Parts): readonly { readonly at: number; readonly symbol: string }[] {
  const found: { at: number; symbol: string }[] = [];
  let depth = 0;
  for (const [at, part] of parts.entries()) {
    depth += depthChange(part);
    if (depth === 0 && part.type === "operator" && !part.unary) found.push({ at, symbol: part.symbol });
  }
  return found;
}

/** The inside of parentheses that hold everything; null where there are none. */
export function insideParentheses(parts: Parts): Parts | null {
  if (parts[0]?.type !== "open" || parts.at(-1)?.type !== "close") return null;
  let depth = 0;
  for (const [at, part] of parts.entries()) {
    depth += depthChange(part);
    if (depth === 0) return at === parts.length - 1 ? parts.slice(1, -1) : null;
  }
  return null;
}

/** The terms added up, in reading order, with signs before them taken in; null where the parts compare something. */
export function termsOfSum(parts: Parts): readonly SignedTerm[] | null {
  const operators = topOperators(parts);
  if (operators.some(({ symbol }) => /[<>=]/.test(symbol))) return null;
  const cuts = operators.filter(({ symbol }) => symbol === "+" || symbol === "-");
  const starts = [{ at: -1, symbol: "+" }, ...cuts];
  return starts.map(({ at, symbol }, index): SignedTerm => {
    let sign: 1 | -1 = symbol === "-" ? -1 : 1;
    let from = at + 1;
    for (let part = parts[from]; part?.type === "operator" && part.unary; part = parts[from]) {
      if (part.symbol === "-") sign = sign === 1 ? -1 : 1;
      from += 1;
    }
    return { sign, parts: parts.slice(from, starts[index + 1]?.at ?? parts.length) };
  });
}

/** What is multiplied and divided in a term, in reading order. */
export function factorsOf(parts: Parts): readonly Factor[] {
  const cuts = topOperators(parts).filter(({ symbol }) => symbol === "*" || symbol === "/");
  const starts = [{ at: -1, symbol: "*" }, ...cuts];
  return starts.map(({ at, symbol }, index) => ({
    isInverse: symbol === "/",
    parts: parts.slice(at + 1, starts[index + 1]?.at ?? parts.length),
  }));
}

/** What a piece of a formula amounts to in a cell, in its own unit; null where it is no number there. */
export function valueOfParts(plan: Plan, columns: Columns, parts: Parts, cell: number): number | null {
  const compiled = compileFormula(printParts(parts, "canonical", plan.facts), "canonical", plan.facts, null);
  if (!compiled.ok) return null;
  const tried = tryFormula(plan, columns, compiled.value, cell);
  return tried.state === cellState.number ? tried.value : null;
}

/** A piece of a formula as the officer reads it. */
export const textOfParts = (plan: Plan, parts: Parts): string => printParts(parts, "swedish", plan.facts);
