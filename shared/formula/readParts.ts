// Reads tokens into parts and checks the grammar (EBNF in ARCHITECTURE.md). Names become line ids here; there is no implicit
// multiplication. Brackets are read by readYears, the filters of a query by readQuery.

import { isLineId, type LineId } from "../domain/ids.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { LineNames, Part } from "./formulaParts.ts";
import type { FormulaRefusal, FormulaRefusalReason } from "./formulaRefusal.ts";
import { findFunction, year as yearFunction } from "./functions/index.ts";
import { formulaLimits, type Surface, type Token } from "./lexer.ts";
import { type LiteralSuffix, type Operand, sameYear } from "./operand.ts";
import { readQuery } from "./readQuery.ts";
import { type Bracket, holdsOwnYear, readBracket, textOf } from "./readYears.ts";
import { similarFunction } from "./similarFunction.ts";
import { type QueryName, queryOfWord, suffixAfterNumber, swedishWordOfQuery, yearPointOfWord } from "./words.ts";

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
        if (token.text === "=" && this.tokens[this.at - 2]?.text === "=" && token.start > 0)
          return this.refuse({ type: "wrongSign", typed: "==", meant: "=" }, token);
        this.refuseTurnedSign(token);
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
      case "text":
        this.pushOperand({ type: "text", text: token.text }, token.start, token.end);
        return false;
      case "openYear":
        return this.readOwnLine(token);
      case "quoted":
      case "lineId":
        return this.readLine(token);
      case "close":
        return this.refuse(this.levels.length === 0 ? { type: "extraParenthesis" } : { type: "missingOperand" }, token);
      default:
        return this.refuse({ type: "missingOperand" }, token);
    }
  }

  /** => and =< as in other languages, where >= and <= are meant. */
  private refuseTurnedSign(token: Token): void {
    const before = this.tokens[this.at - 2];
    if (before?.text !== "=" || before.end !== token.start || (token.text !== ">" && token.text !== "<")) return;
    const place = { start: before.start, end: token.end };
    this.refuse({ type: "wrongSign", typed: `=${token.text}`, meant: `${token.text}=` }, place);
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
      case "openYear":
        return this.refuse({ type: "yearAfterExpression" }, token);
      case "colon":
        return this.refuse({ type: "wrongSign", typed: ":", meant: "/" }, token);
      case "sheet":
        return this.refuse({ type: "wrongSign", typed: "!=", meant: "<>" }, token);
      default:
        // IF(A > 1000,1 kr,0 kr): the comma was read as a decimal sign.
        if (this.surface === "swedish" && token.raw.startsWith(",") && this.levels.some(({ call }) => call !== null))
          return this.refuse({ type: "englishComma" }, token);
        return this.refuse({ type: "missingOperator", before: token.raw }, token);
    }
  }

  private readLiteral(token: Token): boolean {
    const following = this.peek();
    let suffix: LiteralSuffix = "";
    let end = token.end;
    if (following?.type === "percent") suffix = "%";
    else if (following?.type === "name") suffix = suffixAfterNumber.get(following.text) ?? "";
    if (suffix !== "" && following !== undefined) {
      this.at += 1;
      end = following.end;
    }
    this.pushOperand({ type: "literal", digits: token.text, suffix }, token.start, end);
    return false;
  }

  private readCall(token: Token): boolean {
    const query = queryOfWord.get(token.text);
    if (query !== undefined) return this.readQueryCall(token, query);
    const definition = findFunction(token.text);
    if (definition === undefined)
      return this.refuse({ type: "unknownFunction", name: token.raw, similar: similarFunction(token.text) }, token);
    const open = this.next();
    const isEmpty = this.peek()?.type === "close";
    if (isEmpty && definition === yearFunction) {
      this.pushOperand({ type: "year" }, token.start, this.next().end);
      return false;
    }
    if (isEmpty || definition === yearFunction)
      return this.refuse({ type: "wrongArgumentCount", name: definition.name, comma: false }, token);
    const call: Extract<Part, { type: "call" }> = { type: "call", definition, start: token.start, end: open.end };
    this.open(call, token);
    this.parts.push(call);
    return true;
  }

  private readQueryCall(token: Token, query: QueryName): boolean {
    this.next();
    const inside: Token[] = [];
    let close = this.next();
    while (close.type !== "close") {
      inside.push(close);
      close = this.next();
    }
    const filter = readQuery(inside, { token, query, surface: this.surface, names: this.names });
    if (!filter.ok) throw new Stop(filter.error);
    const { bracket, end } = this.readOptionalBracket(close.end);
    if (bracket.type === "attribute") return this.refuse({ type: "attributeOfMany" }, { start: close.end, end });
    const { year } = bracket;
    if (year.type === "span") {
      const place = { start: token.start, end };
      return this.refuse({ type: "spanOfQuery", query: swedishWordOfQuery[query] }, place);
    }
    const operand: Operand =
      query === "INVESTMENTS"
        ? { type: "investments", filter: filter.value, year }
        : { type: "measures", query, filter: filter.value, year };
    this.pushOperand(operand, token.start, end);
    return false;
  }

  /** [föregående] or [pris]: the formula's own line. */
  private readOwnLine(open: Token): boolean {
    this.at -= 1;
    const { bracket, end } = this.readOptionalBracket(open.start);
    if (bracket.type === "attribute") {
      this.pushOperand({ type: "attribute", lineId: null, attribute: bracket.attribute }, open.start, end);
      return false;
    }
    if (holdsOwnYear(bracket.year)) return this.refuse({ type: "readsItself" }, { start: open.start, end });
    this.pushOperand({ type: "line", lineId: null, year: bracket.year }, open.start, end);
    return false;
  }

  private readLine(token: Token): boolean {
    const { lineId, end: nameEnd } = this.readName(token);
    if (this.peek()?.type === "colon") {
      this.at += 1;
      if (this.peek()?.type === "number")
        return this.refuse({ type: "wrongSign", typed: ":", meant: "/" }, this.tokens[this.at - 1] ?? token);
      const last = this.readName(this.next());
      const { bracket, end } = this.readOptionalBracket(last.end);
      if (bracket.type === "attribute") return this.refuse({ type: "attributeOfMany" }, { start: token.start, end });
      this.pushOperand({ type: "range", fromId: lineId, toId: last.lineId, year: bracket.year }, token.start, end);
      return false;
    }
    const { bracket, end } = this.readOptionalBracket(nameEnd);
    const operand: Operand =
      bracket.type === "attribute"
        ? { type: "attribute", lineId, attribute: bracket.attribute }
        : { type: "line", lineId, year: bracket.year };
    this.pushOperand(operand, token.start, end);
    return false;
  }

  /** A line's name, with the sheets or lines it stands under in front: 'Ramar'!'Skola'. */
  private readName(first: Token): { readonly lineId: LineId; readonly end: number } {
    const path = [first];
    while (this.peek()?.type === "sheet") {
      this.at += 1;
      if (this.peek()?.text === "=")
        return this.refuse({ type: "wrongSign", typed: "!=", meant: "<>" }, this.tokens[this.at - 1] ?? first);
      path.push(this.next());
    }
    const last = path.at(-1) ?? first;
    if (path.length === 1) return { lineId: this.lineOf(first), end: first.end };
    const owners = path.slice(0, -1);
    for (const token of path) {
      if (token.type !== "name" && token.type !== "quoted") this.refuse({ type: "missingOperand" }, token);
    }
    const wordOf = (token: Token): string => (token.type === "name" ? token.raw : token.text);
    const found = this.names.idsOfPath(owners.map(wordOf), wordOf(last));
    const place = { start: first.start, end: last.end };
    const name = path.map((token) => token.raw).join("!");
    if (found.length > 1) return this.refuse({ type: "ambiguousName", name, like: null }, place);
    const [lineId] = found;
    if (lineId === undefined) return this.refuse({ type: "unknownName", name, similar: null }, place);
    return { lineId, end: last.end };
  }

  private lineOf(token: Token): LineId {
    if (token.type === "lineId") {
      if (this.surface === "canonical" && isLineId(token.text)) return token.text;
      return this.refuse({ type: "unknownName", name: `@${token.text}`, similar: null }, token);
    }
    if (token.type === "quoted") {
      const found = this.names.idsOfLabel(token.text);
      if (found.length > 1) return this.refuseAmbiguous(token, token.text, found);
      const [lineId] = found;
      if (lineId !== undefined) return lineId;
      if (this.surface === "swedish" && this.names.idOfCode(token.text) !== undefined)
        return this.refuse({ type: "quotedCode", name: token.text.toLocaleUpperCase("sv") }, token);
      return this.refuse({ type: "unknownName", name: token.text, similar: null }, token);
    }
    if (token.type !== "name") return this.refuse({ type: "missingOperand" }, token);
    const found = this.names.idOfCode(token.text);
    if (found !== undefined) return found;
    const isBaseYear = yearPointOfWord.has(token.text) && this.levels.at(-1)?.call?.definition.name === "INDEX";
    if (isBaseYear) return this.refuse({ type: "needsCalendarYear", name: "INDEX" }, token);
    if (findFunction(token.text) !== undefined || queryOfWord.has(token.text)) {
      return this.refuse({ type: "functionWithoutArguments", name: token.raw }, token);
    }
    const labelled = this.names.idsOfLabel(token.text);
    if (labelled.length > 1) return this.refuseAmbiguous(token, token.raw, labelled);
    if (yearPointOfWord.has(token.text)) {
      return this.refuse({ type: "yearWordAlone", name: token.raw }, token);
    }
    const similar = this.names.similarCode(token.text);
    const letters = /^([A-Z]{1,3})[0-9]{1,5}$/.exec(token.text)?.[1];
    const isNear = letters !== undefined && similar !== null && /^[0-9]+$/.test(similar.replace(letters, ""));
    if (letters !== undefined && !isNear) return this.refuse({ type: "spreadsheetCell", name: token.text }, token);
    return this.refuse({ type: "unknownName", name: token.raw, similar }, token);
  }

  private refuseAmbiguous(token: Token, name: string, found: readonly LineId[]): never {
    const code = found.map((lineId) => this.names.codeOf(lineId) ?? "").find((some) => some !== "") ?? "";
    const paths = found.map((lineId) => this.names.pathOf(lineId));
    const path = paths.find((labels) => this.names.idsOfPath(labels.slice(0, -1), labels.at(-1) ?? "").length === 1);
    const written = path?.map((label) => `'${label.replaceAll("'", "''")}'`).join("!") ?? null;
    const like = code === "" ? written : code;
    return this.refuse({ type: "ambiguousName", name, like }, token);
  }

  /** The years or attribute in brackets after a name; none: the same year. */
  private readOptionalBracket(endWithout: number): { readonly bracket: Bracket; readonly end: number } {
    const open = this.peek();
    if (open?.type !== "openYear") return { bracket: { type: "years", year: sameYear }, end: endWithout };
    this.at += 1;
    const inside: Token[] = [];
    let token = this.tokens[this.at];
    while (token !== undefined && token.type !== "closeYear") {
      inside.push(token);
      this.at += 1;
      token = this.tokens[this.at];
    }
    const end = token?.end ?? this.end;
    const place = { start: open.start, end };
    if (token === undefined) {
      return this.refuse({ type: "wrongYear", text: textOf(inside), like: null }, place);
    }
    const bracket = readBracket(inside);
    if (!bracket.ok) return this.refuse(bracket.error, place);
    this.at += 1;
    return { bracket: bracket.value, end };
  }

  private pushOperand(operand: Operand, start: number, end: number): void {
    this.parts.push({ type: "operand", operand, start, end });
  }

  private open(call: Level["call"], token: Token): void {
    if (this.levels.length >= formulaLimits.depth) this.refuse({ type: "tooDeep", limit: formulaLimits.depth }, token);
    this.levels.push({ call, arguments: 1, start: token.start });
  }

  private checkArgumentCount(level: Level, close: Token): void {
    if (level.call === null) return;
    const { fewestArguments, mostArguments, name } = level.call.definition;
    if (level.arguments < fewestArguments || (mostArguments !== null && level.arguments > mostArguments)) {
      const comma =
        this.surface === "swedish" &&
        level.arguments < fewestArguments &&
        this.tokens.some(
          ({ type, raw, start }) =>
            type === "number" && raw.includes(",") && start > level.start && start < close.start,
        );
      this.refuse({ type: "wrongArgumentCount", name, comma }, { ...close, start: level.start });
    }
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
