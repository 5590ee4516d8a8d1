// The mirror: what the host last returned, kept as typed arrays. A patch is written into it and nothing else is; the
// window reads every figure here and never calculates a total. Each patch gives a new Mirror object over the same
// arrays, so that a view notices the change by identity. A patch that does not fit is refused whole, before a byte is
// written, and the window then asks for the full view again.

import {
  cellAtIndex,
  cellCountOf,
  cellState,
  type GridSize,
  type LineView,
  type Patch,
  type PatchRange,
  rowOfCell,
  type ScenarioStatus,
  type ScenarioStructure,
  type ScenarioView,
  yearIndexOfCell,
} from "../../shared/contract/scenarioView.ts";
import { type KeptRows, type StructureNews, structureAfter } from "../../shared/contract/structureNews.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import { failure, success } from "../../shared/domain/result.ts";

export interface Mirror {
  readonly structure: ScenarioStructure;
  readonly size: GridSize;
  readonly status: ScenarioStatus;
  readonly lineById: ReadonlyMap<LineId, LineView>;
  readonly lineIndexById: ReadonlyMap<LineId, number>;
  readonly yearIndexByYear: ReadonlyMap<number, number>;
  /** Own formula of a cell, Swedish text, by cell index. */
  readonly cellFormulas: ReadonlyMap<number, string>;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Text of a cell whose state is `text`, by cell index; written in place like the arrays. */
  readonly texts: Map<number, string>;
  readonly marks: Uint8Array;
  readonly origins: Int32Array;
  readonly stated: Float64Array;
  /** What the last answer changed, null where that was more than figures. */
  readonly latest: LatestFigures | null;
}

/** The cells an answer wrote, and the revision they stood at before it. */
export interface LatestFigures {
  readonly follows: number;
  /** Cell indices, [start, end). */
  readonly spans: readonly (readonly [number, number])[];
}

export type PatchRefusal = { readonly type: "outOfStep"; readonly reason: string };

type Arrays = Pick<Mirror, "values" | "states" | "texts" | "marks" | "origins" | "stated">;

/** The mirror of a whole view. Refuses a view whose arrays do not hold one cell per line and year. */
export function mirrorFromView(view: ScenarioView): Result<Mirror, PatchRefusal> {
  return build(view.structure, view.status, [view.cells]);
}

/**
 * The mirror after a patch. Without a new structure only the patch's ranges change; with one, the ranges must hold
 * every cell, because cell indices mean something else from then on. A patch that does not follow the revision shown is
 * refused: the one before it was lost on the way.
 */
export function applyPatch(mirror: Mirror, patch: Patch): Result<Mirror, PatchRefusal> {
  if (patch.follows !== mirror.status.revision) {
    return outOfStep(`the patch follows revision ${patch.follows}, shown is ${mirror.status.revision}`);
  }
  const status: ScenarioStatus = {
    ...patch.status,
    warnings: patch.status.warnings ?? mirror.status.warnings,
    cellFormulas: patch.status.cellFormulas ?? mirror.status.cellFormulas,
  };
  if (patch.structure !== null) return build(patch.structure, status, patch.ranges);
  if (patch.news !== null) return rebuilt(mirror, patch.news, status, patch.ranges);
  const misfit = misfitOf(patch.ranges, mirror.values.length);
  if (misfit !== null) return outOfStep(misfit);
  for (const range of patch.ranges) write(mirror, range);
  const cellFormulas =
    patch.status.cellFormulas === null
      ? mirror.cellFormulas
      : cellFormulasByIndex(mirror, mirror.size, patch.status.cellFormulas);
  const spans = patch.ranges.map(({ start, values }) => [start, start + values.length] as const);
  return success({ ...mirror, status, cellFormulas, latest: { follows: patch.follows, spans } });
}

