// The words of the formula language besides function names: unit words, the queries with their filters, and the year words,
// in both languages. A code of a line may be none of them.

import type { Scope } from "../domain/line.ts";
import type { Measure } from "../domain/measure.ts";
import { functions } from "./functions/index.ts";
import type { InvestmentPost, LiteralSuffix, MeasureFilter, MeasureQuery, YearPoint } from "./operand.ts";

/** Unit words after a number, upper case as the lexer gives them, either surface. */
export const suffixOfWord: ReadonlyMap<string, LiteralSuffix> = new Map<string, LiteralSuffix>([
  ["KR", "kr"],
  ["SEK", "kr"],
  ["TKR", "tkr"],
  ["KSEK", "tkr"],
  ["MNKR", "mnkr"],
  ["MKR", "mnkr"],
  ["MSEK", "mnkr"],
  ["MDKR", "mdkr"],
  ["MDR", "mdkr"],
  ["GSEK", "mdkr"],
  ["ÖRE", "öre"],
  ["ORE", "öre"],
]);

/** The same and what may also be typed alone in a cell (parseTyped); after a number only, so that a line can be called so. */
export const suffixAfterNumber: ReadonlyMap<string, LiteralSuffix> = new Map<string, LiteralSuffix>([
  ...suffixOfWord,
  ["KRONOR", "kr"],
  ["MILJONER", "mnkr"],
  ["MILJARD", "mdkr"],
  ["MILJARDER", "mdkr"],
  ["PROCENT", "%"],
]);

export const canonicalWordOfSuffix: Readonly<Record<LiteralSuffix, string>> = {
  "": "",
  "%": "%",
  kr: "SEK",
  tkr: "KSEK",
  mnkr: "MSEK",
  mdkr: "GSEK",
  öre: "ORE",
};

export type QueryName = MeasureQuery | "INVESTMENTS";

export const swedishWordOfQuery: Readonly<Record<QueryName, string>> = {
  MEASURES: "ÅTGÄRDER",
  TEMPORARY: "TILLFÄLLIGT",
  MEASURELEVEL: "ÅTGÄRDSNIVÅ",
  INVESTMENTS: "INVESTERINGAR",
};

export const queryNames = ["MEASURES", "TEMPORARY", "MEASURELEVEL", "INVESTMENTS"] as const;

export const queryOfWord: ReadonlyMap<string, QueryName> = new Map(
  queryNames.flatMap((query) => [[query, query] as const, [swedishWordOfQuery[query], query] as const]),
);

/** One filter of a query: its two names and, but for the free text of an area, its values with their words. */
interface FilterWords<Key extends keyof MeasureFilter = keyof MeasureFilter> {
  readonly key: Key;
  readonly swedish: string;
  readonly canonical: string;
  /** Stored value with its Swedish word (as it is shown) and its canonical word; further words it may be typed with. */
  readonly values: readonly {
    readonly value: MeasureFilter[Key];
    readonly swedish: string;
    readonly canonical: string;
    readonly also: readonly string[];
  }[];
}

const durations: FilterWords<"duration"> = {
  key: "duration",
  swedish: "varaktighet",
  canonical: "duration",
  values: [
    { value: "permanent", swedish: "permanent", canonical: "permanent", also: ["VARAKTIG", "VARAKTIGA", "PERMANENTA"] },
    { value: "temporary", swedish: "tillfällig", canonical: "temporary", also: ["TILLFÄLLIGA"] },
  ],
};
const kindWord = (value: Measure["direction"], swedish: string, ...also: string[]) =>
  ({ value, swedish, canonical: value, also }) as const;
const kinds: FilterWords<"kind"> = {
  key: "kind",
  swedish: "slag",
  canonical: "kind",
  values: [
    kindWord("saving", "besparing", "BESPARINGAR"),
    kindWord("addition", "tillskott"),
    kindWord("transfer", "ramväxling", "RAMVÄXLINGAR"),
  ],
};
const fundings: FilterWords<"funded"> = {
  key: "funded",
  swedish: "finansierad",
  canonical: "funded",
  values: [
    { value: true, swedish: "ja", canonical: "yes", also: [] },
    { value: false, swedish: "nej", canonical: "no", also: [] },
  ],
};
const scopeWord = (value: Scope, swedish: string) =>
  ({ value, swedish, canonical: value, also: [`${swedish.toLocaleUpperCase("sv")}E`] }) as const;
const scopeWords: FilterWords<"scope"> = {
  key: "scope",
  swedish: "verksamhet",
  canonical: "scope",
  values: [scopeWord("taxFunded", "skattefinansierad"), scopeWord("feeFunded", "avgiftsfinansierad")],
};
const postWord = (value: InvestmentPost, swedish: string, ...also: string[]) =>
  ({ value, swedish, canonical: value, also }) as const;
