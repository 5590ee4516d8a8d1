// What a budget must hold before the council can decide on it, and what is missing. The parts are those of kommunallagen
// (tax rate, appropriations, funding, position at the end of the year, goals, a plan of three years) and what the decision is
// usually about besides (investments, loan limit). Lines are found by their roles, never by code or name.

import type { SheetId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { SheetKind } from "../domain/scenario.ts";
import { cellState, isError } from "../formula/cellState.ts";
import { type CalculatedPlan, cellOfLine, linesOfRole, numberIn } from "./calculatedPlan.ts";
import {
  type Completeness,
  type DecisionFigure,
  type DecisionPart,
  type DecisionPartName,
  decisionParts,
  type Gap,
} from "./decisionParts.ts";
import { emptyBehind } from "./emptyBehind.ts";
import { emptyYearsOf, rowsOfEmptyYears } from "./emptyYears.ts";
import { goalResults } from "./goals.ts";

/** Where a line of a role would stand. */
const sheetOfRole: Readonly<Partial<Record<LineRole, SheetKind>>> = {
  taxRate: "premises",
  committee: "frames",
  frameTotal: "frames",
  result: "incomeBudget",
  cashFlow: "balance",
  assets: "balance",
  equity: "balance",
  loanDebt: "balance",
  loanLimit: "balance",
  investmentTotal: "investments",
};

/** Years a plan covers, the budget year first. */
const planLength = 3;

export function completenessOf(calculated: CalculatedPlan): Completeness {
  const { budgetYear } = calculated.scenario.head.period;
  const parts = decisionParts.map((name): DecisionPart => {
    const { gaps, figures } = contentOf(calculated, name, budgetYear);
    const state = gaps.length === 0 ? "complete" : figures.length === 0 ? "missing" : "partial";
    const isDeficit = name === "result" && figures.some(({ value }) => value <= 0);
    return { name, state, gaps, figures, isDeficit };
  });
  return { budgetYear, isComplete: parts.every(({ state }) => state === "complete"), parts };
}

interface Content {
  readonly gaps: readonly Gap[];
  readonly figures: readonly DecisionFigure[];
}

function contentOf(calculated: CalculatedPlan, name: DecisionPartName, year: number): Content {
  const roles = (...wanted: readonly LineRole[]): Content =>
    joined(wanted.map((role) => ofRole(calculated, role, year)));
  switch (name) {
    case "taxRate":
      return roles("taxRate");
    case "appropriations":
      return roles("committee");
    case "result":
      return joined([ofRole(calculated, "result", year), leftOut(calculated, [year])]);
    case "cashFlow":
      return roles("cashFlow");
    case "balance":
      return roles("assets", "equity", "loanDebt");
    case "loanLimit":
      return roles("loanLimit");
    case "investments":
      return investments(calculated, year);
    case "financialGoals":
      return financialGoals(calculated, year);
    case "operationalGoals":
      return operationalGoals(calculated, year);
    case "threeYearPlan":
      return threeYearPlan(calculated, year);
  }
}

/** All of them together; what one line lacks for one reason in several years is one gap. */
function joined(contents: readonly Content[]): Content {
  const gaps: Gap[] = [];
  for (const gap of contents.flatMap((content) => content.gaps)) {
    const at = gaps.findIndex(
      ({ reason, lineId }) => lineId !== null && lineId === gap.lineId && reason === gap.reason,
    );
    const known = gaps[at];
    if (known === undefined) gaps.push(gap);
    else gaps[at] = { ...known, years: [...known.years, ...gap.years] };
  }
  return { gaps, figures: contents.flatMap(({ figures }) => figures) };
}

const sheetOf = ({ scenario }: CalculatedPlan, kind: SheetKind | undefined): SheetId | null =>
  scenario.sheets.find((sheet) => sheet.kind === kind)?.id ?? null;

/** The figure of every line with a role, or what is missing: the role itself, or a figure. */
function ofRole(calculated: CalculatedPlan, role: LineRole, year: number): Content {
  const lines = linesOfRole(calculated, role);
  if (lines.length > 0) return joined(lines.map((line) => ofLine(calculated, line, year, role)));
  const sheetId = sheetOf(calculated, sheetOfRole[role]);
  return { gaps: [{ reason: "noLine", role, lineId: null, label: "", years: [], behind: null, sheetId }], figures: [] };
}

function ofLine(calculated: CalculatedPlan, line: Line, year: number, role: LineRole | null): Content {
  const { plan, columns } = calculated;
  const cell = cellOfLine(plan, line.id, year);
  const value = numberIn(columns, cell);
  const { id: lineId, label, unit } = line;
  if (value !== null) return { gaps: [], figures: [{ lineId, label, unit, year, value }] };
  const reason = isError(columns.states[cell] ?? cellState.empty) ? "error" : "noFigure";
  const behind = reason === "noFigure" ? emptyBehind(calculated, cell) : null;
  return { gaps: [{ reason, role, lineId, label, years: [year], behind, sheetId: line.homeSheetId }], figures: [] };
}

/** The total by its role, or else any figure on a sheet of investments. A total of nothing is no investment budget yet. */
function investments(calculated: CalculatedPlan, year: number): Content {
  const byRole = ofRole(calculated, "investmentTotal", year);
  const figures = byRole.figures.length > 0 ? byRole.figures : investmentFigures(calculated, year);
  if (figures.some(({ value }) => value !== 0)) return { gaps: [], figures };
  if (figures.length === 0) return byRole;
  const sheetId = sheetOf(calculated, "investments");
  const gap: Gap = {
    reason: "noInvestments",
    role: null,
    lineId: null,
    label: "",
    years: [year],
    behind: null,
    sheetId,
  };
  return { gaps: [gap], figures: [] };
}

function investmentFigures({ plan, scenario, columns }: CalculatedPlan, year: number): readonly DecisionFigure[] {
  const sheets = new Set(scenario.sheets.filter(({ kind }) => kind === "investments").map(({ id }) => id));
  return plan.tree.ordered.flatMap((line): readonly DecisionFigure[] => {
    if (!sheets.has(line.homeSheetId) || !(isSummable(line.kind) || line.kind === "sum")) return [];
    const value = numberIn(columns, cellOfLine(plan, line.id, year));
    return value === null ? [] : [{ lineId: line.id, label: line.label, unit: line.unit, year, value }];
  });
}

/** At least one goal, and every goal that holds for the year decided. */
function financialGoals(calculated: CalculatedPlan, year: number): Content {
  const { plan, columns } = calculated;
  const ofYear = goalResults(plan, columns).flatMap(({ line, years }) => {
    const result = years.find((each) => each.year === year);
    return result === undefined ? [] : [{ line, result }];
  });
  if (ofYear.length === 0) {
    const sheetId = sheetOf(calculated, "goals");
    return {
      gaps: [{ reason: "noGoal", role: null, lineId: null, label: "", years: [year], behind: null, sheetId }],
      figures: [],
    };
  }
  return joined(
    ofYear.map(({ line, result }): Content => {
      const { id: lineId, label, unit, homeSheetId: sheetId } = line;
      if (result.met === null)
        return {
          gaps: [{ reason: "undecided", role: null, lineId, label, years: [year], behind: null, sheetId }],
          figures: [],
        };
      return { gaps: [], figures: [{ lineId, label, unit, year, value: result.value ?? 0 }] };
    }),
  );
}

/** Goals of the activities are indicators here; their figures come with the follow-up, so none is asked for yet. */
function operationalGoals(calculated: CalculatedPlan, year: number): Content {
  const lines = calculated.plan.tree.ordered.filter(({ indicator, goal }) => indicator !== null && goal === null);
  if (lines.length > 0)
    return joined(lines.map((line) => ({ gaps: [], figures: ofLine(calculated, line, year, null).figures })));
  const sheetId = sheetOf(calculated, "goals");
  return {
    gaps: [{ reason: "noIndicator", role: null, lineId: null, label: "", years: [], behind: null, sheetId }],
    figures: [],
  };
}

/** Tax rate, frames and result in each of the three years, and nothing left out of them. */
function threeYearPlan(calculated: CalculatedPlan, budgetYear: number): Content {
  const contents: Content[] = [];
  for (const role of ["taxRate", "committee", "result"] as const) {
    const lines = linesOfRole(calculated, role);
    if (lines.length === 0) contents.push(ofRole(calculated, role, budgetYear));
    for (const line of lines) {
      const sheet = calculated.scenario.sheets.find(({ id }) => id === line.homeSheetId);
      const lastYear = sheet?.lastYear ?? budgetYear;
      for (let year = budgetYear; year < budgetYear + planLength; year += 1) {
        if (year <= lastYear) contents.push(ofLine(calculated, line, year, role));
      }
      if (lastYear >= budgetYear + planLength - 1) continue;
      const { id: lineId, label, homeSheetId: sheetId } = line;
      contents.push({
        gaps: [{ reason: "planTooShort", role, lineId, label, years: [lastYear], behind: null, sheetId }],
        figures: [],
      });
    }
  }
  const later = Array.from({ length: planLength - 1 }, (_, index) => budgetYear + 1 + index);
  return joined([...contents, leftOut(calculated, later)]);
}

/** Figures that are missing in rows that otherwise have them: sums leave them out, so the result would stand as if they were 0. */
function leftOut(calculated: CalculatedPlan, years: readonly number[]): Content {
  const { plan } = calculated;
  const gaps = rowsOfEmptyYears(plan).flatMap((row): readonly Gap[] => {
    const line = plan.tree.ordered[row];
    const missing = line === undefined ? [] : emptyYearsOf(calculated, row).filter((year) => years.includes(year));
    if (line === undefined || missing.length === 0) return [];
    const { id: lineId, label, role, homeSheetId: sheetId } = line;
    return [{ reason: "noFigure", role, lineId, label, years: missing, behind: null, sheetId }];
  });
  return { gaps, figures: [] };
}
