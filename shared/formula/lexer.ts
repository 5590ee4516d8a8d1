// Splits a formula into tokens. One lexer reads both surfaces: what the officer types (decimal comma, `;`) and the
// canonical text of the file (decimal point, `,`, `@id`). It knows no names and no grammar beyond single tokens.

import { failure, type Result, success } from "../domain/result.ts";
import type { FormulaRefusal, FormulaRefusalReason } from "./formulaRefusal.ts";

export type Surface = "swedish" | "canonical";

export type TokenType =
  | "number"
  | "name"
  | "quoted"
  | "text"
  | "lineId"
  | "operator"
  | "open"
  | "close"
  | "openYear"
  | "closeYear"
  | "separator"
  | "colon"
  | "sheet"
  | "percent";

export interface Token {
  readonly type: TokenType;
  /** Normalised: a number with decimal point and no grouping, a name in upper case, a label or text without its quotes. */
  readonly text: string;
  /** As it was typed, for refusals. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a person may type. The canonical text of the same formula is longer (an id is 13 characters where a code may be one,
 * [föregående] becomes [-1]), so the file has limits of its own: whatever is accepted from the keyboard fits in it.
 */
export const formulaLimits = {
  characters: 1_000,
  tokens: 400,
  depth: 32,
  /** Characters of one text in double quotes. */
  text: 200,
  storedCharacters: 8_000,
  storedTokens: 1_200,
} as const;

const operatorOf: Readonly<Record<string, string>> = {
  "+": "+",
  "-": "-",
  "\u2212": "-",
  "\u2013": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "/": "/",
  "÷": "/",
  "^": "^",
  "=": "=",
  "<": "<",
  ">": ">",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
};
const punctuation: Readonly<Record<string, TokenType>> = {
  "(": "open",
  ")": "close",
  "[": "openYear",
  "]": "closeYear",
  ":": "colon",
  "%": "percent",
  ";": "separator",
  "!": "sheet",
};

/** Straight and typographic double quotes; any of them opens a text and any closes it. */
const textQuotes: ReadonlySet<string> = new Set(['"', "\u201c", "\u201d", "\u201e", "\u00bb", "\u00ab"]);

const space = /[\s\u00a0\u202f\u2009]/;
/** Control characters and marks that turn the direction of text: they could hide what a formula says. */
const hidden = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
/** All that cannot be seen, soft hyphens and word joiners too: refused where it is typed, while a text in a file stands. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const digit = /[0-9]/;
const nameStart = /[\p{L}_]/u;
const namePart = /[\p{L}\p{N}_.]/u;
const swedishNumber =
  /\d{1,3}(?:\.\d{3})+,\d+|(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?|[.,]\d+/y;
const canonicalNumber = /\d+(?:\.\d+)?/y;

/**
 * Tokens of a formula without its leading "=".
 *
 * Refuses what no token begins with, an unfinished quote, a number that could mean two things (1.234), and texts over
 * the limits. Positions count from the start of `text`.
 */
export function tokenise(text: string, surface: Surface): Result<readonly Token[], FormulaRefusal> {
  const refuse = (reason: FormulaRefusalReason, start: number, end: number) => failure({ reason, start, end });
  const { characters, tokens: tokenLimit } = limitsOf(surface);
  if (text.length > characters) return refuse({ type: "tooLong", limit: characters }, characters, text.length);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (space.test(character)) {
      at += 1;
      continue;
    }
    if (tokens.length >= tokenLimit) return refuse({ type: "tooManyParts", limit: tokenLimit }, at, text.length);
    const token = readToken(text, at, surface);
    if (!("type" in token) || !("text" in token)) return refuse(token.reason, at, token.end);
    tokens.push({ ...token, raw: text.slice(token.start, token.end) });
    at = token.end;
  }
  return success(tokens);
}

const limitsOf = (surface: Surface): { readonly characters: number; readonly tokens: number } =>
  surface === "swedish"
    ? formulaLimits
    : { characters: formulaLimits.storedCharacters, tokens: formulaLimits.storedTokens };

type Read = Omit<Token, "raw">;
type Stop = { readonly reason: FormulaRefusalReason; readonly end: number };

