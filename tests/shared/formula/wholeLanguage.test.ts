import { expect, it } from "vitest";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

// The language through the product's own way: typed in a cell, stored, planned, calculated.
const budget = scenarioFromText(`
  line | unit  | 2021 | 2022 | 2023
  HUS  |       | 10   | 30   | 60
  HET  | text  | ja   | Nej  |
  UT   |       |      |      |
  TAL  | count |      |      |
  DEL  | share |      |      |`);
for (const [attribute, text] of [
  ["cost", "10 mnkr"],
  ["life", "33"],
  ["rate", "2,75 %"],
  ["startYear", "2021"],
] as const) {
  budget.apply({ type: "setAttribute", lineId: budget.id("UT"), attribute, text, bareUnit: "kr" });
}

it.each([
  ["UT", "=SUMMA(HUS[första:0])", [10, 40, 100]],
  ["UT", "=ACKUMULERAT(HUS)", [10, 40, 100]],
  ["UT", "=HUS[sista] - HUS[budgetår]", [50, 50, 50]],
  // The first year has none before it, so it stays an input.
  ["UT", "=FÖRÄNDRING(HUS)", [null, 20, 30]],
  ["DEL", "=TILLVÄXT(HUS)", [null, 2, 1]],
  ["TAL", '=OM(HET = "JA"; 1; 2)', [1, 2, "ej beräknat"]],
  ["TAL", "=ÅR() - 2000", [21, 22, 23]],
  ["UT", "=HUS[pris]", ["ej beräknat", "ej beräknat", "ej beräknat"]],
  [
    "UT",
    "=AVRUNDA(KAPITALKOSTNAD([anskaffning]; [livslängd]; [räntesats]; [startår]); -3)",
    [578_000, 570_000, 561_000],
  ],
  ["UT", '=SÖK("NEJ"; HET[2021:2023]; HUS[2021:2023])', [30, 30, 30]],
  // The second list has as many values as the first only in the last year.
  ["UT", '=SÖK("NEJ"; HET[2021:2023]; HUS[första:0])', ["#VÄRDE!", "#VÄRDE!", 30]],
] as const)("%s %s", (name, formula, expected) => {
  budget.formula(name, formula);
  const row = budget.row(name);
  budget.undo();
  expect(row).toEqual(expected);
});
