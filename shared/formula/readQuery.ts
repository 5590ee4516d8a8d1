// What stands within the parentheses of a query: a committee (or a heading of committees) first, then filters in any order:
// ÅTGÄRDER(VON; område "Digitalisering"; slag besparing). A word that can only be one thing may stand alone: tillfälliga.

import { isLineId, type LineId } from "../domain/ids.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { LineNames } from "./formulaParts.ts";
import type { FormulaRefusal, FormulaRefusalReason } from "./formulaRefusal.ts";
import { formulaLimits, type Surface, type Token } from "./lexer.ts";
import { type MeasureFilter, wholeFilter } from "./operand.ts";
import { filterOfValueWord, filterOfWord, filterValueOf, filterWords, type QueryName } from "./words.ts";

export interface QueryPlace {
  /** The query's name as typed. */
  readonly token: Token;
  readonly query: QueryName;
  readonly surface: Surface;
  readonly names: LineNames;
}

/** INVESTERINGAR knows whose, which scope and which part; the rest belongs to measures. */
const filtersOfInvestments: ReadonlySet<keyof MeasureFilter> = new Set(["committeeId", "scope", "post"]);

/** Reads the filter. Refuses a committee that is none, an unknown filter or value, and one filter given twice. */
export function readQuery(inside: readonly Token[], place: QueryPlace): Result<MeasureFilter, FormulaRefusal> {
  let filter: MeasureFilter = wholeFilter;
  for (const [index, argument] of argumentsOf(inside).entries()) {
    const [first] = argument;
    if (first === undefined) {
      if (index === 0 && inside.length > 0) continue; // ÅTGÄRDER(; tillfälliga)
      if (inside.length === 0) return success(filter);
      return refuse(place, { type: "missingOperand" }, [place.token]);
    }
    const read = readFilter(argument, place);
    if (read !== null) {
      if (!read.ok) return read;
      const { key, value } = read.value;
      if (filter[key] !== null)
        return refuse(place, { type: "repeatedFilter", name: first.raw, filter: swedishNameOf(key) }, argument);
      filter = { ...filter, [key]: value };
      continue;
    }
    if (index > 0) return refuse(place, wrongFilter(argument, place), argument);
    const committee = readCommittee(argument, place);
    if (!committee.ok) return committee;
    filter = { ...filter, committeeId: committee.value };
  }
  return success(filter);
}

