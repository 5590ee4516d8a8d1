import { describe, expect, it } from "vitest";
import { formatApart } from "../../../shared/format/apart.ts";

const told = (...of: Parameters<typeof formatApart>): readonly string[] =>
  formatApart(...of).map((text) => text.replaceAll("\u00a0", " "));

describe("two figures that are not the same", () => {
  it.each([
    [0.02314, 0.02308, "share", "tkr", ["2,314 %", "2,308 %"]],
    [0.0281, 0.0271, "share", "tkr", ["2,81 %", "2,71 %"]],
    [100_000_400, 100_000_000, "kr", "tkr", ["100 000,4 tkr", "100 000,0 tkr"]],
    [100_010_000, 100_000_000, "kr", "mnkr", ["100,01 mnkr", "100,00 mnkr"]],
    [0.222301, 0.2223, "taxRate", "tkr", ["22,2301", "22,23"]],
    [1.000001, 1, "index", "tkr", ["1,000001", "1,000000"]],
  ] as const)("%d and %d (%s, %s) never read the same", (left, right, unit, displayUnit, expected) => {
    expect(told(left, right, unit, displayUnit)).toEqual(expected);
  });

  it("are not given decimals where they are the same", () => {
    expect(told(0.04, 0.04, "share", "tkr")).toEqual(["4,00 %", "4,00 %"]);
  });
});
