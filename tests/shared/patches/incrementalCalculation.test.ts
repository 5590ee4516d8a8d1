import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import type { Patch, ScenarioView } from "../../../shared/contract/scenarioView.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { rowOfCell, yearOfCell } from "../../../shared/formula/plan.ts";
import { commandOfStep, type Step, startScenario, stepsArbitrary } from "../../support/randomScenario.ts";
import { calculatedAfresh, scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";
import { patched } from "../../support/testHost.ts";

/** Sequences that once failed, or are easy to get wrong. */
const keptSequences: readonly (readonly Step[])[] = [
  [[30, 16, 2, 4, 0], [5], [15]],
  [[60, 16, 1, 0, 0], [30, 16, 2, 0, 0], [30, 16, 2, 3, 0], [5], [5], [5]],
  [[85, 3, 1, 0, 0], [5], [15], [5]],
  [[99, 1, 2, 0, 4], [30, 1, 4, 2, 0], [5], [5]],
];

/** A window's copy of the scenario, kept by patches alone. */
class Mirror {
  private view: ScenarioView;
  constructor(view: ScenarioView) {
    this.view = { ...view, cells: { ...view.cells } };
  }
  take(patch: Patch): void {
    this.view = patched(this.view, patch);
  }
  get shown(): ScenarioView {
    return this.view;
  }
}

const bits = (values: Float64Array): BigUint64Array =>
  new BigUint64Array(values.buffer, values.byteOffset, values.length);

function expectSameAsAfresh(budget: TestScenario): void {
  const { columns } = budget.open.calculation;
  const afresh = calculatedAfresh(budget.open.scenario).columns;
  expect(bits(columns.values)).toEqual(bits(afresh.values));
  expect(columns.states).toEqual(afresh.states);
  expect(columns.origins).toEqual(afresh.origins);
}

/** Goals, warnings and the like are kept between edits: they must be what a scenario opened afresh finds. */
function expectSameStatusAsAfresh(budget: TestScenario): void {
  const contents = { scenario: budget.open.scenario, log: [], revisions: [] };
  const opened = new OpenScenario(contents, WorkingCopy.inMemory(), "");
  const afresh = opened.status();
  expect(budget.open.view().structure).toEqual(opened.view().structure);
  const { goals, unfunded, warnings, cellFormulas } = budget.open.status();
  const expected = { goals: afresh.goals, unfunded: afresh.unfunded, warnings: afresh.warnings };
  expect({ goals, unfunded, warnings }).toEqual(expected);
  const inOrder = (views: typeof cellFormulas) =>
    views.toSorted((left, right) => left.lineId.localeCompare(right.lineId) || left.year - right.year);
  expect(inOrder(cellFormulas)).toEqual(inOrder(afresh.cellFormulas));
}

interface Counts {
  accepted: number;
  refused: number;
  incremental: number;
}

function run(steps: readonly Step[], counts: Counts): void {
  const budget = startScenario();
  const mirror = new Mirror(budget.open.view());
  const history: Scenario[] = [budget.open.scenario];
  let at = 0;
  for (const step of steps) {
    const command = commandOfStep(budget, step);
    // Before the first step stand the edits that made the table.
    if (command === "undo" && at === 0) continue;
    const before = budget.open.scenario;
    const answer =
      command === "undo" ? budget.open.undo() : command === "redo" ? budget.open.redo() : budget.open.apply(command);
    if (!answer.ok) {
      counts.refused += 1;
      expect(budget.open.scenario).toBe(before);
      continue;
    }
    counts.accepted += 1;
    if (answer.value.structure === null) counts.incremental += 1;
    mirror.take(answer.value);
    const isNothing = budget.open.scenario === before;
    if (command === "undo") at -= 1;
    else if (command === "redo") at += 1;
    else if (!isNothing) {
      at += 1;
      history.splice(at);
      history.push(budget.open.scenario);
    }
    if (command === "undo" || command === "redo") expect(budget.open.scenario).toEqual(history[at]);
    expectSameAsAfresh(budget);
    expectSameStatusAsAfresh(budget);
    const full = budget.open.view();
    expect(bits(mirror.shown.cells.values)).toEqual(bits(full.cells.values));
    expect(mirror.shown).toEqual(full);
  }
}

describe("step by step equals all at once, bit for bit", () => {
  it.each(keptSequences.map((steps, index) => [index, steps] as const))("kept sequence %i", (_, steps) => {
    const counts = { accepted: 0, refused: 0, incremental: 0 };
    run(steps, counts);
    expect(counts.accepted).toBeGreaterThan(0);
  });

  it("for random commands, undo and redo; patches make the window's copy, undo the scenario it was", () => {
    const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 1e9));
    const counts = { accepted: 0, refused: 0, incremental: 0 };
    console.log(`incremental calculation: seed ${seed}`);
    fc.assert(
      fc.property(stepsArbitrary, (steps) => run(steps, counts)),
      { numRuns: 120, seed },
    );
    expect(counts.accepted).toBeGreaterThan(700);
    expect(counts.incremental).toBeGreaterThan(350);
    expect(counts.refused).toBeGreaterThan(50);
  });

  it("undoes everything back to the first scenario, and redoes it to the last", () => {
    fc.assert(
      fc.property(stepsArbitrary, (steps) => {
        const budget = startScenario();
        const start = budget.open.scenario;
        let edits = 0;
        for (const step of steps) {
          const command = commandOfStep(budget, step);
          const before = budget.open.revision;
          if (typeof command !== "string" && budget.open.apply(command).ok && budget.open.revision > before) edits += 1;
        }
        const end = budget.open.scenario;
        // The table itself is edits too: only those of the steps are undone.
        for (let count = 0; count < edits; count += 1) budget.undo();
        expect(budget.open.scenario).toEqual(start);
        for (let count = 0; count < edits; count += 1) budget.redo();
        expect(budget.open.scenario).toEqual(end);
        expectSameAsAfresh(budget);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a patch is no larger than the change", () => {
  const chain = () =>
    scenarioFromText(`
    line | 2026 | 2027 | 2028 | formula
    A    | 1    | 2    | 3    |
    B    |      |      |      | =A * 2
    C    |      |      |      | =OM(B > 100 kr; B; 0)
    D    |      |      |      | =C + 1 kr
    E    | 9    | 9    | 9    |`);

  /** "A 2027": the cells of a patch whose figures differ from those before it. */
  const changedCells = (budget: TestScenario, edit: () => Patch): readonly string[] => {
    const before = budget.open.view().cells;
    const patch = edit();
    expect(patch.structure).toBeNull();
    const { plan } = budget.open.calculation;
    return patch.ranges
      .flatMap((range) =>
        [...range.values.entries()].flatMap(([offset, value]) =>
          Object.is(value, before.values[range.start + offset]) ? [] : [range.start + offset],
        ),
      )
      .map((cell) => `${plan.tree.ordered[rowOfCell(plan.grid, cell)]?.code} ${yearOfCell(plan.grid, cell)}`)
      .toSorted();
  };
  const cellsOf = (patch: Patch): number => patch.ranges.reduce((total, range) => total + range.values.length, 0);

  it("stops where a value did not change", () => {
    const budget = chain();
    expect(changedCells(budget, () => budget.type("A", 2027, "3"))).toEqual(["A 2027", "B 2027"]);
    // Neither the values that stayed nor the years beside travel, but for short gaps between changed cells.
    expect(cellsOf(budget.type("A", 2027, "4"))).toBeLessThan(5);
  });

  it("reaches through when it did", () => {
    const budget = chain();
    const changed = changedCells(budget, () => budget.type("A", 2027, "60"));
    expect(changed).toEqual(["A 2027", "B 2027", "C 2027", "D 2027"]);
    expect(budget.row("D")).toEqual([1, 121, 1]);
  });

  it("changes nothing, and adds nothing to undo, when the same value is typed again", () => {
    const budget = chain();
    const { undoLabel } = budget.open.status();
    const { revision } = budget.open;
    expect(budget.type("A", 2027, "2,0").ranges).toEqual([]);
    expect([budget.open.status().undoLabel, budget.open.revision]).toEqual([undoLabel, revision]);
  });
});
