// Texts for the formula fuzz that no grammar of ours would write: what people paste from Excel, what attackers have tried on the
// parser underneath, and what only a broken program produces.

import fc from "fast-check";
import { functions } from "../../shared/formula/functions/index.ts";
import { formulaArbitrary, garbageArbitrary, mutated } from "../support/randomFormula.ts";

export const fuzzNames = [
  "VON",
  "SOC",
  "PKV",
  "ELEVER",
  "E",
  "S0",
  "'a''b'",
  "'Vård'",
  "von",
  "SVAR",
  "'Ramar'!'Vård'",
] as const;
export const fuzzHeadings = ["Nämnder", "'Andelar'", "Nämnder"] as const;

const cellName = fc
  .tuple(fc.constantFrom("A", "B", "XFD", "$C$", "R", "AA"), fc.nat(2_000))
  .map((pair) => pair.join(""));
const spreadsheet = fc.oneof(
  fc
    .tuple(fc.constantFrom("SUM", "SUMMA", "AVERAGE", "MEDEL", "PRODUKT", "ANTAL"), cellName, cellName)
    .map(([f, a, b]) => `${f}(${a}:${b})`),
  fc.tuple(cellName, cellName).map(([a, b]) => `OM(${a}>0;${b};0)`),
  fc.tuple(cellName, cellName).map(([a, b]) => `VLOOKUP(${a},${b}:$Z$99,2,FALSE)`),
  fc.tuple(cellName, fc.nat(99)).map(([a, n]) => `LETARAD(${a};Blad${n}!A:C;2;FALSKT)`),
  cellName.map((a) => `'C:\\Budget\\[Ramar 2026.xlsx]Blad1'!${a}`),
  cellName.map((a) => `'\\\\server\\ekonomi\\[x.xlsx]Blad 1'!${a}*1,02`),
  cellName.map((a) => `[1]Blad1!${a}`),
  cellName.map((a) => `#REF!+${a}`),
  cellName.map((a) => `${a}&" kr"`),
  cellName.map((a) => `{=SUM(${a}*2)}`),
  fc.tuple(fc.nat(31), fc.nat(13)).map(([d, m]) => `2026-${m}-${d}`),
  fc.tuple(fc.nat(31), fc.nat(13)).map(([d, m]) => `${d}/${m}/2026`),
  fc.constantFrom(
    'DDE("cmd";"/c calc";"x")',
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.invalid";"x")',
    'WEBSERVICE("http://example.invalid/?"&A1)',
    'INDIRECT("A1")',
    'INDIREKT("A"&1)',
    "LET(x;1;x+x)",
    "LAMBDA(x;x)(1)",
    'SUMMA.OM(A:A;">0")',
    "NU()",
    "IDAG()-1",
    "SLUMP()",
    'TEXT(VON;"0,0")',
    "ÅR(VON)",
    "1,5e3",
    "1E+05",
    "5%%%",
    "=VON",
    "+VON",
    "-VON+SOC",
    "VON SOC",
    "VON*-1",
    "12 345 678,90 kr",
    "1.000.000,50",
    "1 000.50",
    "VON[föregående]*(1+PKV)",
    "SUM(VON,SOC)",
    "SUMMA(VON;;SOC)",
    "IF(VON>0,VON,0)",
    'OM(VON>=14 mnkr;"ja";"nej")',
    "@VON",
    "VON#",
    "VON.SOC",
    "SANT",
    "FALSE",
  ),
);

/** Payloads that broke out of, hung or confused mathjs (2017–2026), and its ways of reading that a budget must not have. */
export const knownEscapes: readonly string[] = [
  'cos.constructor("return process.env")()',
  'cos.constructor.constructor("return this")()',
  'f(x)=cos.constructor("x")();f(1)',
  'f=cos.constructor;f("return 1")()',
  "[].map.constructor('return 1')()",
  '{}.constructor.constructor("return 1")()',
  '{a:1}["constructor"]["constructor"]("return 1")()',
  'parse("1").compile.constructor("return 1")()',
  'parser().evaluate("1+1")',
  'evaluate("import({a:1},{override:true})")',
  'import({"sqrt":1},{"override":true})',
  'createUnit("x",{prefixes:"long"})',
  'simplify("1").constructor',
  'derivative("x^2","x")',
  'reviver("","")',
  "typed({})",
  'chain(1).done.constructor("return 1")()',
  'config({"number":"BigNumber"})',
  "expression.docs.constructor",
  'expression.transform.map.constructor("x")',
  "expression.node.FunctionNode.prototype.constructor",
  "__proto__.polluted",
  "constructor.prototype.polluted=1",
  'toString.call.constructor("x")()',
  "ones(3000,3000)*ones(3000,3000)",
  "zeros(1e9)",
  "range(0,1e7)",
  "f(n)=f(n-1)+f(n-2);f(45)",
  'format(1e-300,{"notation":"fixed","precision":1e8})',
  "bignumber(10)^1e9",
  "10!^10!",
  "true+1",
  "null",
  "i*i",
  "pi e tau",
  "10 m",
  "5 cm to inch",
  "2(3)",
  "(2)(3)",
  "100*10%+5",
  "50%+50%",
  "200 % (3",
  "1000 * 10 % (A1",
  "3==3.0000000000001",
  "1 ? 2 : 3",
  "x=5",
  "1;2",
  "[1,2;3,4]",
  "a'",
  "5!",
  "not 1",
  "1 xor 2",
  "1 | 2",
  "~1",
  "1 << 30",
  "a.b.c",
  "a[1]",
  '"a"[1]',
  "0x7fffffffffffffff",
  "1_000",
  "1..2",
  "pct(1)",
  "s0",
  "v0 + s1",
];
const payloads = fc.constantFrom(...knownEscapes);

