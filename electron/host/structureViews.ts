// The structure as the window sees it, kept from edit to edit: what a line looks like is made again only where the line, or a
// name its formula is written with, became another. Answers what an edit changed, or the whole structure.

import type { LineView, ScenarioStructure, SheetView } from "../../shared/contract/scenarioView.ts";
import { rowSplices, type StructureHead, type StructureNews } from "../../shared/contract/structureNews.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import { lineIndexOf } from "../../shared/domain/lineIndex.ts";
import type { Scenario, Sheet } from "../../shared/domain/scenario.ts";
import type { Plan } from "../../shared/formula/plan.ts";
import type { Change } from "../../shared/patches/change.ts";
import { headView, lineView, sheetView, yearViews } from "./scenarioView.ts";

/** So many names are looked for one by one; more are looked up at each name a formula has. */
const fewNames = 4;

interface KeptLine {
  readonly line: Line;
  readonly view: LineView;
}

export class StructureViews {
  private lines = new Map<LineId, KeptLine>();
  private sheets = new Map<Sheet, SheetView>();
  private order: readonly LineId[] = [];
  private scenario: Scenario;
  private head: StructureHead;

  constructor(scenario: Scenario, plan: Plan) {
    this.scenario = scenario;
    this.head = headView(scenario);
    this.remake(plan);
  }

  /** The whole structure as it stands. */
  get structure(): ScenarioStructure {
    return {
      ...this.head,
      years: yearViews(this.scenario.head.period),
      sheets: this.scenario.sheets.map((sheet) => this.viewOfSheet(sheet)),
      lines: this.order.flatMap((id) => this.lines.get(id)?.view ?? []),
    };
  }

  /**
   * Takes an edit that is in `scenario` and `plan`. Answers what it changed of the structure; null where the years of the plan
   * are others, so that every cell means something else.
   */
  edited(scenario: Scenario, plan: Plan, changes: readonly Change[]): StructureNews | null {
    const before = this.scenario;
    this.scenario = scenario;
    const [was, is] = [before.head.period, scenario.head.period];
    if (was.firstYear !== is.firstYear || was.lastYear !== is.lastYear || was.budgetYear !== is.budgetYear) {
      this.head = headView(scenario);
      this.remake(plan);
      return null;
    }
    const isOtherHead = before.head !== scenario.head;
    if (isOtherHead) this.head = headView(scenario);
    this.rename(changes);
    const renamed = this.renamedBy(changes, plan);
    const orderBefore = this.order;
    const mayMove = changes.some(
      (change) =>
        change.type === "sheets" ||
        change.type === "sheet" ||
        (change.type === "line" && (change.before === null || change.after === null)),
    );
    if (mayMove) this.order = plan.tree.ordered.map(({ id }) => id);
    const lines = this.changedLines(plan, changes, renamed);
    const rows = mayMove ? rowSplices(orderBefore, this.order, (id) => this.lines.get(id)?.view) : [];
    const placed = new Set(rows.flatMap((splice) => splice.lines.map(({ id }) => id)));
    const isOtherOrder =
      before.sheets.length !== scenario.sheets.length ||
      before.sheets.some((sheet, at) => sheet.id !== scenario.sheets[at]?.id);
    return {
      head: isOtherHead ? this.head : null,
      sheetOrder: isOtherOrder ? scenario.sheets.map(({ id }) => id) : null,
      sheets: scenario.sheets.filter((sheet) => !before.sheets.includes(sheet)).map((sheet) => this.viewOfSheet(sheet)),
      rows,
      lines: lines.filter(({ id }) => !placed.has(id)),
    };
  }

  private viewOfSheet(sheet: Sheet): SheetView {
    const known = this.sheets.get(sheet);
    if (known !== undefined) return known;
    const view = sheetView(sheet);
    // A sheet is a new object whenever it changes: what it was is not asked for again.
    for (const kept of this.sheets.keys()) if (kept.id === sheet.id) this.sheets.delete(kept);
    this.sheets.set(sheet, view);
    return view;
  }

  private remake(plan: Plan): void {
    this.order = plan.tree.ordered.map(({ id }) => id);
    this.lines = new Map(plan.tree.ordered.map((line, row) => [line.id, { line, view: lineView(plan, line, row) }]));
  }

  /** Makes the views again that are no longer right, and answers those. */
  private changedLines(plan: Plan, changes: readonly Change[], renamed: Renamed | null): readonly LineView[] {
    const found: LineView[] = [];
    const edited = new Set(changes.flatMap((change) => (change.type === "line" ? [change.lineId] : [])));
    const look = (line: Line, row: number): void => {
      // Asked of the line first: most formulas name nothing that was renamed, and the line as it was kept need not be found.
      if (renamed?.mayConcern(line) === false && !edited.has(line.id)) return;
      const known = this.lines.get(line.id);
      if (known?.line === line && renamed?.concerns(known) !== true) return;
      const view = lineView(plan, line, row);
      this.lines.set(line.id, { line, view });
      found.push(view);
    };
    for (const row of renamed?.rows ?? []) {
      const line = plan.tree.ordered[row];
      if (line !== undefined) look(line, row);
    }
    for (const change of changes) {
      if (change.type !== "line") continue;
      const row = plan.tree.rowOf.get(change.lineId);
      const line = row === undefined ? undefined : plan.tree.ordered[row];
      if (line === undefined || row === undefined) this.lines.delete(change.lineId);
      else look(line, row);
    }
    return found;
  }

