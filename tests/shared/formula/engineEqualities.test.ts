// The engine against itself: the same figures, bit for bit, whichever way they were calculated. Step by step or everything anew,
// in blocks or cell by cell from the text, in one order of lines or another.

import { describe, expect, it } from "vitest";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { CellInput } from "../../../shared/domain/scenario.ts";
import { type Columns, recalculateAll } from "../../../shared/formula/calculation.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { cellAtIndex, type Plan, rowOfCell, visitDependents, yearIndexOfCell } from "../../../shared/formula/plan.ts";
import { type Model, type ModelLine, type ModelSize, randomModel } from "../../support/randomModel.ts";
import { EditedModel } from "../../support/randomModelEdits.ts";
import { binary, type ModelNode, number, printModel, thisYear } from "../../support/randomModelFormula.ts";
import { SeededRandom } from "../../support/randomModelGrammar.ts";
import { modelLineId } from "../../support/randomModelIds.ts";
import { calculatedAfresh, scenarioFromText } from "../../support/scenarioFromText.ts";
import { scenarioOfModel } from "../../support/scenarioOfModel.ts";

const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 1e9));
const small: ModelSize = { groups: 14, family: 20, wild: 0.01 };
/** Families longer than a run, and premises that more read than a small edit may have readers. */
const large: ModelSize = { groups: 10, family: 700, wild: 0.0005 };
const shown = 10;
/** Cells the engine calculates in one go. */
const runLength = 512;

/** Ways of the engine that a plan has in it; a proof that never took one of them is none. */
function waysOf(plan: Plan): Record<string, number> {
  const { blocks, shapes, grid } = plan;
  const ways: Record<string, number> = {
    longBlocks: 0,
    brokenRuns: 0,
    interpreted: 0,
    broadInputs: 0,
    levels: 0,
    shapes: shapes.length,
  };
  const count = (way: string, by = 1): void => {
    ways[way] = (ways[way] ?? 0) + by;
  };
  for (let block = 0; block < blocks.count; block += 1) {
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - (blocks.firstFormula[block] ?? 0);
    const shape = shapes[blocks.shapeOf[block] ?? 0];
    if (formulas > runLength) count("longBlocks");
    if ((blocks.firstRun[block + 1] ?? 0) - (blocks.firstRun[block] ?? 0) > Math.ceil(formulas / runLength))
      count("brokenRuns");
    if (shape?.instructions === null && shape.standing === null) count("interpreted");
  }
  for (let row = 0; row < grid.rowCount; row += 1) {
    let readers = 0;
    visitDependents(plan, cellAtIndex(grid, row, 1), () => {
      readers += 1;
    });
    if (readers > 300) count("broadInputs");
  }
  ways.levels = plan.levelOfCell.reduce((most, level) => Math.max(most, level), 0);
  return ways;
}

