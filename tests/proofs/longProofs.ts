// The long run of the proofs that the test suite makes short: fuzzed formulas, random budgets against exact arithmetic, and steps
// against everything anew. Prints what came of it and ends with 1 when anything was found.
//
//   node --disallow-code-generation-from-strings tests/proofs/longProofs.ts [fuzz|exact|steps] [--count 1000000] [--cells 200000] [--models 100] [--seed 1]

import { compareWithReference, emptyTally } from "../support/exactRationalComparison.ts";
import { randomModel } from "../support/randomModel.ts";
import { EditedModel } from "../support/randomModelEdits.ts";
import { SeededRandom } from "../support/randomModelGrammar.ts";
import { fuzzFormulas } from "./formulaFuzz.ts";

const given = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const at = given.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(given[at + 1]);
};
const wants = (proof: string): boolean =>
  given.includes(proof) || !given.some((word) => ["fuzz", "exact", "steps"].includes(word));
const seed = option("seed", Math.floor(Math.random() * 1e9));
const seconds = (from: number): string => `${((performance.now() - from) / 1_000).toFixed(1)} s`;
let found = 0;

function tell(problems: readonly string[]): void {
  for (const problem of problems) console.log(`  ${problem}`);
  found += problems.length;
}

console.log(`seed ${seed}`);

if (wants("fuzz")) {
  const from = performance.now();
  const report = fuzzFormulas(option("count", 1_000_000), seed, ({ texts, accepted }) => {
    console.error(`fuzz: ${texts} texts, ${accepted} accepted, ${seconds(from)}`);
  });
  console.log(
    `fuzz: ${report.texts} texts in ${seconds(from)}: ${report.accepted} accepted, ${report.refused} refused, at most ${report.mostSteps} steps`,
  );
  console.log(
    `fuzz: slowest ${report.slowestMillis.toFixed(1)} ms: ${JSON.stringify(report.slowest)}; ${report.over} took over ${report.limitMillis} ms twice`,
  );
  tell(report.problems);
  found += report.over;
}

if (wants("exact")) {
  const from = performance.now();
  const tally = emptyTally();
  for (let model = 0; tally.cells < option("cells", 200_000) && tally.differences.length === 0; model += 1)
    compareWithReference(seed + model, tally);
  const { differences, ...counts } = tally;
  console.log(
    `exact: ${JSON.stringify(counts)} in ${seconds(from)}; ${((100 * tally.excluded) / tally.cells).toFixed(2)} % left out`,
  );
  tell(differences);
  if (tally.excluded > tally.cells / 50) tell(["more than 2 % of the cells were left out"]);
}

if (wants("steps")) {
  const from = performance.now();
  let steps = 0;
  let cells = 0;
  const problems: string[] = [];
  for (let model = 0; model < option("models", 100) && problems.length === 0; model += 1) {
    const random = new SeededRandom(seed + model);
    const size = model % 4 === 3 ? { groups: 12, family: 1_300, wild: 0.0005 } : { groups: 14, family: 20, wild: 0.01 };
    const kernels = (["plain", "wasm"] as const)[model % 2] ?? "plain";
    const edited = new EditedModel(randomModel(seed + model, size), {
      live: kernels,
      afresh: kernels === "plain" ? "wasm" : "plain",
    });
    for (let step = 0; step < 30 && problems.length === 0; step += 1) {
      steps += 1;
      cells += edited.plan.formulaOfCell.length;
      problems.push(...edited.step(random).map((problem) => `model ${seed + model}, step ${step}: ${problem}`));
    }
    problems.push(...edited.interpreted(0.2, random).map((problem) => `model ${seed + model}: ${problem}`));
  }
  console.log(`steps: ${steps} edits, ${cells} cells compared in ${seconds(from)}`);
  tell(problems.slice(0, 10));
}

console.log(found === 0 ? "nothing found" : `${found} found`);
process.exitCode = found === 0 ? 0 : 1;
