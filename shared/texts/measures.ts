// Measures and programmes: fields of the dialogs, lines of a programme, words of the follow-up.

import type { MeasureStatus, TargetMeaning } from "../domain/measure.ts";

export const statusTexts: Readonly<Record<MeasureStatus, string>> = {
  proposed: "Föreslagen",
  decided: "Beslutad",
  running: "Pågår",
  done: "Genomförd",
};

export const programmeTexts = {
  targetLine: {
    yearly: "Mål: effekt per år",
    level: "Mål: nivå det sista året",
    accumulated: "Mål: ackumulerad effekt",
    unclear: "Mål",
  } satisfies Readonly<Record<TargetMeaning, string>>,
  unclearNote:
    "Det framgår inte om målet är effekten per år, nivån det sista året eller summan av åren. Här är det läst som summan av åren.",
  savingLine: "Effekt av åtgärderna (lägre kostnad)",
  additionLine: "Effekt av åtgärderna (satsat belopp)",
  accumulatedLine: "Ackumulerad effekt",
  unspecifiedLine: "Ospecificerat",
} as const;

export const measureFieldTexts = {
  unit: "Enhet",
  noUnit: "Ingen enhet, hela ramen",
  programme: "Program",
  noProgramme: "Inget program",
  status: "Läge",
  more: "Motiv, konsekvens och mål",
  motive: "Motiv",
  consequence: "Konsekvens för dem som berörs",
  goal: "Mål som åtgärden bidrar till",
  noGoal: "Inget mål",
  fundings: "Finansiering",
  fundingHelp:
    "Åtgärder som sparar betalar sig själva. Ett tillskott behöver finansiering: en besparing, en annan post, eller ord.",
  source: "Betalas av",
  sourceNumber: (number: number): string => `Betalas av (${number})`,
  words: "Finansiering i ord",
  wordsNumber: (number: number): string => `Finansiering i ord (${number})`,
  wordsPlaceholder: "Till exempel lägre kostnad för sponsring",
  onlyWords: "Inget av scenariots belopp",
  measures: "Åtgärder",
  otherLines: "Andra poster",
  amount: (unit: string): string => `Belopp per år, ${unit}`,
  amountNumber: (number: number, unit: string): string => `Belopp per år, ${unit} (${number})`,
  amountPlaceholder: "resten",
  amountWrong: "Skriv ett belopp, eller lämna fältet tomt för resten.",
  addFunding: "Lägg till finansiering",
  removeFunding: (number: number): string => `Ta bort finansiering ${number}`,
  amounts: "Belopp",
  amountsHow: "Så anges beloppen",
  hows: { years: "Ett belopp för varje år", step: "Helårsbelopp från en månad" },
  yearAmount: (year: string, unit: string): string => `${year}, ${unit}`,
  fullYearAmount: (unit: string): string => `Helårsbelopp, ${unit}`,
  savingHelp: "Skriv besparingen utan minus. Den minskar ramen.",
  permanentHelp: "Varje år: det nya steget. Beloppet ligger sedan kvar i ramen.",
  temporaryHelp: "Varje år: årets belopp. Det går ur ramen året efter.",
  startYear: "Från år",
  startMonth: "Från månad",
  endYear: "Till och med år",
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
  stepHelp:
    "Raden får en formel som ger månadernas andel första året och resten året efter. Den kan ändras som alla formler.",
  amountMissing: "Skriv ett belopp.",
} as const;

export const programmeDialogTexts = {
  add: "Nytt program",
  name: "Namn",
  namePlaceholder: "Balans 2028",
  direction: "Vad programmet räknar",
  directions: { saving: "Lägre kostnad", addition: "Satsat belopp" },
  meaning: "Vad målet står för",
  meanings: {
    yearly: "Effekten varje år",
    level: "Nivån det sista året",
    accumulated: "Summan av alla år",
    unclear: "Framgår inte",
  } satisfies Readonly<Record<TargetMeaning, string>>,
  meaningHelp:
    "20 mnkr om året i tre år är nivån 60 om stegen läggs på varandra, men summan 120. Därför måste det framgå vad målet står för.",
  target: (unit: string): string => `Mål, ${unit}`,
  targetYear: (year: string, unit: string): string => `Mål ${year}, ${unit}`,
  until: "Till och med år",
  areas: "Områden, ett på varje rad",
  areasPlaceholder: "Kärnuppdraget\nEffektiv organisation",
  create: "Lägg till",
} as const;

export const programmeAreaTexts = {
  caption:
    "Vad åtgärderna i varje program ger per år och sammanlagt, mot målet, och hur långt de har kommit. Följ upp dem efter halvåret och året.",
  effects: (programme: string, unit: string): string => `${programme}: effekt mot målet, ${unit}`,
  row: "Post",
  level: "Nivå, helår",
  target: {
    yearly: "Mål: effekt per år",
    level: "Mål: nivå det sista året",
    accumulated: "Mål: ackumulerad effekt",
    unclear: "Mål (framgår inte om det är per år, nivå eller summa)",
  } satisfies Readonly<Record<TargetMeaning, string>>,
  effect: { saving: "Effekt: lägre kostnad", addition: "Effekt: satsat belopp" },
  accumulated: "Ackumulerad effekt",
  specified: "Specificerat mot målet",
  unspecified: "Ospecificerat",
  area: (name: string, count: number): string =>
    `${name === "" ? "Utan område" : name} (${count === 1 ? "1 åtgärd" : `${count} åtgärder`})`,
  unclear:
    "Målet säger inte om det gäller effekten per år, nivån det sista året eller summan av åren. Det är läst som summan. Ge målraden rätt roll i Egenskaper när ni vet.",
  measures: (programme: string, unit: string): string => `${programme}: åtgärder och uppföljning, ${unit}`,
  others: (unit: string): string => `Åtgärder utan program, ${unit}`,
  measuresHelp: "Beloppen är vad åtgärden gör med kostnaden: plus kostar, minus sparar.",
  measure: "Åtgärd",
  area2: "Område",
  status: "Läge",
  halfYear: (year: number): string => `Utfall halvår ${year}`,
  halfShare: "Andel, halvår",
  fullYear: (year: number): string => `Utfall helår ${year}`,
  fullShare: "Andel, helår",
  actions: "Uppföljning",
  followUp: "Följ upp",
  followUpOf: (label: string): string => `Följ upp ${label}`,
  emptyTitle: "Inga program och inga åtgärder än",
  emptyHelp:
    "Ett program samlar åtgärder under ett mål, till exempel 60 mnkr lägre kostnad 2028. Här ser du vad som är specificerat och vad som återstår.",
  noProgrammes: "Inga program än. Lägg till ett program för att samla åtgärder under ett mål.",
} as const;

export const followUpTexts = {
  title: (label: string): string => `Uppföljning av ${label.length <= 60 ? label : `${label.slice(0, 59)}…`}`,
  halfYear: (year: number, unit: string): string => `Utfall efter halvåret ${year}, ${unit}`,
  fullYear: (year: number, unit: string): string => `Utfall för hela ${year}, ${unit}`,
  planned: (amount: string, unit: string, year: number): string => `Planerat för ${year}: ${amount} ${unit}.`,
  savingHelp: "Skriv vad besparingen har gett, utan minus.",
  save: "Spara",
} as const;