/** Index of a cell in every array, -1 when the line or the year is unknown. */
export function cellIndex(mirror: Mirror, lineId: LineId, year: number): number {
  const line = mirror.lineIndexById.get(lineId);
  const yearIndex = mirror.yearIndexByYear.get(year);
  if (line === undefined || yearIndex === undefined) return -1;
  return cellAtIndex(mirror.size, line, yearIndex);
}

function build(
  structure: ScenarioStructure,
  status: ScenarioStatus,
  ranges: readonly PatchRange[],
): Result<Mirror, PatchRefusal> {
  const size: GridSize = { rowCount: structure.lines.length, yearCount: structure.years.length };
  const count = cellCountOf(size);
  const covered = ranges.reduce((sum, range) => sum + range.values.length, 0);
  if (covered !== count) return outOfStep(`the structure has ${count} cells and the arrays ${covered}`);
  const misfit = misfitOf(ranges, count);
  if (misfit !== null) return outOfStep(misfit);
  const arrays = emptyArrays(count);
  for (const range of ranges) write(arrays, range);
  const lineIndexById = new Map(structure.lines.map((line, index) => [line.id, index]));
  const yearIndexByYear = new Map(structure.years.map((year, index) => [year.year, index]));
  const lineById = new Map(structure.lines.map((line) => [line.id, line]));
  const indices = { lineIndexById, yearIndexByYear };
  const cellFormulas = cellFormulasByIndex(indices, size, status.cellFormulas);
  return success({ structure, size, status, lineById, ...indices, cellFormulas, ...arrays, latest: null });
}

/** The mirror after news of the structure: rows that stay take their figures along. */
function rebuilt(
  mirror: Mirror,
  news: StructureNews,
  status: ScenarioStatus,
  ranges: readonly PatchRange[],
): Result<Mirror, PatchRefusal> {
  const told = structureAfter(mirror.structure, news);
  if (!told.ok) return outOfStep(told.error);
  const { structure, kept } = told.value;
  const size: GridSize = { rowCount: structure.lines.length, yearCount: structure.years.length };
  const misfit = misfitOf(ranges, cellCountOf(size));
  if (misfit !== null) return outOfStep(misfit);
  const arrays = news.rows.length === 0 ? mirror : movedArrays(mirror, structure, size, kept);
  for (const range of ranges) write(arrays, range);
  const lineById = new Map(structure.lines.map((line) => [line.id, line]));
  const lineIndexById =
    news.rows.length === 0 ? mirror.lineIndexById : new Map(structure.lines.map((line, index) => [line.id, index]));
  const { yearIndexByYear } = mirror;
  const cellFormulas = cellFormulasByIndex({ lineIndexById, yearIndexByYear }, size, status.cellFormulas);
  const { values, states, texts, marks, origins, stated } = arrays;
  const figures = { values, states, texts, marks, origins, stated, latest: null };
  return success({ structure, size, status, lineById, lineIndexById, yearIndexByYear, cellFormulas, ...figures });
}

/** The arrays with the rows that stay in their new places; new rows are empty. */
function movedArrays(mirror: Mirror, structure: ScenarioStructure, size: GridSize, kept: KeptRows): Arrays {
  const arrays = emptyArrays(cellCountOf(size));
  const rowAfter = new Int32Array(mirror.size.rowCount).fill(-1);
  for (const [before, after, count] of kept) {
    for (let row = 0; row < count; row += 1) rowAfter[before + row] = after + row;
    for (let year = 0; year < size.yearCount; year += 1) {
      const from = cellAtIndex(mirror.size, before, year);
      const to = cellAtIndex(size, after, year);
      arrays.values.set(mirror.values.subarray(from, from + count), to);
      arrays.states.set(mirror.states.subarray(from, from + count), to);
      arrays.marks.set(mirror.marks.subarray(from, from + count), to);
      arrays.stated.set(mirror.stated.subarray(from, from + count), to);
      arrays.origins.set(mirror.origins.subarray(from, from + count), to);
    }
  }
  // A line that was taken out and put in again has moved: what came from it still does.
  const put = new Map(structure.lines.map((line, row) => [line.id, row]));
  for (const [row, after] of rowAfter.entries()) {
    const line = after < 0 ? mirror.structure.lines[row] : undefined;
    if (line !== undefined) rowAfter[row] = put.get(line.id) ?? -1;
  }
  const cellAfter = (cell: number): number => {
    const row = rowAfter[rowOfCell(mirror.size, cell)] ?? -1;
    return row < 0 ? -1 : cellAtIndex(size, row, yearIndexOfCell(mirror.size, cell));
  };
  for (const [cell, origin] of arrays.origins.entries()) if (origin >= 0) arrays.origins[cell] = cellAfter(origin);
  for (const [cell, text] of mirror.texts) {
    const after = cellAfter(cell);
    if (after >= 0) arrays.texts.set(after, text);
  }
  return arrays;
}

