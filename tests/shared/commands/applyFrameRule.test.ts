import { describe, expect, it } from "vitest";
import { alingsasOperatingBudget } from "../../../electron/host/samples/alingsasTables.ts";
import { ScenarioScript } from "../../../electron/host/samples/scenarioScript.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const apply = (budget: TestScenario, explainStated: boolean, ...names: readonly string[]) =>
  budget.apply({ type: "applyFrameRule", committeeIds: names.map((name) => budget.id(name)), explainStated });

const premises = `
  # Premisser | premises
  line      | unit  | 2021 | 2022  | 2023
  PKV       | share |      | 2,0 % | 2,1 %
  ANDEL_PKV | share |      | 75 %  | 50 %`;

describe("the frame rule on all frames", () => {
  const typed = () =>
    scenarioFromText(`${premises}
      # Ramar | frames
      line         | kind    | 2021   | 2022   | 2023   | formula
      : Nämnder    | heading
        MIL        |         | 12763 kr | 12955 kr | 13091 kr
        KS         |         | 95090 kr | 96486 kr | 95478 kr
        EGEN       |         | 5 kr   |        |        | =EGEN[-1] + 1 kr
      TOTALT       | sum     |        |        |        | =SUMMA(Nämnder)`);

  it("gives each typed frame its rule, its role, and its opening as it was typed; a formula of one's own stays", () => {
    const budget = typed();
    apply(budget, false);
    expect(budget.shownFormula("MIL")).toBe(
      "=(MIL[föregående] - TILLFÄLLIGT(MIL)[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(MIL)",
    );
    expect(budget.row("MIL")).toEqual([12_763, 12_763 * 1.015, 12_763 * 1.015 * 1.0105]);
    expect(budget.shownFormula("EGEN")).toBe("=EGEN[föregående] + 1 kr");
    expect(["MIL", "KS", "EGEN"].map((code) => budget.line(code).role)).toEqual([
      "committee",
      "committee",
      "committee",
    ]);
    expect(budget.line("TOTALT").role).toBeNull();
    expect(budget.open.status().undoLabel).toBe("Ramregel på 3 ramar");
    budget.undo();
    expect(budget.row("MIL")).toEqual([12_763, 12_955, 13_091]);
  });

  it("takes only the frames that are named", () => {
    const budget = typed();
    apply(budget, false, "KS");
    expect(budget.line("MIL").formula).toBeNull();
    expect(budget.line("KS").formula).not.toBeNull();
  });

  it("refuses a scenario without frames, and a line that is no frame", () => {
    const bare = scenarioFromText(premises);
    expect(bare.refusal({ type: "applyFrameRule", committeeIds: [], explainStated: true })).toMatch(/Ramar/);
    const empty = scenarioFromText(`
      # Ramar | frames
      line      | 2021 | 2022
      FÖRVALTAS | 5    | 6`);
    expect(empty.refusal({ type: "applyFrameRule", committeeIds: [], explainStated: false })).toBe(
      "Det finns inga ramar än. Lägg till en nämnd, eller klistra in en tabell med ramar, och försök igen.",
    );
    const budget = typed();
    const named = { type: "applyFrameRule", explainStated: true } as const;
    expect(budget.refusal({ ...named, committeeIds: [budget.id("Nämnder")] })).toMatch(/nämnd/i);
    expect(budget.refusal({ ...named, committeeIds: [budget.id("PKV")] })).toMatch(/nämnd/i);
  });
});

describe("the frame rule on pasted frames", () => {
  const pasted = () => {
    const budget = scenarioFromText(premises);
    budget.apply({ type: "setDisplayUnit", displayUnit: "tkr" });
    new ScenarioScript(budget.open, "tkr").import(alingsasOperatingBudget, "frames", "tkr");
    return budget;
  };

  it("puts what it does not explain of the print on lines of their own, in whole tkr, and nothing where it explains all", () => {
    const budget = pasted();
    apply(budget, true);
    expect(budget.row("EJ_VON").slice(1)).toEqual([9_599_000, 9_566_000]);
    expect(budget.row("EJ_KS").slice(1)).toEqual([-30_000, -2_021_000]);
    const codes = [...budget.open.scenario.lines.values()].map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("EJ_")).toSorted()).toEqual(
      ["BUN", "EXP", "KS", "KUN", "SBN", "SOC", "VON"].map((code) => `EJ_${code}`),
    );
    // Every frame is the print's but for what the rule leaves unrounded.
    for (const [code, years] of [
      ["VON", [818_729, 840_609, 859_001]],
      ["KS", [95_090, 96_486, 95_478]],
      ["MIL", [12_763, 12_955, 13_091]],
    ] as const) {
      for (const [index, value] of budget.row(code).entries())
        expect(Math.abs(Number(value) / 1_000 - (years[index] ?? 0))).toBeLessThan(1);
    }
  });

  it("is one edit, and does nothing the second time", () => {
    const budget = pasted();
    const before = budget.open.scenario;
    apply(budget, true);
    const after = budget.open.scenario;
    apply(budget, true);
    expect(budget.open.scenario).toEqual(after);
    while (budget.open.scenario.lines.size > before.lines.size) budget.undo();
    expect(budget.open.scenario).toEqual(before);
  });
});
