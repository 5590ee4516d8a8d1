// The rule of a committee's frame as text the officer reads: last year's frame without the temporary money that ends, raised by its
// share of the index, and the year's measures. And how a formula gets one more term.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { compileFormula, yearsBack } from "../formula/compileFormula.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { cellChange, homeSheetOf, lineChange } from "./commandContext.ts";
import { fillFormula } from "./fillFormula.ts";
import { countsIn, lineOfRole, nameInFormula, shownFormula } from "./frameLookup.ts";

/** Rule 2 of the field, "=(VON[föregående] - TILLFÄLLIGT(VON)[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(VON)". Without a price
 * index among the premises the frame is not raised. */
export function frameRuleText(context: CommandContext, committeeId: LineId): string {
  const committee = nameInFormula(context, committeeId);
  const nameOf = (role: "priceIndex" | "indexShare", code: string): string | null => {
    const lineId = lineOfRole(context, role)?.id ?? context.facts.idOfCode(code);
    return lineId === undefined || context.facts.unitOf(lineId) !== "share" ? null : nameInFormula(context, lineId);
  };
  const index = nameOf("priceIndex", "PKV");
  const share = nameOf("indexShare", "ANDEL_PKV");
  const carried = `${committee}[föregående] - TILLFÄLLIGT(${committee})[föregående]`;
  const raised = index === null ? carried : `(${carried}) * (1 + ${share === null ? index : `${share} * ${index}`})`;
  return `=${raised} + ÅTGÄRDER(${committee})`;
}

/** First year the rules of a budget hold for on a sheet: the budget year; years before it are history and typed. */
export const ruleStart = ({ scenario }: CommandContext, firstYear: number): number =>
  Math.max(firstYear, scenario.head.period.budgetYear);

/**
 * Gives a line a formula from the budget year on (or from `fromYear`), or from the first year after that it can reach back from. On a sheet too
 * short to reach back the line stays one of inputs.
 */
export function giveRule(context: CommandContext, lineId: LineId, text: string, fromYear?: number): CommandAnswer {
  const line = context.scenario.lines.get(lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(context.scenario, line);
  if (line === undefined || sheet === undefined) return failure({ type: "unknownLine" });
  const host = { lineId, year: null, period: context.scenario.head.period };
  const compiled = compileFormula(text, "swedish", context.facts, line.unit, host);
  if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
  if (sheet.firstYear + yearsBack(compiled.value) > sheet.lastYear) return success({ changes: [], label: line.label });
  const start = Math.min(fromYear ?? ruleStart(context, sheet.firstYear), sheet.lastYear);
  const source = { type: "text", text } as const;
  return fillFormula(context, {
    type: "fillFormula",
    lineId,
    source,
    fromYear: start,
    toYear: sheet.lastYear,
    as: "line",
  });
}

/**
 * The formula of a line with one more term, "+ VOLYM_VON". What was typed over the formula stays. A year's own formula that does not
 * count the term in stays as it is: it was written for that year.
 */
export function extendFormula(context: CommandContext, line: Line, sign: "+" | "-", termId: LineId): CommandAnswer {
  const shown = line.formula === null ? null : shownFormula(context, line.formula);
  if (shown === null) return failure({ type: "committeeHasNoRule", label: line.label });
  return withFormulaText(context, line, `${shown} ${sign} ${nameInFormula(context, termId)}`);
}

/** A sum with one more item, in the line's formula and in those of single years; nothing where it counts the item in already. */
export function withItem(context: CommandContext, total: Line, itemId: LineId): CommandAnswer {
  const { scenario } = context;
  const label = total.label;
  const name = nameInFormula(context, itemId);
  const changes = [...(scenario.cells.get(total.id) ?? [])].flatMap(([year, input]) => {
    if (input.type !== "formula" || countsIn(context, input.formula, itemId)) return [];
    const compiled = compileFormula(
      `${shownFormula(context, input.formula)} + ${name}`,
      "swedish",
      context.facts,
      "kr",
    );
    if (!compiled.ok) return [];
    return [cellChange(scenario, total.id, year, { ...input, formula: compiled.value.canonical })];
  });
  if (total.formula === null || countsIn(context, total.formula, itemId)) return success({ changes, label });
  const extended = extendFormula(context, total, "+", itemId);
  return extended.ok ? success({ changes: [...changes, ...extended.value.changes], label }) : extended;
}

/** Another text of the line's formula, for the same years. */
function withFormulaText(context: CommandContext, line: Line, text: string): CommandAnswer {
  const host = { lineId: line.id, year: null, period: context.scenario.head.period };
  const compiled = compileFormula(text, "swedish", context.facts, line.unit, host);
  if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
  const after = { ...line, formula: compiled.value.canonical };
  return success({ changes: [lineChange(context.scenario, line.id, after)], label: line.label });
}
