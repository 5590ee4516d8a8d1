// What the view Tänk om and its commands say: what a step in a premise means, and which value reaches a target.

import type { LineRole } from "../domain/lineRole.ts";
import type { OrganisationKind } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { listed, yearSpan } from "./formulaOffer.ts";
import { missingRoles } from "./lineRoles.ts";

export const sensitivityTexts = {
  caption:
    "Vad en ändrad förutsättning betyder för årets resultat, räknat genom hela modellen. Budgeten ändras först när du godtar ett svar.",
  heading: "Känslighet",
  table: (unit: DisplayUnit): string => `Ändring av årets resultat, ${unit}`,
  premise: "Förutsättning",
  how: "Så är det räknat",
  goals: "Mål som ändras",
  noGoals: "inga",
  rows: {
    taxRate: "Skattesatsen höjs 10 öre",
    wages: "Lönerna blir 1 % högre",
    inhabitants: "Befolkningen blir 100 fler",
    priceIndex: "PKV blir 1 procentenhet högre",
    loanInterest: "Låneräntan blir 1 procentenhet högre",
  },
  asked: (label: string, step: string): string => `${label} ${step}`,
  uncountable: (count: number, isAlone: boolean): string => {
    const rest = isAlone ? "" : " till";
    return count === 1
      ? `En förutsättning${rest} kan inte räknas än`
      : `${count} förutsättningar${rest} kan inte räknas än`;
  },
  missing: (roles: readonly LineRole[]): string =>
    `Går inte att räkna. ${missingRoles(roles)} Välj rollen i radens egenskaper.`,
  noResult: "Går inte att räkna: årets resultat saknar värde eller visar ett fel alla år från budgetåret.",
  empty: (label: string): string => `Går inte att räkna: ${label} saknar värden från budgetåret.`,
  emptyWages: "Går inte att räkna: lönesumma eller PO saknar värden från budgetåret.",
  emptyInhabitants: "Går inte att räkna: folkmängd, skatteintäkter eller statsbidrag saknar värden från budgetåret.",
  stepped: (label: string, years: readonly number[]): string => `${label} ändras ${spans(years)}.`,
  held: (years: readonly number[]): string =>
    `En formel räknar fram raden ${spans(years)}; där hålls den vid sitt beräknade värde plus steget.`,
  unread: (label: string): string => `Ingen rad räknar med ${label}, så inget ändras.`,
  wages: "Antagande: lönesumma × (1 + PO) × 1 %, lagt på verksamhetens kostnader.",
  inWords: (title: string, figures: string, how: string): string => `${title}: ${figures} (${how.replace(/\.$/, "")})`,
  inhabitants:
    "Antagande: varje ny invånare ger kommunens genomsnitt av skatteintäkter och generella statsbidrag. Kostnaderna ändras inte.",
  goalBecomes: (label: string, years: readonly number[], isMet: boolean): string =>
    `${label}: ${isMet ? "nås" : "nås inte"} ${spans(years)}`,
  tryTitle: "Prova en annan förutsättning",
  line: "Rad",
  step: "Steg",
  stepHelp: "Ändringen varje år från budgetåret, till exempel 10 öre, 0,5 % eller 2 mnkr.",
  stepMissing: "Skriv ett steg, till exempel 10 öre eller 0,5 %.",
  try: "Räkna",
  remove: "Ta bort",
  removeRow: (label: string): string => `Ta bort ${label}`,
  wrongStep: (text: string, label: string): string =>
    `”${text.slice(0, 60)}” går inte att använda som steg för ${label}. Skriv till exempel 10 öre, 0,5 % eller 2 mnkr, i radens enhet.`,
  unknownLine: "Raden finns inte längre. Välj en annan rad.",
  noFigures: (label: string): string => `”${label}” har inga tal att ändra. Välj en annan rad.`,
} as const;

/** 2024, 2025 and 2026 as "2024–2026", years apart as a list. */
export function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return listed(runs.map(([from, to]) => (from === to ? String(from) : yearSpan(from, to))));
}

/** What a row holds, with an example of how it is typed. */
const rowIs: Readonly<Record<Unit, string>> = {
  kr: "är i kronor. Skriv till exempel 25 mnkr",
  share: "är en andel. Skriv till exempel 4 %",
  taxRate: "är en skattesats i kr per 100 kr. Skriv till exempel 21,83",
  count: "är ett antal. Skriv till exempel 120",
  index: "är ett tal. Skriv till exempel 1,25",
  text: "innehåller text. Välj en rad med tal",
};

