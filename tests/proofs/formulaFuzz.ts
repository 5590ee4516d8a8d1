// The fuzz of the formula language: any text through the compiler on both surfaces, and what is accepted through the live answer
// and a plan. Finds whatever escapes, drops or changes a part, does not come back the same, or takes more steps than it may.

import fc from "fast-check";
import type { Unit } from "../../shared/domain/unit.ts";
import { loadInputs, newColumns, recalculateAll, tryFormula } from "../../shared/formula/calculation.ts";
import { type CompiledFormula, compileFormula } from "../../shared/formula/compileFormula.ts";
import { printParts } from "../../shared/formula/formulaParts.ts";
import type { Surface } from "../../shared/formula/lexer.ts";
import { buildPlan, cellAtIndex } from "../../shared/formula/plan.ts";
import { calculatedAfresh, scenarioFromText } from "../support/scenarioFromText.ts";
import { bareStreamOfParts, stepsOf, streamOfExpression, streamOfParts, streamOfText } from "./formulaStreams.ts";
import { fuzzTexts } from "./formulaTexts.ts";

/** What a fuzz came to. `problems` is empty when all is well. */
export interface FuzzReport {
  texts: number;
  accepted: number;
  refused: number;
  /** Most operators, calls and reads of one formula. */
  mostSteps: number;
  slowestMillis: number;
  slowest: string;
  /** Formulas that took longer than `limitMillis` to read, and again when read once more: the machine may stop for a moment. */
  over: number;
  readonly limitMillis: number;
  readonly problems: string[];
}

/** A small budget with every kind of line that a formula can name. */
const budget = scenarioFromText(`
  # Ramar | frames
  line          | unit  | kind    | 2025 | 2026 | 2027
  : Nämnder     |       | heading |      |      |
    VON         |       |         | 1    | 2    | 3
    SOC         |       |         | 1    |      | 0
  : Andelar     | share | heading |      |      |
    PKV         | share |         | 1    | 2    | 3
    ELEVER      | count |         | 1    | 2    | 3
  : Satser      | share | heading |      |      |
    DEL         | share |         | 10   | 20   | 0
    KVOT        | share |         | 5    |      | 7
  E             | kr    |         | 1    | 2    | 3
  S0            | kr    |         | 1    | 2    | 3
  : a'b         | kr    |         | 1    | 2    | 3
  : Vård        | kr    |         | 1    | 2    | 3
  SVAR          | text  |         | ja   | nej  | x
  # Åtgärder | measures
  line          | unit  | measure              | 2025 | 2026 | 2027
  BUSSAR        | kr    | temporary VON        | 5    |      | 6
  SPAR          | kr    | saving permanent SOC | -1   | -2   |
  # Investeringar | investments
  line          | unit  | 2025 | 2026 | 2027
  BADHUS        | kr    | 40   | 50   | 60
  # Prov
  line          | unit  | 2025 | 2026 | 2027
  P_KR          | kr    |      |      |
  P_SHARE       | share |      |      |
  P_COUNT       | count |      |      |
  P_TEXT        | text  |      |      |`);
const { facts } = budget.open.context;
const { scenario } = budget.open;
const { plan, columns } = calculatedAfresh(scenario);

const namedLines: ReadonlyMap<string, string> = new Map(
  [...scenario.lines.values()].flatMap((line) =>
    [line.code, line.label]
      .filter((name) => name !== "")
      .map((name) => [name.normalize("NFC").toLocaleUpperCase("sv"), line.id as string] as const),
  ),
);
/** Lines the accepted formulas are put in, one of each unit. */
const hosts = (["kr", "share", "count", "text"] as const).map((unit) => ({
  unit,
  id: budget.id(`P_${unit.toUpperCase()}`),
}));

/**
 * What one formula may cost, in operators, calls and reads: at most one for each part it is written with, and a cap where functions
 * are written out. Told here once more, so that a limit taken away in the program is found.
 */