  /** Null where no name, depth or place of a line changed. */
  private renamedBy(changes: readonly Change[], plan: Plan): Renamed | null {
    const touched = changes.flatMap((change) => (change.type === "line" ? [change] : []));
    const isMoved = ({ before, after }: (typeof touched)[number]): boolean =>
      before !== null &&
      after !== null &&
      (before.parentId !== after.parentId || before.homeSheetId !== after.homeSheetId);
    const moved = touched.some(isMoved);
    const named = touched.filter(
      (change) =>
        change.before === null ||
        change.after === null ||
        isMoved(change) ||
        namedBy(change.before) !== namedBy(change.after),
    );
    const isOtherTitle = changes.some(
      (change) => change.type === "sheet" && change.before?.title !== change.after?.title,
    );
    if (named.length === 0 && !isOtherTitle) return null;
    const keys = new Set(
      named.flatMap(({ before, after }) =>
        [before, after].flatMap((line) => (line === null ? [] : [this.keyOf(line.label), this.keyOf(line.code)])),
      ),
    );
    keys.delete("");
    const ids = new Set<LineId>(named.map(({ lineId }) => lineId));
    // Lines that share a name with one that changed may need their sheet in front now, or no longer.
    for (const key of keys) for (const id of this.linesNamed(plan).get(key) ?? []) ids.add(id);
    const isOwner = isOtherTitle || named.some(({ lineId }) => plan.tree.childrenOf(lineId).length > 0);
    const names = ids.size > fewNames ? null : [...ids].map((id) => `@${id}`);
    const [name = ""] = names ?? [];
    const isNamed = (canonical: string): boolean => {
      if (names?.length === 1) return canonical.includes(name);
      if (names !== null) return names.some((name) => canonical.includes(name));
      for (let at = canonical.indexOf("@"); at >= 0; at = canonical.indexOf("@", at + 1)) {
        if (ids.has(canonical.slice(at + 1, at + 13) as LineId)) return true;
      }
      return false;
    };
    const { withFormula, withGoal } = lineIndexOf(plan.tree);
    const goalsOnly = withGoal.filter((row) => plan.tree.ordered[row]?.formula === null);
    return {
      rows: moved ? [...plan.tree.ordered.keys()] : [...withFormula, ...goalsOnly],
      mayConcern: ({ formula, goal }) =>
        moved || isOwner || isNamed(formula ?? "") || (goal !== null && isNamed(goal.threshold)),
      concerns: ({ line, view }) => {
        if (moved && plan.tree.levelOf(line.id) !== view.level) return true;
        const threshold = line.goal?.threshold ?? null;
        if (line.formula === null && threshold === null) return false;
        const isWrittenByPath =
          isOwner && (view.formula?.includes("!") === true || view.goal?.threshold.includes("!") === true);
        return isWrittenByPath || isNamed(line.formula ?? "") || isNamed(threshold ?? "");
      },
    };
  }

  /** Lines by the keys of their codes and labels; made when it is first asked for, and kept from then on. */
  private named: Map<string, Set<LineId>> | null = null;

  private linesNamed(plan: Plan): ReadonlyMap<string, ReadonlySet<LineId>> {
    if (this.named !== null) return this.named;
    this.named = new Map();
    for (const line of plan.tree.ordered) this.name(line);
    return this.named;
  }

  private name(line: Line): void {
    for (const text of [line.label, line.code]) {
      if (text === "") continue;
      const key = this.keyOf(text);
      const same = this.named?.get(key);
      if (same === undefined) this.named?.set(key, new Set([line.id]));
      else same.add(line.id);
    }
  }

  private rename(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.type !== "line") continue;
      const { before, after } = change;
      if (before !== null)
        for (const text of [before.label, before.code]) this.named?.get(this.keyOf(text))?.delete(before.id);
      if (after !== null) this.name(after);
    }
  }

  private readonly keys = new Map<string, string>();

  private keyOf(text: string): string {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = text.normalize("NFC").toLocaleUpperCase("sv");
    this.keys.set(text, key);
    return key;
  }
}

/** What an edit renamed, as far as the texts of formulas and the depths of lines go. */
interface Renamed {
  /** Rows whose views may be other. */
  readonly rows: readonly number[];
  /** The same as `concerns`, answered from the line alone: false is certain. */
  readonly mayConcern: (line: Line) => boolean;
  /** May the view of this line, which itself is as it was, be another now? */
  readonly concerns: (kept: KeptLine) => boolean;
}

/** Facts of a line that decide how formulas write it. */
const namedBy = (line: Line): string => `${line.code}\n${line.label}\n${line.kind}\n${line.unit}`;