const posts: FilterWords<"post"> = {
  key: "post",
  swedish: "post",
  canonical: "post",
  values: [
    postWord("outlay", "utgift", "UTGIFTER"),
    postWord("contribution", "bidrag", "INVESTERINGSBIDRAG"),
    postWord("runningEffect", "driftpåverkan"),
    postWord("replacedCost", "ersatt"),
    postWord("fundedWithinFrame", "inomram"),
    postWord("depreciation", "avskrivning", "AVSKRIVNINGAR"),
    postWord("capitalInterest", "internränta"),
    postWord("capitalCost", "kapitalkostnad", "KAPITALKOSTNADER"),
    postWord("chargedCapitalCost", "debiterad", "DEBITERAD_KAPITALKOSTNAD"),
    postWord("operatingConsequence", "driftkonsekvens", "DRIFTKONSEKVENSER"),
  ],
};
const areas: FilterWords<"area"> = { key: "area", swedish: "område", canonical: "area", values: [] };

const programmes: FilterWords<"programmeId"> = {
  key: "programmeId",
  swedish: "program",
  canonical: "programme",
  values: [],
};
const unitsOfCommittees: FilterWords<"unitId"> = { key: "unitId", swedish: "enhet", canonical: "unit", values: [] };

/** The filters in the order they are written. */
export const filterWords: readonly FilterWords[] = [
  programmes,
  unitsOfCommittees,
  areas,
  durations,
  kinds,
  fundings,
  scopeWords,
  posts,
];

const upper = (word: string): string => word.toLocaleUpperCase("sv");

export const filterOfWord: ReadonlyMap<string, FilterWords> = new Map(
  filterWords.flatMap((filter) => [
    [upper(filter.swedish), filter] as const,
    [upper(filter.canonical), filter] as const,
  ]),
);

/** Stored value of a filter's word, undefined when the filter has no such word. */
export const filterValueOf = (filter: FilterWords, word: string): MeasureFilter[keyof MeasureFilter] | undefined =>
  filter.values.find(
    ({ swedish, canonical, also }) => upper(swedish) === word || upper(canonical) === word || also.includes(word),
  )?.value;

/** The filter a word belongs to when it is written alone: ÅTGÄRDER(VON; tillfälliga). "ja" and "nej" say nothing alone. */
export const filterOfValueWord = (word: string): FilterWords | undefined =>
  filterWords.find((filter) => filter.key !== "funded" && filterValueOf(filter, word) !== undefined);

export const yearPointOfWord: ReadonlyMap<string, YearPoint> = new Map<string, YearPoint>([
  ["FÖREGÅENDE", { type: "relative", offset: -1 }],
  ["PREVIOUS", { type: "relative", offset: -1 }],
  ["NÄSTA", { type: "relative", offset: 1 }],
  ["NEXT", { type: "relative", offset: 1 }],
  ["FÖRSTA", { type: "first" }],
  ["FIRST", { type: "first" }],
  ["SISTA", { type: "last" }],
  ["LAST", { type: "last" }],
  ["BUDGETÅR", { type: "budget" }],
  ["BUDGETÅRET", { type: "budget" }],
  ["BUDGET", { type: "budget" }],
]);

/** Function names that are also what lines are called in the field; a name without a parenthesis is then the line. */
const freeFunctions: ReadonlySet<string> = new Set([
  "CHANGE",
  "GROWTH",
  "CUMULATIVE",
  "SHARE",
  "INDEX",
  "INDEXATION",
  "PAYMENT",
  "PRESENTVALUE",
  "DEPRECIATION",
  "INTERNALINTEREST",
  "CAPITALCOST",
  "PARTYEAR",
  "MOD",
  "POWER",
  "SQRT",
  "SIGN",
  "INT",
  "COUNT",
  "MEDIAN",
]);

const reserved: ReadonlySet<string> = new Set([
  ...suffixOfWord.keys(),
  ...[...queryOfWord.keys()].filter((word) => word !== "INVESTERINGAR" && word !== "INVESTMENTS"),
  "FÖREGÅENDE",
  "PREVIOUS",
  ...functions
    .filter(({ name }) => !freeFunctions.has(name))
    .flatMap((definition) => [definition.name, definition.swedishName]),
]);

const codePattern = /^[A-ZÅÄÖÉ_][A-ZÅÄÖÉ0-9_]{0,23}$/;

/** May a line be called this in formulas? Upper case letters, digits and "_", none of the language's own words. */
export const isUsableCode = (code: string): boolean => codePattern.test(code) && !reserved.has(code);
