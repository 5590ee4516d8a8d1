// Sentences about copy, cut, paste and fill: what will be changed, what did not find room and where, what followed a move.

import { listed, yearSpan } from "./formulaOffer.ts";
import { gridTexts } from "./window.ts";

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const cells = (count: number): string => counted(count, "cell", "celler");
const values = (count: number): string => counted(count, "värde", "värden");
const formulas = (count: number): string => counted(count, "formel", "formler");
const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

/** At most three names, and how many more there are. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(shortened);
  return names.length <= 3 ? listed(shown) : `${shown.join(", ")} och ${names.length - 3} till`;
}

export interface Misfit {
  readonly total: number;
  readonly right: number;
  readonly below: number;
  readonly locked: number;
  /** Where the locked cells are: "Nämnder", "Summa 2019". */
  readonly lockedNames: readonly string[];
}

export const clipboardTexts = {
  manyRanges:
    "Flera markeringar kan bara kopieras tillsammans när de har samma rader eller samma kolumner. Markera ett område i taget.",
  cutManyRanges: "Det går att klippa ut ett område i taget. Markera ett och försök igen.",
  cutNeedsValues:
    "Här finns inga värden att klippa ut. Markera celler under åren, eller hela rader för att flytta raderna.",
  cutFormulas: (count: number): string =>
    `${count === 1 ? "En av cellerna räknas" : `${count} av cellerna räknas`} av radens formel och har inget eget att flytta. Kopiera i stället, eller markera hela raden för att flytta den.`,
  /** For the ear. `width`: columns of the sheet, which whole rows have all of. */
  copied: (rows: number, columns: number, width: number): string => {
    if (columns >= width && columns > 1) return `${counted(rows, "rad kopierad", "rader kopierade")}.`;
    if (rows * columns === 1) return "Cellen kopierad.";
    return `${counted(rows, "rad", "rader")} gånger ${counted(columns, "kolumn", "kolumner")} kopierade.`;
  },
  cutSorted: "Raderna visas i sorterad ordning. Ta bort sorteringen för att flytta rader.",
  cutReady: (count: number): string => `${cells(count)} klipps ut när du klistrar in dem. Esc avbryter.`,
  cutLapsed:
    "Det som klipptes ut kan inte klistras in längre: det är redan flyttat, avbrutet med Esc, eller så har budgeten ändrats sedan dess. Inget klistrades in. Klipp ut på nytt för att flytta, eller kopiera för att ha det på båda ställena.",
  cutSpecial:
    "Det som är utklippt flyttas med Ctrl+V. Kopiera i stället för att klippa ut, om du vill klistra in särskilt.",
  cutElsewhere: "Klipp ut flyttar bara inom en budget. Här blev det en kopia, och originalet står kvar.",
  /** Figures that another program gave as it shows them. */
  asShown: (count: number): string =>
    `${count === 1 ? "Talet" : "Talen"} kom som ${count === 1 ? "det visas" : "de visas"} i det andra programmet. Dolda decimaler följde inte med: visa dem där och kopiera igen om de behövs.`,
  /** Rows and columns out of sight in the other program. */
  hiddenStayed: (rows: number, columns: number): string => {
    const parts = [
      ...(rows > 0 ? [counted(rows, "dold rad", "dolda rader")] : []),
      ...(columns > 0 ? [counted(columns, "dold kolumn", "dolda kolumner")] : []),
    ];
    return `${listed(parts)} i det kopierade kom inte med.`;
  },
  /** Cells that show an error where they were copied. */
  foreignErrors: (count: number, shown: readonly string[]): string =>
    `${count === 1 ? "En cell i det kopierade visar ett fel" : `${count} celler i det kopierade visar fel`} (${named(shown)}) och har inget värde. Rätta i det andra programmet och kopiera igen. Inget ändrades.`,
  tooNarrow:
    "Det kopierade innehåller #### i stället för tal: kolumnen är för smal i det andra programmet. Gör den bredare där och kopiera igen. Inget ändrades.",
  namesStay: "Namn och koder kan inte tömmas. Skriv ett nytt, eller ta bort raden med Ctrl+−.",
  linesReady: (count: number): string =>
    `${counted(count, "rad", "rader")} flyttas till raden där du klistrar in. Esc avbryter.`,
  /** `followed` formulas go on reading the moved cells; `left` lines do not. */
  moved: (count: number, followed: number, left: readonly string[]): string => {
    const first = `${cells(count)} flyttades.`;
    const follow = followed === 0 ? "" : ` ${formulas(followed)} följde med.`;
    const lose =
      left.length === 0
        ? ""
        : ` ${named(left)} läser kvar på den gamla platsen, där det nu är tomt: kontrollera ${left.length === 1 ? "raden" : "raderna"}.`;
    return first + follow + lose;
  },
  nothing: "Urklipp innehåller ingen text att klistra in.",
  useKeyboard: "Tryck Ctrl+V i tabellen för att klistra in, programmet får inte läsa urklipp på egen hand.",
  /** "6 av 27 värden får inte plats: 4 till höger om Plan 2024 och 2 på celler som inte tar emot värden (Nämnder)." */
  misfit: ({ total, right, below, locked, lockedNames }: Misfit, lastColumn: string): string => {
    const parts = [
      ...(right > 0 ? [`${right} till höger om ${lastColumn}`] : []),
      ...(below > 0 ? [`${below} under sista raden`] : []),
      ...(locked > 0
        ? [`${locked} på ${locked === 1 ? "en cell" : "celler"} som inte tar emot värden (${named(lockedNames)})`]
        : []),
    ];
    if (total === 1 && locked === 1 && lockedNames[0] === gridTexts.label)
      return "Här står radens namn. Tal och det som börjar med = klistras in under åren.";
    if (total === 1 && locked === 1) return `Cellen tar inte emot värden (${named(lockedNames)}).`;
    if (total === 1)
      return `Värdet får inte plats: det hamnar ${right > 0 ? `till höger om ${lastColumn}` : "under sista raden"}.`;
    return `${right + below + locked} av ${values(total)} får inte plats: ${listed(parts)}.`;
  },
  /** Names pasted over lines. */
  named: (count: number): string => `${counted(count, "rad", "rader")} fick nya namn eller koder.`,
  namesBelow: (count: number): string =>
    `${count === 1 ? "Ett namn hamnar" : `${count} namn hamnar`} under sista raden. Infoga rader först, med Ctrl+Plus. Inget ändrades.`,
  nothingChanged: "Inget ändrades.",
  fitTitle: "Allt får inte plats",
  fitQuestion: (count: number): string =>
    count === 1
      ? "Det som får plats kan klistras in där det hamnar."
      : `De övriga ${count} kan klistras in där de hamnar.`,
  pasteFitting: "Klistra in det som får plats",
  overwritten: (count: number): string =>
    count === 1 ? "1 cell med radens formel skrevs över." : `${count} celler med radens formel skrevs över.`,
} as const;

