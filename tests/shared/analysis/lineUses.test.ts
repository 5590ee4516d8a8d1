import { expect, it } from "vitest";
import { lineUsesOf } from "../../../shared/analysis/lineUses.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
  line             | unit  | kind    | 2025 | 2026     | formula
  : Nämnder        |       | heading |      |          |
    VON            |       |         | 1    | 2        |
    SOC            |       |         | 3    | =VON * 2 |
    KS             |       |         | 4    | 5        |
  SUMN             |       | sum     |      |          | =SUMMA(Nämnder)
  SPANN            |       | sum     |      |          | =SUMMA(VON:KS)
  DUBBEL           |       |         |      |          | =KS * 2
  ANNAN            |       |         | 9    | 9        |`);

it("tells which formulas name a line, and which only count it among others", () => {
  const scenario = budget();
  const uses = lineUsesOf(scenario.open.context, [scenario.id("VON")]);
  const nameOf = new Map([...scenario.open.scenario.lines.values()].map(({ id, code }) => [id, code]));
  expect(uses.formulas.map(({ lineId, year, how }) => [nameOf.get(lineId), year, how])).toEqual([
    ["SOC", 2026, "named"],
    ["SUMN", null, "part"],
    ["SPANN", null, "part"],
  ]);
  expect(uses).toMatchObject({ lines: 1, cells: 2, notes: 0, named: [] });
});

it("counts a run that only passes the line, and forgets readers that go too", () => {
  const scenario = budget();
  const soc = lineUsesOf(scenario.open.context, [scenario.id("SOC")]);
  expect(soc.formulas.map(({ how }) => how)).toEqual(["part", "part"]);
  const all = lineUsesOf(scenario.open.context, [scenario.id("Nämnder")]);
  expect(all.formulas.map(({ how }) => how)).toEqual(["named", "named", "named"]);
  expect(all).toMatchObject({ lines: 4, cells: 6 });
  const both = lineUsesOf(scenario.open.context, [scenario.id("KS"), scenario.id("DUBBEL")]);
  expect(both.formulas.map(({ how }) => how)).toEqual(["part", "part"]);
});

it("counts what a line says of itself apart: it is written anew with another name", () => {
  const scenario = budget();
  scenario.formula("ANNAN", "=ANNAN[föregående] * 1,02");
  expect(lineUsesOf(scenario.open.context, [scenario.id("ANNAN")])).toMatchObject({ formulas: [], own: 1 });
});

it("finds nothing for a line nobody reads", () => {
  const scenario = budget();
  expect(lineUsesOf(scenario.open.context, [scenario.id("ANNAN")]).formulas).toEqual([]);
});
