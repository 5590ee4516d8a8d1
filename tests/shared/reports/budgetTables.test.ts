import { describe, expect, it } from "vitest";
import { reportText } from "../../../electron/exchange/reportText.ts";
import type { Result } from "../../../shared/domain/result.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { incomeBudget } from "../../../shared/reports/incomeBudget.ts";
import { investmentBudget } from "../../../shared/reports/investmentBudget.ts";
import { operatingBudget } from "../../../shared/reports/operatingBudget.ts";
import type { Report, ReportRefusal } from "../../../shared/reports/report.ts";
import { alingsas, framesSheet } from "../../support/alingsasFixture.ts";
import { calculatedFixture, type FixtureSheet } from "../../support/calculatedFixture.ts";

function made(result: Result<Report, ReportRefusal>): Report {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const lines = (text: string): string[] => text.split("\n");

describe("the three tables of Alingsås", () => {
  it("print the result budget with costs negative and the source's own figure in a note", () => {
    expect(lines(reportText(made(incomeBudget(alingsas()))))).toEqual([
      "Resultatbudget 2021–2023",
      "Alingsås 2021–2023, Socialdemokraterna",
      "Belopp i tkr, kostnader är negativa",
      "Jämförelsebas: Grundförslaget",
      "",
      "Post                                   Budget 2021   Plan 2022   Plan 2023",
      "==========================================================================",
      "Verksamhetens intäkter − kostnader      −2 421 049  −2 486 648  −2 535 949",
      "Avskrivningar                              −75 475     −79 963     −79 056",
      "--------------------------------------------------------------------------",
      "Verksamhetens nettokostnader            −2 496 524  −2 566 611  −2 615 005",
      "Skatteintäkter                           2 020 214   2 098 974   2 181 975",
      "Generella statsbidrag och utjämning        586 934     578 821     567 513",
      "Riktat statsbidrag flykting                      0           0           0",
      "Finansiella intäkter                        31 100      32 000      32 000",
      "Finansiella kostnader                      −36 543     −35 323     −45 000",
      "--------------------------------------------------------------------------",
      "Finansnetto                                 −5 443      −3 323     −13 000",
      "--------------------------------------------------------------------------",
      "Resultat före extraordinära poster 1)      105 181     107 861     121 483",
      "Extraordinära intäkter                           0           0           0",
      "Extraordinära kostnader                          0           0           0",
      "--------------------------------------------------------------------------",
      "Årets resultat 2)                          105 181     107 861     121 483",
      "",
      "1) Resultat före extraordinära poster 2022: beräknat 107 861, i källan angivet 107 860.",
      "2) Årets resultat 2022: beräknat 107 861, i källan angivet 107 860.",
      "",
    ]);
  });

  it("print the frames as driftsbudget, with a rounding row where the printed rows miss the printed sum", () => {
    expect(lines(reportText(made(operatingBudget(alingsas()))))).toEqual([
      "Driftsbudget 2021–2023",
      "Alingsås 2021–2023, Socialdemokraterna",
      "Belopp i tkr, netto, positivt belopp är kostnad",
      "Jämförelsebas: Grundförslaget",
      "",
      "Verksamhet                        Budget 2021  Plan 2022  Plan 2023",
      "===================================================================",
      "Nämnder",
      "  Vård- och omsorgsnämnden            818 729    840 609    859 001",
      "    varav äldreomsorg                  18 000     18 000     18 000",
      "  Socialnämnden                       205 172    209 559    213 162",
      "  Kultur- och utbildningsnämnden      298 987    310 305    319 826",
      "  Barn- och ungdomsnämnden            886 672    905 048    919 302",
      "  Miljöskyddsnämnden 1)                12 763     12 954     13 090",
      "  Samhällsbyggnadsnämnden              62 008     61 923     62 573",
      "  Exploatering                            407        210        212",
      "  Kommunstyrelsen                      95 090     96 486     95 478",
      "  Överförmyndarnämnden                  4 869      4 942      4 994",
      "Avrundning                                  0          1          1",
      "-------------------------------------------------------------------",
      "Summa kommunbidrag 2)               2 384 697  2 442 037  2 487 639",
      "",
      "1) Miljöskyddsnämnden 2022: beräknat 12 954, i källan angivet 12 955; 2023: beräknat 13 090, i källan angivet 13 091.",
      "2) Summa kommunbidrag 2021: beräknat 2 384 697, i källan angivet 2 384 696; 2022: beräknat 2 442 037, i källan angivet 2 442 036.",
      "Avrundning: rader och summor beräknas oavrundade och avrundas var för sig när de skrivs ut.",
      "",
    ]);
  });

  it("print the investments over their own five years", () => {
    expect(lines(reportText(made(investmentBudget(alingsas()))))).toEqual([
      "Investeringsbudget 2021–2025",
      "Alingsås 2021–2023, Socialdemokraterna",
      "Belopp i tkr",
      "Jämförelsebas: Grundförslaget",
      "",
      "Nämnd eller projekt             Budget 2021  Plan 2022  Plan 2023  Plan 2024  Plan 2025",
      "=======================================================================================",
      "Kommunstyrelsen                      42 350     55 000    107 000     48 900     57 100",
      "Samhällsbyggnadsnämnden              55 675     44 185     31 605     29 140     29 290",
      "Vård- och omsorgsnämnden              5 300      3 300      3 300      3 300      3 300",
      "Socialnämnden                         1 200      1 200      1 200      1 200      1 200",
      "Kultur- och utbildningsnämnden        5 800      5 800      5 800      5 800      5 800",
      "Barn- och ungdomsnämnden              5 200      4 800      4 400      4 400      4 400",
      "Miljöskyddsnämnden                      200        100        100        100        100",
      "Avgiftsfinansierad verksamhet       152 631    148 228    119 141    156 881    161 622",
      "---------------------------------------------------------------------------------------",
      "Totalt                              268 356    262 613    272 546    249 721    262 812",
      "",
    ]);
  });

  it("stand on a portrait page", () => {
    expect([incomeBudget, operatingBudget, investmentBudget].map((make) => made(make(alingsas())).landscape)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("mark the last sum as the total and the others as sums", () => {
    const rows = made(incomeBudget(alingsas())).rows;
    expect(rows.filter((row) => row.emphasis === "sum").map((row) => row.label)).toEqual([
      "Verksamhetens nettokostnader",
      "Finansnetto",
      "Resultat före extraordinära poster",
    ]);
    expect(rows.filter((row) => row.emphasis === "total").map((row) => row.label)).toEqual(["Årets resultat"]);
  });
});

const sheet = (
  kind: FixtureSheet["kind"],
  rows: FixtureSheet["rows"],
  years: FixtureSheet["years"] = [2020, 2022],
): FixtureSheet => ({
  kind,
  title: "Mitt blad",
  years,
  rows,
});
const body = (report: Report): string[] =>
  lines(reportText(report)).slice(lines(reportText(report)).findIndex((line) => line.startsWith("=")) + 1);

describe("a printed table", () => {
  it("prints a true 0 as 0, an empty cell as a dash and an error as its word, each explained below", () => {
    const report = made(
      incomeBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            sheet("incomeBudget", [
              { name: "a", label: "Intäkter", figures: [null, 0, 10] },
              {
                name: "b",
                label: "Kvot",
                kind: "formula",
                formula: "@a / @a",
                figures: ["notCalculated", "divisionByZero", -0.4],
              },
              {
                name: "s",
                label: "Summa",
                kind: "sum",
                formula: "@a + @b",
                figures: ["notCalculated", "divisionByZero", 9.6],
              },
            ]),
          ],
        }),
      ),
    );
    expect(body(report)).toEqual([
      "Intäkter     –            0         10",
      "Kvot         –      #DIV/0!          0",
      "--------------------------------------",
      "Summa        –      #DIV/0!         10",
      "",
      "#DIV/0! = kan inte beräknas, division med noll. Gäller Kvot 2021, Summa 2021.",
      "– = ej beräknat",
      "",
    ]);
  });

  it("names at most three cells of an error and says how many there are more", () => {
    const report = made(
      incomeBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            sheet("incomeBudget", [
              { name: "a", label: "A", figures: ["cycle", "cycle", "cycle"] },
              { name: "b", label: "B", figures: ["cycle", "nameError", "cycle"] },
            ]),
          ],
        }),
      ),
    );
    expect(report.notes.map((note) => note.text)).toEqual([
      "#CYKEL! = kan inte beräknas, formeln hänvisar till sig själv. Gäller A 2020, A 2021, A 2022 och 2 till.",
      "#NAMN? = kan inte beräknas, formeln nämner en rad som inte finns. Gäller B 2021.",
    ]);
  });

  it("indents varav rows under what they are part of, says varav once, and never adds them", () => {
    const report = made(
      operatingBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            sheet("operatingBudget", [
              { name: "h", label: "Nämnder", kind: "heading" },
              { name: "a", label: "KS", parent: "h", figures: [10, 10, 10] },
              { name: "v", label: "buffert", kind: "ofWhich", figures: [4, 4, 4] },
              { name: "w", label: "Varav reserv", kind: "ofWhich", parent: "a", figures: [3, 3, 3] },
              { name: "b", label: "BUN", parent: "h", figures: [20, 20, 20] },
              { name: "s", label: "Summa", kind: "sum", formula: "SUM(@a:@b)", figures: [30, 30, 30] },
            ]),
          ],
        }),
      ),
    );
    expect(report.rows.map((row) => [row.label, row.level])).toEqual([
      ["Nämnder", 0],
      ["KS", 1],
      ["varav buffert", 2],
      ["Varav reserv", 2],
      ["BUN", 1],
      ["Summa", 0],
    ]);
    expect(report.notes).toEqual([]);
  });

  it("shows lines of Ramar in Driftsbudget in that sheet's order and without the heading left behind", () => {
    const report = made(
      operatingBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            framesSheet,
            {
              kind: "operatingBudget",
              title: "Driftsbudget",
              years: [2021, 2023],
              shows: ["ovn", "von", "summa"],
              rows: [
                { name: "central", label: "Centrala poster", figures: [36_352, 44_611, 48_310] },
                {
                  name: "bro",
                  label: "Verksamhetens intäkter − kostnader",
                  kind: "sum",
                  formula: "-@summa - @central",
                  figures: [-2_421_049, -2_486_647.705, -2_535_949.12],
                },
              ],
            },
          ],
        }),
      ),
    );
    expect(body(report).slice(0, 8)).toEqual([
      "Överförmyndarnämnden                      4 869       4 942       4 994",
      "Vård- och omsorgsnämnden                818 729     840 609     859 001",
      "-----------------------------------------------------------------------",
      "Summa kommunbidrag 1)                 2 384 697   2 442 037   2 487 639",
      "Centrala poster                          36 352      44 611      48 310",
      "-----------------------------------------------------------------------",
      "Verksamhetens intäkter − kostnader   −2 421 049  −2 486 648  −2 535 949",
      "",
    ]);
  });

  it("prints several sheets of the same kind one after the other under their titles", () => {
    const report = made(
      investmentBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            {
              kind: "investments",
              title: "Skattefinansierat",
              years: [2021, 2022],
              rows: [{ name: "a", label: "Skola", figures: [1, 2] }],
            },
            {
              kind: "investments",
              title: "Avgiftsfinansierat",
              years: [2021, 2023],
              rows: [{ name: "b", label: "VA", figures: [3, 4, 5] }],
            },
          ],
        }),
      ),
    );
    expect(body(report)).toEqual([
      "Skattefinansierat",
      "Skola                          1          2          –",
      "Avgiftsfinansierat",
      "VA                             3          4          5",
      "",
      "– = ej beräknat",
      "",
    ]);
  });

  it.each<[DisplayUnit, string, string]>([
    ["kr", "Belopp i kr", "1 234 567"],
    ["tkr", "Belopp i tkr", "1 235"],
    ["mnkr", "Belopp i mnkr", "1,2"],
  ])("prints %s as the scenario shows it", (displayUnit, unitLine, figure) => {
    const text = reportText(
      made(
        incomeBudget(
          calculatedFixture({
            budgetYear: 2021,
            displayUnit,
            sheets: [sheet("incomeBudget", [{ name: "a", label: "A", figures: [1_234.567] }], [2021, 2021])],
          }),
        ),
      ),
    );
    expect(lines(text)[2]).toBe(unitLine);
    expect(lines(text).at(-2)).toMatch(new RegExp(`^A +${figure}$`));
  });

  it("says the unit of rows that are no amounts", () => {
    const report = made(
      incomeBudget(
        calculatedFixture({
          budgetYear: 2021,
          sheets: [
            sheet(
              "incomeBudget",
              [
                { name: "a", label: "Skattesats", unit: "taxRate", figures: [0.2183] },
                { name: "b", label: "Resultat i andel", unit: "share", figures: [0.0403] },
                { name: "c", label: "Invånare", unit: "count", figures: [6_400] },
              ],
              [2021, 2021],
            ),
          ],
        }),
      ),
    );
    expect(body(report).slice(0, 3)).toEqual([
      "Skattesats, kr per hundra        21,83",
      "Resultat i andel                4,03 %",
      "Invånare, antal                  6 400",
    ]);
  });

  it("keeps a text of the file on one line and takes out what turns the writing direction", () => {
    const report = made(
      incomeBudget(
        calculatedFixture({
          title: "Budget\u202e\n2021",
          municipality: "",
          budgetYear: 2021,
          sheets: [
            sheet("incomeBudget", [
              { name: "a", label: "Skatt\u0000\u2066er\r\n", figures: [1, 1, 1] },
              { name: "b", label: "\u200e", figures: [1, 1, 1] },
            ]),
          ],
        }),
      ),
    );
    expect([report.subtitle, report.rows[0]?.label, report.rows[1]?.label]).toEqual(["Budget 2021", "Skatt er", "B"]);
  });
});

