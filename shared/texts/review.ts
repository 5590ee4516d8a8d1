// Sentences of the reviewer: what was found, with figures, and what it may mean. Figures come as text with their unit.

import type { GoalOperator } from "../domain/line.ts";
import type { DisplayUnit } from "../domain/unit.ts";

const operatorInWords: Readonly<Record<GoalOperator, string>> = {
  ">=": "minst",
  "<=": "högst",
  ">": "mer än",
  "<": "mindre än",
};

export const errorTexts = {
  nameError: { code: "#NAMN?", why: "formeln nämner en rad som inte finns" },
  cycle: { code: "#CYKEL!", why: "formeln beror på sig själv" },
  divisionByZero: { code: "#DIV/0!", why: "formeln delar med noll" },
  unitError: { code: "#ENHET!", why: "formeln blandar enheter som inte går ihop" },
  valueError: { code: "#VÄRDE!", why: "värdet går inte att beräkna" },
  yearError: { code: "#ÅR!", why: "formeln läser ett år som raden inte har" },
} as const;

/** What each rule is called, and what it looks for and why, by its stable name. */
export const ruleTexts: Readonly<Record<string, { readonly title: string; readonly why: string }>> = {
  unitSuspected: {
    title: "Enheten kan vara fel",
    why: "Tabellens rubrik säger en enhet, men beloppen passar bara med en annan.",
  },
  unitSlip: {
    title: "Tal i fel storlek",
    why: "Ett inskrivet tal är hundra eller tusen gånger större eller mindre än det borde vara, eller orimligt av annat skäl.",
  },
  cellError: { title: "Fel i en cell", why: "En formel går inte att beräkna. Felet visas där det börjar." },
  statedTotalDiffers: {
    title: "Angiven summa stämmer inte",
    why: "Källans summa är inte lika med källans rader.",
  },
  rowTotalDiffers: {
    title: "Åren blir inte radens summa",
    why: "Summan för hela perioden är inte lika med åren.",
  },
  totalDiffers: {
    title: "Summan är inte sina rader",
    why: "En summa i modellen stämmer inte med raderna den ska omfatta.",
  },
  countedTwice: { title: "Räknas två gånger", why: "Samma rad kommer med i en summa på två vägar." },
  ofWhichSummed: {
    title: "Varav-rad räknas med",
    why: "En varav-rad är redan en del av sin rad och ska inte summeras.",
  },
  ofWhichLarger: { title: "Varav-rad större än sin rad", why: "En del kan inte vara större än det hela." },
  unitsAboveFrame: {
    title: "Enheterna är större än ramen",
    why: "Enheterna delar nämndens ram och kan inte få mer än den tillsammans.",
  },
  emptyAmongFigures: {
    title: "Värde saknas",
    why: "En tom cell räknas som noll i summor, så resultatet kan se bättre ut än det är.",
  },
  sameRevenue: {
    title: "Samma intäkt i två rader",
    why: "Samma belopp på två intäktsrader kan vara ett bidrag som räknas dubbelt.",
  },
  signSuspected: {
    title: "Tecknet kan vara fel",
    why: "En intäkt är negativ eller en kostnad positiv, mot hur raden brukar skrivas.",
  },
  bridgeMissing: {
    title: "Driftsbudget och resultatbudget skiljer sig",
    why: "Skillnaden ska stå på en egen rad, inte uppstå av sig själv.",
  },
  balanceDiffers: {
    title: "Balansräkningen går inte ihop",
    why: "Tillgångarna ska vara lika med eget kapital och skulder.",
  },
  transferUnbalanced: { title: "Ramväxlingen går inte jämnt ut", why: "Det en nämnd lämnar ska en annan få." },
  mixedScope: {
    title: "Skatte- och avgiftsfinansierat blandas",
    why: "Ett nyckeltal ska ha samma verksamhet i täljare och nämnare.",
  },
  projectIncomplete: {
    title: "Projektets kostnad är fel eller ofullständig",
    why: "Utan rätt uppgifter blir avskrivning och internränta för låga, eller går inte att beräkna.",
  },
  goalBreached: { title: "Målet bryts", why: "Budgeten klarar inte ett mål som den själv sätter." },
  measureOutsideFrames: {
    title: "Åtgärden påverkar ingen ram",
    why: "En åtgärd utan nämnd ändrar inget i budgeten, och en besparing som ingen ram förlorar betalar inget.",
  },
  unfundedMeasure: { title: "Finansiering saknas", why: "Ett tillskott är inte betalt." },
  temporaryFunding: {
    title: "Permanent kostnad på tillfälliga pengar",
    why: "Kostnaden finns kvar när pengarna har tagit slut.",
  },
  overriddenFormula: { title: "Överskriven formel", why: "Radens formel gäller inte där något annat är inskrivet." },
  indexedUnchanged: {
    title: "Uppräkning saknas",
    why: "Raden räknas upp, men beloppet är detsamma som året före.",
  },
  oldPremises: {
    title: "Gamla premisser",
    why: "En premiss är äldre än de andra i samma uppsättning, eller än budgeten.",
  },
  levelOrAccumulated: { title: "Nivå eller ackumulerat", why: "Summan av flera år kan läsas som effekten av ett år." },
};

