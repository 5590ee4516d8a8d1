// The one formula of a line. It holds from the first year it can reach back from; typed values it now governs give way, while
// overrides of an earlier formula stay and stay visible.

import type { Line } from "../domain/line.ts";
import { holdsNumbers } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { compileFormula, yearsBack } from "../formula/compileFormula.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, cellChange, homeSheetOf, lineChange } from "./commandContext.ts";
import { isSameInput, plainInputFromText, typedInLabel } from "./setCells.ts";

/** Refuses a line without figures and a formula that does not compile in the line's unit. */
export function setLineFormula(
  context: CommandContext,
  command: Extract<Command, { type: "setLineFormula" }>,
): CommandAnswer {
  const { scenario } = context;
  const line = scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const sheet = homeSheetOf(scenario, line);
  if (!holdsNumbers(line.kind) || sheet === undefined)
    return failure({ type: "lineHoldsNoFigures", label: line.label });
  const text = command.text?.trim() ?? "";
  if (text === "") {
    const after: Line = {
      ...line,
      formula: null,
      formulaFromYear: null,
      kind: line.kind === "formula" ? "input" : line.kind,
    };
    return success({
      changes: [lineChange(scenario, line.id, after)],
      label: commandLabels.formulaRemoved(nameOf(line)),
    });
  }
  if (!text.startsWith("=")) return sameValueInAllYears(context, line, sheet, text, command);

  const compiled = compileFormula(text, "swedish", context.facts, line.unit, {
    lineId: line.id,
    year: null,
    period: scenario.head.period,
  });
  if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
  const fromYear = Math.min(sheet.firstYear + yearsBack(compiled.value), sheet.lastYear);
  const after: Line = {
    ...line,
    formula: compiled.value.canonical,
    formulaFromYear: fromYear === sheet.firstYear ? null : fromYear,
    kind: line.kind === "input" ? "formula" : line.kind,
  };
  const changes: Change[] = [lineChange(scenario, line.id, after)];
  if (line.formula === null) {
    for (const year of scenario.cells.get(line.id)?.keys() ?? []) {
      if (year >= fromYear) changes.push(cellChange(scenario, line.id, year, null));
    }
  }
  return success({ changes, label: commandLabels.formula(nameOf(line)) });
}

/** A plain value for the whole line is the same input in every year of its sheet. */
function sameValueInAllYears(
  context: CommandContext,
  line: Line,
  sheet: { readonly firstYear: number; readonly lastYear: number },
  text: string,
  command: Extract<Command, { type: "setLineFormula" }>,
): CommandAnswer {
  const input = plainInputFromText(context, line, text, command.bareUnit);
  if (!input.ok) return input;
  const changes: Change[] = [];
  for (let year = sheet.firstYear; year <= sheet.lastYear; year += 1) {
    const change = cellChange(context.scenario, line.id, year, input.value);
    if (change.type === "cell" && !isSameInput(change.before, change.after)) changes.push(change);
  }
  return success({
    changes,
    label: commandLabels.allYears(nameOf(line), typedInLabel(text, line.unit, command.bareUnit)),
  });
}

const nameOf = (line: Line): string => line.code || line.label;
