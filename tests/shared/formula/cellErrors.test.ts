import { describe, expect, it } from "vitest";
import type { Line } from "../../../shared/domain/line.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { cellState } from "../../../shared/formula/cellState.ts";
import { cellOf, rowOfCell, yearOfCell } from "../../../shared/formula/plan.ts";
import { calculatedAfresh, scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  line         | unit  | kind    | 2026 | 2027 | 2028 | formula
  : Nämnder    |       | heading |      |      |      |
    VON        |       |         | 100  |      |      | =VON[-1] * (1 + PKV)
    SOC        |       |         | 10   | 20   | 30   |
  TOTALT       |       | sum     |      |      |      | =SUMMA(Nämnder)
  DUBBELT      |       |         |      |      |      | =TOTALT * 2
  ANDEL        | share |         |      |      |      | =VON / TOTALT
  PKV          | share |         |      | 10 % | 10 % |`);

describe("an error is a value and says where it came from", () => {
  it("calculates the frames when nothing is wrong", () => {
    const budget = frames();
    expect(budget.row("DUBBELT")).toEqual([220, 260, 2 * (100 * 1.1 * 1.1 + 30)]);
  });

  it("shows #NAMN? after a line is removed, in the cell, in its sums and in what hangs on them", () => {
    const budget = frames();
    budget.apply({ type: "removeLines", lineIds: [budget.id("PKV")] });
    expect(budget.row("VON")).toEqual([100, "#NAMN?", "#NAMN?"]);
    expect(budget.row("TOTALT")).toEqual([110, "#NAMN?", "#NAMN?"]);
    expect(budget.row("ANDEL")).toEqual([100 / 110, "#NAMN?", "#NAMN?"]);
    expect(budget.origin("DUBBELT", 2028)).toBe("VON 2028");
    expect(budget.shownFormula("VON")).toBe("=VON[föregående] * (1 + #NAMN?)");
    expect(budget.warnings("cellError")).toEqual(["VON 2027–2028 visar #NAMN?: formeln nämner en rad som inte finns."]);
    budget.undo();
    expect(budget.row("VON").map((value) => typeof value)).toEqual(["number", "number", "number"]);
    expect(budget.warnings("cellError")).toEqual([]);
  });

  it("reads nothing through a span whose beginning is not there: #ÅR!, and a cycle only where the span is", () => {
    const budget = scenarioFromText(`
      line | unit | kind | 2026 | 2027 | 2028 | 2029 | formula
      A    |      |      |      |      |      |      | =SUMMA(B[-2:0])
      B    |      |      |      |      |      |      |
      C    |      |      | 5    | 6    | 7    | 8    |`);
    budget.formula("B", "=C * 10");
    budget.type("A", 2027, "=SUMMA(B[-2:0])");
    expect(budget.row("A")).toEqual([null, "#ÅR!", 180, 210]);
    budget.formula("B", "=A");
    expect(budget.row("A")).toEqual([null, "#ÅR!", "#CYKEL!", "#CYKEL!"]);
    expect(budget.origin("B", 2027)).toBe("A 2027");
    // The edit that opens the circle reaches the span in the years in which it is read, and only there.
    budget.formula("B", "=C * 10");
    budget.type("C", 2027, "16");
    expect(budget.row("A")).toEqual([null, "#ÅR!", 280, 310]);
  });

  it("shows #NAMN? where an end of a range, a heading or a committee of measures is gone", () => {
    for (const formula of ["=SUMMA(SOC:TOTALT)", "=SUMMA(Nämnder)", "=ÅTGÄRDER(SOC)", "=SUMMA(SOC[2026:2027])"]) {
      const budget = frames();
      budget.formula("DUBBELT", formula);
      budget.apply({ type: "removeLines", lineIds: [budget.id("Nämnder")] });
      expect(budget.cell("DUBBELT", 2026)).toBe("#NAMN?");
    }
  });

  it("shows #CYKEL! at all members of a cycle and downstream, not beside it", () => {
    const budget = frames();
    budget.formula("SOC", "=DUBBELT / 2");
    expect(budget.row("SOC")).toEqual(["#CYKEL!", "#CYKEL!", "#CYKEL!"]);
    expect(budget.row("TOTALT")).toEqual(["#CYKEL!", "#CYKEL!", "#CYKEL!"]);
    expect(budget.row("DUBBELT")).toEqual(["#CYKEL!", "#CYKEL!", "#CYKEL!"]);
    expect(budget.row("ANDEL")).toEqual(["#CYKEL!", "#CYKEL!", "#CYKEL!"]);
    expect(budget.cell("VON", 2028)).toBeCloseTo(121, 9);
    expect(budget.origin("ANDEL", 2027)).toBe("SOC 2027");
    expect(budget.warnings("cellError")).toEqual(["SOC 2026–2028 visar #CYKEL!: formeln beror på sig själv."]);
    budget.type("SOC", 2027, "20");
    expect(budget.row("TOTALT").map((value) => typeof value)).toEqual(["string", "number", "string"]);
  });

  it("shows #CYKEL! for a line that reads itself, and none for one that reads its own year before", () => {
    const budget = frames();
    budget.formula("SOC", "=SUMMA(Nämnder)");
    expect(budget.row("SOC")).toEqual(["#CYKEL!", "#CYKEL!", "#CYKEL!"]);
    budget.undo();
    budget.formula("SOC", "=SOC[-1] + 1 kr");
    expect(budget.row("SOC")).toEqual([10, 11, 12]);
  });

  it("tells two cycles apart", () => {
    const budget = scenarioFromText(`
      line | 2026
      A    |
      B    |
      C    |
      D    |
      E    |`);
    for (const [name, formula] of [
      ["A", "=B"],
      ["B", "=A"],
      ["C", "=D"],
      ["D", "=C"],
      ["E", "=D + A"],
    ] as const)
      budget.type(name, 2026, formula);
    expect(["A", "B", "C", "D", "E"].map((name) => `${budget.cell(name, 2026)} ${budget.origin(name, 2026)}`)).toEqual([
      "#CYKEL! A 2026",
      "#CYKEL! A 2026",
      "#CYKEL! C 2026",
      "#CYKEL! C 2026",
      "#CYKEL! C 2026",
    ]);
  });

  it("shows #DIV/0!, #VÄRDE! and #ÅR! with their cell, and through sums", () => {
    const budget = frames();
    budget.type("SOC", 2026, "=VON / (1 - 1)");
    expect([budget.cell("SOC", 2026), budget.cell("TOTALT", 2026), budget.origin("DUBBELT", 2026)]).toEqual([
      "#DIV/0!",
      "#DIV/0!",
      "SOC 2026",
    ]);
    budget.type("SOC", 2027, "=VON * 10 ^ 400");
    expect([budget.cell("SOC", 2027), budget.cell("TOTALT", 2027), budget.origin("DUBBELT", 2027)]).toEqual([
      "#VÄRDE!",
      "#VÄRDE!",
      "SOC 2027",
    ]);
    budget.type("SOC", 2028, "=VON[+1]");
    expect([budget.cell("SOC", 2028), budget.cell("TOTALT", 2028), budget.origin("DUBBELT", 2028)]).toEqual([
      "#ÅR!",
      "#ÅR!",
      "SOC 2028",
    ]);
    expect(budget.warnings("cellError")).toEqual([
      "SOC 2026 visar #DIV/0!: formeln delar med noll.",
      "SOC 2027 visar #VÄRDE!: värdet går inte att beräkna.",
      "SOC 2028 visar #ÅR!: formeln läser ett år som raden inte har.",
    ]);
  });

  it("is ej beräknat, never 0, where an input is missing", () => {
    const budget = frames();
    budget.type("PKV", 2027, "");
    expect(budget.row("VON")).toEqual([100, "ej beräknat", "ej beräknat"]);
    expect(budget.row("TOTALT")).toEqual([110, "ej beräknat", "ej beräknat"]);
    expect(budget.origin("DUBBELT", 2028)).toBe("PKV 2027");
    expect(budget.open.status().warnings).toEqual([]);
    budget.type("PKV", 2027, "0");
    expect(budget.row("VON")).toEqual([100, 100, 110.00000000000001]);
  });

  it("shows the first fault a formula meets, from the left", () => {
    const budget = frames();
    budget.type("SOC", 2026, "=VON / 0 + VON[2040]");
    expect(budget.cell("SOC", 2026)).toBe("#DIV/0!");
    budget.type("SOC", 2026, "=VON[2040] + VON / 0");
    expect(budget.cell("SOC", 2026)).toBe("#ÅR!");
  });
});

/** The scenario with one line changed, as a file made elsewhere could hold it. */
function changed(budget: TestScenario, name: string, change: Partial<Line>): Scenario {
  const lines = new Map(budget.open.scenario.lines);
  lines.set(budget.id(name), { ...budget.line(name), ...change });
  return { ...budget.open.scenario, lines };
}

describe("formulas in a file that no longer hold", () => {
  it("shows #ENHET! where a unit was changed under a formula, and downstream", () => {
    const budget = frames();
    const { calculated, columns, plan } = calculatedAfresh(changed(budget, "PKV", { unit: "kr" }));
    expect(calculated.valueOf(budget.id("VON"), 2027).state).toBe(cellState.unitError);
    const downstream = calculated.valueOf(budget.id("DUBBELT"), 2028);
    expect(downstream).toEqual({ state: cellState.unitError, value: null });
    const cell = cellOf(plan.grid, plan.grid.rowOf.get(budget.id("DUBBELT")) ?? 0, 2028);
    const origin = columns.origins[cell] ?? -1;
    expect([plan.tree.ordered[rowOfCell(plan.grid, origin)]?.code, yearOfCell(plan.grid, origin)]).toEqual([
      "VON",
      2028,
    ]);
  });

  it("shows #ENHET! for a sum over lines of different units, not a figure", () => {
    const budget = frames();
    const { calculated } = calculatedAfresh(changed(budget, "SOC", { unit: "count" }));
    expect(calculated.valueOf(budget.id("TOTALT"), 2026).state).toBe(cellState.unitError);
  });

  it("shows #ENHET! for a formula whose answer is not the line's unit", () => {
    const budget = frames();
    expect(
      calculatedAfresh(changed(budget, "ANDEL", { unit: "kr" })).calculated.valueOf(budget.id("ANDEL"), 2026).state,
    ).toBe(cellState.unitError);
  });

  it.each([
    "",
    "1 +",
    "config(1)",
    "@abc",
    "@abcdefghjkmn + ",
    "2(3)",
    "1 SEK SEK",
    "SUM(",
    "=",
    "1,2",
    "@aaaaaaaaaaaa[9999]",
  ])("shows #NAMN? for the unreadable text %j and keeps it", (formula) => {
    const budget = frames();
    const scenario = changed(budget, "SOC", { formula });
    const { calculated } = calculatedAfresh(scenario);
    // Typed values stand over the formula for three years; without them it shows.
    const bare = calculatedAfresh({
      ...scenario,
      cells: new Map([...scenario.cells].filter(([id]) => id !== budget.id("SOC"))),
    });
    expect(bare.calculated.valueOf(budget.id("SOC"), 2027).state).toBe(cellState.nameError);
    expect(calculated.valueOf(budget.id("SOC"), 2027).value).toBe(20);
    expect(calculated.scenario.lines.get(budget.id("SOC"))?.formula).toBe(formula);
  });

  it("does not let a cell of a year outside the plan land on another line", () => {
    const budget = frames();
    const cells = new Map(budget.open.scenario.cells);
    cells.set(
      budget.id("VON"),
      new Map([
        [2031, { type: "number", value: 999, enteredAt: "" }],
        [2026, { type: "number", value: 100, enteredAt: "" }],
      ]),
    );
    const { calculated } = calculatedAfresh({ ...budget.open.scenario, cells });
    expect(calculated.valueOf(budget.id("SOC"), 2028).value).toBe(30);
    expect(calculated.valueOf(budget.id("VON"), 2026).value).toBe(100);
  });

  it("stops at parents in a loop instead of counting for ever", () => {
    const budget = frames();
    const scenario = changed(budget, "Nämnder", { parentId: budget.id("Nämnder") });
    expect(calculatedAfresh(scenario).calculated.valueOf(budget.id("TOTALT"), 2026).value).toBe(110);
  });
});
