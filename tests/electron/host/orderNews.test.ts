// What is told of moved lines: the sums that count them from now on or no more, and a move that would close a circle.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import type { LineId, SheetId } from "../../../shared/domain/ids.ts";
import { commandSentence } from "../../../shared/texts/refusals.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021 | 2022 | formula
  VON: Vården         |       |         | 100  | 100
  SOC: Socialtjänst   |       |         | 50   | 60
  OVN: Överförmyndare |       |         | 3    | 3
  TOT: Summa          |       | sum     |      |      | =SUMMA(VON:OVN)
  PART: Delsumma      |       | sum     |      |      | =SUMMA(VON:SOC)
  RES: Reserv         |       | formula |      |      | =TOT * 1 %
  LAG: Efterhand      |       | formula |      | 0    | =TOT[föregående] * 1 %
  : Annat             |       | heading |      |
    EJ: Ej redovisat  |       |         | 1000 | 1000
  SUB: Under          |       | formula |      |      | =ALLT * 2
  ALLT: Allt annat    |       | sum     |      |      | =SUMMA(Annat)`);

const moving = (budget: TestScenario, names: readonly string[], after: string | null, under: string | null = null) =>
  budget.open.apply({
    type: "moveLines",
    sheetId: budget.open.scenario.sheets[0]?.id as SheetId,
    lineIds: names.map((name) => budget.id(name)),
    parentId: under === null ? null : (budget.id(under) as LineId),
    afterLineId: after === null ? null : budget.id(after),
  });
const counted = (budget: TestScenario, names: readonly string[], after: string | null, under: string | null = null) => {
  const answer = moving(budget, names, after, under);
  if (!answer.ok) throw new Error(answer.error.type);
  const nameOf = (id: LineId) => budget.open.scenario.lines.get(id)?.code;
  return (answer.value.counted ?? []).map(({ lineId, gained, lost }) => [
    nameOf(lineId),
    gained.map(nameOf),
    lost.map(nameOf),
  ]);
};

describe("a moved line", () => {
  it("is told of by every sum that counts it from now on", () => {
    expect(counted(frames(), ["EJ"], "VON")).toEqual([
      ["TOT", ["EJ"], []],
      ["PART", ["EJ"], []],
      ["ALLT", [], ["EJ"]],
    ]);
  });

  it("is told of by every sum that counts it no more", () => {
    expect(counted(frames(), ["SOC"], "EJ", "Annat")).toEqual([
      ["TOT", [], ["SOC"]],
      ["PART", [], ["SOC"]],
      ["ALLT", ["SOC"], []],
    ]);
    // To the end of the longer run it leaves the shorter one.
    expect(counted(frames(), ["VON"], "OVN")).toEqual([["PART", [], ["VON"]]]);
  });

  it("is no news where the sums count what they counted", () => {
    expect(counted(frames(), ["OVN"], null)).toEqual([]);
    expect(counted(frames(), ["SOC"], null)).toEqual([]);
    expect(counted(frames(), ["RES"], "LAG")).toEqual([]);
  });

  it("is told of with the figures it changes, and all is taken back at once", () => {
    const budget = frames();
    counted(budget, ["EJ"], "VON");
    expect(budget.row("TOT")[0]).toBe(1153);
    budget.open.undo();
    expect([budget.row("TOT")[0], budget.row("PART")[0]]).toEqual([153, 150]);
  });
});

describe("a move that would close a circle", () => {
  const refusal = (
    budget: TestScenario,
    ...[names, after, under]: [readonly string[], string | null, string | null]
  ) => {
    const answer = moving(budget, names, after, under);
    return answer.ok ? null : commandSentence({ ...answer.error });
  };

  it("is refused with the names of the lines, into a run as under a heading", () => {
    const budget = frames();
    const before = budget.open.revision;
    expect(refusal(budget, ["RES"], "SOC", null)).toBe(
      "Flytten gjordes inte: ”Reserv” och ”Summa” skulle då räkna med varandra i en cirkel. Ändra en av formlerna först, eller välj en annan plats.",
    );
    expect(budget.open.revision).toBe(before);
    expect(budget.row("TOT")[0]).toBe(153);
  });

  it("is refused under a heading whose sum the line reads", () => {
    expect(refusal(frames(), ["SUB"], "EJ", "Annat")).toContain(
      "”Under” och ”Allt annat” skulle då räkna med varandra",
    );
  });

  it("is refused beside a circle that stands there already, which may be moved about", () => {
    const budget = frames();
    for (const [name, text] of [
      ["VON", "=SOC"],
      ["SOC", "=VON"],
    ] as const)
      budget.apply({ type: "setCells", cells: [{ lineId: budget.id(name), year: 2021, text }], bareUnit: "kr" });
    expect(refusal(budget, ["VON"], "EJ", "Annat")).toBeNull();
    expect(refusal(budget, ["RES"], "SOC", null)).toContain("”Reserv” och ”Summa”");
  });

  it("is made where only last year's figure is read", () => {
    const budget = frames();
    expect(refusal(budget, ["LAG"], "SOC", null)).toBeNull();
    expect(budget.row("TOT")[0]).toBe(153);
  });

  it("is refused where a formula is cut and put under what it reads", () => {
    const budget = scenarioFromText(`
      line                | kind    | 2021     | 2022
      A: Först            |         | 1        | 1
      B: Sedan            |         | 2        | 2
      S: Summa            | sum     | =SUMMA(A:B) | =SUMMA(A:B)
      F: Formel           |         | =S * 2   | 1`);
    const move = (from: string, to: string): Command => ({
      type: "moveCells",
      moves: [{ from: { lineId: budget.id(from), year: 2021 }, to: { lineId: budget.id(to), year: 2021 } }],
    });
    const answer = budget.open.apply(move("F", "B"));
    expect(answer.ok ? null : answer.error).toEqual({ type: "moveClosesCircle", labels: ["Sedan", "Summa"] });
    expect(budget.open.apply(move("B", "F")).ok).toBe(true);
  });
});
