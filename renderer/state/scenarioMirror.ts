// The mirror: what the host last returned, kept as typed arrays. A patch is written into it and nothing else is; the
// window reads every figure here and never calculates a total. Each patch gives a new Mirror object over the same
// arrays, so that a view notices the change by identity. A patch that does not fit is refused whole, before a byte is
// written, and the window then asks for the full view again.

import type {
  CellRange,
  LineView,
  Patch,
  ScenarioStatus,
  ScenarioStructure,
  ScenarioView,
} from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Result } from "../../shared/domain/result.ts";
import { failure, success } from "../../shared/domain/result.ts";

export interface Mirror {
  readonly structure: ScenarioStructure;
  readonly status: ScenarioStatus;
  readonly lineById: ReadonlyMap<LineId, LineView>;
  readonly lineIndexById: ReadonlyMap<LineId, number>;
  readonly yearIndexByYear: ReadonlyMap<number, number>;
  /** Own formula of a cell, Swedish text, by cell index. */
  readonly cellFormulas: ReadonlyMap<number, string>;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly marks: Uint8Array;
  readonly origins: Int32Array;
  readonly stated: Float64Array;
}

export type PatchRefusal = { readonly type: "outOfStep"; readonly reason: string };

type Arrays = Pick<Mirror, "values" | "states" | "marks" | "origins" | "stated">;

/** The mirror of a whole view. Refuses a view whose arrays do not hold one cell per line and year. */
export function mirrorFromView(view: ScenarioView): Result<Mirror, PatchRefusal> {
  return build(view.structure, view.status, [view.cells], emptyArrays(cellCount(view.structure)));
}

/**
 * The mirror after a patch. Without a new structure only the patch's ranges change; with one, the ranges must hold
 * every cell, because cell indices mean something else from then on.
 */
export function applyPatch(mirror: Mirror, patch: Patch): Result<Mirror, PatchRefusal> {
  if (patch.structure === null) return build(mirror.structure, patch.status, patch.ranges, mirror);
  const count = cellCount(patch.structure);
  const covered = patch.ranges.reduce((sum, range) => sum + range.values.length, 0);
  if (covered !== count) return outOfStep(`the new structure has ${count} cells and the patch ${covered}`);
  return build(patch.structure, patch.status, patch.ranges, emptyArrays(count));
}

/** Index of a cell in every array, -1 when the line or the year is unknown. */
export function cellIndex(mirror: Mirror, lineId: LineId, year: number): number {
  const line = mirror.lineIndexById.get(lineId);
  const yearIndex = mirror.yearIndexByYear.get(year);
  if (line === undefined || yearIndex === undefined) return -1;
  return line * mirror.structure.years.length + yearIndex;
}

/** Line and year of a cell index, null outside the scenario. */
export function cellAt(mirror: Mirror, index: number): { readonly line: LineView; readonly year: number } | null {
  const width = mirror.structure.years.length;
  if (index < 0 || width === 0) return null;
  const line = mirror.structure.lines[Math.floor(index / width)];
  const year = mirror.structure.years[index % width];
  return line === undefined || year === undefined ? null : { line, year: year.year };
}

function build(
  structure: ScenarioStructure,
  status: ScenarioStatus,
  ranges: readonly CellRange[],
  arrays: Arrays,
): Result<Mirror, PatchRefusal> {
  for (const range of ranges) {
    const { length } = range.values;
    const even = [range.states, range.marks, range.origins, range.stated].every((part) => part.length === length);
    if (!even) return outOfStep("the arrays of a range differ in length");
    if (!Number.isInteger(range.start) || range.start < 0 || range.start + length > arrays.values.length) {
      return outOfStep(`a range ends outside the ${arrays.values.length} cells`);
    }
  }
  for (const range of ranges) {
    arrays.values.set(range.values, range.start);
    arrays.states.set(range.states, range.start);
    arrays.marks.set(range.marks, range.start);
    arrays.origins.set(range.origins, range.start);
    arrays.stated.set(range.stated, range.start);
  }
  const { values, states, marks, origins, stated } = arrays;
  const lineIndexById = new Map(structure.lines.map((line, index) => [line.id, index]));
  const yearIndexByYear = new Map(structure.years.map((year, index) => [year.year, index]));
  const cellFormulas = new Map<number, string>();
  for (const cell of status.cellFormulas) {
    const line = lineIndexById.get(cell.lineId);
    const year = yearIndexByYear.get(cell.year);
    if (line !== undefined && year !== undefined) cellFormulas.set(line * structure.years.length + year, cell.formula);
  }
  const lineById = new Map(structure.lines.map((line) => [line.id, line]));
  return success({
    structure,
    status,
    lineById,
    lineIndexById,
    yearIndexByYear,
    cellFormulas,
    values,
    states,
    marks,
    origins,
    stated,
  });
}

const cellCount = (structure: ScenarioStructure): number => structure.lines.length * structure.years.length;

function emptyArrays(count: number): Arrays {
  return {
    values: new Float64Array(count),
    states: new Uint8Array(count),
    marks: new Uint8Array(count),
    origins: new Int32Array(count).fill(-1),
    stated: new Float64Array(count),
  };
}

const outOfStep = (reason: string): Result<never, PatchRefusal> => failure({ type: "outOfStep", reason });
