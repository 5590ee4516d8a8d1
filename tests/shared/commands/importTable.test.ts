import { describe, expect, it } from "vitest";
import type { Command, ImportedRow } from "../../../shared/commands/command.ts";
import { type LineId, newSheetId, type SheetId } from "../../../shared/domain/ids.ts";
import type { PrintedRowKind, PrintedTable } from "../../../shared/domain/printedTable.ts";
import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { isUsableCode } from "../../../shared/formula/words.ts";
import { type ReadCell, scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

type Row = readonly [label: string, kind: PrintedRowKind, ...values: (number | null)[]];

/** A read table: rows, and which rows each sum row adds up. */
function table(
  years: readonly (number | null)[],
  rows: readonly Row[],
  sums: Readonly<Record<number, readonly number[]>> = {},
  more: Partial<PrintedTable> = {},
): PrintedTable {
  return {
    title: "Driftsbudget",
    unit: "tkr",
    unitSuspected: false,
    doubts: [],
    columns: years.map((year) => ({ label: String(year ?? "Summa"), year })),
    rows: rows.map(([label, kind, ...values]) => ({ label, kind, values })),
    sums: Object.entries(sums).map(([row, of]) => ({
      axis: "row" as const,
      row: Number(row),
      of,
      stated: [],
      computed: [],
    })),
    ...more,
  };
}

function importing(
  printed: PrintedTable,
  more: {
    sheetId?: SheetId | null;
    sheetKind?: SheetKind;
    rows?: readonly ImportedRow[];
    readAs?: "kr" | "tkr" | "mnkr";
  } = {},
): Command {
  const {
    sheetId = null,
    sheetKind = "operatingBudget",
    readAs = "tkr",
    rows = printed.rows.map((_, row) => ({ row, lineId: null })),
  } = more;
  return { type: "importTable", table: printed, readAs, sheetId, sheetKind, rows };
}

const operatingBudget = table(
  [2021, 2022, null],
  [
    ["Nämnder", "text"],
    ["Vård- och omsorgsnämnden", "item", 800, 850, 1_650],
    ["varav äldreomsorg", "ofWhich", 500, 510, null],
    ["Socialnämnden", "item", 200, 210, 410],
    ["Kultur- och utbildningsnämnden", "item", 300, 305.5, null],
    ["Summa kommunbidrag", "sum", 1_301, 1_365.5, null],
    ["Central reserv", "item", 10, null, null],
    ["Totalt", "sum", 1_311, 1_365.5, null],
  ],
  { 5: [1, 3, 4], 7: [5, 6] },
);

const start = () =>
  scenarioFromText(`
  # Premisser | premises
  line | unit  | 2021
  PKV  | share | 2 %`);
const stated = (budget: TestScenario, name: string): readonly (readonly [number, number])[] => [
  ...(budget.open.scenario.stated.get(budget.id(name)) ?? []),
];

describe("a printed table becomes lines, figures and sums", () => {
  const budget = start();
  const before = budget.open.scenario;
  budget.apply(importing(operatingBudget));

  it.each([
    ["VON", "input", [800_000, 850_000]],
    ["SOCN", "input", [200_000, 210_000]],
    ["KUN", "input", [300_000, 305_500]],
    ["KOMMUNBIDRAG", "sum", [1_300_000, 1_365_500]],
    ["varav äldreomsorg", "ofWhich", [500_000, 510_000]],
    ["Central reserv", "input", [10_000, null]],
    ["TOTALT", "sum", [1_310_000, 1_365_500]],
  ] as const)("%s is %s with %j", (name, kind, values: readonly ReadCell[]) => {
    const code = name === "SOCN" ? "Socialnämnden" : name;
    expect([budget.line(code).kind, budget.row(code)]).toEqual([kind, values]);
  });

  it("keeps every printed figure as stated, sums too, and nothing of columns without a year", () => {
    expect(stated(budget, "KOMMUNBIDRAG")).toEqual([
      [2021, 1_301_000],
      [2022, 1_365_500],
    ]);
    expect(stated(budget, "varav äldreomsorg")).toEqual([
      [2021, 500_000],
      [2022, 510_000],
    ]);
    expect(budget.warnings("statedTotalDiffers")).toEqual([
      "Summa kommunbidrag 2021: källans rader blir 1\u00a0300\u00a0000\u00a0kr, men i källan är 1\u00a0301\u00a0000\u00a0kr angivet (skillnad \u22121\u00a0000\u00a0kr).",
    ]);
  });

  it("puts items under their heading and varav under their item, with codes the field knows, each its own", () => {
    const label = (id: LineId | null) => (id === null ? null : budget.open.scenario.lines.get(id)?.label);
    expect(label(budget.line("VON").parentId)).toBe("Nämnder");
    expect(label(budget.line("varav äldreomsorg").parentId)).toBe("Vård- och omsorgsnämnden");
    const codes = [...budget.open.scenario.lines.values()].map(({ code }) => code).filter((code) => code !== "");
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every(isUsableCode)).toBe(true);
  });

  it("sums a run of items as a range and other rows one by one", () => {
    expect(budget.shownFormula("KOMMUNBIDRAG")).toMatch(/^=SUMMA\(VON:KUN\)$/);
    expect(budget.shownFormula("TOTALT")).toMatch(/^=SUMMA\(KOMMUNBIDRAG; \w+\)$/);
  });

  it("widens the plan period, names the sheet, and is one edit", () => {
    expect(budget.open.scenario.head.period).toEqual({ firstYear: 2021, lastYear: 2022, budgetYear: 2021 });
    expect(budget.open.scenario.sheets.at(-1)).toMatchObject({
      title: "Driftsbudget",
      kind: "operatingBudget",
      firstYear: 2021,
      lastYear: 2022,
    });
    expect(budget.open.status().undoLabel).toBe("Klistrade in 8 rader i Driftsbudget");
    budget.undo();
    expect(budget.open.scenario).toEqual(before);
    budget.redo();
    expect(budget.cell("VON", 2022)).toBe(850_000);
  });
});

