// Programmes of measures: effect, level, accumulated effect and what is not specified, as the field's own examples have them.

import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { programmesOf, unclearTargets } from "../../../shared/analysis/programmes.ts";
import type { Command } from "../../../shared/commands/command.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { type Measure, plainMeasure, type TargetMeaning } from "../../../shared/domain/measure.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const mnkr = (amounts: readonly (number | null)[]): readonly (number | null)[] =>
  amounts.map((amount) => (amount === null ? null : amount / 1_000_000));

const budget = (): TestScenario =>
  scenarioFromText(`
  # Åtgärder | measures
  line | 2026 | 2027 | 2028
  RESERV | 0 | 0 | 0`);

const addProgramme = (
  scenario: TestScenario,
  meaning: TargetMeaning,
  target: Readonly<Record<number, string>>,
  more: Partial<Extract<Command, { type: "addProgramme" }>> = {},
): void => {
  const cells = Object.entries(target).map(([year, text]) => ({ year: Number(year), text }));
  scenario.apply({
    type: "addProgramme",
    sheetId: null,
    newLineId: newLineId(),
    code: "SPAR",
    label: "Balans i tid",
    direction: "saving",
    target: { meaning, cells },
    areas: [],
    bareUnit: "mnkr",
    ...more,
  });
};

const addStep = (
  scenario: TestScenario,
  amount: string,
  startYear: number,
  startMonth: number,
  measure: Partial<Measure> = {},
): void => {
  scenario.apply({
    type: "addMeasure",
    sheetId: null,
    parentId: null,
    afterLineId: null,
    newLineId: newLineId(),
    code: "",
    label: `Steg ${startYear}`,
    scope: "taxFunded",
    measure: { ...plainMeasure, direction: "saving", programmeId: scenario.id("SPAR"), ...measure },
    amounts: { type: "step", amount, startYear, startMonth, endYear: null },
    bareUnit: "mnkr",
  });
};

describe("steps of 20 from January in three years", () => {
  const scenario = budget();
  addProgramme(scenario, "accumulated", { 2028: "150" });
  for (const year of [2026, 2027, 2028]) addStep(scenario, "20", year, 1);
  const [programme] = programmesOf(scenario.open.calculated);

  it("have the level 60 and 120 accumulated", () => {
    expect(programme?.levelSek).toBe(60_000_000);
    expect(mnkr(programme?.effectSek ?? [])).toEqual([20, 40, 60]);
    expect(mnkr(programme?.accumulatedSek ?? [])).toEqual([20, 60, 120]);
  });

  it("say the same in lines and formulas that can be read", () => {
    expect(scenario.shownFormula("SPAR_EFFEKT")).toBe("=-ÅTGÄRDSNIVÅ(program SPAR)");
    expect(scenario.shownFormula("SPAR_ACK")).toBe("=ACKUMULERAT(SPAR_EFFEKT)");
    expect(scenario.shownFormula("SPAR_OSPEC")).toBe("=SPAR_MÅL - SPAR_ACK");
    expect(scenario.row("SPAR_ACK")).toEqual([20_000_000, 60_000_000, 120_000_000]);
    expect(scenario.cell("SPAR_OSPEC", 2028)).toBe(30_000_000);
  });

  it("leave 30 of 150 unspecified, and no alarm", () => {
    const told = programme?.targets.map((target) => [
      target.meaning,
      mnkr(target.specifiedSek),
      mnkr(target.unspecifiedSek),
    ]);
    expect(told).toEqual([["accumulated", [null, null, 120], [null, null, 30]]]);
    expect(unclearTargets(scenario.open.calculated)).toEqual([]);
  });
});

it("works the figures out from the measures where the programme's own lines are gone", () => {
  const scenario = budget();
  addProgramme(scenario, "accumulated", { 2028: "150" });
  for (const year of [2026, 2027, 2028]) addStep(scenario, "20", year, 1);
  scenario.apply({
    type: "removeLines",
    lineIds: ["SPAR_OSPEC", "SPAR_ACK", "SPAR_EFFEKT"].map((code) => scenario.id(code)),
  });
  const [programme] = programmesOf(scenario.open.calculated);
  expect(mnkr(programme?.effectSek ?? [])).toEqual([20, 40, 60]);
  expect(mnkr(programme?.accumulatedSek ?? [])).toEqual([20, 60, 120]);
  expect(mnkr(programme?.targets[0]?.unspecifiedSek ?? [])).toEqual([null, null, 30]);
});

it("counts the level of a step that begins in July of the last year whole, and its effect by half", () => {
  const scenario = budget();
  addProgramme(scenario, "level", { 2028: "60" });
  addStep(scenario, "40", 2026, 1);
  addStep(scenario, "20", 2028, 7);
  const [programme] = programmesOf(scenario.open.calculated);
  expect(programme?.levelSek).toBe(60_000_000);
  expect(mnkr(programme?.effectSek ?? [])).toEqual([40, 40, 50]);
});

