import { expect, it } from "vitest";
import { alternativesOf } from "../../../shared/formula/alternatives.ts";
import { loadInput, recalculateAll } from "../../../shared/formula/calculation.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { buildPlan, cellAtIndex } from "../../../shared/formula/plan.ts";
import {
  calculatedColumns,
  type EngineRow,
  engineScenario,
  nameOfRow,
  randomNumbers,
} from "./engine/engineScenario.ts";

const accounts = 700;
const rows: EngineRow[] = [
  { unit: "share", numbers: [0.02, 0.025, 0.03, 0.01] },
  ...Array.from({ length: accounts }, (_, row): EngineRow => ({ numbers: [100 + row] })),
  ...Array.from(
    { length: accounts },
    (_, row): EngineRow => ({
      formula: `${nameOfRow(1 + row)}[first]*(1+${nameOfRow(0)})`,
    }),
  ),
  { formula: `SUM(${nameOfRow(1 + accounts)}:${nameOfRow(2 * accounts)})` },
];
const plan = buildPlan(engineScenario(rows));
const total = cellAtIndex(plan.grid, rows.length - 1, 2);
const cellOf = (row: number, year: number): number => cellAtIndex(plan.grid, row, year);
const everyCell = Array.from({ length: plan.layout.cellCount }, (_, cell) => cell);

it("gives bit for bit what an edited scenario gives, whatever was run before, and leaves the scenario alone", () => {
  const columns = calculatedColumns(plan);
  const before = { values: columns.values.slice(), states: columns.states.slice(), origins: columns.origins.slice() };
  const alternatives = alternativesOf(plan, columns);
  const random = randomNumbers(3);
  for (let round = 0; round < 12; round += 1) {
    const premises = Array.from({ length: round % 4 }, () => {
      const row = random() < 0.5 ? 0 : 1 + Math.floor(random() * 5);
      const value = random() < 0.2 ? null : Math.round(random() * 1_000) / 1_000;
      return { cell: cellOf(row, row === 0 ? Math.floor(random() * 4) : 0), value };
    });
    const edited = calculatedColumns(plan);
    for (const { cell, value } of premises) loadInput(plan, edited, cell, value);
    recalculateAll(plan, edited);
    const figures = alternatives.run(premises, everyCell);
    if (!figures.ok) throw new Error(`round ${round}`);
    expect(figures.value.states, `round ${round}`).toEqual(edited.states);
    expect(figures.value.values, `round ${round}`).toEqual(edited.values);
  }
  expect({ values: columns.values, states: columns.states, origins: columns.origins }).toEqual(before);
});

it("tells a cell without a number by its state", () => {
  const alternatives = alternativesOf(plan, calculatedColumns(plan));
  const figures = alternatives.run([{ cell: cellOf(0, 2), value: null }], [total, cellOf(0, 2)]);
  expect(figures).toEqual({
    ok: true,
    value: {
      values: Float64Array.of(Number.NaN, Number.NaN),
      states: Uint8Array.of(cellState.notCalculated, cellState.empty),
    },
  });
});

it("refuses a premise that a formula decides, or that is no cell, and calculates nothing", () => {
  const alternatives = alternativesOf(plan, calculatedColumns(plan));
  for (const cell of [total, -1, plan.layout.cellCount, 0.5, Number.NaN]) {
    expect(
      alternatives.run(
        [
          { cell: 0, value: 9 },
          { cell, value: 1 },
        ],
        [0],
      ),
    ).toEqual({
      ok: false,
      error: { type: "notAPremise", cell },
    });
  }
  expect(alternatives.run([], [0])).toMatchObject({ ok: true, value: { values: Float64Array.of(0.02) } });
});

it("lets the last of two premises for one cell count, and takes both back", () => {
  const alternatives = alternativesOf(plan, calculatedColumns(plan));
  const twice = [
    { cell: 0, value: 1 },
    { cell: 0, value: 2 },
  ];
  expect(alternatives.run(twice, [0])).toMatchObject({ value: { values: Float64Array.of(2) } });
  expect(alternatives.run([], [0])).toMatchObject({ value: { values: Float64Array.of(0.02) } });
});