export const pasteSpecialTexts = {
  title: "Klistra in särskilt",
  what: "Vad",
  whats: { all: "Formler och värden", values: "Bara värden", formulas: "Bara formler" },
  how: "Hur",
  hows: { replace: "Ersätt det som står", add: "Lägg till det som står" },
  transpose: "Byt plats på rader och kolumner",
  paste: "Klistra in",
  empty: "Tryck Ctrl+V för att hämta det du har kopierat.",
  fetchWhole: "Tryck Ctrl+V här för att hämta siffrorna med alla decimaler.",
  noFormulas: "Det kopierade innehåller inga formler.",
  /** "27 celler på Ramar ersätts, från Kommunstyrelsen 2021: 9 rader × 3 kolumner." */
  effect: (
    how: "replace" | "add",
    count: number,
    sheet: string,
    corner: string,
    rows: number,
    columns: number,
  ): string =>
    `${cells(count)} på ${sheet} ${how === "add" ? "får tillägg" : "ersätts"}, från ${corner}: ${counted(rows, "rad", "rader")} × ${counted(columns, "kolumn", "kolumner")}.`,
  overwrites: (count: number): string =>
    count === 1 ? "1 formel skrivs över med ett värde." : `${count} formler skrivs över med värden.`,
  nothingLeft: "Inget av det kopierade blir kvar att klistra in med det här valet.",
  words: "Det kopierade innehåller text som inte är värden. Använd Klistra in tabell i stället.",
} as const;

export const fillSeriesTexts = {
  title: "Fyll serie",
  lead: (line: string, from: number, to: number): string => `${line} fylls ${yearSpan(from, to)}.`,
  leadMany: (lines: number, from: number, to: number): string => `${lines} rader fylls ${yearSpan(from, to)}.`,
  kind: "Serie",
  kinds: { linear: "Lika stort steg varje år", growth: "Samma procent varje år", copy: "Samma värde varje år" },
  step: "Steg per år",
  stepHelp: (unit: string): string => `Till exempel 500${unit === "" ? "" : ` ${unit}`} eller −250.`,
  rate: "Ökning per år i procent",
  rateHelp: "Till exempel 2 eller −0,5.",
  stepMissing: "Skriv hur stort steget ska vara.",
  rateMissing: "Skriv hur många procent.",
  toYear: "Till och med",
  asFormula: "Skriv som formel, så att serien följer med när startvärdet ändras",
  fill: "Fyll",
  occupied: (count: number): string =>
    count === 1 ? "1 cell har redan innehåll och skrivs över." : `${count} celler har redan innehåll och skrivs över.`,
  noTarget: "Välj ett år efter startåret.",
  nothingToFill: "Markera en cell med ett tal eller en formel, i en rad som fortsätter efter den.",
  offers: {
    copy: "Kopiera",
    values: "Bara värden",
    formula: "Formel",
    linear: "Serie",
    growth: "Procent",
    growthAsked: "Procent …",
  },
  otherWay: "Fyll på annat sätt",
  nothingFilled:
    "Det finns ingen fyllning att göra på annat sätt. Fyll först, och gör det innan du ändrar något annat.",
  offerLabel: "Så fylldes cellerna",
  nothing: "Det finns inget att fylla från. Markera från cellen som ska fyllas vidare.",
  locked: (names: readonly string[]): string => `${named(names)} tar inte emot värden. Inget ändrades.`,
} as const;
