// Formulas and garbage for property tests: well-formed ones built from the grammar, and texts mutated from pieces of it.

import fc from "fast-check";

/** A well-formed Swedish formula body over the given names; units need not fit. `depth` counts nested parts. */
export function formulaArbitrary(
  names: readonly string[],
  headings: readonly string[],
  depth = 3,
): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names);
  const heading = fc.constantFrom(...headings);
  const year = fc.constantFrom(
    "",
    "",
    "",
    "[föregående]",
    "[-1]",
    "[+1]",
    "[2026]",
    "[\u22122]",
    "[2027]",
    "[nästa]",
    "[första]",
    "[ SISTA ]",
    "[budgetår]",
    "[last]",
    "[next]",
  );
  const span = fc.constantFrom(
    "",
    "",
    "[2025:2027]",
    "[2026:2026]",
    "[-1]",
    "[-2:0]",
    "[första:0]",
    "[första:föregående]",
    "[budgetår:sista]",
    "[2025:+1]",
  );
  const ownLine = fc.constantFrom("[föregående]", "[-2]", "[2025]", "[pris]", "[startår]", "[first]");
  const attribute = fc
    .tuple(name, fc.constantFrom("[pris]", "[andel]", "[Livslängd]", "[startYear]", "[räntesats]", "[anskaffning]"))
    .map((pair) => pair.join(""));
  const textLiteral = fc.constantFrom('"ja"', '"nej"', "”Å ä”", '"a ""b"""', '""', '"= 1; (2)"');
  const number = fc.constantFrom("0", "1", "2,5", "10", "1 000", "0,75", "12\u00a0345,5", ",5", "3.5", "100");
  const suffix = fc.constantFrom("", "", "", " %", "%", " kr", " tkr", " mnkr", " öre");
  const literal = fc.tuple(number, suffix).map((pair) => pair.join(""));
  const reference = fc.tuple(name, year).map((pair) => pair.join(""));
  const filter = fc.constantFrom(
    "",
    "",
    'område "Digitalisering"',
    "varaktighet tillfällig",
    "slag=besparing",
    "finansierad nej",
    "verksamhet skattefinansierad",
    "tillfälliga; besparingar",
    'area="X""y"; funded=yes',
  );
  const query = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("ÅTGÄRDER", "TILLFÄLLIGT", "ÅTGÄRDSNIVÅ"),
        fc.constantFrom("", ...names, ...headings),
        filter,
        year,
      )
      .map(([word, committee, chosen, at]) => `${word}(${joined(committee, chosen)})${at}`),
    fc
      .tuple(
        fc.constantFrom("", ...names),
        fc.constantFrom(
          "",
          "verksamhet avgiftsfinansierad",
          "skattefinansierade",
          "post avskrivning",
          "driftkonsekvens",
        ),
        year,
      )
      .map(([committee, chosen, at]) => `INVESTERINGAR(${joined(committee, chosen)})${at}`),
  );
  const many = fc.oneof(
    fc.tuple(heading, span).map((pair) => pair.join("")),
    fc.tuple(name, name, span).map(([from, to, chosen]) => `${from}:${to}${chosen}`),
    fc
      .tuple(name, fc.constantFrom("[2025:2027]", "[2026:2026]", "[-1:0]", "[föregående:sista]"))
      .map((pair) => pair.join("")),
    fc.constantFrom("[-2:-1]", "[första:föregående]"),
  );
  const leaf = fc.oneof(
    { weight: 3, arbitrary: reference },
    { weight: 3, arbitrary: literal },
    { weight: 1, arbitrary: query },
    { weight: 1, arbitrary: fc.oneof(ownLine, attribute, textLiteral, fc.constant("ÅR()")) },
  );
  if (depth === 0) return leaf;
  const inner = formulaArbitrary(names, headings, depth - 1);
  const operator = fc.constantFrom(" + ", "-", " * ", "/", "^", " \u2212 ", "×");
  const comparison = fc.constantFrom(">", "<", ">=", "<=", "=", "<>", "≤", "≠");
  const space = fc.constantFrom("", " ", "  ");
  return fc.oneof(
    leaf,
    fc.tuple(inner, operator, inner).map((parts) => parts.join("")),
    fc.tuple(space, inner, space).map(([before, inside, after]) => `(${before}${inside}${after})`),
    inner.map((inside) => `-${inside}`),
    inner.map((inside) => `(${inside}) %`),
    reference.map((inside) => `${inside} %`),
    fc
      .tuple(
        fc.constantFrom("SUMMA", "MIN", "MAX", "sum", "MEDEL", "MEDIAN", "ANTAL", "average", "COUNT"),
        fc.array(fc.oneof(many, inner), { minLength: 1, maxLength: 3 }),
      )
      .map(([word, list]) => `${word}(${list.join("; ")})`),
    fc.tuple(inner, comparison, inner, inner, inner).map(([a, sign, b, c, d]) => `OM(${a} ${sign} ${b}; ${c}; ${d})`),
    fc
      .tuple(fc.constantFrom("AVRUNDA", "AVRUNDA.UPPÅT", "rounddown"), inner, fc.constantFrom("", "; 2", "; -3"))
      .map(([word, inside, decimals]) => `${word}(${inside}${decimals})`),
    fc
      .tuple(
        fc.constantFrom("ABS", "HELTAL", "ROT", "TECKEN", "FÖREGÅENDE", "FÖRÄNDRING", "TILLVÄXT", "previous", "growth"),
        fc.oneof(many, inner),
      )
      .map(([word, inside]) => `${word}(${inside})`),
    many.map((inside) => `ACKUMULERAT(${inside})`),
    fc
      .tuple(fc.constantFrom("REST", "POTENS", "ANDEL", "OMFEL", "UPPRÄKNING", "iferror"), inner, inner)
      .map(([word, a, b]) => `${word}(${a}; ${b})`),
    inner.map((inside) => `INDEX(${inside}; 2025)`),
    fc
      .tuple(fc.constantFrom("BETALNING", "NUVÄRDE", "DELÅR", "AVSKRIVNING", "VÄLJ", "SÖK"), inner, inner, inner)
      .map(([word, a, b, c]) => `${word}(${a}; ${b}; ${c})`),
    fc
      .tuple(fc.constantFrom("INTERNRÄNTA", "KAPITALKOSTNAD", "capitalcost"), inner, inner, inner, inner)
      .map(([word, a, b, c, d]) => `${word}(${a}; ${b}; ${c}; ${d})`),
    fc
      .tuple(fc.constantFrom("OCH", "ELLER", "and"), inner, comparison, inner, inner)
      .map(([word, a, sign, b, c]) => `OM(${word}(${a} ${sign} ${b}; ICKE(${b} ${sign} ${a})); ${c}; ${c})`),
  );
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("; ");