describe("importing into what there is", () => {
  const frames = () =>
    scenarioFromText(`
    # Ramar | frames
    line                          | 2021 | 2022 | 2023 | kind    | formula
    : Nämnder                     |      |      |      | heading |
      VON: Vården                 | 1    |      |      |         | =VON[-1] * 1,02
      SOC: Socialnämnden          | 2    | 3    | 4    |         |
    TOTALT                        |      |      |      | sum     | =SUMMA(Nämnder)
    # Mål | goals
    line  | unit  | 2021
    ANDEL | share | 3 %`);
  const printed = table(
    [2020, 2021, 2022],
    [
      ["Vården", "item", 90, 100, 110],
      ["Soc", "item", 40, 50, 60],
      ["Totalt", "sum", 130, 150, 170],
    ],
    { 2: [0, 1] },
  );
  const matched = (budget: TestScenario, names: readonly (string | null)[]) =>
    names.map((name, row) => ({ row, lineId: name === null ? null : budget.id(name) }));

  it("fills matched lines where no formula governs, widens their sheet, and leaves formulas alone", () => {
    const budget = frames();
    const [sheet] = budget.open.scenario.sheets;
    budget.apply(importing(printed, { sheetId: sheet?.id ?? null, rows: matched(budget, ["VON", "SOC", "TOTALT"]) }));
    expect(budget.row("VON").slice(0, 2)).toEqual([90_000, 100_000]);
    expect(budget.row("SOC")).toEqual([40_000, 50_000, 60_000, 4]);
    expect(budget.row("TOTALT").slice(0, 2)).toEqual([130_000, 150_000]);
    expect(stated(budget, "TOTALT")).toEqual([
      [2020, 130_000],
      [2021, 150_000],
      [2022, 170_000],
    ]);
    expect(budget.warnings("overriddenFormula")).toEqual([]);
    expect(budget.cell("VON", 2022)).toBe(102_000);
  });

  it("gives a matched line at home on another sheet the table's years there", () => {
    const budget = frames();
    const goals = budget.open.scenario.sheets[1];
    budget.apply({ type: "placeLines", sheetId: goals?.id ?? newSheetId(), lineIds: [budget.id("SOC")] });
    budget.apply(
      importing(table([2019], [["Socialnämnden", "item", 9]]), {
        sheetId: goals?.id ?? null,
        rows: matched(budget, ["SOC"]),
      }),
    );
    expect(budget.cell("SOC", 2019)).toBe(9_000);
  });

  it("keeps the printed sum as an input where a part of it was left out, or its line has no formula", () => {
    const budget = frames();
    budget.apply(
      importing(printed, {
        rows: [
          { row: 1, lineId: null },
          { row: 2, lineId: null },
        ],
      }),
    );
    const imported = budget.open.scenario.sheets
      .at(-1)
      ?.lineIds.map((id) => budget.open.calculated.valueOf(id, 2022).value);
    expect(imported).toEqual([60_000, 170_000]);
    budget.formula("TOTALT", null);
    budget.apply(
      importing(printed, {
        sheetId: budget.open.scenario.sheets[0]?.id ?? null,
        rows: matched(budget, [null, null, "TOTALT"]),
      }),
    );
    expect(budget.cell("TOTALT", 2022)).toBe(170_000);
  });

  it("writes a sum out where its lines do not stand together", () => {
    const budget = frames();
    const three = table(
      [2021],
      [
        ["Ny A", "item", 1],
        ["Socialnämnden", "item", 2],
        ["Ny B", "item", 3],
        ["Summa ny", "sum", 6],
      ],
      { 3: [0, 1, 2] },
    );
    budget.apply(
      importing(three, {
        sheetId: budget.open.scenario.sheets[1]?.id ?? null,
        rows: matched(budget, [null, "SOC", null, null]),
      }),
    );
    expect(budget.cell("Summa ny", 2021)).toBe(6_000);
    expect(budget.shownFormula("Summa ny")).toMatch(/^=\w+ \+ SOC \+ \w+$/);
  });

  it("remembers that the stated unit was not the one read", () => {
    const budget = frames();
    budget.apply(
      importing(table([2021], [["A", "item", 1]], {}, { unit: "mnkr", unitSuspected: true }), {
        sheetKind: "incomeBudget",
      }),
    );
    expect(budget.warnings("unitSuspected")).toHaveLength(1);
    budget.undo();
    expect(budget.warnings("unitSuspected")).toEqual([]);
  });

  it.each([
    [
      "no years",
      table([null], [["A", "item", 1]]),
      [null],
      "Tabellen har inga årtal i kolumnerna, så beloppen kan inte läggas på rätt år. Lägg till årtal i rubrikraden och klistra in igen.",
    ],
    [
      "too long a period",
      table([1950, 2021], [["A", "item", 1, 2]]),
      [null],
      "Åren går inte ihop: sista året ska vara efter det första, och ett scenario rymmer högst 40 år.",
    ],
    [
      "two rows for one line",
      printed,
      ["SOC", "SOC", null],
      "”Socialnämnden” är vald för två rader i tabellen. Välj en egen rad för var och en.",
    ],
    [
      "figures for a heading",
      printed,
      ["Nämnder", null, null],
      "”Nämnder” är en rubrik eller text och har inga belopp. Välj en rad under den.",
    ],
    [
      "amounts for a share",
      printed,
      ["ANDEL", null, null],
      "”ANDEL: 90” har fel enhet. Raden är en andel: skriv procent, till exempel 2,5 %.",
    ],
    [
      "amounts no scenario holds",
      table([2021], [["A", "item", 2e10]]),
      [null],
      "”20\u00a0000\u00a0000\u00a0000” är för stort. Kontrollera om beloppet är i kr, tkr eller mnkr.",
    ],
  ] as const)("refuses %s", (_, given, names, sentence) => {
    const budget = frames();
    expect(budget.refusal(importing(given, { rows: matched(budget, names) }))).toBe(sentence);
  });

  it("refuses a sheet or line that is gone, and too many rows", () => {
    const budget = frames();
    const gone = "zzzzzzzzzzzz" as LineId;
    expect(budget.refusal(importing(printed, { sheetId: newSheetId() }))).toBe(
      "Bladet finns inte längre. Välj ett annat blad.",
    );
    expect(budget.refusal(importing(printed, { rows: [{ row: 0, lineId: gone }] }))).toContain(
      "Raden finns inte längre.",
    );
    const long = table(
      [2021],
      Array.from({ length: 20_001 }, (): Row => ["A", "item", 1]),
    );
    expect(budget.refusal(importing(long, { rows: [] }))).toBe("Tabellen har fler än 20\u00a0000 rader. Dela upp den.");
  });

  it("cleans labels of unseen characters and cuts none of them in half", () => {
    const budget = frames();
    budget.apply(
      importing(
        table(
          [2021],
          [
            [`A\u200e\tb${"x".repeat(195)}😀😀`, "item", 1],
            ["\u0000", "item", 2],
          ],
        ),
      ),
    );
    const labels = budget.open.scenario.sheets
      .at(-1)
      ?.lineIds.map((id) => budget.open.scenario.lines.get(id)?.label ?? "");
    expect(labels).toEqual([`A b${"x".repeat(195)}😀`, "Rad 2"]);
  });
});

