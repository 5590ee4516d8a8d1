// Which lines come along when a budget is rolled forward: all but the temporary measures that ended before last year's budget. One that ended
// with last year's budget comes along, because the frame rule takes it out of the opening frame; the year after it is gone.

import type { LineId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { cellState } from "../../shared/formula/cellState.ts";

/** `budgetYear` is the new one. A measure that pays for another, or that a formula names, stays whatever its years. */
export function keptLines({ scenario, tree, ...figures }: CalculatedScenario, budgetYear: number): ReadonlySet<LineId> {
  const { lines } = scenario;
  const needed = namedLines(scenario.lines, scenario.cells);
  const isEnded = (line: Line): boolean => {
    if (line.measure?.duration !== "temporary" || needed.has(line.id)) return false;
    const home = scenario.sheets.find(({ id }) => id === line.homeSheetId);
    let hasAmount = false;
    for (let year = home?.firstYear ?? 0; year <= (home?.lastYear ?? -1); year += 1) {
      const { state, value } = figures.valueOf(line.id, year);
      const isNothing = state === cellState.empty || value === 0;
      if (!isNothing && year >= budgetYear - 1) return false;
      hasAmount ||= !isNothing;
    }
    return hasAmount;
  };
  const gone = new Set<LineId>([...lines.values()].filter(isEnded).map(({ id }) => id));
  // A heading all of whose lines have gone has nothing more to say.
  for (const line of tree.ordered.toReversed()) {
    const children = tree.childrenOf(line.id);
    const isLeft = line.kind === "heading" && children.length > 0 && children.every((id) => gone.has(id));
    if (isLeft && !needed.has(line.id)) gone.add(line.id);
  }
  return new Set([...lines.keys()].filter((id) => !gone.has(id)));
}

/**
 * Is there a lasting step in the year that is still counted: in a programme's level and accumulated effect, or as money that is paid
 * with or paid for in later years? Without its year a measure would be worth less than it is.
 */
export function hasLastingStep(before: CalculatedScenario, lineIds: readonly LineId[], year: number): boolean {
  const { scenario } = before;
  const sources = new Set<LineId>();
  for (const { measure } of scenario.lines.values())
    for (const { sourceId } of measure?.fundings ?? []) if (sourceId !== null) sources.add(sourceId);
  return lineIds.some((lineId) => {
    const measure = scenario.lines.get(lineId)?.measure ?? null;
    if (measure === null || measure.duration !== "permanent") return false;
    const isCounted =
      measure.programmeId !== null || sources.has(lineId) || measure.fundings.some(({ sourceId }) => sourceId !== null);
    return isCounted && (before.valueOf(lineId, year).value ?? 0) !== 0;
  });
}

/** Lines that a formula or a goal names, or a measure as its funding, committee, unit, programme or goal. */
function namedLines(
  lines: CalculatedScenario["scenario"]["lines"],
  cells: CalculatedScenario["scenario"]["cells"],
): ReadonlySet<LineId> {
  const named = new Set<string>();
  const read = (formula: string | null | undefined): void => {
    for (const [, id] of (formula ?? "").matchAll(/@([a-z2-9]{12})/g)) if (id !== undefined) named.add(id);
  };
  for (const line of lines.values()) {
    read(line.formula);
    read(line.goal?.threshold);
    for (const { sourceId } of line.measure?.fundings ?? []) if (sourceId !== null) named.add(sourceId);
    const { committeeId = null, unitId = null, programmeId = null, goalId = null } = line.measure ?? {};
    for (const id of [committeeId, unitId, programmeId, goalId]) if (id !== null) named.add(id);
  }
  for (const years of cells.values())
    for (const input of years.values()) if (input.type === "formula") read(input.formula);
  return new Set([...lines.keys()].filter((id) => named.has(id)));
}
