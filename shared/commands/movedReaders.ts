// Which formulas read cells that are being moved, and which of them will read other cells afterwards. A text is compiled only
// where it names a moved line, a heading above one, or a range: a municipality has ten thousand formulas and a move has few.

import { isLineId, type LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { PlanPeriod } from "../domain/planPeriod.ts";
import type { Unit } from "../domain/unit.ts";
import { hasCellFormula } from "../formula/cellFormulas.ts";
import type { CompiledFormula, LineFacts } from "../formula/compileFormula.ts";
import { type Operand, type YearChoice, type YearPoint, yearOfPoint } from "../formula/operand.ts";
import { type CommandContext, homeSheetOf } from "./commandContext.ts";
import { isGoverned } from "./governedYear.ts";
import type { CellMove } from "./moveCells.ts";
import { type CellPlace, compiledStored, isReadAsWritten } from "./movedFormula.ts";

const reference = /@([a-z0-9]+)/g;

/** A formula that may read a moved cell. `year` null: the line's own, for all years it governs. */
export interface Reader {
  readonly line: Line;
  readonly year: number | null;
  readonly compiled: CompiledFormula;
}

/** Every formula that names a line of the moves, or stands for several lines among which one may be. */
export function readersOf(context: CommandContext, moves: readonly CellMove[]): readonly Reader[] {
  const { scenario } = context;
  const moved = new Set(moves.map(({ from }) => from.lineId));
  const named = new Set<LineId>(moved);
  for (const lineId of moved) {
    const seen = new Set<LineId>();
    // The set guards against a tree that bites its own tail in a damaged file.
    for (
      let parentId = scenario.lines.get(lineId)?.parentId ?? null;
      parentId !== null && !seen.has(parentId);
      parentId = scenario.lines.get(parentId)?.parentId ?? null
    ) {
      seen.add(parentId);
      named.add(parentId);
    }
  }
  const mayRead = (text: string, lineId: LineId): boolean => {
    if (text.includes(":@") || moved.has(lineId)) return true;
    for (const [, id] of text.matchAll(reference)) if (isLineId(id) && named.has(id)) return true;
    return false;
  };
  const facts = withKeptUnits(context.facts);
  const readers: Reader[] = [];
  const add = (line: Line, year: number | null, text: string): void => {
    if (!mayRead(text, line.id)) return;
    const compiled = compiledStored(text, facts);
    if (compiled !== null) readers.push({ line, year, compiled });
  };
  for (const { line } of linesIn(context.tree, lineIndexOf(context.tree).withFormula))
    if (line.formula !== null) add(line, null, line.formula);
  for (const [lineId, cells] of scenario.cells) {
    const line = hasCellFormula(cells) ? scenario.lines.get(lineId) : undefined;
    if (line === undefined) continue;
    for (const [year, input] of cells) if (input.type === "formula") add(line, year, input.formula);
  }
  return readers;
}

/** The same facts, but a heading of thousands of lines that many sums name is asked for its units once. */
function withKeptUnits(facts: LineFacts): LineFacts {
  const known = new Map<string, readonly Unit[]>();
  const kept = (key: string, make: () => readonly Unit[]): readonly Unit[] => {
    const units = known.get(key) ?? make();
    known.set(key, units);
    return units;
  };
  return {
    ...facts,
    unitsUnder: (lineId) => kept(lineId, () => facts.unitsUnder(lineId)),
    unitsBetween: (fromId, toId) => kept(`${fromId}:${toId}`, () => facts.unitsBetween(fromId, toId)),
  };
}

/**
 * Lines with a formula that reads a moved cell where it was and not where it is now, and cannot be told to. A sum that holds
 * both places reads the same as before and is not among them.
 */
export function leftBehind(
  context: CommandContext,
  readers: readonly Reader[],
  moves: readonly CellMove[],
): readonly LineId[] {
  const byLine = new Map<LineId, CellMove[]>();
  for (const move of moves) {
    const known = byLine.get(move.from.lineId);
    if (known === undefined) byLine.set(move.from.lineId, [move]);
    else known.push(move);
  }
  const isMoving = (lineId: LineId, year: number): boolean =>
    byLine.get(lineId)?.some(({ from }) => from.year === year) === true;
  const left = new Set<LineId>();
  const linesOf = linesReader(context);
  const movesFrom = movesReader(byLine);
  for (const { line, year, compiled } of readers) {
    // A formula that moves too reads what it read; it says so in its own cell.
    if (left.has(line.id) || (year !== null && isMoving(line.id, year))) continue;
    const losing = losingReads(context, { linesOf, movesFrom }, line.id, year === null, compiled);
    const years = losing.length === 0 ? [] : year === null ? governedYears(context, line) : [year];
    if (years.some((home) => losing.some((loses) => loses(home)))) left.add(line.id);
  }
  return [...left];
}

function governedYears(context: CommandContext, line: Line): readonly number[] {
  const sheet = homeSheetOf(context.scenario, line);
  if (sheet === undefined || !holdsNumbers(line.kind)) return [];
  const typed = context.scenario.cells.get(line.id);
  const years: number[] = [];
  for (let year = sheet.firstYear; year <= sheet.lastYear; year += 1)
    if (isGoverned(line, year) && typed?.get(year) === undefined) years.push(year);
  return years;
}

/** Of a formula's reads those that cannot follow, as questions about the year the formula stands in: is a moved cell lost there? */
function losingReads(
  context: CommandContext,
  { linesOf, movesFrom }: MoveLookups,
  ownId: LineId,
  isLines: boolean,
  compiled: CompiledFormula,
): readonly ((home: number) => boolean)[] {
  const { period } = context.scenario.head;
  const asWritten = isReadAsWritten(compiled);
  const sets = compiled.reads.map((operand) => ({ operand, lines: linesOf(operand, ownId) }));
  const isRead = ({ lineId, year }: CellPlace, home: number): boolean =>
    sets.some(({ operand, lines }) => lines.has(lineId) && isYearRead(operand, year, home, period));
  return sets.flatMap(({ operand, lines }) => {
    if (asWritten && canFollow(context, operand, isLines)) return [];
    const moves = movesFrom(lines);
    if (moves.length === 0) return [];
    return [
      (home: number) => moves.some(({ from, to }) => isYearRead(operand, from.year, home, period) && !isRead(to, home)),
    ];
  });
}

/** A single cell by name: in a year's own formula always, in a line's formula by its calendar year. */
function canFollow({ facts }: CommandContext, operand: Operand, isLines: boolean): boolean {
  if (operand.type !== "line" || operand.year.type === "span") return false;
  if (operand.lineId !== null && facts.isHeading(operand.lineId)) return false;
  return !isLines || operand.year.type === "absolute";
}

interface MoveLookups {
  readonly linesOf: LinesOf;
  readonly movesFrom: (lines: ReadonlySet<LineId>) => readonly CellMove[];
}

/**
 * The moves out of a set of lines by which its readers may lose a cell; one that stays in the set and in its year is none. Found once
 * for a set, so that a thousand moved cells under a heading are gone through once however many sums name it.
 */
function movesReader(byLine: ReadonlyMap<LineId, readonly CellMove[]>): MoveLookups["movesFrom"] {
  const known = new WeakMap<ReadonlySet<LineId>, readonly CellMove[]>();
  return (lines) => {
    const found = known.get(lines) ?? movesOutOf(lines, byLine);
    known.set(lines, found);
    return found;
  };
}

function movesOutOf(lines: ReadonlySet<LineId>, byLine: ReadonlyMap<LineId, readonly CellMove[]>): readonly CellMove[] {
  const named = lines.size < byLine.size ? [...lines] : [...byLine.keys()].filter((lineId) => lines.has(lineId));
  const moves = named.flatMap((lineId) => byLine.get(lineId) ?? []);
  return moves.filter(({ from, to }) => from.year !== to.year || !lines.has(to.lineId));
}

type LinesOf = (operand: Operand, ownId: LineId) => ReadonlySet<LineId>;

/** The lines an operand reads: one, the items of a heading, or those of a range. A heading that many sums name is gone through once. */
function linesReader({ tree, facts }: CommandContext): LinesOf {
  const known = new Map<string, ReadonlySet<LineId>>();
  const kept = (key: string, make: () => readonly LineId[]): ReadonlySet<LineId> => {
    const lines = known.get(key) ?? new Set(make());
    known.set(key, lines);
    return lines;
  };
  return (operand, ownId) => {
    if (operand.type === "range") {
      const { fromId, toId } = operand;
      return kept(`${fromId}:${toId}`, () => tree.itemsBetween(fromId, toId));
    }
    if (operand.type !== "line") return noLines;
    const lineId = operand.lineId ?? ownId;
    return kept(lineId, () => (facts.isHeading(lineId) ? tree.itemsUnder(lineId) : [lineId]));
  };
}

const noLines: ReadonlySet<LineId> = new Set();

function isYearRead(operand: Operand, year: number, home: number, period: PlanPeriod): boolean {
  if (operand.type !== "line" && operand.type !== "range") return false;
  return isIn(operand.year, year, (point) => yearOfPoint(point, home, period));
}

function isIn(choice: YearChoice, year: number, yearOf: (point: YearPoint) => number): boolean {
  if (choice.type !== "span") return yearOf(choice) === year;
  const [from, to] = [yearOf(choice.from), yearOf(choice.to)];
  return year >= Math.min(from, to) && year <= Math.max(from, to);
}
