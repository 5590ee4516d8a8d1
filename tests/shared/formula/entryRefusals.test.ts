import { describe, expect, it } from "vitest";
import type { Unit } from "../../../shared/domain/unit.ts";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import type { FormulaRefusalReason } from "../../../shared/formula/formulaRefusal.ts";
import { formulaSentence } from "../../../shared/texts/formula.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  # Ramar | frames
  line                  | unit    | kind    | 2025 | 2026
  : Nämnder             |         | heading |      |
    VON                 |         |         | 4    | 5
    SOC: Socialnämnden  |         |         | 4    | 6
    VARAV               |         | ofWhich | 1    | 1
    SUMMAN              |         | sum     |      |
  # Investeringar | investments
  line                  | unit    | kind    | 2025 | 2026
  : Projekt             |         | heading |      |
    SKOLAN              |         |         | 9    | 9
  INV_SOC: Socialnämnden |        |         | 2    | 2
  # Premisser | premises
  line                  | unit    | kind    | 2025 | 2026
  PKV                   | share   |         | 2    | 2
  SATS                  | taxRate |         | 21   | 21
  ELEVER                | count   |         | 3    | 3
  KPI                   | index   |         | 100  | 102
  ORD                   | text    |         | ja   | ja
  # Åtgärder | measures
  line    | measure        | 2025 | 2026
  ÅTG     | permanent VON  | 1    | 1`);
const { facts } = budget.open.context;
const { period } = budget.open.scenario.head;

type Row = readonly [string, Unit, string, FormulaRefusalReason["type"], string];

function refusalOf(formula: string, unit: Unit, year: number | null | undefined = undefined): Row {
  const host = year === undefined ? null : { lineId: budget.id("VON"), year, period };
  const compiled = compileFormula(formula, "swedish", facts, unit, host);
  if (compiled.ok) throw new Error(`accepted: ${formula}`);
  const { reason, start, end } = compiled.error;
  return [formula, unit, formula.slice(start, end), reason.type, formulaSentence({ ...reason })];
}

const percent = (number: string, hundredfold: string): string =>
  `Här ska en andel stå, och ${number} är ${hundredfold} %. Skriv ${number} % om du menar procent.`;
const startYear = "Startåret ska vara ett årtal, till exempel 2021.";
const multiply = (code: string): string =>
  `En andel kan inte läggas till kr. Multiplicera i stället, till exempel ${code} * (1 + 2 %).`;
const throughIndex =
  "Ett index är 100 under basåret. Skriv till exempel VON[2025] * KPI / KPI[2025], där KPI är indexets kod.";
const noFrame = (query: string): string =>
  `Det här är ingen nämnds ram. Skriv en nämnds kod eller en rubrik med nämnder i ${query}(…), eller ingenting för alla.`;

/** Formula, unit of its line, the part that is marked, reason, sentence. */
const refused: readonly Row[] = [
  // A bare number where a percentage is meant is a hundred times too much.
  ["=2", "share", "2", "percentMeant", percent("2", "200")],
  ["=-2", "share", "2", "percentMeant", percent("2", "200")],
  ["=KAPITALKOSTNAD(10 mnkr; 33; 2,75; 2021)", "kr", "2,75", "percentMeant", percent("2,75", "275")],
  ["=INTERNRÄNTA(10 mnkr; 33; 3; 2021)", "kr", "3", "percentMeant", percent("3", "300")],
  ["=UPPRÄKNING(100 mnkr; 2)", "kr", "2", "percentMeant", percent("2", "200")],
  ["=UPPRÄKNING(100 mnkr; 2 %; 75)", "kr", "75", "percentMeant", percent("75", "7500")],
  ["=BETALNING(3; 20; 10 mnkr)", "kr", "3", "percentMeant", percent("3", "300")],
  ["=NUVÄRDE(5; 10; 100 kr)", "kr", "5", "percentMeant", percent("5", "500")],
  ["=OM(PKV > 1,5; 1 kr; 2 kr)", "kr", "1,5", "percentMeant", percent("1,5", "150")],
  ["=OM(2 < PKV; 1 kr; 2 kr)", "kr", "2", "percentMeant", percent("2", "200")],
  ["=MAX(PKV; 2)", "share", "2", "percentMeant", percent("2", "200")],
  ["=OM(1 < 2; PKV; 2)", "share", "2", "percentMeant", percent("2", "200")],
  // An index is 100 in its base year.
  ["=VON * KPI", "kr", "VON * KPI", "unitOfLine", `Formeln ger ett belopp gånger ett index. ${throughIndex}`],
  ["=VON / KPI", "kr", "VON / KPI", "unitClash", `Kr kan inte delas med ett index. ${throughIndex}`],
  [
    "=UPPRÄKNING(VON; KPI)",
    "kr",
    "KPI",
    "unitOfArgument",
    `I UPPRÄKNING ska ”index” vara en andel, inte ett index. ${throughIndex}`,
  ],
  [
    "=KPI / KPI[föregående]",
    "index",
    "KPI / KPI[föregående]",
    "shareAsIndex",
    "Formeln ger en andel, men ett index är 100 under basåret. Multiplicera kvoten med 100, eller skriv INDEX(värde; basår).",
  ],
  [
    "=VON",
    "index",
    "VON",
    "unitOfLine",
    "Formeln ger ett belopp i kr, men raden är ett index. Skriv INDEX(värde; basår).",
  ],
  // Committees are frames.
  ["=ÅTGÄRDER(ÅTG)", "kr", "ÅTG", "wrongQuery", noFrame("ÅTGÄRDER")],
  ["=ÅTGÄRDER(SUMMAN)", "kr", "SUMMAN", "wrongQuery", noFrame("ÅTGÄRDER")],
  ["=TILLFÄLLIGT(VARAV)", "kr", "VARAV", "wrongQuery", noFrame("TILLFÄLLIGT")],
  ["=INVESTERINGAR(SKOLAN)", "kr", "SKOLAN", "wrongQuery", noFrame("INVESTERINGAR")],
  ["=ÅTGÄRDER(Projekt)", "kr", "Projekt", "wrongQuery", noFrame("ÅTGÄRDER")],
  [
    "=SUMMA(VON:SKOLAN)",
    "kr",
    "VON:SKOLAN",
    "rangeOverSheets",
    "Raderna från A till B ska stå på samma blad. Skriv en summa för varje blad och lägg ihop dem.",
  ],
  ["=DELÅR(12 mnkr; 21; 10)", "kr", "21", "wrongArgument", startYear],
  ["=AVSKRIVNING(9 mnkr; 3; 25)", "kr", "25", "wrongArgument", startYear],
  ["=DELÅR(12 mnkr; 2021; 13)", "kr", "13", "wrongArgument", "Startmånaden ska vara ett helt tal från 1 till 12."],
  ["=AVSKRIVNING(9 mnkr; 0; 2026)", "kr", "0", "wrongArgument", "Antalet år ska vara större än 0."],
  [
    "=SÖK(1 kr; VON[2021:2022]; SOC[2021:2023])",
    "kr",
    "1 kr; VON[2021:2022]; SOC[2021:2023]",
    "unequalLists",
    "SÖK letar bland 2 celler men hämtar ur 3. Skriv lika många år på båda ställena.",
  ],
  [
    "=Nämnder[pris]",
    "kr",
    "Nämnder[pris]",
    "attributeOfMany",
    "En egenskap hör till en enda rad. Skriv till exempel VON[pris].",
  ],
  // The place holds the whole of both sides, and the example is a code of the formula.
  ["=ABS(SOC) + PKV", "kr", "ABS(SOC) + PKV", "unitClash", multiply("SOC")],
  ["=(VON + SOC) + PKV", "kr", "(VON + SOC) + PKV", "unitClash", multiply("VON")],
  ["=PKV + ABS((SOC))", "kr", "PKV + ABS((SOC))", "unitClash", multiply("SOC")],
  [
    "=ICKE(VON > SOC) * 1 kr",
    "kr",
    "ICKE(VON > SOC) * 1 kr",
    "unitClash",
    "Ett villkor kan inte multipliceras med kr.",
  ],
  [
    "=MIN(VON; PKV)",
    "kr",
    "VON; PKV",
    "unitClash",
    "I MIN möts ett belopp i kr och en andel. Båda ska ha samma enhet.",
  ],
  ["=SUMMA(ORD)", "kr", "ORD", "unitOfArgument", "SUMMA kan inte räkna med en text."],
  [
    "=ROT(VON)",
    "kr",
    "VON",
    "unitOfArgument",
    "I ROT ska ”tal” vara ett index, en andel eller ett tal utan enhet, inte ett belopp i kr.",
  ],
  [
    "=21,83",
    "taxRate",
    "21,83",
    "unitOfLine",
    "Formeln ger ett tal utan enhet, men raden är en skattesats. Skriv skattesatsen i öre, till exempel 2183 öre.",
  ],
  // 21,83 kr to one and 22 öre to the other: no öre are proposed.
  [
    "=0,2183",
    "taxRate",
    "0,2183",
    "unitOfLine",
    "Formeln ger ett tal utan enhet, men raden är en skattesats. Räkna med öre, till exempel SKATTESATS + 40 öre, eller dela ett belopp med ett annat.",
  ],
  [
    "=0,4 %",
    "taxRate",
    "0,4 %",
    "unitOfLine",
    "Formeln ger en andel, men raden är en skattesats. Skriv skattesatsen i öre, till exempel 40 öre.",
  ],
  [
    "=INDEX(VON; föregående)",
    "index",
    "föregående",
    "needsCalendarYear",
    "Basåret ska vara ett årtal, till exempel 2021. Skriv INDEX(värde; basår).",
  ],
  ["=OM(VON=>SOC; 1 kr; 2 kr)", "kr", "=>", "wrongSign", "”=>” är inget räknetecken här. Skriv >=."],
  ["=OM(VON =< SOC; 1 kr; 2 kr)", "kr", "=<", "wrongSign", "”=<” är inget räknetecken här. Skriv <=."],
  [
    "=PKV",
    "taxRate",
    "PKV",
    "unitOfLine",
    "Formeln ger en andel, men raden är en skattesats. Räkna med öre, till exempel SKATTESATS + 40 öre, eller dela ett belopp med ett annat.",
  ],
  // What another program's habits write.
  [
    "=POTENS(2,3)",
    "count",
    "POTENS(2,3)",
    "wrongArgumentCount",
    "Fel antal delar i funktionen. Komma är decimaltecken, så skriv semikolon mellan delarna: POTENS(tal; exponent).",
  ],
  [
    "=OM(ELEVER>1000,1 kr,0 kr)",
    "kr",
    ",0",
    "englishComma",
    "Komma är decimaltecken. Skriv semikolon mellan delarna, till exempel OM(villkor; då; annars).",
  ],
  ["=VON == SOC", "kr", "=", "wrongSign", "”==” är inget räknetecken här. Skriv = för lika med."],
  ["=VON != SOC", "kr", "!", "wrongSign", "”!=” är inget räknetecken här. Skriv <> för skilt från."],
  ["=VON : 2", "kr", ":", "wrongSign", "”:” är inget räknetecken här. Skriv / för delat med."],
  ["=(VON + SOC) : 2", "kr", ":", "wrongSign", "”:” är inget räknetecken här. Skriv / för delat med."],
  ["=B2 + C3", "kr", "B2", "spreadsheetCell", "Celler nämns med radens kod och år, till exempel VON[2022], inte B2."],
  [
    "=SOC + $B$2",
    "kr",
    "$B$2",
    "spreadsheetCell",
    "Celler nämns med radens kod och år, till exempel SOC[2022], inte $B$2.",
  ],
  ["=SUMA(VON)", "kr", "SUMA", "unknownFunction", "Funktionen SUMA finns inte. Menade du SUMMA?"],
  ["=LETARAD(VON; 1)", "kr", "LETARAD", "unknownFunction", "Funktionen LETARAD finns inte. Menade du SÖK?"],
  [
    "=ÅR",
    "count",
    "ÅR",
    "functionWithoutArguments",
    "ÅR är en funktion. Skriv parenteser efter den, till exempel ÅR().",
  ],
  ["='soc'", "kr", "'soc'", "quotedCode", "SOC är en kod. Koder skrivs utan citattecken, och bara radernas namn med."],
  // Years.
  [
    "=SUMMA(VON)[föregående]",
    "kr",
    "[",
    "yearAfterExpression",
    "Året skrivs direkt efter radens namn, till exempel VON[föregående]. Skriv FÖREGÅENDE(…) om hela uttrycket.",
  ],
  ["=VON[26]", "kr", "[26]", "wrongYear", "Året ”26” går inte att läsa. Menade du [2026]?"],
  ["=SUMMA(VON[24:26])", "kr", "[24:26]", "wrongYear", "Året ”24:26” går inte att läsa. Menade du [2024:2026]?"],
  ["=SUMMA(VON[-1:1])", "kr", "[-1:1]", "wrongYear", "Året ”-1:1” går inte att läsa. Menade du [-1:+1]?"],
  [
    "=SUMMA(VON[2025-2027])",
    "kr",
    "[2025-2027]",
    "wrongYear",
    "Året ”2025-2027” går inte att läsa. Menade du [2025:2027]?",
  ],
  ["=VON[belop]", "kr", "[belop]", "wrongYear", "Året ”belop” går inte att läsa. Menade du [belopp]?"],
  [
    "=INDEX(VON; ÅR())",
    "index",
    "INDEX(VON; ÅR())",
    "needsCalendarYear",
    "Basåret ska vara ett årtal, till exempel 2021. Skriv INDEX(värde; basår).",
  ],
  [
    "=INDEX(VON; budgetår)",
    "index",
    "budgetår",
    "needsCalendarYear",
    "Basåret ska vara ett årtal, till exempel 2021. Skriv INDEX(värde; basår).",
  ],
  [
    "=budgetår",
    "count",
    "budgetår",
    "yearWordAlone",
    "”budgetår” står inom hakparentes efter en rad, till exempel VON[budgetår].",
  ],
  // Characters and filters.
  [
    "=VON\u202e+SOC",
    "kr",
    "\u202e",
    "hiddenInFormula",
    "Formeln innehåller ett osynligt tecken. Ta bort det, eller skriv formeln på nytt.",
  ],
  [
    "=1234567890123456 kr",
    "kr",
    "1234567890123456",
    "tooManyDigits",
    "”1234567890123456” har fler än 15 siffror och kan inte räknas exakt. Skriv ett kortare tal.",
  ],
  [
    "=ÅTGÄRDER(VON; område Fritid & idrott)",
    "kr",
    "&",
    "areaUnquoted",
    'Skriv områdets namn inom citattecken, till exempel område "Fritid & idrott".',
  ],
  [
    "=ÅTGÄRDER(VON; tillfällig; permanent)",
    "kr",
    "permanent",
    "repeatedFilter",
    "Varaktighet är vald två gånger. Ta bort den ena.",
  ],
];

describe("a typed formula that cannot be meant", () => {
  it.each(refused)("%s in a line of %s", (formula, unit, marked, type, sentence) => {
    expect(refusalOf(formula, unit)).toEqual([formula, unit, marked, type, sentence]);
  });

  it.each([
    ["=1", "share"],
    ["=0,5", "share"],
    ["=1 + PKV", "share"],
    ["=PKV * 2", "share"],
    ["=OM(PKV > 1; 1 kr; 2 kr)", "kr"],
    ["=UPPRÄKNING(VON; PKV; 1)", "kr"],
    ["=VON[2025] * KPI / KPI[2025]", "kr"],
    ["=KPI / KPI[2025] * 100", "index"],
    ["=KPI[föregående] * (1 + PKV)", "index"],
    ["=ÅTGÄRDER(Nämnder)", "kr"],
    ["=SUMMA(VON:SOC)", "kr"],
    ["=VON / 95 tkr", "count"],
    ["=AVRUNDA.NEDÅT(VON / 95 tkr)", "count"],
    ["=VON / SOC", "taxRate"],
    ["=1000000000000000 * 1 kr", "kr"],
    ["=SÖK(1 kr; VON[2021:2022]; SOC[2022:2023])", "kr"],
  ] as const)("%s is taken in a line of %s", (formula, unit) => {
    expect(compileFormula(formula, "swedish", facts, unit).ok).toBe(true);
  });

  it("stands when it is already in a file", () => {
    const stored = [`@${budget.id("VON")}:@${budget.id("SKOLAN")}`, `INDEXATION(@${budget.id("VON")}, 2)`];
    for (const text of [`SUM(${stored[0]})`, stored[1] ?? ""])
      expect(compileFormula(text, "canonical", facts, "kr")).toMatchObject({
        ok: true,
        value: { standingError: null },
      });
  });
});

describe("a formula typed in a cell", () => {
  const sentence = "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].";

  it.each([
    ["=VON", 2026],
    ["=VON", null],
    ["=1 kr + VON[2026]", 2026],
    ["=[2026]", 2026],
    ["=[budgetår]", period.budgetYear],
    ["=SUMMA(VON[2025:2026])", 2026],
    ["=SUMMA([första:sista])", 2025],
  ] as const)("%s in %s does not read itself", (formula, year) => {
    expect(refusalOf(formula, "kr", year).slice(3)).toEqual(["readsItself", sentence]);
  });

  it.each([
    ["=VON[2025]", 2026],
    ["=VON[2026]", null],
    ["=[föregående]", 2026],
    ["=SUMMA(VON[första:-1])", 2026],
    ["=SOC", 2026],
  ] as const)("%s in %s reads other cells", (formula, year) => {
    const host = { lineId: budget.id("VON"), year, period };
    expect(compileFormula(formula, "swedish", facts, "kr", host).ok).toBe(true);
  });
});

it("takes a label of one word as it takes it within quotes: the frame", () => {
  const canonicalOf = (formula: string): string => {
    const compiled = compileFormula(formula, "swedish", facts, "kr");
    return compiled.ok ? compiled.value.canonical : compiled.error.reason.type;
  };
  expect(canonicalOf("=Socialnämnden")).toBe(`@${budget.id("SOC")}`);
  expect(canonicalOf("=Socialnämnden")).toBe(canonicalOf("='Socialnämnden'"));
});
