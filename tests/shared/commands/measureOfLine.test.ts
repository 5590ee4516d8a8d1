// An ordinary row made a measure, and a measure an ordinary row again: what follows in the frame, what one undo takes back, and what is
// refused with which sentence.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { commandSchema } from "../../../shared/contract/requestSchemas.ts";
import { fundedBy, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
  # Ramar | frames
  line            | unit  | kind    | measure       | 2026 | 2027
  VON: Vården     |       |         |               | 100  | =VON[föregående] + ÅTGÄRDER(VON)
  SOC: Social     |       |         |               | 50   | =SOC[föregående] + ÅTGÄRDER(SOC) + RESERV
  # Åtgärder | measures
  line            | unit  | kind    | measure       | 2026 | 2027
  LOKALER         |       |         |               |      | 4
  RESERV          |       |         |               |      | 3
  MÅTT            | share |         |               |      | 2 %
  RUBRIK          |       | heading |               |      |
  BUSSAR          |       |         | permanent VON |      | 7
  PORTO           |       |         | permanent VON |      | -7
  # Premisser | premises
  line            | unit  | kind    | measure       | 2026 | 2027
  PENSION         |       |         |               |      | 9`);

const making = (scenario: TestScenario, name: string, measure: Partial<Measure> = {}): Command => ({
  type: "makeMeasure",
  lineId: scenario.id(name),
  measure: { ...plainMeasure, ...measure },
});
const unmaking = (scenario: TestScenario, name: string): Command => ({
  type: "removeMeasure",
  lineId: scenario.id(name),
});

describe("an ordinary row made a measure", () => {
  it("changes the frame by what stands in it, and one undo takes that back", () => {
    const scenario = budget();
    expect([scenario.cell("VON", 2027), scenario.open.status().unfunded]).toEqual([
      100,
      [{ year: 2027, amountSek: 7 }],
    ]);
    scenario.apply(making(scenario, "LOKALER", { committeeId: scenario.id("VON") }));
    expect([scenario.cell("VON", 2027), scenario.open.status().unfunded]).toEqual([
      104,
      [{ year: 2027, amountSek: 11 }],
    ]);
    expect(scenario.open.status().undoLabel).toBe("Gjorde LOKALER till en åtgärd");
    scenario.undo();
    expect([scenario.cell("VON", 2027), scenario.open.status().unfunded]).toEqual([
      100,
      [{ year: 2027, amountSek: 7 }],
    ]);
    expect(scenario.line("LOKALER").measure).toBeNull();
  });

  it("as a saving lowers the frame, although its amounts were typed without a minus, with its name in the same edit", () => {
    const scenario = budget();
    const measure = { ...plainMeasure, direction: "saving", committeeId: scenario.id("VON") } as const;
    const lineId = scenario.id("LOKALER");
    scenario.apply({
      type: "setProperties",
      parts: [
        { type: "makeMeasure", lineId, measure },
        { type: "renameLine", lineId, label: "Mindre lokaler", code: "LOK" },
      ],
    });
    expect([scenario.cell("LOK", 2027), scenario.cell("VON", 2027)]).toEqual([-4, 96]);
    scenario.undo();
    expect([scenario.cell("LOKALER", 2027), scenario.cell("VON", 2027)]).toEqual([4, 100]);
  });

  it.each([
    ["BUSSAR", "”BUSSAR” är redan en åtgärd."],
    [
      "RUBRIK",
      "”RUBRIK” kan inte bli en åtgärd: det är en rubrik, summa eller text, eller har redan en uppgift i budgeten (ram, roll, mål eller projekt). Välj en vanlig rad med belopp.",
    ],
    ["MÅTT", "”MÅTT” är inte i kronor. En åtgärd ändrar en ram och behöver belopp. Välj enheten Belopp."],
    [
      "PENSION",
      "”PENSION” står på bladet Premisser, där beloppen redan räknas. Som åtgärd skulle de räknas en gång till. Flytta raden till ett blad med åtgärder först.",
    ],
    [
      "RESERV",
      "Ramen för ”Social” räknar redan med ”RESERV” i sin formel, så beloppen skulle räknas två gånger. Ta bort raden ur formeln först.",
    ],
  ])("is refused for %s", (name, sentence) => {
    const scenario = budget();
    expect(scenario.refusal(making(scenario, name, { committeeId: scenario.id("SOC") }))).toBe(sentence);
    expect(scenario.cell("SOC", 2027)).toBe(53);
  });

  it("is refused what any measure is refused", () => {
    const scenario = budget();
    const nobody = scenario.id("LOKALER");
    expect(scenario.refusal(making(scenario, "LOKALER", { programmeId: nobody }))).toBe(
      "Programmet finns inte längre. Välj ett annat program.",
    );
    expect(scenario.refusal(making(scenario, "LOKALER", { fundings: fundedBy(nobody) }))).toBe(
      "”LOKALER” kan inte betala för sig själv. Välj något annat.",
    );
  });
});

it("a frame that a measure names cannot become a measure, whatever sheet it stands on, and no row its own frame", () => {
  const scenario = scenarioFromText(`
    # Eget | own
    line   | measure       | 2026 | 2027
    VON    |               | 100  | =VON[föregående] + ÅTGÄRDER(VON)
    SOC    |               | 50   | 50
    BUSSAR | permanent VON |      | 7`);
  expect(scenario.refusal(making(scenario, "VON"))).toContain("”VON” kan inte bli en åtgärd");
  const itself = { committeeId: scenario.id("SOC") };
  expect(scenario.refusal(making(scenario, "SOC", itself))).toContain("”SOC” kan inte bli en åtgärd");
});

it("a frame that counts the row in besides its measures is refused also when it is chosen afterwards", () => {
  const scenario = budget();
  scenario.apply(making(scenario, "RESERV"));
  const measure = { ...plainMeasure, committeeId: scenario.id("SOC") };
  expect(scenario.refusal({ type: "setMeasure", lineId: scenario.id("RESERV"), measure })).toBe(
    "Ramen för ”Social” räknar redan med ”RESERV” i sin formel, så beloppen skulle räknas två gånger. Ta bort raden ur formeln först.",
  );
  expect(scenario.cell("SOC", 2027)).toBe(53);
});

describe("a measure made an ordinary row", () => {
  it("leaves the frame and keeps its amounts, and one undo brings back all it was", () => {
    const scenario = budget();
    const was = scenario.line("PORTO").measure;
    scenario.apply(unmaking(scenario, "PORTO"));
    expect([scenario.cell("PORTO", 2027), scenario.cell("VON", 2027)]).toEqual([-7, 107]);
    expect(scenario.open.status().undoLabel).toBe("Gjorde PORTO till en vanlig rad");
    scenario.undo();
    expect([scenario.line("PORTO").measure, scenario.cell("VON", 2027)]).toEqual([was, 100]);
  });

  it("is refused while it pays for another: an ordinary row would go on paying with what it no longer saves", () => {
    const scenario = budget();
    scenario.apply({
      type: "setMeasure",
      lineId: scenario.id("BUSSAR"),
      measure: { ...plainMeasure, committeeId: scenario.id("VON"), fundings: fundedBy(scenario.id("PORTO")) },
    });
    expect(scenario.refusal(unmaking(scenario, "PORTO"))).toBe(
      "”PORTO” finansierar ”BUSSAR” och måste vara en åtgärd så länge. Välj en annan finansiering där först.",
    );
    expect(scenario.refusal(unmaking(scenario, "LOKALER"))).toBe("”LOKALER” är ingen åtgärd. Välj en åtgärd.");
  });
});

it("both pass the border as they are", () => {
  const scenario = budget();
  for (const command of [making(scenario, "LOKALER"), unmaking(scenario, "PORTO")])
    expect(commandSchema.parse(command)).toEqual(command);
});
