// What the reviewer says of a scenario, as "rule CODE year", for tests.

import type { Scenario } from "../../shared/domain/scenario.ts";
import { Reviewer } from "../../shared/review/reviewer.ts";
import { calculatedAfresh } from "./scenarioFromText.ts";

export interface Told {
  /** "goalBreached RESANDEL 2027"; without code or year where the finding has none. */
  readonly place: string;
  readonly message: string;
}

export function reviewOf(scenario: Scenario): readonly Told[] {
  const { plan, columns } = calculatedAfresh(scenario);
  const { findings } = new Reviewer({ scenario, plan, columns }).review;
  return findings.map(({ rule, lineId, year, message }) => {
    const code = lineId === null ? null : (scenario.lines.get(lineId)?.code ?? null);
    return { place: [rule, code, year].filter((part) => part !== null).join(" "), message };
  });
}
