// Sentences for formulas that are not accepted: what is wrong, why, and what to write instead. Both sides of a clash are
// named, and names are given as they were typed.

import { functionHelp } from "./functions.ts";

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
};
const general = (unit: string): string => inGeneral[unit] ?? unit;

/** Why a formula was not accepted, as data (formula/formulaRefusal.ts has the same shape). */
export interface FormulaReason {
  readonly type: string;
  readonly [parameter: string]: unknown;
}

const text = (reason: FormulaReason, parameter: string): string => String(reason[parameter] ?? "");

const signatureOf = (name: string): string => functionHelp[name]?.signature ?? name;
const nameOf = (name: string): string => signatureOf(name).replace(/\(.*/, "");

const writeUnit = "Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.";

const sentences: Readonly<Record<string, (reason: FormulaReason) => string>> = {
  tooLong: (reason) => `Formeln är för lång. Gränsen är ${text(reason, "limit")} tecken. Dela upp den på flera rader.`,
  tooManyParts: (reason) =>
    `Formeln har för många delar. Gränsen är ${text(reason, "limit")}. Dela upp den på flera rader.`,
  tooDeep: (reason) => `Formeln har parenteser i mer än ${text(reason, "limit")} nivåer. Dela upp den på flera rader.`,
  expandsTooFar: (reason) =>
    `Formeln blir för stor när funktionerna skrivs ut, med fler än ${text(reason, "limit")} värden att läsa. Dela upp den på flera rader.`,
  empty: () => "Formeln är tom. Skriv något efter likhetstecknet, till exempel =VON[föregående] * 1,02.",
  unexpectedCharacter: (reason) => `Tecknet ”${text(reason, "character")}” kan inte stå i en formel. Ta bort det.`,
  joinedTexts: () => "Texter kan inte sättas ihop med &. Visa texten och beloppet på var sin rad.",
  unfinishedQuote: () => "Ett namn inom citattecken är inte avslutat. Sätt ett ' efter namnet.",
  unfinishedText: () => 'En text är inte avslutad. Sätt ett " efter texten.',
  hiddenCharacter: () => "Texten innehåller ett osynligt tecken. Skriv texten på nytt.",
  textTooLong: (reason) => `Texten är för lång. Gränsen är ${text(reason, "limit")} tecken.`,
  ambiguousNumber: (reason) =>
    `”${text(reason, "text")}” kan betyda två olika tal. Skriv decimaler med komma och tusental med mellanslag.`,
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
  unknownFunction: (reason) =>
    `Funktionen ${text(reason, "name")} finns inte. Välj en ur listan över funktioner (F1), till exempel SUMMA, OM eller AVRUNDA.`,
  functionWithoutArguments: (reason) =>
    `${text(reason, "name")} är en funktion. Skriv parenteser efter den, till exempel ${text(reason, "name")}(…).`,
  wrongArgumentCount: (reason) => `Fel antal delar i funktionen. Skriv ${signatureOf(text(reason, "name"))}.`,
  notANumberLine: (reason) => `”${text(reason, "name")}” är en textrad utan belopp och kan inte räknas med.`,
  manyValuesOutsideFunction: (reason) =>
    text(reason, "name") === ""
      ? "Flera rader eller år på en gång måste stå i en funktion, till exempel SUMMA(…)."
      : `”${text(reason, "name")}” har flera värden. Skriv SUMMA(${text(reason, "name")}) om du menar summan.`,
  wrongYear: (reason) =>
    `${text(reason, "text") === "" ? "Det saknas ett år mellan [ och ]." : `Året ”${text(reason, "text")}” går inte att läsa.`} Skriv till exempel [föregående], [-1], [budgetår], [2022] eller, i en funktion, [2021:2023].`,
  yearsReversed: (reason) => `Åren i ”${text(reason, "text")}” står i fel ordning. Skriv det första året först.`,
  readsItself: () => "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].",
  attributeOfMany: () => "En egenskap hör till en enda rad. Skriv till exempel VON[pris].",
  wrongQuery: (reason) =>
    `Skriv en nämnds kod eller en rubrik med nämnder i ${text(reason, "name")}(…), eller ingenting för alla.`,
  wrongFilter: (reason) =>
    text(reason, "query") === "INVESTMENTS"
      ? `”${text(reason, "name")}” går inte att välja här. INVESTERINGAR tar nämnd och verksamhet, till exempel INVESTERINGAR(VON; verksamhet skattefinansierad).`
      : `”${text(reason, "name")}” går inte att välja här. Skriv till exempel område "Digitalisering", varaktighet tillfällig, slag besparing, finansierad nej eller verksamhet skattefinansierad.`,
  repeatedFilter: (reason) => `”${text(reason, "name")}” står två gånger. Ta bort den ena.`,
  needsLine: (reason) =>
    `${nameOf(text(reason, "name"))} tar en rad, en rubrik eller rader. Skriv ${signatureOf(text(reason, "name"))}.`,
  needsCalendarYear: (reason) =>
    `Basåret ska vara ett årtal, till exempel 2021. Skriv ${signatureOf(text(reason, "name"))}.`,
  chainedComparison: () =>
    "Två jämförelser i rad går inte att läsa. Jämför två saker i taget, med OCH(…) om båda ska gälla.",
  unitClash: (reason) => clashSentence(text(reason, "operation"), text(reason, "left"), text(reason, "right")),
  unitOfArgument: (reason) => argumentSentence(reason),
  unitOfLine: (reason) => lineSentence(text(reason, "found"), text(reason, "line")),
  notUnderstood: () => "Formeln går inte att läsa. Kontrollera räknetecken och parenteser.",
};

function clashSentence(operation: string, left: string, right: string): string {
  const sides = [left, right];
  const other = left === "kr" ? right : left;
  const hasAmount = sides.includes("kr");
  switch (operation) {
    case "add":
      return `${capital(general(hasAmount ? other : left))} kan inte läggas till ${general(hasAmount ? "kr" : right)}.${adviceOfSum(sides)}`;
    case "subtract":
      if (left === "zero" && (right === "text" || right === "condition"))
        return `${capital(general(right))} kan inte ha minustecken.`;
      return `${capital(general(right))} kan inte dras från ${general(left)}.${adviceOfSum(sides)}`;
    case "compare":
      if (left === "text" && right === "text") return "Texter kan bara jämföras med = och <>.";
      return `${capital(general(left))} kan inte jämföras med ${general(right)}.${sides.includes("none") && hasAmount ? ` ${writeUnit}` : ""}`;
    case "multiply":
      return `${capital(general(left))} kan inte multipliceras med ${general(right)}.`;
    case "divide":
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
      return `${capital(general(left))} och ${general(right)} kan inte stå i samma funktion.${sides.includes("none") && hasAmount ? ` ${writeUnit}` : ""}`;
  }
}

function adviceOfSum(sides: readonly string[]): string {
  if (sides.includes("condition")) return " Använd OM(villkor; då; annars).";
  if (!sides.includes("kr")) return "";
  if (sides.includes("none")) return ` ${writeUnit}`;
  return sides.includes("share") ? " Multiplicera i stället, till exempel VON * (1 + 2 %)." : "";
}

/** An argument of a function with the wrong unit: which one, what it should be, what it is. */
function argumentSentence(reason: FormulaReason): string {
  const name = text(reason, "name");
  const help = functionHelp[name];
  const position = Number(reason.position ?? 0);
  const argument = help?.arguments[Math.min(position, help.arguments.length - 1)]?.name ?? "värdet";
  const wanted: readonly unknown[] = Array.isArray(reason.wanted) ? reason.wanted : [];
  const found = withArticle(text(reason, "found"));
  if (wanted.length > 4) return `I ${nameOf(name)} ska ”${argument}” vara ett tal, inte ${found}.`;
  // A bare number is taken wherever a share or a count is; only what the officer would write is named.
  const named = wanted.length > 1 ? wanted.filter((unit) => unit !== "none") : wanted;
  const allowed = named.map((unit) => withArticle(String(unit))).join(" eller ");
  return `I ${nameOf(name)} ska ”${argument}” vara ${allowed}, inte ${found}.`;
}

function lineSentence(found: string, line: string): string {
  const start = `Formeln ger ${withArticle(found)}, men raden ${line === "text" ? "innehåller text" : `är ${line === "kr" ? "i kr" : withArticle(line)}`}.`;
  if (found === "none" && line === "kr") return `${start} ${writeUnit}`;
  if (found === "condition") return `${start} Skriv OM(villkor; då; annars).`;
  if (line === "taxRate") return `${start} Skriv skattesatsen i öre, till exempel 40 öre.`;
  return `${start} Ändra formeln eller radens enhet.`;
}

/** The sentence for a refused formula. */
export function formulaSentence(reason: FormulaReason): string {
  return (sentences[reason.type] ?? sentences.notUnderstood)?.(reason) ?? "";
}
