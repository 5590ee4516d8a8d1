// Scenarios for the engine's own tests: rows of one sheet, each with a formula or a number for every year.

import { isLineId, type LineId, type SheetId } from "../../../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../../../shared/domain/line.ts";
import type { LineAttribute } from "../../../../shared/domain/lineAttribute.ts";
import type { CellInput, Scenario } from "../../../../shared/domain/scenario.ts";
import type { Unit } from "../../../../shared/domain/unit.ts";
import { type Columns, loadInputs, newColumns, recalculateAll } from "../../../../shared/formula/calculation.ts";
import type { KernelChoice } from "../../../../shared/formula/engine/columns.ts";
import { cellAtIndex, type Plan } from "../../../../shared/formula/plan.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const firstYear = 2026;

export interface EngineRow {
  readonly formula?: string;
  /** Numbers from the first year on; null is an empty cell. */
  readonly numbers?: readonly (number | null)[];
  readonly unit?: Unit;
  readonly attributes?: Readonly<Partial<Record<LineAttribute, number>>>;
}

export function idOfRow(row: number): LineId {
  let rest = row;
  let id = "";
  for (let place = 0; place < 12; place += 1) {
    id += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  if (!isLineId(id)) throw new Error(id);
  return id;
}

export const nameOfRow = (row: number): string => `@${idOfRow(row)}`;

export function engineScenario(rows: readonly EngineRow[], years = 4): Scenario {
  const sheetId = "bbbbbbbbbbbb" as SheetId;
  const lines = new Map<LineId, Line>();
  const cells = new Map<LineId, Map<number, CellInput>>();
  for (const [row, { formula, numbers, unit, attributes }] of rows.entries()) {
    const id = idOfRow(row);
    const given = Object.entries(attributes ?? {}) as [LineAttribute, number][];
    lines.set(id, {
      ...plainLine,
      id,
      code: "",
      label: id,
      kind: formula === undefined ? "input" : "formula",
      homeSheetId: sheetId,
      parentId: null,
      unit: unit ?? "kr",
      scope: "taxFunded",
      formula: formula ?? null,
      formulaFromYear: null,
      attributes: given.length === 0 ? plainLine.attributes : new Map(given),
    });
    const byYear = new Map<number, CellInput>();
    for (const [index, value] of (numbers ?? []).entries()) {
      if (value !== null) byYear.set(firstYear + index, { type: "number", value, enteredAt: "" });
    }
    if (byYear.size > 0) cells.set(id, byYear);
  }
  const lastYear = firstYear + years - 1;
  return {
    head: {
      scenarioId: "00000000-0000-4000-8000-000000000000" as Scenario["head"]["scenarioId"],
      title: "",
      municipality: "",
      period: { firstYear, lastYear, budgetYear: firstYear },
      displayUnit: "tkr",
      baselineName: "",
      organisation: "committees",
    },
    sheets: [{ id: sheetId, title: "", kind: "own", firstYear, lastYear, lineIds: [...lines.keys()], caption: "" }],
    lines,
    cells,
    stated: new Map(),
    importRemarks: [],
    acknowledgements: [],
  };
}

export function calculatedColumns(plan: Plan, choice: KernelChoice = "suitable"): Columns {
  const columns = newColumns(plan, choice);
  loadInputs(plan.scenario, plan, columns);
  recalculateAll(plan, columns);
  return columns;
}

/** Values of a row, oldest first; NaN where there is no number. */
export const valuesOfRow = (plan: Plan, { values }: Columns, row: number): readonly number[] =>
  Array.from({ length: plan.grid.yearCount }, (_, index) => values[cellAtIndex(plan.grid, row, index)] ?? Number.NaN);

/** The same numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
