// Investment projects as one row each: what they cost, when they are taken in use, what they cost the running budget year by year,
// and what is missing before that can be said. Figures are the scenario's own cells added up; nothing is worked out anew.

import { monthsOf, partsOfProject, startOfLine, type TakeInUse, takeInUse } from "../commands/takeInUse.ts";
import type { LineId } from "../domain/ids.ts";
import type { Line, Scope } from "../domain/line.ts";
import type { ProjectPartRole } from "../domain/lineRole.ts";
import type { ProjectStatus } from "../domain/project.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState } from "../formula/cellState.ts";

/** kr of one year; null where a cell it is made of is not calculated. */
export type YearAmount = number | null;

export interface ProjectYear {
  readonly year: number;
  /** Outlays less contributions. */
  readonly investmentSek: YearAmount;
  readonly depreciationSek: YearAmount;
  readonly interestSek: YearAmount;
  /** Depreciation and internal interest. */
  readonly capitalCostSek: YearAmount;
  readonly operatingConsequenceSek: YearAmount;
}

/** Why capital cost cannot be said, or what it leaves out. */
export type ProjectLack =
  | "life"
  | "start"
  | "interest"
  | "lateOutlays"
  | "earlyStart"
  | "noCommittee"
  | "notInFrame"
  | "contributionAbove"
  | "residualAbove";

/** What makes the cost of a project wrong, whatever the frames say of it. */
export type ProjectFault = Extract<
  ProjectLack,
  "life" | "start" | "lateOutlays" | "contributionAbove" | "residualAbove"
>;

export interface ProjectRow {
  readonly projectId: LineId;
  readonly label: string;
  readonly code: string;
  readonly scope: Scope;
  readonly committeeId: LineId | null;
  readonly priority: number | null;
  readonly status: ProjectStatus;
  /** Outlays over all years of the sheet. */
  readonly outlaySek: YearAmount;
  /** Contributions, as a positive amount. */
  readonly contributionSek: YearAmount;
  readonly takeInUse: TakeInUse | null;
  /** Useful lives of the components, shortest first. */
  readonly livesInYears: readonly number[];
  readonly components: readonly { readonly lineId: LineId; readonly label: string; readonly start: TakeInUse | null }[];
  readonly years: readonly ProjectYear[];
  readonly lacks: readonly ProjectLack[];
  /** Outlays in years after take-in-use, in no depreciation. */
  readonly lateOutlaySek: number;
}

export interface Projects {
  /** Years of the sheets of investments, first to last. */
  readonly years: readonly number[];
  /** By priority, then in stored order. */
  readonly projects: readonly ProjectRow[];
  readonly totals: readonly ProjectYear[];
}

/** All projects of the scenario, in kr. */
export function projectsOf(calculated: CalculatedScenario): Projects {
  const { scenario, tree } = calculated;
  const years = yearsOfInvestments(scenario);
  // The frames' lines that take up what projects mean for the running costs, by their formulas.
  const bearing = tree.ordered.flatMap(({ role, formula }) =>
    role === "frameInvestmentEffect" && formula !== null ? [formula] : [],
  );
  const rows = tree.ordered.flatMap((line) => (line.project === null ? [] : [rowOf(calculated, line, years, bearing)]));
  // Sorting is stable: projects of one priority stand as they were stored.
  const projects = rows.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0);
  const totals = years.map((year, index) =>
    totalOf(
      year,
      projects.map((row) => row.years[index]),
    ),
  );
  return { years, projects, totals };
}