const repeat = (piece: string, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((count) => piece.repeat(count));
const deep = fc.oneof(
  repeat("(", 1_100),
  repeat("1%(", 400),
  repeat("-", 1_001),
  repeat("OM(1>0;", 60),
  repeat("MIN(", 40).map((open) => `${open}1${")".repeat(open.length / 4)}`),
  fc.integer({ min: 1, max: 40 }).map((count) => `${"(".repeat(count)}VON${")".repeat(count)}`),
  fc.integer({ min: 1, max: 260 }).map((count) => Array.from({ length: count }, () => "VON").join("+")),
  fc.integer({ min: 1, max: 210 }).map((count) => `1${"^1".repeat(count)}`),
  fc.integer({ min: 1, max: 14 }).map((count) => `${"FÖRÄNDRING(".repeat(count)}VON${")".repeat(count)}`),
  fc
    .integer({ min: 1, max: 31 })
    .map((count) => `${"TILLVÄXT(FÖRÄNDRING(".repeat(count)}VON + SOC * 2 - SUMMA(Nämnder)${"))".repeat(count)}`),
  fc.integer({ min: 1, max: 1_200 }).map((count) => "9".repeat(count)),
  fc.integer({ min: 1, max: 400 }).map((count) => `SUMMA(${"1;".repeat(count)}1)`),
  repeat("'", 1_000),
  repeat("[", 300),
  fc.integer({ min: 180, max: 220 }).map((count) => `"${"x".repeat(count)}"`),
  fc.integer({ min: 900, max: 9_000 }).map((count) => `VON ${" ".repeat(count)}+ 1 kr`),
);

const strange = fc.constantFrom(
  "\ud800",
  "\udfff",
  "😀",
  "👨‍👩‍👧",
  "\u0000",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\u0301",
  "e\u0301",
  "Å",
  "A\u030a",
  "ı",
  "ſ",
  "ß",
  "ﬀ",
  "１",
  "％",
  "＝",
  "；",
  "٣",
  "²",
  "Ⅷ",
  "\u2028",
  "\u0085",
  "\r\n",
  "\\",
  "`",
  "$" + "{1}",
  "<b>",
);
const sprinkled = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(fc.tuple(fc.nat(300), strange), { minLength: 1, maxLength: 3 })).map(([whole, added]) =>
    added.reduce((into, [at, piece]) => {
      const place = into.length === 0 ? 0 : at % (into.length + 1);
      return into.slice(0, place) + piece + into.slice(place);
    }, whole),
  );

const written = formulaArbitrary(fuzzNames, fuzzHeadings);
/** Shares add to bare numbers and multiply with everything: most of these pass the unit check. */
const shares = fc.oneof(
  formulaArbitrary(["PKV", "DEL", "KVOT"], ["Satser"], 1),
  formulaArbitrary(["PKV", "DEL", "KVOT"], ["Satser"], 2),
);

const anyArgument = fc.constantFrom(
  ...'0|1|-1|2,5|-3|12|1900|2026|10^300|-10^300|10^-300|1/0|0 %|5 %|-100 %|100 kr|-14 mnkr|PKV|DEL|KVOT[sista]|ELEVER|VON|SOC|SOC[nästa]|VON[första]|Nämnder|Satser|VON:SOC|SVAR|"ja"|VON > SOC|ÅR()|[-1]|[pris]'.split(
    "|",
  ),
);
/** A function with arguments of any kind: the odd values that a function must take or turn away, never fall over. */
const calls = fc
  .constantFrom(...functions)
  .chain(({ swedishName, fewestArguments, mostArguments }) =>
    fc
      .array(anyArgument, { minLength: fewestArguments, maxLength: Math.min(mostArguments ?? 6, 6) })
      .map((list) => `${swedishName}(${list.join("; ")})`),
  );

/** Everything the fuzz reads, without the first "=". */
export const fuzzTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: written },
  { weight: 35, arbitrary: shares },
  { weight: 15, arbitrary: mutated(written) },
  { weight: 15, arbitrary: calls },
  { weight: 12, arbitrary: garbageArbitrary },
  { weight: 10, arbitrary: spreadsheet },
  { weight: 4, arbitrary: mutated(spreadsheet) },
  { weight: 5, arbitrary: payloads },
  {
    weight: 3,
    arbitrary: fc.tuple(payloads, fc.constantFrom("+", "*", ";", "%", "^"), written).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: deep },
  { weight: 6, arbitrary: sprinkled(written) },
  { weight: 3, arbitrary: fc.string({ maxLength: 40, unit: "binary" }) },
);
