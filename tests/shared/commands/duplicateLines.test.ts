import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { newLineId, type SheetId } from "../../../shared/domain/ids.ts";
import { projectPartRoles } from "../../../shared/domain/lineRole.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const sheetOf = (budget: TestScenario, number = 0): SheetId => budget.open.scenario.sheets[number]?.id as SheetId;
const doubling = (
  budget: TestScenario,
  names: readonly string[],
  number = 0,
): Extract<Command, { type: "duplicateLines" }> => ({
  type: "duplicateLines",
  sheetId: sheetOf(budget, number),
  lineIds: names.map((name) => budget.id(name)),
  newLineId: newLineId(),
});
const labels = (budget: TestScenario, number = 0): readonly string[] =>
  (budget.open.scenario.sheets[number]?.lineIds ?? []).map((id) => budget.open.scenario.lines.get(id)?.label ?? "");

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021    | 2022 | formula
  : Nämnder           |       | heading |         |      |
    VON: Vården       |       |         | 100     |      | =VON[-1] * 1,1
    : Skolor          |       | heading |         |      |
      A               |       |         | 5       | 6    |
      B               |       |         |         |      | =A * 2 + VON
  SUMN: Summa         |       | sum     |         |      | =SUMMA(Nämnder)`);

describe("doubling lines", () => {
  it("copies figures and formulas, with its own code and with references to its own line following", () => {
    const budget = frames();
    const command = doubling(budget, ["VON"]);
    budget.apply(command);
    expect(labels(budget).slice(0, 3)).toEqual(["Nämnder", "Vården", "Vården (kopia)"]);
    expect(budget.row("VON_2").map((value) => Math.round(Number(value)))).toEqual([100, 110]);
    const copy = budget.open.scenario.lines.get(command.newLineId);
    expect(copy?.formula).toBe(`@${command.newLineId}[-1] * 1.1`);
    budget.apply({
      type: "setCells",
      bareUnit: "kr",
      cells: [{ lineId: command.newLineId, year: 2021, text: "200" }],
    });
    expect(Math.round(Number(budget.row("VON_2")[1]))).toBe(220);
    expect(Math.round(Number(budget.row("VON")[1]))).toBe(110);
    expect(budget.open.status().undoLabel).toContain("VON_2");
  });

  it("takes a heading with all under it: names inside the copy mean the copy, others what they meant", () => {
    const budget = frames();
    budget.apply(doubling(budget, ["Skolor"]));
    budget.apply({ type: "setCells", bareUnit: "kr", cells: [{ lineId: budget.id("A_2"), year: 2022, text: "50" }] });
    expect(budget.row("B_2")[1]).toBe(50 * 2 + Number(budget.row("VON")[1]));
    expect(labels(budget)).toEqual(["Nämnder", "Vården", "Skolor", "A", "B", "Skolor (kopia)", "A", "B", "Summa"]);
    expect(Number(budget.row("SUMN")[1])).toBeGreaterThan(300);
    budget.undo();
    budget.undo();
    expect(labels(budget)).toEqual(labels(frames()));
  });

  it("numbers further copies and puts the copies of several lines after the last of them", () => {
    const budget = frames();
    budget.apply(doubling(budget, ["A", "B"]));
    expect(labels(budget).slice(2, 7)).toEqual(["Skolor", "A", "B", "A (kopia)", "B (kopia)"]);
    budget.apply(doubling(budget, ["A"]));
    expect(labels(budget)).toContain("A (kopia 2)");
    expect(budget.line("A_3").label).toBe("A (kopia 2)");
  });

  it("leaves behind what is the original's alone", () => {
    const budget = frames();
    const line = budget.line("VON");
    budget.apply({ type: "setRole", lineId: line.id, role: "result" });
    budget.apply({ type: "setCellNote", lineId: line.id, year: 2021, text: "Se protokollet" });
    budget.apply({ type: "setAttribute", lineId: line.id, attribute: "price", text: "95 tkr", bareUnit: "kr" });
    const command = doubling(budget, ["VON"]);
    budget.apply(command);
    const copy = budget.open.scenario.lines.get(command.newLineId);
    expect({ role: copy?.role, notes: copy?.cellNotes.size, price: copy?.attributes.get("price") }).toEqual({
      role: null,
      notes: 0,
      price: 95_000,
    });
  });

  it("doubles a project with its parts, whose costs follow the copy's own outlays", () => {
    const budget = scenarioFromText(`
  # Investeringar | investments
  line | unit | kind | 2026 | 2027 | 2028`);
    budget.apply({
      type: "addProject",
      sheetId: sheetOf(budget),
      newLineId: newLineId(),
      parentId: null,
      label: "Simhall",
      code: "SIM",
      scope: "taxFunded",
      project: { committeeId: null, priority: 1, status: "decided" },
      parts: [
        {
          kind: "outlay",
          label: "Hus",
          amounts: [{ year: 2026, text: "33 mnkr" }],
          life: "33",
          residual: "",
          startYear: 2027,
          startMonth: 1,
        },
      ],
      bareUnit: "kr",
    });
    const depreciationOf = (heading: string): readonly (number | string | null)[] => {
      const part = budget.open.context.tree
        .childrenOf(budget.id(heading))
        .map((lineId) => budget.open.scenario.lines.get(lineId))
        .find((line) => line?.role === "depreciation");
      return budget.row(part?.code ?? "");
    };
    budget.apply(doubling(budget, ["SIM"]));
    const copy = budget.line("SIM_2");
    const parts = budget.open.context.tree.childrenOf(copy.id).map((id) => budget.open.scenario.lines.get(id));
    expect(parts.every((part) => projectPartRoles.some((role) => role === part?.role))).toBe(true);
    expect(copy.project?.status).toBe("proposed");
    const outlay = parts.find((part) => part?.role === "outlay");
    if (outlay === undefined) throw new Error("the copy has no outlay");
    budget.apply({ type: "setCells", bareUnit: "kr", cells: [{ lineId: outlay.id, year: 2026, text: "66 mnkr" }] });
    expect(depreciationOf("SIM_2")[1]).toBe(2 * Number(depreciationOf("SIM")[1]));
    expect(Number(depreciationOf("SIM")[1])).toBe(1_000_000);
  });

  it("shows the copy beside the original on other sheets", () => {
    const budget = scenarioFromText(`
  # Ramar | frames
  line | unit | kind | 2026
  A    |      |      | 1
  # Drift | operatingBudget
  line | unit | kind | 2026
  X    |      |      | 1`);
    budget.apply({ type: "placeLines", sheetId: sheetOf(budget, 1), lineIds: [budget.id("A")] });
    budget.apply(doubling(budget, ["A"]));
    expect(labels(budget, 1)).toEqual(["X", "A", "A (kopia)"]);
    expect(budget.refusal(doubling(budget, ["A"], 1))).toBe(
      "”A” hör till ett annat blad och visas bara här. Gör ändringen på radens eget blad.",
    );
  });
});