const operatorWords = { ">=": "minst", "<=": "högst", "=": "lika med" } as const;

/** Names of the lines a saving becomes. */
export const savingNames = {
  heading: (kind: OrganisationKind, year: number): string =>
    `Besparing per ${kind === "committees" ? "nämnd" : "förvaltning"} ${year}`,
  part: (committee: string): string => `Besparing, ${committee}`,
  motive: (target: string): string => `Framräknad för att ${target}.`,
} as const;

export const seekTexts = {
  heading: "Målsökning",
  caption:
    "Vilket värde behövs för att nå ett mål? Programmet provar hela modellen och föreslår ett svar som går att besluta.",
  want: "Det ska gälla att",
  change: "Genom att ändra",
  targetKind: "Slag av villkor",
  unknownKind: "Slag av ändring",
  targets: { goal: "ett mål nås", cell: "ett värde blir" },
  goal: "Mål",
  noGoals: "Inga mål finns. Välj ett värde i stället.",
  targetLine: "Rad",
  operator: "Villkor",
  operators: { ">=": "minst", "=": "lika med", "<=": "högst" },
  value: "Värde",
  valueMissing: "Skriv värdet, till exempel 0 eller 25 mnkr.",
  year: "År",
  everyYear: "Alla år",
  unknowns: { line: "en premiss eller åtgärd", saving: "en besparing fördelad på ramarna" },
  unknownLine: "Rad",
  years: "År som ändras",
  noYears: "Välj minst ett år.",
  how: "Ändra med",
  hows: { value: "samma värde alla år", step: "samma ändring varje år" },
  most: "Högst (kan lämnas tomt)",
  mostHelp: "Gränsen för vad du kan tänka dig. Räcker den inte får du veta vad som behövs.",
  savingYear: "Från år",
  toYear: "Till år",
  committees: "Ramar som delar på besparingen",
  measure: "Åtgärd",
  changeRow: "Ändring",
  was: (value: string): string => `nu ${value}`,
  duration: "Besparingen är",
  durations: { permanent: "permanent", temporary: "bara det året" },
  seek: "Sök",
  accept: "Godta svaret",
  acceptHelp: "Svaret läggs in som en enda ändring och kan ångras.",
  accepted: "Svaret är inlagt.",
  stale: "Budgeten har ändrats sedan svaret räknades. Sök igen.",
  answerTitle: "Svar",
  answerLine: (label: string, years: readonly number[], value: string): string => `${label} ${spans(years)}: ${value}`,
  answerSaving: (value: string, year: number, isLasting: boolean): string =>
    `${value} ${isLasting ? `varje år från ${year}` : `under ${year}`}, fördelat efter ramarnas storlek`,
  exact: (value: string): string => `Exakt svar: ${value}, avrundat så att villkoret håller.`,
  exactEqual: (value: string): string => `Exakt svar: ${value}, avrundat till närmaste värde som går att besluta.`,
  wasMet: "Villkoret är redan uppfyllt. Svaret visar hur långt värdet kan ändras innan det inte längre är det.",
  reached: "Kontrollräknat: villkoret är uppfyllt.",
  nearly:
    "Kontrollräknat: villkoret träffas inte exakt, men närmare går det inte att komma med ett värde som går att besluta.",
  now: "Nu",
  suggested: "Förslag",
  threshold: "Gräns",
  targetTable: "Villkoret",
  unknownTable: "Det som ändras",
  resultTable: (unit: DisplayUnit): string => `Årets resultat, ${unit}`,
  partsTable: (unit: DisplayUnit): string => `Besparingen fördelad på ramarna, ${unit}`,
  total: "Summa",
  goalTable: "Mål",
  goalTarget: (label: string, year: string): string => `målet ”${label}” ska nås ${year}`,
  cellTarget: (label: string, operator: keyof typeof operatorWords, value: string, year: number): string =>
    `”${label}” ska bli ${operatorWords[operator]} ${value} ${year}`,
  allYears: "alla år",
  empty: "tomt",
} as const;