function argumentsOf(inside: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  for (const token of inside) {
    if (token.type === "separator") found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

interface GivenFilter {
  readonly key: keyof MeasureFilter;
  readonly value: MeasureFilter[keyof MeasureFilter];
}

/** `område "X"`, `slag = besparing` or `besparingar`; null when the words are no filter at all. */
function readFilter(argument: readonly Token[], place: QueryPlace): Result<GivenFilter, FormulaRefusal> | null {
  const [first, second, third] = argument;
  if (first?.type !== "name") return null;
  if (second === undefined) {
    const alone = filterOfValueWord(first.text);
    const named = place.names.idOfCode(first.text);
    // A committee of that name is meant before the word, or what is shown could not be typed again.
    if (alone === undefined || (named !== undefined && place.names.isCommittee(named))) return null;
    return checkedFilter({ key: alone.key, value: filterValueOf(alone, first.text) ?? null }, argument, place);
  }
  const words = filterOfWord.get(first.text);
  const hasSign = second.type === "operator" && second.text === "=";
  if (words?.key === "programmeId" || words?.key === "unitId")
    return readNamedLine(words.key, argument.slice(hasSign ? 2 : 1), argument, place);
  const given = hasSign ? third : second;
  if (words === undefined || given === undefined || argument.length !== (hasSign ? 3 : 2)) return null;
  const word = given.type === "name" ? given.raw : given.text;
  if (given.type !== "name" && given.type !== "text" && given.type !== "quoted") return null;
  if (words.key === "area") {
    const isHeld = word.trim() !== "" && word.length <= formulaLimits.text;
    return isHeld
      ? checkedFilter({ key: "area", value: word }, argument, place)
      : refuse(place, wrongFilter(argument, place), argument);
  }
  const value = filterValueOf(words, given.text.toLocaleUpperCase("sv"));
  return value === undefined
    ? refuse(place, wrongFilter(argument, place), argument)
    : checkedFilter({ key: words.key, value }, argument, place);
}

function checkedFilter(
  given: GivenFilter,
  argument: readonly Token[],
  place: QueryPlace,
): Result<GivenFilter, FormulaRefusal> {
  const fits = place.query === "INVESTMENTS" ? filtersOfInvestments.has(given.key) : given.key !== "post";
  return fits ? success(given) : refuse(place, wrongFilter(argument, place), argument);
}

/** `program BALANS`, `enhet Hemtjänsten`: a line of the right kind, by code, label or path. */
function readNamedLine(
  key: "programmeId" | "unitId",
  name: readonly Token[],
  argument: readonly Token[],
  place: QueryPlace,
): Result<GivenFilter, FormulaRefusal> {
  const { isProgramme, isUnit } = place.names;
  const line = readLine(name, place, key === "programmeId" ? isProgramme : isUnit, wrongFilter(argument, place));
  return line.ok ? checkedFilter({ key, value: line.value }, argument, place) : line;
}

const readCommittee = (argument: readonly Token[], place: QueryPlace): Result<LineId, FormulaRefusal> =>
  readLine(argument, place, place.names.isCommittee, { type: "wrongQuery", name: place.token.raw });

/** The one line that is named; `wrong` where what stands there is no name, or not a line that `fits`. */
function readLine(
  argument: readonly Token[],
  place: QueryPlace,
  fits: (lineId: LineId) => boolean,
  wrong: FormulaRefusalReason,
): Result<LineId, FormulaRefusal> {
  const { names, surface } = place;
  const labels = argument.filter((_, index) => index % 2 === 0);
  const isPath = argument.every(({ type }, index) => (index % 2 === 0 ? type !== "sheet" : type === "sheet"));
  const last = labels.at(-1);
  if (last === undefined || !isPath || argument.length % 2 === 0) return refuse(place, wrong, argument);
  if (last.type === "lineId") {
    return surface === "canonical" && labels.length === 1 && isLineId(last.text)
      ? success(last.text)
      : refuse(place, { type: "unknownName", name: last.raw, similar: null }, argument);
  }
  if (labels.some(({ type }) => type !== "name" && type !== "quoted")) return refuse(place, wrong, argument);
  const found = linesNamed(labels, names);
  const name = argument.map((token) => (token.type === "quoted" ? token.text : token.raw)).join("");
  if (found.length > 1) return refuse(place, { type: "ambiguousName", name, like: null }, argument);
  const [lineId] = found;
  if (lineId === undefined)
    return refuse(place, { type: "unknownName", name, similar: names.similarCode(last.text) }, argument);
  return fits(lineId) ? success(lineId) : refuse(place, wrong, argument);
}

function linesNamed(labels: readonly Token[], names: LineNames): readonly LineId[] {
  const wordOf = (token: Token): string => (token.type === "name" ? token.raw : token.text);
  const last = labels.at(-1);
  if (last === undefined) return [];
  if (labels.length > 1) return names.idsOfPath(labels.slice(0, -1).map(wordOf), wordOf(last));
  if (last.type === "quoted") return names.idsOfLabel(last.text);
  const lineId = names.idOfCode(last.text);
  return lineId === undefined ? [] : [lineId];
}

const swedishNameOf = (key: keyof MeasureFilter): string =>
  filterWords.find((words) => words.key === key)?.swedish ?? "";

const wrongFilter = (argument: readonly Token[], place: QueryPlace): FormulaRefusalReason => ({
  type: "wrongFilter",
  name: argument.map((token) => token.raw).join(" "),
  query: place.query,
});

const refuse = (
  place: QueryPlace,
  reason: FormulaRefusalReason,
  argument: readonly Token[],
): Result<never, FormulaRefusal> =>
  failure({
    reason,
    start: argument[0]?.start ?? place.token.start,
    end: argument.at(-1)?.end ?? place.token.end,
  });
