// Figures as other programs put them on the clipboard: the number behind what is shown where it was told, and what is shown where the
// two do not say the same.

import { describe, expect, it } from "vitest";
import {
  type ForeignCell,
  foreignFigure,
  formatIn,
  isForeignError,
  numberFormats,
  shownDecimals,
} from "../../../renderer/grid/clipboardFigure.ts";

const cell = (shown: string, given: Partial<ForeignCell> = {}): ForeignCell => ({
  shown,
  xNum: null,
  sdval: null,
  sheetsValue: null,
  ...given,
});
const sdval = (shown: string, value: string) => foreignFigure(cell(shown, { sdval: value })).text;

describe("the figure of a foreign cell", () => {
  it.each([
    ["thousands", "12 954", "12954.445", "12954,445"],
    ["a percentage", "2,8 %", "0.0283", "2,83 %"],
    ["a percentage in words", "3 procent", "0.0283", "2,83 %"],
    ["what a computer cannot write exactly", "2,8%", "2.8000000000000001E-2", "2,8 %"],
    ["a minus of the typesetter", "\u2212407", "-407.123456", "-407,123456"],
    ["a negative in parentheses", "(1 235)", "-1234.6", "-1234,6"],
    ["a negative in parentheses with its unit", "(1 235 kr)", "-1234.6", "-1234,6 kr"],
    ["a negative that is only red", "1 235", "-1234.6", "-1234,6"],
    ["a minus at the end", "407-", "-407.4", "-407,4"],
    ["a unit after it", "1 234,50 kr", "1234.501", "1234,501 kr"],
    ["a unit before it", "SEK 1,235", "1234.6", "1234,6 sek"],
    ["English writing", "1,234.5", "1234.4567", "1234,4567"],
    ["German writing", "1.234,5", "1234.4567", "1234,4567"],
    ["thousands in a format that shows them so", "1 235", "1234567.8", "1234,5678"],
    ["millions in a format that shows them so", "12,3 mnkr", "12345678", "12,345678 mnkr"],
    ["nothing as a dash", "-", "0", "0"],
    ["nothing as an accountant's dash", "- kr", "0", "0"],
    ["a number that is shown whole", "407", "407", "407"],
  ])("takes %s with all its digits", (_, shown, value, text) => expect(sdval(shown, value)).toBe(text));

  it.each([
    ["a date", "2027-01-31", "46418"],
    ["a date with points", "31.01.27", "46418"],
    ["a date in words", "31 januari 2027", "46418"],
    ["a year of a date", "2027", "46418"],
    ["a time", "12:30", "0.520833333333333"],
    ["a truth value", "SANT", "1"],
    ["a number that is another", "500", "12"],
    ["nothing shown of something", "0", "400"],
    ["a text where the number should be", "12", "12; DROP"],
    ["a number of no size", "12", "1e999"],
  ])("leaves %s as it is shown", (_, shown, value) => expect(sdval(shown, value)).toBe(shown));

  it("reads Excel's older mark, empty where the number is what is shown", () => {
    expect(foreignFigure(cell("12 954", { xNum: "12954.445" }))).toEqual({ text: "12954,445", isWhole: true });
    expect(foreignFigure(cell("407", { xNum: "" }))).toEqual({ text: "407", isWhole: true });
  });

  it("reads Google's value where it is a number, and nothing of what only looks like it", () => {
    const google = (sheetsValue: string) => foreignFigure(cell("1 235", { sheetsValue })).text;
    expect(google('{"1":3,"3":1234.5678}')).toBe("1234,5678");
    expect(google('{"1":2,"2":"1 235"}')).toBe("1 235");
    expect(google('{"1":4,"4":1}')).toBe("1 235");
    expect(google('{"1":3,"3":"1234.5678"}')).toBe("1 235");
    expect(google('{"1":3')).toBe("1 235");
    expect(google("null")).toBe("1 235");
  });

  it("knows when what is shown is all there is", () => {
    expect(foreignFigure(cell("1 235"))).toEqual({ text: "1 235", isWhole: false });
  });

  it("is quick with a text made to keep it busy", () => {
    const busy = `1${" ".repeat(100_000)}x`;
    expect(sdval(busy, "1")).toBe(busy);
  });
});

describe("Excel's number formats", () => {
  const html = String.raw`<html><head><style><!--table {mso-displayed-decimal-separator:"\,";}
td {padding:0px; mso-number-format:General;}
.xl65 {mso-style-parent:style0; mso-number-format:"\#\,\#\#0";}
.xl66
	{mso-number-format:Percent;}
.xl67 {mso-number-format:"\@";}
.xl68 {color:red;}
--></style></head></html>`;

  it("are read by class", () => {
    expect([...numberFormats(html)]).toEqual([
      ["xl65", "#,##0"],
      ["xl66", "Percent"],
      ["xl67", "@"],
    ]);
    expect([...numberFormats("<table></table>")]).toEqual([]);
    expect([...numberFormats("<style>.a{.b{mso-number-format")]).toEqual([]);
  });

  it("are read from a cell's own style", () => {
    expect(formatIn(`width:48pt;mso-number-format:'0\\.0%';color:red`)).toBe("0.0%");
    expect(formatIn("mso-number-format:Fixed; color:red")).toBe("Fixed");
    expect(formatIn("color:red")).toBeNull();
  });

  it("show all of a figure, or may not", () => {
    for (const format of [null, "", "General", "@"]) expect(shownDecimals(format), String(format)).toBeNull();
    const decimals = [
      "#,##0",
      "Percent",
      "Fixed",
      "0",
      "0.0%",
      '_-* #,##0.00 "kr.0"_-;-0',
      "#,##0,",
      "[$kr-41D] 0.000",
      '"nr 1.00" 0',
    ];
    expect(decimals.map(shownDecimals)).toEqual([0, 2, 2, 0, 1, 2, 0, 3, 0]);
  });
});

it("knows the errors of other programs", () => {
  const errors = ["#REF!", "#REFERENS!", "#DIVISION/0!", "#SAKNAS!", "#N/A", "#NAMN?", "#VÄRDEFEL!", "Fel:502", "####"];
  for (const text of errors) expect(isForeignError(text), text).toBe(true);
  for (const text of ["", "12", "#", "nr #4", "#hej", "Felaktigt"]) expect(isForeignError(text), text).toBe(false);
});
