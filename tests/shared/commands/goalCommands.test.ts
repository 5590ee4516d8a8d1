import { beforeEach, describe, expect, it } from "vitest";
import type { AddGoal } from "../../../shared/commands/addGoal.ts";
import type { AddSavings } from "../../../shared/commands/addSavings.ts";
import { commandSchema } from "../../../shared/contract/requestSchemas.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { plainIndicator } from "../../../shared/domain/indicator.ts";
import { noSource } from "../../../shared/domain/line.ts";
import { linkedBudget } from "../../support/linkedBudget.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

let budget: TestScenario;
beforeEach(() => {
  budget = linkedBudget();
});

const goal = (more: Partial<AddGoal> = {}): AddGoal => ({
  type: "addGoal",
  sheetId: budget.line("RESANDEL").homeSheetId,
  newLineId: newLineId(),
  headingId: null,
  newHeading: { newLineId: newLineId(), label: "Medborgare" },
  label: "Skuld per invånare",
  code: "SKULD_INV",
  unit: "kr",
  formulaText: "SKULD / BEF",
  goal: { operator: "<=", thresholdText: "10 500 kr", shortLabel: "", fromYear: 2024, toYear: null },
  indicator: { ...plainIndicator, direction: "decrease", baseline: 10_200, baselineYear: 2022 },
  source: { name: "Finanspolicyn", date: "2023-02-01" },
  ...more,
});

describe("addGoal", () => {
  it("makes heading, line, formula, limit, years, direction and source as one edit that one undo takes back", () => {
    const before = budget.open.scenario;
    const command = goal();
    expect(commandSchema.parse(command)).toEqual(command);
    budget.apply(command);
    const line = budget.line("SKULD_INV");
    expect(line).toMatchObject({
      label: "Skuld per invånare",
      kind: "goal",
      parentId: budget.id("Medborgare"),
      goal: { operator: "<=", shortLabel: "Skuld per invånare", fromYear: 2024, toYear: null },
      indicator: { direction: "decrease", baseline: 10_200, baselineYear: 2022 },
      source: { name: "Finanspolicyn", date: "2023-02-01" },
    });
    expect(budget.row("SKULD_INV")).toEqual([10_000, 10_000, 10_000]);
    const shown = budget.open.status().goals.find(({ lineId }) => lineId === line.id);
    expect(shown?.years.map(({ year, met }) => [year, met])).toEqual([
      [2024, true],
      [2025, true],
    ]);
    expect(budget.open.status().undoLabel).toBe("Lade till målet Skuld per invånare");
    budget.undo();
    expect(budget.open.scenario).toEqual(before);
  });

  it("can be an indicator alone, of typed values, under a heading that is there", () => {
    budget.apply({ ...goal({ newHeading: null, goal: null, formulaText: "", code: "NÖJDA", unit: "share" }) });
    expect(budget.line("NÖJDA")).toMatchObject({ kind: "input", goal: null, formula: null });
  });

  it("is refused whole when it aims at nothing, when a part cannot be read, and when years are reversed", () => {
    expect(budget.refusal(goal({ goal: null, indicator: null }))).toBe(
      "Ange en gräns eller en riktning, annars finns inget att följa upp.",
    );
    expect(budget.refusal(goal({ formulaText: "=SKULD / FINNS_INTE" }))).toContain("FINNS_INTE");
    expect(budget.refusal(goal({ source: { ...noSource, date: "2023-02-30" } }))).toContain("inget datum");
    expect(
      budget.refusal(
        goal({ goal: { operator: "<=", thresholdText: "1 kr", shortLabel: "", fromYear: 2025, toYear: 2024 } }),
      ),
    ).toContain("inte gälla från 2025 till 2024");
  });
});

describe("setGoal", () => {
  const limit = (thresholdText: string) =>
    ({ type: "setGoal", lineId: budget.id("RESANDEL"), operator: ">=", thresholdText, shortLabel: "" }) as const;

  it("reads a bare limit as a cell of the line would, and refuses what can mean two shares", () => {
    const refusal = budget.refusal(limit("0,02"));
    expect(refusal).toContain("”0,02” kan betyda två olika andelar");
    expect(budget.refusal(limit("0.02"))).toContain("kan betyda två olika andelar");
    expect(budget.refusal(limit("20 000"))).toBe(
      "”20 000” skulle bli 20 000 %, men ”Resultat som andel av skatt och bidrag” är en andel. Skriv gränsen i procent, till exempel 2 %, eller lägg målet på en rad i kronor.",
    );
    for (const [text, threshold] of [
      ["2", 0.02],
      ["0,5 %", 0.005],
      ["0", 0],
      ["=0,02", 0.02],
    ] as const) {
      budget.apply(limit(text));
      const shown = budget.open.status().goals.find(({ lineId }) => lineId === budget.id("RESANDEL"));
      expect([text, shown?.years[0]?.threshold]).toEqual([text, threshold]);
    }
  });
});

describe("addSavings", () => {
  const savings = (more: Partial<AddSavings> = {}): AddSavings => ({
    type: "addSavings",
    sheetId: budget.line("BUSSAR").homeSheetId,
    headingId: newLineId(),
    heading: "Besparing per nämnd 2024",
    year: 2024,
    duration: "permanent",
    motive: "Framräknad för balans.",
    goalId: budget.id("RESANDEL"),
    parts: [
      { newLineId: newLineId(), committeeId: budget.id("VON"), label: "Besparing, VON", amountSek: 600_000 },
      { newLineId: newLineId(), committeeId: budget.id("KS"), label: "Besparing, KS", amountSek: 100_000.125 },
    ],
    ...more,
  });

  it("lowers each committee's frame by its part from the year on, as one edit", () => {
    const before = { scenario: budget.open.scenario, von: budget.row("VON").map(Number) };
    const command = savings();
    expect(commandSchema.parse(command)).toEqual(command);
    budget.apply(command);
    const after = budget.row("VON").map(Number);
    expect(after.map((value, index) => value - (before.von[index] ?? 0))).toEqual([0, -600_000, -612_000]);
    expect(budget.cell("Besparing, KS", 2024)).toBe(-100_000.125);
    expect(budget.line("Besparing, VON").measure).toMatchObject({
      direction: "saving",
      duration: "permanent",
      committeeId: budget.id("VON"),
      motive: "Framräknad för balans.",
      goalId: budget.id("RESANDEL"),
    });
    budget.undo();
    expect(budget.open.scenario).toEqual(before.scenario);
  });

  it("is refused whole for a committee that is gone and a year outside the sheet", () => {
    const [part] = savings().parts;
    if (part === undefined) throw new Error("no part");
    expect(budget.refusal(savings({ parts: [{ ...part, committeeId: newLineId() }] }))).toContain("finns inte längre");
    expect(budget.refusal(savings({ goalId: newLineId() }))).toContain("Målet finns inte längre");
    expect(budget.refusal(savings({ year: 2030 }))).toContain("2030");
  });
});
