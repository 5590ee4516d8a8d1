// A scenario with everything that is made of it and shown: plan, columns of figures, findings, the rows of the window. An edit is stored
// and taken here in one step, in the cheapest of three ways that gives the same figures as calculating anew; on any error
// nothing of it stays. Undo, log and publishing stand in openScenario.ts.

import { isSameFinding } from "../../shared/commands/acknowledge.ts";
import type { CellFormulaView, Patch, ScenarioView, Warning } from "../../shared/contract/scenarioView.ts";
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
import type { Change } from "../../shared/patches/change.ts";
import { type Finding, Reviewer } from "../../shared/review/reviewer.ts";
import { basisAfter, inPlace, isToldOtherwise, keepsReview, keepsRules, keepsYears } from "./editScope.ts";
import { joinedRanges } from "./joinedRanges.ts";
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
import { cellFormulasOf, cellRange, figureRange } from "./scenarioView.ts";
import { StructureViews } from "./structureViews.ts";

/** What an edit means for the window: new figures, and news of the structure where it has any. */
export type EditFigures = Pick<Patch, "structure" | "news" | "ranges">;

/** Stores the edit in one transaction, with the calculation in it; throws where it is not stored, and then nothing of it is taken. */
export type StoreEdit = (after: Scenario, calculation: () => void) => void;

export class ScenarioState {
  private current: Scenario;
  private plan: Plan;
  private columns: Columns;
  private reviewer: Reviewer;
  private readonly views: StructureViews;
  /** Made again only with a new plan, and with new findings. */
  private formulas: readonly CellFormulaView[];
  private told: readonly Warning[];
  private toldOf: readonly Finding[];
  /** Where the figures were before the last edit of the structure: nobody reads them, and the next one writes there. */
  private spare: Columns["shared"] = null;

  constructor(scenario: Scenario) {
    this.current = scenario;
    this.plan = buildPlan(scenario);
    this.columns = calculate(scenario, this.plan);
    this.reviewer = new Reviewer({ scenario, plan: this.plan, columns: this.columns });
    this.formulas = cellFormulasOf(scenario, this.plan);
    this.toldOf = this.reviewer.review.findings;
    this.told = warningsOf(scenario, this.toldOf);
    this.views = new StructureViews(scenario, this.plan);
  }

  get scenario(): Scenario {
    return this.current;
  }

  get calculated(): CalculatedScenario {
    return calculatedScenario(this.current, this.plan, this.columns);
  }

  get calculation(): { readonly plan: Plan; readonly columns: Columns } {
    return { plan: this.plan, columns: this.columns };
  }

  get review(): Reviewer["review"] {
    return this.reviewer.review;
  }

  /** The same list as before as long as no formula of a cell is other. */
  get cellFormulas(): readonly CellFormulaView[] {
    return this.formulas;
  }

  /** The same list as before as long as no warning is other. */
  get warnings(): readonly Warning[] {
    return this.told;
  }

  /** All that is shown: the structure and every cell. */
  whole(): Pick<ScenarioView, "structure" | "cells"> {
    const cells = cellRange(this.current, this.plan, this.columns, 0, this.columns.values.length);
    return { structure: this.views.structure, cells };
  }

  /** The one door to the state: the draft becomes the state only after `store` has it. */
  take(changes: readonly Change[], store: StoreEdit): EditFigures {
    const after = applyChanges(this.current, changes);
    const figures = changes.every((change) => keepsPlan(this.current, change))
      ? this.takeInputs(changes, after, store)
      : changes.every((change) => keepsPlanShape(this.plan, this.current, change))
        ? this.takeLines(changes, after, store)
        : this.takeStructure(changes, after, store);
    const { findings } = this.reviewer.review;
    if (findings !== this.toldOf || changes.some(isToldOtherwise)) {
      this.toldOf = findings;
      this.told = warningsOf(this.current, findings);
    }
    return figures;
  }

  /** Figures only: the plan stays, the columns are written in place and only what depends on the inputs is calculated. */
  private takeInputs(changes: readonly Change[], after: Scenario, store: StoreEdit): EditFigures {
    const cells = cellsOf(this.plan, changes);
    const changed = this.calculateInPlace(this.plan, changes, after, store);
    this.reviewer.edited(after, this.columns, changes, changed);
    return { structure: null, news: null, ranges: this.rangesFor(changed, cells) };
  }

  /** Lines that say something else but are calculated as before: the plan goes on with them, attributes are inputs of it. */
  private takeLines(changes: readonly Change[], after: Scenario, store: StoreEdit): EditFigures {
    const touched = changes.flatMap((change) => (change.type === "line" ? [change] : []));
    const plan = planWithLines(
      this.plan,
      after,
      touched.map(({ lineId }) => lineId),
    );
    const changed = this.calculateInPlace(plan, changes, after, store);
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
    if (isRenamed) this.formulas = this.formulasAfter(changes, after, plan);
    return { structure: null, news, ranges: this.rangesFor(changed, cellsOf(plan, changes)) };
  }

  /** Stores the edit, with the columns written in place. Answers the formula cells that became other. */
  private calculateInPlace(plan: Plan, changes: readonly Change[], after: Scenario, store: StoreEdit): ChangedCells {
    const lineIds = changes.flatMap((change) => (change.type === "line" ? [change.lineId] : []));
    let changed: ChangedCells = { ranges: new Int32Array(0) };
    try {
      store(after, () => {
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
    return changed;
  }

  private takeStructure(changes: readonly Change[], after: Scenario, store: StoreEdit): EditFigures {
    const before = { plan: this.plan, columns: this.columns };
    const step = planAfter(before.plan, after, planEditOf(changes));
    const plan = step?.plan ?? buildPlan(after, basisAfter(this.plan, changes));
    let calculated: Calculated = before;
    store(after, () => {
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
    const { reviewer } = this;
    const isFollowed = step !== null && changed !== undefined && changes.every(keepsRules);
    const followed = isFollowed ? { reviewer, rows: step, readAnew: step.readAnew, changes, changed } : null;
    this.reviewer = new Reviewer({ scenario: after, plan, columns }, followed);
    this.formulas = step === null ? cellFormulasOf(after, plan) : this.formulasAfter(changes, after, plan);
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
  private formulasAfter(changes: readonly Change[], after: Scenario, plan: Plan): readonly CellFormulaView[] {
    const lineIds = new Set(this.formulas.map(({ lineId }) => lineId));
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
}

/** The figures of a plan, with the cells that are others than before where that is known. */
interface Calculated {
  readonly columns: Columns;
  readonly changed?: ChangedCells;
}

function warningsOf({ lines, acknowledgements }: Scenario, findings: readonly Finding[]): readonly Warning[] {
  return findings.map((finding): Warning => {
    const code = finding.lineId === null ? "" : (lines.get(finding.lineId)?.code ?? "");
    const accepted = acknowledgements.find((entry) => isSameFinding(entry, finding));
    const acknowledged = accepted === undefined ? null : { reason: accepted.reason, by: accepted.by, at: accepted.at };
    return { ...finding, code, acknowledged };
  });
}
