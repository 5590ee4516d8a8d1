// Filling as a command: copies, series and growth, in any direction, as one named edit.

import { describe, expect, it } from "vitest";
import type { FillRule, FillSeries } from "../../../shared/commands/fillSeries.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (): TestScenario =>
  scenarioFromText(`
    # Premisser | premises
    line | unit  | 2024 | 2025 | 2026 | 2027 | 2028
    PKV  | share | 1 %  | 2 %  |      |      |
    ÅRET | count | 2024 |      |      |      |
    ORD  | text  | ja   |      |      |      |
    # Ramar | frames
    line | 2024 | 2025 | 2026 | 2027 | 2028 | formula
    VON  | 1000 | 1100 |      |      |      |
    SOC  | 500  | =SOC[-1] + 5 kr | | |     |
    KUN  | 0    | 10   | -5   |      |      |
    BUN  | 200  |      |      |      |      | =BUN[-1] * (1 + PKV[2025])`);

const places = (open: TestScenario, line: string, years: readonly number[]) =>
  years.map((year) => ({ lineId: open.id(line), year }));
function fill(
  open: TestScenario,
  line: string,
  from: readonly number[],
  to: readonly number[],
  rule: FillRule,
): FillSeries {
  const lanes = [{ from: places(open, line, from), to: places(open, line, to) }];
  return { type: "fillSeries", lanes, rule, bareUnit: "kr" };
}
function applied(open: TestScenario, line: string, command: FillSeries): readonly unknown[] {
  const before = open.row(line);
  open.apply(command);
  const after = open.row(line);
  open.undo();
  expect(open.row(line)).toEqual(before);
  open.redo();
  expect(open.row(line)).toEqual(after);
  return after;
}

const copy: FillRule = { type: "copy", what: "all" };
const values: FillRule = { type: "copy", what: "values" };
const linear = (step: string | null = null): FillRule => ({ type: "linear", step });
const growth = (rate: string | null = null): FillRule => ({ type: "growth", rate });

describe("filling", () => {
  it.each([
    ["copies one figure", "VON", [2025], [2026, 2027, 2028], copy, [1000, 1100, 1100, 1100, 1100]],
    ["repeats several", "VON", [2024, 2025], [2026, 2027, 2028], copy, [1000, 1100, 1000, 1100, 1000]],
    ["copies backwards", "VON", [2025], [2024], copy, [1100, 1100, null, null, null]],
    ["goes on by the same step", "VON", [2024, 2025], [2026, 2027, 2028], linear(), [1000, 1100, 1200, 1300, 1400]],
    ["goes on backwards", "VON", [2025, 2024], [2026], linear(), [1000, 1100, 900, null, null]],
    ["takes a step that is typed", "VON", [2025], [2026, 2027], linear("-50"), [1000, 1100, 1050, 1000, null]],
    ["takes a step in its unit", "VON", [2025], [2026], linear("2 tkr"), [1000, 1100, 3100, null, null]],
    ["grows as the first figures do", "VON", [2024, 2025], [2026, 2027], growth(), [1000, 1100, 1210, 1331, null]],
    ["grows by a percentage", "VON", [2025], [2026, 2027], growth("2"), [1000, 1100, 1122, 1144.44, null]],
    ["shrinks by one", "VON", [2025], [2026], growth("\u22120,5 %"), [1000, 1100, 1094.5, null, null]],
    [
      "fits the best line to three figures",
      "KUN",
      [2024, 2025, 2026],
      [2027],
      linear(),
      [0, 10, -5, -3.33333333333333, null],
    ],
    ["counts a lone year on", "ÅRET", [2024], [2025, 2026], linear(), [2024, 2025, 2026, null, null]],
    ["steps a share by percentage points", "PKV", [2025], [2026], linear("0,5 %"), [0.01, 0.02, 0.025, null, null]],
    ["copies a text", "ORD", [2024], [2025], copy, ["ja", "ja", null, null, null]],
    ["copies a formula as a formula", "SOC", [2025], [2026, 2027], copy, [500, 505, 510, 515, null]],
    ["copies its figure alone", "SOC", [2025], [2026, 2027], values, [500, 505, 505, 505, null]],
    ["copies emptiness", "VON", [2026], [2025], copy, [1000, null, null, null, null]],
  ] as const)("%s", (_, line, from, to, rule, row) => {
    const open = budget();
    expect(applied(open, line, fill(open, line, from, to, rule))).toEqual(row);
  });

  it("names the years and the line, or how many lines", () => {
    const open = budget();
    open.apply(fill(open, "VON", [2025], [2026, 2027, 2028], copy));
    expect(open.open.status().undoLabel).toBe("Fyllde 2026–2028 på VON");
    const lanes = ["VON", "SOC"].map((line) => ({ from: places(open, line, [2024]), to: places(open, line, [2025]) }));
    open.apply({ type: "fillSeries", lanes, rule: copy, bareUnit: "kr" });
    expect(open.open.status().undoLabel).toBe("Fyllde 2025 på 2 rader");
  });

  it("means the new line where a copied formula names its own", () => {
    const open = budget();
    const lanes = [{ from: places(open, "SOC", [2025]), to: places(open, "VON", [2025]) }];
    open.apply({ type: "fillSeries", lanes, rule: copy, bareUnit: "kr" });
    expect(open.row("VON")[1]).toBe(1005);
  });

  it("lets the line's own formula back in where it says the same", () => {
    const open = budget();
    open.type("BUN", 2027, "7");
    open.apply(fill(open, "BUN", [2026], [2027], copy));
    expect(open.open.scenario.cells.get(open.id("BUN"))?.has(2027)).toBe(false);
  });

  it.each([
    ["a series from an empty cell", (o: TestScenario) => fill(o, "VON", [2026], [2027], linear("5")), "har inget tal"],
    ["growth from zero", (o: TestScenario) => fill(o, "KUN", [2024, 2025], [2027], growth()), "kräver minst två tal"],
    ["growth from one figure", (o: TestScenario) => fill(o, "VON", [2025], [2026], growth()), "kräver minst två tal"],
    ["a step that is no number", (o: TestScenario) => fill(o, "VON", [2025], [2026], linear("mycket")), "är inget tal"],
    ["a step in another unit", (o: TestScenario) => fill(o, "VON", [2025], [2026], linear("2 %")), "har fel enhet"],
    ["a year outside the sheet", (o: TestScenario) => fill(o, "VON", [2025], [2031], copy), "har inga belopp för 2031"],
    ["a series of texts", (o: TestScenario) => fill(o, "ORD", [2024], [2025], linear("1")), "har inget tal"],
    [
      "another unit",
      (o: TestScenario): FillSeries => ({
        ...fill(o, "VON", [2024], [2025], copy),
        lanes: [{ from: places(o, "VON", [2024]), to: places(o, "PKV", [2024]) }],
      }),
      "olika enheter",
    ],
  ] as const)("refuses %s", (_, command, sentence) => {
    const open = budget();
    expect(open.refusal(command(open))).toContain(sentence);
  });
});