const list = new Intl.ListFormat("sv", { type: "conjunction" });
const quoted = (label: string): string => `”${label}”`;

export const reviewTexts = {
  unitSlip: (label: string, year: number, amount: string, times: "hundra" | "tusen" | "en miljon", against: string) =>
    `${label} ${year}: ${amount} är ungefär ${times} gånger fel. ${against}`,
  implausible: (label: string, year: number, amount: string, against: string) =>
    `${label} ${year}: ${amount} är orimligt. ${against}`,
  againstShare: "Kontrollera att andelen är skriven i procent.",
  againstRate: "En kommuns skattesats är mellan 5 och 45 kr per 100 kr.",
  againstHeads: (perHead: string) => `Det är ${perHead} per invånare.`,
  againstFrames: (tax: string, frames: string) => `Skatten blir då ${tax}, men nämndernas ramar är ${frames}.`,
  unitsAboveFrame: (label: string, year: number, sum: string, whole: string) =>
    `${label} ${year}: enheterna är tillsammans ${sum}, mer än ramen, ${whole}.`,
  emptyAmongFigures: (label: string, year: number) =>
    `${label} ${year} är tom, men andra år har värden. En tom cell räknas som noll i summor. Fyll i värdet, eller skriv 0.`,
  partOfProject: (label: string, project: string) => `${label} (${project})`,
  againstPrint: (printed: string) => `Källan anger ${printed}.`,
  againstYears: (usual: string) => `Övriga år ligger kring ${usual}. Kontrollera vilka av dem som är rätt.`,
  againstTax: (tax: string) => `Skatteintäkterna är ${tax}. Kontrollera vilken enhet hela tabellen är skriven i.`,
  againstBudget: (whole: string) => `Det är mer än tio gånger all skatt och alla bidrag (${whole}).`,
  rowTotalDiffers: (label: string, sum: string, total: string, difference: string) =>
    `${label}: åren blir tillsammans ${sum}, men periodens summa är angiven till ${total} (skillnad ${difference}).`,
  totalDiffers: (label: string, year: number, total: string, sum: string, difference: string) =>
    `${label} ${year} är inskriven som ${total}, men raderna blir ${sum} (skillnad ${difference}).`,
  leftOutOfTotal: (label: string, left: readonly string[]) =>
    `${label} räknar inte med ${list.format(left.map(quoted))}.`,
  countedTwice: (label: string, counted: string) =>
    `${label} räknar ${quoted(counted)} två gånger: raden kommer med både direkt och genom en annan summa.`,
  ofWhichSummed: (label: string, part: string, item: string) =>
    `${label} summerar varav-raden ${quoted(part)}, som redan ingår i ${quoted(item)}.`,
  ofWhichLarger: (label: string, year: number, part: string, item: string, whole: string) =>
    `Raden ${quoted(label)} ${year}, ${part}, är mer än hela ${quoted(item)}, ${whole}.`,
  sameRevenue: (label: string, other: string, year: number, amount: string) =>
    `${label} ${year} har samma belopp som ${quoted(other)}, ${amount}. Kontrollera att intäkten inte räknas två gånger.`,
  signSuspected: (label: string, year: number, amount: string, isCost: boolean) =>
    isCost
      ? `${label} ${year} är ${amount}. Kostnader på raden skrivs med minus.`
      : `${label} ${year} är ${amount}. Raden ska inte vara negativ.`,
  signOfMeasure: (label: string, year: number, amount: string, isSaving: boolean) =>
    isSaving
      ? `${label} ${year} är ${amount}. På bladet står en besparing med minus.`
      : `${label} ${year} är ${amount}. På bladet står ett tillskott utan minus.`,
  bridgeMissing: (label: string, year: number, below: string, netLabel: string, above: string, gap: string) =>
    `${label} ${year} är ${below}, men ${quoted(netLabel)} är ${above}: ${gap} saknar rad mellan driftsbudget och resultatbudget.`,
  balanceDiffers: (year: number, gap: string) =>
    `Balansräkningen ${year} går inte ihop: ${gap} skiljer mellan tillgångar och eget kapital, avsättningar och skulder.`,
  transferUnbalanced: (label: string, year: number, sum: string) =>
    `Ramväxlingarna ${year} går inte jämnt ut: ${sum} blir över. Kontrollera ${quoted(label)}.`,
  mixedScope: (label: string, fee: string, shares: readonly string[]) =>
    `${label} (${shares.join(" / ")} %) blandar skattefinansierat och avgiftsfinansierat: ${quoted(fee)} räknas med.`,
  temporaryFunding: (label: string, year: number, amount: string, source: string) =>
    `${label} är permanent men betalas från ${year} med tillfälliga pengar: ${amount} från ${quoted(source)}.`,
  overriddenUnchanged: (label: string, year: number, date: string, amount: string) =>
    `${label} ${year}: ${amount} är inskrivet över radens formel${date === "" ? "" : ` den ${date}`} och detsamma som året före. Uppräkningen har gått förlorad.`,
  typedUnchanged: (label: string, year: number, amount: string) =>
    `${label} ${year} är ${amount}, detsamma som året före, medan de andra ramarna räknas upp.`,
  partlyReplaced: (label: string, name: string, date: string, newerName: string, newerDate: string) =>
    `${label} kommer från ${name} (${date}), men andra premisser är bytta till ${newerName} (${newerDate}).`,
  oldPremise: (label: string, date: string, budgetYear: number) =>
    `${label} är från ${date}, före året då budgeten för ${budgetYear} görs.`,
  unitSuspected: (sheet: string, stated: DisplayUnit, readAs: DisplayUnit) =>
    `${sheet}: rubriken säger ${stated}, men beloppen är lästa som ${readAs}. Med ${stated} vore de ${stated === "mnkr" ? "tusen gånger för stora" : "i fel storlek"} för en kommun.`,
  cellError: (label: string, years: string, kind: keyof typeof errorTexts) =>
    `${label} ${years} visar ${errorTexts[kind].code}: ${errorTexts[kind].why}.`,
  statedTotalDiffers: (label: string, year: number, computed: string, stated: string, difference: string) =>
    `${label} ${year}: källans rader blir ${computed}, men i källan är ${stated} angivet (skillnad ${difference}).`,
  goalBreached: (label: string, year: number, value: string, operator: GoalOperator, threshold: string) =>
    `Målet ”${label}” nås inte ${year}: ${value}, men målet är ${operatorInWords[operator]} ${threshold}.`,
  committeeMissing: (label: string) =>
    `${label} hör inte till någon nämnd och påverkar ingen ram. Välj nämnd under Egenskaper.`,
  committeeGone: (label: string) =>
    `Nämnden för ${label} finns inte längre, så åtgärden påverkar ingen ram. Välj nämnd under Egenskaper, eller ta bort åtgärden.`,
  committeeWithoutFrame: (label: string, committee: string) =>
    `${label} är lagd på ${quoted(committee)}, som inte är en nämnd med ram. Välj nämnd under Egenskaper.`,
  atMost: (amount: string, year: number) => `Som mest gäller det ${amount} (${year}).`,
  unfundedMeasure: (year: number, amount: string, labels: readonly string[]) =>
    `${amount} saknar finansiering ${year}: ${labels.join(", ")}.`,
  unfundedAndEnded: (year: number, whole: string, never: string, labels: readonly string[], ended: string) =>
    `${whole} saknar finansiering ${year}: ${never} för ${labels.join(", ")} och ${ended} där tillfälliga pengar har tagit slut.`,
  unclearTarget: (programme: string, label: string, year: number, amount: string) =>
    `${programme === "" ? label : `${programme}, ${label}`}: ${amount} till ${year} kan vara effekten per år, nivån det sista året eller summan av åren. Kontrollera vilket som avses och ge raden den rollen.`,
  levelOrAccumulated: (label: string, year: number, accumulated: string, level: string) =>
    `${label}: ${accumulated} till ${year} är summan av åren. Effekten under ${year} är ${level}. Kontrollera vilket av dem som avses.`,
  overriddenFormula: (label: string, year: number, date: string, amount: string) =>
    `${label} ${year}: ${amount} är inskrivet över radens formel${date === "" ? "" : ` den ${date}`}. Radens formel gäller inte det året.`,
  measuresWithoutEffect: (amount: string) => `Åtgärder på ${amount} ändrar därför inte ramen.`,
  overriddenByFormula: (label: string, year: number, date: string, amount: string | null) =>
    `${label} ${year}: en egen formel${amount === null ? "" : `, som ger ${amount},`} är inskriven över radens formel${date === "" ? "" : ` den ${date}`}. Radens formel gäller inte det året.`,
} as const;

