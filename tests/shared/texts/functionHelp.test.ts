import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { lineTreeOf } from "../../../shared/domain/lineTree.ts";
import { formatDecimal } from "../../../shared/format/numbers.ts";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import { functions } from "../../../shared/formula/functions/index.ts";
import { lineFactsOf } from "../../../shared/formula/lineFactsOf.ts";
import { queryNames, swedishWordOfQuery } from "../../../shared/formula/words.ts";
import { resultUnitName } from "../../../shared/texts/functionHelp.ts";
import { functionHelp } from "../../../shared/texts/functions.ts";
import { interpretedIn } from "../../support/interpretedScenario.ts";

const sample = sampleScenario("alingsas");
const facts = lineFactsOf(sample, lineTreeOf(sample));
const given = interpretedIn(sample, null);
const { firstYear, lastYear } = sample.head.period;

it("has an entry for every function and query, and for nothing else", () => {
  expect(Object.keys(functionHelp).toSorted()).toEqual(
    [...functions.map(({ name }) => name), ...queryNames].toSorted(),
  );
});

describe("help of a function", () => {
  it.each(Object.entries(functionHelp))("%s", (name, help) => {
    const definition = functions.find((candidate) => candidate.name === name);
    const swedish =
      definition?.swedishName ??
      queryNames.filter((query) => query === name).map((query) => swedishWordOfQuery[query])[0];
    expect(help.signature.startsWith(`${swedish}(`)).toBe(true);
    // Every argument the signature names is explained.
    const named =
      /\((.*)\)$/
        .exec(help.signature)?.[1]
        ?.split("; ")
        .filter((word) => word !== "" && word !== "…") ?? [];
    if (definition?.form !== "choose" && definition !== undefined) {
      expect(help.arguments.map((argument) => argument.name)).toEqual(named);
    }
    for (const sentence of [help.summary, ...help.arguments.map((argument) => argument.text), help.note]) {
      if (sentence !== "") expect(sentence).toMatch(/^[\p{Lu}\p{N}”−-].*[.]$/u);
    }
    const compiled = compileFormula(help.example, "swedish", facts, null);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const value = given(help.example, name === "CUMULATIVE" ? lastYear : firstYear);
    expect(shownAs(value, compiled.value.unit)).toBe(help.gives);
  });
});

/** The answer as the help writes it, with no more decimals than it has. */
function shownAs(value: unknown, unit: string): string {
  if (typeof value !== "number") return typeof value === "string" ? value : JSON.stringify(value);
  const scaled = unit === "share" ? value * 100 : value;
  const plain = Number(scaled.toPrecision(12));
  const decimals = (/\.(\d+)$/.exec(String(plain))?.[1] ?? "").length;
  const number = formatDecimal(plain, decimals).replaceAll("\u00a0", " ").replace("\u2212", "-");
  return unit === "kr" ? `${number} kr` : unit === "share" ? `${number} %` : number;
}

describe("the unit after a result", () => {
  it.each([
    ["kr", "kr", "tkr"],
    ["zero", "kr", "tkr"],
    ["share", "share", ""],
    ["none", "share", ""],
    ["count", "count", "antal"],
    ["zero", "count", "antal"],
    ["taxRate", "taxRate", "skattesats"],
  ])("of a formula that gives %s on a line of %s is ”%s”", (formulaUnit, lineUnit, expected) => {
    expect(resultUnitName(formulaUnit, lineUnit, "tkr")).toBe(expected);
  });
});
