// Sentences for formulas that are not accepted: what is wrong, why, and what to write instead. Both sides of a clash are
// named, and names are given as they were typed.

import { functionHelp } from "./functions.ts";
import { textOfReason as text } from "./reasonParameters.ts";

/** Units as a person says them: alone, and with an article. */
const unitWords: Readonly<Record<string, readonly [string, string]>> = {
  kr: ["kr", "ett belopp i kr"],
  share: ["andel", "en andel"],
  taxRate: ["skattesats", "en skattesats"],
  count: ["antal", "ett antal"],
  index: ["index", "ett index"],
  text: ["text", "en text"],
  none: ["tal utan enhet", "ett tal utan enhet"],
  zero: ["noll", "noll"],
  condition: ["villkor", "ett villkor"],
  indexedKr: ["kr gånger index", "ett belopp gånger ett index"],
};

/** The unit of a formula in one word, for the formula bar: "kr", "andel", "skattesats", "antal", "index", "text", "villkor". */
export const unitName = (unit: string): string => unitWords[unit]?.[0] ?? unit;
const withArticle = (unit: string): string => unitWords[unit]?.[1] ?? unit;
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("sv") + word.slice(1);

/** A unit in the plural or as a mass, as it stands in "X kan inte …": Kr, Andelar, Texter. */
const inGeneral: Readonly<Record<string, string>> = {
  kr: "kr",
  share: "en andel",
  taxRate: "en skattesats",
  count: "ett antal",
  index: "ett index",
  text: "en text",
  none: "ett tal utan enhet",
  zero: "noll",
  condition: "ett villkor",
  indexedKr: "ett belopp gånger ett index",
};
const general = (unit: string): string => inGeneral[unit] ?? unit;

/** Why a formula was not accepted, as data (formula/formulaRefusal.ts has the same shape). */
export interface FormulaReason {
  readonly type: string;
  readonly [parameter: string]: unknown;
}

