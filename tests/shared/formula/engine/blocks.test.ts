import { expect, it } from "vitest";
import { inOrder, oneForAll, scattered } from "../../../../shared/formula/engine/blocks.ts";
import { runLength } from "../../../../shared/formula/engine/tape.ts";
import { buildPlan, type Plan } from "../../../../shared/formula/plan.ts";
import { type EngineRow, engineScenario, nameOfRow } from "./engineScenario.ts";

const inputs = (count: number): EngineRow[] => Array.from({ length: count }, () => ({ numbers: [1, 2, 3, 4] }));
const beginsOf = ({ blocks }: Plan, block: number): readonly number[] => [
  ...blocks.runBegin.subarray(blocks.firstRun[block], blocks.firstRun[block + 1]),
];

it("gathers formulas of one shape and level into one block, in stored order", () => {
  const rows = [...inputs(2), ...[0, 1, 0].map((row) => ({ formula: `${nameOfRow(row)} * 2` })), { formula: "1 + 1" }];
  const { blocks } = buildPlan(engineScenario(rows));
  expect(blocks.count).toBe(2);
  expect([...blocks.rowOfFormula]).toEqual([2, 3, 4, 5]);
  expect([...blocks.firstFormula]).toEqual([0, 3, 4]);
});

it("keeps apart formulas of one shape that stand on different levels", () => {
  const rows = [...inputs(1), { formula: `${nameOfRow(0)} * 2` }, { formula: `${nameOfRow(1)} * 2` }];
  const { blocks, segments, levelOfCell, grid } = buildPlan(engineScenario(rows));
  expect(blocks.count).toBe(2);
  expect(segments.count).toBe(2 * grid.yearCount);
  expect([...levelOfCell.subarray(0, 3)]).toEqual([0, 1, 2]);
});

it("tells operands in order from one for all and from scattered ones", () => {
  const count = 10;
  const rows = inputs(count);
  for (let row = 0; row < count; row += 1) {
    rows.push({ formula: `${nameOfRow(row)} - ${nameOfRow(3)} + ${nameOfRow((row * 3) % count)}` });
  }
  const { blocks } = buildPlan(engineScenario(rows));
  expect(blocks.count).toBe(1);
  // Three operands, then the rows themselves.
  expect([...blocks.order]).toEqual([inOrder, oneForAll, scattered, inOrder]);
});

it("ends a run at its full length, and earlier where an operand that was long the same changes", () => {
  const count = 1_300;
  const rows = inputs(2);
  for (let row = 0; row < count; row += 1) rows.push({ formula: `-${nameOfRow(row < 700 ? 0 : 1)}` });
  const plan = buildPlan(engineScenario(rows));
  expect(plan.blocks.count).toBe(1);
  expect(beginsOf(plan, 0)).toEqual([0, runLength, 700, 700 + runLength]);
});

it("does not end runs where operands change often", () => {
  const rows = inputs(2);
  for (let row = 0; row < 600; row += 1) rows.push({ formula: `-${nameOfRow(Math.floor(row / 40) % 2)}` });
  expect(beginsOf(buildPlan(engineScenario(rows)), 0)).toEqual([0, runLength]);
});
