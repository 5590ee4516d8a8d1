// Tables the reader had not seen when it was written must come out row by row as a person reads them, and so must the
// habits of print that made earlier readings fail.

import { describe, expect, it } from "vitest";
import { readPrintedTable } from "../../../../electron/exchange/printedTable/readPrintedTable.ts";
import type { PrintedTable } from "../../../../shared/domain/printedTable.ts";
import { foundTables } from "./foundTables.ts";

function tableOf(text: string): PrintedTable {
  const read = readPrintedTable(text);
  if (!read.ok) throw new Error(`refused: ${read.error.type}`);
  return read.value;
}

/** Kind, label, figures and for a sum its rows, a line each. */
function rowsOf(table: PrintedTable): readonly string[] {
  const terms = new Map(table.sums.filter((sum) => sum.axis === "row").map((sum) => [sum.row, sum.of.join(",")]));
  return table.rows.map((row, index) => {
    const figures = row.values.map((value) => value ?? ".").join(" ");
    const of = terms.get(index);
    return [row.kind, row.label, figures, ...(of === undefined ? [] : [of])].join(" | ");
  });
}

const columnsOf = (table: PrintedTable) => table.columns.map((column) => [column.label, column.year]);

describe("tables found after the reader was written", () => {
  it.each(foundTables.map((found) => [found.name, found] as const))("%s", (_, found) => {
    expect(rowsOf(tableOf(found.text))).toEqual(found.rows);
  });

  it("puts the word on the line above over its year", () => {
    const table = tableOf("Belopp i tkr Not BUDGET\n2019\n2019 2018 2017\nSkola 1 102 946 101 282 106 965 123 412");
    expect(columnsOf(table)).toEqual([
      ["BUDGET 2019", 2019],
      ["2019", 2019],
      ["2018", 2018],
      ["2017", 2017],
    ]);
  });
});

