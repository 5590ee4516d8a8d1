// Any text may be typed, pasted or stand in a file: none escapes, none loses or changes a part, none takes more steps than it may.
// Steps are counted, never time. The long run is tests/proofs/longProofs.ts.

import { expect, it } from "vitest";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import { fuzzFormulas } from "../../proofs/formulaFuzz.ts";
import { knownEscapes } from "../../proofs/formulaTexts.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const count = Number(process.env.FUZZ_COUNT ?? 20_000);

it(`reads or refuses ${count} texts whole`, () => {
  const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 1e9));
  console.log(`formula fuzz: seed ${seed}`);
  const report = fuzzFormulas(count, seed);
  console.log(
    `formula fuzz: ${report.accepted} accepted, ${report.refused} refused, at most ${report.mostSteps} steps`,
  );
  expect(report.problems).toEqual([]);
  expect(report.texts).toBe(count);
  // A fuzz that is nearly always refused, or never, proves nothing.
  expect(report.accepted).toBeGreaterThan(count / 10);
  expect(report.refused).toBeGreaterThan(count / 4);
});

it("refuses every known way out of the parser underneath, and every reading of its own", () => {
  const { facts } = scenarioFromText(`
    line | 2026
    VON  | 1`).open.context;
  const accepted = knownEscapes.filter((text) =>
    (["swedish", "canonical"] as const).some((surface) => compileFormula(`=${text}`, surface, facts, null).ok),
  );
  // Per cent is a hundredth here: 15 and 1 (the spreadsheet oracle holds the figures), where the parser would say 0.
  expect(accepted).toEqual(["100*10%+5", "50%+50%"]);
});
