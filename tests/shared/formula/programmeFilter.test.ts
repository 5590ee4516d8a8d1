// The filters of ÅTGÄRDER by programme and unit: read in either language, stored by id, shown by today's name, and refused where
// the line is neither.

import { describe, expect, it } from "vitest";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import { printParts } from "../../../shared/formula/formulaParts.ts";
import { formulaSentence } from "../../../shared/texts/formula.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

function budget(): TestScenario {
  const scenario = scenarioFromText(`
    # Ramar | frames
    line               | kind    | 2026 | 2027
    VON: Vården        |         | 1000 | 1000
      HEM: Hemtjänst   | ofWhich | 300  | 300
    SVAR               |         |      |
    # Åtgärder | measures
    line               | kind    | measure              | 2026 | 2027
    BALANS: Balans 27  | heading |                      |      |
    : Trygg ålderdom   | heading |                      |      |
    A                  |         | saving permanent VON | -1   | -2
    B                  |         | temporary VON        | 8    | 16
    C                  |         | permanent VON        | 64   |`);
  for (const name of ["BALANS", "Trygg ålderdom"]) {
    scenario.apply({ type: "setRole", lineId: scenario.id(name), role: "programme" });
  }
  scenario.apply({ type: "setRole", lineId: scenario.id("HEM"), role: "committeeUnit" });
  const named = (line: string, programme: string, unit: string | null): void => {
    const { id: lineId, measure } = scenario.line(line);
    if (measure === null) throw new Error(`${line} is no measure`);
    const unitId = unit === null ? null : scenario.id(unit);
    scenario.apply({
      type: "setMeasure",
      lineId,
      measure: { ...measure, programmeId: scenario.id(programme), unitId },
    });
  };
  named("A", "BALANS", "HEM");
  named("B", "BALANS", null);
  named("C", "Trygg ålderdom", "HEM");
  return scenario;
}

const given = (scenario: TestScenario, text: string): readonly unknown[] => {
  scenario.formula("SVAR", text);
  return scenario.row("SVAR");
};

describe("measures chosen by programme and unit", () => {
  const scenario = budget();
  it.each([
    ["=ÅTGÄRDER(program BALANS)", [7, 14]],
    ["=ÅTGÄRDER(program = BALANS)", [7, 14]],
    ["=ÅTGÄRDSNIVÅ(program BALANS)", [7, 13]],
    ["=ÅTGÄRDER(program 'Balans 27')", [7, 14]],
    ["=ÅTGÄRDER(program 'Åtgärder'!'Trygg ålderdom')", [64, 0]],
    ["=ÅTGÄRDER(enhet HEM)", [63, -2]],
    ["=ÅTGÄRDER(VON; program BALANS; enhet HEM)", [-1, -2]],
    ["=ÅTGÄRDER(programme=BALANS; unit=HEM)", [-1, -2]],
    ["=TILLFÄLLIGT(VON; program BALANS)", [8, 16]],
    ["=ÅTGÄRDER(program BALANS; slag besparing)", [-1, -2]],
  ])("%s", (text, expected) => {
    expect(given(scenario, text)).toEqual(expected);
  });

  it("are stored by id and shown by today's name", () => {
    const other = budget();
    other.formula("SVAR", "=ÅTGÄRDER(VON; enhet HEM; program BALANS)");
    const { facts } = other.open.context;
    expect(other.line("SVAR").formula).toBe(
      `MEASURES(@${other.id("VON")}, programme=@${other.id("BALANS")}, unit=@${other.id("HEM")})`,
    );
    const again = compileFormula(other.line("SVAR").formula ?? "", "canonical", facts, "kr");
    expect(again.ok && printParts(again.value.parts, "swedish", facts)).toBe(
      "ÅTGÄRDER(VON; program BALANS; enhet HEM)",
    );
    other.apply({ type: "renameLine", lineId: other.id("BALANS"), label: "Balans", code: "SPAR" });
    expect(other.shownFormula("SVAR")).toBe("=ÅTGÄRDER(VON; program SPAR; enhet HEM)");
    expect(other.row("SVAR")).toEqual([-1, -2]);
  });

  it("follow the measure to another programme at once", () => {
    const other = budget();
    other.formula("SVAR", "=ÅTGÄRDER(program BALANS)");
    const { id: lineId, measure } = other.line("B");
    if (measure === null) throw new Error("B is a measure");
    other.apply({ type: "setMeasure", lineId, measure: { ...measure, programmeId: null } });
    expect(other.row("SVAR")).toEqual([-1, -2]);
  });

  it("say #NAMN? when the programme is gone", () => {
    const other = budget();
    other.formula("SVAR", "=ÅTGÄRDER(program 'Trygg ålderdom')");
    other.apply({ type: "removeLines", lineIds: [other.id("Trygg ålderdom")] });
    expect(other.row("SVAR")).toEqual(["#NAMN?", "#NAMN?"]);
  });
});

describe("what is refused", () => {
  const scenario = budget();
  it.each([
    ["=ÅTGÄRDER(program VON)", /^”program VON” går inte att välja här\./],
    ["=ÅTGÄRDER(enhet BALANS)", /^”enhet BALANS” går inte att välja här\./],
    ["=ÅTGÄRDER(program NIX)", /NIX/],
    ["=ÅTGÄRDER(program)", /.+/],
    ["=ÅTGÄRDER(program BALANS; program BALANS)", /^Program är valt två gånger\. Ta bort den ena\.$/],
    ["=INVESTERINGAR(program BALANS)", /^”program BALANS” går inte att välja här\. INVESTERINGAR tar/],
  ])("%s", (text, sentence) => {
    const compiled = compileFormula(text, "swedish", scenario.open.context.facts, "kr");
    expect(compiled.ok).toBe(false);
    if (!compiled.ok) expect(formulaSentence({ ...compiled.error.reason })).toMatch(sentence);
  });
});