describe(`random budgets (seed ${seed})`, () => {
  it.each([
    ["small budgets, plain loops", small, 10, 25, { live: "plain", afresh: "plain" }],
    ["small budgets, WebAssembly beside plain loops", small, 10, 25, { live: "wasm", afresh: "plain" }],
    ["long families, as they come", large, 3, 8, { live: "suitable", afresh: "suitable" }],
    ["long families, plain loops beside WebAssembly", large, 3, 8, { live: "plain", afresh: "wasm" }],
  ] as const)(
    "hold the same to the bit step by step and anew, and tell exactly what changed: %s",
    (_, size, models, steps, choices) => {
      const ways: Record<string, number> = {};
      for (let model = 0; model < models; model += 1) {
        const random = new SeededRandom(seed + model);
        const edited = new EditedModel(randomModel(seed + model, size), choices);
        for (const [way, count] of Object.entries(waysOf(edited.plan))) ways[way] = (ways[way] ?? 0) + count;
        for (let step = 0; step < steps; step += 1) {
          const problems = edited.step(random);
          expect(problems.slice(0, shown), `model ${seed + model}, step ${step}`).toEqual([]);
        }
      }
      console.log(`engine equalities: seed ${seed}, ${JSON.stringify(ways)}`);
      expect(ways.interpreted).toBeGreaterThan(0);
      expect(ways.levels).toBeGreaterThan(5);
      if (size === large)
        for (const way of ["longBlocks", "brokenRuns", "broadInputs"]) expect(ways[way], way).toBeGreaterThan(0);
    },
  );

  it.each([
    ["small budgets", small, 12, 1],
    ["long families", large, 2, 0.2],
  ] as const)("hold the same in blocks as cell by cell from the text of each formula: %s", (_, size, models, share) => {
    for (let model = 0; model < models; model += 1) {
      const random = new SeededRandom(seed + model);
      const kernels = model % 2 === 0 ? "plain" : "wasm";
      const edited = new EditedModel(randomModel(seed + model, size), { live: kernels, afresh: kernels });
      expect(edited.interpreted(share, random).slice(0, shown), `model ${seed + model}`).toEqual([]);
    }
  });

  it("hold the same for each line in whatever order the lines stand", () => {
    for (let model = 0; model < 15; model += 1) {
      const made = randomModel(seed + model, small);
      const turned = [...made.blocks].reverse();
      const one = calculatedAfresh(scenarioOfModel(made));
      const other = calculatedAfresh(scenarioOfModel(made, turned));
      const problems: string[] = [];
      for (const { id } of made.lines) {
        for (let year = 0; year < made.yearCount; year += 1) {
          const [here, there] = [one, other].map((of) => cellAt(of, id, year));
          if (JSON.stringify(here) !== JSON.stringify(there))
            problems.push(`${id} ${year}: ${JSON.stringify([here, there])}`);
        }
      }
      expect(problems.slice(0, shown), `model ${seed + model}`).toEqual([]);
    }
  });

  it("hold the same where a formula stands alone in its plan among typed figures", () => {
    let compared = 0;
    for (let model = 0; model < 4; model += 1) {
      const made = scenarioOfModel(randomModel(seed + model, small));
      const whole = calculatedAfresh(made);
      const { plan, columns } = whole;
      for (const line of plan.tree.ordered.filter((_, row) => row % 17 === 3)) {
        if (line.formula === null) continue;
        const lines = new Map([...made.lines].map(([id, of]) => [id, id === line.id ? of : { ...of, formula: null }]));
        const cells = new Map(
          plan.tree.ordered.map((of, row) => [
            of.id,
            of.id === line.id ? (made.cells.get(of.id) ?? new Map()) : typedFigures(plan, columns, row),
          ]),
        );
        const alone = calculatedAfresh({ ...made, lines, cells });
        for (let year = 0; year < plan.grid.yearCount; year += 1) {
          const here = cellAt(whole, line.id, year);
          // Errors cannot be typed; "ej beräknat" of another line is an empty cell alone.
          if (here.state !== "number" && here.state !== "text") continue;
          const there = cellAt(alone, line.id, year);
          if (there.state === here.state) compared += 1;
          expect([cellState.notCalculated, here.value], `${line.formula} ${year}`).toContain(
            there.state === "number" || there.state === "text" ? there.value : cellState.notCalculated,
          );
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  it.each([
    ["plain", "wasm"],
    ["wasm", "plain"],
  ] as const)("tell changes in thousands of places apart from each other: %s", (live, afresh) => {
    const edited = new EditedModel(alternating(6_000), { live, afresh });
    const random = new SeededRandom(seed);
    let most = 0;
    for (let step = 0; step < 12; step += 1) {
      expect(edited.step(random).slice(0, shown), `step ${step}`).toEqual([]);
      most = Math.max(most, edited.lastRanges);
    }
    // More than the engine keeps in one go.
    expect(most).toBeGreaterThan(2_500);
  });

  it("keep every figure when everything is calculated twice", () => {
    const edited = new EditedModel(randomModel(seed, large), { live: "suitable", afresh: "suitable" });
    const before = edited.live.values.slice();
    recalculateAll(edited.plan, edited.live);
    expect(edited.live.values.findIndex((value, cell) => !Object.is(value, before[cell]))).toBe(-1);
  });
});

/** Lines of which every other follows a premise and every other stands still: no two changed cells are neighbours. */
function alternating(count: number): Model {
  const plain = { sheet: 0, heading: null, measure: null, attributes: new Map(), formulaFrom: 0 } as const;
  const premise: ModelLine = {
    ...plain,
    id: modelLineId(0),
    unit: "share",
    kind: "input",
    formula: null,
    typed: new Map([
      [0, 0.02],
      [1, 0.03],
      [2, 0.04],
    ]),
  };
  const base: ModelLine = {
    ...plain,
    id: modelLineId(1),
    unit: "kr",
    kind: "input",
    formula: null,
    typed: new Map([
      [0, 5e6],
      [1, 6e6],
      [2, 7e6],
    ]),
  };
  const now = (line: number): ModelNode => ({ type: "cell", line, year: thisYear });
  const lines = Array.from({ length: count }, (_, at): ModelLine => {
    const follows = binary("*", now(1), binary("+", number("1"), now(0)));
    const tree = at % 2 === 0 ? follows : number(String(at), "KSEK");
    const text = printModel(tree, modelLineId, () => false);
    return {
      ...plain,
      id: modelLineId(at + 2),
      unit: "kr",
      kind: "formula",
      formula: { type: "formula", tree, text },
      typed: new Map(),
    };
  });
  const all = [premise, base, ...lines];
  return {
    seed: 0,
    firstYear: 2025,
    yearCount: 3,
    budgetIndex: 1,
    sheets: [{ firstIndex: 0, lastIndex: 2, isMeasures: false }],
    lines: all,
    blocks: [[...all.keys()]],
  };
}

interface ReadOut {
  readonly state: string;
  readonly value: number | string;
  readonly origin: string;
}

function cellAt({ plan, columns }: ReturnType<typeof calculatedAfresh>, id: LineId, year: number): ReadOut {
  const cell = cellAtIndex(plan.grid, plan.grid.rowOf.get(id) ?? 0, year);
  const state = columns.states[cell] ?? 0;
  const value = columns.values[cell] ?? 0;
  const name = Object.entries(cellState).find(([, code]) => code === state)?.[0] ?? "";
  const origin = columns.origins[cell] ?? -1;
  // Which member of a cycle gives it its name depends on the order of lines.
  const hasOrigin = origin >= 0 && state !== cellState.cycle;
  return {
    state: name,
    value: state === cellState.text ? plan.layout.texts.textOf(value) : Object.is(value, -0) ? "-0" : String(value),
    origin: hasOrigin
      ? `${plan.tree.ordered[rowOfCell(plan.grid, origin)]?.id} ${yearIndexOfCell(plan.grid, origin)}`
      : "",
  };
}

function typedFigures(plan: Plan, { values, states }: Columns, row: number): ReadonlyMap<number, CellInput> {
  const figures = new Map<number, CellInput>();
  for (let year = 0; year < plan.grid.yearCount; year += 1) {
    const cell = cellAtIndex(plan.grid, row, year);
    const value = values[cell] ?? 0;
    const at = plan.grid.firstYear + year;
    if (states[cell] === cellState.number) figures.set(at, { type: "number", value, enteredAt: "" });
    if (states[cell] === cellState.text)
      figures.set(at, { type: "text", text: plan.layout.texts.textOf(value), enteredAt: "" });
  }
  return figures;
}

describe("found by these proofs", () => {
  it("an input outside its sheet's years is no figure for anybody", () => {
    const budget = scenarioFromText(`
      # Korta
      line | 2025 | 2026
      A    | 1    | 2
      # Långa
      line | 2024 | 2025 | 2026
      B    |      |      |
      C    |      |      |`);
    budget.formula("B", "=A");
    budget.formula("C", "=SUMMA(A:A)");
    const cells = new Map(budget.open.scenario.cells);
    cells.set(budget.id("A"), new Map([[2024, { type: "number", value: 7, enteredAt: "" }]]));
    const { calculated } = calculatedAfresh({ ...budget.open.scenario, cells });
    expect(["B", "C"].map((name) => calculated.valueOf(budget.id(name), 2024).state)).toEqual([
      cellState.yearError,
      cellState.yearError,
    ]);
  });

  it.each([
    ["=SUMMA(A; OMFEL(MAX(A; A/(B/A)); A))", 10],
    ["=SUMMA(A; OMFEL(REST(A; A/(B/A)); A))", 10],
    ["=SUMMA(A; OMFEL(SUMMA(A; A; A/(B/A)); A); A)", 15],
    ["=OM(A*10^400 - A*10^400 > A; A; B)", "#VÄRDE!"],
    ["=OM(OCH(A*10^400 - A*10^400 > A; A > B); A; B)", "#VÄRDE!"],
    ["=OM(ICKE(A*10^400 - A*10^400 > A); A; B)", "#VÄRDE!"],
    ["=SUMMA(A; E:E[-2:-1])", "#ÅR!"],
  ] as const)("%s is %s", (formula, expected) => {
    const budget = scenarioFromText(`
      line | 2026
      A    | 5
      B    | 0
      C    |
      E    | 3`);
    budget.type("C", 2026, formula);
    expect(budget.cell("C", 2026)).toBe(expected);
  });

  it("reads formulas apart that differ in one sign alone, in whatever order they come", () => {
    const signs = ["<", "<=", ">", ">=", "=", "<>", "+", "-", "*"];
    const of = (sign: string): string => (/[<>=]/.test(sign) ? `OM(A ${sign} B; 1; 0)` : `A ${sign} B`);
    for (const order of [signs, signs.toReversed()]) {
      const budget = scenarioFromText(`
        line | unit  | 2025 | 2026 | 2027
        A    | count | 1    | 2    | 3
        B    | count | 2    | 2    | 2
        ${order.map((_, at) => `L${at}   | count |      |      |`).join("\n        ")}`);
      for (const [at, sign] of order.entries()) budget.formula(`L${at}`, `=${of(sign)}`);
      const rows = new Map(order.map((sign, at) => [sign, budget.row(`L${at}`)]));
      expect(signs.map((sign) => rows.get(sign))).toEqual([
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 1],
        [0, 1, 1],
        [0, 1, 0],
        [1, 0, 1],
        [3, 4, 5],
        [-1, 0, 1],
        [2, 4, 6],
      ]);
    }
  });

  it("reads a formula with a space in front and one with two signs of equality apart", () => {
    const budget = scenarioFromText(`
      line | 2026
      A    | 5
      B    |
      C    |`);
    const lines = new Map(budget.open.scenario.lines);
    const id = budget.id("A");
    lines.set(budget.id("B"), { ...budget.line("B"), formula: ` =@${id}` });
    lines.set(budget.id("C"), { ...budget.line("C"), formula: `==@${id}` });
    const { calculated } = calculatedAfresh({ ...budget.open.scenario, lines });
    expect(calculated.valueOf(budget.id("B"), 2026).value).toBe(5);
    expect(calculated.valueOf(budget.id("C"), 2026).state).toBe(cellState.nameError);
  });
});
