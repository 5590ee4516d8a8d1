// What a measure is besides its amounts: its kind, whether it lasts, whose frame it changes, its programme and area, how it is paid
// for, why it is made and how far it has come.

import { cleanText } from "../commands/cleanText.ts";
import type { Line } from "../domain/line.ts";
import type { Funding } from "../domain/measure.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { measureTexts as texts } from "../texts/explain.ts";
import { statusTexts } from "../texts/measures.ts";
import type { Explained } from "./explained.ts";

/** Sentences about a measure, "Tillskott, tillfällig." first; none for other lines. A funding measure that is gone pays for nothing. */
export function measureFacts({ scenario, displayUnit }: Explained, { measure }: Line): readonly string[] {
  if (measure === null) return [];
  const labelOf = (id: Line["id"] | null): string | null =>
    id === null ? null : (scenario.lines.get(id)?.label ?? null);
  const named = (id: Line["id"] | null, say: (name: string) => string): readonly string[] => {
    const label = labelOf(id);
    return label === null ? [] : [say(label)];
  };
  const said = (text: string, say: (words: string) => string): readonly string[] => {
    const words = cleanText(text);
    return words === "" ? [] : [say(words)];
  };
  const most = ({ amount }: Funding): string =>
    amount === null ? "" : texts.atMost(formatWithUnit(amount, "kr", displayUnit));
  const committee = labelOf(measure.committeeId);
  const inWords = measure.fundings.flatMap((funding) =>
    said(funding.note, (words) =>
      texts.funding(words.replace(/[.]$/, "") + (funding.sourceId === null ? most(funding) : "")),
    ),
  );
  const byLines = measure.fundings.flatMap((funding) =>
    named(funding.sourceId, (name) => texts.fundedBy(name + most(funding))),
  );
  return [
    texts.kind(measure.direction, measure.duration),
    committee === null ? texts.noCommittee : texts.committee(committee),
    ...named(measure.unitId, texts.unit),
    ...named(measure.programmeId, texts.programme),
    ...said(measure.area, texts.area),
    ...inWords,
    ...byLines,
    // A saving is a funding itself and needs none.
    ...(inWords.length === 0 && byLines.length === 0 && measure.direction !== "saving" ? [texts.noFunding] : []),
    ...(measure.status === "proposed" ? [] : [texts.status(statusTexts[measure.status])]),
    ...said(measure.motive, texts.motive),
    ...said(measure.consequence, texts.consequence),
    ...named(measure.goalId, texts.goal),
  ];
}
