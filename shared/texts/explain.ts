// Förklara: what the panel and the command line say about where a number comes from, why it changed, what went wrong and what
// to do about it.

export const explainWords = {
  empty: "tom",
  notCalculated: "ej beräknat",
  yes: "ja",
  no: "nej",
  perHundred: "kr per hundra",
  percentagePoints: "procentenheter",
  ore: "öre",
  months: ["jan.", "feb.", "mars", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
} as const;

const values = (count: number): string => (count === 1 ? "1 värde" : `${count} värden`);
const rows = (count: number): string => (count === 1 ? "1 rad" : `${count} rader`);

export const explainRows = {
  /** Where the steps of a frame begin. */
  start: "utgår härifrån",
  unchanged: (count: number): string => `${rows(count)} utan förändring`,
  /** In steps from a frame: what may have changed, but added nothing. */
  withoutEffect: (count: number): string => `${rows(count)} utan verkan`,
  /** Changes too small for the unit shown, "8 rader som avrundas till 0 tkr". */
  roundedAway: (count: number, nothing: string): string =>
    count === 1 ? `1 rad som avrundas till ${nothing}` : `${count} rader som var för sig avrundas till ${nothing}`,
  others: (count: number): string => `${rows(count)} till`,
  rounding: "Avrundning",
  values,
  /** A cell the formula did not read in the baseline year. */
  joins: (year: number): string => `tillkommer ${year}`,
  /** A cell that another row above stands for already. */
  countedAbove: "räknad ovan",
  /** One year's step on the way from an older baseline. */
  yearStep: (year: number): string => `Förändringen ${year}`,
  ownNumbers: "Tal som står i formeln",
  /** What a sum holds, "Nämnder: 11 rader". */
  manyRows: (name: string, count: number): string => `${name}: ${rows(count)}`,
  /** What a span of years holds, "VON[2021:2023]: 3 värden". */
  manyValues: (name: string, count: number): string => `${name}: ${values(count)}`,
  ofWhich: (fault: string, cell: string): string => `, varav ${fault} i ${cell}`,
  otherRule: {
    input: (year: number): string => `${year} är ett inmatat värde, inte formelns`,
    cellFormula: (year: number): string => `${year} har en egen formel`,
    lineFormula: (year: number): string => `${year} följer radens formel`,
  },
  sameRule: (year: number): string => `Det som beror på året ${year} i sig`,
  statedGap: "Angivna delar ger inte det angivna beloppet",
} as const;

export const ruleTexts = {
  lineFormula: "Radens formel",
  cellFormula: (year: number): string => `Egen formel för ${year}`,
  overridingFormula: (year: number): string => `Egen formel för ${year}, i stället för radens formel`,
  input: "Inmatat värde",
  overridingInput: (year: number): string => `Inmatat värde för ${year}, i stället för radens formel`,
  empty: "Tom cell",
} as const;

export const baselineTexts = {
  stated: (year: number): string => `angivet ${year}`,
} as const;

export const divisionTexts = {
  inputs: (baseline: string): string =>
    `Varje del byts från ${baseline} till nu, en i taget i formelns ordning och i den omvända. Delen är medelvärdet.`,
  steps: (baseline: string): string =>
    `Utgår från radens eget värde ${baseline}. Delarna läggs till i formelns ordning, som i en ramspecifikation.`,
  years: (baseline: string): string =>
    `Formeln utgår från året före, så förändringen delas upp år för år från ${baseline}. Delarna för varje år står under året.`,
  sum: (baseline: string): string => `Summans rader jämförda med ${baseline}.`,
  isInput: "Värdet är inmatat, så det finns inga delar att dela upp förändringen på.",
  noBaseline: "Det finns inget tidigare år att jämföra med.",
  isText: "En text ändras hel, så det finns inget att dela upp.",
  notNow: "Cellen har inget tal, så förändringen kan inte delas upp.",
  notThen: (baseline: string): string => `Det finns inget tal för ${baseline}, så förändringen kan inte delas upp.`,
  formulaNotThen: (baseline: string, why: string): string =>
    `Formeln går inte att räkna med värdena för ${baseline}, så förändringen kan inte delas upp.${why === "" ? "" : ` ${why}`}`,
  isEmpty: (label: string, year: number): string => `${label} ${year} är tom.`,
  between: "Ett mellanled går inte att räkna, så förändringen kan inte delas upp.",
  tooMany: "Formeln läser för många ändrade celler för att dela upp förändringen.",
  noChange: (baseline: string): string => `Ingen förändring mot ${baseline}.`,
} as const;

export const problemTexts = {
  why: {
    notCalculated: "Något som formeln läser är tomt, så värdet är ej beräknat.",
    nameError: "Formeln nämner en rad som inte finns.",
    cycle: "Formeln beror på sig själv.",
    divisionByZero: "Formeln delar med noll.",
    unitError: "Formeln blandar enheter som inte går ihop, till exempel procent och kronor.",
    valueError: "Formeln får ett värde som den inte kan räkna med.",
    yearError: "Formeln läser ett år som raden inte har.",
  },
  /** The fault of another cell, for one that only reads it. */
  whyFrom: {
    nameError: (cell: string): string => `${cell} nämner en rad som inte finns`,
    cycle: (cell: string): string => `${cell} beror på sig själv`,
    divisionByZero: (cell: string): string => `${cell} delar med noll`,
    unitError: (cell: string): string => `${cell} blandar enheter som inte går ihop`,
    valueError: (cell: string): string => `${cell} får ett värde som det inte går att räkna med`,
    yearError: (cell: string): string => `${cell} läser ett år som inte finns`,
  },
  inherited: (fault: string, cell: string, isDirect: boolean): string =>
    `${fault}, och den här formeln ${isDirect ? "läser" : "beror på"} ${cell}.`,
  fillIn: (cell: string): string => `Fyll i ${cell}.`,
  fillInAttribute: (attribute: string, line: string): string => `Fyll i egenskapen ${attribute} för ${line}.`,
  cellIsZero: (label: string, year: number): string =>
    `${label} ${year} är 0. Ändra värdet, eller skriv OM(…) runt divisionen för de år det är noll.`,
  divisorIsZero: (divisor: string, year: number): string =>
    `${divisor} är 0 för ${year}. Skriv OM(…) runt divisionen för de år det är noll.`,
  changeYear: "Ändra året i formeln, eller skriv ett värde för just det året i stället.",
  dividesByZero: "Formeln delar med talet 0. Byt ut det.",
  powerOfZero: "Noll upphöjt till ett negativt tal är att dela med noll. Kontrollera talet och exponenten.",
  yearOutside: (line: string, firstYear: number, lastYear: number, year: number): string =>
    `${line} gäller ${firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}, men formeln läser ${year}.`,
  breakCycle: (count: number): string =>
    count <= 1
      ? "Ändra formeln så att den läser ett annat år eller en annan rad än sin egen."
      : "Ändra formeln i en av cellerna så att ringen bryts, till exempel genom att läsa föregående år.",
  advice: {
    notCalculated: (cell: string): string => `Se vad formeln för ${cell} läser, och fyll i det som saknas.`,
    nameError: (cell: string): string =>
      `Rätta formeln för ${cell}: byt ut namnet som saknas, eller ångra borttagningen.`,
    divisionByZero: (cell: string): string =>
      `Fyll i det som ${cell} delar med, eller skriv OM(…) runt divisionen för de år det är noll.`,
    unitError: (cell: string): string => `Rätta formeln för ${cell}, eller radernas enheter i Radens egenskaper.`,
    valueError: (cell: string): string => `Kontrollera värdena som formeln för ${cell} läser.`,
    yearError: (cell: string): string =>
      `Ändra året i formeln för ${cell}, eller skriv ett värde för just det året i stället.`,
  },
} as const;

/** What a function takes, and what it got. */
export const needTexts = {
  life: (name: string, value: string): string => `I ${name} ska livslängden vara större än 0, men den är ${value}.`,
  startYear: (name: string, value: string): string => `I ${name} ska startåret vara ett årtal, men det är ${value}.`,
  month: (name: string, value: string): string =>
    `I ${name} ska startmånaden vara ett heltal från 1 till 12, men den är ${value}.`,
  rate: (name: string, value: string): string => `I ${name} ska räntan vara större än −100 %, men den är ${value}.`,
  years: (name: string, value: string): string => `I ${name} ska antalet år vara större än 0, men det är ${value}.`,
  yearsNotNegative: (name: string, value: string): string =>
    `I ${name} kan antalet år inte vara mindre än 0, men det är ${value}.`,
  decimals: (name: string, value: string): string =>
    `I ${name} ska antalet decimaler vara ett heltal från −9 till 9, men det är ${value}.`,
  root: (name: string, value: string): string => `${name} kan inte tas av ett tal under 0, men talet är ${value}.`,
  power: "Potensen ger inget tal. Kontrollera talet och exponenten.",
  notFound: "SÖK hittar inte det sökta värdet bland cellerna.",
  choice: (most: number, value: string): string =>
    `I VÄLJ ska numret vara ett heltal från 1 till ${most}, men det är ${value}.`,
} as const;

export const logTexts = {
  empty: "tom",
  noFormula: "ingen formel",
  byLineFormula: "radens formel",
  unreadable: "en formel som inte kan läsas",
} as const;

export const explainPanelTexts = {
  open: "Visa Förklara (Ctrl+E)",
  openShort: "Förklara",
  title: "Förklara",
  close: "Stäng panelen",
  empty: "Välj en cell så visas var dess värde kommer ifrån.",
  heading: "En rubrik har inga egna värden. Välj en rad under den.",
  working: "Hämtar förklaringen …",
  formula: "Formel",
  withFigures: "Med årets siffror",
  override: "Överskrivet",
  overriddenSince: (since: string): string =>
    `Överskrivet${since === "" ? "" : ` ${since}`}. Gäller i stället för radens formel.`,
  wouldGive: (figure: string): string => `Radens formel skulle ge ${figure}`,
  wouldDiffer: (difference: string): string => `skillnad ${difference}`,
  removeOverride: "Återställ till radens formel",
  entered: (when: string, label: string): string =>
    [when === "" ? "" : `Inmatat ${when}`, label === "" ? "" : `(${label})`].filter((part) => part !== "").join(" "),
  inputs: "Ingår i värdet",
  partsOf: (change: string): string => `Under varje värde: dess del av ${change}`,
  inputsLabel: (cell: string): string => `Ingår i ${cell}`,
  against: "Jämför med",
  previous: (year: number): string => `året före (${year})`,
  emptyHint: "Skriv ett värde eller en formel i cellen.",
  noChangeTold: "Ingen förändring att visa",
  change: (baseline: string): string => `Förändring mot ${baseline}`,
  actsThrough: (name: string): string => `verkar genom ${name}`,
  was: (baseline: string, figure: string): string => (baseline === "" ? figure : `${baseline}: ${figure}`),
  unfold: (name: string): string => `Visa vad ${name} beror på`,
  dependents: "Används av",
  noDependents: "Ingen formel läser den här cellen.",
  more: (count: number): string => `och ${count} till`,
  log: "Ändringar",
  noLog: "Ingen ändring är loggad för cellen.",
  unknownPerson: "okänd",
  logActions: { edit: "", undo: "Ångrade", redo: "Gjorde om" },
  logLineFormula: "radens formel",
  logChange: (before: string, after: string): string => `från ${before} till ${after}`,
  problem: "Fel",
  notCalculated: "Ej beräknat",
  origin: "Det började i",
  cycle: "Ringen",
  otherMembers: "I samma ring",
  stated: "Angivet i underlaget",
  statedDiffers: (difference: string): string => `Värdet avviker med ${difference}.`,
  statedSame: "Värdet är detsamma.",
  statedUncompared: "Cellen har inget tal att jämföra med.",
  note: "Anteckning",
  funding: "Finansiering",
  fundedBy: "Betalas av",
  noFunding: "Ingen finansiering är angiven.",
  paysItself: "En besparing behöver ingen finansiering.",
  feeFunded: "Avgiftsfinansierad verksamhet",
} as const;

export const measureTexts = {
  kind: (direction: "saving" | "addition" | "transfer", duration: "permanent" | "temporary"): string =>
    ({ saving: "Besparing", addition: "Tillskott", transfer: "Ramväxling" })[direction] +
    (duration === "temporary" ? ", tillfällig." : ", permanent."),
  committee: (name: string): string => `Nämnd: ${name}.`,
  noCommittee: "Ingen nämnd är angiven.",
  area: (name: string): string => `Område: ${name}.`,
  funding: (words: string): string => `Finansiering: ${words.replace(/[.]$/, "")}.`,
  fundedBy: (name: string): string => `Betalas av: ${name}.`,
  noFunding: "Ingen finansiering är angiven.",
  atMost: (amount: string): string => `, högst ${amount} per år`,
  unit: (name: string): string => `Enhet: ${name}.`,
  programme: (name: string): string => `Program: ${name}.`,
  status: (status: string): string => `Läge: ${status.toLocaleLowerCase("sv")}.`,
  motive: (words: string): string => `Motiv: ${words.replace(/[.]$/, "")}.`,
  consequence: (words: string): string => `Konsekvens: ${words.replace(/[.]$/, "")}.`,
  goal: (name: string): string => `Bidrar till målet: ${name}.`,
} as const;

export const explainRefusals = {
  unknownLine: "Raden finns inte längre. Välj en annan cell.",
  noFigures: (label: string): string => `”${label}” är en rubrik eller text och har inga värden att förklara.`,
  outsideYears: (label: string, year: number, firstYear: number, lastYear: number): string =>
    `${label} har inget värde för ${year}. Raden gäller ${firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}.`,
} as const;

export const explainCliTexts = {
  wrongYear: (text: string): string => `”${text}” är inget år. Skriv ett årtal, till exempel 2022.`,
  wrongBaseline: (text: string): string =>
    `Det går inte att jämföra med ”${text}”. Skriv ett annat av radens år, eller angivet där ett belopp är angivet.`,
} as const;
