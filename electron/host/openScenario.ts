// One open scenario: apply, undo, redo, and the patch each gives. The order of an edit is fixed: check, change a draft, commit
// inside one transaction with the recalculation, and only then does the draft become the state. On any error nothing changed.

import type { Command } from "../../shared/commands/command.ts";
import type { CommandContext } from "../../shared/commands/commandContext.ts";
import { runCommand } from "../../shared/commands/runCommand.ts";
import { boundedNews } from "../../shared/contract/editNews.ts";
import type { HistoryView } from "../../shared/contract/historyViews.ts";
import type {
  Patch,
  PublishState,
  ScenarioStatus,
  ScenarioView,
  StatusPatch,
} from "../../shared/contract/scenarioView.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import type { Columns } from "../../shared/formula/calculation.ts";
import type { Plan } from "../../shared/formula/plan.ts";
import { type Change, invert } from "../../shared/patches/change.ts";
import { composeChanges } from "../../shared/patches/composeChanges.ts";
import { type ComputedSnapshot, takeSnapshot } from "../store/computedSnapshot.ts";
import { type LogEntry, stacksOf } from "../store/editLog.ts";
import { faultOfChanges } from "../store/scenarioRows.ts";
import type { FileContents, WorkingCopy } from "../store/workingCopy.ts";
import { blockedStep, historyOf, type Steps, stepsTo } from "./editHistory.ts";
import { editPlace } from "./editPlace.ts";
import { type EditRefusal, refusalOfStep } from "./editRefusal.ts";
import { orderNews, refusalOfCircle } from "./orderNews.ts";
import { type EditFigures, ScenarioState } from "./scenarioState.ts";
import { goalViews } from "./scenarioView.ts";

export class OpenScenario {
  /** Called after each committed edit, so that the owner can publish. */
  onEdited: () => void = () => {};
  publishState: PublishState = { state: "unnamed", fileName: "", message: "" };

  private readonly state: ScenarioState;
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
    this.state = new ScenarioState(contents.scenario);
    const stacks = stacksOf(contents.log);
    this.undoStack = [...stacks.undo];
    this.redoStack = [...stacks.redo];
    this.sequence = contents.log.at(-1)?.sequence ?? 0;
    this.sequenceAtOpening = this.sequence;
  }

  get scenario(): Scenario {
    return this.state.scenario;
  }

  /** Number of edits, undos and redos so far: the revision patches speak of. */
  get revision(): number {
    return this.sequence;
  }

  get calculated(): CalculatedScenario {
    return this.state.calculated;
  }

  get calculation(): { readonly plan: Plan; readonly columns: Columns } {
    return this.state.calculation;
  }

  get context(): CommandContext {
    return {
      ...this.calculated,
      facts: this.calculation.plan.facts,
      now: this.now().toISOString(),
      author: this.author,
    };
  }

  view(): ScenarioView {
    return { ...this.state.whole(), status: this.status() };
  }

  /** Checks, changes, commits, and answers what the window must repaint. Refused commands change nothing. */
  apply(command: Command): Result<Patch, EditRefusal> {
    const { context } = this;
    const outcome = runCommand(context, command);
    if (!outcome.ok) return outcome;
    const { changes, label } = outcome.value;
    if (changes.length === 0) return success(this.patchOfNothing());
    const circle = refusalOfCircle(context, this.calculation.plan, command, changes);
    if (circle !== null) return failure(circle);
    const fault = faultOfChanges(changes);
    if (fault !== null) return failure({ type: "notStorable", fault });
    const entry = this.entry("edit", null, label, changes);
    const draft = this.commit(changes, [entry]);
    this.undoStack.push(entry);
    this.redoStack.length = 0;
    const counted = orderNews(context, this.calculated, command, changes);
    return success({ ...this.withStatus(draft), ...(counted.length === 0 ? {} : boundedNews(counted)) });
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
    const { review, cellFormulas, warnings } = this.state;
    const { goals, unfunded } = review;
    return {
      revision: this.sequence,
      cellFormulas,
      goals: goalViews(goals),
      unfunded: unfunded.map(({ year, amountSek }) => ({ year, amountSek })),
      warnings,
      undoLabel: this.undoStack.at(-1)?.label ?? null,
      redoLabel: this.redoStack.at(-1)?.label ?? null,
      publish: this.publishState,
    };
  }

  /** Calculated figures for other readers of the file; never read back. */
  snapshot(): ComputedSnapshot {
    const { plan, columns } = this.calculation;
    return takeSnapshot(plan, columns);
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
      const blocked = blockedStep(this.scenario, steps);
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
    return success({ ...this.withStatus(draft), place: editPlace(this.scenario, changes) });
  }

  /** The edit becomes the state, and the log goes on, only after COMMIT. */
  private commit(changes: readonly Change[], log: readonly LogEntry[]): Draft {
    const before = this.listed();
    const figures = this.state.take(changes, (after, calculation) => {
      this.workingCopy.commit(changes, after, log, calculation);
      this.sequence += log.length;
    });
    this.onEdited();
    return { ...figures, before };
  }

  /** The long lists of the status, and the revision they are of. */
  private listed(): Draft["before"] {
    const { warnings, cellFormulas } = this.state;
    return { revision: this.sequence, warnings, cellFormulas };
  }

  private patchOfNothing(): Patch {
    return this.withStatus({ structure: null, news: null, ranges: [], before: this.listed() });
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

/** What an edit gave, with the lists of the status as they were before it. */
interface Draft extends EditFigures {
  readonly before: Pick<ScenarioStatus, "revision" | "warnings" | "cellFormulas">;
}
