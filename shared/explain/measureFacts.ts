// What a measure is besides its amounts: its kind, whether it lasts, whose frame it changes, its area and how it is paid for.

import { cleanText } from "../commands/cleanText.ts";
import type { Line } from "../domain/line.ts";
import { measureTexts as texts } from "../texts/explain.ts";
import type { Explained } from "./explained.ts";

/** Sentences about a measure, "Tillskott, tillfällig." first; none for other lines. A funding measure that is gone pays for nothing. */
export function measureFacts({ scenario }: Explained, { measure }: Line): readonly string[] {
  if (measure === null) return [];
  const labelOf = (id: Line["id"] | null): string | null =>
    id === null ? null : (scenario.lines.get(id)?.label ?? null);
  const committee = labelOf(measure.committeeId);
  const funder = labelOf(measure.fundedById);
  const inWords = cleanText(measure.fundingNote);
  const area = cleanText(measure.area);
  return [
    texts.kind(measure.direction, measure.duration),
    committee === null ? texts.noCommittee : texts.committee(committee),
    ...(area === "" ? [] : [texts.area(area)]),
    ...(inWords === "" ? [] : [texts.funding(inWords)]),
    ...(funder === null ? [] : [texts.fundedBy(funder)]),
    // A saving is a funding itself and needs none.
    ...(inWords === "" && funder === null && measure.direction !== "saving" ? [texts.noFunding] : []),
  ];
}
