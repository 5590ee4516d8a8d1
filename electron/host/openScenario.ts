// One open scenario: apply, undo, redo, and the patch each gives. The order of an edit is fixed: check, change a draft, commit
// inside one transaction with the recalculation, and only then does the draft become the state. On any error nothing changed.

import { isSameFinding } from "../../shared/commands/acknowledge.ts";
import type { Command } from "../../shared/commands/command.ts";
import type { CommandContext } from "../../shared/commands/commandContext.ts";
import { runCommand } from "../../shared/commands/runCommand.ts";
import type { HistoryView } from "../../shared/contract/historyViews.ts";
import type {
  CellFormulaView,
  Patch,
  PublishState,
  ScenarioStatus,
  ScenarioView,
  StatusPatch,
  Warning,
} from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import { type CalculatedScenario, calculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import {
  type ChangedCells,
  type Columns,
  columnsAfter,
  loadAttributes,
  planAfter,
  planWithLines,
  recalculateFrom,
} from "../../shared/formula/calculation.ts";
import { buildPlan, type Plan } from "../../shared/formula/plan.ts";
import { applyChanges } from "../../shared/patches/applyChanges.ts";
import { type Change, invert } from "../../shared/patches/change.ts";
import { composeChanges } from "../../shared/patches/composeChanges.ts";
import { type Finding, Reviewer } from "../../shared/review/reviewer.ts";
import { type ComputedSnapshot, takeSnapshot } from "../store/computedSnapshot.ts";
import { type LogEntry, stacksOf } from "../store/editLog.ts";
import { faultOfChanges } from "../store/scenarioRows.ts";
import type { FileContents, WorkingCopy } from "../store/workingCopy.ts";
import { blockedStep, historyOf, type Steps, stepsTo } from "./editHistory.ts";
import { editPlace } from "./editPlace.ts";
import { type EditRefusal, refusalOfStep } from "./editRefusal.ts";
import { basisAfter, inPlace, isToldOtherwise, keepsReview, keepsRules, keepsYears } from "./editScope.ts";
import { joinedRanges } from "./joinedRanges.ts";
import { orderNews, refusalOfCircle } from "./orderNews.ts";
import {
  calculate,
  calculateAfter,
  cellsOf,
  cellsOfLines,
  differing,
  keepsPlan,
  keepsPlanShape,
  loadChanges,
  planEditOf,
} from "./recalculation.ts";
import { cellFormulasOf, cellRange, figureRange, goalViews } from "./scenarioView.ts";
import { StructureViews } from "./structureViews.ts";

export class OpenScenario {
  /** Called after each committed edit, so that the owner can publish. */
  onEdited: () => void = () => {};
  publishState: PublishState = { state: "unnamed", fileName: "", message: "" };

  private current: Scenario;
  private plan: Plan;
  private columns: Columns;
  private reviewer: Reviewer;
  private readonly views: StructureViews;
  /** Made again only with a new plan, and with new findings. */
  private cellFormulas: readonly CellFormulaView[];
  private warnings: readonly Warning[];
  private warnedOf: readonly Finding[];
  /** Where the figures were before the last edit of the structure: nobody reads them, and the next one writes there. */
  private spare: Columns["shared"] = null;
  private readonly undoStack: LogEntry[];
  private readonly redoStack: LogEntry[];
  private sequence: number;
  /** Edits after this one were made in this run and checked then; earlier ones came with the file. */
  readonly sequenceAtOpening: number;
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
    this.reviewer = new Reviewer({ scenario: this.current, plan: this.plan, columns: this.columns });
    this.cellFormulas = cellFormulasOf(this.current, this.plan);
    this.warnedOf = this.reviewer.review.findings;
    this.warnings = this.warningsOf(this.warnedOf);
    this.views = new StructureViews(this.current, this.plan);
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
    return { ...this.calculated, facts: this.plan.facts, now: this.now().toISOString(), author: this.author };
  }

  view(): ScenarioView {
    const cells = cellRange(this.current, this.plan, this.columns, 0, this.columns.values.length);
    return { structure: this.views.structure, cells, status: this.status() };
  }

  /** Checks, changes, commits, and answers what the window must repaint. Refused commands change nothing. */
  apply(command: Command): Result<Patch, EditRefusal> {
    const { context } = this;
    const outcome = runCommand(context, command);
    if (!outcome.ok) return outcome;
    const { changes, label } = outcome.value;
    if (changes.length === 0) return success(this.patchOfNothing());
    const circle = refusalOfCircle(context, this.plan, command, changes);
    if (circle !== null) return failure(circle);
    const fault = faultOfChanges(changes);
    if (fault !== null) return failure({ type: "notStorable", fault });
    const entry = this.entry("edit", null, label, changes);
    const draft = this.commit(changes, [entry]);
    this.undoStack.push(entry);
    this.redoStack.length = 0;
    const counted = orderNews(context, this.calculated, command, changes);
    return success({ ...this.withStatus(draft), ...(counted.length === 0 ? {} : { counted }) });
  }

  undo(): Result<Patch, EditRefusal> {
    const last = this.undoStack.at(-1);
    return last === undefined ? failure({ type: "nothingToUndo" }) : this.take({ action: "undo", taken: [last] });
  }

  redo(): Result<Patch, EditRefusal> {
    const last = this.redoStack.at(-1);
    return last === undefined ? failure({ type: "nothingToRedo" }) : this.take({ action: "redo", taken: [last] });
  }

  history(): HistoryView {
    return historyOf({ undo: this.undoStack, redo: this.redoStack }, this.sequenceAtOpening);
  }

  /** Undoes or redoes until the edit `sequence` is the last one done (0: none), in one step or not at all. */
  stepTo(sequence: number): Result<Patch, EditRefusal> {
    const steps = stepsTo({ undo: this.undoStack, redo: this.redoStack }, sequence);
    if (steps === null) return failure({ type: "unknownEdit" });
    return steps.taken.length === 0 ? success(this.patchOfNothing()) : this.take(steps);
  }

  status(): ScenarioStatus {
    const { goals, unfunded } = this.reviewer.review;
    return {
      revision: this.sequence,
      cellFormulas: this.cellFormulas,
      goals: goalViews(goals),
      unfunded: unfunded.map(({ year, amountSek }) => ({ year, amountSek })),
      warnings: this.warnings,
      undoLabel: this.undoStack.at(-1)?.label ?? null,
      redoLabel: this.redoStack.at(-1)?.label ?? null,
      publish: this.publishState,
    };
  }

  /** Calculated figures for other readers of the file; never read back. */
  snapshot(): ComputedSnapshot {
    return takeSnapshot(this.plan, this.columns);
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

  private take({ action, taken }: Steps): Result<Patch, EditRefusal> {
    const isUndo = action === "undo";
    const steps = taken.map(({ changes }) => (isUndo ? invert(changes) : changes));
    if (taken.some(({ sequence }) => sequence <= this.sequenceAtOpening)) {
      const blocked = blockedStep(this.current, steps);
      if (blocked !== null) return failure(refusalOfStep(blocked, { action, taken }));
    }
    const log = taken.map((entry, at) => ({
      ...this.entry(action, entry.sequence, entry.label, []),
      sequence: this.sequence + 1 + at,
    }));
    const changes = steps.length === 1 ? (steps[0] ?? []) : composeChanges(steps.flat());
    const draft = this.commit(changes, log);
    const [from, to] = isUndo ? [this.undoStack, this.redoStack] : [this.redoStack, this.undoStack];
    from.length -= taken.length;
    to.push(...taken);
    return success({ ...this.withStatus(draft), place: editPlace(this.current, changes) });
  }

  /** The one door to the state. The draft becomes the state only after COMMIT. */
  private commit(changes: readonly Change[], log: readonly LogEntry[]): Draft {
    const before = { revision: this.sequence, warnings: this.warnings, cellFormulas: this.cellFormulas };
    const after = applyChanges(this.current, changes);
    const draft = changes.every((change) => keepsPlan(this.current, change))
      ? this.commitInputs(changes, after, log)
      : changes.every((change) => keepsPlanShape(this.plan, this.current, change))
        ? this.commitLines(changes, after, log)
        : this.commitStructure(changes, after, log);
    const { findings } = this.reviewer.review;
    if (findings !== this.warnedOf || changes.some(isToldOtherwise)) {
      this.warnedOf = findings;
      this.warnings = this.warningsOf(findings);
    }
    this.onEdited();
    return { ...draft, before };
  }

  /** Figures only: the plan stays, the columns are written in place and only what depends on the inputs is calculated. */
  private commitInputs(changes: readonly Change[], after: Scenario, log: readonly LogEntry[]): Figures {
    const cells = cellsOf(this.plan, changes);
    const changed = this.calculateInPlace(this.plan, changes, after, log);
    this.reviewer.edited(after, this.columns, changes, changed);
    return { structure: null, news: null, ranges: this.rangesFor(changed, cells) };
  }

  /** Lines that say something else but are calculated as before: the plan goes on with them, attributes are inputs of it. */
  private commitLines(changes: readonly Change[], after: Scenario, log: readonly LogEntry[]): Figures {
    const touched = changes.flatMap((change) => (change.type === "line" ? [change] : []));
    const plan = planWithLines(
      this.plan,
      after,
      touched.map(({ lineId }) => lineId),
    );
    const changed = this.calculateInPlace(plan, changes, after, log);
    this.plan = plan;
    if (changes.every(keepsReview)) this.reviewer.edited(after, this.columns, changes, changed);
    else {
      const { reviewer } = this;
      const followed = changes.every(keepsRules) ? { reviewer, rows: inPlace, readAnew: [], changes, changed } : null;
      this.reviewer = new Reviewer({ scenario: after, plan, columns: this.columns }, followed);
    }
    const news = this.views.edited(after, plan, changes);
    const isRenamed = touched.some(
      ({ before, after: line }) => before?.label !== line?.label || before?.code !== line?.code,
    );
    if (isRenamed) this.cellFormulas = this.cellFormulasAfter(changes, after, plan);
    return { structure: null, news, ranges: this.rangesFor(changed, cellsOf(plan, changes)) };
  }

  /** Commits, with the columns written in place. Answers the formula cells that became other. */
  private calculateInPlace(
    plan: Plan,
    changes: readonly Change[],
    after: Scenario,
    log: readonly LogEntry[],
  ): ChangedCells {
    const lineIds = changes.flatMap((change) => (change.type === "line" ? [change.lineId] : []));
    let changed: ChangedCells = { ranges: new Int32Array(0) };
    try {
      this.workingCopy.commit(changes, after, log, () => {
        loadChanges(plan, this.columns, changes);
        const readers = loadAttributes(plan, this.columns, lineIds);
        changed = recalculateFrom(plan, this.columns, cellsOf(plan, changes), readers);
      });
    } catch (error) {
      // The columns may hold figures of the edit that was not taken: they are made again from the inputs that stand.
      this.columns = calculate(this.current, this.plan);
      throw error;
    }
    this.current = after;
    this.sequence += log.length;
    return changed;
  }

  private commitStructure(changes: readonly Change[], after: Scenario, log: readonly LogEntry[]): Figures {
    const before = { plan: this.plan, columns: this.columns };
    const step = planAfter(before.plan, after, planEditOf(changes));
    const plan = step?.plan ?? buildPlan(after, basisAfter(this.plan, changes));
    let calculated: Calculated = before;
    this.workingCopy.commit(changes, after, log, () => {
      if (step !== null) calculated = columnsAfter(before, step, after, this.spare);
      else {
        const columns = changes.every(keepsYears)
          ? calculateAfter(before, after, plan, changes)
          : calculate(after, plan);
        calculated = { columns };
      }
    });
    const { columns, changed } = calculated;
    this.current = after;
    this.plan = plan;
    this.columns = columns;
    this.spare = before.columns.shared;
    this.sequence += log.length;
    const { reviewer } = this;
    const isFollowed = step !== null && changed !== undefined && changes.every(keepsRules);
    const followed = isFollowed ? { reviewer, rows: step, readAnew: step.readAnew, changes, changed } : null;
    this.reviewer = new Reviewer({ scenario: after, plan, columns }, followed);
    this.cellFormulas = step === null ? cellFormulasOf(after, plan) : this.cellFormulasAfter(changes, after, plan);
    const news = this.views.edited(after, plan, changes);
    if (news === null) {
      return {
        structure: this.views.structure,
        news: null,
        ranges: [cellRange(after, plan, columns, 0, columns.values.length)],
      };
    }
    const whole = [...cellsOf(plan, changes), ...cellsOfLines(plan, changes, news)];
    return { structure: null, news, ranges: this.rangesFor(changed ?? differing(before, { plan, columns }), whole) };
  }

  /** Only lines that had some, and those whose cells were edited, are asked for formulas of single cells. */
  private cellFormulasAfter(changes: readonly Change[], after: Scenario, plan: Plan): readonly CellFormulaView[] {
    const lineIds = new Set(this.cellFormulas.map(({ lineId }) => lineId));
    for (const change of changes) if (change.type === "cell" || change.type === "line") lineIds.add(change.lineId);
    return cellFormulasOf(after, plan, lineIds);
  }

  /** The figures of all changed cells, then the edited cells whole, because their marks may be others. */
  private rangesFor(changed: ChangedCells, edited: readonly number[]): Patch["ranges"] {
    const pairs = Int32Array.from(edited.flatMap((cell) => [cell, cell + 1]));
    return [
      ...joinedRanges(changed.ranges).map(([start, end]) => figureRange(this.plan, this.columns, start, end)),
      ...joinedRanges(pairs).map(([start, end]) => cellRange(this.current, this.plan, this.columns, start, end)),
    ];
  }

  private warningsOf(findings: readonly Finding[]): readonly Warning[] {
    const { lines } = this.current;
    return findings.map((finding): Warning => {
      const code = finding.lineId === null ? "" : (lines.get(finding.lineId)?.code ?? "");
      const accepted = this.current.acknowledgements.find((entry) => isSameFinding(entry, finding));
      const acknowledged =
        accepted === undefined ? null : { reason: accepted.reason, by: accepted.by, at: accepted.at };
      return { ...finding, code, acknowledged };
    });
  }

  private patchOfNothing(): Patch {
    const { warnings, cellFormulas, sequence: revision } = this;
    return this.withStatus({ structure: null, news: null, ranges: [], before: { revision, warnings, cellFormulas } });
  }

  /** The patch with the status as it is now, without the long lists that are as they were before the edit. */
  private withStatus({ structure, news, ranges, before }: Draft): Patch {
    const status = this.status();
    const changed: StatusPatch = {
      ...status,
      warnings: status.warnings === before.warnings ? null : status.warnings,
      cellFormulas: status.cellFormulas === before.cellFormulas ? null : status.cellFormulas,
    };
    return { follows: before.revision, structure, news, ranges, status: changed };
  }
}

/** The figures of a plan, with the cells that are others than before where that is known. */
interface Calculated {
  readonly columns: Columns;
  readonly changed?: ChangedCells;
}

type Figures = Pick<Patch, "structure" | "news" | "ranges">;

/** What an edit gave, with the lists of the status as they were before it. */
interface Draft extends Figures {
  readonly before: Pick<ScenarioStatus, "revision" | "warnings" | "cellFormulas">;
}
