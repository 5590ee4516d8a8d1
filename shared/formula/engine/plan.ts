// The calculation plan of a scenario: which formula governs each cell, formulas of one shape gathered into blocks, the order of
// their segments, and who reads what. Built from canonical text in one pass; afterwards only numbers in typed arrays.

import type { Line } from "../../domain/line.ts";
import { type LineTree, lineTreeOf, treeWithLines } from "../../domain/lineTree.ts";
import { yearCount } from "../../domain/planPeriod.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { hasCellFormula } from "../cellFormulas.ts";
import { type CellGrid, cellAtIndex, cellCountOf, rowOfCell, yearIndexOfCell } from "../cellGrid.ts";
import { type CellState, cellState } from "../cellState.ts";
import type { LineFacts } from "../compileFormula.ts";
import { lineFactsOf, readByFacts } from "../lineFactsOf.ts";
import type { Binding } from "./binding.ts";
import { type Blocks, blocksOf, type Segments, segmentsOf } from "./blocks.ts";
import { ConstantPool } from "./constantPool.ts";
import { type DependentIndex, dependentIndexOf } from "./dependentIndex.ts";
import { FormulaDrafts } from "./formulaDrafts.ts";
import { attributeRowsOf, type Layout, layOut } from "./layout.ts";
import { type Levels, levelsOf, type ReadGraph } from "./levels.ts";
import { visitSlot } from "./precedents.ts";
import { RowSets } from "./rowSets.ts";
import type { Shape } from "./shape.ts";
import type { ShapeTable } from "./shapeTable.ts";
import { type SlotPlaces, slotPlacesOf } from "./slotPlaces.ts";
import type { Tape } from "./tape.ts";
import { writeTape } from "./tapeWriter.ts";
import { TextPool } from "./textPool.ts";

/** A cell whose state no calculation changes: a standing error, or a member of a cycle. */
export interface FixedCell {
  readonly state: CellState;
  readonly origin: number;
}

export interface Plan {
  readonly grid: CellGrid;
  readonly tree: LineTree;
  readonly facts: LineFacts;
  /** The scenario the plan was built from; its formulas are the plan's, its numbers may be older. */
  readonly scenario: Scenario;
  readonly binding: Binding;
  readonly layout: Layout;
  /** The shapes with what tells them apart, for the plan that follows this one. */
  readonly table: ShapeTable;
  readonly shapes: readonly Shape[];
  readonly blocks: Blocks;
  readonly segments: Segments;
  readonly places: SlotPlaces;
  readonly tape: Tape;
  readonly dependents: DependentIndex;
  /** Formula of each cell, -1 for inputs. */
  readonly formulaOfCell: Int32Array;
  readonly levelOfCell: Int32Array;
  readonly cycleOfCell: ReadonlyMap<number, number>;
  readonly fixed: ReadonlyMap<number, FixedCell>;
  readonly mostSlots: number;
}

/** What a new plan may take over from the one before it. */
export interface PlanBasis {
  readonly tree: LineTree;
  readonly grid: CellGrid;
  readonly sets: RowSets;
  /** Null where a name, a unit or what makes a committee became another. */
  readonly facts: LineFacts | null;
}

/**
 * What the plan of an edited scenario can take over, where the same lines stand in the same places and years; null where they
 * do not. `changed` are the lines that became other, before and after; none may be new or gone.
 */
export function planBasis(
  { tree, grid, layout, facts }: Plan,
  changed: readonly (readonly [before: Line, after: Line])[],
): PlanBasis | null {
  // The sets are of items in figures, or in words where there are no others.
  const stands = ({ kind, unit, homeSheetId, parentId }: Line): string =>
    [kind, unit === "text", homeSheetId, parentId].join();
  if (changed.some(([before, after]) => stands(before) !== stands(after))) return null;
  const isNamedAlike = changed.every(([before, after]) => readByFacts(before) === readByFacts(after));
  const lines = changed.map(([, after]) => after);
  return { tree: treeWithLines(tree, lines), grid, sets: layout.sets, facts: isNamedAlike ? facts : null };
}

