import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { investmentBudget } from "../../../shared/reports/investmentBudget.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { calculatedFixture, type FixtureFigure, type FixtureRow } from "../../support/calculatedFixture.ts";

function reportOf(rows: readonly FixtureRow[], displayUnit: "kr" | "tkr" | "mnkr" = "tkr"): Report {
  const report = investmentBudget(
    calculatedFixture({
      budgetYear: 2021,
      displayUnit,
      sheets: [{ kind: "investments", title: "Investeringar", years: [2021, 2022], rows }],
    }),
  );
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

const table = (report: Report) => report.rows.map((row) => [row.label, ...row.values]);
const three = (
  a: FixtureFigure,
  b: FixtureFigure,
  sum: FixtureFigure,
  more: Partial<FixtureRow> = {},
): readonly FixtureRow[] => [
  { name: "a", label: "A", figures: [a, 1] },
  { name: "b", label: "B", figures: [b, 1] },
  { name: "s", label: "Summa", kind: "sum", formula: "@a + @b", figures: [sum, 2], ...more },
];

describe("the rounding row", () => {
  it("stands just above the sum, with the difference where rows miss it and 0 where they do not", () => {
    expect(table(reportOf(three(1.4, 1.4, 2.8)))).toEqual([
      ["A", 1, 1],
      ["B", 1, 1],
      ["Avrundning", 1, 0],
      ["Summa", 3, 2],
    ]);
  });

  it("is not there when the printed rows make the printed sum", () => {
    expect(table(reportOf(three(1.4, 1.6, 3)))).toEqual([
      ["A", 1, 1],
      ["B", 2, 1],
      ["Summa", 3, 2],
    ]);
  });

  it("is negative where the rows make more than the sum", () => {
    expect(table(reportOf(three(1.5, 1.5, 3)))[2]).toEqual(["Avrundning", -1, 0]);
  });

  it("counts a subtracted row with its sign", () => {
    const rows = three(3.4, 1.5, 1.9, { formula: "@a - @b" });
    expect(table(reportOf(rows))).toEqual(
      [
        ["A", 3, 1],
        ["B", 2, 1],
        ["Avrundning", 1, 2],
        ["Summa", 2, 2],
      ].map((row, index) => (index === 2 ? ["Avrundning", 1, 0] : row)),
    );
  });

  it("is counted in the printed unit, with its decimals", () => {
    expect(table(reportOf(three(1_040, 1_040, 2_080), "mnkr"))[2]).toEqual(["Avrundning", 0.1, 0]);
  });

  it.each(["@a + @b + @utanfor", "@a * 1", "@a[-1] + @b"])(
    "is never guessed for %s, whose rows are not all known and printed",
    (formula) => {
      const report = investmentBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            {
              kind: "own",
              title: "Annat",
              years: [2021, 2022],
              rows: [{ name: "utanfor", label: "U", figures: [0, 0] }],
            },
            {
              kind: "investments",
              title: "Investeringar",
              years: [2021, 2022],
              rows: three(1.4, 1.4, 2.8, { formula }),
            },
          ],
        }),
      );
      expect(report.ok && table(report.value)).toEqual([
        ["A", 1, 1],
        ["B", 1, 1],
        ["Summa", 3, 2],
      ]);
    },
  );

  it("leaves an empty row out of the sum and has nothing to say in a year with an error", () => {
    expect(table(reportOf(three(null, 1.4, 1.4)))).toEqual([
      ["A", null, 1],
      ["B", 1, 1],
      ["Summa", 1, 2],
    ]);
    const rows: readonly FixtureRow[] = [
      { name: "a", label: "A", figures: ["valueError", 1.4] },
      { name: "b", label: "B", figures: [1, 1.4] },
      { name: "s", label: "Summa", kind: "sum", formula: "SUM(@a:@b)", figures: ["valueError", 2.8] },
    ];
    expect(table(reportOf(rows))[2]).toEqual(["Avrundning", null, 1]);
  });

  it("is not made of a typed sum that its rows do not make; that is told in a note", () => {
    const report = reportOf(three(1.4, 1.4, 7, { typedYears: [2021] }));
    expect(table(report)).toEqual([
      ["A", 1, 1],
      ["B", 1, 1],
      ["Summa", 7, 2],
    ]);
    expect(report.notes).toEqual([{ mark: 1, text: "Summa 2021: inskrivet 7, men raderna blir 2." }]);
    expect(report.rows.at(-1)?.mark).toBe(1);
  });

  it("makes every printed column add up, whatever the figures", () => {
    const amount = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }).map((ore) => ore / 100_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }), (pairs) => {
        const rows = pairs.map(
          ([first, second], index): FixtureRow => ({ name: `r${index}`, label: `R${index}`, figures: [first, second] }),
        );
        const sum = (column: 0 | 1): number => pairs.reduce((total, pair) => total + pair[column], 0);
        const total: FixtureRow = {
          name: "s",
          label: "Summa",
          kind: "sum",
          formula: `SUM(@r0:@r${pairs.length - 1})`,
          figures: [sum(0), sum(1)],
        };
        const printed = reportOf([...rows, total]).rows;
        for (const column of [0, 1]) {
          const above = printed.slice(0, -1).reduce((made, row) => made + (row.values[column] ?? 0), 0);
          expect(above).toBe(printed.at(-1)?.values[column]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a stated figure", () => {
  const stated = (figure: number, more: Partial<FixtureRow> = {}) =>
    reportOf(three(1, 1, 2, { stated: { 2021: figure }, ...more })).notes;

  it("is told only where it differs as printed", () => {
    expect(stated(2.4)).toEqual([]);
    expect(stated(2.6)).toEqual([{ mark: 1, text: "Summa 2021: beräknat 2, i källan angivet 3." }]);
  });

  it("is compared with a typed figure as typed", () => {
    expect(stated(3, { typedYears: [2021] })).toEqual([
      { mark: 1, text: "Summa 2021: inskrivet 2, i källan angivet 3." },
    ]);
  });

  it("is not told of a row that calculates nothing", () => {
    expect(reportOf([{ name: "a", label: "A", figures: [1, 1], stated: { 2021: 9 } }]).notes).toEqual([]);
  });

  it("is told of a year that cannot be calculated", () => {
    expect(reportOf(three(1, 1, "yearError", { stated: { 2021: 9 } })).notes[0]?.text).toBe(
      "Summa 2021: beräknat #ÅR!, i källan angivet 9.",
    );
  });
});
