// A formula as parts: operands folded together, calls, operators and parentheses in their order. The reader checks the
// grammar token by token (so that mathjs only ever sees well-formed shapes) and finds the names; the printer makes either
// surface from the parts. Canonical text, Swedish text and the shape all come from here.

import type { LineId } from "../domain/ids.ts";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import type { Surface } from "./lexer.ts";
import type { Operand, YearChoice } from "./operand.ts";
import { canonicalWordOfSuffix, swedishWordOfQuery } from "./words.ts";

interface Place {
  /** Place in the text that was read, [start, end). */
  readonly start: number;
  readonly end: number;
}

export type Part = Place &
  (
    | { readonly type: "operand"; readonly operand: Operand }
    /** A function's name with its opening parenthesis. */
    | { readonly type: "call"; readonly definition: FunctionDefinition }
    | { readonly type: "open" | "close" | "separator" | "percent" }
    | { readonly type: "operator"; readonly symbol: string; readonly unary: boolean }
  );

/** Finds and names lines. The canonical surface needs no names; the Swedish one is made anew at every reading. */
export interface LineNames {
  readonly idOfCode: (code: string) => LineId | undefined;
  /** Lines with this label, compared without regard to case. */
  readonly idsOfLabel: (label: string) => readonly LineId[];
  /** Code, or "" when the line has none; undefined when there is no such line. */
  readonly codeOf: (lineId: LineId) => string | undefined;
  readonly labelOf: (lineId: LineId) => string | undefined;
  /** May measures belong to this line? Amounts in kr only, and no goal. */
  readonly isCommittee: (lineId: LineId) => boolean;
  /** A code like the one that was not found, for "Menade du …?". */
  readonly similarCode: (code: string) => string | null;
}

/** Text of the parts, without "=". */
export function printParts(parts: readonly Part[], surface: Surface, names: LineNames): string {
  let text = "";
  for (const part of parts) {
    switch (part.type) {
      case "operand":
        text += printOperand(part.operand, surface, names);
        break;
      case "call":
        text += `${surface === "swedish" ? part.definition.swedishName : part.definition.name}(`;
        break;
      case "open":
        text += "(";
        break;
      case "close":
        text += ")";
        break;
      case "separator":
        text += surface === "swedish" ? "; " : ", ";
        break;
      case "percent":
        text += surface === "swedish" ? " %" : "%";
        break;
      case "operator":
        text += part.unary ? part.symbol : ` ${part.symbol} `;
        break;
    }
  }
  return text;
}

function printOperand(operand: Operand, surface: Surface, names: LineNames): string {
  const swedish = surface === "swedish";
  switch (operand.type) {
    case "literal":
      return printLiteral(operand.digits, operand.suffix, swedish);
    case "line":
      return printName(operand.lineId, swedish, names) + printYear(operand.year, swedish);
    case "range":
      return `${printName(operand.fromId, swedish, names)}:${printName(operand.toId, swedish, names)}${printYear(operand.year, swedish)}`;
    case "measures": {
      const word = swedish ? swedishWordOfQuery[operand.query] : operand.query;
      const committee = operand.committeeId === null ? "" : printName(operand.committeeId, swedish, names);
      return `${word}(${committee})${printYear(operand.year, swedish)}`;
    }
  }
}

function printLiteral(digits: string, suffix: keyof typeof canonicalWordOfSuffix, swedish: boolean): string {
  if (!swedish) return suffix === "" || suffix === "%" ? digits + suffix : `${digits} ${canonicalWordOfSuffix[suffix]}`;
  const number = digits.replace(".", ",");
  return suffix === "" ? number : `${number} ${suffix}`;
}

function printName(lineId: LineId, swedish: boolean, names: LineNames): string {
  if (!swedish) return `@${lineId}`;
  const code = names.codeOf(lineId);
  if (code === undefined) return "#NAMN?";
  return code !== "" ? code : `'${(names.labelOf(lineId) ?? "").replaceAll("'", "''")}'`;
}

function printYear(year: YearChoice, swedish: boolean): string {
  switch (year.type) {
    case "same":
      return "";
    case "relative":
      if (swedish && year.offset === -1) return "[föregående]";
      return `[${year.offset > 0 ? "+" : ""}${year.offset}]`;
    case "absolute":
      return `[${year.year}]`;
    case "span":
      return `[${year.from}:${year.to}]`;
  }
}
