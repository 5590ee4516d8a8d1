import { describe, expect, it } from "vitest";
import { addendsOf } from "../../../shared/reports/addends.ts";
import { calculatedFixture, fixtureLineId } from "../../support/calculatedFixture.ts";

const { scenario, tree } = calculatedFixture({
  budgetYear: 2021,
  sheets: [
    {
      kind: "frames",
      title: "Ramar",
      years: [2021, 2021],
      rows: [
        { name: "h", label: "Nämnder", kind: "heading" },
        { name: "a", label: "A", parent: "h" },
        { name: "av", label: "varav", parent: "a", kind: "ofWhich" },
        { name: "b", label: "B", parent: "h" },
        { name: "s", label: "Summa", parent: "h", kind: "sum" },
        { name: "c", label: "C" },
        { name: "t", label: "Text", kind: "text" },
      ],
    },
  ],
});
const names = ["h", "a", "av", "b", "s", "c", "t"];

/** "a + b - c" of the addends, or null. */
function read(formula: string): string | null {
  const canonical = formula.replace(/@([a-z]+)/g, (whole, name: string) =>
    names.includes(name) ? `@${fixtureLineId(names.indexOf(name))}` : whole,
  );
  const addends = addendsOf(canonical, scenario.lines, tree);
  if (addends === null) return null;
  return names
    .flatMap((name, index) => {
      const times = addends.get(fixtureLineId(index));
      return times === undefined ? [] : [`${times}${name}`];
    })
    .join(" ");
}

describe("the rows of a sum", () => {
  it.each([
    ["@a + @b - @c", "1a 1b -1c"],
    ["-@a - @b", "-1a -1b"],
    ["SUM(@h)", "1a 1b"],
    ["SUM(@a:@c)", "1a 1b 1c"],
    ["SUM(@c:@a)", "1a 1b 1c"],
    ["SUM(@h) + @c", "1a 1b 1c"],
    ["@c - SUM(@h)", "-1a -1b 1c"],
    ["SUM(@a, @b, @c)", "1a 1b 1c"],
    ["SUM(@h, -@c)", "1a 1b -1c"],
    ["@c - (@a - @b)", "-1a 1b 1c"],
    ["@a + @a", "2a"],
    ["@s + @c", "1s 1c"],
  ])("are read from %s", (formula, expected) => {
    expect(read(formula)).toBe(expected);
  });

  it.each([
    "@a * 2",
    "2 * @a",
    "@a + 1",
    "@a / @b",
    "@a[-1] + @b",
    "SUM(@a[2021:2023])",
    "SUM(@a:@c[-1])",
    "@h",
    "@h + @a",
    "SUM(@a * 2)",
    "SUM(@a",
    "(@a + @b",
    "@a + @b)",
    "@a @b",
    "@a +",
    "",
    "MAX(@a, @b)",
    "@a:@b",
    "MEASURES(@a)",
    "@a = @b",
    "@a%",
    "@t",
    "@zzzzzzzzzzzz + @a",
    "@kort + @a",
    "SUM()",
    "$",
  ])("are not read from %s, which is no pure sum", (formula) => {
    expect(read(formula)).toBeNull();
  });

  it("never hold varav or sum rows of a heading or a range", () => {
    expect(read("SUM(@a:@b)")).toBe("1a 1b");
  });
});
