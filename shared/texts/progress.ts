// What the program is busy with, told when it takes longer than half a second.

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

const opened: Readonly<Record<string, string>> = {
  sample: "Öppnar exemplet …",
  new: "Skapar budgeten …",
  rollForward: "Läser förra årets budget och flyttar den ett år …",
  dialog: "Öppnar filen …",
  upload: "Läser och kontrollerar filen …",
  given: "Läser och kontrollerar filen …",
};

const edited: Readonly<Record<string, (count: number) => string>> = {
  importTable: (count) => `Lägger in tabellen, ${grouped(count)} rader …`,
  setCells: (count) => `Skriver i ${grouped(count)} celler och räknar om …`,
  replaceText: (count) => `Ersätter på ${grouped(count)} ställen …`,
  removeLines: (count) => `Tar bort ${grouped(count)} rader …`,
};

const asked: Readonly<Record<string, string>> = {
  view: "Läser in budgeten på nytt …",
  close: "Sparar och stänger budgeten …",
  undo: "Ångrar …",
  redo: "Gör om …",
  stepHistory: "Går till det valda läget …",
  history: "Läser ändringarna …",
  sensitivity: "Prövar premisserna en i taget …",
  seekGoal: "Söker det värde som når målet …",
  previewImport: "Läser tabellen …",
  premisePreview: "Räknar på de nya premisserna …",
  previewReplace: "Prövar att ersätta …",
  reportHtml: "Förbereder utskriften …",
  reportPdf: "Skapar PDF-filen …",
  mailDraft: "Skapar utkastet med filen bifogad …",
  saveAs: "Sparar filen …",
};

/** Answers that come while one types or looks around: their place in the window says itself that it waits. */
const quiet: ReadonlySet<string> = new Set([
  "describe",
  "checkInput",
  "formulaOffer",
  "explain",
  "readPreferences",
  "savePreferences",
  "readViewSettings",
  "saveViewSettings",
]);

export const progressTexts = {
  stop: "Avbryt",
  stopped: "Avbrutet. Inget har ändrats.",
} as const;

/** `kind` is the source or the command of the request, `count` how many things it is about; null for what is never told. */
export function progressSentence(request: string, kind: string, count: number): string | null {
  if (quiet.has(request)) return null;
  if (request === "open") return opened[kind] ?? "Öppnar budgeten …";
  if (request === "apply") return (count > 1 ? edited[kind]?.(count) : undefined) ?? "Räknar om budgeten …";
  return asked[request] ?? "Hämtar siffrorna …";
}
