// One pass over a canonical formula: the codes that make out its shape, and apart from them what its operands name. Formulas with
// the same codes mean the same but for lines and literals, so that only the first of them is parsed. Whatever the scanner does not
// know well (queries, texts, unusual spelling) it leaves to the parser: it may give up, but never guess.

import { factsOfAttribute, lineAttributes } from "../../domain/lineAttribute.ts";
import type { FunctionDefinition } from "../functions/functionDefinition.ts";
import { functions } from "../functions/index.ts";
import { formulaLimits } from "../lexer.ts";
import { type LiteralSuffix, literalValue } from "../operand.ts";
import { canonicalWordOfSuffix } from "../words.ts";

/** What the scanner must know of lines. */
export interface ScannedLines {
  /** Row of the id that begins at a place of the text, -1 where there is none. */
  readonly rowAt: (text: string, at: number) => number;
  /** Unit and kind of a row as one number below 1 000; -1 where the parser must look at it. */
  readonly classOfRow: (row: number) => number;
  /** Units of the items between two rows as one number below 1 000. */
  readonly classOfRange: (from: number, to: number) => number;
  /** Place of a constant in the plan. */
  readonly constantOf: (value: number) => number;
}

const literalCode = 1_000;
const wordCode = 2_000;
const lineCode = 10_000;
const rangeCode = 20_000;