/** Why ranges do not fit `count` cells, null where they do. Asked before a byte is written. */
function misfitOf(ranges: readonly PatchRange[], count: number): string | null {
  for (const { start, values, states, texts, marks, origins, stated } of ranges) {
    const isEven = [states, marks, origins, stated].every((part) => part === null || part.length === values.length);
    if (!isEven) return "the arrays of a range differ in length";
    if (!Number.isInteger(start) || start < 0 || start + values.length > count) {
      return `a range ends outside the ${count} cells`;
    }
    if (!areTextsOf(start, states, texts)) return "the texts of a range are not those of its text cells";
  }
  return null;
}

/** Exactly one text for each text cell, in cell order: then there are never more of them than cells. */
function areTextsOf(start: number, states: Uint8Array | null, texts: PatchRange["texts"]): boolean {
  let at = -1;
  for (const [cell, text] of texts) {
    at = states === null ? -1 : states.indexOf(cellState.text, at + 1);
    if (at < 0 || cell !== start + at || typeof text !== "string") return false;
  }
  return states === null || states.indexOf(cellState.text, at + 1) < 0;
}

function write(arrays: Arrays, { start, values, states, texts, marks, origins, stated }: PatchRange): void {
  const end = start + values.length;
  arrays.values.set(values, start);
  // By the fewer of the two: an index edit is a hundred thousand cells in a scenario with no or few texts.
  if (arrays.texts.size < values.length) {
    for (const cell of arrays.texts.keys()) if (cell >= start && cell < end) arrays.texts.delete(cell);
  } else for (let cell = start; cell < end; cell += 1) arrays.texts.delete(cell);
  for (const [cell, text] of texts) arrays.texts.set(cell, text);
  if (states === null) arrays.states.fill(cellState.number, start, end);
  else arrays.states.set(states, start);
  if (origins === null) arrays.origins.fill(-1, start, end);
  else arrays.origins.set(origins, start);
  if (marks !== null) arrays.marks.set(marks, start);
  if (stated !== null) arrays.stated.set(stated, start);
}

function cellFormulasByIndex(
  { lineIndexById, yearIndexByYear }: Pick<Mirror, "lineIndexById" | "yearIndexByYear">,
  size: GridSize,
  views: ScenarioStatus["cellFormulas"],
): ReadonlyMap<number, string> {
  const byIndex = new Map<number, string>();
  for (const { lineId, year, formula } of views) {
    const line = lineIndexById.get(lineId);
    const yearIndex = yearIndexByYear.get(year);
    if (line !== undefined && yearIndex !== undefined) byIndex.set(cellAtIndex(size, line, yearIndex), formula);
  }
  return byIndex;
}

function emptyArrays(count: number): Arrays {
  return {
    values: new Float64Array(count),
    states: new Uint8Array(count),
    texts: new Map(),
    marks: new Uint8Array(count),
    origins: new Int32Array(count).fill(-1),
    stated: new Float64Array(count),
  };
}

const outOfStep = (reason: string): Result<never, PatchRefusal> => failure({ type: "outOfStep", reason });
