import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAmount,
  formatForClipboard,
  formatForEditing,
  formatValue,
  withThousands,
} from "../../../shared/format/numbers.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { roundHalfAwayFromZero } from "../../../shared/format/rounding.ts";

describe("Swedish numbers", () => {
  it.each([
    [818_729_000, "tkr", "818\u00a0729"],
    [-2_421_049_000, "tkr", "\u22122\u00a0421\u00a0049"],
    [105_181_000, "mnkr", "105,2"],
    [499, "tkr", "0"],
    [-499, "tkr", "0"],
    [-500, "tkr", "\u22121"],
    [0, "kr", "0"],
  ] as const)("shows %d kr in %s as %s", (sek, unit, expected) => {
    expect(formatAmount(sek, unit)).toBe(expected);
  });

  it("shows shares, tax rates and counts in their own way", () => {
    expect(formatValue(0.02, "share", "tkr")).toBe("2,0\u00a0%");
    expect(formatValue(0.0403, "share", "tkr")).toBe("4,03\u00a0%");
    expect(formatValue(0.2183, "taxRate", "tkr")).toBe("21,83");
    expect(formatValue(6400, "count", "tkr")).toBe("6\u00a0400");
  });

  it("copies numbers so that a spreadsheet reads them as numbers", () => {
    expect(formatForClipboard(-1_234_500, "kr", "tkr")).toBe("-1234,5");
    expect(formatForClipboard(0.75, "share", "tkr")).toBe("75%");
  });

  it.each([
    ["12800 tkr", "12\u00a0800 tkr"],
    ["4000 mnkr", "4\u00a0000 mnkr"],
    ["-1234567,25", "\u22121\u00a0234\u00a0567,25"],
    ["800 tkr", "800 tkr"],
    ["-3 mnkr", "\u22123 mnkr"],
    ["-12 800 tkr", "\u221212 800 tkr"],
    ["-3", "\u22123"],
    ["12 800 tkr", "12 800 tkr"],
    ["=VON * 12800", "=VON * 12800"],
    ["VON[2024] + 5000", "VON[2024] + 5000"],
    ["1000 kr 2027", "1000 kr 2027"],
  ])("tells the typed %s as %s", (typed, expected) => expect(withThousands(typed)).toBe(expected));

  it("rounds half away from zero, also where the binary half lies just below", () => {
    expect([0.5, 1.5, -0.5, -2.5, 1.005].map((value) => roundHalfAwayFromZero(value, value === 1.005 ? 2 : 0))).toEqual(
      [1, 2, -1, -3, 1.01],
    );
  });
});

describe("typed numbers", () => {
  it.each([
    ["818 729", "kr", "tkr", 818_729_000],
    ["818\u00a0729", "kr", "tkr", 818_729_000],
    ["14 mnkr", "kr", "tkr", 14_000_000],
    ["600 tkr", "kr", "kr", 600_000],
    ["4,0 mdkr", "kr", "tkr", 4_000_000_000],
    ["-38 miljarder", "kr", "tkr", -38_000_000_000],
    ["1,5", "kr", "mnkr", 1_500_000],
    ["\u22125 900", "kr", "tkr", -5_900_000],
    ["\u2013 1,4", "kr", "mnkr", -1_400_000],
    ["(12)", "kr", "kr", -12],
    ["12 000-", "kr", "tkr", -12_000_000],
    ["1,5\u2212 mnkr", "kr", "tkr", -1_500_000],
    ["75 %", "share", "tkr", 0.75],
    ["2", "share", "tkr", 0.02],
    ["21,83", "taxRate", "tkr", 0.2183],
    ["40 öre", "taxRate", "tkr", 0.004],
    ["1.5", "count", "kr", 1.5],
  ] as const)("reads %j in a %s line shown in %s as %d", (text, unit, bareUnit, expected) => {
    const read = parseTypedNumber(text, unit, bareUnit);
    expect(read.ok && read.value).toBeCloseTo(expected, 9);
  });

  it.each([
    ["1.234", "ambiguousPoint"],
    ["12 34", "notANumber"],
    ["sju", "notANumber"],
    ["", "notANumber"],
    ["1e5", "notANumber"],
    ["-12-", "notANumber"],
    ["-", "notANumber"],
    ["12-14", "notANumber"],
    ["5 %", "wrongUnit"],
    ["99999999999 mnkr", "tooLarge"],
  ] as const)("refuses %j as %s", (text, type) => {
    const read = parseTypedNumber(text, "kr", "tkr");
    expect(read.ok ? "accepted" : read.error.type).toBe(type);
  });

  it("reads back exactly what an editor was opened with", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("kr", "tkr", "mnkr"), (sek, unit) => {
        const read = parseTypedNumber(formatForEditing(sek, "kr", unit), "kr", unit);
        expect(read.ok && read.value).toBe(sek);
      }),
    );
  });
});

describe("percentages", () => {
  it("are stored as the fraction a person would write, without binary noise", () => {
    for (let tenths = 1; tenths <= 1_000; tenths += 1) {
      const read = parseTypedNumber(`${String(tenths / 10).replace(".", ",")} %`, "share", "tkr");
      expect(read.ok && read.value).toBe(Number(`${tenths}e-3`));
    }
  });

  it("are not guessed from a bare number under one", () => {
    const read = parseTypedNumber("0,025", "share", "tkr");
    expect(read.ok ? "accepted" : read.error.type).toBe("ambiguousShare");
    expect(parseTypedNumber("0", "share", "tkr")).toEqual({ ok: true, value: 0 });
  });
});