describe("a printed sum over rows with blank cells", () => {
  it("leaves the blanks out, and writes the parts out with + where every figure was printed", () => {
    const printed = table(
      [2021, 2022],
      [
        ["Ränteintäkter", "item", 5, 6],
        ["Utdelning", "item", 2, null],
        ["Finansiella intäkter", "sum", 7, 6],
        ["Räntekostnader", "item", -3, -4],
        ["Finansnetto", "sum", 4, 2],
      ],
      { 2: [0, 1], 4: [2, 3] },
    );
    const budget = start();
    budget.apply(importing(printed));
    const lineOf = (label: string) => [...budget.open.scenario.lines.values()].find((line) => line.label === label);
    const code = (label: string): string => lineOf(label)?.code ?? "";
    expect(budget.row(code("Finansiella intäkter"))).toEqual([7_000, 6_000]);
    expect(budget.row(code("Finansnetto"))).toEqual([4_000, 2_000]);
    expect(lineOf("Finansiella intäkter")?.formula).toMatch(/^SUM\(@\w+, @\w+\)$/);
    expect(lineOf("Finansnetto")?.formula).toMatch(/^@\w+ \+ @\w+$/);
  });
});

describe("a row of percentages", () => {
  it("never becomes kronor", () => {
    const printed = table(
      [2021],
      [
        ["Skatteintäkter", "item", 2_000],
        ["Förändring", "item", 12.5],
      ],
      {},
      { doubts: [{ code: "percentRow", row: 1, column: null, message: "" }] },
    );
    const budget = start();
    budget.apply(importing(printed));
    const labels = [...budget.open.scenario.lines.values()].map(({ label }) => label);
    expect(labels).toContain("Skatteintäkter");
    expect(labels).not.toContain("Förändring");
  });
});
