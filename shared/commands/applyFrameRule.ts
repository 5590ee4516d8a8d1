// The frame rule for many committees at once, and what it leaves unexplained: one edit instead of two for each committee. Where a table
// was pasted, the printed frames stand beside those of the rule; the difference becomes a visible line of its own, in whole units
// of what the scenario shows, so that nothing the source does not explain hides in a frame.

import { type LineId, newLineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { sekPerDisplayUnit } from "../domain/unit.ts";
import { roundHalfAwayFromZero } from "../format/rounding.ts";
import { loadInput, loadInputs, newColumns, recalculateAll, recalculateFrom } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { buildPlan, cellOf } from "../formula/plan.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { addFramePart } from "./addFramePart.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { committeeLines, countsIn, frameSheetOf } from "./frameLookup.ts";
import { frameRuleText, giveRule, ruleStart } from "./frameRule.ts";
import { contextAfter, inTurn, type Step } from "./inTurn.ts";
import { setRole } from "./lineFactCommands.ts";
import { setCells } from "./setCells.ts";

export interface ApplyFrameRule {
  readonly type: "applyFrameRule";
  /** Committees that get the rule; none named: all frames. One that has a formula keeps it. */
  readonly committeeIds: readonly LineId[];
  /** Puts what the rule does not explain of the printed frames on lines of their own. */
  readonly explainStated: boolean;
}

/** Refuses a scenario without frames, and a committee that is not there. Nothing changes where all have a rule that explains all. */
export function applyFrameRule(context: CommandContext, command: ApplyFrameRule): CommandAnswer {
  const sheet = frameSheetOf(context);
  if (sheet === undefined) return failure({ type: "noSheetOfKind", kind: "frames" });
  const committees = chosenCommittees(context, command.committeeIds);
  if (committees === null) return failure({ type: "unknownCommittee" });
  if (committees.length === 0) return failure({ type: "noFrames" });
  const rules = committees.flatMap((committee) => ruleSteps(committee));
  const label = commandLabels.frameRuleApplied(committees.length);
  if (!command.explainStated) return inTurn(context, label, rules);
  const unexplained = unexplainedOf(context, committees, rules);
  return inTurn(context, label, [
    ...rules,
    ...committees.flatMap((committee) => partSteps(committee, unexplained.get(committee.id) ?? [])),
  ]);
}

/** The named committees, or all frames: by role, by what measures name, or what the sheet of frames adds up. null: one is gone. */
function chosenCommittees(context: CommandContext, committeeIds: readonly LineId[]): readonly Line[] | null {
  if (committeeIds.length > 0) {
    const lines = committeeIds.flatMap((id) => context.scenario.lines.get(id) ?? []);
    const areFrames = lines.every(({ kind, unit }) => isSummable(kind) && unit === "kr");
    return lines.length === committeeIds.length && areFrames ? lines : null;
  }
  const frames = frameSheetOf(context);
  const onSheet = context.tree.ordered.filter(({ homeSheetId }) => homeSheetId === frames?.id);
  const sums = onSheet.filter(({ kind, formula }) => kind === "sum" && formula !== null);
  const known = new Set(committeeLines(context).map(({ id }) => id));
  return context.tree.ordered.filter(
    (line) =>
      known.has(line.id) ||
      (line.homeSheetId === frames?.id &&
        isSummable(line.kind) &&
        line.unit === "kr" &&
        line.role === null &&
        sums.some(({ formula }) => formula !== null && countsIn(context, formula, line.id))),
  );
}

/** A line that is used as a frame is one: it gets the role, and the rule where it has no formula. */
function ruleSteps({ id, role, formula }: Line): readonly Step[] {
  return [
    ...(role === null
      ? [(now: CommandContext) => setRole(now, { type: "setRole", lineId: id, role: "committee" })]
      : []),
    ...(formula === null ? [(now: CommandContext) => giveRule(now, id, frameRuleText(now, id))] : []),
  ];
}

interface Unexplained {
  readonly year: number;
  readonly amountSek: number;
}

/** The line Ej redovisad förändring of a committee with its amounts; none where the rule explains every year. */
function partSteps({ id }: Line, unexplained: readonly Unexplained[]): readonly Step[] {
  if (unexplained.length === 0) return [];
  const partId = newLineId();
  const part = { kind: "unexplained" } as const;
  const cells = unexplained.map(({ year, amountSek }) => ({ lineId: partId, year, text: typed(amountSek) }));
  return [
    (now) => addFramePart(now, { type: "addFramePart", committeeId: id, part, bareUnit: "kr", newLineId: partId }),
    (now) => setCells(now, { type: "setCells", bareUnit: "kr", cells }),
  ];
}

const typed = (amountSek: number): string => String(amountSek).replace(".", ",");

/**
 * What the printed frames hold beyond the rule, committee by committee, year by year: tried on the model itself, since an amount of
 * one year is carried into the next. Differences under one unit are the print's rounding and are left alone.
 */
function unexplainedOf(
  context: CommandContext,
  committees: readonly Line[],
  rules: readonly Step[],
): ReadonlyMap<LineId, readonly Unexplained[]> {
  const found = new Map<LineId, Unexplained[]>();
  const printed = committees.filter(({ id }) => context.scenario.stated.has(id));
  const parts = new Map<LineId, LineId>();
  const trial = trialOf(context, [
    ...rules,
    ...printed.map(({ id }): Step => {
      const partId = newLineId();
      return (now) => {
        const part = { kind: "unexplained" } as const;
        const added = addFramePart(now, {
          type: "addFramePart",
          committeeId: id,
          part,
          bareUnit: "kr",
          newLineId: partId,
        });
        if (!added.ok) return success({ changes: [], label: "" }); // it has such a line, which is the officer's own
        parts.set(id, partId);
        return added;
      };
    }),
  ]);
  if (trial === null) return found;
  const plan = buildPlan(trial.scenario);
  const columns = newColumns(plan);
  loadInputs(trial.scenario, plan, columns);
  recalculateAll(plan, columns);
  const unit = sekPerDisplayUnit[context.scenario.head.displayUnit];
  const sheet = frameSheetOf(trial);
  for (let year = ruleStart(trial, sheet?.firstYear ?? 0); year <= (sheet?.lastYear ?? -1); year += 1) {
    for (const { id } of printed) {
      const partId = parts.get(id);
      const amount = trial.scenario.stated.get(id)?.get(year);
      const line = trial.scenario.lines.get(id);
      const row = plan.grid.rowOf.get(id);
      const partRow = partId === undefined ? undefined : plan.grid.rowOf.get(partId);
      if (amount === undefined || row === undefined || partRow === undefined) continue;
      if (year < (line?.formulaFromYear ?? Number.NEGATIVE_INFINITY)) continue;
      const cell = cellOf(plan.grid, row, year);
      if (columns.states[cell] !== cellState.number) continue;
      const difference = amount - (columns.values[cell] ?? 0);
      if (Math.abs(difference) < unit) continue;
      const amountSek = roundHalfAwayFromZero(difference / unit) * unit;
      const entry = { year, amountSek };
      found.set(id, [...(found.get(id) ?? []), entry]);
      const partCell = cellOf(plan.grid, partRow, year);
      loadInput(plan, columns, partCell, amountSek);
      recalculateFrom(plan, columns, [partCell]);
    }
  }
  return found;
}

/** The context the steps would leave, null where one is refused. */
function trialOf(context: CommandContext, steps: readonly Step[]): CommandContext | null {
  const answer = inTurn(context, "", steps);
  return answer.ok ? contextAfter(context, answer.value.changes) : null;
}