const pieces = [
  "VON",
  "SOC",
  "'Vård'",
  "'a''b'",
  "x'",
  "@abcdefghjkmn",
  "1",
  "2,5",
  "1.234",
  "1 000",
  "0",
  "5 kr",
  "%",
  "% (",
  "kr",
  "öre",
  "(",
  ")",
  "(",
  ")",
  ";",
  ",",
  ":",
  "[",
  "]",
  "[-1]",
  "[2026]",
  "+",
  "-",
  "*",
  "/",
  "^",
  "<",
  ">",
  "=",
  "<=",
  "<>",
  "==",
  "!",
  "'",
  '"',
  "#",
  "\\",
  "\n",
  "SUMMA(",
  "OM(",
  "MIN(",
  "AVRUNDA(",
  "ÅTGÄRDER(",
  "config(",
  "constructor",
  "__proto__",
  "toString",
  "import",
  "evaluate(",
  "=>",
  "{",
  "}",
  "i",
  "e",
  "pi",
  "mod",
  "to",
  "in",
  "not",
  "null",
  "[pris]",
  "[första:0]",
  "ÅR()",
  '"ja"',
  "'Ramar'!",
  "FÖRÄNDRING(",
  "INDEX(",
  "område",
  "tillfälliga",
  "&",
  "s0",
  "v1",
  "pct(",
  "IF(",
  "\u202e",
  "\u0000",
  "é",
  "e\u0301",
  "😀",
  "Ω",
  "1e5",
  "0x10",
  "²",
  "…",
  " ",
  "\u00a0",
  "\t",
] as const;

/** Text that is seldom a formula. */
export const garbageArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join("")) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "binary" }) },
);

/** A well-formed text with one character taken away, doubled or put in. */
export const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(200), fc.constantFrom(...pieces), fc.nat(2)).map(([whole, at, piece, way]) => {
    const place = whole.length === 0 ? 0 : at % whole.length;
    if (way === 0) return whole.slice(0, place) + whole.slice(place + 1);
    return whole.slice(0, place) + (way === 1 ? piece : whole.slice(place, place + 1)) + whole.slice(place);
  });
