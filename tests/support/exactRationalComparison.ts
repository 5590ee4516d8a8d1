// One random model calculated by the program and by the exact reference, cell by cell: what differs, as lines a person can follow.

import { loadInputs, recalculateAll } from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { newColumns } from "../../shared/formula/engine/columns.ts";
import { buildPlan } from "../../shared/formula/plan.ts";
import * as exact from "./exactRational.ts";
import { ExactModel, type ExactNumber, type ExactValue } from "./exactRationalModel.ts";
import { type Model, randomModel } from "./randomModel.ts";
import { scenarioOfModel } from "./scenarioOfModel.ts";

export interface Tally {
  cells: number;
  numbers: number;
  texts: number;
  faults: number;
  /** Left out because an error of the size of a double's last bits decides. */
  excluded: number;
  readonly because: Record<string, number>;
  largestDifference: number;
  readonly differences: string[];
}
export const emptyTally = (): Tally => ({
  cells: 0,
  numbers: 0,
  texts: 0,
  faults: 0,
  excluded: 0,
  because: {},
  largestDifference: 0,
  differences: [],
});

const size = { groups: 14, family: 20, wild: 0.01 };
const mostShown = 12;

/** Compares a whole model and adds to the tally. Every other one is calculated by WebAssembly. */
export function compareWithReference(seed: number, tally: Tally): void {
  const model = randomModel(seed, size);
  const scenario = scenarioOfModel(model);
  const plan = buildPlan(scenario);
  const columns = newColumns(plan, seed % 2 === 0 ? "plain" : "wasm");
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  const { rowOf, rowCount } = plan.grid;
  const reference = new ExactModel(model, {
    rowCount,
    rowOf: (line) => rowOf.get(model.lines[line]?.id ?? ("" as never)) ?? -1,
  });
  for (const [line, { unit }] of model.lines.entries()) {
    for (let year = 0; year < model.yearCount; year += 1) {
      if (reference.formulaAt(line, year) === null) continue;
      const cell = reference.cellOf(line, year);
      const expected = reference.value(line, year);
      tally.cells += 1;
      const state = columns.states[cell] ?? 0;
      const problem = differenceOf(
        expected,
        {
          state,
          value: columns.values[cell] ?? Number.NaN,
          origin: columns.origins[cell] ?? -1,
          text: (at) => plan.layout.texts.textOf(at),
        },
        unit === "kr",
        tally,
      );
      if (problem !== null && tally.differences.length < mostShown) {
        tally.differences.push(
          `seed ${seed}, line ${line} (${unit}), year ${year}: ${problem}; ${formulaText(model, line, year)}`,
        );
      }
    }
  }
}

interface Found {
  readonly state: number;
  readonly value: number;
  readonly origin: number;
  readonly text: (number: number) => string;
}

function differenceOf(expected: ExactValue, found: Found, isAmount: boolean, tally: Tally): string | null {
  switch (expected.type) {
    case "unsure":
      return exclude(expected.because, tally);
    case "number": {
      const allowed = isAmount ? 0.005 : Math.max(1e-12, Math.abs(expected.near) * 1e-9);
      if (expected.error > allowed / 2) return exclude("conditioning", tally);
      tally.numbers += 1;
      if (found.state !== cellState.number) return `state ${found.state} where ${expected.near} is expected`;
      const off = distance(expected, found.value);
      if (isAmount) tally.largestDifference = Math.max(tally.largestDifference, off);
      return off <= allowed ? null : `${found.value} where ${expected.near} is expected, off by ${off}`;
    }
    case "text":
      tally.texts += 1;
      if (found.state !== cellState.text) return `state ${found.state} where "${expected.text}" is expected`;
      return found.text(found.value) === expected.text
        ? null
        : `"${found.text(found.value)}" where "${expected.text}" is expected`;
    case "fault":
      tally.faults += 1;
      if (found.state !== expected.state) return `state ${found.state} where ${expected.state} is expected`;
      return found.origin === expected.origin ? null : `from cell ${found.origin} where ${expected.origin} is expected`;
    default:
      return `the reference gives ${expected.type}`;
  }
}

function exclude(because: string, tally: Tally): null {
  tally.excluded += 1;
  tally.because[because] = (tally.because[because] ?? 0) + 1;
  return null;
}

const distance = (expected: ExactNumber, found: number): number =>
  Math.abs(exact.toDouble(exact.subtract(exact.fromDouble(found), expected.value)));

function formulaText(model: Model, line: number, year: number): string {
  const of = model.lines[line];
  const typed = of?.typed.get(year);
  return typeof typed === "object" ? typed.text : (of?.formula?.text ?? "");
}