const promised = {
  typedCharacters: 1_000,
  storedCharacters: 8_000,
  depth: 32,
  typedSteps: 400,
  storedSteps: 1_200,
  writtenOutSteps: 5_200,
  writtenOutReads: 600,
} as const;

const perBatch = 500;
const mostProblems = 10;

/** Reads `count` texts made from `seed`. Stops early when there is enough to tell. */
export function fuzzFormulas(count: number, seed: number, tell: (report: FuzzReport) => void = () => {}): FuzzReport {
  const report: FuzzReport = {
    texts: 0,
    accepted: 0,
    refused: 0,
    mostSteps: 0,
    slowestMillis: 0,
    slowest: "",
    over: 0,
    limitMillis: 50,
    problems: [],
  };
  for (let batch = 0; report.texts < count && report.problems.length < mostProblems; batch += 1) {
    const texts = fc.sample(fuzzTexts, { seed: seed + batch, numRuns: Math.min(perBatch, count - report.texts) });
    const accepted: (readonly [Unit, CompiledFormula])[] = [];
    for (const [index, body] of texts.entries()) {
      const unit = index % 3 === 0 ? (hosts[(index / 3) % hosts.length]?.unit ?? null) : null;
      const text = index % 7 === 0 ? body : `=${body}`;
      report.texts += 1;
      const compiled = readText(text, "swedish", unit, report);
      if (compiled === null) report.refused += 1;
      else {
        report.accepted += 1;
        if (unit !== null) accepted.push([unit, compiled]);
      }
      readText(compiled?.canonical ?? text, "canonical", unit, report);
    }
    planOf(accepted, report);
    if (batch % 100 === 99) tell(report);
  }
  return report;
}

function problem(report: FuzzReport, what: string, text: string): void {
  if (report.problems.length < mostProblems) report.problems.push(`${what}: ${JSON.stringify(text.slice(0, 300))}`);
}

/** One text through the compiler and, when accepted, the live answer. null where it is refused. */
function readText(text: string, surface: Surface, unit: Unit | null, report: FuzzReport): CompiledFormula | null {
  const start = performance.now();
  try {
    const answer = compileFormula(text, surface, facts, unit);
    const compileMillis = performance.now() - start;
    if (compileMillis > report.slowestMillis) {
      report.slowestMillis = compileMillis;
      report.slowest = text.slice(0, 200);
    }
    if (compileMillis > report.limitMillis) {
      const restart = performance.now();
      compileFormula(text, surface, facts, unit);
      if (performance.now() - restart > report.limitMillis) report.over += 1;
    }
    if (!answer.ok) {
      const { start: from, end } = answer.error;
      const length = text.normalize("NFC").length;
      if (!(from >= 0 && from <= end && end <= length))
        problem(report, `refusal marks [${from}, ${end}) of ${length}`, text);
      return null;
    }
    checkCompiled(text, surface, unit, answer.value, report);
    return answer.value;
  } catch (error) {
    problem(report, `escaped on ${surface}: ${error instanceof Error ? error.message : String(error)}`, text);
    return null;
  }
}

const isEqual = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((said, index) => said === right[index]);

