// What a goal seek may change: a premise or a measure over some years, or a new saving spread over the committees.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { AskedUnknown } from "../../../shared/contract/workbench.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { seekTexts as texts } from "../../../shared/texts/whatIf.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { firstChoice, type LineChoice, lineChoices, yearsOfChoice } from "./lineChoices.ts";

/** What is chosen; null where the first choice is meant. */
export interface UnknownDraft {
  readonly type: "line" | "saving";
  readonly lineId: LineId | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly how: "value" | "step";
  readonly duration: "permanent" | "temporary";
  /** Empty: all committees. */
  readonly committeeIds: readonly LineId[];
  readonly most: string;
}

interface Chosen {
  readonly choices: readonly LineChoice[];
  readonly lineId: LineId | null;
  readonly years: readonly number[];
  readonly fromYear: number;
  readonly toYear: number;
}

/** A line some years of which are typed: one that a formula decides throughout has nothing to seek. */
const isTypedSomewhere = ({ formula, formulaFromYear }: LineView): boolean =>
  formula === null || formulaFromYear !== null;

function chosenOf(mirror: Mirror, draft: UnknownDraft): Chosen {
  const choices = lineChoices(mirror, ["premises", "measures", "operatingBudget", "incomeBudget"], isTypedSomewhere);
  const lineId = choices.find(({ value }) => value === draft.lineId)?.value ?? firstChoice(mirror, choices, "taxRate");
  const { structure } = mirror;
  const budgetYear = structure.years.find(({ role }) => role === "budget")?.year ?? 0;
  const measureYears = structure.sheets.find(({ kind }) => kind === "measures")?.years ?? [];
  const years = (draft.type === "line" ? yearsOfChoice(mirror, lineId) : measureYears).filter(
    (year) => draft.type === "line" || year >= budgetYear,
  );
  const fromYear =
    years.find((year) => year === draft.fromYear) ?? years.find((year) => year >= budgetYear) ?? years[0] ?? 0;
  const toYear =
    years.find((year) => year === draft.toYear && year >= fromYear) ??
    (draft.toYear === null ? (years.at(-1) ?? fromYear) : fromYear);
  return { choices, lineId, years, fromYear, toYear };
}

export function askedUnknown(mirror: Mirror, draft: UnknownDraft): AskedUnknown | null {
  const { lineId, years, fromYear, toYear } = chosenOf(mirror, draft);
  const { how, duration, committeeIds, most } = draft;
  if (draft.type === "saving") return { type: "saving", year: fromYear, duration, committeeIds, most };
  if (lineId === null) return null;
  const chosen = years.filter((year) => year >= fromYear && year <= toYear);
  return { type: "line", lineId, years: chosen, how, least: "", most };
}

interface Props {
  readonly mirror: Mirror;
  readonly draft: UnknownDraft;
  readonly onDraft: (draft: UnknownDraft) => void;
}

export function UnknownFields({ mirror, draft, onDraft }: Props) {
  const { choices, lineId, years, fromYear, toYear } = chosenOf(mirror, draft);
  const yearChoices = years.map((year) => ({ value: String(year), title: String(year) }));
  const isLine = draft.type === "line";
  return (
    <fieldset>
      <legend>{texts.change}</legend>
      <ChoiceField
        label={texts.unknownKind}
        value={draft.type}
        choices={(["line", "saving"] as const).map((value) => ({ value, title: texts.unknowns[value] }))}
        onChoose={(type) => onDraft({ ...draft, type })}
      />
      {isLine && lineId !== null ? (
        <div className="field-wide">
          <ChoiceField
            label={texts.unknownLine}
            value={lineId}
            choices={choices}
            onChoose={(chosen) => onDraft({ ...draft, lineId: chosen, fromYear: null, toYear: null })}
          />
        </div>
      ) : null}
      <div className="field-narrow">
        <ChoiceField
          label={texts.savingYear}
          value={String(fromYear)}
          choices={yearChoices}
          onChoose={(year) => onDraft({ ...draft, fromYear: Number(year) })}
        />
      </div>
      {isLine ? (
        <>
          <div className="field-narrow">
            <ChoiceField
              label={texts.toYear}
              value={String(toYear)}
              choices={yearChoices.filter(({ value }) => Number(value) >= fromYear)}
              onChoose={(year) => onDraft({ ...draft, toYear: Number(year) })}
            />
          </div>
          {fromYear === toYear ? null : (
            <ChoiceField
              label={texts.how}
              value={draft.how}
              choices={(["value", "step"] as const).map((value) => ({ value, title: texts.hows[value] }))}
              onChoose={(how) => onDraft({ ...draft, how })}
            />
          )}
        </>
      ) : (
        <ChoiceField
          label={texts.duration}
          value={draft.duration}
          choices={(["permanent", "temporary"] as const).map((value) => ({ value, title: texts.durations[value] }))}
          onChoose={(duration) => onDraft({ ...draft, duration })}
        />
      )}
      <TextField
        label={texts.most}
        value={draft.most}
        maxLength={40}
        help={texts.mostHelp}
        onText={(most) => onDraft({ ...draft, most })}
      />
      {isLine ? null : <Committees mirror={mirror} draft={draft} onDraft={onDraft} />}
    </fieldset>
  );
}

/** Which committees share the saving: all, until some are chosen away. */
function Committees({ mirror, draft, onDraft }: Props) {
  const committees = mirror.structure.lines.filter(({ role }) => role === "committee");
  if (committees.length < 2) return null;
  const all = committees.map(({ id }) => id);
  const chosen = draft.committeeIds.length === 0 ? all : draft.committeeIds;
  const turn = (id: LineId, isOn: boolean) => {
    const next = all.filter((each) => (each === id ? isOn : chosen.includes(each)));
    // None chosen would mean all: the last one stays.
    if (next.length > 0) onDraft({ ...draft, committeeIds: next.length === all.length ? [] : next });
  };
  return (
    <fieldset className="committee-choices">
      <legend>{texts.committees}</legend>
      {committees.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => turn(id, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
