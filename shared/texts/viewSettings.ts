// What is said about how the rows and columns of a sheet are shown: hidden, filtered and sorted rows, widths, columns held in place.

const lines = (count: number): string => (count === 1 ? "1 rad" : `${count} rader`);

export const shownRowsTexts = {
  label: "Så visas raderna",
  hidden: (count: number): string => (count === 1 ? "1 rad dold" : `${count} rader dolda`),
  showHidden: (count: number): string => (count === 1 ? "Visa den dolda raden" : `Visa ${count} dolda rader`),
  showAllHidden: "Visa dolda rader",
  hidesAll: "Alla rader på bladet är markerade. Minst en rad måste synas, markera dem som ska döljas.",
  nothingHidden: "Inga rader är dolda på det här bladet.",
  untouched: "Summor, formler och utskrifter påverkas inte.",
  filters: {
    changedSinceOpening: "Bara rader som ändrats sedan budgeten öppnades",
    changedEver: "Bara rader som ändrats enligt hela ändringslistan",
    differsFromStated: "Bara rader som avviker från angivna siffror",
    warnings: "Bara rader med varningar",
  },
  /** "från 12 maj 2026": the first change that counts. */
  from: (date: string): string => `från ${date}`,
  counted: (matches: number, all: number): string => `${matches} av ${lines(all)}`,
  unseen: (count: number): string =>
    count === 1 ? "En av dem är dold eller ihopfälld." : `${count} av dem är dolda eller ihopfällda.`,
  noMatches: "Inga sådana rader på det här bladet.",
  onSheets: "Finns på",
  filterAgain: "Uppdatera",
  filterAgainHelp: "Sök fram raderna på nytt, efter det som gäller nu",
  showAll: "Visa alla rader",
  sorted: (column: string, direction: string): string => `Sorterat efter ${column}, ${direction}, inom rubrikerna`,
  directions: {
    numbers: { descending: "störst först", ascending: "minst först" },
    words: { descending: "Ö till A", ascending: "A till Ö" },
  },
  unsort: "Återställ radordningen",
  sortAgain: "Sortera om",
  sortedHeader: (direction: string): string => `sorterad, ${direction}`,
  sortedRefusal:
    "Raderna visas sorterade och kan inte flyttas så. Välj Återställ radordningen först, så gäller platsen i budgeten.",
  /** The sentence a screen reader hears when the rows shown are others. */
  announced: (parts: readonly string[]): string => (parts.length === 0 ? "Alla rader visas." : `${parts.join(". ")}.`),
} as const;

export const columnTexts = {
  menu: "Kolumner",
  frozen: (column: string): string => `Kolumner till och med ${column} är låsta`,
  tooWide: "Så många kolumner ryms inte som låsta i fönstret. Lås färre, eller gör dem smalare.",
  overflow: "####",
  /** The full figure, where the column is too narrow for it. */
  full: (figure: string): string => `${figure} (kolumnen är för smal)`,
} as const;

/** Commands of the window about how a sheet is shown. */
export const viewCommandTexts = {
  earlierWork: "Öppna tidigare arbete …",
  nextTab: "Nästa budget",
  previousTab: "Föregående budget",
  hideLines: "Dölj rader",
  showHiddenLines: "Visa dolda rader",
  sortAscending: "Sortera minst först eller A till Ö",
  sortDescending: "Sortera störst först eller Ö till A",
  unsortRows: "Återställ radordningen",
  freezeColumns: "Lås kolumner hit",
  unfreezeColumns: "Lås upp kolumner",
  fitColumn: "Anpassa kolumnens bredd",
  fitColumns: "Anpassa kolumnbredder",
  resetColumns: "Återställ kolumnbredder",
  filterChanged: "Visa bara rader ändrade sedan öppnandet",
  filterEverChanged: "Visa bara rader i ändringslistan",
  filterStated: "Visa bara rader som avviker från angivet",
  filterWarnings: "Visa bara rader med varningar",
  showAllRows: "Visa alla rader",
} as const;
