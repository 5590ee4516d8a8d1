// Rule indexedUnchanged: a line that is indexed but has last year's amount (Nybro: a constant kept last year's sum, index lost, the
// deficit 100 instead of 50 mnkr). Two ways to lose the index:
// - what stands over an indexed formula gives the amount of the year before: told so instead of as an override like any other;
// - a frame without a formula among indexed ones has the same typed amount two years running although the index moved.
// Indexed is a formula that carries its own last year forward and reads a share. 0 does not count.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import { linesIn, rowsOfSheets } from "../domain/lineIndex.ts";
import { roundForComparison } from "../format/rounding.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, eachYearIndex, type Finding, findingAt, isTypedAt, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

/** Does the line's formula carry its last year forward by an index? */
export function isIndexed(plan: Plan, line: Line): boolean {
  const { formula } = line;
  if (formula === null) return false;
  const readsLastYear = formula.includes(`@${line.id}[-1]`) || /(?:^|[^\w\])])\[-1\]/.test(formula);
  if (!readsLastYear) return false;
  for (const [, id] of formula.matchAll(/@(\w{12})/g)) {
    const unit = plan.facts.unitOf((id ?? "") as LineId);
    if (unit === "share" || unit === "index") return true;
  }
  return false;
}

/** The amount where it equals the year before, else null. 0 is never the same. */
export function unchangedAt(reviewed: CalculatedColumns, row: number, yearIndex: number): number | null {
  if (yearIndex <= (reviewed.plan.grid.firstYearIndex[row] ?? 0)) return null;
  const now = numberAt(reviewed, row, yearIndex);
  const before = numberAt(reviewed, row, yearIndex - 1);
  if (now === null || before === null || now === 0) return null;
  return roundForComparison(now) === roundForComparison(before) ? now : null;
}

/** Typed frames that stand still among indexed ones. */
export function indexedUnchanged(plan: Plan): RowRule {
  const { ordered } = plan.tree;
  const indexedOf = new Map<number, readonly number[]>();
  for (const group of groupsOfFrames(plan)) {
    const indexed = indexedIn(plan, group);
    if (indexed.length === 0) continue;
    for (const row of group) if (ordered[row]?.formula === null) indexedOf.set(row, indexed);
  }
  return {
    rule: "indexedUnchanged",
    rows: [...indexedOf.keys()],
    alsoReads: indexedOf,
    look: (reviewed, row) => {
      const line = ordered[row];
      const findings: Finding[] = [];
      if (line === undefined) return findings;
      eachYearIndex(plan, row, (index) => {
        const amount = isTypedAt(reviewed, row, index) ? unchangedAt(reviewed, row, index) : null;
        if (amount === null || !(indexedOf.get(row) ?? []).some((other) => hasMoved(reviewed, other, index))) return;
        const year = plan.grid.firstYear + index;
        const message = reviewTexts.typedUnchanged(line.label, year, amountIn(reviewed)(amount));
        findings.push(findingAt("indexedUnchanged", line, year, message));
      });
      return findings;
    },
  };
}

/** Frames that stand together: items in kr under one heading of a sheet of frames. */
function groupsOfFrames(plan: Plan): Iterable<readonly number[]> {
  const frames = new Set(plan.scenario.sheets.flatMap(({ id, kind }) => (kind === "frames" ? [id] : [])));
  const groups = new Map<string, number[]>();
  const rows = rowsOfSheets(plan.tree, (id) => frames.has(id));
  for (const { line, row } of linesIn(plan.tree, rows)) {
    if (line.unit !== "kr" || !isSummable(line.kind)) continue;
    // A part of a frame (volume, efficiency, unexplained) is no frame.
    if (line.role !== null && line.role !== "committee") continue;
    const key = `${line.homeSheetId} ${line.parentId ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups.values();
}

/** A few indexed rows stand for all: when the index moves, it moves them. */
function indexedIn(plan: Plan, group: readonly number[]): readonly number[] {
  const found: number[] = [];
  let tried = 0;
  for (const row of group) {
    const line = plan.tree.ordered[row];
    if (line === undefined || line.formula === null) continue;
    if (isIndexed(plan, line)) found.push(row);
    tried += 1;
    if (found.length === 3 || tried === 20) break;
  }
  return found;
}

/** Has an indexed row another amount than the year before? */
function hasMoved(reviewed: CalculatedColumns, row: number, yearIndex: number): boolean {
  return (
    !isTypedAt(reviewed, row, yearIndex) &&
    (numberAt(reviewed, row, yearIndex) ?? 0) !== 0 &&
    numberAt(reviewed, row, yearIndex - 1) !== null &&
    unchangedAt(reviewed, row, yearIndex) === null
  );
}
