// Formulas of a random model as trees of its own, with the canonical text they stand for. The reference calculates the tree, the
// program reads the text: neither knows the other's. Precedence is printed here from the grammar, with a few needless parentheses.

import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";

export type ModelPoint =
  | { readonly at: "relative"; readonly years: number }
  | { readonly at: "absolute"; readonly year: number }
  | { readonly at: "first" | "last" | "budget" };
export interface ModelSpan {
  readonly from: ModelPoint;
  readonly to: ModelPoint;
}
export const thisYear: ModelPoint = { at: "relative", years: 0 };

export type ModelSuffix = "" | "%" | "SEK" | "KSEK" | "MSEK";

/** Lines are numbered; -1 is the formula's own. */
export type ModelNode =
  | { readonly type: "number"; readonly digits: string; readonly suffix: ModelSuffix }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "cell"; readonly line: number; readonly year: ModelPoint }
  | { readonly type: "rows"; readonly rows: ModelRows; readonly years: ModelSpan | ModelPoint }
  | { readonly type: "attribute"; readonly line: number; readonly attribute: LineAttribute }
  | {
      readonly type: "query";
      readonly query: "MEASURES" | "TEMPORARY" | "MEASURELEVEL";
      readonly committee: number | null;
      readonly duration: "permanent" | "temporary" | null;
      readonly year: ModelPoint;
    }
  | { readonly type: "year" }
  | { readonly type: "negate" | "percent"; readonly of: ModelNode }
  | { readonly type: "binary"; readonly operator: ModelOperator; readonly left: ModelNode; readonly right: ModelNode }
  | { readonly type: "call"; readonly name: string; readonly list: readonly ModelNode[] };

export type ModelComparison = "<" | "<=" | ">" | ">=" | "=" | "<>";
export type ModelOperator = "+" | "-" | "*" | "/" | "^" | ModelComparison;

export type ModelRows =
  | { readonly by: "heading"; readonly line: number }
  | { readonly by: "range"; readonly from: number; readonly to: number }
  | { readonly by: "line"; readonly line: number };

const rank: Readonly<Record<ModelOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 3,
  "^": 5,
};
const signed = 4;
const primary = 6;

function pointText(point: ModelPoint): string {
  switch (point.at) {
    case "relative":
      return point.years > 0 ? `+${point.years}` : String(point.years);
    case "absolute":
      return String(point.year);
    default:
      return point.at;
  }
}

const isSpan = (years: ModelSpan | ModelPoint): years is ModelSpan => "from" in years;
const isNow = (point: ModelPoint): boolean => point.at === "relative" && point.years === 0;

const bracket = (years: ModelSpan | ModelPoint): string => {
  if (isSpan(years)) return `[${pointText(years.from)}:${pointText(years.to)}]`;
  return isNow(years) ? "" : `[${pointText(years)}]`;
};

/** Canonical text. `idOf` names a line; `extra` says now and then that parentheses are to be written although none are needed. */
export function printModel(node: ModelNode, idOf: (line: number) => string, extra: () => boolean): string {
  const nameOf = (line: number): string => (line < 0 ? "" : `@${idOf(line)}`);
  const within = (part: ModelNode, least: number): string => {
    const text = print(part);
    return rankOf(part) < least || extra() ? `(${text})` : text;
  };
  const print = (part: ModelNode): string => {
    switch (part.type) {
      case "number":
        return `${part.digits}${part.suffix === "" || part.suffix === "%" ? part.suffix : ` ${part.suffix}`}`;
      case "text":
        return `"${part.text.replaceAll('"', '""')}"`;
      case "cell":
        return `${nameOf(part.line)}${bracket(part.year)}`;
      case "rows": {
        const { rows } = part;
        const named = rows.by === "range" ? `${nameOf(rows.from)}:${nameOf(rows.to)}` : nameOf(rows.line);
        return `${named}${bracket(part.years)}`;
      }
      case "attribute":
        return `${nameOf(part.line)}[${part.attribute}]`;
      case "query": {
        const filters = [
          ...(part.committee === null ? [] : [nameOf(part.committee)]),
          ...(part.duration === null ? [] : [`duration=${part.duration}`]),
        ];
        return `${part.query}(${filters.join(", ")})${bracket(part.year)}`;
      }
      case "year":
        return "YEAR()";
      case "negate":
        return `-${within(part.of, signed)}`;
      case "percent":
        return `(${print(part.of)})%`;
      case "binary": {
        const own = rank[part.operator];
        const isPower = part.operator === "^";
        const left = within(part.left, isPower ? primary : own);
        const right = within(part.right, isPower ? signed : own + 1);
        return `${left} ${part.operator} ${right}`;
      }
      case "call":
        return `${part.name}(${part.list.map(print).join(", ")})`;
    }
  };
  return print(node);
}

function rankOf(node: ModelNode): number {
  if (node.type === "binary") return rank[node.operator];
  return node.type === "negate" ? signed : primary;
}

export const call = (name: string, ...list: readonly ModelNode[]): ModelNode => ({ type: "call", name, list });
export const binary = (operator: ModelOperator, left: ModelNode, right: ModelNode): ModelNode => ({
  type: "binary",
  operator,
  left,
  right,
});
export const number = (digits: string, suffix: ModelSuffix = ""): ModelNode => ({ type: "number", digits, suffix });
