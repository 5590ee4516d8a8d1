import { describe, expect, it } from "vitest";
import type { Unit } from "../../../shared/domain/unit.ts";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import type { FormulaRefusalReason } from "../../../shared/formula/formulaRefusal.ts";
import { formulaSentence } from "../../../shared/texts/formula.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line                  | unit    | kind    | 2026
  : Nämnder             |         | heading |
    VON                 |         |         | 5
    SOC                 |         |         | 6
  : Blandat             |         | heading |
    KRONOR_1            | kr      |         | 1
    ANDEL_1             | share   |         | 1
  PKV                   | share   |         | 2
  SATS                  | taxRate |         | 21
  ELEVER                | count   |         | 3
  KPI                   | index   |         | 1
  : Samma namn          | kr      |         | 1
  : Samma Namn          | kr      |         | 1
  FRI: Fri text         | kr      | text    |`);

function refusalOf(
  formula: string,
  unit: Unit = "kr",
): { reason: FormulaRefusalReason; marked: string; sentence: string } {
  const compiled = compileFormula(formula, "swedish", budget.open.context.facts, unit);
  if (compiled.ok) throw new Error(`accepted: ${formula}`);
  const { reason, start, end } = compiled.error;
  return { reason, marked: formula.slice(start, end), sentence: formulaSentence({ ...reason }) };
}

const unitHint = "Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.";
const yearHint = "Skriv till exempel [föregående], [-1], [budgetår], [2022] eller, i en funktion, [2021:2023].";

/** Formula, the part that is marked ("" at the end of the text), reason, sentence. */
const refused: readonly (readonly [string, string, FormulaRefusalReason["type"], string])[] = [
  ["=", "", "empty", "Formeln är tom. Skriv något efter likhetstecknet, till exempel =VON[föregående] * 1,02."],
  ["=   ", "", "empty", "Formeln är tom. Skriv något efter likhetstecknet, till exempel =VON[föregående] * 1,02."],
  ["=VON # SOC", "#", "unexpectedCharacter", "Tecknet ”#” kan inte stå i en formel. Ta bort det."],
  ["=VON & SOC", "&", "joinedTexts", "Texter kan inte sättas ihop med &. Visa texten och beloppet på var sin rad."],
  ['="ja"', '"ja"', "unitOfLine", "Formeln ger en text, men raden är i kr. Ändra formeln eller radens enhet."],
  ['="ja', '"ja', "unfinishedText", 'En text är inte avslutad. Sätt ett " efter texten.'],
  ['="a\u202eb"', '"a\u202e', "hiddenCharacter", "Texten innehåller ett osynligt tecken. Skriv texten på nytt."],
  ['="a\u00ad"', '"a\u00ad', "hiddenCharacter", "Texten innehåller ett osynligt tecken. Skriv texten på nytt."],
  [
    "=VON\u00ad + 1",
    "\u00ad",
    "hiddenInFormula",
    "Formeln innehåller ett osynligt tecken. Ta bort det, eller skriv formeln på nytt.",
  ],
  [
    "=VON\u{e0041}",
    "\u{e0041}",
    "hiddenInFormula",
    "Formeln innehåller ett osynligt tecken. Ta bort det, eller skriv formeln på nytt.",
  ],
  ["=VON + 😀", "😀", "unexpectedCharacter", "Tecknet ”😀” kan inte stå i en formel. Ta bort det."],
  [
    "='V\u2060ON'",
    "'V\u2060ON'",
    "unknownName",
    "Det finns ingen rad som heter ”V\ufffdON”. Kontrollera stavningen, eller skriv radens namn inom '…'.",
  ],
  ["=VON\u3164", "VON\u3164", "unknownName", "Det finns ingen rad som heter ”VON\ufffd”. Menade du VON?"],
  [`="${"x".repeat(201)}"`, `"${"x".repeat(201)}"`, "textTooLong", "Texten är för lång. Gränsen är 200 tecken."],
  ['="a" + "b"', '"a" + "b"', "unitClash", "En text kan inte läggas till en text."],
  ['=-"a"', '"a"', "unitClash", "En text kan inte ha minustecken."],
  ['=OM("a" < "b"; 1 kr; 0)', '"a" < "b"', "unitClash", "Texter kan bara jämföras med = och <>."],
  ['=OM("a" = 1; 1 kr; 0)', '"a" = 1', "unitClash", "En text kan inte jämföras med ett tal utan enhet."],
  [
    "=SUMMA([0])",
    "[0]",
    "readsItself",
    "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].",
  ],
  [
    "=SUMMA([första:0])",
    "[första:0]",
    "readsItself",
    "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].",
  ],
  [
    "=SUMMA(VON:SOC[pris])",
    "VON:SOC[pris]",
    "attributeOfMany",
    "En egenskap hör till en enda rad. Skriv till exempel VON[pris].",
  ],
  [
    "=ACKUMULERAT(VON + SOC)",
    "ACKUMULERAT(VON + SOC)",
    "needsLine",
    "ACKUMULERAT tar en rad, en rubrik eller rader. Lägg uttrycket på en egen rad och skriv ACKUMULERAT(rad) med den.",
  ],
  [
    "=VON * INDEX(VON; 21)",
    "VON * INDEX(VON; 21)",
    "needsCalendarYear",
    "Basåret ska vara ett årtal, till exempel 2021. Skriv INDEX(värde; basår).",
  ],
  [
    `=${"FÖRÄNDRING(".repeat(10)}VON${")".repeat(10)}`,
    `${"FÖRÄNDRING(".repeat(10)}VON${")".repeat(10)}`,
    "expandsTooFar",
    "Formeln blir för stor när funktionerna skrivs ut, med fler än 600 värden att läsa. Dela upp den på flera rader.",
  ],
  [
    "=ÅTGÄRDER(VON; slag skatt)",
    "slag skatt",
    "wrongFilter",
    '”slag skatt” går inte att välja här. Skriv till exempel område "Digitalisering", varaktighet tillfällig, slag besparing, finansierad nej eller verksamhet skattefinansierad.',
  ],
  [
    "=INVESTERINGAR(VON; slag besparing)",
    "slag besparing",
    "wrongFilter",
    "”slag besparing” går inte att välja här. INVESTERINGAR tar nämnd, verksamhet och post, till exempel INVESTERINGAR(VON; verksamhet skattefinansierad; post avskrivning).",
  ],
  [
    "=ÅTGÄRDER(tillfälliga; permanenta)",
    "permanenta",
    "repeatedFilter",
    "Varaktighet är vald två gånger. Ta bort den ena.",
  ],
  ["=VON ^ 2", "VON ^ 2", "unitClash", "Kr kan inte upphöjas. Bara andelar, index och tal utan enhet kan det."],
  ["=PKV ^ PKV", "PKV ^ PKV", "unitClash", "Exponenten ska vara ett tal utan enhet, inte en andel."],
  ["=AVRUNDA(VON; PKV)", "PKV", "unitOfArgument", "I AVRUNDA ska ”decimaler” vara ett antal, inte en andel."],
  ["=BETALNING(VON; 5; 1 kr)", "VON", "unitOfArgument", "I BETALNING ska ”ränta” vara en andel, inte ett belopp i kr."],
  ["=ABS(VON > SOC)", "VON > SOC", "unitOfArgument", "ABS kan inte räkna med ett villkor."],
  [
    "=100 kr - 5 %",
    "100 kr - 5 %",
    "unitClash",
    "En andel kan inte dras från kr. Multiplicera i stället, till exempel VON * (1 + 2 %).",
  ],
  ["=2 / VON", "2 / VON", "unitClash", "Ett tal utan enhet kan inte delas med kr."],
  ["=OM(VON > PKV; 1 kr; 0)", "VON > PKV", "unitClash", "Kr kan inte jämföras med en andel."],
  [
    "=OM(1 > 2; VON; PKV)",
    "1 > 2; VON; PKV",
    "unitClash",
    "I OM möts ett belopp i kr och en andel. Båda ska ha samma enhet.",
  ],
  [
    "=ÅTGÄRDER(ANDEL_1)",
    "ANDEL_1",
    "wrongQuery",
    "Det här är ingen nämnds ram. Skriv en nämnds kod eller en rubrik med nämnder i ÅTGÄRDER(…), eller ingenting för alla.",
  ],
  ["='VON", "'VON", "unfinishedQuote", "Ett namn inom citattecken är inte avslutat. Sätt ett ' efter namnet."],
  [
    "=VON * 1.234",
    "1.234",
    "ambiguousNumber",
    "”1.234” kan betyda två olika tal. Skriv decimaler med komma och tusental med mellanslag.",
  ],
  [
    "=1,2,3",
    "1,2,3",
    "ambiguousNumber",
    "”1,2,3” kan betyda två olika tal. Skriv decimaler med komma och tusental med mellanslag.",
  ],
  ["=2 VON", "VON", "missingOperator", "Det saknas ett räknetecken före ”VON”. Skriv till exempel * eller +."],
  [
    "=MIN(VON,5)",
    ",5",
    "englishComma",
    "Komma är decimaltecken. Skriv semikolon mellan delarna, till exempel OM(villkor; då; annars).",
  ],
  ["=VON +", "", "missingOperand", "Det saknas ett tal eller ett namn här."],
  ["=VON * / SOC", "/", "missingOperand", "Det saknas ett tal eller ett namn här."],
  ["=SUMMA(VON; )", ")", "missingOperand", "Det saknas ett tal eller ett namn här."],
  ["=()", ")", "missingOperand", "Det saknas ett tal eller ett namn här."],
  ["=(VON + SOC", "", "missingParenthesis", "Det saknas en parentes på slutet. Lägg till )."],
  ["=SUMMA(VON", "", "missingParenthesis", "Det saknas en parentes på slutet. Lägg till )."],
  ["=VON + SOC)", ")", "extraParenthesis", "Det är en parentes för mycket. Ta bort den."],
  ["=)", ")", "extraParenthesis", "Det är en parentes för mycket. Ta bort den."],
  [
    "=VON; SOC",
    ";",
    "separatorOutsideFunction",
    "Semikolon skiljer delar inne i en funktion, till exempel OM(villkor; då; annars).",
  ],
  [
    "=(VON; SOC)",
    ";",
    "separatorOutsideFunction",
    "Semikolon skiljer delar inne i en funktion, till exempel OM(villkor; då; annars).",
  ],
  ["=VONN * 2", "VONN", "unknownName", "Det finns ingen rad som heter ”VONN”. Menade du VON?"],
  [
    "=Kultur * 2",
    "Kultur",
    "unknownName",
    "Det finns ingen rad som heter ”Kultur”. Kontrollera stavningen, eller skriv radens namn inom '…'.",
  ],
  [
    "='Socialnämnden'",
    "'Socialnämnden'",
    "unknownName",
    "Det finns ingen rad som heter ”Socialnämnden”. Kontrollera stavningen, eller skriv radens namn inom '…'.",
  ],
  [
    "=@abcdefghjkmn",
    "@abcdefghjkmn",
    "unknownName",
    "Det finns ingen rad som heter ”@abcdefghjkmn”. Kontrollera stavningen, eller skriv radens namn inom '…'.",
  ],
  [
    "=1 kr + 'samma namn'",
    "'samma namn'",
    "ambiguousName",
    "Flera rader heter ”samma namn”. Ge raden du menar en kod och använd den.",
  ],
  [
    "=Gissa(VON)",
    "Gissa",
    "unknownFunction",
    "Funktionen Gissa finns inte. Välj en ur listan över funktioner (F1), till exempel SUMMA, OM eller AVRUNDA.",
  ],
  [
    "=SUMMA + 1",
    "SUMMA",
    "functionWithoutArguments",
    "SUMMA är en funktion. Skriv parenteser efter den, till exempel SUMMA(…).",
  ],
  [
    "=ÅTGÄRDER",
    "ÅTGÄRDER",
    "functionWithoutArguments",
    "ÅTGÄRDER är en funktion. Skriv parenteser efter den, till exempel ÅTGÄRDER(…).",
  ],
  [
    "=OM(VON > 0; VON)",
    "OM(VON > 0; VON)",
    "wrongArgumentCount",
    "Fel antal delar i funktionen. Skriv OM(villkor; då; annars).",
  ],
  [
    "=AVRUNDA(VON; 1; 2)",
    "AVRUNDA(VON; 1; 2)",
    "wrongArgumentCount",
    "Fel antal delar i funktionen. Skriv AVRUNDA(värde; decimaler).",
  ],
  ["=SUMMA()", "SUMMA", "wrongArgumentCount", "Fel antal delar i funktionen. Skriv SUMMA(rubrik eller rader; …)."],
  ["=VON + FRI", "FRI", "notANumberLine", "”Fri text” är en textrad utan belopp och kan inte räknas med."],
  [
    "=Nämnder * 2",
    "Nämnder",
    "manyValuesOutsideFunction",
    "”Nämnder” har flera värden. Skriv SUMMA(Nämnder) om du menar summan.",
  ],
  [
    "=VON:SOC",
    "VON:SOC",
    "manyValuesOutsideFunction",
    "”VON:SOC” har flera värden. Skriv SUMMA(VON:SOC) om du menar summan.",
  ],
  [
    "=SUMMA(VON:SOC * 2)",
    "VON:SOC",
    "manyValuesOutsideFunction",
    "”VON:SOC” har flera värden. Skriv SUMMA(VON:SOC) om du menar summan.",
  ],
  [
    "=VON[2025:2026]",
    "VON[2025:2026]",
    "manyValuesOutsideFunction",
    "”VON[2025:2026]” har flera värden. Skriv SUMMA(VON[2025:2026]) om du menar summan.",
  ],
  ["=VON[1]", "[1]", "wrongYear", "Året ”1” går inte att läsa. Menade du [+1]?"],
  ["=VON[i år]", "[i år]", "wrongYear", `Året ”i år” går inte att läsa. ${yearHint}`],
  ["=VON[]", "[]", "wrongYear", `Det saknas ett år mellan [ och ]. ${yearHint}`],
  ["=VON[-100]", "[-100]", "wrongYear", `Året ”-100” går inte att läsa. ${yearHint}`],
  ["=VON[2300]", "[2300]", "wrongYear", `Året ”2300” går inte att läsa. ${yearHint}`],
  [
    "=SUMMA(VON[2027:2025])",
    "[2027:2025]",
    "yearsReversed",
    "Åren i ”2027:2025” står i fel ordning. Skriv det första året först.",
  ],
  ["=VON[2021", "[2021", "wrongYear", `Året ”2021” går inte att läsa. ${yearHint}`],
  [
    "=SUMMA(ÅTGÄRDER(VON)[2025:2026])",
    "ÅTGÄRDER(VON)[2025:2026]",
    "spanOfQuery",
    "ÅTGÄRDER kan inte läsas flera år på en gång. Lägg ÅTGÄRDER(…) på en egen rad och summera den raden.",
  ],
  [
    "=ÅTGÄRDER(VON; SOC)",
    "SOC",
    "wrongFilter",
    '”SOC” går inte att välja här. Skriv till exempel område "Digitalisering", varaktighet tillfällig, slag besparing, finansierad nej eller verksamhet skattefinansierad.',
  ],
  [
    "=1 < 2 < 3",
    "1 < 2 < 3",
    "chainedComparison",
    "Två jämförelser i rad går inte att läsa. Jämför två saker i taget, med OCH(…) om båda ska gälla.",
  ],
  [
    "=VON + PKV",
    "VON + PKV",
    "unitClash",
    "En andel kan inte läggas till kr. Multiplicera i stället, till exempel VON * (1 + 2 %).",
  ],
  ["=VON + 5", "VON + 5", "unitClash", `Ett tal utan enhet kan inte läggas till kr. ${unitHint}`],
  ["=VON * SOC", "VON * SOC", "unitClash", "Kr kan inte multipliceras med kr."],
  ["=OM(VON; 1 kr; 2 kr)", "VON", "unitOfArgument", "I OM ska ”villkor” vara ett villkor, inte ett belopp i kr."],
  ["=2 * SUMMA(Blandat)", "Blandat", "unitClash", "Raderna har olika enheter, kr och andel, och kan inte läggas ihop."],
  [
    "=SUMMA(VON:ANDEL_1)",
    "VON:ANDEL_1",
    "unitClash",
    "Raderna har olika enheter, kr och andel, och kan inte läggas ihop.",
  ],
  ["=5", "5", "unitOfLine", `Formeln ger ett tal utan enhet, men raden är i kr. ${unitHint}`],
  ["=PKV * 2", "PKV * 2", "unitOfLine", "Formeln ger en andel, men raden är i kr. Ändra formeln eller radens enhet."],
  [
    "=VON > 5 kr",
    "VON > 5 kr",
    "unitOfLine",
    "Formeln ger ett villkor, men raden är i kr. Skriv OM(villkor; då; annars).",
  ],
];

describe("a refused formula says why and where", () => {
  it.each(refused)("%s", (formula, marked, type, sentence) => {
    const refusal = refusalOf(formula);
    expect([refusal.reason.type, refusal.marked, refusal.sentence]).toEqual([type, marked, sentence]);
  });

  it("says how long and how deep a formula may be", () => {
    const long = refusalOf(`=${"1+".repeat(500)}1`);
    expect(long.sentence).toBe("Formeln är för lång. Gränsen är 1000 tecken. Dela upp den på flera rader.");
    expect(long.marked).toBe("1");
    const parts = refusalOf(`=${"1+".repeat(200)}1`);
    expect(parts.sentence).toBe("Formeln har för många delar. Gränsen är 400. Dela upp den på flera rader.");
    const deep = refusalOf(`=${"(".repeat(33)}1${")".repeat(33)}`);
    expect(deep.sentence).toBe("Formeln har parenteser i mer än 32 nivåer. Dela upp den på flera rader.");
    expect(refusalOf(`=${"(".repeat(32)}1${")".repeat(32)}`).reason.type).toBe("unitOfLine");
  });

  it("has a sentence of its own for every reason", () => {
    const shown = new Set([
      ...refused.map(([, , type]) => type),
      "tooLong",
      "tooManyParts",
      "tooDeep",
      "notUnderstood",
    ]);
    const sentences = [...shown].map((type) =>
      formulaSentence({
        type,
        name: "A",
        text: "1",
        limit: 1,
        left: "kr",
        right: "share",
        found: "kr",
        line: "share",
        filter: "varaktighet",
        query: "ÅTGÄRDER",
      }),
    );
    expect(new Set(sentences).size).toBe(shown.size);
    for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}”].*\.$/u);
  });
});
