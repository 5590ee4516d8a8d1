// node --expose-gc tests/bench/measureSize.ts SIZE: the figures of one size as JSON, in a process of its own and in a fixed order,
// since what is measured first shapes what the just-in-time compiler makes of the rest. The product's own path (canonical text
// -> plan -> calculation) is timed in turn with loops written by hand; every total is compared with theirs, bit for bit.

import process from "node:process";
import { alternativesOf } from "../../shared/formula/alternatives.ts";
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
import { gc, median, memory, now, paired } from "./harness.mjs";
import { createLoops, type Loops } from "./loops.mjs";
import { generate, SIZES, totalsCells } from "./model.mjs";
import { type BenchModel, benchLineId, scenarioOfModel } from "./productModel.ts";

export interface SizeFigures {
  readonly formulas: number;
  readonly recalcRatio: number;
  readonly irregularRatio: number;
  readonly pkvRatio: number;
  readonly accountMicros: number;
  readonly buildMicrosPerFormula: number;
  readonly bytesPerFormula: number;
}

/** What the table does not ask for and a reader of it wants to know. */
export interface MoreFigures {
  readonly loopsMs: number;
  readonly recalcMs: number;
  readonly pkvMs: number;
  readonly firstBuildMs: number;
  readonly firstCalculationMs: number;
  readonly alternatives1000Ms: number | null;
}

const irregularShare = 0.1;
const runs = { budget: 4_000, minPairs: 9, maxPairs: 60 };
/** Builds timed after the first, by size: small ones need more of them before the just-in-time compiler has settled. */
const builds: Readonly<Record<string, number>> = { "1k": 101, "10k": 41, "100k": 15, "1M": 7 };

const cellAt = (plan: Plan, model: BenchModel, row: number, column: number): number =>
  cellAtIndex(plan.grid, plan.grid.rowOf.get(benchLineId(row)) ?? 0, column - model.y0);

function compareTotals(model: BenchModel, plan: Plan, columns: Columns, loops: Loops, state: string): void {
  const totals = loops.totals();
  for (const [index, [row, column]] of totalsCells(model).entries()) {
    const cell = cellAt(plan, model, row, column);
    if (columns.states[cell] === cellState.number && Object.is(columns.values[cell], totals[index])) continue;
    throw new Error(
      `${state}: row ${row}, column ${column}: ${columns.values[cell]} (state ${columns.states[cell]}), the loops say ${totals[index]}`,
    );
  }
}

function calculated(plan: Plan): Columns {
  const columns = newColumns(plan);
  loadInputs(plan.scenario, plan, columns);
  recalculateAll(plan, columns);
  return columns;
}

/** Edits both, the product with its list of changed cells. */
function editor(
  model: BenchModel,
  plan: Plan,
  columns: Columns,
): (kind: "leaf" | "pkv", value: number) => ChangedCells {
  return (kind, value) => {
    const { row, col } = model.edits[kind];
    const cell = cellAt(plan, model, row, col);
    loadInput(plan, columns, cell, value);
    return recalculateFrom(plan, columns, [cell]);
  };
}

/** As built, with each edit and back again: the product says what the loops say. */
function compareStates(name: string, model: BenchModel, plan: Plan, columns: Columns): void {
  const loops = createLoops(model);
  loops.recalc();
  compareTotals(model, plan, columns, loops, `${name}, as built`);
  const edit = editor(model, plan, columns);
  for (const kind of ["leaf", "pkv"] as const) {
    for (const value of [model.edits[kind].to, model.edits[kind].from]) {
      edit(kind, value);
      loops.edit(kind, value);
      compareTotals(model, plan, columns, loops, `${name}, ${kind} ${value}`);
    }
  }
}

/** A measure's amount is an attribute of its line: another plan. */
function compareMeasure(name: string, model: BenchModel): void {
  const { row, col, from, to } = model.edits.meas;
  model.inputs[col * model.R + row] = to;
  const plan = buildPlan(scenarioOfModel(model));
  model.inputs[col * model.R + row] = from;
  const loops = createLoops(model);
  loops.recalc();
  loops.edit("meas", to);
  compareTotals(model, plan, calculated(plan), loops, `${name}, measure ${to}`);
}

