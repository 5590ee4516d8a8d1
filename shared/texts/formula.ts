// Sentences for formulas that are not accepted: what is wrong, why, and what to write instead.

/** Units as a person says them. */
const unitWords: Readonly<Record<string, string>> = {
  kr: "kr",
  share: "andel",
  taxRate: "skattesats",
  count: "antal",
  index: "index",
  none: "ett tal utan enhet",
  zero: "noll",
  condition: "ett villkor",
};
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("sv") + word.slice(1);
const unitsWithArticle: Readonly<Record<string, string>> = {
  kr: "ett belopp i kr",
  share: "en andel",
  taxRate: "en skattesats",
  count: "ett antal",
  index: "ett index",
};
const withArticle = (unit: string): string => unitsWithArticle[unit] ?? unitWord(unit);
const unitWord = (unit: string): string => unitWords[unit] ?? unit;

/** Why a formula was not accepted, as data (formula/formulaRefusal.ts has the same shape). */
export interface FormulaReason {
  readonly type: string;
  readonly [parameter: string]: unknown;
}

const text = (reason: FormulaReason, parameter: string): string => String(reason[parameter] ?? "");

const sentences: Readonly<Record<string, (reason: FormulaReason) => string>> = {
  tooLong: (reason) => `Formeln är för lång. Gränsen är ${text(reason, "limit")} tecken. Dela upp den på flera rader.`,
  tooManyParts: (reason) =>
    `Formeln har för många delar. Gränsen är ${text(reason, "limit")}. Dela upp den på flera rader.`,
  tooDeep: (reason) => `Formeln har parenteser i mer än ${text(reason, "limit")} nivåer. Dela upp den på flera rader.`,
  empty: () => "Formeln är tom. Skriv något efter likhetstecknet, till exempel =VON[föregående] * 1,02.",
  unexpectedCharacter: (reason) =>
    /["”“]/.test(text(reason, "character"))
      ? "Text inom citattecken går inte att använda i formler än. Skriv namn på rader inom '…'."
      : `Tecknet ”${text(reason, "character")}” kan inte stå i en formel. Ta bort det.`,
  unfinishedQuote: () => "Ett namn inom citattecken är inte avslutat. Sätt ett ' efter namnet.",
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
  ambiguousName: (reason) => `Flera rader heter ”${text(reason, "name")}”. Använd radens kod i stället.`,
  unknownFunction: (reason) =>
    `Funktionen ${text(reason, "name")} finns inte. Funktioner som finns: SUMMA, MIN, MAX, OM, AVRUNDA, ÅTGÄRDER, TILLFÄLLIGT, ÅTGÄRDSNIVÅ.`,
  functionWithoutArguments: (reason) =>
    `${text(reason, "name")} är en funktion. Skriv parenteser efter den, till exempel ${text(reason, "name")}(…).`,
  wrongArgumentCount: (reason) => `Fel antal delar i funktionen. Skriv ${text(reason, "signature")}.`,
  notANumberLine: (reason) => `”${text(reason, "name")}” är en textrad utan belopp och kan inte räknas med.`,
  manyValuesOutsideFunction: (reason) =>
    text(reason, "name") === ""
      ? "Flera rader eller år på en gång måste stå i en funktion, till exempel SUMMA(…)."
      : `”${text(reason, "name")}” har flera värden. Skriv SUMMA(${text(reason, "name")}) om du menar summan.`,
  wrongYear: (reason) =>
    `Året ”${text(reason, "text")}” går inte att läsa. Skriv till exempel [föregående], [-1], [2022] eller, i en funktion, [2021:2023].`,
  wrongQuery: (reason) => `Skriv en nämnds kod i ${text(reason, "name")}(…), eller ingenting för alla åtgärder.`,
  chainedComparison: () => "Två jämförelser i rad går inte att läsa. Jämför två saker i taget.",
  unitClash: (reason) => clashSentence(text(reason, "left"), text(reason, "right")),
  unitOfLine: (reason) => lineSentence(text(reason, "found"), text(reason, "line")),
  notUnderstood: () => "Formeln går inte att läsa. Kontrollera räknetecken och parenteser.",
};

function clashSentence(left: string, right: string): string {
  if (left === "kr" && right === "kr") return "Kr kan inte multipliceras med kr.";
  const pair = `${capital(unitWord(left))} och ${unitWord(right)} kan inte läggas ihop, jämföras eller räknas med varandra så.`;
  if ((left === "none" && right === "kr") || (left === "kr" && right === "none")) {
    return `${pair} Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.`;
  }
  if ((left === "share" && right === "kr") || (left === "kr" && right === "share")) {
    return `En andel kan inte läggas till kr. Multiplicera i stället, till exempel VON * (1 + 2 %).`;
  }
  return pair;
}

function lineSentence(found: string, line: string): string {
  const start = `Formeln ger ${withArticle(found)}, men raden är ${line === "kr" ? "i kr" : withArticle(line)}.`;
  if (found === "none" && line === "kr")
    return `${start} Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.`;
  if (line === "taxRate") return `${start} Skriv skattesatsen i öre, till exempel 40 öre.`;
  return `${start} Ändra formeln eller radens enhet.`;
}

/** The sentence for a refused formula. */
export function formulaSentence(reason: FormulaReason): string {
  return (sentences[reason.type] ?? sentences.notUnderstood)?.(reason) ?? "";
}
