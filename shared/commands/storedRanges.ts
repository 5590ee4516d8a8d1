// Ranges as formulas are stored: SUM(@a:@b). A range is written with the two lines at its ends and stands for all between them, so that
// whoever moves, adds or removes lines looks here for who is concerned. What stands in quotes is words.

import { isLineId, type LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { CellsByYear, Scenario } from "../domain/scenario.ts";
import { hasCellFormula } from "../formula/cellFormulas.ts";
import type { Change } from "../patches/change.ts";
import { foundInEach } from "../patches/overlaidMap.ts";
import { cellChange, lineChange } from "./commandContext.ts";

export type RangeEnds = readonly [from: LineId, to: LineId];

const stored = /"(?:[^"]|"")*"|@([a-z0-9]+):@([a-z0-9]+)/g;
/** A query over measures or projects names whose they are, and sums none of the lines it names. */
const storedName = /"(?:[^"]|"")*"|(?:MEASURES|TEMPORARY|MEASURELEVEL|INVESTMENTS)\([^;)]*|@([a-z0-9]+)(:@[a-z0-9]+)?/g;

/** Canonical text with other ends; the same text where `change` answers the ends it was given. */
const withRanges = (text: string, change: (ends: RangeEnds) => RangeEnds): string =>
  !text.includes(":@")
    ? text
    : text.replaceAll(stored, (range, from: string | undefined, to: string | undefined) => {
        if (!isLineId(from) || !isLineId(to)) return range;
        const [first, last] = change([from, to]);
        return first === from && last === to ? range : `@${first}:@${last}`;
      });

/** The ranges of a canonical text, in their order. */
export function rangesIn(text: string): readonly RangeEnds[] {
  if (!text.includes(":@")) return [];
  const found: RangeEnds[] = [];
  for (const [, from, to] of text.matchAll(stored)) if (isLineId(from) && isLineId(to)) found.push([from, to]);
  return found;
}

/** Does a canonical text name the line by itself, as a sum names a heading? */
export function namesLine(text: string, lineId: LineId): boolean {
  if (!text.includes(`@${lineId}`)) return false;
  for (const [, named, to] of text.matchAll(storedName)) if (named === lineId && to === undefined) return true;
  return false;
}

/** Where a formula of a line stands: for its years, as the limit of its goal, or in one year. */
export type FormulaPlace = "line" | "limit" | number;

/** The stored formula of a place, null where there is none. */
export function formulaAt(
  { lines, cells }: Pick<Scenario, "lines" | "cells">,
  lineId: LineId,
  place: FormulaPlace,
): string | null {
  if (place === "line") return lines.get(lineId)?.formula ?? null;
  if (place === "limit") return lines.get(lineId)?.goal?.threshold ?? null;
  const input = cells.get(lineId)?.get(place);
  return input?.type === "formula" ? input.formula : null;
}

export interface StoredFormula {
  readonly line: Line;
  readonly place: FormulaPlace;
  readonly text: string;
}

export interface RangedFormula extends StoredFormula {
  readonly ranges: readonly RangeEnds[];
}

type Ranged = Omit<RangedFormula, "line">;

function ranged(place: FormulaPlace, text: string | null | undefined): readonly Ranged[] {
  const ranges = rangesIn(text ?? "");
  return ranges.length === 0 ? [] : [{ place, text: text ?? "", ranges }];
}

const orNull = (formulas: readonly Ranged[]): readonly Ranged[] | null => (formulas.length === 0 ? null : formulas);

const rangedOfLines = foundInEach((line: Line, _: LineId) =>
  orNull([...ranged("line", line.formula), ...ranged("limit", line.goal?.threshold)]),
);
const rangedOfCells = foundInEach((years: CellsByYear, _: LineId) =>
  hasCellFormula(years)
    ? orNull([...years].flatMap(([year, input]) => (input.type === "formula" ? ranged(year, input.formula) : [])))
    : null,
);

/** All formulas that hold a range, in no order: those of lines and limits before those of single cells. */
export function formulasWithRanges({ lines, cells }: Pick<Scenario, "lines" | "cells">): readonly RangedFormula[] {
  return [rangedOfLines(lines), rangedOfCells(cells)].flatMap((found) =>
    [...found].flatMap(([lineId, formulas]) => {
      const line = lines.get(lineId);
      return line === undefined ? [] : formulas.map((each) => ({ line, ...each }));
    }),
  );
}

/** Does a range begin or end with one of these lines? */
export const isEndOfRange = (scenario: Scenario, isAsked: (lineId: LineId) => boolean): boolean =>
  formulasWithRanges(scenario).some(({ ranges }) => ranges.some((ends) => ends.some(isAsked)));

/** All formulas whose stored text holds one of these signs (":@" stands in every range). */
export function formulasHolding(
  scenario: Pick<Scenario, "lines" | "cells">,
  signs: readonly string[],
): readonly StoredFormula[] {
  const found: StoredFormula[] = [];
  const look = (line: Line, place: FormulaPlace, text: string | null): void => {
    if (text !== null && signs.some((each) => text.includes(each))) found.push({ line, place, text });
  };
  for (const line of scenario.lines.values()) {
    look(line, "line", line.formula);
    look(line, "limit", line.goal?.threshold ?? null);
  }
  for (const [lineId, years] of scenario.cells) {
    const line = hasCellFormula(years) ? scenario.lines.get(lineId) : undefined;
    if (line === undefined) continue;
    for (const [year, input] of years) if (input.type === "formula") look(line, year, input.formula);
  }
  return found;
}

/** The changes that give every range other ends. Each range is asked for once, however many formulas hold it. */
export function changesOfRanges(scenario: Scenario, ends: (ends: RangeEnds) => RangeEnds): readonly Change[] {
  const known = new Map<string, RangeEnds>();
  const once = (asked: RangeEnds): RangeEnds => {
    const key = asked.join(":");
    const found = known.get(key) ?? ends(asked);
    known.set(key, found);
    return found;
  };
  const lines = new Map<LineId, Line>();
  const changes: Change[] = [];
  for (const { line, place, text } of formulasWithRanges(scenario)) {
    const written = withRanges(text, once);
    if (written === text) continue;
    const now = lines.get(line.id) ?? line;
    if (place === "line") lines.set(line.id, { ...now, formula: written });
    else if (place === "limit") {
      if (now.goal !== null) lines.set(line.id, { ...now, goal: { ...now.goal, threshold: written } });
    } else {
      const input = scenario.cells.get(line.id)?.get(place);
      if (input?.type === "formula") changes.push(cellChange(scenario, line.id, place, { ...input, formula: written }));
    }
  }
  return [...[...lines.values()].map((line) => lineChange(scenario, line.id, line)), ...changes];
}
