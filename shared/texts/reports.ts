// What stands on a printed table besides the user's own words: titles, column headings, notes under the table, page
// captions, and the refusals to print. Figures come in already formatted.

import { frameBridgeTexts } from "./frames.ts";

export const reportTexts = {
  incomeBudget: "Resultatbudget",
  operatingBudget: "Driftsbudget",
  investmentBudget: "Investeringsbudget",
  balanceBudget: "Balansbudget",
  cashFlowBudget: "Kassaflödesbudget",
  balanceRequirement: "Balanskravsutredning",
  frameSpecification: "Ramspecifikation",
  measureList: "Åtgärdslista",
  goalList: "Mål och måluppfyllelse",
  reviewList: "Granskningslista",
  titleWithYears: (name: string, first: number, last: number): string =>
    first === last ? `${name} ${first}` : `${name} ${first}–${last}`,
  /** Heading of the column with the labels. */
  rowHeader: {
    incomeBudget: "Post",
    operatingBudget: "Verksamhet",
    investmentBudget: { committees: "Nämnd eller projekt", departments: "Förvaltning eller projekt" },
    balanceBudget: "Post",
    cashFlowBudget: "Post",
    balanceRequirement: "Post",
    frameSpecification: { committees: "Nämnd och förändring", departments: "Förvaltning och förändring" },
    measureList: "Åtgärd",
    goalList: "Mål",
    reviewList: "Anmärkning",
  },
  budgetYear: (year: number): string => `Budget ${year}`,
  planYear: (year: number): string => `Plan ${year}`,
  historyYear: (year: number): string => `${year}`,

  caption: (name: string, unit: string): string => `${name}, ${unit}`,
  continuedCaption: (name: string, unit: string): string => `${name}, ${unit} (forts.)`,
  continuedWords: (name: string): string => `${name} (forts.)`,
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
  sumOfProject: (label: string): string => `Summa ${label}`,
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

  cashFlowAmounts: "minus är utbetalning",
  balanceRequirementAmounts: "minus försämrar resultatet",
  /** A deficit of the balance requirement under its table. */
  deficit: (said: {
    readonly year: number;
    readonly isOpening: boolean;
    readonly amount: string;
    readonly deadline: number;
    readonly left: string | null;
    readonly isLate: boolean;
  }): string => {
    const what = said.isOpening ? `Underskott från ${said.year} och tidigare` : `Underskottet ${said.year}`;
    const must = `${what}, ${said.amount}, ska vara återställt senast ${said.deadline}.`;
    if (said.left === null) return `${must} Det är återställt inom planen${said.isLate ? ", men för sent." : "."}`;
    return `${must}${said.isLate ? " Det blir inte återställt i tid." : ""} Kvar vid planens slut: ${said.left}.`;
  },
  /** What is wrong with the result reserve, under the same table. */
  reserve: {
    overdrawn: (year: number, amount: string): string =>
      `Resultatreserven räcker inte ${year}: det fattas ${amount}. Använd mindre ur reserven, eller fyll i vad som fanns i den från början.`,
    aboveCeiling: (year: number, amount: string): string =>
      `Resultatreserven är ${amount} för stor ${year}. Den får vara högst 5 % av skatteintäkter, generella statsbidrag och utjämning.`,
    fromDeficit: (year: number, amount: string): string =>
      `${year} reserveras ${amount} fast balanskravsresultatet är negativt. Reservera mindre, så blir underskottet mindre.`,
  },

  sheetMissing: {
    incomeBudget:
      "Resultatbudgeten kan inte skrivas ut: scenariot har inget blad för resultatbudget. Lägg till bladet Resultatbudget, eller klistra in en resultatbudget, och försök igen.",
    operatingBudget:
      "Driftsbudgeten kan inte skrivas ut: scenariot har varken bladet Driftsbudget eller bladet Ramar. Lägg till ett av dem, eller klistra in en driftsbudget, och försök igen.",
    investmentBudget:
      "Investeringsbudgeten kan inte skrivas ut: scenariot har inget blad för investeringar. Lägg till bladet Investeringar, eller klistra in en investeringsbudget, och försök igen.",
    balanceBudget:
      "Balansbudgeten kan inte skrivas ut: ingen rad har rollen tillgångar eller eget kapital. Lägg till bladet Balans och kassaflöde, eller ge raderna deras roller under Egenskaper.",
    cashFlowBudget:
      "Kassaflödesbudgeten kan inte skrivas ut: ingen rad har rollen årets kassaflöde. Lägg till bladet Balans och kassaflöde, eller ge raden dess roll under Egenskaper.",
    balanceRequirement:
      "Balanskravsutredningen kan inte skrivas ut: ingen rad har rollen balanskravsresultat. Lägg till en balanskravsutredning, eller ge raden dess roll under Egenskaper.",
    frameSpecification:
      "Ramspecifikationen kan inte skrivas ut: det finns ingen ram som har ett år före. Lägg till ramar på bladet Ramar och försök igen.",
    measureList: "Åtgärdslistan kan inte skrivas ut: scenariot har inga åtgärder. Lägg till en åtgärd och försök igen.",
    goalList:
      "Måltabellen kan inte skrivas ut: scenariot har inga mål eller indikatorer. Lägg till ett mål och försök igen.",
    reviewList: "Granskningslistan kan inte skrivas ut.",
  },
  linesMissing: (name: string, sheetTitle: string): string =>
    `${name} kan inte skrivas ut: bladet ”${sheetTitle}” har inga rader med belopp. Lägg till rader på bladet och försök igen.`,
} as const;

