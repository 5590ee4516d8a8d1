// Ranges when lines change places or go: the sum counts what it counted, whatever stands at its ends.

import { describe, expect, it } from "vitest";
import { lineUsesOf } from "../../../shared/analysis/lineUses.ts";
import type { LineId, SheetId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021 | 2022 | formula
  VON: Vården         |       |         | 100  | 100
    VONV: varav       |       | ofWhich | 40   | 40
  SOC: Socialtjänst   |       |         | 50   | 60
  KUN: Kultur         |       |         | 20   | 20
  OVN: Överförmyndare |       |         | 3    | 3
  TOT: Summa          |       | sum     |      |      | =SUMMA(VON:OVN)
  : Annat             |       | heading |      |
    EJ: Ej redovisat  |       |         | 1000 | 1000`);

const sum = (budget: TestScenario) => budget.row("TOT")[0];
const move = (budget: TestScenario, name: string, after: string | null, under: string | null = null) =>
  budget.apply({
    type: "moveLines",
    sheetId: budget.open.scenario.sheets[0]?.id as SheetId,
    lineIds: [budget.id(name)],
    parentId: under === null ? null : (budget.id(under) as LineId),
    afterLineId: after === null ? null : budget.id(after),
  });
const formula = (budget: TestScenario) => {
  const { lines } = budget.open.scenario;
  const text = lines.get(budget.id("TOT"))?.formula ?? "";
  return [...lines.values()].reduce((named, { id, code }) => named.replaceAll(`@${id}`, code), text);
};

describe("a range", () => {
  it.each([
    ["the first line changes place with the next", "VON", "SOC", "SUM(SOC:OVN)"],
    ["the first line goes last", "VON", "OVN", "SUM(SOC:VON)"],
    ["the last line goes first", "OVN", null, "SUM(OVN:KUN)"],
    ["a line inside goes first", "KUN", null, "SUM(KUN:OVN)"],
    ["a line inside goes elsewhere inside", "SOC", "KUN", "SUM(VON:OVN)"],
  ])("counts the same lines when %s", (_what, name, after, expected) => {
    const budget = frames();
    const before = sum(budget);
    move(budget, name, after);
    expect(sum(budget)).toBe(before);
    expect(formula(budget)).toBe(expected);
    budget.open.undo();
    expect([sum(budget), formula(budget)]).toEqual([before, "SUM(VON:OVN)"]);
  });

  it("loses a line that is taken out of it, also one that stood at its end, and goes on with the others", () => {
    const budget = frames();
    move(budget, "VON", "EJ", "Annat");
    expect([sum(budget), formula(budget)]).toEqual([73, "SUM(SOC:OVN)"]);
    move(budget, "KUN", "EJ", "Annat");
    expect([sum(budget), formula(budget)]).toEqual([53, "SUM(SOC:OVN)"]);
  });

  it("is let alone where a stranger comes between its ends", () => {
    const budget = frames();
    move(budget, "EJ", "VON");
    expect([sum(budget), formula(budget)]).toEqual([1173, "SUM(VON:OVN)"]);
  });

  it("goes on without the line at its end when that is removed, and is told so beforehand", () => {
    const budget = frames();
    const look = { scenario: budget.open.scenario, tree: budget.open.context.tree };
    const uses = lineUsesOf(look, [budget.id("VON")]).formulas;
    expect(uses.find(({ lineId }) => lineId === budget.id("TOT"))?.how).toBe("part");
    budget.apply({ type: "removeLines", lineIds: [budget.id("VON"), budget.id("OVN")] });
    expect([sum(budget), formula(budget)]).toEqual([70, "SUM(SOC:KUN)"]);
    budget.open.undo();
    expect([sum(budget), formula(budget)]).toEqual([173, "SUM(VON:OVN)"]);
  });

  it("has nothing to go on with when all its lines are removed", () => {
    const budget = frames();
    const all = ["VON", "SOC", "KUN", "OVN"].map((name) => budget.id(name));
    const look = { scenario: budget.open.scenario, tree: budget.open.context.tree };
    expect(lineUsesOf(look, all).formulas[0]?.how).toBe("named");
    budget.apply({ type: "removeLines", lineIds: all });
    expect(budget.row("TOT")[0]).not.toBe(0);
  });
});