const signatureOf = (name: string): string => functionHelp[name]?.signature ?? name;
const nameOf = (name: string): string => signatureOf(name).replace(/\(.*/, "");

/** A code of the file, for the examples. */
const codeIn = (reason: FormulaReason): string => text(reason, "example") || "VON";

const writeUnit = "Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.";

const sentences: Readonly<Record<string, (reason: FormulaReason) => string>> = {
  tooLong: (reason) => `Formeln är för lång. Gränsen är ${text(reason, "limit")} tecken. Dela upp den på flera rader.`,
  tooManyParts: (reason) =>
    `Formeln har för många delar. Gränsen är ${text(reason, "limit")}. Dela upp den på flera rader.`,
  tooDeep: (reason) => `Formeln har parenteser i mer än ${text(reason, "limit")} nivåer. Dela upp den på flera rader.`,
  expandsTooFar: (reason) =>
    `Formeln blir för stor när funktionerna skrivs ut, med fler än ${text(reason, "limit")} värden att läsa. Dela upp den på flera rader.`,
  empty: (reason) =>
    `Formeln är tom. Skriv något efter likhetstecknet, till exempel =${codeIn(reason)}[föregående] * 1,02.`,
  unexpectedCharacter: (reason) => `Tecknet ”${text(reason, "character")}” kan inte stå i en formel. Ta bort det.`,
  joinedTexts: () => "Texter kan inte sättas ihop med &. Visa texten och beloppet på var sin rad.",
  areaUnquoted: () => 'Skriv områdets namn inom citattecken, till exempel område "Fritid & idrott".',
  unfinishedQuote: () => "Ett namn inom citattecken är inte avslutat. Sätt ett ' efter namnet.",
  unfinishedText: () => 'En text är inte avslutad. Sätt ett " efter texten.',
  hiddenCharacter: () => "Texten innehåller ett osynligt tecken. Skriv texten på nytt.",
  hiddenInFormula: () => "Formeln innehåller ett osynligt tecken. Ta bort det, eller skriv formeln på nytt.",
  textTooLong: (reason) => `Texten är för lång. Gränsen är ${text(reason, "limit")} tecken.`,
  ambiguousNumber: (reason) =>
    `”${text(reason, "text")}” kan betyda två olika tal. Skriv decimaler med komma och tusental med mellanslag.`,
  tooManyDigits: (reason) =>
    `”${text(reason, "text")}” har fler än 15 siffror och kan inte räknas exakt. Skriv ett kortare tal.`,
  englishComma: () => "Komma är decimaltecken. Skriv semikolon mellan delarna, till exempel OM(villkor; då; annars).",
  yearAfterExpression: (reason) =>
    `Året skrivs direkt efter radens namn, till exempel ${codeIn(reason)}[föregående]. Skriv FÖREGÅENDE(…) om hela uttrycket.`,
  wrongSign: (reason) =>
    `”${text(reason, "typed")}” är inget räknetecken här. Skriv ${text(reason, "meant")}${{ "=": " för lika med", "<>": " för skilt från", "/": " för delat med" }[text(reason, "meant")] ?? ""}.`,
  missingOperator: (reason) =>
    `Det saknas ett räknetecken före ”${text(reason, "before")}”. Skriv till exempel * eller +.`,
  missingOperand: () => "Det saknas ett tal eller ett namn här.",
  missingParenthesis: () => "Det saknas en parentes på slutet. Lägg till ).",
  extraParenthesis: () => "Det är en parentes för mycket. Ta bort den.",
  separatorOutsideFunction: () => "Semikolon skiljer delar inne i en funktion, till exempel OM(villkor; då; annars).",
  unknownName: (reason) =>
    `Det finns ingen rad som heter ”${text(reason, "name")}”.${reason.similar == null ? " Kontrollera stavningen, eller skriv radens namn inom '…'." : ` Menade du ${text(reason, "similar")}?`}`,
  ambiguousName: (reason) =>
    `Flera rader heter ”${text(reason, "name")}”. ${reason.like == null ? "Ge raden du menar en kod och använd den." : `Skriv till exempel ${text(reason, "like")}.`}`,
  spreadsheetCell: (reason) =>
    `Celler nämns med radens kod och år, till exempel ${codeIn(reason)}[2022], inte ${text(reason, "name")}.`,
  quotedCode: (reason) =>
    `${text(reason, "name")} är en kod. Koder skrivs utan citattecken, och bara radernas namn med.`,
  yearWordAlone: (reason) =>
    `”${text(reason, "name")}” står inom hakparentes efter en rad, till exempel ${codeIn(reason)}[${text(reason, "name")}].`,
  unknownFunction: (reason) =>
    reason.similar != null
      ? `Funktionen ${text(reason, "name")} finns inte. Menade du ${text(reason, "similar")}?`
      : `Funktionen ${text(reason, "name")} finns inte. Välj en ur listan över funktioner (F1), till exempel SUMMA, OM eller AVRUNDA.`,
  functionWithoutArguments: (reason) =>
    `${text(reason, "name")} är en funktion. Skriv parenteser efter den, till exempel ${text(reason, "name")}(${/^(ÅR|YEAR)$/i.test(text(reason, "name")) ? "" : "…"}).`,
  wrongArgumentCount: (reason) =>
    `Fel antal delar i funktionen. ${reason.comma === true ? "Komma är decimaltecken, så skriv semikolon mellan delarna: " : "Skriv "}${signatureOf(text(reason, "name"))}.`,
  notANumberLine: (reason) => `”${text(reason, "name")}” är en textrad utan belopp och kan inte räknas med.`,
  manyValuesOutsideFunction: (reason) =>
    `”${text(reason, "name")}” har flera värden. Skriv SUMMA(${text(reason, "name")}) om du menar summan.`,
  wrongYear: (reason) =>
    `${text(reason, "text") === "" ? "Det saknas ett år mellan [ och ]." : `Året ”${text(reason, "text")}” går inte att läsa.`} ${reason.like == null ? "Skriv till exempel [föregående], [-1], [budgetår], [2022] eller, i en funktion, [2021:2023]." : `Menade du ${text(reason, "like")}?`}`,
  spanOfQuery: (reason) =>
    `${text(reason, "query")} kan inte läsas flera år på en gång. Lägg ${text(reason, "query")}(…) på en egen rad och summera den raden.`,
  yearsReversed: (reason) => `Åren i ”${text(reason, "text")}” står i fel ordning. Skriv det första året först.`,
  readsItself: () => "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].",
  attributeOfMany: (reason) => `En egenskap hör till en enda rad. Skriv till exempel ${codeIn(reason)}[pris].`,
  rangeOverSheets: () =>
    "Raderna från A till B ska stå på samma blad. Skriv en summa för varje blad och lägg ihop dem.",
  unequalLists: (reason) =>
    `SÖK letar bland ${text(reason, "among")} celler men hämtar ur ${text(reason, "result")}. Skriv lika många år på båda ställena.`,
  percentMeant: (reason) =>
    `Här ska en andel stå, och ${text(reason, "number")} är ${hundredfold(text(reason, "number"))} %. Skriv ${text(reason, "number")} % om du menar procent.`,
  shareAsIndex: () =>
    "Formeln ger en andel, men ett index är 100 under basåret. Multiplicera kvoten med 100, eller skriv INDEX(värde; basår).",
  wrongArgument: (reason) =>
    ({
      calendarYear: "Startåret ska vara ett årtal, till exempel 2021.",
      month: "Startmånaden ska vara ett helt tal från 1 till 12.",
      life: "Antalet år ska vara större än 0.",
    })[text(reason, "kind")] ?? "",
  wrongQuery: (reason) =>
    `Det här är ingen nämnds ram. Skriv en nämnds kod eller en rubrik med nämnder i ${text(reason, "name")}(…), eller ingenting för alla.`,
  wrongFilter: (reason) =>
    text(reason, "query") === "INVESTMENTS"
      ? `”${text(reason, "name")}” går inte att välja här. INVESTERINGAR tar nämnd, verksamhet och post, till exempel INVESTERINGAR(${codeIn(reason)}; verksamhet skattefinansierad; post avskrivning).`
      : `”${text(reason, "name")}” går inte att välja här. Skriv till exempel område "Digitalisering", varaktighet tillfällig, slag besparing, finansierad nej eller verksamhet skattefinansierad.`,
  repeatedFilter: (reason) => {
    const filter = text(reason, "filter");
    const chosen = ["område", "slag", "program"].includes(filter) ? "valt" : "vald";
    const name = filter === "finansierad" ? "Finansieringen" : capital(filter);
    return `${name} är ${chosen} två gånger. Ta bort den ena.`;
  },
  needsLine: (reason) =>
    `${nameOf(text(reason, "name"))} tar en rad, en rubrik eller rader. Lägg uttrycket på en egen rad och skriv ${signatureOf(text(reason, "name"))} med den.`,
  needsCalendarYear: (reason) =>
    `Basåret ska vara ett årtal, till exempel 2021. Skriv ${signatureOf(text(reason, "name"))}.`,
  chainedComparison: () =>
    "Två jämförelser i rad går inte att läsa. Jämför två saker i taget, med OCH(…) om båda ska gälla.",
  unitClash: (reason) => clashSentence(text(reason, "left"), text(reason, "right"), reason),
  unitOfArgument: (reason) => argumentSentence(reason),
  unitOfLine: (reason) => lineSentence(text(reason, "found"), text(reason, "line"), reason),
  notUnderstood: () => "Formeln går inte att läsa. Kontrollera räknetecken och parenteser.",
};

/** "2,75" -> "275", what a number is in per cent. */
const hundredfold = (number: string): string =>
  String(Number((Number(number.replace(",", ".")) * 100).toPrecision(12))).replace(".", ",");

function clashSentence(left: string, right: string, reason: FormulaReason): string {
  const operation = text(reason, "operation");
  const sides = [left, right];
  const other = left === "kr" ? right : left;
  const hasAmount = sides.includes("kr");
  switch (operation) {
    case "add":
      return `${capital(general(hasAmount ? other : left))} kan inte läggas till ${general(hasAmount ? "kr" : right)}.${adviceOfSum(sides, reason)}`;
    case "subtract":
      if (left === "zero" && (right === "text" || right === "condition"))
        return `${capital(general(right))} kan inte ha minustecken.`;
      return `${capital(general(right))} kan inte dras från ${general(left)}.${adviceOfSum(sides, reason)}`;
    case "compare":
      if (left === "text" && right === "text") return "Texter kan bara jämföras med = och <>.";
      return `${capital(general(left))} kan inte jämföras med ${general(right)}.${sides.includes("none") && hasAmount ? ` ${writeUnit}` : ""}`;
    case "multiply":
      return `${capital(general(left))} kan inte multipliceras med ${general(right)}.`;
    case "divide":
      if (left === "kr" && right === "index") return `Kr kan inte delas med ett index. ${throughIndex(reason)}`;
      return `${capital(general(left))} kan inte delas med ${general(right)}.`;
    case "power":
      return left === "kr" || left === "taxRate" || left === "count" || left === "text" || left === "condition"
        ? `${capital(general(left))} kan inte upphöjas. Bara andelar, index och tal utan enhet kan det.`
        : `Exponenten ska vara ett tal utan enhet, inte ${withArticle(right)}.`;
    case "rows":
      return `Raderna har olika enheter, ${unitName(left)} och ${unitName(right)}, och kan inte läggas ihop.`;
    case "percent":
      return `Procenttecknet kan inte stå efter ${withArticle(left)}.`;
    default:
      return `I ${nameOf(text(reason, "name"))} möts ${withArticle(left)} och ${withArticle(right)}. Båda ska ha samma enhet.${sides.includes("none") && hasAmount ? ` ${writeUnit}` : ""}`;
  }
}

/** An index is 100 in its base year: it is used as the quotient of two years. */
const throughIndex = (reason: FormulaReason): string =>
  `Ett index är 100 under basåret. Skriv till exempel ${codeIn(reason)}[2025] * KPI / KPI[2025], där KPI är indexets kod.`;

function adviceOfSum(sides: readonly string[], reason: FormulaReason): string {
  if (sides.includes("condition")) return " Använd OM(villkor; då; annars).";
  if (!sides.includes("kr")) return "";
  if (sides.includes("none")) return ` ${writeUnit}`;
  return sides.includes("share") ? ` Multiplicera i stället, till exempel ${codeIn(reason)} * (1 + 2 %).` : "";
}

/** An argument of a function with the wrong unit: which one, what it should be, what it is. */
function argumentSentence(reason: FormulaReason): string {
  const name = text(reason, "name");
  const help = functionHelp[name];
  const position = Number(reason.position ?? 0);
  const argument = help?.arguments[Math.min(position, help.arguments.length - 1)]?.name ?? "värdet";
  const wanted: readonly unknown[] = Array.isArray(reason.wanted) ? reason.wanted : [];
  const found = withArticle(text(reason, "found"));
  if (wanted.length > 4) return `${nameOf(name)} kan inte räkna med ${found}.`;
  // A bare number is taken wherever a share or a count is; there only what the officer would write is named.
  const named = wanted.length === 2 ? wanted.filter((unit) => unit !== "none") : wanted;
  const words = named.map((unit) => withArticle(String(unit))).reverse();
  const allowed = words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} eller ${words.at(-1)}`;
  const sought = `I ${nameOf(name)} ska ”${argument}” vara ${allowed}, inte ${found}.`;
  return reason.found === "index" && wanted.includes("share") ? `${sought} ${throughIndex(reason)}` : sought;
}

function lineSentence(found: string, line: string, reason: FormulaReason): string {
  if (found === "indexedKr") return `Formeln ger ett belopp gånger ett index. ${throughIndex(reason)}`;
  const start = `Formeln ger ${withArticle(found)}, men raden ${line === "text" ? "innehåller text" : `är ${line === "kr" ? "i kr" : withArticle(line)}`}.`;
  if (found === "none" && line === "kr") return `${start} ${writeUnit}`;
  if (found === "condition") return `${start} Skriv OM(villkor; då; annars).`;
  if (line === "taxRate") {
    const perHundred = /^[0-9]+(?:[.,][0-9]+)?(?= ?%?$)/.exec(text(reason, "written"))?.[0];
    // Less than 1 may be a share as well as kronor: 0,2183 is 21,83 kr for one and 22 öre for the other.
    const isPlain = perHundred !== undefined && (found === "share" || Number(perHundred.replace(",", ".")) >= 1);
    if (isPlain) return `${start} Skriv skattesatsen i öre, till exempel ${hundredfold(perHundred)} öre.`;
    return `${start} Räkna med öre, till exempel SKATTESATS + 40 öre, eller dela ett belopp med ett annat.`;
  }
  if (line === "index" && found === "kr") return `${start} Skriv INDEX(värde; basår).`;
  return `${start} Ändra formeln eller radens enhet.`;
}

/** The sentence for a refused formula. */
export function formulaSentence(reason: FormulaReason): string {
  return (sentences[reason.type] ?? sentences.notUnderstood)?.(reason) ?? "";
}
