// Sentences for refused commands and files: what happened, why, what to do. Codes are stable and can be copied into a mail.

import { formulaSentence } from "./formula.ts";
import { listed } from "./formulaOffer.ts";
import { modelSentences } from "./modelRefusals.ts";
import { numberOfReason as number, type ReasonWithParameters, textOfReason as text } from "./reasonParameters.ts";
import { structureSentences } from "./structure.ts";

const unitHints: Readonly<Record<string, string>> = {
  kr: "Raden är i kronor: skriv ett belopp, till exempel 14 mnkr.",
  share: "Raden är en andel: skriv procent, till exempel 2,5 %.",
  taxRate: "Raden är en skattesats: skriv kronor per hundra, till exempel 21,83, eller 40 öre.",
  count: "Raden är ett antal: skriv ett tal utan enhet.",
  index: "Raden är ett index: skriv ett tal utan enhet.",
  text: "Raden innehåller text.",
};

const numberHints: Readonly<Record<string, string>> = {
  kr: "ett belopp, till exempel 818 729 eller 14 mnkr",
  share: "procent, till exempel 2,5 %",
  taxRate: "kronor per hundra, till exempel 21,83",
  count: "ett tal utan enhet, till exempel 1 234",
  index: "ett tal utan enhet, till exempel 103,5",
};

function numberSentence(refusal: ReasonWithParameters): string {
  const typed = text(refusal, "text").slice(0, 60);
  switch (refusal.type) {
    case "ambiguousPoint":
      return `”${typed}” kan betyda både tusental och decimaler. Skriv tusental med mellanslag och decimaler med komma.`;
    case "ambiguousShare":
      return `”${typed}” kan betyda två olika andelar. Skriv procenttecknet, till exempel 2,5 %.`;
    case "wrongUnit":
      return `”${typed}” har fel enhet. ${unitHints[text(refusal, "unit")] ?? ""}`;
    case "tooLarge":
      return `”${typed}” är för stort. Kontrollera om beloppet är i kr, tkr eller mnkr.`;
    default:
      return `”${typed}” är inget tal. Skriv ${numberHints[text(refusal, "unit")] ?? numberHints.kr}, eller en formel som börjar med =.`;
  }
}

const capital = (word: string): string => word.replace(/^./, (letter) => letter.toLocaleUpperCase("sv"));

/** What to write for an attribute, by its key. */
const attributeExamples: Readonly<Record<string, string>> = {
  share: "en andel, till exempel 75 %",
  price: "ett belopp, till exempel 95 tkr",
  amount: "ett belopp, till exempel 14 mnkr",
  volume: "ett antal, till exempel 120",
  startYear: "ett årtal, till exempel 2026",
  endYear: "ett årtal, till exempel 2029",
  life: "ett antal år utan enhet, till exempel 33",
  startMonth: "en månad med siffra, till exempel 7",
  rate: "en ränta i procent, till exempel 2,75 %",
  residual: "ett belopp, till exempel 500 tkr",
  cost: "ett belopp, till exempel 9 mnkr",
  realisedHalfYear: "ett belopp, till exempel -400 tkr",
  realisedFullYear: "ett belopp, till exempel -900 tkr",
};

const commandSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  unknownLine: () => "Raden finns inte längre. Den kan ha tagits bort; ångra borttagningen eller välj en annan rad.",
  attributeOutside: (reason) =>
    `${capital(text(reason, "attribute"))} ska vara ett helt tal mellan ${text(reason, "least")} och ${text(reason, "most")}.`,
  movedCellIsLines: (reason) =>
    `”${text(reason, "label")}” ${text(reason, "year")} räknas av radens formel och har inget eget att flytta. Kopiera i stället för att klippa ut.`,
  unitsDiffer: (reason) =>
    `”${text(reason, "label")}” och ”${text(reason, "other")}” har olika enheter. Välj rader med samma enhet.`,
  noNumberThere: (reason) =>
    `”${text(reason, "label")}” ${text(reason, "year")} har inget tal att fylla vidare från. Skriv ett värde där först.`,
  nothingToAddTo: (reason) =>
    `Det går inte att lägga till i ”${text(reason, "label")}” ${text(reason, "year")}. Både det som står där och det som läggs till måste vara tal.`,
  growthNeedsNumbers: (reason) =>
    `Procentuell ökning för ”${text(reason, "label")}” kräver minst två tal med samma tecken, och inget av dem får vara noll. Ange procentsatsen i Fyll serie.`,
  unknownSheet: () => "Bladet finns inte längre. Välj ett annat blad.",
  lineHoldsNoFigures: (reason) =>
    `”${text(reason, "label")}” är en rubrik eller text och har inga belopp. Välj en rad under den.`,
  yearOutsideSheet: (reason) =>
    `${text(reason, "label")} har inga belopp för ${text(reason, "year")}. Bladet gäller ${text(reason, "firstYear")}–${text(reason, "lastYear")}.`,
  noFormulaThere: (reason) =>
    `${text(reason, "label")} har ingen formel ${text(reason, "year")}. Skriv en formel som börjar med =.`,
  lineHasNoFormula: (reason) => {
    const years = Array.isArray(reason.years) ? reason.years.map(String) : [];
    if (years.length === 0) return `${text(reason, "label")} har ingen formel att ta bort.`;
    const have = years.length === 1 ? "har en egen" : "har egna";
    return `${text(reason, "label")} har ingen formel för alla år. ${listed(years)} ${have}; töm cellen för att ta bort en sådan.`;
  },
  taxRateTooHigh: (reason) =>
    `”${text(reason, "text").slice(0, 60)}” är mer än 100 kronor per hundra. Skriv skattesatsen i kronor, till exempel 21,83, eller i öre, till exempel 2183 öre.`,
  attributeTakesNoFormula: (reason) =>
    `${capital(text(reason, "attribute"))} är ett enda värde för alla år och kan inte vara en formel. Skriv värdet.`,
  attributeOfHeading: (reason) => `”${text(reason, "label")}” är en rubrik. En egenskap hör till en enda rad.`,
  attributeNumber: (reason) =>
    `”${text(reason, "text").slice(0, 60)}” kan inte vara ${text(reason, "attribute")}. Skriv ${attributeExamples[text(reason, "key")] ?? "ett tal"}.`,
  attributeImpossible: (reason) =>
    reason.key === "life" ? "Livslängden ska vara större än 0." : "Värdet kan inte vara mindre än 0.",
  nothingToRestore: () => "Inga av cellerna är överskrivna, så radens formel gäller redan.",
  replaceEndsFormula: (reason) =>
    `Det skulle ta bort lika med-tecknet i formeln för ”${text(reason, "label")}”. Ändra formeln i formelraden i stället.`,
  labelMissing: () => "Namnet är tomt. Skriv ett namn.",
  labelTooLong: (reason) => `Texten är för lång. Gränsen är ${number(reason, "limit")} tecken.`,
  codeUnusable: (reason) =>
    `Koden ”${text(reason, "code").slice(0, 60)}” kan inte användas i formler. Använd bokstäver, siffror och _, börja med en bokstav, och välj inget av formelspråkets egna ord.`,
  codeTaken: (reason) => `Koden ${text(reason, "code")} används redan av ”${text(reason, "label")}”. Välj en annan.`,
  idTaken: () => "Raden eller bladet finns redan. Inget har ändrats.",
  parentIsNoHeading: (reason) => `”${text(reason, "label")}” kan inte ha rader under sig. Välj en rubrik.`,
  lineIsNoMeasure: (reason) => `”${text(reason, "label")}” är ingen åtgärd. Välj en åtgärd.`,
  unknownCommittee: () => "Nämnden finns inte längre. Välj en annan nämnd.",
  unknownFunder: () => "Det som ska betala finns inte längre, eller är inget belopp. Välj något annat.",
  fundingRing: (reason) =>
    reason.funder === reason.label
      ? `”${text(reason, "label")}” kan inte betala för sig själv. Välj något annat.`
      : `”${text(reason, "funder")}” betalas redan, direkt eller genom andra, av ”${text(reason, "label")}”. Välj något annat.`,
  ...modelSentences,
  ...structureSentences,
  tooManyLines: (reason) =>
    `Scenariot har redan ${number(reason, "limit")} rader, som är gränsen. Ta bort rader som inte behövs.`,
  lineMatchedTwice: (reason) =>
    `”${text(reason, "label")}” är vald för två rader i tabellen. Välj en egen rad för var och en.`,
  tableHasNoYears: () =>
    "Tabellen har inga årtal i kolumnerna, så beloppen kan inte läggas på rätt år. Lägg till årtal i rubrikraden och klistra in igen.",
  tableTooLong: (reason) => `Tabellen har fler än ${number(reason, "limit")} rader. Dela upp den.`,
  periodTooLong: (reason) =>
    `Åren går inte ihop: sista året ska vara efter det första, och ett scenario rymmer högst ${number(reason, "limit")} år.`,
};

