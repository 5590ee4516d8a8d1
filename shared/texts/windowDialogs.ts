// The Swedish sentences of the start screen and of every dialog of the window.

import type { DisplayUnit } from "../domain/unit.ts";

export const dialogTexts = { close: "Stäng", cancel: "Avbryt" } as const;

export const startTexts = {
  lead: "En arbetsbänk för kommunens budget: ramar, åtgärder och flerårsplan i samma tabell, utan nätverk.",
  begin: "Börja",
  newScenario: "Nytt scenario …",
  newScenarioHelp: "Från mallen med din organisation, från inklistrade tabeller eller från förra årets fil.",
  open: "Öppna fil …",
  openHelp: "En .budget-fil från datorn eller från ett mejl. Filen läses bara, inget ändras förrän du sparar.",
  recoverable: "Fortsätt där du slutade",
  recoverableTitle: (title: string): string => (title === "" ? "Budget utan namn" : title),
  editedAt: (time: string): string => `Ändrat ${time}, inte sparat som egen fil`,
  drop: "Släpp en budgetfil här",
  dropNow: "Släpp filen för att öppna den",
  recent: "Senast öppnade filer",
  recentText: (fileName: string, time: string): string => `${fileName}, öppnad ${time}`,
  clearRecent: "Rensa listan",
  clearRecentHelp: "Filerna själva tas inte bort.",
  tour: "Rundtur i fem steg",
  tourText: "Se ramarna, ändra ett tal och följ målen, hitta en åtgärd och dess finansiering. Två minuter.",
  samples: "Exempel med verkliga siffror",
  openSample: "Öppna exempel",
  samplesHelp: "Exemplet öppnas i en egen flik, och det som redan är öppet ligger kvar.",
  sampleTitles: {
    alingsas: { title: "Alingsås 2021–2023", text: "Ett partis skuggbudget: ramar, åtgärder, mål och tre tabeller." },
    "alingsas-base": { title: "Alingsås 2021–2023, grundförslag", text: "Samma budget utan partiets egna åtgärder." },
    balans22: { title: "Balans −22, Växjö", text: "Ett besparingsprogram: nivå, effekt per år och ackumulerat." },
  },
  tooLarge: (fileName: string, megabytes: number): string =>
    `${fileName} är större än ${megabytes} MB och öppnas inte. En budgetfil är mycket mindre, kontrollera att det är rätt fil.`,
  unreadable: (fileName: string): string =>
    `${fileName} går inte att läsa. Är det en mapp, eller har filen flyttats? Välj filen på nytt.`,
} as const;

export const pastePreviewTexts = {
  title: "Klistra in tabell",
  prompt: "Klistra in tabellen som text, med rubriker och enhet. Inget ändras förrän du har sett hur den läses.",
  textLabel: "Tabellens text",
  read: "Läs tabellen",
  back: "Ändra texten",
  foundRows: (rows: number, columns: number): string =>
    `${rows} ${rows === 1 ? "rad" : "rader"} och ${columns} ${columns === 1 ? "kolumn" : "kolumner"} lästes.`,
  statedUnit: (unit: DisplayUnit): string => `Tabellen anger ${unit}.`,
  noUnit: "Tabellen anger ingen enhet.",
  readAs: "Läs beloppen som",
  suspected: (stated: DisplayUnit | null, proposed: DisplayUnit): string =>
    stated === null
      ? `Beloppens storlek tyder på ${proposed}.`
      : `Beloppens storlek tyder på ${proposed}, inte ${stated}. Kontrollera innan du lägger in tabellen.`,
  target: "Lägg in i",
  newSheet: "Nytt blad",
  sheetKind: "Slag av blad",
  columns: { label: "Rad i tabellen", target: "Blir", kind: "Läst som" },
  newLine: "ny rad",
  matched: (label: string): string => `befintlig rad: ${label}`,
  notRead: "läses inte in",
  kinds: { item: "post", sum: "summa", ofWhich: "varav", text: "text" },
  computed: (figure: string, difference: string): string => `beräknat ${figure}, skillnad ${difference}`,
  remarks: "Att kontrollera",
  noRemarks: "Alla summor stämmer och inget är oklart.",
  sumsChecked: (count: number): string =>
    count === 1 ? "1 summa är kontrollerad." : `${count} summor är kontrollerade.`,
  apply: "Lägg in tabellen",
  applyHelp: "Inläggningen är en enda ändring och kan ångras.",
} as const;

