import { expect, it } from "vitest";
import { loadInput, recalculateAll, recalculateFrom } from "../../../../shared/formula/calculation.ts";
import { cellState } from "../../../../shared/formula/cellState.ts";
import { buildPlan, cellAtIndex, type Plan } from "../../../../shared/formula/plan.ts";
import { calculatedColumns, type EngineRow, engineScenario, nameOfRow, valuesOfRow } from "./engineScenario.ts";

const one: EngineRow = { numbers: [1, 2, 3, 4] };
const many = (count: number, formula: (row: number) => string): readonly EngineRow[] =>
  Array.from({ length: count }, (_, row) => ({ formula: formula(row) }));

function edited(plan: Plan, row: number, value: number): readonly [before: number, after: number] {
  const columns = calculatedColumns(plan);
  const last = plan.grid.rowCount - 1;
  const before = valuesOfRow(plan, columns, last)[0] ?? Number.NaN;
  const cell = cellAtIndex(plan.grid, row, 0);
  loadInput(plan, columns, cell, value);
  recalculateFrom(plan, columns, [cell]);
  const anew = calculatedColumns(plan);
  loadInput(plan, anew, cell, value);
  recalculateAll(plan, anew);
  expect(columns.values).toEqual(anew.values);
  return [before, valuesOfRow(plan, columns, last)[0] ?? Number.NaN];
}

it("builds and calculates an empty scenario, one line, and a scenario without formulas", () => {
  expect(calculatedColumns(buildPlan(engineScenario([]))).values).toHaveLength(0);
  expect(valuesOfRow(buildPlan(engineScenario([one])), calculatedColumns(buildPlan(engineScenario([one]))), 0)).toEqual(
    [1, 2, 3, 4],
  );
  const plan = buildPlan(engineScenario(Array.from({ length: 3_000 }, () => one)));
  expect([plan.segments.count, calculatedColumns(plan).values.length]).toEqual([0, 12_000]);
});

it("follows a chain of 10 000 lines", () => {
  const plan = buildPlan(engineScenario([one, ...many(10_000, (row) => `${nameOfRow(row)}+1 SEK`)], 1));
  expect(edited(plan, 0, 5)).toEqual([10_001, 10_005]);
});

it("keeps running totals over 20 000 lines, and shows an error beyond what one plan may read", () => {
  const half = 10_000;
  const rows = [
    ...Array.from({ length: half }, () => one),
    ...many(half, (row) => `SUM(${nameOfRow(0)}:${nameOfRow(row)})`),
  ];
  const plan = buildPlan(engineScenario(rows, 1));
  expect(edited(plan, 0, 3)).toEqual([10_000, 10_002]);
  const tooMuch = buildPlan(
    engineScenario([...rows, ...many(half, () => `SUM(${nameOfRow(0)}:${nameOfRow(half - 1)})`)], 2),
  );
  const { states } = calculatedColumns(tooMuch);
  expect(states[cellAtIndex(tooMuch.grid, half, 0)]).toBe(cellState.number);
  expect(states[cellAtIndex(tooMuch.grid, tooMuch.grid.rowCount - 1, 0)]).toBe(cellState.valueError);
});

it("names a cycle of 200 000 cells", () => {
  const count = 50_000;
  const plan = buildPlan(engineScenario(many(count, (row) => `${nameOfRow((row + 1) % count)}+1 SEK`)));
  expect(plan.cycleOfCell.size).toBe(4 * count);
  expect(new Set(calculatedColumns(plan).states)).toEqual(new Set([cellState.cycle]));
});

it("carries a budget over 40 years", () => {
  const years = 40;
  const rows: EngineRow[] = [
    { numbers: Array.from({ length: years }, () => 1) },
    { formula: `SUM(${nameOfRow(0)}[first:0])` },
    { formula: `${nameOfRow(1)}[last]-${nameOfRow(1)}[first]` },
  ];
  const plan = buildPlan(engineScenario(rows, years));
  const columns = calculatedColumns(plan);
  expect(valuesOfRow(plan, columns, 1)).toEqual(Array.from({ length: years }, (_, index) => index + 1));
  expect(valuesOfRow(plan, columns, 2)[7]).toBe(39);
});

it.each(["wasm", "plain"] as const)(
  "gives long runs with faults in them the figures of each formula alone: %s",
  (choice) => {
    const count = 1_500;
    const rows: EngineRow[] = Array.from({ length: count }, (_, row) => ({
      numbers: row % 97 === 5 ? [null, 1, 0, 1] : [row, row * 2, 3 - (row % 4), 4],
    }));
    rows.push(
      ...many(count, (row) => `${nameOfRow(row)}+${nameOfRow(0)}/(${nameOfRow((row * 7) % count)}/${nameOfRow(1)})`),
    );
    const plan = buildPlan(engineScenario(rows));
    const columns = calculatedColumns(plan, choice);
    const alone = calculatedColumns(plan, choice === "wasm" ? "plain" : "wasm");
    expect(columns.values).toEqual(alone.values);
    expect(columns.states).toEqual(alone.states);
    expect(columns.origins).toEqual(alone.origins);
    expect(new Set(columns.states)).toEqual(
      new Set([cellState.empty, cellState.number, cellState.notCalculated, cellState.divisionByZero]),
    );
  },
);

it.each(["wasm", "plain"] as const)("chooses by one condition for a whole run of cells: %s", (choice) => {
  const rows: EngineRow[] = [
    { numbers: [1, -1, 1, 0] },
    ...Array.from({ length: 6 }, (_, row) => ({ numbers: [row, row, row, row] })),
  ];
  rows.push(...many(6, (row) => `IF(${nameOfRow(0)} <= 0, ${nameOfRow(1 + row)}, -${nameOfRow(1 + row)})`));
  const plan = buildPlan(engineScenario(rows));
  const columns = calculatedColumns(plan, choice);
  const found = Array.from({ length: 6 }, (_, row) => valuesOfRow(plan, columns, 7 + row));
  expect(found).toEqual([0, 1, 2, 3, 4, 5].map((row) => [0 - row, row, 0 - row, row]));
});
