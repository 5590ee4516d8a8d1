// Random edits of a random model's inputs, and the two ways to calculate after them: step by step on live columns, and everything
// anew. What differs is told as lines; nothing differing is the proof.

import type { LineId } from "../../shared/domain/ids.ts";
import type { CellInput, Scenario } from "../../shared/domain/scenario.ts";
import {
  type Columns,
  eachChangedCell,
  inputValueOf,
  loadInput,
  loadInputs,
  recalculateAll,
  recalculateFrom,
  tryFormula,
} from "../../shared/formula/calculation.ts";
import { type KernelChoice, newColumns } from "../../shared/formula/engine/columns.ts";
import { buildPlan, cellAtIndex, compiledAt, type Plan } from "../../shared/formula/plan.ts";
import { type Model, modelInput } from "./randomModel.ts";
import type { ModelUnit, SeededRandom } from "./randomModelGrammar.ts";
import { scenarioOfModel } from "./scenarioOfModel.ts";

const enteredAt = "2026-01-01T00:00:00.000Z";

/** A model under edit: live columns, and the scenario as it now stands. */
export class EditedModel {
  readonly model: Model;
  readonly plan: Plan;
  readonly live: Columns;
  /** Ranges the last step told of. */
  lastRanges = 0;
  private readonly scenario: Scenario;
  private readonly cells: Map<LineId, Map<number, CellInput>>;
  /** Input cells inside their horizon: [line, year index]. */
  private readonly inputs: readonly (readonly [number, number])[];
  /** Premises stand first and are read by most. */
  private readonly premises: readonly (readonly [number, number])[];
  private readonly choices: { readonly live: KernelChoice; readonly afresh: KernelChoice };

  /** `choices`: which kernels run step by step, and which run everything anew. */
  constructor(model: Model, choices: { readonly live: KernelChoice; readonly afresh: KernelChoice }) {
    this.model = model;
    this.choices = choices;
    this.scenario = scenarioOfModel(model);
    this.plan = buildPlan(this.scenario);
    this.cells = new Map([...this.scenario.cells].map(([id, byYear]) => [id, new Map(byYear)]));
    this.live = newColumns(this.plan, choices.live);
    loadInputs(this.scenario, this.plan, this.live);
    recalculateAll(this.plan, this.live);
    const inputs: [number, number][] = [];
    for (const [line, { kind, sheet }] of model.lines.entries()) {
      const { firstIndex = 0, lastIndex = -1 } = model.sheets[sheet] ?? {};
      if (kind === "heading") continue;
      for (let year = firstIndex; year <= lastIndex; year += 1) {
        if ((this.plan.formulaOfCell[this.cellOf(line, year)] ?? -1) < 0) inputs.push([line, year]);
      }
    }
    this.inputs = inputs;
    this.premises = inputs.filter(([line]) => line < 16);
  }

  cellOf(line: number, year: number): number {
    const id = this.model.lines[line]?.id;
    return cellAtIndex(this.plan.grid, (id === undefined ? undefined : this.plan.grid.rowOf.get(id)) ?? -1, year);
  }

  /** Inputs of one action: one, a few, many at once, or all of a line's years. Answers the cells. */
  edit(random: SeededRandom): readonly number[] {
    const count = random.way<number>([
      [6, () => 1],
      [3, () => 2 + random.below(9)],
      [1, () => 100 + random.below(300)],
    ]);
    const edited = new Set<number>();
    for (let at = 0; at < count; at += 1) {
      const [line, year] = random.pick(random.chance(0.4) ? this.premises : this.inputs);
      this.type(line, year, random);
      edited.add(this.cellOf(line, year));
    }
    return [...edited];
  }

  private type(line: number, year: number, random: SeededRandom): void {
    const of = this.model.lines[line];
    if (of === undefined) return;
    const calendar = this.model.firstYear + year;
    const byYear = this.cells.get(of.id) ?? new Map<number, CellInput>();
    const first = this.scenario.cells.get(of.id)?.get(calendar) ?? null;
    const input = random.way<CellInput | null>([
      [60, () => typed(of.unit, random)],
      [15, () => null],
      [15, () => (first?.type === "formula" ? null : first)],
      [5, () => byYear.get(calendar) ?? null],
      [5, () => typed(of.unit === "text" ? "kr" : "text", random)],
    ]);
    if (input === null) byYear.delete(calendar);
    else byYear.set(calendar, input);
    this.cells.set(of.id, byYear);
    loadInput(this.plan, this.live, this.cellOf(line, year), inputValueOf(input));
  }

