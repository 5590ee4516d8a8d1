// Reads tokens into parts and checks the grammar (EBNF in ARCHITECTURE.md). Names become line ids here; no implicit
// multiplication, no value of many cells outside an aggregate, no query with anything but a committee.

import { isLineId, type LineId } from "../domain/ids.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { LineNames, Part } from "./formulaParts.ts";
import type { FormulaRefusal, FormulaRefusalReason } from "./formulaRefusal.ts";
import { findFunction } from "./functions/index.ts";
import { formulaLimits, type Surface, type Token } from "./lexer.ts";
import { type LiteralSuffix, sameYear, type YearChoice } from "./operand.ts";
import { previousYearWords, queryOfWord, suffixOfWord } from "./words.ts";

class Stop extends Error {
  readonly refusal: FormulaRefusal;
  constructor(refusal: FormulaRefusal) {
    super(refusal.reason.type);
    this.refusal = refusal;
  }
}

/** Open parentheses: what opened them and how many arguments are read. */
interface Level {
  readonly call: Extract<Part, { type: "call" }> | null;
  arguments: number;
  readonly start: number;
}

/**
 * Parts of a formula from its tokens. `end` is the length of the text, for refusals at its end.
 *
 * Refuses every reason of FormulaRefusalReason but units, which are checked on the tree.
 */
export function readParts(
  tokens: readonly Token[],
  end: number,
  surface: Surface,
  names: LineNames,
): Result<readonly Part[], FormulaRefusal> {
  try {
    return success(new PartReader(tokens, end, surface, names).read());
  } catch (error) {
    if (error instanceof Stop) return failure(error.refusal);
    throw error;
  }
}

class PartReader {
  private at = 0;
  private readonly parts: Part[] = [];
  private readonly levels: Level[] = [];
  private readonly tokens: readonly Token[];
  private readonly end: number;
  private readonly surface: Surface;
  private readonly names: LineNames;

  constructor(tokens: readonly Token[], end: number, surface: Surface, names: LineNames) {
    this.tokens = tokens;
    this.end = end;
    this.surface = surface;
    this.names = names;
  }

  read(): readonly Part[] {
    if (this.tokens.length === 0) this.refuseAtEnd({ type: "empty" });
    let wantsOperand = true;
    while (this.at < this.tokens.length) wantsOperand = wantsOperand ? this.readPrimary() : this.readAfterPrimary();
    if (wantsOperand) this.refuseAtEnd({ type: "missingOperand" });
    if (this.levels.length > 0) this.refuseAtEnd({ type: "missingParenthesis" });
    return this.parts;
  }

  /** Where an operand may begin. Answers whether an operand is still wanted. */
  private readPrimary(): boolean {
    const token = this.next();
    switch (token.type) {
      case "operator":
        if (token.text !== "-" && token.text !== "+") return this.refuse({ type: "missingOperand" }, token);
        this.parts.push({ type: "operator", symbol: token.text, unary: true, start: token.start, end: token.end });
        return true;
      case "open":
        this.open(null, token);
        this.parts.push({ type: "open", start: token.start, end: token.end });
        return true;
      case "number":
        return this.readLiteral(token);
      case "name":
        if (this.peek()?.type === "open") return this.readCall(token);
        return this.readLine(token);
      case "quoted":
      case "lineId":
        return this.readLine(token);
      case "close":
        return this.refuse(this.levels.length === 0 ? { type: "extraParenthesis" } : { type: "missingOperand" }, token);
      default:
        return this.refuse({ type: "missingOperand" }, token);
    }
  }

  /** After an operand: an operator, "%", ";" or ")". */
  private readAfterPrimary(): boolean {
    const token = this.next();
    const place = { start: token.start, end: token.end };
    switch (token.type) {
      case "operator":
        this.parts.push({ type: "operator", symbol: token.text, unary: false, ...place });
        return true;
      case "percent":
        this.parts.push({ type: "percent", ...place });
        return false;
      case "separator": {
        const level = this.levels.at(-1);
        if (level === undefined || level.call === null) return this.refuse({ type: "separatorOutsideFunction" }, token);
        level.arguments += 1;
        this.parts.push({ type: "separator", ...place });
        return true;
      }
      case "close": {
        const level = this.levels.pop();
        if (level === undefined) return this.refuse({ type: "extraParenthesis" }, token);
        this.checkArgumentCount(level, token);
        this.parts.push({ type: "close", ...place });
        return false;
      }
      default:
        return this.refuse({ type: "missingOperator", before: this.asTyped(token) }, token);
    }
  }

  private readLiteral(token: Token): boolean {
    const following = this.peek();
    let suffix: LiteralSuffix = "";
    let end = token.end;
    if (following?.type === "percent") suffix = "%";
    else if (following?.type === "name") suffix = suffixOfWord.get(following.text) ?? "";
    if (suffix !== "" && following !== undefined) {
      this.at += 1;
      end = following.end;
    }
    this.parts.push({
      type: "operand",
      operand: { type: "literal", digits: token.text, suffix },
      start: token.start,
      end,
    });
    return false;
  }

  private readCall(token: Token): boolean {
    const query = queryOfWord.get(token.text);
    if (query !== undefined) return this.readQuery(token, query);
    const definition = findFunction(token.text);
    if (definition === undefined) return this.refuse({ type: "unknownFunction", name: token.text }, token);
    const open = this.next();
    if (this.peek()?.type === "close")
      return this.refuse({ type: "wrongArgumentCount", signature: definition.signature }, token);
    const call: Extract<Part, { type: "call" }> = { type: "call", definition, start: token.start, end: open.end };
    this.open(call, token);
    this.parts.push(call);
    return true;
  }

