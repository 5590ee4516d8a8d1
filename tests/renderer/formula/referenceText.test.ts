// Where a formula waits for a reference, and what is written for the cells pointed at. "|" is the caret.

import { beforeAll, describe, expect, it } from "vitest";
import { awaitsReference, referenceText } from "../../../renderer/formula/referenceText.ts";
import { carriedReferences, type References } from "../../../renderer/grid/referenceColours.ts";
import type { ScenarioStructure } from "../../../shared/contract/scenarioView.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

let structure: ScenarioStructure;
beforeAll(async () => {
  const view = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!view.ok) throw new Error("no view");
  structure = view.value.structure;
});

describe("a formula waits for a reference", () => {
  it.each([
    "=|",
    "=VON + |",
    "=VON +|",
    "=SUMMA(|",
    "=SUMMA(VON; |)",
    "=SUM(VON,|",
    "=SUMMA(VON:|)",
    "=VON - |+ 2",
    "=ÅTGÄRDER(|",
    "=A >= |",
  ])("at %s", (marked) => {
    expect(awaitsReference(marked.replace("|", ""), marked.indexOf("|"))).toBe(true);
  });
  it.each([
    "=VON|",
    "=2|",
    "=|VON",
    "VON + |",
    "=VON[|",
    "=VON[2021:|",
    "='a + |",
    '="a + |',
    "=ÅTGÄRDER(VON; |",
    "=1,|",
    "=(VON)|",
    "|=VON",
  ])("not at %s", (marked) => {
    expect(awaitsReference(marked.replace("|", ""), marked.indexOf("|"))).toBe(false);
  });
});

describe("what is written for pointed cells in a formula of 2022", () => {
  it.each([
    ["VON", "VON", 2022, 2022, "=|", "VON"],
    ["VON", "VON", 2021, 2021, "=|", "VON[föregående]"],
    ["VON", "VON", 2023, 2023, "=|", "VON[2023]"],
    ["VON", "VON", 2021, 2023, "=SUMMA(|", "VON[2021:2023]"],
    ["VON", "KS", 2022, 2022, "=SUMMA(|", "VON:KS"],
    ["VON", "KS", 2021, 2022, "=SUMMA(|", "VON:KS[2021:2022]"],
    ["VON", "VON", 2021, 2021, "=ÅTGÄRDER(|", "VON"],
    ["hostile", "hostile", 2022, 2022, "=|", "'<img src=x onerror=alert(1)> hej'"],
  ])("%s–%s, %i–%i in %s", (from, to, fromYear, toYear, marked, expected) => {
    const cells = { fromId: fakeLineId(from), toId: fakeLineId(to), fromYear, toYear };
    expect(referenceText(structure, cells, 2022, marked.replace("|", ""), marked.indexOf("|"))).toBe(expected);
  });
});

describe("references while the text is changed", () => {
  const references: References = [
    { start: 1, end: 4, lineIds: [fakeLineId("VON")], years: [2022] },
    { start: 7, end: 10, lineIds: [fakeLineId("SOC")], years: [2022] },
  ];
  const carried = (now: string) =>
    carriedReferences("=VON + SOC", now, references).map(({ start, end }) =>
      now.slice(Math.max(0, start), Math.max(0, end)),
    );

  it.each([
    ["=VON + SOC * 2", ["VON", "SOC"]],
    ["=VON * 2 + SOC", ["VON", "SOC"]],
    ["=VONA + SOC", ["", "SOC"]],
    ["=2 * VON + SOC", ["VON", "SOC"]],
    ["=VON +", ["VON", ""]],
    ["=", ["", ""]],
  ])("stay on their names in %s", (now, expected) => {
    expect(carried(now)).toEqual(expected);
  });
});
