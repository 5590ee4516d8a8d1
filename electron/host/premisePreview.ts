// The request `premisePreview`: what a newer set of premises would do, from a pasted text or from figures typed in fields.

import { matchedPremises, premiseChange, type TypedPremiseLine } from "../../shared/analysis/premiseChange.ts";
import { readPremiseTable } from "../../shared/analysis/premiseTable.ts";
import type { PremisePreview } from "../../shared/contract/measureViews.ts";
import type { Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { premiseTexts as texts } from "../../shared/texts/premises.ts";
import { commandSentence } from "../../shared/texts/refusals.ts";
import type { Document } from "./document.ts";

/** One row for each line; of two figures for a year the last counts. */
function merged(rows: readonly TypedPremiseLine[]): readonly TypedPremiseLine[] {
  const byLine = new Map<LineId, Map<number, string>>();
  for (const { lineId, cells } of rows) {
    const years = byLine.get(lineId) ?? new Map<number, string>();
    for (const { year, text } of cells) years.set(year, text);
    byLine.set(lineId, years);
  }
  return [...byLine].map(([lineId, years]) => ({
    lineId,
    cells: [...years].toSorted(([left], [right]) => left - right).map(([year, text]) => ({ year, text })),
  }));
}

/** Refuses a pasted text that is no table of years. A figure that cannot be replaced says why and is left out. */
export function premisePreview(
  { open }: Pick<Document, "open">,
  { text, rows, bareUnit }: Omit<RequestOf<"premisePreview">, "handle">,
): Result<PremisePreview, Refusal> {
  const { context } = open;
  const read = text.trim() === "" ? success([]) : readPremiseTable(text);
  if (!read.ok) {
    const { error } = read;
    return error.type === "noYears"
      ? failure({ code: "inga-år", message: texts.noYears })
      : failure({ code: "för-många-rader", message: texts.tooManyRows(error.limit) });
  }
  const pasted = matchedPremises(context, read.value);
  const calculated = { scenario: open.scenario, ...open.calculation };
  const change = premiseChange(calculated, context, merged([...pasted.rows, ...rows]), bareUnit);
  return success({
    ...change,
    rows: change.rows.map(({ years, ...row }) => ({
      ...row,
      years: years.map(({ refusal, ...year }) => ({
        ...year,
        problem: refusal === null ? null : commandSentence({ ...refusal }),
      })),
    })),
    unknown: pasted.unknown,
    withoutYear: pasted.withoutYear,
  });
}
