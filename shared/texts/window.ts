// Every Swedish sentence of the window: the grid, the bar above it, the panel beside it, the strip below it and the
// menus. The sentences of its dialogs stand in windowDialogs.ts, those of the host come with its answers.

import type { Measure } from "../domain/measure.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";

export const programName = "Budgetbänken";

const measureKinds = {
  saving: { permanent: "Besparing", temporary: "Besparing, tillfällig" },
  addition: { permanent: "Tillskott", temporary: "Tillskott, tillfälligt" },
  transfer: { permanent: "Ramväxling", temporary: "Ramväxling, tillfällig" },
} as const;

export const gridTexts = {
  label: "Post",
  code: "Kod",
  direction: "Slag",
  funding: "Finansiering",
  goal: "Gräns",
  status: "Läge",
  programme: "Program",
  source: "Källa",
  directions: { saving: "Besparing", addition: "Tillskott", transfer: "Ramväxling" },
  durations: { permanent: "Permanent", temporary: "Tillfällig" },
  /** "Tillskott, tillfälligt": the kind as a column shows it. */
  measureKind: (direction: Measure["direction"], duration: Measure["duration"]): string =>
    measureKinds[direction][duration],
  goalThreshold: (operator: string, threshold: string): string =>
    `${{ ">=": "≥", "<=": "≤" }[operator] ?? operator} ${threshold.replace(/^=/, "")}`,
  gridName: (sheet: string, unit: string): string => `${sheet}, belopp i ${unit}`,
  level: (level: number): string => `nivå ${level + 1}`,
  kinds: {
    input: "",
    formula: "",
    sum: "summa",
    ofWhich: "varav",
    heading: "rubrik",
    text: "text",
    goal: "mål",
  },
  collapse: (label: string): string => `Fäll ihop ${label}`,
  expand: (label: string): string => `Fäll ut ${label}`,
} as const;

export const cellTexts = {
  notCalculatedSign: "–",
  notCalculated: "ej beräknat",
  stated: (figure: string): string => `angivet ${figure}`,
  kinds: {
    heading: "Rubrik",
    locked: "Låst cell",
    empty: "Tom cell",
    input: "Inmatat värde",
    lineFormula: "Radens formel",
    cellFormula: "Egen formel för året",
    override: "Överskrivet: gäller i stället för radens formel",
  },
  locked: "Cellen är låst. Här finns inget att mata in, välj en cell i radens eget blad och inom dess år.",
  lockedHeading: "Raden är en rubrik och har inga egna belopp. Skriv på en rad under den.",
  announceRange: (rows: number, columns: number): string => `Markerat ${rows} rader och ${columns} kolumner`,
} as const;

/** The unit as a caption names it. */
export function unitName(unit: Unit, displayUnit: DisplayUnit): string {
  switch (unit) {
    case "kr":
      return displayUnit;
    case "share":
      return "procent";
    case "taxRate":
      return "kr per hundra";
    case "count":
      return "antal";
    case "index":
      return "index";
    case "text":
      return "text";
  }
}

export const formulaBarTexts = {
  label: "Formelrad",
  input: "Formel eller värde",
  scope: "Gäller",
  wholeLine: "hela raden",
  onlyYear: (year: number): string => `bara ${year}`,
  scopeHelp: "Välj om formeln ska gälla radens alla år eller bara det valda året.",
  accept: "Godkänn (Retur)",
  cancel: "Ångra inmatningen (Esc)",
  result: "Resultat",
  noCell: "Ingen cell vald",
} as const;

/** Errors in a sentence of their own, where a pointer rests on one; the panel's own words stand in explain.ts. */
export const explainTexts = {
  errors: {
    "#NAMN?": "Formeln nämner något som inte finns.",
    "#CYKEL!": "Formeln beror på sig själv.",
    "#DIV/0!": "Formeln delar med noll.",
    "#ENHET!": "Formeln blandar enheter, till exempel procent och kronor.",
    "#VÄRDE!": "Formeln får ett värde som den inte kan räkna med.",
    "#ÅR!": "Formeln frågar efter ett år som inte finns.",
  } as Readonly<Record<string, string>>,
} as const;