it("holds a yearly target against each year, and what is put in as positive", () => {
  const scenario = budget();
  addProgramme(scenario, "yearly", { 2026: "10", 2027: "10" }, { direction: "addition", areas: ["Skola", "Omsorg"] });
  addStep(scenario, "8", 2026, 7, { direction: "addition", area: "Skola" });
  const [programme] = programmesOf(scenario.open.calculated);
  expect(programme?.countsAs).toBe("addition");
  expect(mnkr(programme?.targets[0]?.unspecifiedSek ?? [])).toEqual([6, 2, null]);
  expect(programme?.areas.map(({ name, measures, effectSek }) => [name, measures, mnkr(effectSek)])).toEqual([
    ["Skola", 1, [4, 8, 8]],
    ["Omsorg", 0, [0, 0, 0]],
  ]);
  expect(scenario.line("Steg 2026").parentId).toBe(scenario.id("Skola"));
});

it("tells a target that does not say what it stands for", () => {
  const scenario = budget();
  addProgramme(scenario, "unclear", { 2028: "60" });
  expect(unclearTargets(scenario.open.calculated).map(({ programme }) => programme.line.label)).toEqual([
    "Balans i tid",
  ]);
  expect(scenario.line("SPAR_MÅL").note).toContain("Det framgår inte");
  const said = scenario.open.status().warnings.map(({ rule, code, year, message }) => [rule, code, year, message]);
  expect(said).toEqual([
    [
      "levelOrAccumulated",
      "SPAR_MÅL",
      2028,
      "Balans i tid, Mål: 60\u00a0000\u00a0000\u00a0kr till 2028 kan vara effekten per år, nivån det sista året eller summan av åren. Kontrollera vilket som avses och ge raden den rollen.",
    ],
  ]);
  scenario.apply({ type: "setRole", lineId: scenario.id("SPAR_MÅL"), role: "programmeTargetLevel" });
  expect(scenario.open.status().warnings).toEqual([]);
});

it("follows a programme of another way of counting, as its own lines have it", () => {
  const scenario = budget();
  addProgramme(scenario, "accumulated", { 2028: "60" });
  scenario.formula("SPAR_EFFEKT", "=-ÅTGÄRDSNIVÅ(program SPAR) + 5 mnkr");
  const [programme] = programmesOf(scenario.open.calculated);
  expect(mnkr(programme?.effectSek ?? [])).toEqual([5, 5, 5]);
  expect(mnkr(programme?.targets[0]?.unspecifiedSek ?? [])).toEqual([null, null, 45]);
});

it("has Balans -22 as published: 60 accumulated, 25 itemised, 35 unspecified, three areas", () => {
  const balans = openedScenario(sampleScenario("balans22"));
  const [programme, ...others] = programmesOf(balans.open.calculated);
  expect(others).toEqual([]);
  const target = programme?.targets[0];
  expect(target?.meaning).toBe("accumulated");
  expect([target?.targetSek.at(-1), target?.specifiedSek.at(-1), target?.unspecifiedSek.at(-1)]).toEqual([
    60_000_000, 25_000_000, 35_000_000,
  ]);
  expect(programme?.areas.map(({ name, measures }) => [name, measures])).toEqual([
    ["Kärnuppdraget", 0],
    ["Effektiv organisation", 0],
    ["Konkurrens och kvalitet", 0],
    ["", 2],
  ]);
});

describe("a programme that is refused", () => {
  it("leaves nothing behind", () => {
    const scenario = budget();
    const command = {
      type: "addProgramme",
      sheetId: null,
      newLineId: newLineId(),
      code: "RESERV",
      label: "Balans",
      direction: "saving",
      target: { meaning: "level", cells: [] },
      areas: [],
      bareUnit: "kr",
    } as const;
    expect(scenario.refusal(command)).toBe("Koden RESERV används redan av ”RESERV”. Välj en annan.");
    expect(scenario.refusal({ ...command, label: " " })).toBe("Namnet är tomt. Skriv ett namn.");
    expect(
      scenario.refusal({ ...command, code: "", target: { meaning: "level", cells: [{ year: 2026, text: "sextio" }] } }),
    ).toContain("är inget tal");
  });

  it("finds free codes for its lines", () => {
    const scenario = budget();
    addProgramme(scenario, "level", {}, { code: "" });
    addProgramme(scenario, "level", {}, { code: "" });
    const codes = [...scenario.open.scenario.lines.values()]
      .filter(({ role }) => role !== null)
      .map(({ code }) => code);
    expect(new Set(codes).size).toBe(10);
  });
});