/** Why there is no answer: a sentence for each reason, with what to do. */
export const seekRefusals = {
  unknownLine: "Raden som ska ändras finns inte längre. Välj en annan rad.",
  unknownTarget: "Raden eller målet finns inte längre. Välj ett annat.",
  holdsNoFigures: (label: string): string => `”${label}” har inga tal att ändra. Välj en annan rad.`,
  yearOutside: (label: string, year: number): string => `${label} har inget värde för ${year}. Välj år som raden har.`,
  targetOutside: (label: string, year: number): string => `${label} gäller inte ${year}. Välj ett annat år.`,
  formulaDecides: (label: string, year: number, reads: readonly string[]): string =>
    reads.length === 0
      ? `${label} räknas fram av en formel ${year} och kan inte väljas. Välj något som matas in.`
      : `${label} räknas fram av en formel ${year} och kan inte väljas. Välj i stället något som formeln bygger på, till exempel ${listed(reads)}.`,
  emptyCell: (label: string, year: number): string =>
    `${label} är tom ${year}, så det finns inget att ändra från. Fyll i värdet, eller sök samma värde för alla år.`,
  noYears: "Välj minst ett år som ska ändras.",
  noCommittees:
    "Inga rader är nämnder eller förvaltningar. Välj rollen ”Nämnd eller förvaltning (ram)” i egenskaperna för de rader som besparingen ska fördelas på.",
  noFrames: (year: number): string =>
    `Det finns inga ramar ${year} att fördela besparingen efter. Fyll i ramarna först.`,
  noMeasureSheet: (year: number): string =>
    `Det finns inget blad för åtgärder som omfattar ${year}. Lägg till ett sådant blad först.`,
  targetIsUnknown: (label: string): string =>
    `${label} är både det som ska ändras och det som ska nås. Välj olika rader.`,
  notAGoal: (label: string): string => `”${label}” är inget mål. Välj ett mål eller ange ett värde.`,
  alreadyMet: (label: string): string => `Villkoret för ${label} är redan uppfyllt. Ingen besparing behövs.`,
  notCalculable: "Det som ska nås går inte att räkna: någon siffra saknas eller visar ett fel. Fyll i den först.",
  noEffect:
    "Det som ska nås ändras inte hur mycket du än ändrar. Kontrollera att raden ingår i det som räknas det året, och att inget är överskrivet.",
  noSolution: (at: string, left: string, year: number): string =>
    `Villkoret går inte att nå. Inte ens ${at} räcker; då fattas ${left} ${year}.`,
  neverEnough: (left: string, year: number): string =>
    `Villkoret går inte att nå, hur mycket raden än ändras. Som närmast fattas ${left} ${year}.`,
  notEvenAllFrames: (at: string, left: string, year: number): string =>
    `Villkoret går inte att nå. Inte ens hela ramarna, ${at}, räcker; då fattas ${left} ${year}.`,
  untouchedYears: (label: string, years: readonly number[]): string =>
    `Målet ”${label}” nås inte ${spans(years)}, och ${years.length === 1 ? "det året" : "de åren"} påverkas inte av ändringen. Låt ändringen börja tidigare, eller välj vilket år målet ska nås.`,
  notMonotone:
    "Svaret är inte entydigt: det som ska nås både ökar och minskar när värdet ändras. Prova ett värde i taget i tabellen.",
  needsMore: (needed: string, allowed: string): string =>
    `Det behövs ${needed}, mer än gränsen ${allowed}. Höj gränsen eller ändra något annat också.`,
  notReached: (needed: string): string =>
    `Inget värde som går att besluta ger exakt det som söks. Närmast är ${needed}.`,
  wrongNumber: (text: string, unit: Unit): string =>
    `”${text.slice(0, 60)}” är inget värde för raden, som ${rowIs[unit]}.`,
} as const;

/** How the command `seek` was used wrongly. */
export const seekCliTexts = {
  oneOfEach: "Ange ett mål (--goal eller --target) och en sak att ändra (--change eller --saving).",
  wrongAccept: (text: string): string => `”${text}” efter --accept betyder inget. Skriv --accept ja.`,
  wrongYears: (text: string): string => `”${text}” är inget år. Skriv till exempel 2024 eller 2024-2026.`,
  wrongDuration: (text: string): string => `”${text}” är ingen varaktighet. Skriv permanent eller tillfällig.`,
  wrongHow: (text: string): string =>
    `”${text}” är inget sätt att ändra. Skriv värde (samma värde alla år) eller steg (samma ändring varje år).`,
  wrongTarget: (text: string): string =>
    `”${text}” är inget villkor. Skriv till exempel "RES >= 0" eller "SATS = 21,83".`,
  yearMissing: "Ange vilket år villkoret gäller med --year.",
} as const;
