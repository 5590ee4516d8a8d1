// F4: the years of the reference at the caret, turned from counted (from the cell's own year) to certain and back: VON[föregående]
// becomes VON[2026] and VON becomes VON[2027]. Whatever the formula still lacks, the references that are whole can be turned.

import type { ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import { type Token, tokenise } from "../../shared/formula/lexer.ts";
import { relativeYear, type YearChoice, type YearPoint, yearOfPoint } from "../../shared/formula/operand.ts";
import { readBracket } from "../../shared/formula/readYears.ts";
import { queryOfWord, suffixAfterNumber } from "../../shared/formula/words.ts";
import { isFormulaText } from "./formulaScan.ts";
import { periodOf, writtenYears } from "./lineNames.ts";

export interface TurnedText {
  readonly text: string;
  /** What to mark afterwards: a place after the reference, or all of what was marked before. */
  readonly start: number;
  readonly end: number;
}

/** A reference in the text, with the brackets that choose its years; without brackets these are empty, at its end. */
interface FoundReference {
  readonly start: number;
  readonly end: number;
  readonly brackets: { readonly start: number; readonly inside: readonly Token[] };
}

/**
 * The text with the references that `start`–`end` touches turned. null where none is touched, or nothing can be turned (an
 * attribute, unfinished brackets).
 */
export function turnYear(
  text: string,
  start: number,
  end: number,
  year: number,
  structure: ScenarioStructure,
): TurnedText | null {
  const touched = referencesIn(text).filter((found) => found.start <= end && found.end >= start);
  let turned = text;
  let shift = 0;
  let last: number | null = null;
  for (const reference of touched) {
    const years = turnedYears(reference, year, structure);
    if (years === null) continue;
    const from = reference.brackets.start + shift;
    turned = turned.slice(0, from) + years + turned.slice(reference.end + shift);
    last = from + years.length;
    shift = turned.length - text.length;
  }
  if (last === null) return null;
  return start === end ? { text: turned, start: last, end: last } : { text: turned, start, end: end + shift };
}

function turnedYears({ brackets }: FoundReference, year: number, structure: ScenarioStructure): string | null {
  const choice = brackets.inside.length === 0 ? sameYear : yearsIn(brackets.inside);
  return choice === null ? null : writtenYears(structure, turnedChoice(choice, year, structure));
}

const sameYear: YearChoice = { type: "same" };

function yearsIn(inside: readonly Token[]): YearChoice | null {
  const read = readBracket(inside);
  return read.ok && read.value.type === "years" ? read.value.year : null;
}

function turnedChoice(choice: YearChoice, year: number, structure: ScenarioStructure): YearChoice {
  const period = periodOf(structure);
  const certain = (point: YearPoint): YearPoint => ({ type: "absolute", year: yearOfPoint(point, year, period) });
  const counted = (point: YearPoint): YearPoint =>
    point.type === "absolute" ? relativeYear(point.year - year) : point;
  if (choice.type !== "span") return choice.type === "absolute" ? counted(choice) : certain(choice);
  const isCertain = choice.from.type === "absolute" && choice.to.type === "absolute";
  const turn = isCertain ? counted : certain;
  return { type: "span", from: turn(choice.from), to: turn(choice.to) };
}

/** The references of a formula: names (with owners, or A:B), own brackets, and the brackets of a query. */
function referencesIn(text: string): readonly FoundReference[] {
  const lead = isFormulaText(text) ? text.indexOf("=") + 1 : -1;
  const read = lead < 0 ? null : tokenise(text.slice(lead), "swedish");
  if (read === null || !read.ok) return [];
  const tokens = read.value.map((token) => ({ ...token, start: token.start + lead, end: token.end + lead }));
  const found: FoundReference[] = [];
  const isQueryOpen: boolean[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    if (token.type === "open") {
      isQueryOpen.push(before?.type === "name" && queryOfWord.has(before.text));
      at += 1;
    } else if (token.type === "close") {
      const wasQuery = isQueryOpen.pop() === true;
      at = wasQuery ? addWith(tokens, at, at + 1, found) : at + 1;
    } else if (token.type === "openYear") at = addWith(tokens, at, at, found);
    else if (isQueryOpen.at(-1) !== true && isName(tokens, at)) at = addWith(tokens, at, endOfName(tokens, at), found);
    else at += 1;
  }
  return found;
}

/** Adds what stands from `from` to before `next`, with the brackets at `next` if there are any; answers what comes after. */
function addWith(tokens: readonly Token[], from: number, next: number, found: FoundReference[]): number {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  if (tokens[next]?.type !== "openYear") {
    found.push({ start, end, brackets: { start: end, inside: [] } });
    return next;
  }
  const close = tokens.findIndex(({ type }, index) => index > next && type === "closeYear");
  if (close < 0) return tokens.length;
  const bracketStart = tokens[next]?.start ?? end;
  const inside = tokens.slice(next + 1, close);
  found.push({ start, end: tokens[close]?.end ?? end, brackets: { start: bracketStart, inside } });
  return close + 1;
}

function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type === "quoted") return true;
  if (token?.type !== "name" || tokens[at + 1]?.type === "open") return false;
  // "14 mnkr": a unit, not a line.
  return !(tokens[at - 1]?.type === "number" && suffixAfterNumber.has(token.text));
}

/** Index after the name at `at`, with its owners in front and its other end after a colon. */
function endOfName(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while ((tokens[end]?.type === "sheet" || tokens[end]?.type === "colon") && isName(tokens, end + 1)) end += 2;
  return end;
}
