// Last year's file as the start of this year's work: everything moves one year. What was the budget becomes history (figures instead of
// formulas), formulas count on from the new budget year, temporary measures that ended before last year's budget stay behind, and sources say
// that they are old. Lines keep their ids, so that the two years can be compared; the scenario is a new one.

import { shortened } from "../../shared/commands/cleanText.ts";
import { limits } from "../../shared/commands/commandContext.ts";
import { type LineId, newScenarioId } from "../../shared/domain/ids.ts";
import { holdsNumbers, type Line, type LineSource } from "../../shared/domain/line.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { CellInput, CellsByYear, Scenario, Sheet } from "../../shared/domain/scenario.ts";
import { roundForComparison } from "../../shared/format/rounding.ts";
import { type CalculatedScenario, calculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { compileFormula, type LineFacts, yearsBack } from "../../shared/formula/compileFormula.ts";
import { buildPlan } from "../../shared/formula/plan.ts";
import { rolledTexts } from "../../shared/texts/newScenario.ts";
import { calculate } from "./recalculation.ts";
import { hasLastingStep, keptLines } from "./rolledMeasures.ts";

export type RollRefusal = { readonly type: "noNextYear" } | { readonly type: "periodTooLong"; readonly limit: number };

const latestYear = 2199;

/**
 * The scenario one year on, with an edit log of its own to come. `title` "": the old title with its years moved.
 *
 * Every sheet ends a year later and begins a year later, but keeps last year's budget as history; an investment sheet keeps the years its projects
 * paid in, and a sheet of measures the years in which steps began that a programme counts or that pay for others. Values typed for the years that stay are untouched; the new last year is empty but for lines that were 0 to the end.
 * Printed figures, findings accepted and doubts of import belong to the old file and are left there. Refuses a period that cannot move.
 */
export function rollForward(old: Scenario, title: string, now: string): Result<Scenario, RollRefusal> {
  const { period } = old.head;
  const budgetYear = period.budgetYear + 1;
  const plan = buildPlan(old);
  const before = calculatedScenario(old, plan, calculate(old, plan));
  const kept = keptLines(before, budgetYear);
  const sheets = old.sheets.map((sheet) => movedSheet(before, sheet, budgetYear, kept));
  const firstYear = Math.min(budgetYear, ...sheets.map((sheet) => sheet.firstYear));
  const lastYear = Math.max(budgetYear, ...sheets.map((sheet) => sheet.lastYear));
  if (lastYear > latestYear) return failure({ type: "noNextYear" });
  if (lastYear - firstYear >= limits.years) return failure({ type: "periodTooLong", limit: limits.years });
  const moved: Scenario = {
    head: {
      ...old.head,
      scenarioId: newScenarioId(),
      title: title === "" ? movedTitle(old.head.title) : title,
      baselineName: "",
      period: { firstYear, lastYear, budgetYear },
    },
    sheets,
    lines: new Map(),
    cells: new Map(),
    stated: new Map(),
    importRemarks: [],
    acknowledgements: [],
  };
  const sheetOf = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const withHistory = (frozen: (line: Line) => boolean): Scenario => {
    const lines = new Map<LineId, Line>();
    const cells = new Map<LineId, CellsByYear>();
    for (const line of old.lines.values()) {
      const sheet = sheetOf.get(line.homeSheetId);
      if (!kept.has(line.id) || sheet === undefined) continue;
      const rolled = rolledLine(before, line, sheet, budgetYear, frozen(line), plan.facts, now);
      lines.set(line.id, rolled.line);
      if (rolled.cells.size > 0) cells.set(line.id, rolled.cells);
    }
    return { ...moved, lines, cells };
  };
  const isDriver = ({ kind, goal }: Line): boolean => kind !== "sum" && kind !== "ofWhich" && goal === null;
  const rolled = withHistory(isDriver);
  const others = changedHistory(before, rolled, isDriver);
  return success(others.size === 0 ? rolled : withHistory((line) => isDriver(line) || others.has(line.id)));
}

/** Sums that no longer come out as they did in a year of history, because something they count stayed behind. */
function changedHistory(
  before: CalculatedScenario,
  rolled: Scenario,
  isDriver: (line: Line) => boolean,
): ReadonlySet<LineId> {
  const plan = buildPlan(rolled);
  const after = calculatedScenario(rolled, plan, calculate(rolled, plan));
  const changed = new Set<LineId>();
  for (const line of rolled.lines.values()) {
    const sheet = rolled.sheets.find(({ id }) => id === line.homeSheetId);
    if (isDriver(line) || sheet === undefined) continue;
    for (let year = sheet.firstYear; year < rolled.head.period.budgetYear; year += 1) {
      const [was, is] = [before.valueOf(line.id, year), after.valueOf(line.id, year)];
      if (was.state === cellState.number && (is.state !== was.state || differs(was.value, is.value)))
        changed.add(line.id);
    }
  }
  return changed;
}

const differs = (left: number | null, right: number | null): boolean =>
  roundForComparison(left ?? 0) !== roundForComparison(right ?? 0);

function movedSheet(before: CalculatedScenario, sheet: Sheet, budgetYear: number, kept: ReadonlySet<LineId>): Sheet {
  const { scenario: old } = before;
  const lastYear = sheet.lastYear + 1;
  const next = Math.min(sheet.firstYear + 1, Math.max(sheet.firstYear, budgetYear - 1));
  // Depreciation is reckoned on what a project has cost: years it was paid in must not fall away.
  const hasPaid =
    sheet.kind === "investments" && sheet.lineIds.some((lineId) => isPaidIn(old, lineId, sheet.firstYear));
  const lineIds = sheet.lineIds.filter((lineId) => kept.has(lineId));
  const hasBegun = hasLastingStep(before, lineIds, sheet.firstYear);
  return { ...sheet, firstYear: hasPaid || hasBegun ? sheet.firstYear : next, lastYear, lineIds };
}

/** Has a part of a project an amount in the year that its cost is made of? */
function isPaidIn({ lines, cells }: Scenario, lineId: LineId, year: number): boolean {
  const role = lines.get(lineId)?.role;
  const input = cells.get(lineId)?.get(year);
  const isCost = role === "outlay" || role === "contribution" || role === "acquisitionCost";
  return isCost && input !== undefined && !(input.type === "number" && input.value === 0);
}

interface RolledLine {
  readonly line: Line;
  readonly cells: CellsByYear;
}

/** `isFrozen`: years before the new budget year hold figures, and the formula goes on after them. */
function rolledLine(
  before: CalculatedScenario,
  line: Line,
  sheet: Sheet,
  budgetYear: number,
  isFrozen: boolean,
  facts: LineFacts,
  now: string,
): RolledLine {
  const { head, cells: allCells } = before.scenario;
  const own = allCells.get(line.id);
  const cells = new Map<number, CellInput>();
  const start = formulaStart(line, sheet, budgetYear, isFrozen, facts);
  for (let year = sheet.firstYear; year <= sheet.lastYear; year += 1) {
    const input = own?.get(year);
    const isTurned = input === undefined ? year < start : input.type === "formula" && year < budgetYear;
    if (isTurned && holdsNumbers(line.kind)) {
      const figure = inputOf(before, line, year, now);
      if (figure !== null) cells.set(year, figure);
    } else if (input !== undefined) cells.set(year, input);
  }
  const atEnd = own?.get(sheet.lastYear - 1);
  if (line.formula === null && atEnd?.type === "number" && isStanding(line, atEnd.value))
    cells.set(sheet.lastYear, { type: "number", value: 0, enteredAt: now });
  return {
    line: {
      ...line,
      attributes: withoutPrinted(line.attributes),
      cellNotes: notesWithin(line.cellNotes, sheet),
      formulaFromYear: line.formula !== null && start > sheet.firstYear ? start : null,
      source: oldSource(line.source, head.period.budgetYear, sheet.kind === "premises" && line.kind !== "heading"),
    },
    cells,
  };
}

/** The printed total of a period belongs to the old table. */
function withoutPrinted(attributes: Line["attributes"]): Line["attributes"] {
  if (!attributes.has("periodTotal")) return attributes;
  return new Map([...attributes].filter(([attribute]) => attribute !== "periodTotal"));
}

/** What was said of the years that stay is still said of them. */
const notesWithin = (notes: Line["cellNotes"], { firstYear, lastYear }: Sheet): Line["cellNotes"] =>
  notes.size === 0 ? notes : new Map([...notes].filter(([year]) => year >= firstYear && year <= lastYear));

/** First year the line's formula holds now: not before it held, not before it can reach back, and for a frozen line not in history. */
function formulaStart(line: Line, sheet: Sheet, budgetYear: number, isFrozen: boolean, facts: LineFacts): number {
  if (line.formula === null) return sheet.firstYear;
  const compiled = compileFormula(line.formula, "canonical", facts, line.unit);
  const reach = sheet.firstYear + (compiled.ok ? yearsBack(compiled.value) : 0);
  const from = Math.max(line.formulaFromYear ?? sheet.firstYear, reach, isFrozen ? budgetYear : sheet.firstYear);
  return Math.min(from, sheet.lastYear);
}

/** Lines that were 0 to the end are 0 in the new last year too; nothing is unexplained until somebody says so. */
const isStanding = (line: Line, value: number): boolean => value === 0 || line.role === "frameUnexplained";

/** What a cell showed, as typed today: a number, or a text as its words; null where it showed nothing that can be typed. */
function inputOf(before: CalculatedScenario, line: Line, year: number, now: string): CellInput | null {
  const { state, value } = before.valueOf(line.id, year);
  const text = state === cellState.text ? before.textOf(line.id, year) : null;
  if (text !== null && text !== "") return { type: "text", text, enteredAt: now };
  return state === cellState.number && value !== null ? { type: "number", value, enteredAt: now } : null;
}

/** "Från budget 2026: Cirkulär 25:41"; the date stays. A source that was old already stays as it is. */
function oldSource(source: LineSource, budgetYear: number, isPremise: boolean): LineSource {
  if (rolledTexts.isOldSource(source.name)) return source;
  if (source.name === "" && source.date === "" && !isPremise) return source;
  return { ...source, name: shortened(rolledTexts.oldSource(budgetYear, source.name), limits.labelLength) };
}

/** "Alingsås 2021–2023" becomes "Alingsås 2022–2024": every year of this or the last century in the title moves. */
const movedTitle = (title: string): string =>
  title.replace(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g, (year) => String(Number(year) + 1));
