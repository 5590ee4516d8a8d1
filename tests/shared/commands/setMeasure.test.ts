// A measure's attributes and several properties as one edit: what is taken, what is refused with which sentence, and that one
// undo takes back the whole.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { commandSchema } from "../../../shared/contract/requestSchemas.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { fundedBy, fundedInWords, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const nobody = "zzzzzzzzzzzz" as LineId;
const budget = (): TestScenario =>
  scenarioFromText(`
  # Ramar | frames
  line            | unit  | kind | measure       | 2026 | 2027
  VON: Vården     |       |      |               | 100  | =VON[föregående] + ÅTGÄRDER(VON)
  SOC: Social     |       |      |               | 50   | =SOC[föregående] + ÅTGÄRDER(SOC)
  # Åtgärder | measures
  line            | unit  | kind | measure       | 2026 | 2027
  BUSSAR          |       |      | permanent VON |      | 7
  PORTO           |       |      | permanent SOC |      | -7
  # Mål | goals
  line            | unit  | kind | measure       | 2026 | 2027
  ANDEL           | share |      |               | 3 %  | 5 %`);

const setting = (scenario: TestScenario, name: string, measure: Partial<Measure>): Command => ({
  type: "setMeasure",
  lineId: scenario.id(name),
  measure: { ...plainMeasure, ...measure },
});

describe("what a measure is", () => {
  it("moves its amounts to the frame of another committee at once, and back on undo", () => {
    const scenario = budget();
    expect([scenario.cell("VON", 2027), scenario.cell("SOC", 2027)]).toEqual([107, 43]);
    scenario.apply(
      setting(scenario, "BUSSAR", { committeeId: scenario.id("SOC"), fundings: fundedInWords(" lägre\u200e porto ") }),
    );
    expect([scenario.cell("VON", 2027), scenario.cell("SOC", 2027)]).toEqual([100, 50]);
    expect(scenario.line("BUSSAR").measure?.fundings).toEqual(fundedInWords("lägre porto"));
    expect(scenario.open.status().undoLabel).toBe("Ändrade åtgärden BUSSAR");
    scenario.undo();
    expect([scenario.cell("VON", 2027), scenario.cell("SOC", 2027)]).toEqual([107, 43]);
  });

  it("lets one measure pay for another, but never for itself or in a ring", () => {
    const scenario = budget();
    const funder = scenario.id("PORTO");
    scenario.apply(setting(scenario, "BUSSAR", { fundings: fundedBy(funder) }));
    expect(scenario.line("BUSSAR").measure?.fundings[0]?.sourceId).toBe(funder);
    expect(scenario.refusal(setting(scenario, "PORTO", { fundings: fundedBy(funder) }))).toBe(
      "”PORTO” kan inte betala för sig själv. Välj något annat.",
    );
    expect(scenario.refusal(setting(scenario, "PORTO", { fundings: fundedBy(scenario.id("BUSSAR")) }))).toBe(
      "”BUSSAR” betalas redan, direkt eller genom andra, av ”PORTO”. Välj något annat.",
    );
  });

  it("refuses a line that is gone or no measure, and a committee or funder that is not there", () => {
    const scenario = budget();
    expect(scenario.refusal({ type: "setMeasure", lineId: nobody, measure: plainMeasure })).toContain(
      "Raden finns inte längre.",
    );
    expect(scenario.refusal(setting(scenario, "VON", {}))).toBe("”Vården” är ingen åtgärd. Välj en åtgärd.");
    expect(scenario.refusal(setting(scenario, "BUSSAR", { committeeId: nobody }))).toBe(
      "Nämnden finns inte längre. Välj en annan nämnd.",
    );
    for (const sourceId of [nobody, scenario.id("ANDEL")]) {
      expect(scenario.refusal(setting(scenario, "BUSSAR", { fundings: fundedBy(sourceId) }))).toBe(
        "Det som ska betala finns inte längre, eller är inget belopp. Välj något annat.",
      );
    }
  });

  it("refuses a committee without a frame, and a unit of another committee", () => {
    const scenario = scenarioFromText(`
      # Ramar | frames
      line         | kind    | measure   | 2026 | 2027
      VON: Vården  |         |           | 100  | =VON[föregående] + ÅTGÄRDER(VON)
        HEM: Hemmet | ofWhich |          | 10   | 10
      SOC: Social  |         |           | 50   | =SOC[föregående] + ÅTGÄRDER(SOC)
      TOT: Summa   | sum     |           | =VON + SOC | =VON + SOC
      PENSION: Pension |     |           | 5    | 5
      # Åtgärder | measures
      line         | kind    | measure   | 2026 | 2027
      BUSSAR       |         | permanent |      | 7`);
    const refusal = (measure: Partial<Measure>): string => scenario.refusal(setting(scenario, "BUSSAR", measure));
    const committeeId = scenario.id("VON");
    expect(refusal({ committeeId: scenario.id("TOT") })).toBe(
      "”Summa” är ingen nämnd eller förvaltning med egen ram. Välj en som är det.",
    );
    for (const code of ["VON", "SOC"])
      scenario.apply({ type: "setRole", lineId: scenario.id(code), role: "committee" });
    expect(refusal({ committeeId: scenario.id("PENSION") })).toContain("är ingen nämnd");
    expect(refusal({ committeeId: scenario.id("SOC"), unitId: scenario.id("HEM") })).toBe(
      "”Hemmet” hör inte till ”Social”. Välj en av dess egna enheter.",
    );
    scenario.apply(setting(scenario, "BUSSAR", { committeeId, unitId: scenario.id("HEM") }));
    expect(scenario.cell("VON", 2027)).toBe(107);
  });

  it("crosses the border checked", () => {
    const command = setting(budget(), "BUSSAR", { direction: "saving" });
    expect(commandSchema.parse(command)).toEqual(command);
    expect(commandSchema.safeParse({ ...command, measure: { ...plainMeasure, duration: "for ever" } }).success).toBe(
      false,
    );
    expect(commandSchema.safeParse({ type: "setProperties", parts: [] }).success).toBe(false);
    expect(commandSchema.safeParse({ type: "setProperties", parts: [{ type: "undo" }] }).success).toBe(false);
  });
});

