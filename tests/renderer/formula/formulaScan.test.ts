// Brackets that belong together, what is missing at the end, and English formulas as they are read. "|" is the caret.

import { describe, expect, it } from "vitest";
import {
  bracketPairAt,
  missingParentheses,
  soundBeginning,
  withParentheses,
} from "../../../renderer/formula/formulaScan.ts";
import { swedishReading } from "../../../renderer/formula/swedishReading.ts";

describe("the parenthesis beside the caret", () => {
  it.each([
    ["=SUMMA(A; B)|", "6 11"],
    ["=SUMMA(|A; B)", "6 11"],
    ["=(A + (B|))", "6 8"],
    ["=(A + (B)|)", "6 8"],
    ["=VON[föregående]|", "4 15"],
    ["=SUMMA('Vård; (' ; B)|", "6 20"],
    ["=SUMMA(A|; B)", "–"],
    ["=SUMMA(|A", "–"],
    ["=(A]|", "–"],
    ['=("a("|)', "1 6"],
    ["=SUMMA('Vård; (|", "–"],
  ])("of %s is %s", (marked, expected) => {
    const pair = bracketPairAt(marked.replace("|", ""), marked.indexOf("|"));
    expect(pair?.join(" ") ?? "–").toBe(expected);
  });
});

describe("parentheses missing at the end", () => {
  it.each([
    ["=SUMMA(A; B", "=SUMMA(A; B)"],
    ["=OM(SUMMA(A; B) > 0; (1 + 2", "=OM(SUMMA(A; B) > 0; (1 + 2))"],
    ["=SUMMA(A; B)  ", "=SUMMA(A; B)"],
    ["=1)", "=1)"],
    ["=)(", "=)("],
    ["=SUMMA('Vård", "=SUMMA('Vård"],
    ["=SUMMA(VON[2026", "=SUMMA(VON[2026"],
    ["(text", "(text"],
  ])("are added to %s", (typed, entered) => {
    expect(withParentheses(typed)).toBe(entered);
  });

  it("are counted outside quotes only", () => {
    expect(missingParentheses("=SUMMA('a((' ; \"((\"")).toBe(1);
  });
});

describe("the whole beginning of an unfinished formula", () => {
  it.each([
    ["=VON + |", "=VON"],
    ["=VON + SUMMA(A; |", "=VON + SUMMA(A)"],
    ["=(VON + |HEJ) * 2", "=(VON)"],
    ["=|HEJ", null],
    ["|", null],
  ])("of %s is %s", (marked, begun) => {
    expect(soundBeginning(marked.replace("|", ""), marked.indexOf("|"))).toBe(begun);
  });
});

describe("a formula typed in English", () => {
  it.each([
    ["=SUM(VON,SOC)", "=SUMMA(VON; SOC)"],
    ["=ROUND(VON * 1.5, 0)", "=AVRUNDA(VON * 1,5; 0)"],
    ["=VON[previous] * 1.02", "=VON[föregående] * 1,02"],
    ["=MEASURES(VON)", "=ÅTGÄRDER(VON)"],
    ["=IF(A > 0, \"a,b\", 'x,y')", "=OM(A > 0; \"a,b\"; 'x,y')"],
    ["  =SUM(A; B)", "=SUMMA(A; B)"],
    ["=SUMMA(VON; 1,5)", null],
    ["=MAX(A; B)", null],
    ["=1 000,5 + SUM", null],
    ["text, med 1.5", null],
    ["=SUM('ofärdigt", null],
  ])("%s is read as %s", (typed, read) => {
    expect(swedishReading(typed)).toBe(read);
  });
});