function readToken(text: string, start: number, surface: Surface): Read | Stop {
  const character = text[start] ?? "";
  const next = text[start + 1] ?? "";
  if (digit.test(character) || (surface === "swedish" && /[.,]/.test(character) && digit.test(next))) {
    return readNumber(text, start, surface);
  }
  if (character === "'" || character === "\u2019") return readQuoted(text, start, character);
  if (textQuotes.has(character)) return readText(text, start, surface);
  if (character === "@") return readLineId(text, start);
  if (nameStart.test(character)) {
    let end = start + 1;
    while (end < text.length && namePart.test(text[end] ?? "")) end += 1;
    while (text[end - 1] === ".") end -= 1;
    return { type: "name", text: text.slice(start, end).toLocaleUpperCase("sv"), start, end };
  }
  const pair = character + next;
  if (pair === "<=" || pair === ">=" || pair === "<>") return { type: "operator", text: pair, start, end: start + 2 };
  const operator = operatorOf[character];
  if (operator !== undefined) return { type: "operator", text: operator, start, end: start + 1 };
  const mark = punctuation[character];
  if (mark !== undefined) return { type: mark, text: character, start, end: start + 1 };
  if (character === ",") return { type: "separator", text: ";", start, end: start + 1 };
  if (character === "&") {
    const isArea = surface === "swedish" && /(?:område|area)\s+[^"";,)]*$/iu.test(text.slice(0, start));
    return { reason: { type: isArea ? "areaUnquoted" : "joinedTexts" }, end: start + 1 };
  }
  const whole = characterAt(text, start);
  if (unseen.test(whole)) return { reason: { type: "hiddenInFormula" }, end: start + whole.length };
  if (character === "$") {
    const cell = /^\$?[a-z]{1,3}\$?\d{1,5}/i.exec(text.slice(start))?.[0];
    if (cell !== undefined) return { reason: { type: "spreadsheetCell", name: cell }, end: start + cell.length };
  }
  return { reason: { type: "unexpectedCharacter", character: whole }, end: start + whole.length };
}

/** The character at a place, also where it is stored as two. */
const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

function readNumber(text: string, start: number, surface: Surface): Read | Stop {
  const pattern = surface === "swedish" ? swedishNumber : canonicalNumber;
  pattern.lastIndex = start;
  const raw = pattern.exec(text)?.[0] ?? "";
  const end = start + raw.length;
  if (surface === "swedish" && /^\d{1,3}\.\d{3}$/.test(raw) && !raw.startsWith("0")) {
    return { reason: { type: "ambiguousNumber", text: raw }, end };
  }
  const following = text[end] ?? "";
  if (surface === "swedish" && (following === "." || following === ",") && digit.test(text[end + 1] ?? "")) {
    return { reason: { type: "ambiguousNumber", text: text.slice(start, end + 2) }, end: end + 2 };
  }
  // A double holds 15 digits; a longer number would be stored as another one.
  if (surface === "swedish" && significantDigits(raw) > 15)
    return { reason: { type: "tooManyDigits", text: raw }, end };
  const ungrouped = raw.includes(",") ? raw.replaceAll(".", "") : raw;
  const plain = ungrouped.replace(/[ \u00a0\u202f\u2009]/g, "").replace(",", ".");
  return { type: "number", text: plain.startsWith(".") ? `0${plain}` : plain, start, end };
}

const significantDigits = (number: string): number => {
  const digits = number.replace(/[^0-9]/g, "").replace(/^0+/, "");
  return (/[,.]/.test(number) ? digits : digits.replace(/0+$/, "")).length;
};

/** 'Vård- och omsorgsnämnden'; two quotes in a row stand for one. */
function readQuoted(text: string, start: number, quote: string): Read | Stop {
  let label = "";
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return { type: "quoted", text: label, start, end: at + 1 };
      at += 1;
    }
    label += text[at];
    at += 1;
  }
  return { reason: { type: "unfinishedQuote" }, end: text.length };
}

/** "ja"; two quotes in a row stand for one. */
function readText(text: string, start: number, surface: Surface): Read | Stop {
  const refused = surface === "swedish" ? unseen : hidden;
  let content = "";
  let at = start + 1;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (textQuotes.has(character)) {
      if (!textQuotes.has(text[at + 1] ?? "")) {
        if (content.length > formulaLimits.text)
          return { reason: { type: "textTooLong", limit: formulaLimits.text }, end: at + 1 };
        return { type: "text", text: content, start, end: at + 1 };
      }
      at += 1;
      content += '"';
    } else if (refused.test(character)) {
      return { reason: { type: "hiddenCharacter" }, end: at + character.length };
    } else content += character;
    at += character.length;
  }
  return { reason: { type: "unfinishedText" }, end: text.length };
}

function readLineId(text: string, start: number): Read | Stop {
  let end = start + 1;
  while (end < text.length && /[a-z0-9]/.test(text[end] ?? "")) end += 1;
  return { type: "lineId", text: text.slice(start + 1, end), start, end };
}
