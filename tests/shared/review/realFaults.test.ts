// The faults that have happened in real budgets, with their own figures: each is told as what it is.

import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { ScenarioScript } from "../../../electron/host/samples/scenarioScript.ts";
import type { LineRole } from "../../../shared/domain/lineRole.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const roles = (budget: TestScenario, byCode: Readonly<Record<string, LineRole>>): TestScenario => {
  for (const [code, role] of Object.entries(byCode)) budget.apply({ type: "setRole", lineId: budget.id(code), role });
  return budget;
};
const told = (budget: TestScenario): readonly string[] =>
  budget.open
    .status()
    .warnings.map(({ rule, code, year }) => [rule, code, year].filter((part) => part !== null).join(" "));

it("Nybro: a constant that kept last year's sum, and lost the index", () => {
  const budget = scenarioFromText(`
    # Ramar | frames
    line | unit  | 2015      | 2016   | 2017   | formula
    PKV  | share |           | 2,7 %  | 3,1 %  |
    BUN  | kr    | 600 mnkr  |        |        | =BUN[föregående] * (1 + PKV)`);
  budget.type("BUN", 2016, "600 mnkr");
  expect(told(budget)).toEqual(["indexedUnchanged BUN 2016"]);
  expect(budget.warnings()).toEqual([
    "BUN 2016: 600\u00a0000\u00a0000\u00a0kr är inskrivet över radens formel den 2026-05-04 och detsamma som året före. Uppräkningen har gått förlorad.",
  ]);
});

describe("Krokom: a state grant of 12 mnkr in its own row and inside the total", () => {
  it("as the same amount typed in two rows", () => {
    const budget = roles(
      scenarioFromText(`
        # Resultatbudget | incomeBudget
        line            | 2024     | 2025
        SKATT           | 640 mnkr | 660 mnkr
        GSB             | 190 mnkr | 195 mnkr
        VÄLFÄRD         | 12 mnkr  | 12 mnkr
        RIKTAT          | 0        | 12 mnkr`),
      { SKATT: "taxRevenue", GSB: "generalGrants" },
    );
    expect(told(budget)).toEqual(["sameRevenue RIKTAT 2025"]);
  });

  it("as a row counted beside the sum that holds it", () => {
    const budget = scenarioFromText(`
      # Resultatbudget | incomeBudget
      line         | kind    | 2025     | formula
      : Bidrag     | heading |          |
        INKUTJ     |         | 178 mnkr |
        VÄLFÄRD    |         | 12 mnkr  |
      GSB          | sum     |          | =SUMMA(Bidrag)
      NETTO        |         | -800 mnkr |
      SKATT        |         | 640 mnkr |
      RES          | sum     |          | =NETTO + SKATT + GSB + VÄLFÄRD`);
    expect(told(budget)).toEqual(["countedTwice RES"]);
    expect(budget.warnings()[0]).toBe(
      "RES räknar ”VÄLFÄRD” två gånger: raden kommer med både direkt och genom en annan summa.",
    );
  });

  it("and not for rows of zeros, sums and what is calculated from them", () => {
    const budget = scenarioFromText(`
      # Resultatbudget | incomeBudget
      line      | kind | 2025     | formula
      SKATT     |      | 640 mnkr |
      RIKTAT    |      | 0        |
      FLYKTING  |      | 0        |
      INTÄKTER  | sum  |          | =SKATT + RIKTAT + FLYKTING
      NETTO     |      | -600 mnkr |
      RFEP      | sum  |          | =INTÄKTER + NETTO
      RES       | sum  |          | =RFEP`);
    expect(told(budget)).toEqual([]);
  });
});

it("Simrishamn: a subtotal 50 tkr off its rows", () => {
  const budget = scenarioFromText(`
    # Premisser | premises
    line | unit  | 2021
    PKV  | share | 2 %`);
  new ScenarioScript(budget.open, "tkr").import(
    "Driftsbudget\n\ntkr\t2021\t2022\nSocialnämnden\t402 150\t410 300\nBarn- och utbildningsnämnden\t455 900\t466 100\nSamhällsbyggnadsnämnden\t88 300\t89 900\nSumma\t946 400\t966 300\n",
    "frames",
    "tkr",
  );
  expect(told(budget)).toEqual([expect.stringMatching(/^statedTotalDiffers .* 2021$/)]);
  expect(budget.warnings()[0]).toContain("skillnad −50\u00a0000\u00a0kr");
});

it("a row whose years are not the printed total of the period", () => {
  const budget = scenarioFromText(`
    # Premisser | premises
    line | unit  | 2021
    PKV  | share | 2 %`);
  new ScenarioScript(budget.open, "tkr").import(
    "Investeringsbudget\n\ntkr\t2021\t2022\t2023\tTotalt 2021-2023\nKommunstyrelsen\t42 350\t55 000\t107 000\t204 350\nSocialnämnden\t1 200\t1 200\t1 200\t3 700\nVårdnämnden\t5 300\t3 300\t3 300\t11 900\n",
    "investments",
    "tkr",
  );
  expect(budget.warnings()).toEqual([
    "Socialnämnden: åren blir tillsammans 3\u00a0600\u00a0000\u00a0kr, men periodens summa är angiven till 3\u00a0700\u00a0000\u00a0kr (skillnad −100\u00a0000\u00a0kr).",
  ]);
});

it("all depreciation as room for tax-funded investments: 67, 72 and 74 % instead of 156, 164 and 131", () => {
  const budget = openedScenario(sampleScenario("alingsas"));
  budget.formula("SJÄLVFINANSIERING", "=(RES - AVSKR) / INV_TOTALT");
  expect(budget.warnings("mixedScope")).toEqual([
    "Skattefinansierade investeringar täcks av resultat och avskrivningar (67 / 72 / 74 %) blandar skattefinansierat och avgiftsfinansierat: ”Avgiftsfinansierad verksamhet” räknas med.",
  ]);
  budget.undo();
  expect(budget.warnings("mixedScope")).toEqual([]);
});
