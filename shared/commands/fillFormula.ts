// A formula spread over years: as the line's one formula from a year on, or as own formulas of some years. What was typed in the
// years it is spread over gives way; what an earlier formula of the line gave in years before them stays, as own formulas.

import type { Line } from "../domain/line.ts";
import { holdsNumbers } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Sheet } from "../domain/scenario.ts";
import { type CompiledFormula, compileFormula, yearsBack } from "../formula/compileFormula.ts";
import type { Change } from "../patches/change.ts";
import { fillLabels } from "../texts/formulaOffer.ts";
import type { Command } from "./command.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
  lineChange,
} from "./commandContext.ts";
import { isGoverned } from "./governedYear.ts";
import { isSameInput } from "./setCells.ts";

type FillFormula = Extract<Command, { type: "fillFormula" }>;

/** A formula filled to the end of its sheet becomes the line's; over some years before that it is theirs alone. */
export const fillKind = (toYear: number, lastYear: number | undefined): "line" | "years" =>
  toYear === lastYear ? "line" : "years";

/**
 * Spreads a formula from `fromYear` to `toYear` (either order).
 *
 * `as: "line"` makes it the line's formula from there to the end of the sheet, or from the first year it can reach back from;
 * `as: "years"` gives each year an own formula, or nothing where the line's own formula already says the same.
 * Refuses an unknown line, a line without figures, years outside the sheet, a source without a formula, and a formula that
 * does not compile in the line's unit.
 */
export function fillFormula(context: CommandContext, command: FillFormula): CommandAnswer {
  const line = context.scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const sheet = homeSheetOf(context.scenario, line);
  if (!holdsNumbers(line.kind) || sheet === undefined)
    return failure({ type: "lineHoldsNoFigures", label: line.label });
  const { firstYear, lastYear } = sheet;
  const from = Math.min(command.fromYear, command.toYear);
  const to = Math.max(command.fromYear, command.toYear);
  const outside = [from, to].find((year) => year < firstYear || year > lastYear);
  if (outside !== undefined)
    return failure({ type: "yearOutsideSheet", label: line.label, year: outside, firstYear, lastYear });
  const compiled = sourceFormula(context, line, command.source);
  if (!compiled.ok) return compiled;
  const changes =
    command.as === "line"
      ? asLineFormula(context, line, sheet, compiled.value, from, to)
      : asOwnFormulas(context, line, compiled.value.canonical, from, to);
  // What is told is what is filled: a line's formula begins where it can reach back from.
  const start = command.as === "line" ? Math.max(from, reachableFrom(sheet, compiled.value)) : from;
  return success({
    changes: changes.filter((change) => change.type !== "cell" || !isSameInput(change.before, change.after)),
    label: fillLabels.filled(line.code || line.label, start, command.as === "line" ? lastYear : to),
  });
}

/** The formula to spread: typed text, or what decides a year of the line now. */
function sourceFormula(
  context: CommandContext,
  line: Line,
  source: FillFormula["source"],
): Result<CompiledFormula, CommandRefusal> {
  const own = source.type === "year" ? context.scenario.cells.get(line.id)?.get(source.year) : undefined;
  const ofLine = source.type === "year" && own === undefined && isGoverned(line, source.year) ? line.formula : null;
  const canonical = own?.type === "formula" ? own.formula : ofLine;
  if (source.type === "year" && canonical === null)
    return failure({ type: "noFormulaThere", label: line.label, year: source.year });
  const compiled =
    source.type === "text"
      ? compileFormula(source.text.trim(), "swedish", context.facts, line.unit, {
          lineId: line.id,
          year: null,
          period: context.scenario.head.period,
        })
      : compileFormula(canonical ?? "", "canonical", context.facts, line.unit);
  return compiled.ok ? compiled : failure({ type: "formula", refusal: compiled.error });
}

/** The first year of the sheet from which the formula reaches back no further than the sheet does. */
export const reachableFrom = (sheet: Sheet, compiled: CompiledFormula): number =>
  Math.min(sheet.firstYear + yearsBack(compiled), sheet.lastYear);

function asLineFormula(
  context: CommandContext,
  line: Line,
  sheet: Sheet,
  compiled: CompiledFormula,
  from: number,
  to: number,
): readonly Change[] {
  const { canonical } = compiled;
  const start = Math.max(from, reachableFrom(sheet, compiled));
  const isSame = line.formula === canonical;
  const first = isSame ? Math.min(start, line.formulaFromYear ?? sheet.firstYear) : start;
  const after: Line = {
    ...line,
    formula: canonical,
    formulaFromYear: first <= sheet.firstYear ? null : first,
    kind: line.kind === "input" ? "formula" : line.kind,
  };
  const changes: Change[] = [lineChange(context.scenario, line.id, after)];
  const typed = context.scenario.cells.get(line.id);
  for (let year = sheet.firstYear; year <= sheet.lastYear; year += 1) {
    const input = typed?.get(year);
    const says = input?.type === "formula" && input.formula === canonical;
    if (year >= first && input !== undefined && ((year >= start && year <= to) || says))
      changes.push(cellChange(context.scenario, line.id, year, null));
    // The formula that is replaced keeps the years before: their figures were not asked about.
    if (year < first && input === undefined && line.formula !== null && isGoverned(line, year)) {
      const kept = { type: "formula", formula: line.formula, enteredAt: context.now } as const;
      changes.push(cellChange(context.scenario, line.id, year, kept));
    }
  }
  return changes;
}

function asOwnFormulas(
  context: CommandContext,
  line: Line,
  canonical: string,
  from: number,
  to: number,
): readonly Change[] {
  const changes: Change[] = [];
  for (let year = from; year <= to; year += 1) {
    const isLines = line.formula === canonical && isGoverned(line, year);
    const own = { type: "formula", formula: canonical, enteredAt: context.now } as const;
    changes.push(cellChange(context.scenario, line.id, year, isLines ? null : own));
  }
  return changes;
}
