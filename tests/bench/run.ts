// npm run bench [-- --json] [-- --small] [-- --painted]: the product against loops written by hand. Each size is measured in a
// process of its own (measureSize.ts); read the ratios, not the milliseconds. `--json` prints the figures alone, with the time
// from key press to painted grid; `--small` measures 1k alone; null is what could not be measured here.

import { execFileSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { slope } from "./harness.mjs";
import type { MoreFigures, SizeFigures } from "./measureSize.ts";

const isJson = process.argv.includes("--json");
const names = process.argv.includes("--small") ? ["1k"] : isJson ? ["10k", "100k", "1M"] : ["1k", "10k", "100k", "1M"];
const flags = ["--expose-gc", "--disallow-code-generation-from-strings", "--no-warnings", "--max-old-space-size=6000"];

function measured(name: string): SizeFigures & MoreFigures {
  const file = path.join(import.meta.dirname, "measureSize.ts");
  const found: unknown = JSON.parse(
    execFileSync(process.execPath, [...flags, file, name], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
  );
  if (!isFigures(found)) throw new Error(`measureSize.ts ${name} did not answer with figures`);
  return found;
}

const isFigures = (value: unknown): value is SizeFigures & MoreFigures =>
  typeof value === "object" && value !== null && "formulas" in value && "alternatives1000Ms" in value;

/** p95 from key press to painted grid by size; null where there is no browser or no built program. */
function painted(): Readonly<Record<string, number>> | null {
  try {
    const file = path.join(import.meta.dirname, "painted.ts");
    // Each of the edits waits until the file is written again: minutes at 100k, where that takes seconds.
    const text = execFileSync(process.execPath, ["--no-warnings", file, "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 420_000,
    });
    const { sizes }: { readonly sizes: readonly { readonly p95: number }[] } = JSON.parse(text);
    return Object.fromEntries(sizes.map(({ p95 }, index) => [["10k", "100k"][index] ?? "", p95]));
  } catch {
    return null; // said as null in the figures
  }
}

const figures = names.map(measured);
const formulas = figures.map((size) => size.formulas);
const slopeOf = (figureOf: (size: SizeFigures & MoreFigures) => number): number | null =>
  figures.length < 2 ? null : slope(formulas, figures.map(figureOf));
const slopes = {
  recalc: slopeOf(({ recalcMs }) => recalcMs),
  pkv: slopeOf(({ pkvMs }) => pkvMs),
  account: slopeOf(({ accountMicros }) => accountMicros),
  // The PKV is read by 97 % of all cells: linear means that such an input costs no more than others.
  build: slopeOf(({ buildMicrosPerFormula, formulas: count }) => buildMicrosPerFormula * count),
  bytes: slopeOf(({ bytesPerFormula, formulas: count }) => bytesPerFormula * count),
};
const alternatives1000Ms = figures.find((size) => size.alternatives1000Ms !== null)?.alternatives1000Ms ?? null;
const paintedBySize = isJson || process.argv.includes("--painted") ? painted() : null;
/** The worse of the two sizes. */
const paintedP95Ms = paintedBySize === null ? null : Math.max(...Object.values(paintedBySize));

if (isJson) {
  const sizes = figures.map(
    ({
      formulas: count,
      recalcRatio,
      irregularRatio,
      pkvRatio,
      accountMicros,
      buildMicrosPerFormula,
      bytesPerFormula,
    }) => ({
      formulas: count,
      recalcRatio,
      irregularRatio,
      pkvRatio,
      accountMicros,
      buildMicrosPerFormula,
      bytesPerFormula,
    }),
  );
  process.stdout.write(`${JSON.stringify({ sizes, alternatives1000Ms, paintedP95Ms, slopes }, null, 1)}\n`);
} else {
  for (const size of figures) {
    process.stdout.write(
      `${size.formulas} formula cells: full recalculation ${size.recalcRatio.toFixed(2)} × the loops (${size.recalcMs.toFixed(3)} ms), ` +
        `10 % irregular ${size.irregularRatio.toFixed(2)} ×, PKV edit ${size.pkvRatio.toFixed(2)} × (${size.pkvMs.toFixed(3)} ms), ` +
        `one account ${size.accountMicros.toFixed(1)} µs, build ${size.buildMicrosPerFormula.toFixed(2)} µs and ` +
        `${size.bytesPerFormula.toFixed(0)} bytes per formula cell; the first build took ${size.firstBuildMs.toFixed(0)} ms, ` +
        `the first calculation (not counted in the build) ${size.firstCalculationMs.toFixed(0)} ms\n`,
    );
  }
  if (alternatives1000Ms !== null)
    process.stdout.write(`1 000 alternatives at 100k: ${alternatives1000Ms.toFixed(0)} ms\n`);
  for (const [name, value] of Object.entries(slopes)) {
    if (value !== null) process.stdout.write(`slope of ${name}: ${value.toFixed(2)}\n`);
  }
  for (const [name, value] of Object.entries(paintedBySize ?? {})) {
    process.stdout.write(`key press to painted grid at ${name}, p95: ${value.toFixed(0)} ms\n`);
  }
}
