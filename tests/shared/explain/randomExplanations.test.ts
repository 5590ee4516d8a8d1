// Explanations of random scenarios: whatever the formulas, errors and overrides, the parts add up to the change, and asking
// changes no figure, bit for bit.

import fc from "fast-check";
import { expect, it } from "vitest";
import { explainCell } from "../../../shared/explain/explainCell.ts";
import type { BaselineChoice, InputRow } from "../../../shared/explain/explanation.ts";
import { commandOfStep, startScenario, stepsArbitrary } from "../../support/randomScenario.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

const baselines: readonly BaselineChoice[] = [
  { type: "previous" },
  { type: "year", year: 2025 },
  { type: "year", year: 2027 },
  { type: "stated" },
];

/** The parts of every row with rows under it, at any depth, against its own part. */
function expectLevels(rows: readonly InputRow[], cell: string): void {
  for (const { children, contribution, label, type } of rows) {
    if (contribution === null || children.length === 0 || type !== "group") continue;
    const parts = children.map((child) => child.contribution ?? 0);
    const sum = parts.reduce((total, part) => total + part, 0);
    const size = Math.max(1, ...parts.map(Math.abs));
    expect(Math.abs(sum - contribution) / size, `${cell}: ${label}`).toBeLessThan(1e-9);
    expectLevels(children, cell);
  }
}

/** Explains every cell against every baseline; answers by which method how many changes were divided. */
function explainEverything({ open }: TestScenario, counts: Map<string, number>): void {
  const { plan, columns } = open.calculation;
  const subject = { scenario: open.scenario, plan, columns, displayUnit: "tkr" } as const;
  for (const line of open.scenario.lines.values()) {
    for (let year = 2024; year <= 2028; year += 1) {
      for (const wanted of baselines) {
        const answer = explainCell(subject, line.id, year, wanted, []);
        if (!answer.ok) continue;
        const { division, inputs, baseline } = answer.value;
        counts.set(division.method, (counts.get(division.method) ?? 0) + 1);
        if (division.method === "none" || baseline?.change == null) continue;
        const parts = inputs.map(({ contribution }) => contribution ?? 0);
        const sum = parts.reduce((total, part) => total + part, 0);
        const size = Math.max(1, ...parts.map(Math.abs));
        expect(Math.abs(sum - baseline.change) / size, `${line.code} ${year} ${division.method}`).toBeLessThan(1e-9);
        expectLevels(inputs, `${line.code} ${year}`);
      }
    }
  }
}

it("add up, and leave every figure as it was", () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(stepsArbitrary, (steps) => {
      const scenario = startScenario();
      for (const step of steps) {
        const command = commandOfStep(scenario, step);
        if (command === "undo") scenario.open.undo();
        else if (command === "redo") scenario.open.redo();
        else scenario.open.apply(command);
      }
      const { values, states, origins } = scenario.open.calculation.columns;
      const before = [values.slice(), states.slice(), origins.slice()];
      explainEverything(scenario, counts);
      expect([values, states, origins]).toEqual(before);
    }),
    { numRuns: 60, seed: 20_261_122 },
  );
  for (const method of ["inputs", "steps", "sum", "years", "none"])
    expect(counts.get(method) ?? 0, method).toBeGreaterThan(20);
});