  /** The same scenario with the inputs of now, calculated from nothing. */
  afresh(): Columns {
    const columns = newColumns(this.plan, this.choices.afresh);
    loadInputs({ ...this.scenario, cells: this.cells }, this.plan, columns);
    recalculateAll(this.plan, columns);
    return columns;
  }

  /** One action, calculated both ways. Answers what differs: in the figures, and in what was said to have changed. */
  step(random: SeededRandom): readonly string[] {
    const before = figuresOf(this.live);
    const edited = this.edit(random);
    const inputsBefore = figuresOf(this.live);
    const changed = new Map<number, number>();
    const answer = recalculateFrom(this.plan, this.live, edited);
    this.lastRanges = answer.ranges.length / 2;
    eachChangedCell(answer, (cell) => changed.set(cell, (changed.get(cell) ?? 0) + 1));
    const problems = [...differences(this.live, this.afresh(), "after the steps")];
    for (let cell = 0; cell < this.plan.formulaOfCell.length; cell += 1) {
      const isFormula = (this.plan.formulaOfCell[cell] ?? -1) >= 0;
      const isOther = isFormula && !isSameCell(before, this.live, cell);
      const told = changed.get(cell) ?? 0;
      if (isOther && told === 0) problems.push(`cell ${cell} changed and was not told`);
      if (!isOther && told > 0) problems.push(`cell ${cell} was told and did not change`);
      if (told > 1) problems.push(`cell ${cell} was told ${told} times`);
      if (!isFormula && !isSameCell(inputsBefore, this.live, cell)) problems.push(`input ${cell} was changed`);
    }
    return problems;
  }

  /** Every formula cell anew from its text, through the parser and one by one, against what the plan's blocks gave. */
  interpreted(share: number, random: SeededRandom): readonly string[] {
    const { plan, live } = this;
    const problems: string[] = [];
    for (let cell = 0; cell < plan.formulaOfCell.length; cell += 1) {
      if (plan.cycleOfCell.has(cell) || !random.chance(share)) continue;
      const compiled = compiledAt(plan, cell);
      if (compiled === null) continue;
      const { value, state, origin } = tryFormula(plan, live, compiled, cell);
      const isSame =
        Object.is(value, live.values[cell]) && state === live.states[cell] && origin === live.origins[cell];
      const isFault = plan.fixed.has(cell) && state === live.states[cell];
      if (!isSame && !isFault) {
        problems.push(
          `cell ${cell}: ${told(live, cell)} in the plan, ${value} state ${state} origin ${origin} alone: ${compiled.canonical}`,
        );
      }
    }
    return problems;
  }
}

const typed = (unit: ModelUnit, random: SeededRandom): CellInput => {
  const value = modelInput(random, unit);
  return typeof value === "number" ? { type: "number", value, enteredAt } : { type: "text", text: value, enteredAt };
};

const told = ({ values, states, origins }: Figures, cell: number): string =>
  `${values[cell]} state ${states[cell]} origin ${origins[cell]}`;

type Figures = Pick<Columns, "values" | "states" | "origins">;
const figuresOf = ({ values, states, origins }: Figures): Figures => ({
  values: values.slice(),
  states: states.slice(),
  origins: origins.slice(),
});

const isSameCell = (a: Figures, b: Figures, cell: number): boolean =>
  Object.is(a.values[cell], b.values[cell]) && a.states[cell] === b.states[cell] && a.origins[cell] === b.origins[cell];

export function* differences(a: Figures, b: Figures, when: string): Iterable<string> {
  if (a.values.length !== b.values.length) yield `${when}: ${a.values.length} cells, not ${b.values.length}`;
  for (let cell = 0; cell < a.values.length; cell += 1) {
    if (!isSameCell(a, b, cell)) yield `${when}: cell ${cell} is ${told(a, cell)}, anew ${told(b, cell)}`;
  }
}