function checkCompiled(
  text: string,
  surface: Surface,
  unit: Unit | null,
  compiled: CompiledFormula,
  report: FuzzReport,
): void {
  const { canonical, parts, operands, reads, expression, shapeKey, standingError } = compiled;
  const fromParts = streamOfParts(parts);
  const fromText = streamOfText(text, surface, namedLines);
  if (!isEqual(fromText, fromParts))
    problem(report, `${surface} text says ${fromText.join(" ")}, parts say ${fromParts.join(" ")}`, text);
  const characters = text.normalize("NFC").replace(/^\s*=?/, "").length;
  if (characters > (surface === "swedish" ? promised.typedCharacters : promised.storedCharacters))
    problem(report, `${characters} characters`, text);
  let depth = 0;
  for (const said of fromParts) {
    depth += said.endsWith("(") ? 1 : said === ")" ? -1 : 0;
    if (depth > promised.depth) problem(report, `${depth} levels`, text);
  }
  const fromCanonical = streamOfText(canonical, "canonical", namedLines);
  if (!isEqual(fromCanonical, fromParts))
    problem(report, `canonical ${canonical} says another thing than its parts`, text);
  const again = compileFormula(canonical, "canonical", facts, unit);
  if (!again.ok) problem(report, `canonical text refused: ${again.error.reason.type}: ${canonical}`, text);
  else if (
    again.value.canonical !== canonical ||
    again.value.shapeKey !== shapeKey ||
    again.value.standingError !== standingError
  )
    problem(report, `canonical text comes back as ${again.value.canonical}`, text);
  if (standingError !== null) {
    if (surface === "swedish") problem(report, "a typed formula stands with an error", text);
    return;
  }
  if (expression === null) {
    problem(report, "accepted without a tree", text);
    return;
  }
  const steps = stepsOf(expression);
  report.mostSteps = Math.max(report.mostSteps, steps);
  if (reads === operands) {
    if (!isEqual(streamOfExpression(expression, reads), bareStreamOfParts(parts)))
      problem(report, "the tree says another thing than its parts", text);
    const limit = surface === "swedish" ? promised.typedSteps : promised.storedSteps;
    if (steps > limit) problem(report, `${steps} steps of ${limit}`, text);
  } else if (steps > promised.writtenOutSteps || reads.length > promised.writtenOutReads) {
    problem(report, `${steps} steps and ${reads.length} reads when written out`, text);
  }
  const shown = compileFormula(`=${printParts(parts, "swedish", facts)}`, "swedish", facts, unit);
  if (surface === "swedish" && shown.ok && shown.value.canonical !== canonical)
    problem(report, `shown text means ${shown.value.canonical}`, text);
  for (const { id, unit: of } of hosts) {
    if (unit !== null && unit !== of) continue;
    const row = plan.grid.rowOf.get(id) ?? 0;
    for (const year of [0, 2]) {
      const { value, state } = tryFormula(plan, columns, compiled, cellAtIndex(plan.grid, row, year));
      if ((state === 1 || state === 9) !== Number.isFinite(value))
        problem(report, `answers ${value} as state ${state}`, text);
    }
  }
}

/** Accepted formulas as formulas of cells in one plan: built, calculated, and the same as the live answer. */
function planOf(accepted: readonly (readonly [Unit, CompiledFormula])[], report: FuzzReport): void {
  for (const { id, unit } of hosts) {
    const own = accepted.filter(([of]) => of === unit).map(([, compiled]) => compiled);
    for (let at = 0; at < own.length; at += 3) {
      const cells = new Map(scenario.cells);
      const three = own.slice(at, at + 3);
      cells.set(
        id,
        new Map(
          three.map(({ canonical }, year) => [2025 + year, { type: "formula", formula: canonical, enteredAt: "" }]),
        ),
      );
      try {
        const filled = buildPlan({ ...scenario, cells });
        const figures = newColumns(filled);
        loadInputs({ ...scenario, cells }, filled, figures);
        recalculateAll(filled, figures);
        for (const [year, compiled] of three.entries()) {
          const cell = cellAtIndex(filled.grid, filled.grid.rowOf.get(id) ?? 0, year);
          if (filled.fixed.has(cell)) continue;
          const { value, state } = tryFormula(filled, figures, compiled, cell);
          if (state !== figures.states[cell] || !Object.is(value, figures.values[cell]))
            problem(
              report,
              `planned ${figures.values[cell]} state ${figures.states[cell]}, live ${value} state ${state}, year ${year}`,
              compiled.canonical,
            );
        }
      } catch (error) {
        problem(
          report,
          `the plan fell: ${error instanceof Error ? error.message : String(error)}`,
          three.map(({ canonical }) => canonical).join(" | "),
        );
      }
    }
  }
}
