// What pays for a measure: any number of sources, each a line of the scenario or words, with an amount a year or all that is left.

import { Plus, X } from "lucide-react";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { isSummable } from "../../../shared/domain/line.ts";
import { mostFundings } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { measureFieldTexts as texts } from "../../../shared/texts/measures.ts";
import { TextField } from "../../components/Field.tsx";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { emptyFunding, type FundingDraft } from "./fundingDraft.ts";
import { LineChoice } from "./LineChoice.tsx";

interface FundingFieldsProps {
  readonly mirror: Mirror;
  readonly fundings: readonly FundingDraft[];
  /** The measure itself, which cannot pay for itself; null for a new one. */
  readonly self: LineId | null;
  readonly displayUnit: DisplayUnit;
  /** What is wrong with each amount, once sending has been tried. */
  readonly errors: readonly (string | null)[];
  readonly onFundings: (fundings: readonly FundingDraft[]) => void;
}

export function FundingFields({ mirror, fundings, self, displayUnit, errors, onFundings }: FundingFieldsProps) {
  const sources = sourcesOf(mirror, self);
  const change = (key: number, part: Partial<FundingDraft>) =>
    onFundings(fundings.map((funding) => (funding.key === key ? { ...funding, ...part } : funding)));
  const nextKey = Math.max(-1, ...fundings.map(({ key }) => key)) + 1;
  return (
    <fieldset className="field-group" data-field="funding">
      <legend>{texts.fundings}</legend>
      <p className="field-help">{texts.fundingHelp}</p>
      {fundings.map(({ key, sourceId, note, amount }, index) => {
        const number = index + 1;
        const isOnly = fundings.length === 1;
        return (
          <div className="funding-fields" key={key}>
            <LineChoice
              label={isOnly ? texts.source : texts.sourceNumber(number)}
              none={texts.onlyWords}
              lines={withChosen(sources, mirror, sourceId)}
              value={sourceId}
              onChoose={(chosen) => change(key, { sourceId: chosen })}
            />
            <div className="field-row">
              <TextField
                label={isOnly ? texts.words : texts.wordsNumber(number)}
                value={note}
                maxLength={300}
                placeholder={texts.wordsPlaceholder}
                onText={(text) => change(key, { note: text })}
              />
              <TextField
                label={isOnly ? texts.amount(displayUnit) : texts.amountNumber(number, displayUnit)}
                value={amount}
                maxLength={40}
                placeholder={texts.amountPlaceholder}
                error={errors[index] ?? null}
                onText={(text) => change(key, { amount: text })}
              />
              <button
                type="button"
                className="icon-button"
                aria-label={texts.removeFunding(number)}
                onClick={() => onFundings(fundings.filter((funding) => funding.key !== key))}
              >
                <X size={16} aria-hidden="true" />
              </button>
            </div>
          </div>
        );
      })}
      {fundings.length >= mostFundings ? null : (
        <button type="button" className="button" onClick={() => onFundings([...fundings, emptyFunding(nextKey)])}>
          <Plus size={16} aria-hidden="true" />
          {texts.addFunding}
        </button>
      )}
    </fieldset>
  );
}

/** Measures that save first, then other measures, then items of frames, operating budget and investments. */
function sourcesOf(mirror: Mirror, self: LineId | null): readonly LineView[] {
  const kinds = new Set(["frames", "operatingBudget"]);
  const homes = new Set(mirror.structure.sheets.filter((sheet) => kinds.has(sheet.kind)).map((sheet) => sheet.id));
  const lines = mirror.structure.lines.filter((line) => line.unit === "kr" && line.id !== self);
  const measures = lines.filter((line) => line.measure !== null);
  const savings = measures.filter((line) => line.measure?.direction === "saving");
  const others = lines.filter((line) => line.measure === null && isSummable(line.kind) && homes.has(line.homeSheetId));
  return [...savings, ...measures.filter((line) => line.measure?.direction !== "saving"), ...others];
}

/** A source that is none of those offered is still shown. */
function withChosen(sources: readonly LineView[], mirror: Mirror, chosen: LineId | null): readonly LineView[] {
  const line = chosen === null ? undefined : mirror.lineById.get(chosen);
  return line === undefined || sources.includes(line) ? sources : [...sources, line];
}
