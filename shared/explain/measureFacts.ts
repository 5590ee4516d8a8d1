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
  const funders = measure.fundings.flatMap(({ sourceId }) => labelOf(sourceId) ?? []);
  const inWords = measure.fundings.map(({ note }) => cleanText(note)).filter((note) => note !== "");
  const area = cleanText(measure.area);
  return [
    texts.kind(measure.direction, measure.duration),
    committee === null ? texts.noCommittee : texts.committee(committee),
    ...(area === "" ? [] : [texts.area(area)]),
    ...inWords.map((note) => texts.funding(note)),
    ...funders.map((funder) => texts.fundedBy(funder)),
    // A saving is a funding itself and needs none.
    ...(inWords.length === 0 && funders.length === 0 && measure.direction !== "saving" ? [texts.noFunding] : []),
  ];
}
