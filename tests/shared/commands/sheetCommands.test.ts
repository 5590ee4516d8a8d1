import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budgetOfSheets = () =>
  scenarioFromText(`
  # Ramar | frames
  line   | unit | kind | 2025 | 2026 | 2027
  VON    |      |      | 1    | 2    | 3
  # Eget | own
  line   | unit | kind | 2025 | 2026 | 2027 | formula
  A      |      |      | 10   | 20   | 30   |
  B      |      |      |      |      |      | =A + VON
  # Annat | own
  line   | unit | kind | 2025 | 2026 | 2027 | formula
  C      |      |      |      |      |      | =A * 2`);
const sheet = (budget: TestScenario, title: string): SheetId =>
  budget.open.scenario.sheets.find((one) => one.title === title)?.id as SheetId;
const titles = (budget: TestScenario): readonly string[] => budget.open.scenario.sheets.map(({ title }) => title);
const revising = (budget: TestScenario, title: string, more: object): Command => ({
  type: "reviseSheet",
  sheetId: sheet(budget, title),
  title,
  caption: "",
  firstYear: 2025,
  lastYear: 2027,
  dropsOutside: false,
  ...more,
});

describe("a sheet afterwards", () => {
  it("gets another name and a line under it", () => {
    const budget = budgetOfSheets();
    budget.apply(revising(budget, "Eget", { title: " Mina  rader ", caption: "netto, tkr" }));
    expect(budget.open.scenario.sheets[1]).toMatchObject({ title: "Mina rader", caption: "netto, tkr" });
    expect(budget.open.status().undoLabel).toBe("Bytte namn på bladet Eget till Mina rader");
    expect(budget.refusal(revising(budget, "Annat", { title: " " }))).toBe("Namnet är tomt. Skriv ett namn.");
    expect(budget.refusal(revising(budget, "Annat", { caption: "x".repeat(501) }))).toContain("500 tecken");
  });

  it("gets more years, and the plan with it; fewer only when nothing stands there or it may go", () => {
    const budget = budgetOfSheets();
    budget.apply(revising(budget, "Eget", { lastYear: 2030 }));
    expect(budget.open.scenario.head.period.lastYear).toBe(2030);
    expect(budget.refusal(revising(budget, "Eget", { firstYear: 2026, lastYear: 2027 }))).toBe(
      "En uppgift på ”Eget” ligger utanför 2026–2027. Flytta eller töm dem först, eller kryssa för att de får tas bort.",
    );
    budget.apply({ type: "setCellNote", lineId: budget.id("A"), year: 2025, text: "n" });
    budget.apply(revising(budget, "Eget", { firstYear: 2026, lastYear: 2027, dropsOutside: true }));
    expect([...(budget.open.scenario.cells.get(budget.id("A"))?.keys() ?? [])]).toEqual([2026, 2027]);
    expect(budget.line("A").cellNotes.size).toBe(0);
    budget.open.undo();
    expect(budget.open.scenario.cells.get(budget.id("A"))?.size).toBe(3);
    expect(budget.line("A").cellNotes.size).toBe(1);
    expect(budget.refusal(revising(budget, "Eget", { firstYear: 2028, lastYear: 2027 }))).toContain(
      "sista året ska vara efter",
    );
  });

  it("moves among the others", () => {
    const budget = budgetOfSheets();
    budget.apply({ type: "moveSheet", sheetId: sheet(budget, "Annat"), afterSheetId: null });
    expect(titles(budget)).toEqual(["Annat", "Ramar", "Eget"]);
    budget.apply({ type: "moveSheet", sheetId: sheet(budget, "Annat"), afterSheetId: sheet(budget, "Ramar") });
    expect(titles(budget)).toEqual(["Ramar", "Annat", "Eget"]);
    const { revision } = budget.open;
    budget.apply({ type: "moveSheet", sheetId: sheet(budget, "Annat"), afterSheetId: sheet(budget, "Ramar") });
    expect(budget.open.revision).toBe(revision);
    expect(budget.refusal({ type: "moveSheet", sheetId: newSheetId(), afterSheetId: null })).toContain(
      "Bladet finns inte",
    );
  });

  it("goes with its lines and comes back in its place", () => {
    const budget = budgetOfSheets();
    budget.apply({ type: "removeSheet", sheetId: sheet(budget, "Eget") });
    expect(titles(budget)).toEqual(["Ramar", "Annat"]);
    expect(budget.open.scenario.lines.size).toBe(2);
    expect(budget.row("C")).toEqual(["#NAMN?", "#NAMN?", "#NAMN?"]);
    expect(budget.open.status().undoLabel).toBe("Tog bort bladet Eget");
    budget.open.undo();
    expect(titles(budget)).toEqual(["Ramar", "Eget", "Annat"]);
    expect(budget.row("C")).toEqual([20, 40, 60]);
  });

  it("comes back in its place when it stood first or last", () => {
    for (const after of [null, "Annat"]) {
      const budget = budgetOfSheets();
      const afterSheetId = after === null ? null : sheet(budget, after);
      budget.apply({ type: "moveSheet", sheetId: sheet(budget, "Eget"), afterSheetId });
      const before = titles(budget);
      budget.apply({ type: "removeSheet", sheetId: sheet(budget, "Eget") });
      budget.undo();
      expect(titles(budget)).toEqual(before);
    }
  });

  it("stays when the model needs it, when it holds a line with a role, and when it is the last", () => {
    const budget = budgetOfSheets();
    expect(budget.refusal({ type: "removeSheet", sheetId: sheet(budget, "Ramar") })).toContain("budgetens egna blad");
    budget.apply({ type: "setRole", lineId: budget.id("A"), role: "result" });
    expect(budget.refusal({ type: "removeSheet", sheetId: sheet(budget, "Eget") })).toContain(
      "”A”, som budgeten räknar med",
    );
    const one = scenarioFromText(`
  line | unit | kind | 2025
  A    |      |      | 1`);
    const only = one.open.scenario.sheets[0];
    if (only === undefined) throw new Error("no sheet");
    expect(one.refusal({ type: "removeSheet", sheetId: only.id })).toContain("det enda bladet");
  });

  it("is doubled right after itself, with lines of its own", () => {
    const budget = budgetOfSheets();
    budget.apply({ type: "duplicateSheet", sheetId: sheet(budget, "Eget"), newSheetId: newSheetId() });
    expect(titles(budget)).toEqual(["Ramar", "Eget", "Eget (kopia)", "Annat"]);
    budget.apply({ type: "setCells", bareUnit: "kr", cells: [{ lineId: budget.id("A_2"), year: 2026, text: "500" }] });
    expect([budget.row("B_2")[1], budget.row("B")[1]]).toEqual([502, 22]);
    budget.open.undo();
    budget.open.undo();
    expect(titles(budget)).toEqual(["Ramar", "Eget", "Annat"]);
  });

  it("is copied without what the budget is counted by, so that nothing counts twice", () => {
    const budget = scenarioFromText(`
    # Ramar | frames
    line   | unit  | kind    | role      | measure       | 2025 | formula
    VON    |       |         | committee |               | 100  |
    TILL   |       | formula |           |               |      | =TILLFÄLLIGT(VON)
    # Åtgärder | measures
    line   | unit  | kind    | role      | measure       | 2025 | formula
    M      |       |         |           | temporary VON | 7    |`);
    const before = budget.row("TILL");
    for (const title of ["Ramar", "Åtgärder"])
      budget.apply({ type: "duplicateSheet", sheetId: sheet(budget, title), newSheetId: newSheetId() });
    expect(before[0]).not.toBe(0);
    expect(budget.row("TILL")).toEqual(before);
    expect(budget.row("M_2")).toEqual(budget.row("M"));
    for (const code of ["VON_2", "M_2"])
      expect(budget.line(code)).toMatchObject({
        role: null,
        measure: null,
        project: null,
        goal: null,
        indicator: null,
      });
    const copies = budget.open.scenario.sheets.filter(({ title }) => title.endsWith("(kopia)"));
    expect(copies.map(({ kind }) => kind)).toEqual(["own", "own"]);
  });
});
