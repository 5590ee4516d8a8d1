// The habits of printed tables one by one: separators, dashes, notes, headings, totals of several levels, of-which rows.

import { describe, expect, it } from "vitest";
import { proposedUnit, readPrintedTable } from "../../../../electron/exchange/printedTable/readPrintedTable.ts";
import type { PrintedTable } from "../../../../shared/domain/printedTable.ts";

function tableOf(text: string): PrintedTable {
  const read = readPrintedTable(text);
  if (!read.ok) throw new Error(`refused: ${read.error.type}`);
  return read.value;
}

const valuesOf = (table: PrintedTable) => table.rows.map((row) => [row.label, ...row.values]);
const kindsOf = (table: PrintedTable) => table.rows.map((row) => row.kind);
const labelsOf = (table: PrintedTable) => table.columns.map((column) => column.label);
const rowSums = (table: PrintedTable) => table.sums.filter((sum) => sum.axis === "row").map((sum) => [sum.row, sum.of]);

describe("cells with separators", () => {
  it("reads semicolons, quotes with a line break, parentheses, dashes, blanks and trailing empty cells", () => {
    const table = tableOf(
      '\ufeffNämnd;Bokslut 2022;Budget 2023;Avvikelse;\r\n"Kommunstyrelsen";"95 090";96486;-1396;\r\nSocialnämnden;350120,5;361002,0;–;\r\n"Bygg- och\r\nmiljönämnden";(1 200);1 300;;\r\nTotalt;444 010,5;458788;-1396;\r\n',
    );
    expect(valuesOf(table)).toEqual([
      ["Kommunstyrelsen", 95090, 96486, -1396],
      ["Socialnämnden", 350120.5, 361002, 0],
      ["Bygg- och miljönämnden", -1200, 1300, null],
      ["Totalt", 444010.5, 458788, -1396],
    ]);
    expect(rowSums(table)).toEqual([[3, [0, 1, 2]]]);
  });

  it("takes the unit from the words above a pipe table and leaves the note below out", () => {
    const table = tableOf(
      "# Nämndramar\nBelopp i tkr.\n\n| Nämnd | 2023 | 2024 |\n|:---|---:|---:|\n| **Skola** | 94 914 | 98 871 |\n| varav gymnasium | 12 000 | 11 500 |\n| Social | 8 253 | 8 911 |\n| **Summa** | **103 167** | **107 782** |\n\nFotnot: 2023 är preliminär.",
    );
    expect([table.title, table.unit]).toEqual(["Nämndramar", "tkr"]);
    expect(kindsOf(table)).toEqual(["item", "ofWhich", "item", "sum"]);
    expect(rowSums(table)).toEqual([[3, [0, 2]]]);
  });

  it("keeps a cell it cannot read as a doubt and not as a figure", () => {
    const table = tableOf("tkr\tBudget 2021\tPlan 2022\nSkola\t1 23\t500\nVård\t400\t600");
    expect(valuesOf(table)).toEqual([
      ["Skola", null, 500],
      ["Vård", 400, 600],
    ]);
    expect(table.doubts.map((doubt) => [doubt.code, doubt.row, doubt.column])).toEqual([["valueUnreadable", 0, 0]]);
  });
});

