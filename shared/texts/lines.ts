// What the window says about lines as rows: inserting, moving, folding and removing them.

const lineCount = (count: number): string => (count === 1 ? "1 rad" : `${count} rader`);
const formulaCount = (count: number): string => (count === 1 ? "1 formel" : `${count} formler`);

export const lineMoveTexts = {
  /** Name of a line that was inserted and has not been given one. */
  newLine: "Ny rad",
  plainAmongMeasures: (count: number): string =>
    count === 1
      ? "Raden är ingen åtgärd: den ändrar ingen ram och räknas inte bland det som ska finansieras. Gör den till en åtgärd under Egenskaper."
      : `${lineCount(count)} är inga åtgärder: de ändrar ingen ram och räknas inte bland det som ska finansieras. Gör dem till åtgärder under Egenskaper.`,
  plainAmongProjects: (count: number): string =>
    count === 1
      ? "Raden är inget projekt: den räknas inte i investeringarna och får ingen avskrivning. Välj Nytt projekt för ett som gör det."
      : `${lineCount(count)} är inga projekt: de räknas inte i investeringarna och får ingen avskrivning. Välj Nytt projekt för dem som ska göra det.`,
  partsElsewhere: "Delar av ett projekt läggs till bland investeringsprojekten, där de får livslängd och avskrivning.",
  showProjects: "Visa projekten",
  grip: "Dra för att flytta raden",
  movedTo: (label: string, heading: string): string => `${label} står nu under ${heading}.`,
  movedToTop: (label: string): string => `${label} står nu på översta nivån, under ingen rubrik.`,
  movedSeveralTo: (count: number, heading: string): string => `${lineCount(count)} står nu under ${heading}.`,
  movedSeveralToTop: (count: number): string => `${lineCount(count)} står nu på översta nivån, under ingen rubrik.`,
  takenFromSheet: (label: string, count: number, home: string): string =>
    count === 1
      ? `${label} visas inte längre på det här bladet, men finns kvar på bladet ${home}.`
      : `${lineCount(count)} visas inte längre på det här bladet, men finns kvar på sina egna blad.`,
  atEdge: (isUp: boolean): string => (isUp ? "Raden står redan först." : "Raden står redan sist."),
  /** Beside the line that shows where a dragged line will stand. */
  dropUnder: (heading: string): string => `under ${heading}`,
  dropAtTop: "på översta nivån",
  dragging: (label: string, count: number): string => (count === 1 ? label : `${label} och ${count - 1} till`),
} as const;

export const foldTexts = {
  label: "Visa nivåer",
  short: "Nivå",
  level: (level: number): string => `Visa ${level === 1 ? "bara översta nivån" : `${level} nivåer`}`,
  all: "Alla",
  nothingToOpen: "Raden har inget hopfällt under sig.",
  nothingToClose: "Raden har inget under sig att fälla ihop, och står inte under någon rubrik.",
  opened: (label: string, rows: number): string => `Fällde ut ${label}, ${lineCount(rows)} visas`,
  closed: (label: string, rows: number): string => `Fällde ihop ${label}, ${lineCount(rows)} döljs`,
  allTitle: "Visa alla nivåer",
} as const;

export const removeLinesTexts = {
  title: (label: string, count: number): string => (count === 1 ? `Ta bort ${label}?` : `Ta bort ${lineCount(count)}?`),
  remove: "Ta bort",
  /** What goes: lines in all, figures, notes. */
  goes: (lines: number, marked: number, cells: number, notes: number): string => {
    const parts = [
      ...(lines > marked ? [`${lineCount(lines - marked)} som står under`] : []),
      ...(cells > 0 ? [cells === 1 ? "1 inmatad uppgift" : `${cells} inmatade uppgifter`] : []),
      ...(notes > 0 ? [notes === 1 ? "1 anteckning" : `${notes} anteckningar`] : []),
    ];
    return parts.length === 0 ? "" : `Dessutom försvinner ${parts.join(", ").replace(/, ([^,]*)$/, " och $1")}.`;
  },
  breaks: (count: number): string => `${formulaCount(count)} läser det som tas bort och visar sedan #NAMN?:`,
  sums: (count: number): string =>
    count === 1
      ? "1 summa räknar utan det som tas bort, och räknar vidare med resten."
      : `${count} summor räknar utan det som tas bort, och räknar vidare med resten.`,
  named: (count: number): string =>
    count === 1
      ? "1 åtgärd eller projekt pekar på det som tas bort och behöver en ny nämnd eller finansiering."
      : `${count} åtgärder eller projekt pekar på det som tas bort och behöver en ny nämnd eller finansiering.`,
  place: (sheet: string, year: number | null): string => (year === null ? sheet : `${sheet}, ${year}`),
  more: (count: number): string => `och ${count} till`,
  undo: "Det går att ångra.",
} as const;

export const renameTexts = {
  follows: (count: number): string =>
    count === 0
      ? "Ingen formel nämner raden."
      : `${formulaCount(count)} som nämner raden skrivs om med det nya namnet. Inga belopp ändras.`,
} as const;

/** Names of the window's commands on lines, notes and sheets. */
export const lineCommandTexts = {
  insertAbove: "Infoga rad ovanför",
  insertBelow: "Infoga rad under",
  duplicateLines: "Dubblera rader",
  removeLines: "Ta bort rader",
  moveLinesUp: "Flytta rader upp",
  moveLinesDown: "Flytta rader ned",
  indentLines: "Flytta in en nivå",
  outdentLines: "Flytta ut en nivå",
  foldHeading: "Fäll ihop rubriken",
  unfoldHeading: "Fäll ut rubriken",
  foldLevel1: "Visa bara översta nivån",
  foldLevel2: "Visa två nivåer",
  foldLevel3: "Visa tre nivåer",
  unfoldAll: "Visa alla nivåer",
  cellNote: "Anteckning …",
  nextNote: "Nästa anteckning",
  previousNote: "Föregående anteckning",
  notes: "Alla anteckningar …",
  sheetProperties: "Bladets namn och år …",
  duplicateSheet: "Kopiera bladet",
  moveSheetUp: "Flytta bladet upp i listan",
  moveSheetDown: "Flytta bladet ned i listan",
  removeSheet: "Ta bort bladet …",
} as const;
