// The sensitivity table: the standard rows and those the user added, each with how it was worked out and the goals it turns.

import { type FormEvent, useState } from "react";
import type { Sensitivity, SensitivityRow } from "../../../shared/analysis/sensitivity.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { sensitivityHow, sensitivityTitle, sensitivityTrouble } from "../../../shared/explain/whatIfWords.ts";
import { changeInWords } from "../../../shared/format/changes.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { sensitivityTexts as texts } from "../../../shared/texts/whatIf.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { type FigureCell, type FigureRow, FigureTable } from "../areas/FigureTable.tsx";
import { lineChoices } from "./lineChoices.ts";

interface Props {
  readonly mirror: Mirror;
  readonly displayUnit: DisplayUnit;
}

interface Asked {
  readonly lineId: LineId;
  readonly step: string;
}

export function SensitivitySection({ mirror, displayUnit }: Props) {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const { answer, refusal, isWaiting } = useHostAnswer("sensitivity", { asked, bareUnit: displayUnit });
  // A step the host does not take leaves the table as it was without it.
  const withoutLast = () => setAsked(asked.slice(0, -1));
  const rows =
    answer === null ? [] : rowsOf(answer, displayUnit, (index) => setAsked(asked.filter((_, at) => at !== index)));
  return (
    <div aria-busy={isWaiting}>
      {answer === null || rows.length === 0 ? null : (
        <FigureTable
          caption={texts.table(displayUnit)}
          labelHeading={texts.premise}
          wordHeadings={[texts.how, texts.goals]}
          columns={answer.years.map(String)}
          rows={rows}
          {...(answer.rows.some(({ key }) => key === "asked") ? { actionHeading: texts.remove } : {})}
        />
      )}
      {answer === null ? null : (
        <Uncountable rows={answer.rows} displayUnit={displayUnit} isAlone={rows.length === 0} />
      )}
      <AskStep
        mirror={mirror}
        displayUnit={displayUnit}
        onAsk={(step) => setAsked([...(refusal === null ? asked : asked.slice(0, -1)), step])}
      />
      {refusal === null ? null : (
        <div className="answer-buttons">
          <RefusalText refusal={refusal} />
          {asked.length === 0 ? null : (
            <button type="button" className="button" onClick={withoutLast}>
              {texts.remove}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function rowsOf(
  { rows }: Sensitivity,
  displayUnit: DisplayUnit,
  remove: (index: number) => void,
): readonly FigureRow[] {
  let askedSoFar = -1;
  return rows.flatMap((row, at) => {
    // Told together under the table; what the user asked for is told where it was asked.
    if (isUncountable(row)) return [];
    const title = sensitivityTitle(row, displayUnit);
    const trouble = sensitivityTrouble(row);
    if (row.key === "asked") askedSoFar += 1;
    const index = askedSoFar;
    const shown: FigureRow = {
      key: `${row.key}:${at}`,
      label: title,
      lineId: row.stepped[0]?.lineId ?? null,
      words: [trouble ?? sensitivityHow(row), trouble === null ? goalsTurned(row) : ""],
      cells: row.years.map(({ resultSek }): FigureCell => {
        if (trouble !== null || resultSek === null) return { text: "–", tone: "faint" };
        return { text: changeInWords(resultSek, displayUnit), ...(resultSek < 0 ? { tone: "bad" } : {}) };
      }),
      ...(row.key === "asked" ? { action: <RemoveButton title={title} onRemove={() => remove(index)} /> } : {}),
    };
    return [shown];
  });
}

const isUncountable = (row: SensitivityRow): boolean => row.key !== "asked" && sensitivityTrouble(row) !== null;

interface UncountableProps {
  readonly rows: Sensitivity["rows"];
  readonly displayUnit: DisplayUnit;
  /** There are no other rows. */
  readonly isAlone: boolean;
}

/** The standard rows that cannot be worked out here, once each with the reason, instead of a row of dashes for each. */
function Uncountable({ rows, displayUnit, isAlone }: UncountableProps) {
  const lacking = rows.filter(isUncountable);
  if (lacking.length === 0) return null;
  return (
    <details className="more-fields" open={isAlone}>
      <summary>{texts.uncountable(lacking.length, isAlone)}</summary>
      <ul className="area-list">
        {lacking.map((row) => (
          <li key={row.key}>
            <b>{sensitivityTitle(row, displayUnit)}.</b> {sensitivityTrouble(row)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RemoveButton({ title, onRemove }: { readonly title: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className="link-button" aria-label={texts.removeRow(title)} onClick={onRemove}>
      {texts.remove}
    </button>
  );
}

/** The goals that turn, with the years in which they do. */
function goalsTurned({ goals }: SensitivityRow): string {
  const turned = goals.flatMap(({ label, years }) =>
    [true, false].flatMap((isMet) => {
      const some = years.filter(({ metBefore, metAfter }) => metBefore === !isMet && metAfter === isMet);
      return some.length === 0
        ? []
        : [
            texts.goalBecomes(
              label,
              some.map(({ year }) => year),
              isMet,
            ),
          ];
    }),
  );
  return turned.length === 0 ? texts.noGoals : turned.join("; ");
}

function AskStep({ mirror, displayUnit, onAsk }: Props & { readonly onAsk: (asked: Asked) => void }) {
  const choices = lineChoices(mirror, ["premises", "incomeBudget", "operatingBudget", "balance", "measures", "frames"]);
  const [chosen, setChosen] = useState<LineId | null>(null);
  const [step, setStep] = useState("");
  const [isTried, setTried] = useState(false);
  const lineId = choices.find(({ value }) => value === chosen)?.value ?? choices[0]?.value;
  const line = lineId === undefined ? undefined : mirror.lineById.get(lineId);
  if (lineId === undefined || line === undefined) return null;
  const read = parseTypedNumber(step, line.unit, displayUnit);
  const mistake =
    step.trim() === "" ? texts.stepMissing : read.ok && read.value !== 0 ? null : texts.wrongStep(step, line.label);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mistake !== null) return;
    onAsk({ lineId, step: step.trim() });
    setStep("");
    setTried(false);
  };
  return (
    <form className="question" onSubmit={ask} noValidate aria-label={texts.tryTitle}>
      <fieldset>
        <legend>{texts.tryTitle}</legend>
        <div className="field-wide">
          <ChoiceField label={texts.line} value={lineId} choices={choices} onChoose={setChosen} />
        </div>
        <TextField
          label={texts.step}
          value={step}
          maxLength={40}
          error={isTried ? mistake : null}
          help={texts.stepHelp}
          onText={setStep}
        />
        <button type="submit" className="button question-button">
          {texts.try}
        </button>
      </fieldset>
    </form>
  );
}