const suffixes: readonly LiteralSuffix[] = ["", "%", "kr", "tkr", "mnkr", "mdkr", "öre"];
const suffixOf: ReadonlyMap<string, number> = new Map(
  suffixes.flatMap((suffix, index) => (index < 2 ? [] : [[canonicalWordOfSuffix[suffix], index] as const])),
);
/** Words that may stand anywhere in a scanned formula, by their canonical spelling alone. */
const codeOfWord: ReadonlyMap<string, number> = new Map(
  functions.map((definition, index) => [definition.name, wordCode + index] as const),
);
/** The function a code stands for. */
export const functionOfCode = (code: number): FunctionDefinition | undefined => functions[code - wordCode];
const yearWord = "YEAR";
const codeOfYear = wordCode + 999;
const ownLineCode = wordCode + 998;
/** "<=", ">=" and "<>" are one code each: the second character with this added. */
const pairCode = 500;
/** What may stand in brackets behind a line besides years. */
const bracketWords: ReadonlySet<string> = new Set([
  "first",
  "last",
  "budget",
  ...lineAttributes.filter((attribute) => attribute in factsOfAttribute),
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || code === 46;
const isWordPart = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || isDigit(code) || code === 95 || code > 127;
const plainMarks = "+-*/^(),<>=%";
const isPlainMark = new Uint8Array(128);
for (const mark of plainMarks) isPlainMark[mark.charCodeAt(0)] = 1;
const idLength = 12;

export class FormulaScanner {
  readonly codes = new Int32Array(2 * formulaLimits.storedCharacters + 2);
  codeCount = 0;
  /** Two 26-bit hashes of the codes as one exact number. */
  hash = 0;
  /** Per operand in its order: a row, a constant's place, or the rows of a range. */
  readonly named = new Int32Array(formulaLimits.storedTokens);
  readonly namedTo = new Int32Array(formulaLimits.storedTokens);
  operandCount = 0;

  private readonly lines: ScannedLines;
  private readonly amounts = new Map<string, number>();

  constructor(lines: ScannedLines) {
    this.lines = lines;
  }

  /** Scans a formula for a line of a unit. Answers whether it was understood; if not, nothing of the rest may be used. */
  scan(text: string, hostRow: number, hostUnit: number): boolean {
    this.codeCount = 0;
    this.operandCount = 0;
    this.put(hostUnit);
    if (text.length > formulaLimits.storedCharacters) return false;
    let at = text.charCodeAt(0) === 61 ? 1 : 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 32) at += 1;
      else if (code < 128 && isPlainMark[code] === 1) at = this.scanMark(text, at, code);
      else if (code === 64) at = this.scanLine(text, at);
      else if (isDigit(code)) at = this.scanLiteral(text, at);
      else if (code === 91) at = this.scanOwnLine(text, at, hostRow);
      else if (isUpper(code)) at = this.scanWord(text, at);
      else return false;
      if (at < 0 || this.operandCount >= formulaLimits.storedTokens - 1) return false;
    }
    this.hash = this.hashOfCodes();
    return true;
  }

  private scanMark(text: string, at: number, code: number): number {
    if (code === 61 && this.codeCount === 1) return -1; // a second "=", or one after a space: the parser judges
    const next = text.charCodeAt(at + 1);
    const isPair = (code === 60 || code === 62) && (next === 61 || (code === 60 && next === 62));
    this.put(isPair ? pairCode + 2 * next + (code === 60 ? 0 : 1) : code);
    return at + (isPair ? 2 : 1);
  }

  private put(code: number): void {
    this.codes[this.codeCount] = code;
    this.codeCount += 1;
  }

  private name(row: number, to: number): void {
    this.named[this.operandCount] = row;
    this.namedTo[this.operandCount] = to;
    this.operandCount += 1;
  }

  /** `@id`, `@id:@id`, each with what may follow in brackets. */
  private scanLine(text: string, start: number): number {
    let at = start + 1 + idLength;
    const row = this.rowAt(text, start);
    if (row < 0) return -1;
    if (text.charCodeAt(at) === 58) {
      const to = text.charCodeAt(at + 1) === 64 ? this.rowAt(text, at + 1) : -1;
      if (to < 0) return -1;
      this.put(rangeCode + this.lines.classOfRange(row, to));
      this.name(row, to);
      at += 2 + idLength;
    } else {
      const lineClass = this.lines.classOfRow(row);
      if (lineClass < 0) return -1;
      this.put(lineCode + lineClass);
      this.name(row, row);
    }
    return text.charCodeAt(at) === 91 ? this.scanBrackets(text, at) : at;
  }

  private rowAt(text: string, at: number): number {
    if (isWordPart(text.charCodeAt(at + 1 + idLength))) return -1;
    return this.lines.rowAt(text, at + 1);
  }

  private scanOwnLine(text: string, at: number, hostRow: number): number {
    this.put(ownLineCode);
    this.name(hostRow, hostRow);
    return this.scanBrackets(text, at);
  }

  /** Years or an attribute, letter by letter: they are part of the shape. */
  private scanBrackets(text: string, start: number): number {
    let at = start;
    let wordStart = -1;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
      if (isLetter && wordStart < 0) wordStart = at;
      if (!isLetter && wordStart >= 0) {
        if (!bracketWords.has(text.slice(wordStart, at))) return -1;
        wordStart = -1;
      }
      this.put(code);
      if (code === 93) return at + 1;
      if (!isLetter && !isDigit(code) && code !== 91 && code !== 58 && code !== 45 && code !== 43) return -1;
    }
    return -1;
  }

  private scanLiteral(text: string, start: number): number {
    let at = start;
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) === 46) {
      at += 1;
      if (!isDigit(text.charCodeAt(at))) return -1;
      while (isDigit(text.charCodeAt(at))) at += 1;
    }
    const digitsEnd = at;
    while (text.charCodeAt(at) === 32) at += 1;
    let suffix = 0;
    if (text.charCodeAt(at) === 37) {
      suffix = 1;
      at += 1;
    } else if (isWordPart(text.charCodeAt(at))) {
      const wordStart = at;
      while (isWordPart(text.charCodeAt(at))) at += 1;
      suffix = suffixOf.get(text.slice(wordStart, at)) ?? -1;
      if (suffix < 0) return -1;
    }
    const value = this.literalAt(text, start, digitsEnd, suffix);
    this.put(literalCode + 2 * suffix + (suffix === 0 && value === 0 ? 1 : 0));
    const place = this.lines.constantOf(value);
    this.name(place, place);
    return at;
  }

  private literalAt(text: string, start: number, end: number, suffix: number): number {
    if (end === start + 1 && suffix === 0) return text.charCodeAt(start) - 48;
    const key = `${suffix}${text.slice(start, end)}`;
    const known = this.amounts.get(key);
    if (known !== undefined) return known;
    const value = literalValue(key.slice(1), suffixes[suffix] ?? "");
    if (this.amounts.size > 10_000) this.amounts.clear();
    this.amounts.set(key, value);
    return value;
  }

  private scanWord(text: string, start: number): number {
    let at = start;
    while (isUpper(text.charCodeAt(at))) at += 1;
    if (isWordPart(text.charCodeAt(at)) || text.charCodeAt(at) !== 40) return -1;
    const word = text.slice(start, at);
    const code = codeOfWord.get(word);
    if (code !== undefined) this.put(code);
    else if (word === yearWord) {
      this.put(codeOfYear);
      this.name(0, 0);
    } else return -1;
    return at;
  }

  private hashOfCodes(): number {
    let first = 0x811c9dc5;
    let second = 0x9e3779b9;
    for (let index = 0; index < this.codeCount; index += 1) {
      const code = this.codes[index] ?? 0;
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x85ebca6b);
      second ^= second >>> 13;
    }
    return (first >>> 6) * 0x4000000 + (second >>> 6);
  }
}