  private readQuery(token: Token, query: "MEASURES" | "TEMPORARY" | "MEASURELEVEL"): boolean {
    this.next();
    let committeeId: LineId | null = null;
    const argument = this.next();
    let close = argument;
    if (argument.type !== "close") {
      committeeId = this.lineOf(argument);
      if (this.surface === "swedish" && !this.names.isCommittee(committeeId)) {
        this.refuse({ type: "wrongQuery", name: token.text }, argument);
      }
      close = this.next();
    }
    if (close.type !== "close") return this.refuse({ type: "wrongQuery", name: token.text }, close);
    const { year, end } = this.readYear(close.end);
    this.parts.push({
      type: "operand",
      operand: { type: "measures", query, committeeId, year },
      start: token.start,
      end,
    });
    return false;
  }

  private readLine(token: Token): boolean {
    const lineId = this.lineOf(token);
    if (this.peek()?.type === "colon") {
      this.at += 1;
      const last = this.next();
      const toId = this.lineOf(last);
      const { year, end } = this.readYear(last.end);
      this.parts.push({
        type: "operand",
        operand: { type: "range", fromId: lineId, toId, year },
        start: token.start,
        end,
      });
      return false;
    }
    const { year, end } = this.readYear(token.end);
    this.parts.push({ type: "operand", operand: { type: "line", lineId, year }, start: token.start, end });
    return false;
  }

  private lineOf(token: Token): LineId {
    if (token.type === "lineId") {
      if (this.surface === "canonical" && isLineId(token.text)) return token.text;
      return this.refuse({ type: "unknownName", name: `@${token.text}`, similar: null }, token);
    }
    if (token.type === "quoted") {
      const found = this.names.idsOfLabel(token.text);
      if (found.length > 1) return this.refuse({ type: "ambiguousName", name: token.text }, token);
      return found[0] ?? this.refuse({ type: "unknownName", name: token.text, similar: null }, token);
    }
    if (token.type !== "name") return this.refuse({ type: "missingOperand" }, token);
    if (findFunction(token.text) !== undefined || queryOfWord.has(token.text)) {
      return this.refuse({ type: "functionWithoutArguments", name: token.text }, token);
    }
    const found = this.names.idOfCode(token.text);
    if (found !== undefined) return found;
    return this.refuse({ type: "unknownName", name: token.text, similar: this.names.similarCode(token.text) }, token);
  }

  private readYear(endWithout: number): { year: YearChoice; end: number } {
    const open = this.peek();
    if (open?.type !== "openYear") return { year: sameYear, end: endWithout };
    this.at += 1;
    const inside: Token[] = [];
    let token = this.tokens[this.at];
    while (token !== undefined && token.type !== "closeYear") {
      inside.push(token);
      this.at += 1;
      token = this.tokens[this.at];
    }
    const year = token === undefined ? null : yearOf(inside);
    const end = token?.end ?? this.end;
    if (year === null) {
      return this.refuse({ type: "wrongYear", text: inside.map((part) => part.text).join("") }, { ...open, end });
    }
    this.at += 1;
    return { year, end };
  }

  private open(call: Level["call"], token: Token): void {
    if (this.levels.length >= formulaLimits.depth) this.refuse({ type: "tooDeep", limit: formulaLimits.depth }, token);
    this.levels.push({ call, arguments: 1, start: token.start });
  }

  private checkArgumentCount(level: Level, close: Token): void {
    if (level.call === null) return;
    const { fewestArguments, mostArguments, signature } = level.call.definition;
    if (level.arguments < fewestArguments || (mostArguments !== null && level.arguments > mostArguments)) {
      this.refuse({ type: "wrongArgumentCount", signature }, { ...close, start: level.start });
    }
  }

  private asTyped(token: Token): string {
    return token.type === "number" && this.surface === "swedish" ? token.text.replace(".", ",") : token.text;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined)
      return this.refuseAtEnd({ type: this.levels.length > 0 ? "missingParenthesis" : "missingOperand" });
    this.at += 1;
    return token;
  }

  private refuse(reason: FormulaRefusalReason, place: { start: number; end: number }): never {
    throw new Stop({ reason, start: place.start, end: place.end });
  }

  private refuseAtEnd(reason: FormulaRefusalReason): never {
    throw new Stop({ reason, start: this.end, end: this.end });
  }
}

/** [-1], [+1], [föregående], [2021], [2021:2023]. */
function yearOf(inside: readonly Token[]): YearChoice | null {
  const [first, second, third] = inside;
  if (first === undefined) return null;
  if (inside.length === 1 && first.type === "name" && previousYearWords.has(first.text))
    return { type: "relative", offset: -1 };
  if (inside.length === 1 && first.type === "number")
    return calendarYear(first, (year) => ({ type: "absolute", year }));
  if (inside.length === 2 && first.type === "operator" && second?.type === "number" && /^\d{1,2}$/.test(second.text)) {
    const offset = Number(second.text) * (first.text === "-" ? -1 : 1);
    if (first.text !== "-" && first.text !== "+") return null;
    return offset === 0 ? sameYear : { type: "relative", offset };
  }
  if (inside.length === 3 && second?.type === "colon" && third !== undefined) {
    return calendarYear(first, (from) => calendarYear(third, (to) => (to < from ? null : { type: "span", from, to })));
  }
  return null;
}

function calendarYear<T>(token: Token, use: (year: number) => T | null): T | null {
  if (token.type !== "number" || !/^\d{4}$/.test(token.text)) return null;
  const year = Number(token.text);
  return year >= 1900 && year <= 2199 ? use(year) : null;
}