export const navTexts = {
  label: "Blad",
  scenario: "Scenario",
  tables: "Tabeller",
  own: "Egna blad",
  newSheet: "Nytt blad …",
  analysis: "Analys",
  tryOut: "Pröva",
  decision: "Inför beslut",
  reviewer: "Granskaren",
  warnings: (count: number): string => (count === 1 ? "1 varning" : `${count} varningar`),
} as const;

export const stripTexts = {
  label: "Mål och läge",
  unfunded: "Ofinansierat",
  nothingUnfunded: "Inga belopp",
  unfundedYear: (amount: string, unit: string, year: number): string => `${amount} ${unit} ${year}`,
  against: (value: string, threshold: string): string => `${value} mot ${threshold}`,
  met: "uppfyllt",
  breached: "bryts",
  unknown: "ej beräknat",
  /** Beside goals that have figures they are the rest of them. */
  uncalculatedGoals: (count: number, isRest: boolean): string => `${count} mål${isRest ? " till" : ""}`,
  goalSentence: (isMet: boolean, operator: string, threshold: string): string => {
    const bound = { ">=": "minst", "<=": "högst", ">": "mer än", "<": "mindre än" }[operator] ?? operator;
    return `${isMet ? "Målet är uppfyllt" : "Målet bryts"}: ${bound} ${threshold}`;
  },
  goalTitle: (label: string, year: number, result: string): string => `${label}: ${year} ${result}`,
  reviewer: "Granskaren",
  noWarnings: "Inga varningar",
  baseline: (name: string): string => `Jämförelsebas: ${name}`,
  /** `sheet` is where goals stand, null in a budget without such a sheet. */
  noGoals: (sheet: string | null): string =>
    sheet === null
      ? "Inga mål: budgeten har inget blad för dem."
      : `Inga mål är uppsatta. Lägg till dem i bladet ${sheet}.`,
} as const;

export const sheetTexts = {
  units: "Visa belopp i",
  empty: {
    premises: {
      title: "Inga premisser än",
      text: "Här står det som räknas upp och räknas med: prisindex, skattesats, befolkning. Ge varje rad en kod, så kan formler nämna den.",
    },
    frames: {
      title: "Inga ramar än",
      text: "Här står nämndernas kommunbidrag, en rad för varje nämnd. Lägg till nämnderna, eller klistra in ramarna ur förra budgeten.",
    },
    measures: {
      title: "Inga åtgärder än",
      text: "En åtgärd är ett tillskott, en besparing eller en ramväxling: vems ram den ändrar, om den är permanent eller tillfällig, och hur den betalas. En ram räknar med sina åtgärder genom ÅTGÄRDER(nämndens kod) i formeln.",
    },
    investments: {
      title: "Inga investeringar än",
      text: "Ett projekt har utgifter per år, livslängd och en månad då det tas i bruk. Lägg till projekten, eller klistra in investeringsbudgeten.",
    },
    incomeBudget: {
      title: "Resultatbudgeten är tom",
      text: "Lägg till posterna eller klistra in tabellen ur ett annat dokument. Kostnader skrivs med minus.",
    },
    operatingBudget: {
      title: "Driftsbudgeten är tom",
      text: "Lägg till en rad för varje nämnd, eller klistra in tabellen ur ett annat dokument.",
    },
    balance: {
      title: "Balans och kassaflöde är tomt",
      text: "Lägg till posterna eller klistra in tabellen ur ett annat dokument.",
    },
    goals: {
      title: "Inga mål än",
      text: "Ett mål har en formel för det som mäts, till exempel =RES / (SKATT + GSB), och en gräns. En indikator har en riktning: ska öka eller minska.",
    },
    own: {
      title: "Bladet är tomt",
      text: "Lägg till en rad och skriv belopp för varje år, eller klistra in en tabell. En formel börjar med lika med-tecken, till exempel =VON[föregående] * (1 + PKV).",
    },
  },
  firstCommittee:
    "Inga nämnder än. Lägg till en rad för varje nämnd under rubriken, eller klistra in ramarna ur förra budgeten. Summan räknas ut själv.",
  begin: {
    premises: "Lägg till en premiss …",
    frames: "Lägg till en nämnd …",
    measures: "Ny åtgärd …",
    investments: "Nytt projekt …",
    incomeBudget: "Lägg till en rad …",
    operatingBudget: "Lägg till en rad …",
    balance: "Lägg till en rad …",
    goals: "Nytt mål eller indikator …",
    own: "Lägg till en rad …",
  },
  pasteFirst: "Klistra in en tabell …",
  legendLabel: "Teckenförklaring",
  goalLegend: { met: "målet uppfyllt", breached: "målet bryts" },
  legend: {
    input: "inmatat",
    formula: "formel",
    own: "årets egen formel",
    override: "överskrivet",
    locked: "låst",
    note: "anteckning",
    stated: "avviker från angivet",
  },
} as const;

