// Investment projects in the window and on the command line: the area with its tables, the dialogs, what is missing.

import type { ProjectStatus } from "../domain/project.ts";

export const projectStatusTexts: Readonly<Record<ProjectStatus, string>> = {
  idea: "Idé",
  proposed: "Föreslaget",
  decided: "Beslutat",
  running: "Pågår",
  done: "Klart",
};

const twoDigits = (number: number): string => String(number).padStart(2, "0");

export const projectTexts = {
  caption:
    "Vad investeringsprojekten kostar i drift och kapital, år för år. Flytta ett projekt, så följer kostnaderna med.",
  captionOf: (title: string, unit: string): string => `${title}, ${unit}`,
  newProject: "Nytt projekt",
  emptyTitle: "Inga projekt än",
  emptyHelp:
    "Ett projekt har utgifter, livslängd och en månad då det tas i bruk. Ur det räknas avskrivning, internränta och driftkonsekvens, som följer med in i ramar och resultat.",
  emptyWithoutSheet: "Scenariot har inget investeringsblad. Lägg till bladet Investeringar först.",
  projects: "Projekt",
  project: "Projekt",
  noCommittee: "Ingen vald",
  priority: "Prioritet",
  status: "Läge",
  takeInUse: "Tas i bruk",
  lives: "Livslängd",
  years: (years: readonly number[]): string =>
    years.length === 0
      ? "saknas"
      : `${years[0]}${years.at(-1) === years[0] ? "" : `–${years.at(-1)}`} år`.replace(".", ","),
  outlay: "Utgift",
  contribution: "Bidrag",
  actions: "Åtgärder",
  move: "Flytta",
  change: "Ändra",
  moveOf: (label: string): string => `Flytta ${label}`,
  changeOf: (label: string): string => `Ändra ${label}`,
  month: ({ year, month }: { readonly year: number; readonly month: number }): string => `${year}-${twoDigits(month)}`,
  notSet: "ej bestämt",
  feeFunded: "avgiftsfinansierat",
  figure: "Visa",
  figures: {
    investmentSek: "Investering",
    capitalCostSek: "Kapitalkostnad",
    operatingConsequenceSek: "Driftkonsekvens",
    depreciationSek: "Avskrivning",
    interestSek: "Internränta",
  },
  total: "Alla projekt, skatte- och avgiftsfinansierade",
  notCalculated: "ej beräknat",
  lacking: "Att ta ställning till",
  addToFrame: "Lägg till i ramen",
  addToFrameOf: (label: string): string => `Lägg till i ramen: driftkonsekvensen av ${label}`,
  lack: {
    life: (label: string): string =>
      `${label}: livslängd saknas, så kapitalkostnaden är ej beräknad. Fyll i livslängden under Ändra.`,
    start: (label: string): string =>
      `${label}: det är inte bestämt när projektet tas i bruk, så kapitalkostnaden är ej beräknad. Välj månad under Flytta.`,
    interest: (label: string): string =>
      `${label}: internräntan saknas för något år, så kapitalkostnaden är ej beräknad. Fyll i premissen internränta, eller utgiftens räntesats.`,
    noCommittee: (label: string): string =>
      `${label}: ingen ram är vald, så ingen bär driftkonsekvensen. Välj ram under Ändra.`,
    notInFrame: (label: string): string =>
      `${label}: driftkonsekvensen läggs inte till ramen, utan får bäras inom den.`,
    lateOutlays: (label: string, amount: string): string =>
      `${label}: utgifter på ${amount} ligger efter ianspråktagandet och avskrivs inte. Lägg dem i en egen komponent, eller flytta ianspråktagandet.`,
    contributionAbove: (label: string): string =>
      `${label}: bidragen är större än utgifterna, så projektet sänker kapitalkostnaden. Kontrollera beloppen och deras tecken.`,
    residualAbove: (label: string): string =>
      `${label}: restvärdet är större än det som är betalt när projektet tas i bruk, så avskrivningen går inte att beräkna. Sänk restvärdet, eller fyll i utgiften.`,
    earlyStart: (label: string): string =>
      `${label}: projektet tas i bruk före bladets första år. Utgifter före dess räknas inte in.`,
  },
  debt: {
    title: "Låneskuld och amortering",
    post: "Post",
    opening: "Ingående låneskuld",
    newLoans: "Nya lån",
    amortisation: "Amortering",
    closing: "Utgående låneskuld",
    interest: "Ränta på ingående skuld",
    limit: "Lånetak",
    room: "Utrymme till lånetaket",
    aboveLimit: "över lånetaket",
    /** One year in words, for the command line; amounts with their unit. */
    inWords: (year: number, opening: string, newLoans: string, amortisation: string, closing: string): string =>
      `Låneskuld ${year}: ingående ${opening}, nya lån ${newLoans}, amortering ${amortisation}, utgående ${closing}`,
    roomInWords: (room: string): string => `, utrymme till lånetaket ${room}`,
  },
  restore: {
    title: "Underskott att återställa (balanskravet)",
    year: "Underskott från",
    ofYear: (year: number, isOpening: boolean): string =>
      isOpening ? `Underskott ${year} och tidigare` : `Underskott ${year}`,
    reserve: "Resultatreserv",
    amount: "Belopp",
    deadline: "Senast",
    left: "Kvar",
    state: "Läge",
    done: "återställt",
    late: "inte i tid",
    open: "kvar att återställa",
  },
  /** Dialogs. */
  label: "Namn",
  labelMissing: "Skriv vad projektet heter.",
  code: "Kod (används i formler, kan lämnas tom)",
  scope: "Verksamhet",
  scopes: { taxFunded: "Skattefinansierad", feeFunded: "Avgiftsfinansierad" },
  sheet: "Blad",
  startYear: "Tas i bruk, år",
  startMonth: "Månad",
  notDecided: "Inte bestämt",
  months: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  component: (number: number): string => `Komponent ${number}`,
  contributionNumber: (number: number): string => `Investeringsbidrag ${number}`,
  componentLabel: "Vad (till exempel byggnad, inventarier)",
  contributionLabel: "Från vem",
  life: "Livslängd, år",
  lifeHelp: "Utan livslängd räknas ingen kapitalkostnad. Den kan fyllas i senare.",
  residual: "Restvärde",
  amountOf: (year: number): string => `${year}`,
  amounts: (unit: string): string => `Utgift per år, ${unit}`,
  contributionAmounts: (unit: string): string => `Bidrag per år, ${unit}`,
  addComponent: "Lägg till komponent",
  addContribution: "Lägg till bidrag",
  remove: "Ta bort",
  effects: (unit: string): string => `Driften ett helt år, ${unit}`,
  effectsHelp: "Gäller från månaden då projektet tas i bruk. Lämna tomt det som inte finns.",
  runningEffect: "Ökad driftkostnad (minus för minskad)",
  replacedCost: "Kostnad som försvinner",
  fundedWithinFrame: "Finansieras inom ram",
  add: "Lägg till",
  save: "Spara",
  addPart: "Ny del",
  addPartOf: (label: string): string => `Ny del i ${label}`,
  addPartTitle: (label: string): string => `Ny del i ${label}`,
  partKind: "Vad",
  partKinds: {
    outlay: "Komponent",
    contribution: "Investeringsbidrag",
    runningEffect: "Driftpåverkan",
    replacedCost: "Kostnad som försvinner",
    fundedWithinFrame: "Finansiering inom ram",
  },
  amountMissing: "Skriv beloppet för ett helt år.",
  moveTitle: (label: string): string => `Flytta ${label}`,
  moveHelp: "Alla delar flyttas lika långt. Avskrivning, internränta och driftpåverkan följer med.",
  movesOutlays: "Flytta även utgifterna lika många år",
  changeTitle: (label: string): string => `Ändra ${label}`,
  livesOf: (part: string): string => `Livslängd för ${part}, år`,
  priorityWrong: "Skriv ett helt tal, 1 är viktigast, eller lämna tomt.",
} as const;

export const projectCliTexts = {
  noProject: (code: string): string =>
    `Det finns inget projekt med koden ”${code}”. Projekten syns med: projects FIL.budget`,
  wrongMonth: (text: string): string => `”${text}” är ingen månad. Skriv år och månad, till exempel 2027-07.`,
  wrongAmount: (text: string): string => `”${text}” går inte att läsa. Skriv år och belopp, till exempel 2026=4 mnkr.`,
  wrongStatus: (text: string, known: readonly string[]): string =>
    `Statusen ”${text}” finns inte. Välj ${known.join(", ")}.`,
  wrongScope: (text: string): string => `”${text}” går inte att välja. Skriv skatt eller avgift.`,
  noSheet: "Scenariot har inget investeringsblad. Lägg till ett först.",
  noCommittee: (code: string): string => `Det finns ingen nämnd med koden ”${code}”.`,
  row: (label: string, when: string, total: string, net: string | null): string =>
    `${label}: ${net === null ? total : `utgift ${total}, efter bidrag ${net}`}, tas i bruk ${when}`,
} as const;
