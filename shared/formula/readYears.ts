// What stands within brackets after a line: [föregående], [-1], [2021:2023], [första:0], or an attribute, [pris]. Tokens in,
// a choice out; where it may stand is for readParts to say.

import { attributeOfWord, factsOfAttribute, type LineAttribute, lineAttributes } from "../domain/lineAttribute.ts";
import { failure, type Result, success } from "../domain/result.ts";
import { mostSimilar } from "./editDistance.ts";
import type { FormulaRefusalReason } from "./formulaRefusal.ts";
import type { Token } from "./lexer.ts";
import { relativeYear, sameYear, type YearChoice, type YearPoint } from "./operand.ts";
import { yearPointOfWord } from "./words.ts";

export type Bracket =
  | { readonly type: "years"; readonly year: YearChoice }
  | { readonly type: "attribute"; readonly attribute: LineAttribute };

/** Reads the tokens between [ and ]. Refuses what is neither years nor an attribute, and years in the wrong order. */
export function readBracket(inside: readonly Token[]): Result<Bracket, FormulaRefusalReason> {
  const text = textOf(inside);
  const [only] = inside;
  if (inside.length === 1 && only?.type === "name" && !yearPointOfWord.has(only.text)) {
    const attribute = attributeOfWord(only.text);
    return attribute === undefined ? failure(wrongYear(inside)) : success({ type: "attribute", attribute });
  }
  const colon = inside.findIndex((token) => token.type === "colon");
  if (colon < 0) {
    const point = pointOf(inside);
    return point === null ? failure(wrongYear(inside)) : success({ type: "years", year: point });
  }
  const from = pointOf(inside.slice(0, colon));
  const to = pointOf(inside.slice(colon + 1));
  if (from === null || to === null) return failure(wrongYear(inside));
  if (isReversed(from, to)) return failure({ type: "yearsReversed", text });
  return success({ type: "years", year: { type: "span", from, to } });
}

/** What cannot be read as years, with what may have been meant: [+1] for [1], [2025:2027] for [2025-2027], [belopp] for [belop]. */
function wrongYear(inside: readonly Token[]): FormulaRefusalReason {
  const text = textOf(inside);
  const spelled = /^((?:19|20|21)\d\d)\s*[-\u2013\u2212]\s*((?:19|20|21)\d\d)$/.exec(text);
  if (spelled !== null) return { type: "wrongYear", text, like: `[${spelled[1]}:${spelled[2]}]` };
  // [1] is a year ahead without its sign, [24] a year without its century.
  const ahead = text
    .replace(/(^|:)\s*([1-9]\d)(?=\s*(?:$|:))/g, "$120$2")
    .replace(/(^|:)\s*([1-9])(?=\s*(?:$|:))/g, "$1+$2");
  if (ahead !== text) return { type: "wrongYear", text, like: `[${ahead}]` };
  const [only] = inside;
  if (inside.length !== 1 || only?.type !== "name") return { type: "wrongYear", text, like: null };
  const words = [
    ...[...yearPointOfWord.keys()].filter((word) => !isEnglish.has(word)),
    ...lineAttributes.map((attribute) => factsOfAttribute[attribute].swedish.toLocaleUpperCase("sv")),
  ];
  const nearest = mostSimilar(only.text, words);
  return { type: "wrongYear", text, like: nearest === null ? null : `[${nearest.toLocaleLowerCase("sv")}]` };
}

const isEnglish: ReadonlySet<string> = new Set(["PREVIOUS", "NEXT", "FIRST", "LAST", "BUDGET"]);

/** What the tokens were typed as, with one space where there was any. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.reduce((text, token, index) => {
    const isApart = index > 0 && token.start > (tokens[index - 1]?.end ?? 0);
    return `${text}${isApart ? " " : ""}${token.raw}`;
  }, "");

function pointOf(tokens: readonly Token[]): YearPoint | null {
  const [first, second] = tokens;
  if (first === undefined || tokens.length > 2) return null;
  if (second !== undefined) {
    const isSign = first.type === "operator" && (first.text === "-" || first.text === "+");
    if (!isSign || second.type !== "number" || !/^\d{1,2}$/.test(second.text)) return null;
    const years = Number(second.text);
    return relativeYear(first.text === "-" ? 0 - years : years);
  }
  if (first.type === "name") return yearPointOfWord.get(first.text) ?? null;
  if (first.type !== "number") return null;
  if (first.text === "0") return sameYear;
  const year = Number(first.text);
  return /^\d{4}$/.test(first.text) && year >= 1900 && year <= 2199 ? { type: "absolute", year } : null;
}

/** Years from the cell's own; null for a point that is not counted from it. */
const offsetOf = (point: YearPoint): number | null =>
  point.type === "same" ? 0 : point.type === "relative" ? point.offset : null;

function isReversed(from: YearPoint, to: YearPoint): boolean {
  if (from.type === "absolute" && to.type === "absolute") return to.year < from.year;
  const start = offsetOf(from);
  const end = offsetOf(to);
  if (start !== null && end !== null) return end < start;
  return (from.type === "last" && to.type !== "last") || (to.type === "first" && from.type !== "first");
}

/** Is the cell's own year surely among those chosen? A formula's own line cannot be read then. */
export function holdsOwnYear(choice: YearChoice): boolean {
  if (choice.type !== "span") return choice.type === "same";
  const start = offsetOf(choice.from);
  const end = offsetOf(choice.to);
  const beginsBefore = choice.from.type === "first" || (start !== null && start <= 0);
  const endsAfter = choice.to.type === "last" || (end !== null && end >= 0);
  return beginsBefore && endsAfter;
}
