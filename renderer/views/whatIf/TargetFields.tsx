// What a goal seek shall reach: a goal met, in a year or in all, or a line that gets a value.

import type { TargetOperator } from "../../../shared/analysis/goalSeek.ts";
import type { AskedTarget } from "../../../shared/contract/workbench.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { seekRefusals, seekTexts as texts } from "../../../shared/texts/whatIf.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { firstChoice, type LineChoice, lineChoices, yearsOfChoice } from "./lineChoices.ts";

/** What is chosen; null where the first choice is meant. */
export interface TargetDraft {
  readonly type: "goal" | "cell";
  readonly lineId: LineId | null;
  readonly year: number | "every" | null;
  readonly operator: TargetOperator;
  readonly value: string;
}

interface Chosen {
  readonly choices: readonly LineChoice[];
  readonly lineId: LineId | null;
  readonly years: readonly number[];
  readonly year: number | null;
}

/** The choices of a draft, with the first where nothing that still stands is chosen. */
function chosenOf(mirror: Mirror, { type, lineId, year }: TargetDraft): Chosen {
  const { status, structure } = mirror;
  const choices =
    type === "goal"
      ? status.goals.map((goal) => ({ value: goal.lineId, title: goal.shortLabel || goal.label }))
      : lineChoices(mirror, ["incomeBudget", "balance", "operatingBudget", "goals", "frames", "investments"]);
  const first = type === "goal" ? (choices[0]?.value ?? null) : firstChoice(mirror, choices, "result");
  const chosen = choices.find(({ value }) => value === lineId)?.value ?? first;
  const goalYears = status.goals.find((goal) => goal.lineId === chosen)?.years.map((each) => each.year) ?? [];
  const years = type === "goal" ? goalYears : yearsOfChoice(mirror, chosen);
  const budgetYear = structure.years.find(({ role }) => role === "budget")?.year;
  const usual = years.find((each) => each === budgetYear) ?? years[0] ?? null;
  const isEvery = type === "goal" && year === "every";
  return { choices, lineId: chosen, years, year: isEvery ? null : (years.find((each) => each === year) ?? usual) };
}

/** What is wrong with the typed value, null when nothing is. */
export function targetMistake(mirror: Mirror, draft: TargetDraft, displayUnit: DisplayUnit): string | null {
  if (draft.type === "goal") return mirror.status.goals.length === 0 ? texts.noGoals : null;
  const { lineId } = chosenOf(mirror, draft);
  const line = lineId === null ? undefined : mirror.lineById.get(lineId);
  if (draft.value.trim() === "") return texts.valueMissing;
  return parseTypedNumber(draft.value, line?.unit ?? "kr", displayUnit).ok
    ? null
    : seekRefusals.wrongNumber(draft.value, line?.unit ?? "kr");
}

export function askedTarget(mirror: Mirror, draft: TargetDraft): AskedTarget | null {
  const { lineId, year } = chosenOf(mirror, draft);
  if (lineId === null) return null;
  if (draft.type === "goal") return { type: "goal", lineId, year };
  return year === null ? null : { type: "cell", lineId, year, operator: draft.operator, value: draft.value };
}

interface Props {
  readonly mirror: Mirror;
  readonly draft: TargetDraft;
  readonly mistake: string | null;
  readonly onDraft: (draft: TargetDraft) => void;
}

export function TargetFields({ mirror, draft, mistake, onDraft }: Props) {
  const { choices, lineId, years, year } = chosenOf(mirror, draft);
  const isGoal = draft.type === "goal";
  const yearChoices = years.map((each) => ({ value: String(each), title: String(each) }));
  return (
    <fieldset>
      <legend>{texts.want}</legend>
      <ChoiceField
        label={texts.targetKind}
        value={draft.type}
        choices={(["goal", "cell"] as const).map((value) => ({ value, title: texts.targets[value] }))}
        onChoose={(type) => onDraft({ ...draft, type, lineId: null, year: null })}
      />
      {lineId === null ? null : (
        <div className="field-wide">
          <ChoiceField
            label={isGoal ? texts.goal : texts.targetLine}
            value={lineId}
            choices={choices}
            onChoose={(chosen) => onDraft({ ...draft, lineId: chosen })}
          />
        </div>
      )}
      {isGoal ? (
        mistake === null ? null : (
          <p className="field-error" role="alert">
            {mistake}
          </p>
        )
      ) : (
        <>
          <div className="field-narrow">
            <ChoiceField
              label={texts.operator}
              value={draft.operator}
              choices={([">=", "=", "<="] as const).map((value) => ({ value, title: texts.operators[value] }))}
              onChoose={(operator) => onDraft({ ...draft, operator })}
            />
          </div>
          <TextField
            label={texts.value}
            value={draft.value}
            maxLength={40}
            error={mistake}
            onText={(value) => onDraft({ ...draft, value })}
          />
        </>
      )}
      <div className="field-narrow">
        <ChoiceField
          label={texts.year}
          value={isGoal && draft.year === "every" ? "every" : String(year)}
          choices={isGoal ? [...yearChoices, { value: "every", title: texts.everyYear }] : yearChoices}
          onChoose={(chosen) => onDraft({ ...draft, year: chosen === "every" ? "every" : Number(chosen) })}
        />
      </div>
    </fieldset>
  );
}
