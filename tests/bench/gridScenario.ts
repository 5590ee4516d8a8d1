// A long sheet for what is measured of the grid itself: lines of typed amounts over twelve years, a sum first, as in plainGrid.ts.

import type { Scenario } from "../../shared/domain/scenario.ts";
import { ScenarioDraft } from "../support/scenarioDraft.ts";

export const gridYears = { first: 2026, count: 12 } as const;

export function gridScenario(lines: number): Scenario {
  const lastYear = gridYears.first + gridYears.count - 1;
  const draft = new ScenarioDraft({
    title: "Lång lista",
    municipality: "Provby",
    period: { firstYear: gridYears.first, lastYear, budgetYear: gridYears.first + 1 },
    displayUnit: "kr",
    baselineName: "",
    organisation: "committees",
  });
  const sheet = draft.sheet("own", "Lång lista");
  for (let row = 0; row < lines; row += 1) {
    const typed = (year: number): number => 1_000 + row + year - gridYears.first;
    draft.line(sheet, { code: `R${row}`, label: `Verksamhet nummer ${row}`, typed });
  }
  return draft.scenario();
}