/** Builds the plan. A formula that no longer compiles stands with its error, never silently gone. */
export function buildPlan(scenario: Scenario, basis: PlanBasis | null = null): Plan {
  const tree = basis?.tree ?? lineTreeOf(scenario);
  const grid = basis?.grid ?? gridOf(scenario, tree);
  const binding: Binding = {
    scenario,
    tree,
    facts: basis?.facts ?? lineFactsOf(scenario, tree),
    rowOf: grid.rowOf,
    period: periodOf(scenario, grid),
    sets: basis?.sets ?? new RowSets(tree, grid.rowOf),
    queries: [],
    texts: new TextPool(),
    constants: new ConstantPool(),
  };
  const drafts = new FormulaDrafts(binding, grid);
  const formulaOfCell = new Int32Array(cellCountOf(grid)).fill(-1);
  for (let row = 0; row < tree.ordered.length; row += 1) draftRow(scenario, tree, grid, row, drafts, formulaOfCell);
  const { levelOfCell, cycleOfCell } = levelsOf(readGraphOf({ grid, binding, drafts, formulaOfCell }));
  return planOfDrafts({ scenario, grid, binding, drafts, formulaOfCell, levelOfCell, cycleOfCell });
}

const periodOf = ({ head }: Scenario, { firstYear, yearCount: years }: CellGrid): Binding["period"] => ({
  firstYear,
  yearCount: years,
  budgetYear: head.period.budgetYear,
});

/** Formulas that have been read, and where they stand. */
export interface DraftedPlan {
  readonly grid: CellGrid;
  readonly binding: Binding;
  readonly drafts: FormulaDrafts;
  /** Draft that governs each cell, -1 for inputs. */
  readonly formulaOfCell: Int32Array;
}

/** What the formulas read, as the levels are made from it. */
export function readGraphOf({ grid, binding, drafts, formulaOfCell }: DraftedPlan): ReadGraph {
  const { shapes } = drafts.table;
  const layout = { grid, sets: binding.sets, queries: binding.queries };
  return {
    cellCount: cellCountOf(grid),
    isCalculated: (cell) => {
      const draft = formulaOfCell[cell] ?? -1;
      return draft >= 0 && shapes[drafts.shapes[draft] ?? 0]?.standing === null;
    },
    visitReads: (cell, visit) => {
      const draft = formulaOfCell[cell] ?? -1;
      const slots = shapes[drafts.shapes[draft] ?? 0]?.slots ?? [];
      const start = drafts.slotStart[draft] ?? 0;
      const index = yearIndexOfCell(grid, cell);
      for (let slot = 0; slot < slots.length; slot += 1) {
        const kind = slots[slot];
        if (kind === undefined || !("years" in kind)) continue;
        visitSlot(layout, kind, drafts.slots[start + slot] ?? 0, index, visit);
      }
    },
  };
}

/** The plan of formulas whose order is known. `formulaOfCell` gets the numbers formulas have in the plan. */
export function planOfDrafts(
  drafted: DraftedPlan & Pick<Plan, "scenario" | "levelOfCell"> & Pick<Levels, "cycleOfCell">,
): Plan {
  const { scenario, grid, binding, drafts, formulaOfCell, levelOfCell, cycleOfCell } = drafted;
  const { tree, facts, sets, queries, texts, constants } = binding;
  const { shapes } = drafts.table;
  const fixed = new Map<number, FixedCell>();
  for (const [cell, name] of cycleOfCell) fixed.set(cell, { state: cellState.cycle, origin: name });
  const hasStanding = shapes.some(({ standing }) => standing !== null);
  for (let cell = 0; hasStanding && cell < formulaOfCell.length; cell += 1) {
    const draft = formulaOfCell[cell] ?? -1;
    const standing = draft < 0 ? null : (shapes[drafts.shapes[draft] ?? 0]?.standing ?? null);
    if (standing !== null) fixed.set(cell, { state: standing, origin: cell });
  }

  const blocks = blocksOf({ grid }, drafts, formulaOfCell, levelOfCell);
  let mostSlots = 0;
  let scratch = 1;
  for (const shape of shapes) {
    mostSlots = Math.max(mostSlots, shape.slots.length);
    scratch = Math.max(scratch, shape.temporaries + shape.slots.length);
  }
  const parts = { sets, queries, texts, constants: constants.values };
  const layout = layOut(grid, parts, attributeRowsOf(blocks, shapes), scratch);
  const segments = segmentsOf(blocks, grid.yearCount);
  const places = slotPlacesOf(layout, shapes, blocks, segments);
  return {
    grid,
    tree,
    facts,
    scenario,
    binding,
    layout,
    table: drafts.table,
    shapes,
    blocks,
    segments,
    places,
    tape: writeTape({ layout, shapes, blocks, segments, places }),
    dependents: dependentIndexOf(layout, blocks, shapes),
    formulaOfCell,
    levelOfCell,
    cycleOfCell,
    fixed,
    mostSlots,
  };
}