/** The view and the printed list of the reviewer. */
export const reviewListTexts = {
  title: "Granskaren",
  caption: "Det som en människa behöver titta på. Gå dit och rätta, eller godta med ett skäl.",
  none: "Granskaren har inget att anmärka på.",
  noneOpen: "Allt Granskaren har anmärkt på är godtaget.",
  noneHelp:
    "Den läser hela budgeten efter varje ändring: enheter, summor, tecken, mål, uppräkning, premisser och finansiering.",
  goTo: "Gå dit",
  goToOf: (message: string): string => `Gå dit: ${message}`,
  accept: "Godta …",
  acceptOf: (message: string): string => `Godta: ${message}`,
  reason: "Skäl",
  reasonHelp: "Skälet sparas med ditt namn och dagens datum. Ändras siffrorna kommer varningen tillbaka.",
  reasonMissing: "Skriv ett skäl.",
  acceptNow: "Godta",
  cancel: "Avbryt",
  accepted: (count: number): string => `Godtaget (${count})`,
  acceptedBy: (reason: string, by: string, day: string): string =>
    `Godtaget${by === "" ? "" : ` av ${by}`} ${day}: ${reason}`,
  takeBack: "Ta tillbaka",
  takeBackOf: (message: string): string => `Ta tillbaka: ${message}`,
  more: (count: number): string => `och ${count} till av samma slag`,
} as const;