export const pasteTexts = {
  nothingToClear: "De markerade cellerna är låsta, inget ändrades.",
} as const;

export const statusTexts = {
  starting: "Startar …",
  working: "Arbetar …",
  /** Short names for the buttons at the top. */
  buttons: { send: "Skicka …", print: "Skriv ut …" },
  undo: (label: string | null): string => (label === null ? "Ångra" : `Ångra ${label}`),
  redo: (label: string | null): string => (label === null ? "Gör om" : `Gör om ${label}`),
  publishStates: { unnamed: "Inte sparat som fil", published: "Sparat", pending: "Sparar …", failed: "Inte sparat" },
  hostRestarted: "Beräkningen startades om. Allt som var sparat är kvar.",
  hostLost: "Beräkningen svarar inte. Stäng programmet och starta det igen, det som var sparat är kvar.",
  viewLost: "Fönstret kunde inte läsa budgeten på nytt. Stäng det och öppna det igen.",
  windowFailed:
    "Fönstret stötte på ett fel och kan inte visa budgeten. Det du har matat in är sparat. " +
    "Stäng fönstret och öppna Budgetbänken igen.",
  noWorkbench: "Fönstret har ingen förbindelse med programmet. Stäng fliken och starta Budgetbänken på nytt.",
  closeNotice: "Stäng meddelandet",
  /** Beside news of an edit that does more than what was asked for. */
  undoThis: "Ångra",
  errorCode: (code: string): string => `Felkod ${code}`,
} as const;

export const menuTexts = {
  label: "Huvudmeny",
  menus: { file: "Arkiv", edit: "Redigera", lines: "Rader", view: "Visa", table: "Tabell", help: "Hjälp" },
  goToArea: (title: string): string => `Visa ${title}`,
  /** Commands that only the window has; those it shares with the native menu are named in menu.ts. */
  ownCommands: {
    copy: "Kopiera",
    cut: "Klipp ut",
    paste: "Klistra in",
    fillOtherWay: "Fyll på annat sätt …",
    fillYears: "Fyll åren med formeln",
    restoreFormulas: "Återställ till radens formel",
    removeLineFormula: "Ta bort radens formel …",
    addSheet: "Nytt blad …",
    addGoal: "Nytt mål eller indikator …",
    addProgramme: "Nytt program …",
    addCommittee: "Ny nämnd …",
    addUnit: "Ny enhet …",
    addFramePart: "Ny post i ramen …",
    addTransfer: "Ramväxling …",
    applyFrameRule: "Ramregel på alla ramar …",
    newProject: "Nytt projekt …",
    reviewer: "Granskaren",
    palette: "Sök kommando …",
    findNext: "Sök nästa",
  },
} as const;
