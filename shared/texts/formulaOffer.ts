// Sentences about formulas spread over years: what will be replaced, what typed values follow, and the names of these edits.

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
const cellCount = (count: number): string => (count === 1 ? "1 cell" : `${count} celler`);

/** "2027", "2027–2029". */
export const yearSpan = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

const numberWords = ["", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const inWords = (count: number): string => numberWords[count] ?? String(count);

/** "2027, 2028 och 2030"; "" for nothing. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`;
}

/** Names of edits in the undo list. */
export const fillLabels = {
  filled: (line: string, from: number, to: number): string =>
    `Fyllde formeln för ${shortened(line)} ${yearSpan(from, to)}`,
  restored: (line: string, year: number): string => `Återställde radens formel för ${shortened(line)} ${year}`,
  restoredCells: (count: number): string => `Återställde radens formel i ${cellCount(count)}`,
  frozen: (line: string): string => `Gjorde formeln för ${shortened(line)} till värden`,
  removedFormula: (line: string): string => `Tog bort formeln för ${shortened(line)}`,
} as const;

export const fillTexts = {
  title: "Fyll åren med formeln",
  button: (years: string): string => `Fyll ${years}`,
  buttonHelp: (years: string): string => `Låt formeln gälla ${years} (Ctrl+Skift+Retur)`,
  fill: "Fyll",
  becomesLines: (from: number): string => `Den blir radens formel från ${from}.`,
  becomesOwn: (from: number, to: number): string =>
    from === to
      ? `Den blir en egen formel för ${from}.`
      : `Den blir en egen formel för vart och ett av ${yearSpan(from, to)}.`,
  /** "2027 och 2028 har egna värden (1 200, 1 250 tkr). De ersätts av formeln." */
  replaces: (years: readonly number[], figures: readonly string[], unit: string): string => {
    const shown = figures.length === 0 ? "" : ` (${figures.join("; ")}${unit === "" ? "" : ` ${unit}`})`;
    return years.length === 1
      ? `${years[0]} har ett eget värde${shown}. Det ersätts av formeln.`
      : `${listed(years.map(String))} har egna värden${shown}. De ersätts av formeln.`;
  },
  replacesFormulas: (years: readonly number[]): string =>
    years.length === 1
      ? `${years[0]} har en egen formel. Den ersätts.`
      : `${listed(years.map(String))} har egna formler. De ersätts.`,
  undoHelp: "Ångra tar tillbaka allt på en gång.",
  done: (line: string, from: number, to: number): string =>
    `Formeln för ${shortened(line)} gäller nu ${yearSpan(from, to)}.`,
  noFormula: "Cellen har ingen formel att fylla åren med. Skriv en formel som börjar med lika med-tecken.",
} as const;

export const restoreTexts = {
  nothing: "Inga av de markerade cellerna är överskrivna.",
} as const;

export const removeFormulaTexts = {
  title: "Ta bort radens formel",
  lead: (line: string, from: number, to: number): string =>
    `${shortened(line)} räknas av en formel ${yearSpan(from, to)}. Vad ska stå där i stället?`,
  keepValues: "Behåll siffrorna som inmatade värden",
  keepValuesHelp: "De ändras inte längre när premisserna ändras. År med fel eller ej beräknat blir tomma.",
  keepNothing: "Töm åren",
  keepNothingHelp: "Summor som räknar med raden ändras.",
  others: "Överskrivna år och år med egen formel behåller det de har.",
  remove: "Ta bort formeln",
} as const;

export const offerTexts = {
  /** "De tre åren 2022–2024 följer VON[föregående] * (1 + 75 % * PKV)." Without the leading "=". */
  follows: (from: number, to: number, formula: string): string =>
    `De ${inWords(to - from + 1)} åren ${yearSpan(from, to)} följer ${formula.replace(/^=/, "")}.`,
  /** `difference` with its unit, "" where print and formula agree wholly. */
  difference: (difference: string): string => (difference === "" ? "" : `Siffrorna ändras med högst ${difference}.`),
  accept: "Gör till formel",
  dismiss: "Visa inte för den här raden",
  label: "Förslag på formel",
  accepted: (line: string, from: number, to: number): string =>
    `${shortened(line)} räknas nu av formeln ${yearSpan(from, to)}.`,
} as const;

/** The command line's verbs for formulas over years. */
export const formulaCliTexts = {
  offer: (name: string, sentence: string): string => `${name}: ${sentence}`,
  none: "Inga inmatade värden följer en enkel formel.",
  count: (count: number): string => (count === 1 ? "1 rad följer en formel:" : `${count} rader följer en formel:`),
  wrongYears: (text: string): string => `”${text}” är inga år. Skriv till exempel 2022 eller 2022-2024.`,
  wrongKeep: (text: string): string => `”${text}” går inte att välja. Skriv values eller nothing.`,
} as const;
