// What stands on a printed table besides the user's own words: titles, column headings, notes under the table, page
// captions, and the refusals to print. Figures come in already formatted.

export const reportTexts = {
  incomeBudget: "Resultatbudget",
  operatingBudget: "Driftsbudget",
  investmentBudget: "Investeringsbudget",
  titleWithYears: (name: string, first: number, last: number): string =>
    first === last ? `${name} ${first}` : `${name} ${first}–${last}`,
  /** Heading of the column with the labels. */
  rowHeader: {
    incomeBudget: "Post",
    operatingBudget: "Verksamhet",
    investmentBudget: "Nämnd eller projekt",
  },
  budgetYear: (year: number): string => `Budget ${year}`,
  planYear: (year: number): string => `Plan ${year}`,
  historyYear: (year: number): string => `${year}`,

  caption: (name: string, unit: string): string => `${name}, ${unit}`,
  continuedCaption: (name: string, unit: string): string => `${name}, ${unit} (forts.)`,
  unitLine: (unit: string): string => `Belopp i ${unit}`,
  baselineLine: (baseline: string): string => `Jämförelsebas: ${baseline}`,
  printedOn: (date: string): string => `Utskriven ${date}`,
  notesHeading: "Noter",
  notesHeadingContinued: "Noter (forts.)",
  /** "Sida 1 av 2": what stands before the page number and before the number of pages. */
  beforePage: "Sida ",
  beforePageCount: " av ",

  /** A row that is part of the row above says so in words, not only by its place. */
  ofWhich: (label: string): string => (/^(varav|därav)(?![\p{L}\p{N}])/iu.test(label) ? label : `varav ${label}`),
  taxRateRow: (label: string): string => `${label}, kr per hundra`,
  countRow: (label: string): string => `${label}, antal`,
  indexRow: (label: string): string => `${label}, index`,
  rowWithoutLabel: "Rad utan namn",
  rounding: "Avrundning",

  notCalculatedSign: "–",
  notCalculatedNote: "– = ej beräknat",
  roundingNote: "Avrundning: rader och summor beräknas oavrundade och avrundas var för sig när de skrivs ut.",
  errorWords: {
    nameError: "#NAMN?",
    cycle: "#CYKEL!",
    divisionByZero: "#DIV/0!",
    unitError: "#ENHET!",
    valueError: "#VÄRDE!",
    yearError: "#ÅR!",
  },
  errorMeanings: {
    nameError: "formeln nämner en rad som inte finns",
    cycle: "formeln hänvisar till sig själv",
    divisionByZero: "division med noll",
    unitError: "formeln blandar olika enheter",
    valueError: "formeln ger inget tal",
    yearError: "formeln hänvisar till ett år utanför planperioden",
  },
  /** `cells` are "Finansnetto 2022" and the like, `more` how many are not named. */
  errorNote: (word: string, meaning: string, cells: readonly string[], more: number): string =>
    `${word} = kan inte beräknas, ${meaning}. Gäller ${cells.join(", ")}${more === 0 ? "" : ` och ${more} till`}.`,
  cellName: (label: string, year: number): string => `${label} ${year}`,

  /** How a figure came to be, as the notes say it. */
  figureOrigin: { calculated: "beräknat", typed: "inskrivet" },
  stated: (year: string, origin: string, figure: string, stated: string): string =>
    `${year}: ${origin} ${figure}, i källan angivet ${stated}`,
  rowsDiffer: (year: string, origin: string, figure: string, rows: string): string =>
    `${year}: ${origin} ${figure}, men raderna blir ${rows}`,

  sheetMissing: {
    incomeBudget:
      "Resultatbudgeten kan inte skrivas ut: scenariot har inget blad för resultatbudget. Lägg till bladet Resultatbudget, eller klistra in en resultatbudget, och försök igen.",
    operatingBudget:
      "Driftsbudgeten kan inte skrivas ut: scenariot har varken bladet Driftsbudget eller bladet Ramar. Lägg till ett av dem, eller klistra in en driftsbudget, och försök igen.",
    investmentBudget:
      "Investeringsbudgeten kan inte skrivas ut: scenariot har inget blad för investeringar. Lägg till bladet Investeringar, eller klistra in en investeringsbudget, och försök igen.",
  },
  linesMissing: (name: string, sheetTitle: string): string =>
    `${name} kan inte skrivas ut: bladet ”${sheetTitle}” har inga rader med belopp. Lägg till rader på bladet och försök igen.`,
} as const;
