// npm run bench [-- --json] [-- --large]: the product's own path (canonical text -> plan -> calculation) against loops written
// by hand, in turn in one process. Every total is compared with the loops' bit for bit before anything is timed. Read the
// ratios, not the milliseconds. What an issue has not asked for yet is null.

import {
  type ChangedCells,
  type Columns,
  loadInput,
  loadInputs,
  newColumns,
  recalculateAll,
  recalculateFrom,
} from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { buildPlan, cellAtIndex, type Plan } from "../../shared/formula/plan.ts";
import { gc, median, memory, now, paired, slope } from "./harness.mjs";
import { createLoops } from "./loops.mjs";
import { generate, SIZES, totalsCells } from "./model.mjs";
import { type BenchModel, benchLineId, scenarioOfModel } from "./productModel.ts";

interface SizeFigures {
  readonly formulas: number;
  readonly recalcRatio: number;
  readonly irregularRatio: number | null;
  readonly pkvRatio: number;
  readonly accountMicros: number;
  readonly buildMicrosPerFormula: number;
  readonly bytesPerFormula: number;
}

const cellAt = (plan: Plan, model: BenchModel, row: number, column: number): number =>
  cellAtIndex(plan.grid, plan.grid.rowOf.get(benchLineId(row)) ?? 0, column - model.y0);

function compareTotals(
  model: BenchModel,
  plan: Plan,
  columns: Columns,
  totals: readonly number[],
  state: string,
): void {
  for (const [index, [row, column]] of totalsCells(model).entries()) {
    const cell = cellAt(plan, model, row, column);
    if (columns.states[cell] !== cellState.number || !Object.is(columns.values[cell], totals[index])) {
      throw new Error(
        `${state}: row ${row}, column ${column}: ${columns.values[cell]} (state ${columns.states[cell]}), the loops say ${totals[index]}`,
      );
    }
  }
}

async function measure(name: string): Promise<SizeFigures> {
  const size = SIZES[name];
  if (size === undefined) throw new Error(name);
  const model = generate(size);
  const loops = createLoops(model);
  const scenario = scenarioOfModel(model);
  gc();
  const before = memory().kept;
  const builds: number[] = [];
  let plan = buildPlan(scenario);
  for (let round = 0; round < 3; round += 1) {
    const start = now();
    plan = buildPlan(scenario);
    builds.push(now() - start);
  }
  const columns = newColumns(plan);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  gc();
  const bytes = memory().kept - before;

  const edit = (kind: "leaf" | "pkv", value: number): ChangedCells => {
    const { row, col } = model.edits[kind];
    const cell = cellAt(plan, model, row, col);
    loadInput(plan, columns, cell, value);
    return recalculateFrom(plan, columns, [cell]);
  };
  loops.recalc();
  compareTotals(model, plan, columns, loops.totals(), `${name}, as built`);
  for (const kind of ["leaf", "pkv"] as const) {
    for (const value of [model.edits[kind].to, model.edits[kind].from]) {
      edit(kind, value);
      loops.edit(kind, value);
      compareTotals(model, plan, columns, loops.totals(), `${name}, ${kind} ${value}`);
    }
  }

  const budget = { budget: 4_000 };
  const recalc = await paired(loops.recalc, () => recalculateAll(plan, columns), budget);
  let turn = false;
  const pkv = await paired(
    () => loops.edit("pkv", turn ? model.edits.pkv.to : model.edits.pkv.from),
    () => {
      turn = !turn;
      edit("pkv", turn ? model.edits.pkv.to : model.edits.pkv.from);
    },
    budget,
  );
  const account = await paired(
    () => loops.edit("leaf", turn ? model.edits.leaf.to : model.edits.leaf.from),
    () => {
      turn = !turn;
      edit("leaf", turn ? model.edits.leaf.to : model.edits.leaf.from);
    },
    budget,
  );
  return {
    formulas: model.formulas,
    recalcRatio: recalc.ratio,
    irregularRatio: null,
    pkvRatio: pkv.ratio,
    accountMicros: account.ms * 1_000,
    buildMicrosPerFormula: (median(builds) * 1_000) / model.formulas,
    bytesPerFormula: bytes / model.formulas,
  };
}

const sizes: SizeFigures[] = [];
for (const name of process.argv.includes("--large") ? ["1k", "10k", "100k"] : ["1k", "10k"])
  sizes.push(await measure(name));
const formulas = sizes.map((size) => size.formulas);
const slopes = {
  account: slope(
    formulas,
    sizes.map((size) => size.accountMicros),
  ),
  build: slope(
    formulas,
    sizes.map((size) => size.buildMicrosPerFormula * size.formulas),
  ),
};
const figures = { sizes, alternatives1000Ms: null, paintedP95Ms: null, slopes };
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
else {
  for (const size of sizes) {
    process.stdout.write(
      `${size.formulas} formula cells: full recalculation ${size.recalcRatio.toFixed(0)} × the loops, PKV edit ${size.pkvRatio.toFixed(0)} ×, ` +
        `one account ${size.accountMicros.toFixed(1)} µs, build ${size.buildMicrosPerFormula.toFixed(1)} µs and ${size.bytesPerFormula.toFixed(0)} bytes per formula\n`,
    );
  }
}
