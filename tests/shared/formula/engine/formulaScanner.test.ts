import { expect, it } from "vitest";
import { lineTreeOf } from "../../../../shared/domain/lineTree.ts";
import { compileFormula } from "../../../../shared/formula/compileFormula.ts";
import type { Binding } from "../../../../shared/formula/engine/binding.ts";
import { FormulaScanner } from "../../../../shared/formula/engine/formulaScanner.ts";
import { rowsByIdIn } from "../../../../shared/formula/engine/rowsById.ts";
import { ShapeTable } from "../../../../shared/formula/engine/shapeTable.ts";
import { buildPlan } from "../../../../shared/formula/plan.ts";
import { calculatedColumns, engineScenario, idOfRow, nameOfRow, valuesOfRow } from "./engineScenario.ts";

const [a, b] = [nameOfRow(0), nameOfRow(1)];
const scenario = engineScenario([{ numbers: [1] }, { numbers: [2] }]);
const rowOf = lineTreeOf(scenario).rowOf;

function scannerOver(makeHash?: () => number): FormulaScanner {
  const lines = {
    rowAt: rowsByIdIn(rowOf),
    classOfRow: () => 0,
    classOfRange: () => 0,
    constantOf: (value: number) => value,
  };
  if (makeHash === undefined) return new FormulaScanner(lines);
  return new (class extends FormulaScanner {
    override scan(text: string, hostRow: number, hostUnit: number): boolean {
      const isScanned = super.scan(text, hostRow, hostUnit);
      this.hash = makeHash();
      return isScanned;
    }
  })(lines);
}

function scanned(text: string): { readonly codes: readonly number[]; readonly named: readonly number[] } | null {
  const scanner = scannerOver();
  if (!scanner.scan(text, 1, 0)) return null;
  return {
    codes: [...scanner.codes.subarray(0, scanner.codeCount)],
    named: [...scanner.named.subarray(0, scanner.operandCount)],
  };
}

it.each([
  [`${a}*2`, `${b} * 3`, true],
  [`${a}[-1]`, `${b}[-1]`, true],
  [`${a}[-1]`, `${a}[-2]`, false],
  [`${a}+${b}`, `${a}-${b}`, false],
  [`${a}*2`, `${a}*2%`, false],
  [`${a}*0`, `${a}*2`, false],
  [`MAX(${a}, 1)`, `MIN(${a}, 1)`, false],
  [`${a} < 1`, `${a} <= 1`, false],
])("gives %s and %s the same codes: %s", (left, right, areSame) => {
  expect(JSON.stringify(scanned(left)?.codes) === JSON.stringify(scanned(right)?.codes)).toBe(areSame);
});

it("names rows and constants apart from the codes", () => {
  expect(scanned(`${b}*7+[-1]`)?.named).toEqual([1, 7, 1]);
});

it.each([
  ["a text", `IF(${a}="ja", 1, 2)`],
  ["an unknown line", "@zzzzzzzzzzzz"],
  ["an id with a letter too many", `${a}x`],
  ["letters no id has", "@iiiiiiiiiiii"],
  ["a half id", "@abc"],
  ["Swedish words", "SUMMA(1)"],
  ["small letters", "sum(1)"],
  ["a decimal comma", "1,5kr2"],
  ["a point without digits", "1."],
  ["an unknown unit", "5 euro"],
  ["unusual words in brackets", `${a}[nästa]`],
  ["brackets without end", `${a}[-1`],
  ["two signs of equality", `==${a}`],
  ["a sign of equality after a space", ` =${a}`],
  ["an emoji", `${a}+💰`],
  ["a formula too long", `${a}+`.repeat(4_000)],
])("leaves %s to the parser", (_what, text) => {
  expect(scanned(text)).toBeNull();
});

it("keeps formulas apart whose codes have the same hash", () => {
  const plan = buildPlan(scenario);
  const binding: Binding = plan.binding;
  const table = new ShapeTable(binding);
  const scanner = scannerOver(() => 1);
  const shapes: number[] = [];
  for (const text of [`${a}+${b}`, `${a}-${b}`, `${a}*${b}`]) {
    expect(scanner.scan(text, 1, 0)).toBe(true);
    expect(table.find(scanner, new Int32Array(8), 0)).toBe(-1);
    const compiled = compileFormula(text, "canonical", plan.facts, "kr");
    if (!compiled.ok) throw new Error(text);
    shapes.push(table.ofCompiled(compiled.value));
    table.learn(scanner, shapes.at(-1) ?? -1, compiled.value);
  }
  const slots = new Int32Array(8);
  scanner.scan(`${b}-${a}`, 1, 0);
  expect(table.find(scanner, slots, 2)).toBe(shapes[1]);
  expect([...slots.subarray(2, 4)]).toEqual([1, 0]);
});

it("scans functions that are written out like the others: the same figures as each formula alone", () => {
  const rows = [{ numbers: [100, 110, 121, 140] }, { numbers: [7, 9, 30, 31] }];
  const written = [0, 1, 0, 1].map((row) => ({ formula: `CHANGE(${nameOfRow(row)})+${nameOfRow(1 - row)}` }));
  const plan = buildPlan(engineScenario([...rows, ...written]));
  const columns = calculatedColumns(plan);
  expect(valuesOfRow(plan, columns, 2)).toEqual([Number.NaN, 19, 41, 50]);
  expect(valuesOfRow(plan, columns, 3)).toEqual([Number.NaN, 112, 142, 141]);
  expect(valuesOfRow(plan, columns, 4)).toEqual(valuesOfRow(plan, columns, 2));
});

it("does not mix up lines that a written-out function may have read from two places", () => {
  const rows = [{ numbers: [100, 110] }, { numbers: [7, 9] }];
  const formula = (first: number, second: number) => ({
    formula: `CHANGE(${nameOfRow(first)})+${nameOfRow(second)}`,
  });
  const plan = buildPlan(engineScenario([...rows, formula(0, 0), formula(0, 1), formula(1, 0)], 2));
  const columns = calculatedColumns(plan);
  expect([2, 3, 4].map((row) => valuesOfRow(plan, columns, row)[1])).toEqual([120, 19, 112]);
});

it("looks rows up in the middle of a text, whatever stands around", () => {
  const rowAt = rowsByIdIn(rowOf);
  expect([rowAt(`x${idOfRow(1)}y`, 1), rowAt(idOfRow(0), 0), rowAt(idOfRow(0), 1), rowAt("", 0)]).toEqual([
    1, 0, -1, -1,
  ]);
});
