// A sheet that is empty shows what it may come to hold: a small example of each kind, as it would stand in the grid. The figures are
// made up and stand nowhere else.

import type { SheetKind } from "../domain/scenario.ts";

/** A figure, or the formula that gives it, as it is written; the first cell of a row is its name. */
export interface ExampleRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** "input" in a framed cell, "formula" calculated, "sum" bold under a rule. */
  readonly kind: "input" | "formula" | "sum";
}

export interface SheetExample {
  readonly columns: readonly string[];
  readonly rows: readonly ExampleRow[];
  /** Columns first in the row that hold words and no figures. */
  readonly words?: number;
  /** What the eye should notice in the example. */
  readonly note: string;
}

export const emptySheetTexts = {
  heading: "Så kan det se ut",
  row: "Post",
  examples: {
    premises: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Prisindex, PKV", cells: ["2,8 %", "2,6 %"], kind: "input" },
        { label: "Skattesats", cells: ["21,36", "21,36"], kind: "input" },
        { label: "Invånare 1 november", cells: ["41 950", "42 300"], kind: "input" },
      ],
      note: "Koden PKV kan sedan stå i vilken formel som helst.",
    },
    frames: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Socialnämnden", cells: ["205 172", "210 507"], kind: "formula" },
        { label: "Barnnämnden", cells: ["886 672", "909 725"], kind: "formula" },
        { label: "Summa ramar", cells: ["1 091 844", "1 120 232"], kind: "sum" },
      ],
      note: "Ramen räknas upp från förra året, till exempel =SOC[föregående] * (1 + PKV) + ÅTGÄRDER(SOC).",
    },
    measures: {
      columns: ["Nämnd", "Slag", "Budget 2027"],
      words: 2,
      rows: [
        { label: "Körkort på vårdprogrammet", cells: ["KUN", "Tillskott", "600"], kind: "input" },
        { label: "Lägre kostnad för sponsring", cells: ["KS", "Besparing", "−600"], kind: "input" },
      ],
      note: "Besparingen betalar tillskottet: finansieringen anges på åtgärden.",
    },
    investments: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Ny förskola, 40 år", cells: ["24 000", "18 000"], kind: "input" },
        { label: "Avskrivning och ränta", cells: ["0", "1 610"], kind: "formula" },
      ],
      note: "Avskrivning och ränta räknas ut från den månad då projektet tas i bruk, och följer med till nämndens ram.",
    },
    incomeBudget: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Verksamhetens nettokostnader", cells: ["−2 421 049", "−2 486 648"], kind: "formula" },
        { label: "Skatteintäkter och bidrag", cells: ["2 519 390", "2 588 702"], kind: "input" },
        { label: "Årets resultat", cells: ["98 341", "102 054"], kind: "sum" },
      ],
      note: "Kostnader skrivs med minus, då blir resultatet summan av raderna.",
    },
    operatingBudget: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Kommunstyrelsen", cells: ["95 090", "96 486"], kind: "formula" },
        { label: "Socialnämnden", cells: ["205 172", "210 507"], kind: "formula" },
        { label: "Summa drift", cells: ["300 262", "306 993"], kind: "sum" },
      ],
      note: "Raderna hämtar ramarna, till exempel =SOC, så att talen står på ett enda ställe.",
    },
    balance: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Ingående lån", cells: ["410 000", "432 500"], kind: "formula" },
        { label: "Nya lån", cells: ["22 500", "15 000"], kind: "input" },
        { label: "Utgående lån", cells: ["432 500", "447 500"], kind: "sum" },
      ],
      note: "Det ena årets utgående är nästa års ingående: =LÅN_UT[föregående].",
    },
    goals: {
      columns: ["Gräns", "Budget 2027", "Plan 2028"],
      words: 1,
      rows: [
        { label: "Resultat av skatt och bidrag", cells: ["minst 2 %", "✓ 2,31 %", "✓ 2,08 %"], kind: "formula" },
        { label: "Egenfinansierade investeringar", cells: ["minst 100 %", "✕ 86 %", "✓ 104 %"], kind: "formula" },
      ],
      note: "Målet syns sedan längst ned på varje blad, och följer med i samma ögonblick som ett tal ändras.",
    },
    own: {
      columns: ["Budget 2027", "Plan 2028"],
      rows: [
        { label: "Platser", cells: ["60", "80"], kind: "input" },
        { label: "Pris per plats, tkr", cells: ["18", "18"], kind: "input" },
        { label: "Kostnad", cells: ["1 080", "1 440"], kind: "formula" },
      ],
      note: "Ett eget blad räknar fram ett belopp som andra blad kan hämta med sin kod.",
    },
  } satisfies Readonly<Record<SheetKind, SheetExample>>,
  /** Of views that show what the sheets amount to. */
  areas: {
    frameBridge: {
      columns: ["Ram 2026", "Uppräkning", "Åtgärder", "Ram 2027"],
      rows: [
        { label: "Socialnämnden", cells: ["205 172", "+4 103", "−1 500", "207 775"], kind: "formula" },
        { label: "Barnnämnden", cells: ["886 672", "+17 733", "+2 500", "906 905"], kind: "formula" },
        { label: "Summa", cells: ["1 091 844", "+21 836", "+1 000", "1 114 680"], kind: "sum" },
      ],
      note: "Varje ändring från förra årets ram får en egen kolumn, och raden går jämnt upp.",
    },
    funding: {
      columns: ["2027", "2028"],
      rows: [
        { label: "Fler platser i förskolan", cells: ["2 500", "2 500"], kind: "formula" },
        { label: "betalas av lägre lokalkostnad", cells: ["1 800", "2 500"], kind: "formula" },
        { label: "Ofinansierat", cells: ["700", "0"], kind: "sum" },
      ],
      note: "Varje tillskott visar vad som betalar det, och vad som fattas.",
    },
    programmes: {
      columns: ["2027", "2028", "Nivå, helår"],
      rows: [
        { label: "Effekt av åtgärderna", cells: ["12 000", "21 000", "24 000"], kind: "formula" },
        { label: "Mål", cells: ["15 000", "24 000", "24 000"], kind: "input" },
        { label: "Ännu inte bestämt", cells: ["3 000", "3 000", "0"], kind: "sum" },
      ],
      note: "Ett program samlar åtgärder under ett mål och visar hur långt de räcker.",
    },
    projects: {
      columns: ["2027", "2028", "2029"],
      rows: [
        { label: "Ny förskola, utgift", cells: ["24 000", "18 000", "0"], kind: "input" },
        { label: "Avskrivning och ränta", cells: ["0", "1 040", "2 080"], kind: "formula" },
        { label: "Driftkostnad i nämndens ram", cells: ["0", "3 500", "7 000"], kind: "formula" },
      ],
      note: "Utgiften skrivs in. Vad huset sedan kostar varje år räknas ut ur livslängd, ränta och månad för ibruktagande.",
    },
    goalBoard: {
      columns: ["Gräns", "2027", "2028"],
      words: 1,
      rows: [
        { label: "Resultat av skatt och bidrag", cells: ["minst 2 %", "✓ 2,31 %", "✓ 2,08 %"], kind: "formula" },
        { label: "Soliditet", cells: ["ska öka", "✓ 41,2 %", "✕ 40,9 %"], kind: "formula" },
      ],
      note: "Marginalen till gränsen står under varje år, så att det syns hur nära det är.",
    },
  } satisfies Readonly<Record<string, SheetExample>>,
} as const;