/** The sentence for a refused command; a formula or number refusal speaks for itself. */
export function commandSentence(reason: ReasonWithParameters): string {
  const refusal = reason.refusal as ReasonWithParameters | undefined;
  if (reason.type === "number" && refusal !== undefined) return numberSentence(refusal);
  if (reason.type === "formula" && refusal !== undefined)
    return formulaSentence(refusal.reason as ReasonWithParameters);
  return commandSentences[reason.type]?.(reason) ?? "Ändringen kunde inte göras. Inget har ändrats.";
}

/** An edit that was understood but cannot be kept: the file could not be opened again. */
export function notStorableSentence(fault: { readonly table: string; readonly what: string }): string {
  const what = text({ type: "notStorable", ...fault }, "what");
  const shown = what.length <= 60 ? what : `${what.slice(0, 59)}…`;
  const isAmount =
    what !== "" && (fault.table === "cell" || fault.table === "stated_figure") && Number.isFinite(Number(what));
  const why = isAmount
    ? "beloppet är för stort. Kontrollera om det är i kr, tkr eller mnkr."
    : "texten eller formeln är för lång, innehåller osynliga tecken eller hör till en rad som inte finns. Ändra den och försök igen.";
  return `”${shown}” kan inte sparas: ${why} Inget har ändrats.`;
}

const foreignKinds: Readonly<Record<string, string>> = {
  zip: "en Excel-, Word- eller zip-fil",
  office: "en äldre Office-fil",
  pdf: "en PDF",
  html: "en webbsida",
  database: "en databas från ett annat program",
  folder: "en mapp",
  unknown: "en annan sorts fil",
};
const schemaKinds: Readonly<Record<string, string>> = {
  table: "tabellen",
  view: "vyn",
  trigger: "triggern",
  index: "indexet",
};

const fileSentences: Readonly<Record<string, (reason: ReasonWithParameters) => string>> = {
  missing: () => "Filen finns inte. Den kan ha flyttats eller bytt namn. Leta upp den och öppna den igen.",
  unreadable: (reason) =>
    `Filen går inte att läsa (${text(reason, "code")}). Kontrollera att du har rätt att läsa den och att den inte används av ett annat program.`,
  empty: () => "Filen är tom (0 byte). Nedladdningen blev troligen inte klar – ladda ner bilagan igen.",
  tooLarge: (reason) =>
    `Filen är ${number(reason, "megabytes")} MB; gränsen är ${number(reason, "limit")} MB. Be avsändaren om en mindre fil.`,
  truncated: (reason) =>
    `Filen är avklippt: ${number(reason, "has")} av ${number(reason, "needs")} byte finns. Be avsändaren skicka den på nytt.`,
  notOurs: (reason) =>
    `Det här är ${foreignKinds[text(reason, "what")] ?? foreignKinds.unknown}, inte en budgetfil från Budgetbänken. Inget har ändrats. Öppna en fil som är sparad i Budgetbänken.`,
  newer: (reason) =>
    `Filen är sparad med filversion ${text(reason, "version")}; det här programmet läser till och med ${text(reason, "ours")}. Uppdatera programmet eller be om en äldre version.`,
  walMode: () =>
    "Filen är kopierad ur ett program som hade den öppen och kan sakna de sista ändringarna. Be om en fil sparad med ”Skicka”.",
  sidecar: (reason) =>
    `Bredvid filen ligger ${text(reason, "name")} från en avbruten skrivning. Be om en hel kopia av filen.`,
  schema: (reason) =>
    `Filen innehåller ${schemaKinds[text(reason, "kind")] ?? "delen"} ”${text(reason, "name")}” som programmet aldrig skapar så. Den öppnas inte, eftersom den kan ändra siffror i det dolda. Be om en ny kopia.`,
  damaged: () => "Filens inre struktur är trasig. Be om en ny kopia eller hämta en tidigare version.",
  value: (reason) =>
    `Tabellen ${text(reason, "table")}, rad ${text(reason, "row")}: ”${text(reason, "value")}” är inget giltigt värde. Filen öppnas inte. Be om en ny kopia.`,
  seal: () =>
    "Filens innehåll stämmer inte med dess kontrollsumma. Skadan har skett efter att filen sparades. Be om en ny kopia.",
  changedByOther: () =>
    "Filen har ändrats av någon annan sedan den öppnades, så den skrivs inte över. Dina ändringar finns kvar här. Välj ”Spara som …” och ge din version ett eget namn.",
  cannotWrite: (reason) =>
    `Filen kunde inte skrivas (${text(reason, "code")}). ${writeHint(text(reason, "code"))} Dina ändringar finns kvar i programmet.`,
  notReadBack: () =>
    "Filen kunde inte läsas tillbaka rätt efter att den skrevs, så den gamla filen är orörd. Kontrollera disken och spara på ett annat ställe. Dina ändringar finns kvar i programmet.",
  alreadyOpen: () => "Arbetet är redan öppet i ett annat fönster. Stäng det där först.",
};

