// Overrides taken away: the line's formula decides again. And the other way: the line's formula taken away, with the figures
// it gave kept as typed values or let go.

import { holdsNumbers, type Line } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import { cellState } from "../formula/cellState.ts";
import type { Change } from "../patches/change.ts";
import { fillLabels } from "../texts/formulaOffer.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, cellChange, homeSheetOf, lineChange } from "./commandContext.ts";
import { isGoverned } from "./governedYear.ts";

/**
 * Takes away what was typed over the formulas of lines, in the cells named. Cells without anything over a formula are left as
 * they are; refuses when all of them are such, and an unknown line.
 */
export function restoreLineFormula(
  context: CommandContext,
  command: Extract<Command, { type: "restoreLineFormula" }>,
): CommandAnswer {
  const changes = new Map<string, Change>();
  let name = "";
  let lastYear = 0;
  for (const { lineId, year } of command.cells) {
    const line = context.scenario.lines.get(lineId);
    if (line === undefined) return failure({ type: "unknownLine" });
    if (!isGoverned(line, year) || context.scenario.cells.get(lineId)?.get(year) === undefined) continue;
    changes.set(`${lineId} ${year}`, cellChange(context.scenario, lineId, year, null));
    name = line.code || line.label;
    lastYear = year;
  }
  if (changes.size === 0) return failure({ type: "nothingToRestore" });
  const label = changes.size === 1 ? fillLabels.restored(name, lastYear) : fillLabels.restoredCells(changes.size);
  return success({ changes: [...changes.values()], label });
}

/**
 * Takes away a line's formula. `keep: "values"` types the figures (kr or fractions, unrounded) and texts it gave into their
 * cells, dated now; a year without a figure (an error, not calculated) becomes empty. `keep: "nothing"` empties all of them.
 * Overrides and own formulas stay. Refuses an unknown line and a line without a formula.
 */
export function removeLineFormula(
  context: CommandContext,
  command: Extract<Command, { type: "removeLineFormula" }>,
): CommandAnswer {
  const { scenario } = context;
  const line = scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const sheet = homeSheetOf(scenario, line);
  if (line.formula === null || sheet === undefined || !holdsNumbers(line.kind)) {
    const cells = [...(scenario.cells.get(line.id) ?? [])].sort(([one], [other]) => one - other);
    const years = cells.flatMap(([year, input]) => (input.type === "formula" ? [year] : []));
    return failure({ type: "lineHasNoFormula", label: line.label, years });
  }
  const after = {
    ...line,
    formula: null,
    formulaFromYear: null,
    kind: line.kind === "formula" ? ("input" as const) : line.kind,
  };
  const changes: Change[] = [lineChange(scenario, line.id, after)];
  for (let year = sheet.firstYear; year <= sheet.lastYear && command.keep === "values"; year += 1) {
    if (!isGoverned(line, year) || scenario.cells.get(line.id)?.get(year) !== undefined) continue;
    const input = inputOf(context, line, year);
    if (input !== null) changes.push(cellChange(scenario, line.id, year, input));
  }
  const name = line.code || line.label;
  return success({
    changes,
    label: command.keep === "values" ? fillLabels.frozen(name) : fillLabels.removedFormula(name),
  });
}

/** What a cell holds as if it had been typed, null where there is nothing to type. A line of texts takes no numbers. */
function inputOf(context: CommandContext, { id, unit }: Line, year: number): CellInput | null {
  const enteredAt = context.now;
  if (unit === "text") {
    const text = context.textOf(id, year);
    return text === null || text === "" ? null : { type: "text", text, enteredAt };
  }
  const { state, value } = context.valueOf(id, year);
  return state === cellState.number && value !== null ? { type: "number", value, enteredAt } : null;
}
