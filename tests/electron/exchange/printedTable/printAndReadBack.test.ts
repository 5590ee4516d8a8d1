// A random table printed in one of the habits of the field is read back exactly, with its total found.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPrintedTable } from "../../../../electron/exchange/printedTable/readPrintedTable.ts";

const names = [
  "Kommunstyrelsen",
  "Socialnämnden",
  "Barn- och utbildningsnämnden",
  "Miljönämnden",
  "Överförmyndaren",
  "Teknik",
  "Kultur",
  "Räddning",
];

interface Habit {
  readonly thousands: string;
  readonly minus: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly ruled?: boolean;
}

const habits: readonly (readonly [string, Habit])[] = [
  ["tabs", { thousands: " ", minus: "-", before: "", between: "\t", after: "" }],
  [
    "tabs, no-break spaces and real minus",
    { thousands: "\u00a0", minus: "\u2212", before: "", between: "\t", after: "" },
  ],
  ["semicolons", { thousands: "", minus: "-", before: "", between: ";", after: ";" }],
  ["pipes", { thousands: " ", minus: "– ", before: "| ", between: " | ", after: " |", ruled: true }],
  ["no-break spaces within figures", { thousands: "\u00a0", minus: "−", before: "", between: " ", after: "" }],
  ["narrow spaces within figures", { thousands: "\u202f", minus: "-", before: "", between: " ", after: "" }],
  ["wide gaps", { thousands: " ", minus: "-", before: "", between: "    ", after: "" }],
];

function figureText(tenths: number, decimals: boolean, habit: Habit): string {
  const size = Math.abs(tenths);
  const whole = decimals ? Math.floor(size / 10) : size;
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, habit.thousands);
  return `${tenths < 0 ? habit.minus : ""}${grouped}${decimals ? `,${size % 10}` : ""}`;
}

function printed(rows: readonly (readonly number[])[], decimals: boolean, habit: Habit): string {
  const columns = rows[0]?.length ?? 0;
  const line = (label: string, cells: readonly string[]) =>
    `${habit.before}${[label, ...cells].join(habit.between)}${habit.after}`;
  const heading = line(
    "tkr",
    Array.from({ length: columns }, (_, column) => `${column === 0 ? "Budget" : "Plan"} ${2021 + column}`),
  );
  const rule = habit.ruled === true ? [line("---", new Array<string>(columns).fill("---"))] : [];
  const body = rows.map((row, index) =>
    line(
      index === rows.length - 1 ? "Summa" : (names[index] ?? ""),
      row.map((value) => figureText(value, decimals, habit)),
    ),
  );
  return [heading, ...rule, ...body].join("\n");
}

const withTotal = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...rows,
  (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
];

const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: -3_000_000, max: 3_000_000 }), { minLength: columns, maxLength: columns }), {
    minLength: 2,
    maxLength: 8,
  }),
);

describe("print and read back", () => {
  it.each(habits)("with %s", (_, habit) => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, decimals) => {
        const all = withTotal(rows);
        const read = readPrintedTable(printed(all, decimals, habit));
        const values = all.map((row) => row.map((value) => (decimals ? value / 10 : value)));
        expect(read.ok && read.value.rows.map((row) => row.values)).toEqual(values);
        expect(read.ok && read.value.rows.map((row) => row.label)).toEqual([...names.slice(0, rows.length), "Summa"]);
        expect(read.ok && read.value.unit).toBe("tkr");
        expect(read.ok && read.value.columns.map((column) => column.year)).toEqual(
          values[0]?.map((__, column) => 2021 + column),
        );
        expect(read.ok && read.value.rows.at(-1)?.kind).toBe("sum");
      }),
      { numRuns: 150 },
    );
  });

  it("with single spaces between thousands and columns alike, where neighbours are of like size", () => {
    const likeSizes = fc
      .integer({ min: 2, max: 6 })
      .chain((columns) =>
        fc.array(
          fc.tuple(
            fc.integer({ min: 10_000, max: 90_000 }),
            fc.array(fc.integer({ min: 90, max: 110 }), { minLength: columns, maxLength: columns }),
          ),
          { minLength: 3, maxLength: 8 },
        ),
      );
    fc.assert(
      fc.property(likeSizes, fc.constantFrom("-", "– ", "− "), (drawn, minus) => {
        const rows = drawn.map(([base, percents], row) =>
          percents.map((percent) => Math.round((base * percent) / 100) * (row % 3 === 2 ? -1 : 1)),
        );
        const habit: Habit = { thousands: " ", minus, before: "", between: " ", after: "" };
        const all = withTotal(rows);
        const read = readPrintedTable(printed(all, false, habit));
        expect(read.ok && read.value.rows.map((row) => row.values)).toEqual(all);
      }),
      { numRuns: 150 },
    );
  });
});

it("reads a small negative total as a total, not as a short year", () => {
  const read = readPrintedTable("tkr Budget 2021\nKommunstyrelsen -2\nSocialnämnden -8\nSumma -10");
  expect(read.ok && read.value.rows.map((row) => row.values)).toEqual([[-2], [-8], [-10]]);
});
