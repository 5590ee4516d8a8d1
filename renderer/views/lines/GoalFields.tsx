// The fields that make a line a goal: how its value is compared, with what, in which years, and its short name. A goal that is
// chosen away becomes an ordinary line again.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { type GoalOperator, goalOperators } from "../../../shared/domain/line.ts";
import { goalYearTexts as yearTexts } from "../../../shared/texts/goals.ts";
import { propertyTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { typedYear } from "./IndicatorFields.tsx";

export interface GoalDraft {
  readonly operator: GoalOperator | "none";
  readonly threshold: string;
  readonly shortLabel: string;
  readonly fromYear: string;
  readonly toYear: string;
}

export const goalDraftOf = ({ goal }: Pick<LineView, "goal">): GoalDraft =>
  goal === null
    ? { operator: "none", threshold: "", shortLabel: "", fromYear: "", toYear: "" }
    : {
        operator: goal.operator,
        threshold: goal.threshold,
        shortLabel: goal.shortLabel,
        fromYear: goal.fromYear?.toString() ?? "",
        toYear: goal.toYear?.toString() ?? "",
      };

export interface GoalMistakes {
  readonly threshold: string | null;
  readonly fromYear: string | null;
  readonly toYear: string | null;
}

/** What is missing or wrong in a goal, null where nothing is or when the line is none. */
export function goalMistakes({ operator, threshold, fromYear, toYear }: GoalDraft): GoalMistakes {
  if (operator === "none") return { threshold: null, fromYear: null, toYear: null };
  const [from, to] = [typedYear(fromYear), typedYear(toYear)];
  const isReversed = from !== undefined && to !== undefined && from !== null && to !== null && from > to;
  return {
    threshold: threshold.trim() === "" ? texts.thresholdMissing : null,
    fromYear: from === undefined ? yearTexts.wrong : null,
    toYear: to === undefined ? yearTexts.wrong : isReversed ? yearTexts.reversed : null,
  };
}

interface GoalFieldsProps {
  readonly goal: GoalDraft;
  readonly mistakes: GoalMistakes;
  readonly isTried: boolean;
  readonly onGoal: (goal: GoalDraft) => void;
}

export function GoalFields({ goal, mistakes, isTried, onGoal }: GoalFieldsProps) {
  const shown = (mistake: string | null) => (isTried ? mistake : null);
  return (
    <>
      <ChoiceField
        label={texts.operator}
        value={goal.operator}
        choices={(["none", ...goalOperators] as const).map((value) => ({ value, title: texts.operators[value] }))}
        onChoose={(operator) => onGoal({ ...goal, operator })}
      />
      {goal.operator === "none" ? null : (
        <>
          <TextField
            label={texts.threshold}
            value={goal.threshold}
            maxLength={1000}
            help={texts.thresholdHelp}
            error={shown(mistakes.threshold)}
            onText={(threshold) => onGoal({ ...goal, threshold })}
          />
          <TextField
            label={texts.shortLabel}
            value={goal.shortLabel}
            maxLength={200}
            onText={(shortLabel) => onGoal({ ...goal, shortLabel })}
          />
          <div className="field-row">
            <TextField
              label={yearTexts.fromYear}
              value={goal.fromYear}
              maxLength={4}
              isNumeric
              error={shown(mistakes.fromYear)}
              onText={(fromYear) => onGoal({ ...goal, fromYear })}
            />
            <TextField
              label={yearTexts.toYear}
              value={goal.toYear}
              maxLength={4}
              isNumeric
              error={shown(mistakes.toYear)}
              onText={(toYear) => onGoal({ ...goal, toYear })}
            />
          </div>
        </>
      )}
    </>
  );
}