/** Drafts of the formulas of one row; `formulaOfCell` gets the draft that governs each of its cells. */
export function draftRow(
  scenario: Scenario,
  tree: LineTree,
  grid: CellGrid,
  row: number,
  drafts: FormulaDrafts,
  formulaOfCell: Int32Array,
): void {
  const line = tree.ordered[row];
  if (line === undefined) return;
  const cells = scenario.cells.get(line.id);
  const first = grid.firstYearIndex[row] ?? 0;
  const last = grid.lastYearIndex[row] ?? -1;
  const from = line.formulaFromYear === null ? first : Math.max(first, line.formulaFromYear - grid.firstYear);
  const lineFormula = line.formula === null ? -1 : drafts.add(line.formula, line, row, Math.max(0, last - from + 1));
  if (lineFormula >= 0) {
    for (let index = from; index <= last; index += 1) formulaOfCell[cellAtIndex(grid, row, index)] = lineFormula;
  }
  if (cells === undefined || (lineFormula < 0 && !hasCellFormula(cells))) return;
  for (const [year, input] of cells) {
    const index = year - grid.firstYear;
    if (index < first || index > last) continue;
    formulaOfCell[cellAtIndex(grid, row, index)] =
      input.type === "formula" ? drafts.add(input.formula, line, row, 1) : -1;
  }
}

/** Rows and years of the scenario's cells. */
export function gridOf(scenario: Scenario, tree: LineTree): CellGrid {
  const { period } = scenario.head;
  const sheets = new Map(scenario.sheets.map((sheet) => [sheet.id, sheet]));
  const rowCount = tree.ordered.length;
  const { rowOf } = tree;
  const firstYearIndex = new Int32Array(rowCount);
  const lastYearIndex = new Int32Array(rowCount);
  let sheet: Scenario["sheets"][number] | undefined;
  for (let row = 0; row < rowCount; row += 1) {
    const line = tree.ordered[row];
    if (line === undefined) continue;
    if (sheet?.id !== line.homeSheetId) sheet = sheets.get(line.homeSheetId);
    firstYearIndex[row] = Math.max(0, (sheet?.firstYear ?? period.firstYear) - period.firstYear);
    lastYearIndex[row] =
      line.kind === "heading" || line.kind === "text"
        ? -1
        : Math.min(yearCount(period) - 1, (sheet?.lastYear ?? period.lastYear) - period.firstYear);
  }
  return { rowOf, rowCount, firstYear: period.firstYear, yearCount: yearCount(period), firstYearIndex, lastYearIndex };
}

/** Segment a formula cell belongs to, -1 for inputs and fixed cells. */
export function segmentOfCell(plan: Plan, cell: number): number {
  const formula = plan.formulaOfCell[cell] ?? -1;
  if (formula < 0) return -1;
  const block = plan.blocks.blockOfFormula[formula] ?? 0;
  return plan.segments.ofBlock[block * plan.grid.yearCount + yearIndexOfCell(plan.grid, cell)] ?? -1;
}

export { rowOfCell };
