// The terms of a formula: what it reads, name by name in reading order, each also as a formula of its own. So the value of a term
// and the cells behind it come from the same engine as the cell itself. A function that moves its argument in time
// (FÖREGÅENDE) is one term with all it holds.

import { type CompiledFormula, compileFormula, isMany, type LineFacts } from "../formula/compileFormula.ts";
import { type Part, printParts } from "../formula/formulaParts.ts";
import type { Operand } from "../formula/operand.ts";

export interface FormulaTerm {
  /** Parts [from, to) of the formula. */
  readonly from: number;
  readonly to: number;
  /** As the officer reads it, "TILLFÄLLIGT(VON)[föregående]". */
  readonly text: string;
  /** The same for a row of its own: a label alone without its quotation marks. */
  readonly name: string;
  /** The operand, null for a function that moves its argument. */
  readonly operand: Operand | null;
  /** Stands for several values: a heading, a range, a span of years. */
  readonly isMany: boolean;
  /** The values are added up where they stand; MAX or MEDEL make something else of them. */
  readonly isAdded: boolean;
  /** The term alone (several values added up), null where it cannot stand alone. */
  readonly compiled: CompiledFormula | null;
}

const movesItsArgument = (part: Part): boolean => part.type === "call" && part.definition.form === "expanded";

const isSum = (part: Part | undefined): boolean => part?.type === "call" && part.definition.name === "SUM";

/** The index after the parenthesis that closes the call at `from`. */
function afterCall(parts: readonly Part[], from: number): number {
  let depth = 0;
  for (let at = from; at < parts.length; at += 1) {
    const type = parts[at]?.type;
    if (type === "call" || type === "open") depth += 1;
    if (type === "close") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return parts.length;
}

/** All terms of a formula, in reading order; literals and texts are none. */
export function termsOf(compiled: CompiledFormula, facts: LineFacts): readonly FormulaTerm[] {
  const { parts } = compiled;
  const terms: FormulaTerm[] = [];
  const calls: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    const isMoved = movesItsArgument(part);
    if (!isMoved && (part.type === "call" || part.type === "open")) calls.push(part);
    if (part.type === "close") calls.pop();
    const operand = part.type === "operand" ? part.operand : null;
    if (!isMoved && (operand === null || operand.type === "literal" || operand.type === "text")) continue;
    if (operand?.type === "year") continue;
    const to = isMoved ? afterCall(parts, at) : at + 1;
    const own = parts.slice(at, to);
    const many = operand !== null && isMany(operand, facts);
    const canonical = printParts(own, "canonical", facts);
    const alone = compileFormula(many ? `SUM(${canonical})` : canonical, "canonical", facts, null);
    const text = printParts(own, "swedish", facts);
    const quoted = /^'((?:[^']|'')*)'$/u.exec(text)?.[1];
    terms.push({
      from: at,
      to,
      text,
      name: quoted === undefined ? text : quoted.replaceAll("''", "'"),
      operand,
      isMany: many,
      isAdded: many && isSum(calls.at(-1)),
      compiled: alone.ok ? alone.value : null,
    });
    at = to - 1;
  }
  return terms;
}

/** Is the formula nothing but a sum of what it names, SUMMA(Nämnder; CENTRALT) or A + B + C? */
export function isPlainSum({ parts }: CompiledFormula): boolean {
  const isAdded = parts.some((part) => isSum(part) || (part.type === "operator" && !part.unary));
  return isAdded && parts.every(isOfSum);
}

function isOfSum(part: Part): boolean {
  switch (part.type) {
    case "operand":
      return part.operand.type === "line" || part.operand.type === "range";
    case "operator":
      return part.symbol === "+";
    case "call":
      return isSum(part);
    case "open":
    case "close":
    case "separator":
      return true;
    case "percent":
    case "unreadable":
      return false;
  }
}