/** 1 000 values of the PKV, the result of the last year read each time; the last one is compared with the loops. */
function timeAlternatives(model: BenchModel, plan: Plan, columns: Columns): number {
  const { row, col, from } = model.edits.pkv;
  const cell = cellAt(plan, model, row, col);
  const asked = totalsCells(model).map(([at, column]) => cellAt(plan, model, at, column));
  const result = [cellAt(plan, model, model.row.result ?? 0, model.y0 + model.Y - 1)];
  const start = now();
  const alternatives = alternativesOf(plan, columns);
  for (let turn = 0; turn < 1_000; turn += 1) {
    const figures = alternatives.run([{ cell, value: from + turn / 100_000 }], result);
    if (!figures.ok || figures.value.states[0] !== cellState.number) throw new Error(`alternative ${turn}`);
  }
  const taken = now() - start;
  const loops = createLoops(model);
  loops.recalc();
  loops.edit("pkv", from + 0.005);
  const figures = alternatives.run([{ cell, value: from + 0.005 }], asked);
  const totals = loops.totals();
  if (!figures.ok || totals.some((total, index) => !Object.is(total, figures.value.values[index]))) {
    throw new Error("an alternative is not what the loops say");
  }
  return taken;
}

async function measureSize(name: string): Promise<SizeFigures & MoreFigures> {
  const size = SIZES[name];
  if (size === undefined) throw new Error(`no size is called ${name}`);
  const model = generate(size);
  const loops = createLoops(model);
  const scenario = scenarioOfModel(model);
  gc();
  const before = memory().kept;
  const start = now();
  let plan = buildPlan(scenario);
  const firstBuildMs = now() - start;
  const buildTimes: number[] = [];
  for (let round = 0; round < (builds[name] ?? 7); round += 1) {
    const from = now();
    plan = buildPlan(scenario);
    buildTimes.push(now() - from);
  }
  const calculationStart = now();
  const columns = calculated(plan);
  const firstCalculationMs = now() - calculationStart;
  gc();
  const bytes = memory().kept - before;

  compareStates(name, model, plan, columns);
  if (name !== "1M") compareMeasure(name, model);
  const irregular = buildPlan(scenarioOfModel(model, irregularShare));
  const irregularColumns = calculated(irregular);
  compareStates(`${name}, irregular`, model, irregular, irregularColumns);

  const recalc = await paired(loops.recalc, () => recalculateAll(plan, columns), runs);
  const irregularRecalc = await paired(loops.recalc, () => recalculateAll(irregular, irregularColumns), runs);
  const edit = editor(model, plan, columns);
  let turn = false;
  const value = (kind: "leaf" | "pkv"): number => (turn ? model.edits[kind].to : model.edits[kind].from);
  const inTurn = (kind: "leaf" | "pkv"): ReturnType<typeof paired> =>
    paired(
      () => {
        turn = !turn;
        loops.edit(kind, value(kind));
      },
      () => {
        turn = !turn;
        edit(kind, value(kind));
      },
      runs,
    );
  const pkv = await inTurn("pkv");
  const account = await inTurn("leaf");
  return {
    formulas: model.formulas,
    recalcRatio: recalc.ratio,
    irregularRatio: irregularRecalc.ratio,
    pkvRatio: pkv.ratio,
    accountMicros: account.ms * 1_000,
    buildMicrosPerFormula: (median(buildTimes) * 1_000) / model.formulas,
    bytesPerFormula: bytes / model.formulas,
    loopsMs: recalc.base,
    recalcMs: recalc.ms,
    pkvMs: pkv.ms,
    firstBuildMs,
    firstCalculationMs,
    alternatives1000Ms: name === "100k" ? timeAlternatives(model, plan, calculated(plan)) : null,
  };
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await measureSize(process.argv[2] ?? "1k")));
}