/** Ramspecifikation. */
export const frameSpecificationTexts = {
  steps: {
    ...frameBridgeTexts.kinds,
    // On paper another term goes by its own name.
    other: "",
  },
  frame: "Ram",
  allCommittees: frameBridgeTexts.all,
  note: "Positivt belopp ökar ramen, minus minskar den.",
} as const;

/** Åtgärdslista. */
export const measureListTexts = {
  heading: { saving: "Besparingar", addition: "Tillskott", transfer: "Ramväxlingar" },
  sum: { saving: "Summa besparingar", addition: "Summa tillskott", transfer: "Summa ramväxlingar" },
  duration: { permanent: "permanent", temporary: "tillfällig" },
  status: { proposed: "föreslagen", decided: "beslutad", running: "pågår", done: "genomförd" },
  programme: (name: string, area: string): string => `Program: ${name}${area === "" ? "" : `, ${area}`}`,
  motive: (words: string): string => `Motiv: ${words}`,
  consequence: (words: string): string => `Konsekvens: ${words}`,
  goal: (name: string): string => `Bidrar till målet: ${name}`,
  followedUp: (year: number, planned: string, parts: readonly string[]): string =>
    `Uppföljning ${year}, planerat ${planned}: ${parts.join(", ")}`,
  halfYear: (given: string): string => `utfall efter halvåret ${given}`,
  fullYear: (given: string): string => `utfall för hela året ${given}`,
  givenOf: (amount: string, percent: string): string => `${amount} (${percent}\u00a0%)`,
  wholeYear: (amount: string): string => `helårsbelopp ${amount}`,
  fundedBy: (sources: readonly string[]): string => `Finansieras av: ${sources.join("; ")}`,
  fundedWith: (name: string, amount: string): string => `${name} (${amount})`,
  lacks: (years: readonly string[]): string => `Saknar finansiering ${years.join(", ")}`,
  unfunded: "Utan finansiering, per år",
  note: "Beloppen är årets förändring: en permanent åtgärd står det år den börjar och gäller sedan. Börjar den under året står resten av helårsbeloppet året därpå, och beloppen läggs ihop. En tillfällig åtgärd gäller sitt år. Raden om finansiering är vad som saknas varje år.",
} as const;

/** Mål och måluppfyllelse. */
export const goalListTexts = {
  threshold: { ">=": "Ska vara minst", "<=": "Ska vara högst", ">": "Ska vara mer än", "<": "Ska vara mindre än" },
  outcome: "Måluppfyllelse",
  met: "uppfyllt",
  breached: "ej uppfyllt",
  notMeasured: "ej mätt",
  reached: "målet nått",
  missed: "målet ej nått",
  judgement: { better: "bättre", worse: "sämre", same: "oförändrat" },
} as const;

/** Granskningslista. */
export const reviewListTexts = {
  open: (count: number): string =>
    count === 0
      ? "Anmärkningar"
      : count === 1
        ? "1 anmärkning att ta ställning till"
        : `${count} anmärkningar att ta ställning till`,
  none: "Granskaren har inget att anmärka på.",
  accepted: (count: number): string => (count === 1 ? "1 godtagen anmärkning" : `${count} godtagna anmärkningar`),
  reason: (reason: string, by: string, day: string): string =>
    `Godtagen av ${by === "" ? "okänd" : by} ${day}: ${reason}`,
} as const;
