// Real tables must come out exactly: every label, kind and value, the columns, the sums and the doubts.

import { describe, expect, it } from "vitest";
import { readPrintedTable } from "../../../../electron/exchange/printedTable/readPrintedTable.ts";
import type { PrintedTable } from "../../../../shared/domain/printedTable.ts";
import type { ExpectedRow } from "./realTables.ts";
import {
  cashFlowRows,
  cashFlowText,
  executiveBoardRows,
  executiveBoardText,
  incomeBudgetText,
  investmentBudgetText,
  investmentsWithPeriodRows,
  investmentsWithPeriodText,
  operatingBudgetText,
  yearsAsRowsRows,
  yearsAsRowsText,
} from "./realTables.ts";

function tableOf(text: string): PrintedTable {
  const read = readPrintedTable(text);
  if (!read.ok) throw new Error(`refused: ${read.error.type}`);
  return read.value;
}

const rowsOf = (table: PrintedTable): readonly ExpectedRow[] =>
  table.rows.map((row) => [row.label, row.kind, row.values]);
const yearsOf = (table: PrintedTable) => table.columns.map((column) => column.year);
const labelsOf = (table: PrintedTable) => table.columns.map((column) => column.label);
const rowSums = (table: PrintedTable) => table.sums.filter((sum) => sum.axis === "row").map((sum) => [sum.row, sum.of]);
const codesOf = (table: PrintedTable) => table.doubts.map((doubt) => [doubt.code, doubt.row, doubt.column]);

describe("real printed tables", () => {
  it("reads a cash flow budget with headings over ten lines, dashes as minus and signs within labels", () => {
    const table = tableOf(cashFlowText);
    expect(rowsOf(table)).toEqual(cashFlowRows);
    expect(labelsOf(table)).toEqual(["Bokslut 2016", "Budget 2017", "Budget 2018", "Plan 2019", "Plan 2020"]);
    expect(yearsOf(table)).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect([table.title, table.unit, table.unitSuspected]).toEqual(["Kassaflödesbudget", "mnkr", false]);
    expect(rowSums(table)).toEqual([
      [7, [1, 2, 3, 4, 5, 6]],
      [12, [7, 8, 9, 10, 11]],
      [20, [14, 15, 16, 17, 18, 19]],
      [27, [22, 23, 24, 25, 26]],
    ]);
    expect(table.doubts).toEqual([]);
  });

  it("reads an investment budget where single spaces part thousands and columns, with a period among the years", () => {
    const table = tableOf(investmentsWithPeriodText);
    expect(rowsOf(table)).toEqual(investmentsWithPeriodRows);
    expect(labelsOf(table)).toEqual([
      "Budget 2019",
      "Budget 2020",
      "Budget 2021",
      "Budget 2022",
      "Period 2019-2022",
      "Plan 2023",
      "Plan 2024",
    ]);
    expect(yearsOf(table)).toEqual([2019, 2020, 2021, 2022, null, 2023, 2024]);
    expect(rowSums(table)).toEqual([[2, [0, 1]]]);
    expect(table.sums.filter((sum) => sum.axis === "column")).toEqual([
      { axis: "column", row: 0, of: [0, 1, 2, 3], stated: [421989], computed: [421989] },
      { axis: "column", row: 1, of: [0, 1, 2, 3], stated: [-21900], computed: [-21900] },
      { axis: "column", row: 2, of: [0, 1, 2, 3], stated: [400089], computed: [400089] },
    ]);
    expect([table.unit, table.unitSuspected]).toEqual([null, true]);
    expect(codesOf(table)).toEqual([
      ["unitMissing", null, null],
      ["duplicateLabel", 2, null],
    ]);
  });

  it("reads a committee table whose headings are hyphenated, and reports the total that is 0,1 off", () => {
    const table = tableOf(executiveBoardText);
    expect(rowsOf(table)).toEqual(executiveBoardRows);
    expect(labelsOf(table)).toEqual([
      "Intäkter",
      "Kostnader",
      "Nettokostnad",
      "Kommunbidrag",
      "Avvikelse",
      "Avvikelse 2017",
    ]);
    expect(yearsOf(table)).toEqual([null, null, null, null, null, null]);
    expect(table.sums.at(-1)?.computed).toEqual([640.9, 961.7, 320.8, 306.9, -13.9, 16.7]);
    expect(codesOf(table)).toEqual([["sumDiffers", 9, 5]]);
  });

  it("turns a table with years as rows and drops the check mark after a year", () => {
    const table = tableOf(yearsAsRowsText);
    expect(rowsOf(table)).toEqual(yearsAsRowsRows);
    expect(yearsOf(table)).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(labelsOf(table).at(-1)).toBe("2027");
    expect(codesOf(table)).toEqual([
      ["unitMissing", null, null],
      ["tableTurned", null, null],
    ]);
  });

  it("reports an operating budget whose total is 1 tkr off in two years", () => {
    const table = tableOf(operatingBudgetText);
    expect(table.unit).toBe("tkr");
    expect(table.rows.map((row) => row.kind)).toEqual([...new Array<string>(9).fill("item"), "sum"]);
    expect(table.sums).toEqual([
      {
        axis: "row",
        row: 9,
        of: [0, 1, 2, 3, 4, 5, 6, 7, 8],
        stated: [2384696, 2442036, 2487639],
        computed: [2384697, 2442037, 2487639],
      },
    ]);
    expect(table.doubts.map((doubt) => doubt.message)).toEqual([
      "”Summa kommunbidrag”, Budget 2021: angivet 2\u00a0384\u00a0696, men raderna blir 2\u00a0384\u00a0697. Kontrollera raderna mot källan; skillnaden kan vara avrundning.",
      "”Summa kommunbidrag”, Plan 2022: angivet 2\u00a0442\u00a0036, men raderna blir 2\u00a0442\u00a0037. Kontrollera raderna mot källan; skillnaden kan vara avrundning.",
    ]);
  });

  it("reads the sums of an income budget in steps and suspects its unit", () => {
    const table = tableOf(incomeBudgetText);
    expect([table.unit, table.unitSuspected]).toEqual(["mnkr", true]);
    expect(rowSums(table)).toEqual([
      [2, [0, 1]],
      [8, [6, 7]],
      [9, [2, 3, 4, 5, 8]],
      [12, [9, 10, 11]],
    ]);
    expect(table.rows.flatMap((row, index) => (row.kind === "sum" ? [index] : []))).toEqual([2, 8, 9, 12]);
    expect(codesOf(table)).toEqual([
      ["unitSuspected", null, null],
      ["sumDiffers", 9, 1],
    ]);
    expect(table.doubts[0]?.message).toBe(
      "Tabellen är rubricerad mnkr, men beloppen (störst −2\u00a0615\u00a0005) är för en kommun rimliga bara som tkr. Kontrollera enheten innan beloppen används.",
    );
  });

  it("reads an investment budget whose column headings are bare years", () => {
    const table = tableOf(investmentBudgetText);
    expect(yearsOf(table)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(rowSums(table)).toEqual([[8, [0, 1, 2, 3, 4, 5, 6, 7]]]);
    expect(table.doubts).toEqual([]);
  });
});
