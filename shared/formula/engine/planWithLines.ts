// A plan that goes on with other lines: an edit that leaves every formula, set and query as it was (a note, a name, a status,
// an attribute) needs no new plan. Attributes lie in the memory of the calculation and are written there.

import type { LineId } from "../../domain/ids.ts";
import type { Line } from "../../domain/line.ts";
import { treeWithLines } from "../../domain/lineTree.ts";
import type { Measure } from "../../domain/measure.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { cellAtIndex } from "../cellGrid.ts";
import { lineFactsOf } from "../lineFactsOf.ts";
import type { Columns } from "./columns.ts";
import type { Plan } from "./plan.ts";
import type { ShapeTable } from "./shapeTable.ts";

/** What a query may ask of a measure. */
const askedOf = (measure: Measure | null): string =>
  measure === null
    ? ""
    : JSON.stringify([
        measure.direction,
        measure.duration,
        measure.committeeId,
        measure.unitId,
        measure.programmeId,
        measure.area,
        measure.fundings.map(({ sourceId, note }) => [sourceId, note !== ""]),
      ]);

/**
 * Does the plan hold although this line became another? Cells are told apart. A label counts where INVESTERINGAR may know a
 * committee by it.
 */
export function keepsPlanOfLine(plan: Plan, before: Line, after: Line): boolean {
  const isSameCalculation =
    before.formula === after.formula &&
    before.formulaFromYear === after.formulaFromYear &&
    before.kind === after.kind &&
    before.unit === after.unit &&
    before.scope === after.scope &&
    before.role === after.role &&
    before.homeSheetId === after.homeSheetId &&
    before.parentId === after.parentId &&
    before.project?.committeeId === after.project?.committeeId &&
    (before.measure === after.measure || askedOf(before.measure) === askedOf(after.measure));
  return isSameCalculation && (before.label === after.label || !hasInvestmentQuery(plan));
}

/** Of each table of shapes, how many of its queries were looked through, and whether one of them is about investments. */
const lookedThrough = new WeakMap<ShapeTable, { readonly count: number; readonly found: boolean }>();

/** Asked once for each renamed line: the queries, which may be thousands, are gone through once however many they are. */
function hasInvestmentQuery({ table }: Plan): boolean {
  const known = lookedThrough.get(table);
  if (known !== undefined && (known.found || known.count === table.asked.length)) return known.found;
  const found = table.asked.some(({ type }) => type === "investments");
  lookedThrough.set(table, { count: table.asked.length, found });
  return found;
}

/** The plan over a scenario in which these lines differ in what `keepsPlanOfLine` lets pass, and cells in inputs. */
export function planWithLines(plan: Plan, scenario: Scenario, lineIds: Iterable<LineId>): Plan {
  const tree = treeWithLines(
    plan.tree,
    [...lineIds].flatMap((lineId) => scenario.lines.get(lineId) ?? []),
  );
  const facts = lineFactsOf(scenario, tree);
  return { ...plan, tree, facts, scenario, binding: { ...plan.binding, scenario, tree, facts } };
}

/** Writes the attributes of lines into the columns. Answers the formula cells that read one that became another. */
export function loadAttributes(plan: Plan, columns: Columns, lineIds: Iterable<LineId>): readonly number[] {
  const { layout, grid, tree, blocks, shapes, formulaOfCell } = plan;
  const cells = new Set<number>();
  for (const lineId of lineIds) {
    const row = grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [attribute, start] of layout.attributeStart) {
      const { first, last } = layout.attributeRows.get(attribute) ?? { first: 0, last: -1 };
      if (row < first || row > last) continue;
      const value = tree.ordered[row]?.attributes.get(attribute) ?? Number.NaN;
      if (Object.is(columns.m[start + row], value)) continue;
      columns.m[start + row] = value;
      for (let block = 0; block < blocks.count; block += 1) {
        const firstFormula = blocks.firstFormula[block] ?? 0;
        const formulas = (blocks.firstFormula[block + 1] ?? 0) - firstFormula;
        for (const [slot, kind] of (shapes[blocks.shapeOf[block] ?? 0]?.slots ?? []).entries()) {
          if (kind.type !== "attribute" || kind.attribute !== attribute) continue;
          const from = (blocks.slotStart[block] ?? 0) + slot * formulas;
          for (let index = 0; index < formulas; index += 1) {
            if (blocks.slots[from + index] !== row) continue;
            const formula = firstFormula + index;
            for (let year = 0; year < grid.yearCount; year += 1) {
              const cell = cellAtIndex(grid, blocks.rowOfFormula[formula] ?? 0, year);
              if (formulaOfCell[cell] === formula) cells.add(cell);
            }
          }
        }
      }
    }
  }
  return [...cells];
}
