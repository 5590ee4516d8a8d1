// A formula as parts: operands folded together, calls, operators and parentheses in their order. The reader makes them from
// tokens; the printer here makes either surface from them. Canonical text, Swedish text and the shape all come from parts.

import { isLineId, type LineId } from "../domain/ids.ts";
import { factsOfAttribute } from "../domain/lineAttribute.ts";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import type { Surface } from "./lexer.ts";
import type { MeasureFilter, Operand, YearChoice, YearPoint } from "./operand.ts";
import { canonicalWordOfSuffix, filterWords, type QueryName, swedishWordOfQuery } from "./words.ts";

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
    /** The whole of a stored text that is no formula (a damaged file), shown as it stands. */
    | { readonly type: "unreadable"; readonly text: string }
  );

/** Finds and names lines. The canonical surface needs no names; the Swedish one is made anew at every reading. */
export interface LineNames {
  readonly idOfCode: (code: string) => LineId | undefined;
  /** Lines with this label, compared without regard to case. */
  readonly idsOfLabel: (label: string) => readonly LineId[];
  /** Lines called `name` (code or label) under what `owners` name, outermost first: sheets, and lines they stand under. */
  readonly idsOfPath: (owners: readonly string[], name: string) => readonly LineId[];
  /** The shortest path of labels that names this line and no other; its last part is the label. */
  readonly pathOf: (lineId: LineId) => readonly string[];
  /** Code, or "" when the line has none; undefined when there is no such line. */
  readonly codeOf: (lineId: LineId) => string | undefined;
  readonly labelOf: (lineId: LineId) => string | undefined;
  /** Is the line a committee's frame (no measure, project, sum, varav line or goal), or a heading of such? */
  readonly isCommittee: (lineId: LineId) => boolean;
  /** Is the line the heading of a programme of measures? */
  readonly isProgramme: (lineId: LineId) => boolean;
  /** Is the line a unit of a committee: by its role, or because a measure names it as one? */
  readonly isUnit: (lineId: LineId) => boolean;
  /** A code like the one that was not found, for "Menade du …?". */
  readonly similarCode: (code: string) => string | null;
}

/** Text of the parts, without "=". */
export function printParts(parts: readonly Part[], surface: Surface, names: LineNames): string {
  const swedish = surface === "swedish";
  let text = "";
  for (const part of parts) {
    switch (part.type) {
      case "operand":
        text += printOperand(part.operand, swedish, names);
        break;
      case "call":
        text += `${swedish ? part.definition.swedishName : part.definition.name}(`;
        break;
      case "open":
        text += "(";
        break;
      case "close":
        text += ")";
        break;
      case "separator":
        text += swedish ? "; " : ", ";
        break;
      case "percent":
        text += swedish ? " %" : "%";
        break;
      case "operator":
        text += part.unary ? part.symbol : ` ${part.symbol} `;
        break;
      case "unreadable":
        text += part.text;
        break;
    }
  }
  return text;
}

function printOperand(operand: Operand, swedish: boolean, names: LineNames): string {
  switch (operand.type) {
    case "literal":
      return printLiteral(operand.digits, operand.suffix, swedish);
    case "text":
      return printText(operand.text);
    case "line":
      return operand.lineId === null
        ? printYear(operand.year, swedish)
        : printName(operand.lineId, swedish, names) + printYear(operand.year, swedish);
    case "attribute": {
      const name = operand.lineId === null ? "" : printName(operand.lineId, swedish, names);
      return `${name}[${swedish ? factsOfAttribute[operand.attribute].swedish : operand.attribute}]`;
    }
    case "range":
      return `${printName(operand.fromId, swedish, names)}:${printName(operand.toId, swedish, names)}${printYear(operand.year, swedish)}`;
    case "measures":
      return printQuery(operand.query, operand.filter, swedish, names) + printYear(operand.year, swedish);
    case "investments":
      return printQuery("INVESTMENTS", operand.filter, swedish, names) + printYear(operand.year, swedish);
    case "year":
      return swedish ? "ÅR()" : "YEAR()";
  }
}

function printLiteral(digits: string, suffix: keyof typeof canonicalWordOfSuffix, swedish: boolean): string {
  if (!swedish) return suffix === "" || suffix === "%" ? digits + suffix : `${digits} ${canonicalWordOfSuffix[suffix]}`;
  const [whole = "", decimals] = digits.split(".");
  // Thousands apart from five digits on: a year stays 2026, and ten millions cannot be taken for one.
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, " ");
  const number = decimals === undefined ? grouped : `${grouped},${decimals}`;
  return suffix === "" ? number : `${number} ${suffix}`;
}

const printText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const printLabel = (label: string): string => `'${label.replaceAll("'", "''")}'`;

/** A line as the officer names it: its code, else its label, with as many owners in front as it takes to be the only one. */
function printName(lineId: LineId, swedish: boolean, names: LineNames): string {
  if (!swedish) return `@${lineId}`;
  const code = names.codeOf(lineId);
  if (code === undefined) return "#NAMN?";
  return code !== "" ? code : names.pathOf(lineId).map(printLabel).join("!");
}

function printQuery(query: QueryName, filter: MeasureFilter, swedish: boolean, names: LineNames): string {
  const given: string[] = [];
  if (filter.committeeId !== null) given.push(printName(filter.committeeId, swedish, names));
  for (const words of filterWords) {
    const value = filter[words.key];
    if (value === null) continue;
    if (isLineId(value) && (words.key === "programmeId" || words.key === "unitId")) {
      const name = printName(value, swedish, names);
      given.push(swedish ? `${words.swedish} ${name}` : `${words.canonical}=${name}`);
      continue;
    }
    const known = words.values.find((candidate) => candidate.value === value);
    const word = known === undefined ? printText(String(value)) : swedish ? known.swedish : known.canonical;
    given.push(swedish ? `${words.swedish} ${word}` : `${words.canonical}=${word}`);
  }
  return `${swedish ? swedishWordOfQuery[query] : query}(${given.join(swedish ? "; " : ", ")})`;
}

function printYear(year: YearChoice, swedish: boolean): string {
  if (year.type === "same") return "";
  if (year.type !== "span") return `[${printPoint(year, swedish)}]`;
  // Two years counted from the cell's own are easier to read as numbers: [-2:0], but [första:föregående].
  const isCounted = (point: YearPoint): boolean => point.type === "same" || point.type === "relative";
  const words = swedish && !(isCounted(year.from) && isCounted(year.to));
  return `[${printPoint(year.from, swedish, words)}:${printPoint(year.to, swedish, words)}]`;
}

function printPoint(point: YearPoint, swedish: boolean, words = swedish): string {
  switch (point.type) {
    case "same":
      return "0";
    case "relative":
      if (words && point.offset === -1) return "föregående";
      if (words && point.offset === 1) return "nästa";
      return `${point.offset > 0 ? "+" : ""}${point.offset}`;
    case "absolute":
      return String(point.year);
    case "first":
      return swedish ? "första" : "first";
    case "last":
      return swedish ? "sista" : "last";
    case "budget":
      return swedish ? "budgetår" : "budget";
  }
}
