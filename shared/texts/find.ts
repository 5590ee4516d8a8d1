// The search bar, and the list of what a replacement would do.

const places = (count: number): string => (count === 1 ? "1 ställe" : `${count} ställen`);
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

export const findTexts = {
  label: "Sök i budgeten",
  replaceLabel: "Sök och ersätt i budgeten",
  search: "Sök",
  placeholder: "Namn, kod, formel, belopp …",
  replaceWith: "Ersätt med",
  scope: "Var",
  scopes: { sheet: "Detta blad", all: "Alla blad" },
  matchCase: "Skilj på A och a",
  matchCaseHelp: "Skilj på stora och små bokstäver: VON är då inte von.",
  whole: "Hela cellen",
  wholeHelp: "Hitta bara det som är exakt den sökta texten, inte det som innehåller den.",
  previousShort: "Föregående",
  nextShort: "Nästa",
  previous: "Föregående träff (Skift+F3)",
  next: "Nästa träff (F3)",
  close: "Stäng sökningen (Esc)",
  openReplace: "Ersätt …",
  openReplaceHelp: "Visa fältet för att ersätta (Ctrl+H)",
  replaceHere: "Ersätt här",
  replaceHereHelp: "Ersätter i den träff du står på och går till nästa.",
  replaceAll: "Granska och ersätt …",
  replaceAllHelp: "Visar varje ställe före och efter. Inget ändras förrän du godkänner.",
  /** "3 av 27", or "27 träffar" where one stands on none of them. */
  counter: (at: number, count: number, isCut: boolean, isSearching: boolean): string => {
    const total = `${isCut ? "fler än " : ""}${grouped(count)}`;
    if (isSearching) return `${grouped(count)} hittills …`;
    if (count === 0) return "Inga träffar";
    if (at >= 0) return `${grouped(at + 1)} av ${total}`;
    return count === 1 ? "1 träff" : `${total} träffar`;
  },
  /** What was found where the cell does not show it. */
  inNote: (note: string): string => `I anteckningen: ”${note}”`,
  inFact: (kind: string, text: string): string => `${kind}: ”${text}”`,
  /** The title of a sheet, which is no cell. */
  inSheetTitle: (title: string): string => `Bladets namn: ”${title}”`,
  inFormula: (formula: string): string => `I formeln: ${formula}`,
  nothingHere: "Ställ dig på en träff först, med F3 eller Retur i sökfältet.",
  notReplaceable:
    "Här är träffen ett beräknat belopp eller en uppgift som väljs i en dialogruta. Den kan inte ersättas som text.",
  replaced: (search: string, replacement: string, count: number): string =>
    replacement === ""
      ? `”${search}” togs bort på ${places(count)}.`
      : `”${search}” ersattes med ”${replacement}” på ${places(count)}.`,
} as const;

export const replaceTexts = {
  title: "Granska och ersätt",
  intro: (search: string, replacement: string): string =>
    replacement === ""
      ? `”${search}” tas bort på de ställen du väljer.`
      : `”${search}” blir ”${replacement}” på de ställen du väljer.`,
  waiting: "Prövar varje ställe …",
  nothing: "Ingen av träffarna kan ersättas: de är beräknade belopp eller uppgifter som väljs i dialogrutor.",
  kinds: {
    label: "Namn",
    code: "Kod",
    note: "Anteckning",
    cellNote: "Anteckning",
    formula: "Formel",
    cell: "Cell",
    motive: "Motiv",
    consequence: "Konsekvens",
    area: "Område",
    fundingNotes: "Finansiering i ord",
    source: "Källa",
    goalName: "Målets korta namn",
    goalThreshold: "Målets gräns",
    sheetTitle: "Bladets namn",
  },
  chooseAll: "Alla ställen",
  chosen: (count: number, total: number): string => `${count} av ${total} valda`,
  place: (line: string, kind: string, year: number | null): string =>
    `${line}, ${kind.toLowerCase()}${year === null ? "" : ` ${year}`}`,
  empty: "(tomt)",
  codeFollows: "Formler som nämner koden följer med av sig själva.",
  follows: "Följer med av sig själv när namnet byts.",
  refused: (count: number): string =>
    count === 1
      ? "1 ställe kan inte ersättas. Skälet står på raden."
      : `${count} ställen kan inte ersättas. Skälen står på raderna.`,
  calculated: (count: number): string =>
    count === 1 ? "1 träff ändras inte. Varför?" : `${grouped(count)} träffar ändras inte. Varför?`,
  /** Why a hit is no text to be replaced. */
  reasons: {
    calculated: "beräknat belopp, ändra formeln eller det den räknar med",
    shown: "träffen finns bara i hur beloppet visas, sök i stället det som är inmatat",
    chosen: "väljs i radens egenskaper",
  },
  reasonAt: (place: string, reason: string): string => `${place}: ${reason}`,
  moreReasons: (count: number): string => `och ${grouped(count)} till av samma slag`,
  cut: (most: number): string => `Högst ${grouped(most)} ställen ersätts i taget. Ersätt dem och sök igen för resten.`,
  submit: (count: number): string => (count === 0 ? "Ersätt" : `Ersätt på ${places(count)}`),
} as const;