/** Years of the sheets of investments, first to last. */
function yearsOfInvestments({ sheets }: Pick<Scenario, "sheets">): readonly number[] {
  const ofInvestments = sheets.filter(({ kind }) => kind === "investments");
  if (ofInvestments.length === 0) return [];
  const first = Math.min(...ofInvestments.map(({ firstYear }) => firstYear));
  const last = Math.max(...ofInvestments.map(({ lastYear }) => lastYear));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What makes the cost of one project wrong, with the outlays (kr) that come after it is taken in use. */
export function faultsOfProject(
  calculated: CalculatedScenario,
  projectId: LineId,
): { readonly faults: readonly ProjectFault[]; readonly lateOutlaySek: number } {
  const years = yearsOfInvestments(calculated.scenario);
  const parts = partsOfProject(calculated.scenario, calculated.tree, projectId);
  const components = parts.filter(({ role }) => role === "outlay" || role === "contribution");
  const lateOutlaySek = lateOutlays(calculated, components, years);
  return { faults: faultsOf(calculated, components, years, lateOutlaySek), lateOutlaySek };
}

function faultsOf(
  calculated: CalculatedScenario,
  components: readonly Line[],
  years: readonly number[],
  lateSek: number,
): readonly ProjectFault[] {
  const paid = (lines: readonly Line[]): number =>
    lines.reduce((sum, { id }) => years.reduce((all, year) => all + (calculated.valueOf(id, year).value ?? 0), sum), 0);
  const outlays = components.filter(({ role }) => role === "outlay");
  const contributions = components.filter(({ role }) => role === "contribution");
  const paidFor = paid(outlays);
  const isResidualAbove = ({ id, attributes }: Line): boolean => {
    const residual = attributes.get("residual") ?? 0;
    const start = attributes.get("startYear") ?? Number.POSITIVE_INFINITY;
    const filled = years.filter((year) => year <= start && calculated.valueOf(id, year).value !== null);
    const cost = filled.reduce((sum, year) => sum + (calculated.valueOf(id, year).value ?? 0), 0);
    return filled.length > 0 && residual > Math.max(0, cost) + 0.5;
  };
  return [
    ...(components.some(({ attributes }) => !attributes.has("life")) ? (["life"] as const) : []),
    ...(components.some((line) => startOfLine(line) === null) ? (["start"] as const) : []),
    ...(Math.abs(lateSek) >= 0.5 ? (["lateOutlays"] as const) : []),
    ...(outlays.length > 0 && paidFor + paid(contributions) <= -0.5 ? (["contributionAbove"] as const) : []),
    ...(outlays.some(isResidualAbove) ? (["residualAbove"] as const) : []),
  ];
}

function rowOf(
  calculated: CalculatedScenario,
  line: Line,
  years: readonly number[],
  bearing: readonly string[],
): ProjectRow {
  const parts = partsOfProject(calculated.scenario, calculated.tree, line.id);
  const withRole = (...roles: readonly ProjectPartRole[]): readonly Line[] =>
    parts.filter(({ role }) => roles.some((wanted) => wanted === role));
  const outlays = withRole("outlay");
  const contributions = withRole("contribution");
  const components = [...outlays, ...contributions];
  const over = (lines: readonly Line[]): YearAmount => added(years.map((year) => sumOf(calculated, lines, year)));
  const project = line.project ?? { committeeId: null, priority: null, status: "proposed" };
  const contributionSek = over(contributions);
  const late = lateOutlays(calculated, components, years);
  const byYear = years.map((year) => {
    const depreciationSek = sumOf(calculated, withRole("depreciation"), year);
    const interestSek = sumOf(calculated, withRole("capitalInterest"), year);
    return {
      year,
      investmentSek: sumOf(calculated, components, year),
      depreciationSek,
      interestSek,
      capitalCostSek: added([depreciationSek, interestSek]),
      operatingConsequenceSek: sumOf(calculated, withRole("operatingConsequence"), year),
    };
  });
  return {
    projectId: line.id,
    label: line.label,
    code: line.code,
    scope: line.scope,
    ...project,
    outlaySek: over(outlays),
    contributionSek: contributionSek === null ? null : 0 - contributionSek,
    takeInUse: takeInUse(calculated.scenario, calculated.tree, line.id),
    livesInYears: components.flatMap(({ attributes }) => attributes.get("life") ?? []).toSorted((a, b) => a - b),
    components: components.map((part) => ({ lineId: part.id, label: part.label, start: startOfLine(part) })),
    years: byYear,
    lacks: [
      ...faultsOf(calculated, components, years, late),
      ...lacksOf(components, byYear, years[0] ?? 0),
      ...lacksOfFrame(calculated, line, bearing),
    ],
    lateOutlaySek: late,
  };
}

function lacksOf(
  components: readonly Line[],
  years: readonly ProjectYear[],
  firstYear: number,
): readonly ProjectLack[] {
  const starts = components.map(startOfLine);
  return [
    // A premise of internal interest that is missing, or has no figure for a year.
    ...(years.some((year) => year.depreciationSek !== null && year.interestSek === null)
      ? (["interest"] as const)
      : []),
    // What was paid before the sheet begins is not on it: the cost would be too low.
    ...(starts.some((start) => start !== null && monthsOf(start) < firstYear * 12) ? (["earlyStart"] as const) : []),
  ];
}

/** A tax-funded project's consequence must be borne by a frame: whose, and by which line of it. */
function lacksOfFrame(
  { scenario }: CalculatedScenario,
  { project, scope }: Line,
  bearing: readonly string[],
): readonly ProjectLack[] {
  const committee = project?.committeeId ?? null;
  if (scope !== "taxFunded") return [];
  if (committee === null || !scenario.lines.has(committee)) return ["noCommittee"];
  return bearing.some((formula) => formula.includes(`@${committee}`)) ? [] : ["notInFrame"];
}

function lateOutlays(calculated: CalculatedScenario, components: readonly Line[], years: readonly number[]): number {
  let late = 0;
  for (const line of components) {
    const start = startOfLine(line);
    if (start === null) continue;
    for (const year of years) if (year > start.year) late += calculated.valueOf(line.id, year).value ?? 0;
  }
  return late;
}

/** The lines of one year added, empty cells left out; null when one of them is not calculated. */
function sumOf(calculated: CalculatedScenario, lines: readonly Line[], year: number): YearAmount {
  let sum = 0;
  for (const { id } of lines) {
    const { state, value } = calculated.valueOf(id, year);
    if (state === cellState.empty) continue;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const added = (amounts: readonly YearAmount[]): YearAmount =>
  amounts.reduce<YearAmount>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);

function totalOf(year: number, rows: readonly (ProjectYear | undefined)[]): ProjectYear {
  const of = (pick: (row: ProjectYear) => YearAmount): YearAmount =>
    added(rows.map((row) => (row === undefined ? 0 : pick(row))));
  return {
    year,
    investmentSek: of((row) => row.investmentSek),
    depreciationSek: of((row) => row.depreciationSek),
    interestSek: of((row) => row.interestSek),
    capitalCostSek: of((row) => row.capitalCostSek),
    operatingConsequenceSek: of((row) => row.operatingConsequenceSek),
  };
}
