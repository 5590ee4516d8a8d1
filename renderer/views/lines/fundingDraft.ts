// A measure while it is edited in a dialog: the amounts of its funding are texts until it is sent.

import type { LineId } from "../../../shared/domain/ids.ts";
import type { Funding, Measure } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatForEditing } from "../../../shared/format/numbers.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { measureFieldTexts as texts } from "../../../shared/texts/measures.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

export interface FundingDraft {
  /** Of this form alone, so that a row keeps its fields when another is removed. */
  readonly key: number;
  readonly sourceId: LineId | null;
  readonly note: string;
  /** "" is all that is left. */
  readonly amount: string;
}

export interface MeasureDraft extends Omit<Measure, "fundings"> {
  readonly fundings: readonly FundingDraft[];
}

export const emptyFunding = (key: number): FundingDraft => ({ key, sourceId: null, note: "", amount: "" });

export const measureDraftOf = ({ fundings, ...measure }: Measure, displayUnit: DisplayUnit): MeasureDraft => ({
  ...measure,
  fundings: fundings.map(({ sourceId, note, amount }, key) => ({
    key,
    sourceId,
    note,
    amount: amount === null ? "" : formatForEditing(amount, "kr", displayUnit),
  })),
});

/** What is wrong with each funding's amount, null where nothing is. */
export const fundingMistakes = (
  { fundings }: Pick<MeasureDraft, "fundings">,
  displayUnit: DisplayUnit,
): readonly (string | null)[] =>
  fundings.map(({ amount }) =>
    amount.trim() === "" || parseTypedNumber(amount, "kr", displayUnit).ok ? null : texts.amountWrong,
  );

/** The measure as it is sent: without blanks around its texts and without lines that are gone. */
export function measureOf(draft: MeasureDraft, mirror: Mirror, displayUnit: DisplayUnit): Measure {
  const known = (lineId: LineId | null): LineId | null =>
    lineId !== null && mirror.lineById.has(lineId) ? lineId : null;
  return {
    ...draft,
    area: draft.area.trim(),
    motive: draft.motive.trim(),
    consequence: draft.consequence.trim(),
    committeeId: known(draft.committeeId),
    unitId: known(draft.unitId),
    programmeId: known(draft.programmeId),
    goalId: known(draft.goalId),
    fundings: draft.fundings
      .map(({ sourceId, note, amount }): Funding => {
        const number = amount.trim() === "" ? null : parseTypedNumber(amount, "kr", displayUnit);
        return { sourceId: known(sourceId), note: note.trim(), amount: number?.ok ? number.value : null };
      })
      .filter(({ sourceId, note }) => sourceId !== null || note !== ""),
  };
}