export const printTexts = {
  title: "Skriv ut",
  tables: {
    resultatbudget: "Resultatbudget",
    driftsbudget: "Driftsbudget",
    investeringsbudget: "Investeringsbudget",
    balansbudget: "Balansbudget",
    kassaflodesbudget: "Kassaflödesbudget",
    balanskravsutredning: "Balanskravsutredning",
    ramspecifikation: "Ramspecifikation",
    atgardslista: "Åtgärdslista",
    mal: "Mål och måluppfyllelse",
    granskningslista: "Granskningslista",
  },
  choose: "Tabell",
  preview: (table: string): string => `Förhandsvisning av ${table}`,
  pdf: "Spara som PDF",
  making: "Gör PDF …",
} as const;

export const sendTexts = {
  title: "Skicka med e-post",
  help:
    "Ett mejlutkast skapas med en ren kopia av budgeten som bilaga. Kopian innehåller inga borttagna texter och ingen " +
    "ångra-historik. Inget skickas härifrån, du läser utkastet och skickar det i ditt e-postprogram.",
  to: "Till (kan lämnas tomt)",
  draft: "Skapa mejlutkast",
  fallback: "Öppnas inte utkastet? Spara en kopia av filen och bifoga den själv.",
  saveCopy: "Spara en kopia …",
} as const;

export const lineTexts = {
  addLine: "Ny rad",
  addMeasure: "Ny åtgärd",
  addSheet: "Nytt blad",
  label: "Namn",
  code: "Kod (används i formler, kan lämnas tom)",
  codeWrong: "En kod börjar med en bokstav och har bara bokstäver, siffror och understreck.",
  labelMissing: "Skriv ett namn.",
  kind: "Slag",
  kinds: {
    input: "Post med belopp",
    formula: "Post med formel",
    sum: "Summa",
    ofWhich: "Varav-post",
    heading: "Rubrik",
    text: "Textrad utan värden",
    goal: "Mål",
  },
  unit: "Enhet",
  units: {
    kr: "Belopp",
    share: "Procent",
    taxRate: "Skattesats",
    count: "Antal",
    index: "Index",
    text: "Text (ord, inga tal)",
  },
  scope: "Finansieras med",
  scopes: { taxFunded: "skatt", feeFunded: "avgifter" },
  parent: "Under",
  noParent: "Ingen rubrik",
  direction: "Slag av åtgärd",
  duration: "Varaktighet",
  noCommittee: "Ingen vald",
  area: "Område (kan lämnas tomt)",
  funding: "Finansiering",
  fundedBy: "Betalas av",
  sheetTitle: "Bladets namn",
  sheetTitleMissing: "Skriv ett namn på bladet.",
  firstYear: "Första år",
  lastYear: "Sista år",
  yearsWrong: "Första året får inte vara senare än det sista.",
  add: "Lägg till",
} as const;

export const propertyTexts = {
  title: (line: string): string => `Egenskaper för ${line.length <= 60 ? line : `${line.slice(0, 59)}…`}`,
  note: "Anteckning (visas i Förklara)",
  measure: "Åtgärden",
  isMeasure: "Raden är",
  asMeasure: "En åtgärd, som ändrar en ram",
  asRow: "En vanlig rad",
  becomesMeasure:
    "Raden blir en åtgärd och dess belopp ändrar ramen. Tal som är skrivna utan minus får minus om åtgärden är en besparing.",
  becomesRow:
    "Raden blir en vanlig rad: beloppen står kvar men ändrar ingen ram. Det som sagts om åtgärden (ram, finansiering, läge och annat) tas bort.",
  goal: "Målet",
  operator: "Målet är uppfyllt när värdet är",
  operators: { none: "Raden är inget mål", ">=": "minst", "<=": "högst", ">": "mer än", "<": "mindre än" },
  threshold: "Gräns",
  thresholdHelp: "Ett tal, till exempel 4 %, eller en formel, till exempel =SKATT[föregående].",
  thresholdMissing: "Skriv målets gräns.",
  shortLabel: "Kort namn i balansremsan",
  save: "Spara",
} as const;

export const renameScenarioTexts = {
  title: "Byt namn på scenariot",
  name: "Namn",
  nameMissing: "Skriv ett namn på scenariot.",
  save: "Byt namn",
} as const;

export const helpTexts = {
  aboutTitle: "Om Budgetbänken",
  version: (program: string): string => `Version ${program}`,
  fileFormat: (format: number): string => `Filformat ${format}`,
  offline: "Programmet använder inget nätverk. Ingenting lämnar datorn utan att du själv skickar det.",
} as const;
