// The fields that make a line a goal: how its value is compared, with what, and its short name. A goal cannot be made an
// ordinary line again here, so "no goal" is only a choice for a line that is none.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { type GoalOperator, goalOperators } from "../../../shared/domain/line.ts";
import { propertyTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";

export interface GoalDraft {
  readonly operator: GoalOperator | "none";
  readonly threshold: string;
  readonly shortLabel: string;
}

export const goalDraftOf = ({ goal }: LineView): GoalDraft =>
  goal === null
    ? { operator: "none", threshold: "", shortLabel: "" }
    : { operator: goal.operator, threshold: goal.threshold, shortLabel: goal.shortLabel };

/** What is missing in a goal, null when nothing is or when the line is none. */
export const goalMistake = (goal: GoalDraft): string | null =>
  goal.operator !== "none" && goal.threshold.trim() === "" ? texts.thresholdMissing : null;

interface GoalFieldsProps {
  readonly goal: GoalDraft;
  readonly mayBeNone: boolean;
  readonly error: string | null;
  readonly onGoal: (goal: GoalDraft) => void;
}

export function GoalFields({ goal, mayBeNone, error, onGoal }: GoalFieldsProps) {
  const choices = mayBeNone ? (["none", ...goalOperators] as const) : goalOperators;
  return (
    <>
      <ChoiceField
        label={texts.operator}
        value={goal.operator}
        choices={choices.map((value) => ({ value, title: texts.operators[value] }))}
        onChoose={(operator) => onGoal({ ...goal, operator })}
      />
      {goal.operator === "none" ? null : (
        <>
          <TextField
            label={texts.threshold}
            value={goal.threshold}
            maxLength={1000}
            help={texts.thresholdHelp}
            error={error}
            onText={(threshold) => onGoal({ ...goal, threshold })}
          />
          <TextField
            label={texts.shortLabel}
            value={goal.shortLabel}
            maxLength={200}
            onText={(shortLabel) => onGoal({ ...goal, shortLabel })}
          />
        </>
      )}
    </>
  );
}
