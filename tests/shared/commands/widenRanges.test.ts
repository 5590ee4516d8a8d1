// A new line beside the first or last line of a sum: taken in where it is put there to be counted, and told of where it is not.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { type LineId, newLineId, type SheetId } from "../../../shared/domain/ids.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = () =>
  scenarioFromText(`
  # Ramar | frames
  line                | unit  | kind    | 2021 | 2022 | formula
  INL: Inledning      |       |         | 7    | 7
  VON: Vården         |       |         | 100  | 100
  SOC: Socialtjänst   |       |         | 50   | 60
  OVN: Överförmyndare |       |         | 3    | 3
    OVNV: varav       |       | ofWhich | 1    | 1
  TOT: Summa          |       | sum     |      |      | =SUMMA(VON:OVN)
  EJ: Ej redovisat    |       |         | 1000 | 1000
  EX: Exploatering    |       |         | 10   | 10
  TOT2: Summa övrigt  |       | sum     |      |      | =SUMMA(EJ:EX)`);

const insert = (
  budget: TestScenario,
  side: "above" | "below",
  name: string,
  line: Partial<Extract<Command, { type: "addLine" }>["line"]> = {},
) => {
  const beside = budget.id(name);
  const newId = newLineId();
  const answer = budget.open.apply({
    type: "addLine",
    sheetId: budget.open.scenario.sheets[0]?.id as SheetId,
    afterLineId: beside,
    beforeLineId: side === "above" ? beside : null,
    newLineId: newId,
    line: {
      code: "",
      label: "Ny rad",
      kind: "input",
      unit: "kr",
      scope: "taxFunded",
      parentId: budget.open.scenario.lines.get(beside)?.parentId ?? null,
      measure: null,
      ...line,
    },
  });
  if (!answer.ok) throw new Error(answer.error.type);
  return { newId, counted: answer.value.counted ?? [] };
};
const enter = (budget: TestScenario, lineId: LineId) =>
  budget.apply({ type: "setCells", cells: [{ lineId, year: 2021, text: "1" }], bareUnit: "kr" });
const sums = (budget: TestScenario) => [budget.row("TOT")[0], budget.row("TOT2")[0]];

describe("a new line", () => {
  it.each([
    ["above the first line of a sum", "above", "VON", [154, 1010]],
    ["below the last, past what stands under it", "below", "OVN", [154, 1010]],
    ["right above the sum itself", "above", "TOT", [154, 1010]],
    ["between two that are counted", "below", "VON", [154, 1010]],
    ["above the first of another sum", "above", "EJ", [153, 1011]],
    ["below a sum, above what another one counts", "below", "TOT", [153, 1010]],
    ["above a line before the sum", "above", "INL", [153, 1010]],
  ] as const)("is counted where it was put to be counted: %s", (_where, side, name, expected) => {
    const budget = frames();
    const { newId } = insert(budget, side, name);
    expect(sums(budget)).toEqual([153, 1010]);
    enter(budget, newId);
    expect(sums(budget)).toEqual(expected);
    budget.open.undo();
    budget.open.undo();
    expect(sums(budget)).toEqual([153, 1010]);
    insert(budget, "below", "SOC");
    expect(sums(budget)).toEqual([153, 1010]);
  });

  it("is not taken in when it is of another unit, or no amount of its own", () => {
    const budget = frames();
    insert(budget, "above", "VON", { unit: "share" });
    insert(budget, "below", "OVN", { kind: "sum" });
    insert(budget, "below", "OVN", { kind: "text" });
    expect(sums(budget)).toEqual([153, 1010]);
    expect(budget.line("TOT").formula).toBe(`SUM(@${budget.id("VON")}:@${budget.id("OVN")})`);
  });

  it("is told of where a sum has been widened for it, and where a sum passes it by", () => {
    const budget = frames();
    const [first] = insert(budget, "above", "VON").counted;
    expect([first?.lineId, first?.gained.length, first?.missed]).toEqual([budget.id("TOT"), 1, null]);
    // Above the first line of a sum the one before it is passed by, and that is no news.
    expect(insert(budget, "above", "EJ").counted.map(({ lineId }) => lineId)).toEqual([budget.id("TOT2")]);
    expect(insert(budget, "below", "SOC").counted).toEqual([]);
  });

  it("is told of as missed where it stands beside the first line of a sum and was put below another line", () => {
    const budget = frames();
    const { newId, counted } = insert(budget, "below", "INL");
    expect(counted).toMatchObject([
      {
        lineId: budget.id("TOT"),
        gained: [],
        lost: [],
        missed: { lineIds: [newId], side: "above", besideId: budget.id("VON") },
      },
    ]);
    enter(budget, newId);
    expect(sums(budget)).toEqual([153, 1010]);
  });

  it("comes with as many more as were asked for", () => {
    const budget = frames();
    const beside = budget.id("OVN");
    const ids = [newLineId(), newLineId(), newLineId()];
    budget.apply({
      type: "addLine",
      sheetId: budget.open.scenario.sheets[0]?.id as SheetId,
      afterLineId: beside,
      newLineId: ids[0] as LineId,
      moreLineIds: ids.slice(1),
      line: { code: "", label: "Ny", kind: "input", unit: "kr", scope: "taxFunded", parentId: null, measure: null },
    });
    for (const lineId of ids) enter(budget, lineId);
    expect(sums(budget)).toEqual([156, 1010]);
  });
});

describe("a copy of a line", () => {
  const duplicate = (budget: TestScenario, ...names: readonly string[]) => {
    const newId = newLineId();
    const answer = budget.open.apply({
      type: "duplicateLines",
      sheetId: budget.open.scenario.sheets[0]?.id as SheetId,
      lineIds: names.map((name) => budget.id(name)),
      newLineId: newId,
    });
    if (!answer.ok) throw new Error(answer.error.type);
    return { newId, counted: answer.value.counted ?? [] };
  };

  it.each([
    ["first", "VON", 253],
    ["in the middle", "SOC", 203],
    ["last", "OVN", 156],
  ])("is counted where its original is, also one that stands %s, and the sum is told of", (_where, name, expected) => {
    const budget = frames();
    const { newId, counted } = duplicate(budget, name);
    expect(budget.row("TOT")[0]).toBe(expected);
    expect(counted).toMatchObject([{ lineId: budget.id("TOT"), gained: [newId], lost: [], missed: null }]);
  });

  it("is not counted by a sum that only begins below it", () => {
    const budget = frames();
    const { newId, counted } = duplicate(budget, "INL");
    expect(sums(budget)).toEqual([153, 1010]);
    expect(counted[0]?.missed).toMatchObject({ lineIds: [newId], side: "above", besideId: budget.id("VON") });
  });
});
