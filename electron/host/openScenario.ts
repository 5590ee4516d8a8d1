// One open scenario: apply, undo, redo, and the patch each gives. The order of an edit is fixed: check, change a draft, commit
// inside one transaction with the recalculation, and only then does the draft become the state. On any error nothing changed.

import type { Command } from "../../shared/commands/command.ts";
import type { CommandContext, CommandRefusal } from "../../shared/commands/commandContext.ts";
import { runCommand } from "../../shared/commands/runCommand.ts";
import type { Patch, PublishState, ScenarioStatus, ScenarioView, Warning } from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { type CalculatedScenario, calculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import {
  type Columns,
  loadInput,
  loadInputs,
  newColumns,
  recalculateAll,
  recalculateFrom,
} from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { buildPlan, type Plan, rowOfCell, yearOfCell } from "../../shared/formula/plan.ts";
import { applyChanges } from "../../shared/patches/applyChanges.ts";
import { type Change, invert } from "../../shared/patches/change.ts";
import { goalResults } from "../../shared/review/goals.ts";
import { review } from "../../shared/review/reviewer.ts";
import { unfundedByYear } from "../../shared/review/unfundedMeasures.ts";
import { type LogEntry, stacksOf } from "../store/editLog.ts";
import { faultOfChanges, type Row, type RowFault, rowsFromScenario, scenarioFromRows } from "../store/scenarioRows.ts";
import type { FileContents, WorkingCopy } from "../store/workingCopy.ts";
import { cellFormulasOf, cellRange, goalViews, rangesOf, structureOf } from "./scenarioView.ts";

export type EditRefusal =
  | CommandRefusal
  | { readonly type: "nothingToUndo" }
  | { readonly type: "nothingToRedo" }
  /** The edit would make a scenario that could not be opened again. */
  | { readonly type: "notStorable"; readonly fault: RowFault };

export class OpenScenario {
  /** Called after each committed edit, so that the owner can publish. */
  onEdited: () => void = () => {};
  publishState: PublishState = { state: "unnamed", fileName: "", message: "" };

  private current: Scenario;
  private plan: Plan;
  private columns: Columns;
  private readonly undoStack: LogEntry[];
  private readonly redoStack: LogEntry[];
  private sequence: number;
  /** Edits after this one were made in this run and checked then; earlier ones came with the file. */
  private readonly sequenceAtOpening: number;
  private readonly workingCopy: WorkingCopy;
  private readonly author: string;
  private readonly now: () => Date;

  constructor(contents: FileContents, workingCopy: WorkingCopy, author: string, now: () => Date = () => new Date()) {
    this.workingCopy = workingCopy;
    this.author = author;
    this.now = now;
    this.current = contents.scenario;
    const stacks = stacksOf(contents.log);
    this.undoStack = [...stacks.undo];
    this.redoStack = [...stacks.redo];
    this.sequence = contents.log.at(-1)?.sequence ?? 0;
    this.sequenceAtOpening = this.sequence;
    this.plan = buildPlan(this.current);
    this.columns = calculate(this.current, this.plan);
  }

  get scenario(): Scenario {
    return this.current;
  }

  /** Number of edits, undos and redos so far: the revision patches speak of. */
  get revision(): number {
    return this.sequence;
  }

  get calculated(): CalculatedScenario {
    return calculatedScenario(this.current, this.plan, this.columns);
  }

  get calculation(): { readonly plan: Plan; readonly columns: Columns } {
    return { plan: this.plan, columns: this.columns };
  }

  get context(): CommandContext {
    return { scenario: this.current, tree: this.plan.tree, facts: this.plan.facts, now: this.now().toISOString() };
  }

  view(): ScenarioView {
    const cells = cellRange(this.current, this.plan, this.columns, 0, this.columns.values.length);
    return { structure: structureOf(this.current, this.plan), cells, status: this.status() };
  }

  /** Checks, changes, commits, and answers what the window must repaint. Refused commands change nothing. */
  apply(command: Command): Result<Patch, EditRefusal> {
    const outcome = runCommand(this.context, command);
    if (!outcome.ok) return outcome;
    const { changes, label } = outcome.value;
    if (changes.length === 0) return success(this.patchOfNothing());
    const fault = faultOfChanges(changes);
    if (fault !== null) return failure({ type: "notStorable", fault });
    const entry = this.entry("edit", null, label, changes);
    const patch = this.commit(changes, entry);
    this.undoStack.push(entry);
    this.redoStack.length = 0;
    return success(this.withStatus(patch));
  }

  undo(): Result<Patch, EditRefusal> {
    const taken = this.undoStack.at(-1);
    if (taken === undefined) return failure({ type: "nothingToUndo" });
    const changes = invert(taken.changes);
    const fault = this.faultOfTaken(taken, changes);
    if (fault !== null) return failure({ type: "notStorable", fault });
    const patch = this.commit(changes, this.entry("undo", taken.sequence, taken.label, []));
    this.undoStack.pop();
    this.redoStack.push(taken);
    return success(this.withStatus(patch));
  }

  redo(): Result<Patch, EditRefusal> {
    const taken = this.redoStack.at(-1);
    if (taken === undefined) return failure({ type: "nothingToRedo" });
    const fault = this.faultOfTaken(taken, taken.changes);
    if (fault !== null) return failure({ type: "notStorable", fault });
    const patch = this.commit(taken.changes, this.entry("redo", taken.sequence, taken.label, []));
    this.redoStack.pop();
    this.undoStack.push(taken);
    return success(this.withStatus(patch));
  }

  status(): ScenarioStatus {
    const goals = goalResults(this.current, this.plan, this.columns);
    const { calculated } = this;
    const findings = review({ ...calculated, plan: this.plan, columns: this.columns, goals });
    return {
      revision: this.sequence,
      cellFormulas: cellFormulasOf(this.current, this.plan),
      goals: goalViews(goals),
      unfunded: unfundedByYear(calculated).map(({ year, amountSek }) => ({ year, amountSek })),
      warnings: findings.map(
        (finding): Warning => ({
          ...finding,
          code: finding.lineId === null ? "" : (this.current.lines.get(finding.lineId)?.code ?? ""),
        }),
      ),
      undoLabel: this.undoStack.at(-1)?.label ?? null,
      redoLabel: this.redoStack.at(-1)?.label ?? null,
      publish: this.publishState,
    };
  }

  /** Calculated figures for other readers of the file; never read back. */
  snapshot(): readonly Row[] {
    const names = Object.keys(cellState);
    const rows: Row[] = [];
    for (const [cell, state] of this.columns.states.entries()) {
      if (state === cellState.empty) continue;
      const line = this.plan.tree.ordered[rowOfCell(this.plan.grid, cell)];
      const value = state === cellState.number ? (this.columns.values[cell] ?? 0) : null;
      if (line !== undefined) rows.push([line.id, yearOfCell(this.plan.grid, cell), value, names[state] ?? ""]);
    }
    return rows;
  }

  private entry(
    action: LogEntry["action"],
    ofSequence: number | null,
    label: string,
    changes: readonly Change[],
  ): LogEntry {
    return {
      sequence: this.sequence + 1,
      action,
      ofSequence,
      label,
      editedAt: this.now().toISOString(),
      author: this.author,
      changes,
    };
  }

  /** An edit log that came by mail may speak of lines that do not exist: what it leads to is checked like a file. */
  private faultOfTaken(taken: LogEntry, changes: readonly Change[]): RowFault | null {
    if (taken.sequence > this.sequenceAtOpening) return null;
    const checked = scenarioFromRows(rowsFromScenario(applyChanges(this.current, changes)));
    return checked.ok ? null : checked.error;
  }

  /** The one door to the state. The draft becomes the state only after COMMIT. */
  private commit(changes: readonly Change[], entry: LogEntry): Omit<Patch, "status"> {
    const after = applyChanges(this.current, changes);
    const needsPlan = changes.some((change) => !keepsPlan(this.current, change));
    const plan = needsPlan ? buildPlan(after) : this.plan;
    const columns = needsPlan ? newColumns(0) : copyOf(this.columns);
    let calculated = columns;
    let changed: readonly number[] = [];
    this.workingCopy.commit(changes, after, entry, () => {
      if (needsPlan) calculated = calculate(after, plan);
      else changed = recalculateInputs(plan, columns, changes);
    });
    const before = { plan: this.plan, columns: this.columns, scenario: this.current };
    this.current = after;
    this.plan = plan;
    this.columns = calculated;
    this.sequence = entry.sequence;
    this.onEdited();
    if (!needsPlan) return { structure: null, ranges: this.rangesFor(changed) };
    if (
      changes.every((change) => change.type === "cell") &&
      before.columns.values.length === calculated.values.length
    ) {
      return {
        structure: null,
        ranges: this.rangesFor([...differing(before.columns, calculated), ...this.cellsOf(changes)]),
      };
    }
    return {
      structure: structureOf(after, plan),
      ranges: [cellRange(after, plan, calculated, 0, calculated.values.length)],
    };
  }

  private rangesFor(cells: readonly number[]): Patch["ranges"] {
    return rangesOf(cells).map(([start, end]) => cellRange(this.current, this.plan, this.columns, start, end));
  }

  private cellsOf(changes: readonly Change[]): readonly number[] {
    const { grid } = this.plan;
    return changes.flatMap((change) => {
      const row = change.type === "cell" ? grid.rowOf.get(change.lineId) : undefined;
      return row === undefined || change.type !== "cell" ? [] : [row * grid.yearCount + change.year - grid.firstYear];
    });
  }

  private patchOfNothing(): Patch {
    return { structure: null, ranges: [], status: this.status() };
  }

  private withStatus(patch: Omit<Patch, "status">): Patch {
    return { ...patch, status: this.status() };
  }
}

/** Numbers in and out of plain input cells leave the plan as it is, and so do printed figures. */
function keepsPlan(scenario: Scenario, change: Change): boolean {
  if (change.type === "stated") return true;
  if (change.type !== "cell" || change.before?.type === "formula" || change.after?.type === "formula") return false;
  const line = scenario.lines.get(change.lineId);
  const isGoverned = line?.formula != null && change.year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  return !isGoverned || (change.before !== null && change.after !== null);
}

function calculate(scenario: Scenario, plan: Plan): Columns {
  const columns = newColumns(plan.formulaOfCell.length);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  return columns;
}

const copyOf = ({ values, states, origins }: Columns): Columns => ({
  values: values.slice(),
  states: states.slice(),
  origins: origins.slice(),
});

function recalculateInputs(plan: Plan, columns: Columns, changes: readonly Change[]): readonly number[] {
  const { grid } = plan;
  const inputs: number[] = [];
  for (const change of changes) {
    if (change.type !== "cell" && change.type !== "stated") continue;
    const row = grid.rowOf.get(change.lineId);
    if (row === undefined) continue;
    const cell = row * grid.yearCount + change.year - grid.firstYear;
    inputs.push(cell);
    if (change.type === "cell")
      loadInput(plan, columns, cell, change.after?.type === "number" ? change.after.value : null);
  }
  return [...inputs, ...recalculateFrom(plan, columns, inputs)];
}

function differing(before: Columns, after: Columns): readonly number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < after.values.length; cell += 1) {
    const isSame =
      Object.is(before.values[cell], after.values[cell]) &&
      before.states[cell] === after.states[cell] &&
      before.origins[cell] === after.origins[cell];
    if (!isSame) cells.push(cell);
  }
  return cells;
}