describe("a table that cannot be printed", () => {
  it.each([
    [
      "resultatbudget",
      incomeBudget,
      "Resultatbudgeten kan inte skrivas ut: scenariot har inget blad för resultatbudget. Lägg till bladet Resultatbudget, eller klistra in en resultatbudget, och försök igen.",
    ],
    [
      "driftsbudget",
      operatingBudget,
      "Driftsbudgeten kan inte skrivas ut: scenariot har varken bladet Driftsbudget eller bladet Ramar. Lägg till ett av dem, eller klistra in en driftsbudget, och försök igen.",
    ],
    [
      "investeringsbudget",
      investmentBudget,
      "Investeringsbudgeten kan inte skrivas ut: scenariot har inget blad för investeringar. Lägg till bladet Investeringar, eller klistra in en investeringsbudget, och försök igen.",
    ],
  ] as const)("is refused without a sheet for %s", (_, make, message) => {
    expect(make(calculatedFixture({ budgetYear: 2021, sheets: [] }))).toEqual({
      ok: false,
      error: { code: "blad-saknas", message },
    });
  });

  it("is refused when the sheet has only headings, naming the sheet", () => {
    const empty = calculatedFixture({
      budgetYear: 2021,
      sheets: [sheet("incomeBudget", [{ name: "h", label: "Intäkter", kind: "heading" }])],
    });
    expect(incomeBudget(empty)).toEqual({
      ok: false,
      error: {
        code: "rader-saknas",
        message:
          "Resultatbudget kan inte skrivas ut: bladet ”Mitt blad” har inga rader med belopp. Lägg till rader på bladet och försök igen.",
      },
    });
  });

  it("is taken from Ramar when the sheet Driftsbudget is still empty", () => {
    const report = made(
      operatingBudget(calculatedFixture({ budgetYear: 2021, sheets: [framesSheet, sheet("operatingBudget", [])] })),
    );
    expect(report.rows.at(-1)?.label).toBe("Summa kommunbidrag");
  });
});
