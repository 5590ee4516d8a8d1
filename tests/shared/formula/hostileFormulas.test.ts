import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import { expansionLimits } from "../../../shared/formula/expandFunctions.ts";
import type { Expression } from "../../../shared/formula/expression.ts";
import { printParts } from "../../../shared/formula/formulaParts.ts";
import { formulaArbitrary, garbageArbitrary, mutated } from "../../support/randomFormula.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line          | unit  | kind    | 2025 | 2026 | 2027
  : Nämnder     |       | heading |      |      |
    VON         |       |         | 1    | 2    | 3
    SOC         |       |         | 1    | 2    | 3
  : Andelar     | share | heading |      |      |
    PKV         | share |         | 1    | 2    | 3
    ELEVER      | count |         | 1    | 2    | 3
  E             | kr    |         | 1    | 2    | 3
  S0            | kr    |         | 1    | 2    | 3
  : a'b         | kr    |         | 1    | 2    | 3
  : Vård        | kr    |         | 1    | 2    | 3`);
const { facts } = budget.open.context;

const read = (text: string) => compileFormula(text, "swedish", facts, null);

describe("what the parser underneath would read in its own way", () => {
  it.each([
    "=config({number: 1})",
    "=constructor",
    "=constructor.constructor",
    "=__proto__",
    "=toString()",
    "=import(1)",
    "=evaluate(1)",
    "=parse(1)",
    "=createUnit(1)",
    "=zeros(1e9)",
    "=ones(3;3)",
    "=f(x)=x",
    "=x=5",
    "=2(3)",
    "=5 kr 3",
    "=5 kr (3)",
    "=x'",
    "=VON'",
    "='a''b",
    "=VON'2'",
    "=7A",
    "=2 VON",
    "=(2)(3)",
    "=(2)3",
    "=VON SOC",
    "=10 m",
    "=i",
    "=pi",
    "=true",
    "=null",
    "=not 1",
    "=1 mod 2",
    "=1 to 2",
    "=200 % (3",
    "=1000 * 10 % (VON",
    "=5 % 3",
    "=5%-",
    "=1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1%(1",
    "=1;2",
    "=1\n\n2",
    "=1#2",
    "=[1;2]",
    "={a: 1}",
    "=VON.VON",
    "=VON[år-1]",
    "=VON[1:2]",
    "=VON[-1][-1]",
    "=3!",
    "=1..2",
    "=0x10",
    "=1e5",
    "=2²",
    "=1 ? 2 : 3",
    "=VON->1",
    "=VON|SOC",
    '="5"+1',
    "=pct(1)",
    "=s1 + v2",
    "=1,,2",
    "=SUMMA(1,2,3)",
    "=a:b:c",
    "=VON:SOC:VON",
    "=VON\u202e",
    "=\u0000",
    "=VON\u200b",
  ])("refuses %j", (text) => {
    const answer = read(text);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.error.start).toBeLessThanOrEqual(answer.error.end);
    expect(answer.error.end).toBeLessThanOrEqual(text.length);
  });

  it.each([
    ["='a''b'", "'a''b'"],
    ["=E + S0", "E + S0"],
    ["=PKV^2 * 1 %", "PKV ^ 2 * 1 %"],
    ["=1 kr % ", "1 kr %"],
    ["=5 %%", "5 % %"],
    ["=5%-3%", "5 % - 3 %"],
    ["=SUMMA(vård;S0)", "SUMMA('Vård'; S0)"],
  ])("reads %j as written", (text, shown) => {
    const answer = read(text);
    expect(answer.ok && printParts(answer.value.parts, "swedish", facts)).toBe(shown);
  });

  it("takes the deepest and longest texts there are without falling over", () => {
    for (const text of [
      `=1${"%".repeat(398)}`,
      `=${"-".repeat(399)}1`,
      `=${"(".repeat(32)}1${")".repeat(32)}${"%".repeat(100)}`,
      `=1${"^1".repeat(199)}`,
      `=${"MIN(".repeat(32)}1${")".repeat(32)}`,
      `=${"OM(1>2;".repeat(32)}1`,
      `=${"9".repeat(999)}`,
      `=${"1%(".repeat(300)}`,
      `=${"'".repeat(999)}`,
    ]) {
      expect(typeof read(text).ok).toBe("boolean");
      expect(typeof compileFormula(text, "canonical", facts, "kr").ok).toBe("boolean");
    }
  });
});

/** Names, numbers, texts and signs of a text, in order, told apart by a reader of its own: patterns, no grammar. */
function leavesOf(text: string): readonly string[] {
  const found =
    text
      .normalize("NFC")
      .match(
        /'(?:[^']|'')*'|["“”„»«](?:[^"“”„»«]|["“”„»«]{2})*["“”„»«]|[\p{L}_][\p{L}\p{N}_.]*|\d{1,3}(?:\.\d{3})+,\d+|(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?|[.,]\d+|[-+*/^%<>=≤≥≠×÷·\u2212\u2013]/gu,
      ) ?? [];
  return found;
}

const plainText = (leaf: string): string => leaf.slice(1, -1).replace(/["“”„»«]{2}/g, '"');
const textsOf = (text: string): readonly string[] =>
  leavesOf(text)
    .filter((leaf) => /^["“”„»«]/.test(leaf))
    .map(plainText);

const leafOfNumber = (leaf: string): string =>
  String(
    Number(
      (leaf.includes(",") ? leaf.replaceAll(".", "") : leaf).replace(/[\s\u00a0\u202f\u2009]/g, "").replace(",", "."),
    ),
  );

/** Numbers of a text outside brackets. */
const numbersOf = (text: string): readonly string[] =>
  leavesOf(withoutBrackets(text))
    .filter((leaf) => /^[\d.,]/.test(leaf))
    .map(leafOfNumber);

/** Texts and quoted names first, so that a bracket inside one is none. */
const withoutBrackets = (text: string): string =>
  text.replace(
    /('(?:[^']|'')*'|["“”„»«](?:[^"“”„»«]|["“”„»«]{2})*["“”„»«])|\[[^\]]*\]/g,
    (whole, quoted) => quoted ?? (whole === "" ? "" : " "),
  );

/** Lines a text names, by id; the words of the language left out. */
const namesOf = (text: string): readonly string[] =>
  leavesOf(withoutBrackets(text)).flatMap((leaf) => {
    if (leaf.startsWith("'")) return facts.idsOfLabel(leaf.slice(1, -1).replaceAll("''", "'"))[0] ?? "?";
    return /^[\p{L}_]/u.test(leaf) ? (facts.idOfCode(leaf.replace(/\.+$/, "")) ?? []) : [];
  });

/** Operands of a tree, in reading order. */
function operandsOf(expression: Expression): readonly number[] {
  switch (expression.type) {
    case "operand":
      return [expression.index];
    case "negate":
    case "percent":
      return operandsOf(expression.argument);
    case "binary":
      return [...operandsOf(expression.left), ...operandsOf(expression.right)];
    case "call":
      return expression.arguments.flatMap(operandsOf);
  }
}

/** Nodes of a tree: the steps it takes at most. */
function nodesOf(expression: Expression): number {
  switch (expression.type) {
    case "operand":
      return 1;
    case "negate":
    case "percent":
      return 1 + nodesOf(expression.argument);
    case "binary":
      return 1 + nodesOf(expression.left) + nodesOf(expression.right);
    case "call":
      return expression.arguments.reduce((sum, argument) => sum + nodesOf(argument), 1);
  }
}

it("drops and changes nothing in 20 000 formulas, half-formulas and garbage texts, and throws at none", () => {
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
  const names = ["VON", "SOC", "PKV", "ELEVER", "E", "S0", "'a''b'", "'Vård'", "von"];
  const whole = formulaArbitrary(names, ["Nämnder", "'Andelar'", "Nämnder"]);
  const count = { read: 0, refused: 0 };
  const text = fc.oneof(
    { weight: 2, arbitrary: whole },
    { weight: 1, arbitrary: mutated(whole) },
    { weight: 1, arbitrary: garbageArbitrary },
  );
  fc.assert(
    fc.property(text, (body) => {
      const answer = read(`=${body}`);
      if (!answer.ok) {
        count.refused += 1;
        return (
          answer.error.start >= 0 &&
          answer.error.start <= answer.error.end &&
          answer.error.end <= body.normalize("NFC").length + 1
        );
      }
      count.read += 1;
      const { canonical, operands, expression, reads, parts } = answer.value;
      if (expression === null) throw new Error(`a formula that was typed stands with an error: ${body}`);
      // Every operand is read once, in the order written: what the parser made of the shape has lost and moved none.
      if (reads === operands) expect(operandsOf(expression)).toEqual([...operands.keys()]);
      else expect(new Set(operandsOf(expression))).toEqual(new Set(reads.keys()));
      expect(reads.length).toBeLessThanOrEqual(expansionLimits.reads);
      expect(nodesOf(expression)).toBeLessThanOrEqual(expansionLimits.nodes * 3);
      expect(numbersOf(canonical.replaceAll(/@\w+/g, " "))).toEqual(numbersOf(body));
      expect(textsOf(canonical)).toEqual(textsOf(body));
      // A text may hold whatever looks like a line.
      const withoutTexts = canonical.replaceAll(/"(?:[^"]|"")*"/g, " ");
      expect((withoutTexts.match(/@\w+/g) ?? []).map((name) => name.slice(1))).toEqual(namesOf(body));
      const signs = (from: string): number => (from.match(/%/g) ?? []).length;
      expect(signs(canonical)).toBe(signs(body));
      expect(parts.filter((part) => part.type === "open" || part.type === "call").length).toBe(
        parts.filter((part) => part.type === "close").length,
      );
      return true;
    }),
    { numRuns: 20_000, seed },
  );
  console.log(`formula fuzz: seed ${seed}, ${count.read} read, ${count.refused} refused`);
  expect(count.read).toBeGreaterThan(2_000);
  expect(count.refused).toBeGreaterThan(2_000);
});