describe("running text", () => {
  it("leaves note numbers out and builds a balance sheet from its subtotals", () => {
    const table = tableOf(
      "BALANSRÄKNING (mnkr) Not 2020 2021\nTillgångar\nMateriella tillgångar 12 1 234,5 1 300,1\nFinansiella tillgångar 13 45,0 46,0\nSumma anläggningstillgångar 1 279,5 1 346,1\nFörråd 0,5 0,4\nFordringar 14 120,0 121,0\nSumma omsättningstillgångar 120,5 121,4\nSUMMA TILLGÅNGAR 1 400,0 1 467,5",
    );
    expect(labelsOf(table)).toEqual(["2020", "2021"]);
    expect(valuesOf(table).slice(1, 3)).toEqual([
      ["Materiella tillgångar", 1234.5, 1300.1],
      ["Finansiella tillgångar", 45, 46],
    ]);
    expect(rowSums(table)).toEqual([
      [3, [1, 2]],
      [6, [4, 5]],
      [7, [3, 6]],
    ]);
  });

  it("reads headings of words over years and a lone dash as nothing", () => {
    const table = tableOf(
      "Investeringsplan (tkr)\nProjekt Budget Plan Plan Totalt\n2022 2023 2024 2022-2024\nNy förskola 12 000 25 000 - 37 000\nOmbyggnad skola 3 500 – 1 500 5 000\nGatubelysning 800 800 800 2 400\nIT - - 450 450\nSumma 16 300 25 800 2 750 44 850",
    );
    expect(labelsOf(table)).toEqual(["Budget 2022", "Plan 2023", "Plan 2024", "Totalt 2022-2024"]);
    expect(valuesOf(table)).toEqual([
      ["Ny förskola", 12000, 25000, 0, 37000],
      ["Ombyggnad skola", 3500, 0, 1500, 5000],
      ["Gatubelysning", 800, 800, 800, 2400],
      ["IT", 0, 0, 450, 450],
      ["Summa", 16300, 25800, 2750, 44850],
    ]);
    expect(table.sums.filter((sum) => sum.axis === "column").map((sum) => sum.of)).toEqual(
      new Array(5).fill([0, 1, 2]),
    );
  });

  it("puts a row with an empty column by its place in the line, and says so", () => {
    const table = tableOf(
      "Nämnd (tkr)            Bokslut 2020   Budget 2021     Plan 2022\nKommunstyrelsen              12 345        13 000        14 000\nNy satsning                                 1 500         2 500\nSocialnämnden               230 000       240 000       250 000\nSumma                       242 345       254 500       266 500",
    );
    expect(valuesOf(table)[1]).toEqual(["Ny satsning", null, 1500, 2500]);
    expect(table.doubts.map((doubt) => [doubt.code, doubt.row])).toEqual([["columnCountDiffers", 1]]);
  });

  it("joins a label that is broken over lines and cells that stand on a line each", () => {
    const broken = tableOf(
      "tkr 2021 2022\nBarn- och utbildnings-\nnämnden 402 345 410 222\nSocialnämnden 350 120 361 002\nSumma 752 465 771 224",
    );
    expect(broken.rows[0]?.label).toBe("Barn- och utbildningsnämnden");
    const single = tableOf(
      "Resultatbudget\ntkr\nBudget 2021\nPlan 2022\nVerksamhetens intäkter\n120 500\n121 000\nVerksamhetens kostnader\n-620 500\n-641 000\nNettokostnader\n-500 000\n-520 000",
    );
    expect(valuesOf(single)).toEqual([
      ["Verksamhetens intäkter", 120500, 121000],
      ["Verksamhetens kostnader", -620500, -641000],
      ["Nettokostnader", -500000, -520000],
    ]);
  });

  it("reads a monospaced print with drawn lines and notes below", () => {
    const table = tableOf(
      "Driftsbudget 2021–2023\nBelopp i tkr, netto, positivt belopp är kostnad\nJämförelsebas: Grundförslaget\n\nVerksamhet                        Budget 2021  Plan 2022  Plan 2023\n===================================================================\nNämnder\n  Vård- och omsorgsnämnden            818 729    840 609    859 001\n    varav äldreomsorg                  18 000     18 000     18 000\n  Socialnämnden                       205 172    209 559    213 162\n  Exploatering                            407        210        212\n-------------------------------------------------------------------\nSumma kommunbidrag 1)               1 024 308  1 050 378  1 072 375\n\n1) Exploatering 2022: beräknat 210, i källan angivet 211.",
    );
    expect([table.title, table.unit]).toEqual(["Driftsbudget 2021–2023", "tkr"]);
    expect(valuesOf(table)).toEqual([
      ["Nämnder", null, null, null],
      ["Vård- och omsorgsnämnden", 818729, 840609, 859001],
      ["varav äldreomsorg", 18000, 18000, 18000],
      ["Socialnämnden", 205172, 209559, 213162],
      ["Exploatering", 407, 210, 212],
      ["Summa kommunbidrag 1)", 1024308, 1050378, 1072375],
    ]);
    expect(kindsOf(table)).toEqual(["text", "item", "ofWhich", "item", "item", "sum"]);
    expect(table.doubts).toEqual([]);
  });

  it("turns running text with years as rows", () => {
    const table = tableOf("Bidrag, tkr\nÅr Skola Vård\n2022 1 200 3 400\n2023 1 300 3 600\n2024 1 350 3 700");
    expect(table.columns.map((column) => column.year)).toEqual([2022, 2023, 2024]);
    expect(valuesOf(table)).toEqual([
      ["Skola", 1200, 1300, 1350],
      ["Vård", 3400, 3600, 3700],
    ]);
  });
});

