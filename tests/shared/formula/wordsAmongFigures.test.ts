// Lines in words under a heading of figures, as a column of remarks in a spreadsheet: a sum passes them by as Excel's does, and where
// all lines are in words they are what a heading or range means. Told for a budget made anew and for one that was edited.

import { describe, expect, it } from "vitest";
import { type LineId, newLineId } from "../../../shared/domain/ids.ts";
import type { Unit } from "../../../shared/domain/unit.ts";
import {
  calculatedAfresh,
  type ReadCell,
  scenarioFromText,
  type TestScenario,
} from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2025  | 2026
  : Nämnder           |       | heading |       |
    VON               |       |         | 100   | 110
    LÄGE              | text  |         | klart | prövas
    SOC               |       |         | 50    |
  : Lägen             |       | heading |       |
    LÄGE_A            | text  |         | Vård  | Vård
    LÄGE_B            | text  |         | Skola | Skola
  : Fler lägen        |       | heading |       |
    LÄGE_C            | text  |         | Park  |
  SUMMAN              |       |         |       |
  HUR_MÅNGA           | count |         |       |`);

function given(scenario: TestScenario, line: string, formula: string): readonly ReadCell[] {
  scenario.formula(line, formula);
  return scenario.row(line);
}

const addUnder = (scenario: TestScenario, heading: string, code: string, unit: Unit, after: string): LineId => {
  const newLine = newLineId();
  const { homeSheetId } = scenario.line(heading);
  const line = { code, label: code, kind: "input", unit, scope: "taxFunded", parentId: scenario.id(heading) } as const;
  scenario.apply({
    type: "addLine",
    sheetId: homeSheetId,
    afterLineId: scenario.id(after),
    newLineId: newLine,
    line: { ...line, measure: null },
  });
  return newLine;
};

/** The line's years in a plan made anew: what was calculated along the edits must be the same. */
const anew = (scenario: TestScenario, line: string): readonly (number | null)[] => {
  const { calculated } = calculatedAfresh(scenario.open.scenario);
  return [2025, 2026].map((year) => calculated.valueOf(scenario.id(line), year).value);
};

describe("words among figures", () => {
  it.each([
    ["a heading", "SUMMAN", "=SUMMA(Nämnder)", [150, 110]],
    ["a heading over years", "SUMMAN", "=SUMMA(Nämnder[2025:2026])", [260, 260]],
    ["a range", "SUMMAN", "=SUMMA(VON:SOC)", [150, 110]],
    ["a range that begins with the words", "SUMMAN", "=SUMMA(LÄGE:SOC)", [50, "ej beräknat"]],
    ["a range that ends with them", "SUMMAN", "=MAX(VON:LÄGE)", [100, 110]],
    ["a share of a heading", "SUMMAN", "=ANDEL(VON; Nämnder) * 300 kr", [200, 300]],
    ["a count of figures", "HUR_MÅNGA", "=ANTAL(Nämnder)", [2, 1]],
    ["a count of words alone", "HUR_MÅNGA", "=ANTAL(Lägen)", [2, 2]],
    ["a count of a range of words alone", "HUR_MÅNGA", "=ANTAL(LÄGE_A:LÄGE_B)", [2, 2]],
    ["a count of a range of words with a heading between", "HUR_MÅNGA", "=ANTAL(LÄGE_A:LÄGE_C)", [3, 2]],
    ["a search among words", "SUMMAN", '=SÖK("skola"; Lägen; VON:SOC)', [50, "ej beräknat"]],
    ["a search among a range of words", "SUMMAN", '=SÖK("vård"; LÄGE_A:LÄGE_B; VON:SOC)', [100, 110]],
  ] as const)("%s", (_, line, formula, expected) => {
    expect(given(budget(), line, formula)).toEqual(expected);
  });

  it("are refused where they are named themselves", () => {
    const scenario = budget();
    const typed = (text: string) =>
      ({ type: "setLineFormula", lineId: scenario.id("SUMMAN"), text, bareUnit: "kr" }) as const;
    expect(scenario.refusal(typed("=SUMMA(VON; LÄGE)"))).toBe("SUMMA kan inte räkna med en text.");
    expect(scenario.refusal(typed("=SUMMA(Lägen)"))).toBe("SUMMA kan inte räkna med en text.");
  });

  it("may come and go under a heading and within a range, and the sums stay", () => {
    const scenario = budget();
    scenario.formula("SUMMAN", "=SUMMA(Nämnder) + SUMMA(VON:SOC)");
    const added = addUnder(scenario, "Nämnder", "ANM", "text", "VON");
    scenario.type("ANM", 2025, "12");
    expect([scenario.row("SUMMAN"), anew(scenario, "SUMMAN")]).toEqual([
      [300, 220],
      [300, 220],
    ]);
    scenario.apply({ type: "removeLines", lineIds: [added] });
    expect(scenario.row("SUMMAN")).toEqual([300, 220]);
  });

  it("are passed by as soon as a line of figures is made one of words, and counted when it is made one of figures again", () => {
    const scenario = budget();
    scenario.formula("SUMMAN", "=SUMMA(Nämnder) + SUMMA(VON:SOC)");
    addUnder(scenario, "Nämnder", "ANM", "kr", "VON");
    const madeOf = (unit: Unit): void => {
      const part = {
        type: "reshapeLine",
        lineId: scenario.id("ANM"),
        kind: "input",
        unit,
        scope: "taxFunded",
      } as const;
      scenario.apply({ type: "setProperties", parts: [part] });
    };
    madeOf("text");
    scenario.type("ANM", 2025, "se bilaga");
    expect([scenario.row("SUMMAN"), anew(scenario, "SUMMAN")]).toEqual([
      [300, 220],
      [300, 220],
    ]);
    scenario.type("ANM", 2025, "");
    madeOf("kr");
    scenario.type("ANM", 2025, "7");
    expect([scenario.row("SUMMAN"), anew(scenario, "SUMMAN")]).toEqual([
      [314, 220],
      [314, 220],
    ]);
  });

  it("take no more room in many ranges than figures do: a range of them is held by its ends", () => {
    const scenario = budget();
    const { plan } = scenario.open.calculation;
    const row = (name: string): number => plan.grid.rowOf.get(scenario.id(name)) ?? -1;
    const set = plan.layout.sets.ofRange(row("LÄGE_A"), row("LÄGE_C"));
    expect([plan.layout.sets.listOf(set), plan.layout.sets.size(set)]).toEqual([null, 3]);
  });

  it("give way when figures come among them, and are meant again when those are gone", () => {
    const scenario = budget();
    scenario.formula("HUR_MÅNGA", "=ANTAL(Lägen) * 10 + ANTAL(LÄGE_A:LÄGE_B)");
    expect(scenario.row("HUR_MÅNGA")).toEqual([22, 22]);
    const added = addUnder(scenario, "Lägen", "KOSTAR", "kr", "LÄGE_A");
    scenario.type("KOSTAR", 2025, "7");
    expect([scenario.row("HUR_MÅNGA"), anew(scenario, "HUR_MÅNGA")]).toEqual([
      [11, 0],
      [11, 0],
    ]);
    scenario.apply({ type: "removeLines", lineIds: [added] });
    expect([scenario.row("HUR_MÅNGA"), anew(scenario, "HUR_MÅNGA")]).toEqual([
      [22, 22],
      [22, 22],
    ]);
  });
});
