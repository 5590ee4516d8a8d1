// The balance strip, always there: each goal per year with met or breached, what is not funded, the reviewer's warnings,
// the marked cells in short, and whether the work is saved. A breach is told by sign and words, not by colour alone.

import { Check, Minus, X } from "lucide-react";
import { memo } from "react";
import type { GoalView, GoalYear, SheetView } from "../../../shared/contract/scenarioView.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount } from "../../../shared/format/numbers.ts";
import { navTexts, statusTexts, stripTexts } from "../../../shared/texts/window.ts";
import { breachFigures, goalFigure, goalUnit } from "../../grid/goalFigure.ts";
import { runCommand } from "../../state/commandRegistry.ts";
import type { CurrentSheet } from "../../state/currentSheet.ts";
import { goTo } from "../../state/leaveEdit.ts";
import { useWindow } from "../../state/windowStore.ts";
import { openWarnings } from "../warnings/openWarnings.ts";
import { MarkingSign } from "./MarkingSign.tsx";
import { SelectionFigures } from "./SelectionFigures.tsx";

export const BalanceStrip = memo(function BalanceStrip({ current }: { readonly current: CurrentSheet | null }) {
  const mirror = useWindow((state) => state.document?.mirror);
  const displayUnit = useWindow((state) => state.displayUnit);
  if (mirror === undefined) return null;
  const { status, structure } = mirror;
  const open = openWarnings(status.warnings).length;
  const unfunded = status.unfunded.filter((year) => year.amountSek !== 0);
  const calculated = status.goals.filter((goal) => goal.years.some((year) => year.met !== null));
  return (
    <section className="strip" aria-label={stripTexts.label} data-pane="strip">
      <ul className="strip-goals">
        {status.goals.length === 0 ? <li className="strip-cell faint">{noGoals(structure.sheets)}</li> : null}
        {calculated.map((goal) => (
          <Goal key={goal.lineId} goal={goal} displayUnit={displayUnit} />
        ))}
        <UncalculatedGoals
          goals={status.goals.filter((goal) => !calculated.includes(goal))}
          isRest={calculated.length > 0}
        />
      </ul>
      <div className="strip-cell" data-testid="unfunded">
        <small>{stripTexts.unfunded}</small>
        <span>
          {unfunded.length === 0
            ? stripTexts.nothingUnfunded
            : unfunded
                .map(({ amountSek, year }) =>
                  stripTexts.unfundedYear(formatAmount(amountSek, displayUnit), displayUnit, year),
                )
                .join(", ")}
        </span>
      </div>
      <div className="strip-cell">
        <small>{stripTexts.reviewer}</small>
        <button type="button" className="link-button" onClick={() => runCommand("reviewer")}>
          {open === 0 ? stripTexts.noWarnings : navTexts.warnings(open)}
        </button>
      </div>
      <div className="strip-cell strip-state">
        {current === null ? null : <MarkingSign />}
        {current === null ? null : <SelectionFigures current={current} />}
        <span className={`publish-${status.publish.state}`} data-testid="publish-state">
          {status.publish.message === "" ? statusTexts.publishStates[status.publish.state] : status.publish.message}
        </span>
        {structure.baselineName === "" ? null : <span>{stripTexts.baseline(structure.baselineName)}</span>}
      </div>
    </section>
  );
});

/** Named as the sheet is called here: it may have another name than it was given, or not be there. */
const noGoals = (sheets: readonly SheetView[]): string =>
  stripTexts.noGoals(sheets.find(({ kind }) => kind === "goals")?.title ?? null);

function Goal({ goal, displayUnit }: { readonly goal: GoalView; readonly displayUnit: DisplayUnit }) {
  return (
    <li className="strip-cell strip-goal">
      <small title={goal.label}>{goal.shortLabel === "" ? goal.label : goal.shortLabel}</small>
      <span className="goal-years">
        {goal.years.map((year) => (
          <GoalResult key={year.year} goal={goal} year={year} displayUnit={displayUnit} />
        ))}
        <span className="goal-unit">{goalUnit(goal.unit, displayUnit)}</span>
      </span>
    </li>
  );
}

/** Goals that lack their figures, told together: they need input, not a place of their own. */
function UncalculatedGoals({ goals, isRest }: { readonly goals: readonly GoalView[]; readonly isRest: boolean }) {
  const [first] = goals;
  if (first === undefined) return null;
  return (
    <li className="strip-cell">
      <small>{stripTexts.uncalculatedGoals(goals.length, isRest)}</small>
      <button
        type="button"
        className="link-button"
        title={goals.map((goal) => goal.label).join("\n")}
        onClick={() => goTo(first.lineId, null, null)}
      >
        {stripTexts.unknown}
      </button>
    </li>
  );
}

interface GoalResultProps {
  readonly goal: GoalView;
  readonly year: GoalYear;
  readonly displayUnit: DisplayUnit;
}

function GoalResult({ goal, year, displayUnit }: GoalResultProps) {
  const result = year.met === null ? "unknown" : year.met ? "met" : "breached";
  const isBreached = result === "breached" && year.threshold !== null;
  // A breach is shown with every decimal there is, so that value and goal never look alike.
  const [value, threshold] =
    isBreached && year.value !== null && year.threshold !== null
      ? breachFigures(year.value, year.threshold, goal.unit, displayUnit)
      : [goalFigure(year.value, goal.unit, displayUnit), ""];
  return (
    <button
      type="button"
      className={`goal-year goal-${result}`}
      title={stripTexts.goalTitle(goal.label, year.year, stripTexts[result])}
      onClick={() => goTo(goal.lineId, year.year, null)}
    >
      <ResultIcon result={result} />
      <span className={isBreached ? "goal-of-year" : "visually-hidden"}>{year.year}</span>
      <b>{isBreached ? stripTexts.against(value, threshold) : value}</b>
      <span className="visually-hidden">{stripTexts[result]}</span>
    </button>
  );
}

function ResultIcon({ result }: { readonly result: "met" | "breached" | "unknown" }) {
  const Icon = { met: Check, breached: X, unknown: Minus }[result];
  return <Icon className="goal-icon" size={14} strokeWidth={2.5} aria-hidden="true" />;
}