describe("habits of print", () => {
  it("reads short years, a date as a year, a repeated heading and the foot of a page", () => {
    const table = tableOf(
      "Kulturnämnden (KSEK)\nUtfall 220831 Budget -23 Prognos -23\nIntäkter 10 135 11 251 11 300\nKostnader -69 731 -73 300 -74 100\nNettokostnad -59 596 -62 049 -62 800\nSida 12 (45)\nSocialnämnden\nUtfall 220831 Budget -23 Prognos -23\nIntäkter 35 000 36 000 37 500\nKostnader -535 000 -546 000 -560 500\nNettokostnad -500 000 -510 000 -523 000",
    );
    expect(table.unit).toBe("tkr");
    expect(columnsOf(table).map(([, year]) => year)).toEqual([2022, 2023, 2023]);
    expect(rowsOf(table)).toEqual([
      "item | Intäkter | 10135 11251 11300",
      "item | Kostnader | -69731 -73300 -74100",
      "sum | Nettokostnad | -59596 -62049 -62800 | 0,1",
      "text | Socialnämnden | . . .",
      "item | Intäkter | 35000 36000 37500",
      "item | Kostnader | -535000 -546000 -560500",
      "sum | Nettokostnad | -500000 -510000 -523000 | 4,5",
    ]);
  });

  it("finds a total that stands above all its parts, under headings like B24", () => {
    const table = tableOf(
      "Belopp i tusental kronor\n                       B24      P25      P26\nTotalt nämnder     371 200  379 100  388 000\nKommunstyrelsen     95 000   96 500   98 000\nSocialnämnden      205 200  209 600  215 000\nTekniska nämnden    71 000   73 000   75 000",
    );
    expect(columnsOf(table)).toEqual([
      ["B24", 2024],
      ["P25", 2025],
      ["P26", 2026],
    ]);
    expect(rowsOf(table)[0]).toBe("sum | Totalt nämnder | 371200 379100 388000 | 1,2,3");
    expect(table.doubts).toEqual([]);
  });

  it("reads parentheses, a trailing minus and apostrophes, and years with a letter", () => {
    const table = tableOf(
      "Skatter och statsbidrag\ntkr 2024P 2025P 2026P\nPreliminär kommunalskatt 1 234 567 1 280 100 1 330 900\nSlutavräkning innevarande år -4 500 0 0\nSlutavräkning föregående år 1 200- 0 0\nInkomstutjämning (345 000) (350 000) (361 000)\nKostnadsutjämning 12’345 12’500 12’700\nSumma skatteintäkter 896 212 942 600 982 600",
    );
    expect(rowsOf(table).slice(2)).toEqual([
      "item | Slutavräkning föregående år | -1200 0 0",
      "item | Inkomstutjämning | -345000 -350000 -361000",
      "item | Kostnadsutjämning | 12345 12500 12700",
      "sum | Summa skatteintäkter | 896212 942600 982600 | 0,1,2,3,4",
    ]);
    expect(columnsOf(table)[0]).toEqual(["2024P", 2024]);
  });

  it("keeps numbers within labels and a column of percent apart, in thousands called 1000-tal", () => {
    const table = tableOf(
      "Driftbudget, 1000-tal kr\nNämnd Bu 2023 Bu 2024 Förändring %\nKommunstyrelsen 95 090 96 486 1 396 1,5\nAvd 4 12 763 12 955 192 1,5\nLSS 9§ 62 008 61 923 -85 -0,1\nTotalt 169 861 171 364 1 503 0,9",
    );
    expect([table.unit, ...columnsOf(table).map(([label]) => label)]).toEqual([
      "tkr",
      "Bu 2023",
      "Bu 2024",
      "Förändring",
      "%",
    ]);
    expect(rowsOf(table).slice(1)).toEqual([
      "item | Avd 4 | 12763 12955 192 1.5",
      "item | LSS 9§ | 62008 61923 -85 -0.1",
      "sum | Totalt | 169861 171364 1503 0.9 | 0,1,2",
    ]);
  });

  it("reads points as thousands only where every point stands before three digits", () => {
    const points = tableOf("tkr\t2019\t2020\nSkola\t280.113\t278.992\nTeknik\t38.245\t40.174");
    expect(points.rows.map((row) => row.values)).toEqual([
      [280113, 278992],
      [38245, 40174],
    ]);
    const decimals = tableOf("mnkr\t2019\t2020\nSkola\t280.113\t278.99\nTeknik\t38.245\t40.174");
    expect(decimals.rows[0]?.values).toEqual([280.113, 278.99]);
  });

  it("reads ±0 as nothing changed", () => {
    expect(tableOf("mkr;2023;2024\nSkola;205,2;±0\nVård;12,8;0,4").rows[0]?.values).toEqual([205.2, 0]);
  });

  it("cuts figures that have run together where thousands or totals tell how", () => {
    const table = tableOf(
      "BALANSKRAVSUTREDNING, MKR    \n201520142013\nÅrets resultat563-149154\nsamtliga realisationsvinster-23-56-33\nvissa realisatinsvinster enl undantag000\nvissa realisationsförluster enl undantag000\norealiserade förluster värdepapper000\nåterföring orealiserade förluster värdepapper000\nResultat efter balanskravsjustering540-205121\nmedel till resultatutjämningsreserv-1850-\nmedel från resultatutjämningsreserv012-\nsynnerligt skäl RIPS00106\nBalanskravsresultat355-193227\nBalanskravsunderskott från tidigare år-19300\nSUMMA162-193227\nBalanskravsresultat att återställa01930",
    );
    expect(table.rows.map((row) => row.values)).toEqual([
      [563, -149, 154],
      [-23, -56, -33],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [540, -205, 121],
      [-185, 0, 0],
      [0, 12, 0],
      [0, 0, 106],
      [355, -193, 227],
      [-193, 0, 0],
      [162, -193, 227],
      [0, 193, 0],
    ]);
    expect(table.doubts.map((doubt) => [doubt.code, doubt.row])).toEqual([["ambiguousNumber", 13]]);
    const grouped = tableOf(
      "tkr\n2021*) 2020**) 2019 2018 2017\nÅrets resultat3 000-11 70852 966107 66644 124\nBalanskravsresultat3 000014 92587 41634 073\nReserv95 37995 379107 08773 69073 690",
    );
    expect(grouped.rows.map((row) => row.values)).toEqual([
      [3000, -11708, 52966, 107666, 44124],
      [3000, 0, 14925, 87416, 34073],
      [95379, 95379, 107087, 73690, 73690],
    ]);
  });

  it("takes a lone age before the figures as the label where other rows begin with a range of ages", () => {
    const table = tableOf(
      "Befolkning\nÅlder 2015 2016 2017\n0 746 745 753\n1-5 3 529 3 587 3 627\n6 724 729 746\n7-9 2 135 2 196 2 225\n80-w 3 250 3 264 3 300\nSumma 10 384 10 521 10 651",
    );
    expect(rowsOf(table)).toEqual([
      "item | 0 | 746 745 753",
      "item | 1-5 | 3529 3587 3627",
      "item | 6 | 724 729 746",
      "item | 7-9 | 2135 2196 2225",
      "item | 80-w | 3250 3264 3300",
      "sum | Summa | 10384 10521 10651 | 0,1,2,3,4",
    ]);
  });

  it("does not call a share of sick leave a total, nor an amount carried over a sum", () => {
    const table = tableOf(
      "mnkr 2015 2016\nTotal sjukfrånvaro i % 4,9 5,6\nIntäkter 329,0 400,0\nKostnader -300,0 -377,0\nÅrets resultat 29,0 23,0\nAvstämning\nÅrets resultat 29,0 23,0\nRealisationsvinster -0,3 -1,1\nResultat efter justeringar 28,7 21,9",
    );
    expect(table.rows.map((row) => row.kind)).toEqual(["item", "item", "item", "sum", "text", "item", "item", "sum"]);
  });
});
