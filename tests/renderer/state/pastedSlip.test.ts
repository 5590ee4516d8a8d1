// A paste in another unit than the sheet is shown in, held against what stood there or beside it.

import { expect, it } from "vitest";
import { type Slip, slipOf, standingAt, unitMeant } from "../../../renderer/state/pastedSlip.ts";
import { type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { slipTexts } from "../../../shared/texts/pasteWords.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const text = (first: string, second: string) => `
  # Ramar | frames
  line    | 2021     | 2022     | 2023
  A: Ett  | ${first} | 1 tkr    | 2 tkr
  B: Två  | ${second} | 9 tkr   | 9 tkr`;

/** A budget before and after A and B of 2021 were given other amounts. */
function pasted(before: readonly [string, string], after: readonly [string, string], typed: readonly [string, string]) {
  const mirrorOf = ([a, b]: readonly [string, string]): Mirror => {
    const mirror = mirrorFromView(scenarioFromText(text(a, b)).open.view());
    if (!mirror.ok) throw new Error(mirror.error.reason);
    return mirror.value;
  };
  const [was, is] = [mirrorOf(before), mirrorOf(after)];
  const cellsOf = (mirror: Mirror) =>
    ["A", "B"].flatMap((code, place) => {
      const line = mirror.structure.lines.find((each) => each.code === code);
      return line === undefined ? [] : [{ lineId: line.id, year: 2021, text: typed[place] ?? "" }];
    });
  return slipOf(standingAt(was, cellsOf(was)), is, cellsOf(is));
}
const larger = { is: "larger", times: 1_000 } as const;
const smaller = { is: "smaller", times: 1_000 } as const;
const bare = ["1 000", "9 000"] as const;

it.each([
  ["a thousand times what stood there", ["1 tkr", "9 tkr"], ["1 mnkr", "9 mnkr"], bare, larger],
  ["a thousandth of it", ["1 mnkr", "9 mnkr"], ["1 tkr", "9 tkr"], bare, smaller],
  [
    "a million times what stood there",
    ["1 tkr", "9 tkr"],
    ["1000 mnkr", "9000 mnkr"],
    bare,
    { is: "larger", times: 1_000_000 },
  ],
  ["as large as it", ["1 tkr", "9 tkr"], ["2 tkr", "8 tkr"], bare, null],
  ["half of them in another size", ["1 tkr", "9 tkr"], ["1 mnkr", "9 tkr"], bare, null],
  ["a thousand times the years beside, where nothing stood", ["", ""], ["1 mnkr", "9 mnkr"], bare, larger],
  ["one such amount beside another, where nothing stood", ["", ""], ["1 mnkr", "9 tkr"], bare, null],
  ["with its unit", ["1 tkr", "9 tkr"], ["1 mnkr", "9 mnkr"], ["1 mnkr", "9 mnkr"], null],
] as const)("knows an amount that is %s", (_, before, after, typed, slip) => {
  expect(pasted(before, after, typed)).toEqual(slip);
});

it.each<[Slip, DisplayUnit, DisplayUnit | null]>([
  [larger, "tkr", "kr"],
  [larger, "mnkr", "tkr"],
  [{ is: "larger", times: 1_000_000 }, "mnkr", "kr"],
  [smaller, "tkr", "mnkr"],
  [smaller, "mnkr", null],
  [larger, "kr", null],
])("takes %o in a sheet shown in %s for %s", (slip, shown, meant) => {
  expect(unitMeant(slip, shown)).toBe(meant);
});

it("asks for the unit that may have been meant", () => {
  expect(slipTexts.told("larger", 1_000, 2, "tkr", "kr")).toBe(
    "Beloppen lästes som tkr och blev omkring tusen gånger större än vad som stod här. Är de i kr?",
  );
  expect(slipTexts.told("smaller", 1_000, 1, "mnkr", null)).toMatch(
    /mindre än vad som stod här\. Kontrollera enheten\.$/,
  );
});