describe("several properties at once", () => {
  const note = (scenario: TestScenario, text: string) =>
    ({ type: "setNote", lineId: scenario.id("ANDEL"), note: text }) as const;
  const goal = (scenario: TestScenario, thresholdText: string) =>
    ({ type: "setGoal", lineId: scenario.id("ANDEL"), operator: ">=", thresholdText, shortLabel: "Minst" }) as const;
  const rename = (scenario: TestScenario, code: string) =>
    ({ type: "renameLine", lineId: scenario.id("ANDEL"), label: "Resultatets andel", code }) as const;

  it("are one edit with one name, taken back by one undo and done again by one redo", () => {
    const scenario = budget();
    const before = scenario.open.scenario;
    scenario.apply({
      type: "setProperties",
      parts: [note(scenario, "Enligt beslut"), goal(scenario, "=ANDEL[2026] + 1 %"), rename(scenario, "RESANDEL")],
    });
    const after = scenario.open.scenario;
    expect(scenario.line("RESANDEL")).toMatchObject({
      label: "Resultatets andel",
      note: "Enligt beslut",
      kind: "goal",
    });
    expect(scenario.open.status().goals[0]?.years.map(({ met }) => met)).toEqual([false, true]);
    expect(scenario.open.status().undoLabel).toBe("Egenskaper för Resultatets andel");
    scenario.undo();
    expect(scenario.open.scenario).toEqual(before);
    scenario.redo();
    expect(scenario.open.scenario).toEqual(after);
  });

  it("are refused whole when one of them is", () => {
    const scenario = budget();
    expect(
      scenario.refusal({ type: "setProperties", parts: [note(scenario, "Enligt beslut"), rename(scenario, "VON")] }),
    ).toBe("Koden VON används redan av ”Vården”. Välj en annan.");
    expect(scenario.line("ANDEL").note).toBe("");
  });

  it("keep the name of a single property", () => {
    const scenario = budget();
    scenario.apply({ type: "setProperties", parts: [note(scenario, "Enligt beslut")] });
    expect(scenario.open.status().undoLabel).toBe("Anteckning för ANDEL");
  });
});