function writeHint(code: string): string {
  if (code === "ENOSPC") return "Disken är full. Frigör plats eller spara på en annan disk.";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return "Filen eller mappen är skrivskyddad. Välj ”Spara som …” och en annan mapp.";
  if (code === "ENOENT") return "Mappen finns inte. Välj en annan mapp.";
  if (code === "EBUSY" || code === "EEXIST")
    return "Ett annat program använder filen just nu. Programmet försöker igen.";
  return "Försök igen, eller spara på ett annat ställe.";
}

export const fileSentence = (reason: ReasonWithParameters): string =>
  fileSentences[reason.type]?.(reason) ?? "Filen kunde inte öppnas. Inget har ändrats.";

export const hostSentences = {
  badRequest:
    "Programmet fick en begäran det inte förstår. Inget har ändrats. Starta om programmet om det händer igen.",
  textTooLong: "Texten är för lång. Korta den och försök igen. Inget har ändrats.",
  notOpen: "Scenariot är inte öppet längre. Öppna filen igen.",
  nothingToUndo: "Det finns inget att ångra.",
  nothingToRedo: "Det finns inget att göra om.",
  noDialog: "Den här versionen har ingen egen fildialog. Välj filen i webbläsaren.",
  cancelled: "Avbrutet. Inget har ändrats.",
  outdated: "Scenariot har ändrats under tiden. Titta på de nya siffrorna och försök igen.",
  givenUnknown: "Filen är inte längre tillgänglig. Öppna den igen.",
  formulasKept: (count: number) =>
    `${count === 1 ? "1 rad har en formel som behålls" : `${count} rader har formler som behålls`} de år formeln gäller. Tabellens belopp sparas där som angivet, bredvid det beräknade.`,
  titleMissing: "Scenariot behöver ett namn. Skriv till exempel kommunens namn och åren.",
  ownDisk: (code: string) =>
    `Programmets egna arbetsfiler kunde inte skrivas (${code}). ${code === "ENOSPC" ? "Disken är full: frigör plats" : "Kontrollera disken"} och försök igen. Det här steget gjordes inte; allt tidigare är kvar.`,
  titleTooLong: (limit: number) => `Namnet är för långt. Gränsen är ${limit} tecken.`,
  unexpected: "Något gick fel i programmet. Det som var sparat är kvar. Stäng och öppna scenariot igen.",
  saved: (name: string) => `Sparat som ${name}.`,
  savedAt: (time: string) => `Sparat ${time}`,
  unnamed: "Inte sparat som fil än",
  pending: "Sparas …",
  changedSince: "Ändrat sedan filen hämtades",
  mailOpened: "Utkastet är öppnat i e-postprogrammet. Inget är skickat än.",
  mailSaved: (name: string) => `Utkastet ${name} är sparat. Öppna det i e-postprogrammet; inget är skickat än.`,
} as const;