describe("sums", () => {
  it("reports a subtotal that is 50 off in one year and still builds the total on the stated figure", () => {
    const table = tableOf(
      "tkr\t2020\t2021\t2022\nKommunledning\t12 450\t12 600\t12 700\nTeknik\t33 000\t33 500\t34 000\nSumma\t45 400\t46 100\t46 700\nSocial\t80 000\t81 000\t82 000\nTotalt\t125 400\t127 100\t128 700",
    );
    expect(rowSums(table)).toEqual([
      [2, [0, 1]],
      [4, [2, 3]],
    ]);
    expect(table.doubts.map((doubt) => [doubt.code, doubt.row, doubt.column])).toEqual([["sumDiffers", 2, 0]]);
  });

  it("takes an of-which row that the total includes as an item, and one it does not include as of-which", () => {
    const inside = tableOf(
      "tkr\t2020\t2021\nBrutto\t10 500\t11 700\ndärav bidrag\t-1 250\t-1 300\nNetto\t9 250\t10 400",
    );
    expect(kindsOf(inside)).toEqual(["item", "item", "sum"]);
    const outside = tableOf(
      "tkr\t2020\t2021\nSkola\t10 500\t11 700\nvarav måltider\t1 250\t1 300\nVård\t5 000\t6 000\nSumma\t15 500\t17 700",
    );
    expect(kindsOf(outside)).toEqual(["item", "ofWhich", "item", "sum"]);
  });

  it("does not call a row of zeros or a small coincidence a sum", () => {
    const table = tableOf(
      "tkr\t2020\t2021\nA-skola\t0\t0\nB-skola\t0\t0\nC-skola\t0\t0\nD-skola\t1\t2\nE-skola\t2\t1\nF-skola\t3\t3",
    );
    expect(kindsOf(table)).toEqual(new Array(6).fill("item"));
    expect(table.sums).toEqual([]);
  });

  it("takes the only row of a section as its total, and the cash at the end as the sum of flow and start", () => {
    const table = tableOf(
      "tkr\t2020\t2021\nDen löpande verksamheten\t\t\nÅrets resultat\t12 400\t8 300\nAvskrivningar\t30 200\t31 100\nKassaflöde från löpande\t42 600\t39 400\nFinansiering\t\t\nNya lån\t20 000\t25 000\nKassaflöde från finansiering\t20 000\t25 000\nÅrets kassaflöde\t62 600\t64 400\nLikvida medel vid årets början\t31 000\t93 600\nLikvida medel vid årets slut\t93 600\t158 000",
    );
    expect(rowSums(table)).toEqual([
      [3, [1, 2]],
      [6, [5]],
      [7, [3, 6]],
      [9, [7, 8]],
    ]);
  });

  it("finds a sum without a label when the figures prove it", () => {
    const table = tableOf(
      "tkr\t2020\t2021\t2022\nLöner\t45 320\t46 112\t47 001\nHyror\t12 087\t12 455\t12 990\nStaben\t57 407\t58 567\t59 991\nSkolor\t80 000\t81 000\t82 000",
    );
    expect(kindsOf(table)).toEqual(["item", "item", "sum", "item"]);
  });

  it("finds parents above their parts when the total proves them", () => {
    const table = tableOf(
      "tkr\t2021\t2022\nKommunstyrelsen\t100 400\t110 600\nKansli\t40 100\t44 200\nEkonomi\t60 300\t66 400\nSocialnämnden\t200 700\t210 900\nIFO\t150 500\t155 400\nÄldreomsorg\t50 200\t55 500\nTotalt\t301 100\t321 500",
    );
    expect(kindsOf(table)).toEqual(["sum", "item", "item", "sum", "item", "item", "sum"]);
    expect(rowSums(table)).toEqual([
      [0, [1, 2]],
      [3, [4, 5]],
      [6, [0, 3]],
    ]);
  });

  it("reports a total of columns that differs", () => {
    const table = tableOf(
      "tkr\t2021\t2022\tTotalt\nSkola\t1 500\t1 600\t3 100\nVård\t2 500\t2 600\t5 200\nGata\t100\t150\t250\nSumma\t4 100\t4 350\t8 550",
    );
    const differing = table.doubts.filter((doubt) => doubt.code === "columnSumDiffers");
    expect(differing.map((doubt) => [doubt.row, doubt.column])).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(differing[0]?.message).toBe(
      "”Vård”, Totalt: angivet 5\u00a0200, men kolumnerna blir 5\u00a0100. Kontrollera beloppen mot källan; skillnaden kan vara avrundning.",
    );
  });
});

describe("unit", () => {
  it.each([
    ["mnkr", "Skatteintäkter\t2 020,2\t2 099,0", "mnkr", false, "mnkr"],
    ["tkr", "Skatteintäkter\t2 020,2\t2 099,0", "tkr", true, "mnkr"],
    ["Belopp i kronor", "Skola\t2 020 200\t2 099 000", "kr", false, "kr"],
    ["Nämnd", "Skola\t95 090\t96 486", null, true, "tkr"],
  ])("under the heading %s with %s", (heading, row, unit, suspected, proposed) => {
    const table = tableOf(`${heading}\t2021\t2022\n${row}`);
    expect([table.unit, table.unitSuspected, proposedUnit(table)]).toEqual([unit, suspected, proposed]);
  });
});
