// The words of the formula language besides function names: unit words, the measure queries and the year words, in both
// languages. A code of a line may be none of them.

import { functions } from "./functions/index.ts";
import type { LiteralSuffix, MeasureQuery } from "./operand.ts";

/** Unit words after a number, upper case as the lexer gives them, either surface. */
export const suffixOfWord: ReadonlyMap<string, LiteralSuffix> = new Map<string, LiteralSuffix>([
  ["KR", "kr"],
  ["SEK", "kr"],
  ["TKR", "tkr"],
  ["KSEK", "tkr"],
  ["MNKR", "mnkr"],
  ["MKR", "mnkr"],
  ["MSEK", "mnkr"],
  ["ÖRE", "öre"],
  ["ORE", "öre"],
]);

export const canonicalWordOfSuffix: Readonly<Record<LiteralSuffix, string>> = {
  "": "",
  "%": "%",
  kr: "SEK",
  tkr: "KSEK",
  mnkr: "MSEK",
  öre: "ORE",
};

export const swedishWordOfQuery: Readonly<Record<MeasureQuery, string>> = {
  MEASURES: "ÅTGÄRDER",
  TEMPORARY: "TILLFÄLLIGT",
  MEASURELEVEL: "ÅTGÄRDSNIVÅ",
};

export const queryOfWord: ReadonlyMap<string, MeasureQuery> = new Map<string, MeasureQuery>([
  ["MEASURES", "MEASURES"],
  ["ÅTGÄRDER", "MEASURES"],
  ["TEMPORARY", "TEMPORARY"],
  ["TILLFÄLLIGT", "TEMPORARY"],
  ["MEASURELEVEL", "MEASURELEVEL"],
  ["ÅTGÄRDSNIVÅ", "MEASURELEVEL"],
]);

export const previousYearWords: ReadonlySet<string> = new Set(["FÖREGÅENDE", "PREVIOUS"]);

const reserved: ReadonlySet<string> = new Set([
  ...suffixOfWord.keys(),
  ...queryOfWord.keys(),
  ...previousYearWords,
  ...functions.flatMap((definition) => [definition.name, definition.swedishName]),
]);

const codePattern = /^[A-ZÅÄÖÉ_][A-ZÅÄÖÉ0-9_]{0,23}$/;

/** May a line be called this in formulas? Upper case letters, digits and "_", none of the language's own words. */
export const isUsableCode = (code: string): boolean => codePattern.test(code) && !reserved.has(code);
