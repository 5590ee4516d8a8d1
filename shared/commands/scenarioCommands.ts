// Commands on the scenario as a whole: sheets, title, the unit shown, and what makes a line a goal.

import { holdsNumbers } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { parseTypedNumber } from "../format/parseTyped.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, limits, lineChange, sheetChange } from "./commandContext.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

export function addSheet(context: CommandContext, command: Of<"addSheet">): CommandAnswer {
  const { scenario } = context;
  const title = cleanText(command.title);
  if (title === "") return failure({ type: "labelMissing" });
  if (title.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
  if (scenario.sheets.some((sheet) => sheet.id === command.newSheetId)) return failure({ type: "idTaken" });
  const { firstYear, lastYear } = command;
  const period = widenedPeriod(context, firstYear, lastYear);
  if (lastYear < firstYear || period.lastYear - period.firstYear >= limits.years) {
    return failure({ type: "periodTooLong", limit: limits.years });
  }
  const changes: Change[] = [];
  if (period.firstYear !== scenario.head.period.firstYear || period.lastYear !== scenario.head.period.lastYear) {
    changes.push({ type: "head", before: scenario.head, after: { ...scenario.head, period } });
  }
  const sheet = { id: command.newSheetId, title, kind: command.kind, firstYear, lastYear, lineIds: [], caption: "" };
  changes.push(sheetChange(scenario, sheet.id, sheet));
  return success({ changes, label: commandLabels.sheetAdded(title) });
}

/** The plan period stretched to hold a sheet's years. */
export function widenedPeriod(context: CommandContext, firstYear: number, lastYear: number) {
  const { period } = context.scenario.head;
  return { ...period, firstYear: Math.min(period.firstYear, firstYear), lastYear: Math.max(period.lastYear, lastYear) };
}

export function setTitle(context: CommandContext, command: Of<"setTitle">): CommandAnswer {
  const { head } = context.scenario;
  const title = cleanText(command.title);
  if (title === "") return failure({ type: "labelMissing" });
  if (title.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
  return success({
    changes: [{ type: "head", before: head, after: { ...head, title } }],
    label: commandLabels.titleSet(title),
  });
}

export function setDisplayUnit(context: CommandContext, command: Of<"setDisplayUnit">): CommandAnswer {
  const { head } = context.scenario;
  const after = { ...head, displayUnit: command.displayUnit };
  return success({
    changes: [{ type: "head", before: head, after }],
    label: commandLabels.displayUnit(command.displayUnit),
  });
}

/** 1 000 %: a solidity or a coverage is far below it, an amount in tkr far above. */
const largestBareShare = 10;

/** A threshold typed as a bare number means what it would mean in a cell of the line: "4" of a share is 4 %, never 400 %. */
function thresholdFormula(typed: string, unit: Unit, displayUnit: DisplayUnit): string {
  const text = typed.trim();
  if (text.startsWith("=") || !/^[-\u2212\u2013]?[\d\s\u00a0.,]*\d$/.test(text)) return text;
  if (unit === "share") return `${text} %`;
  return unit === "kr" ? `${text} ${displayUnit}` : text;
}

/** Refuses a heading or text, years in the wrong order, and a threshold that does not compile in the line's unit or may mean two shares. */
export function setGoal(context: CommandContext, command: Of<"setGoal">): CommandAnswer {
  const line = context.scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  if (!holdsNumbers(line.kind)) return failure({ type: "lineHoldsNoFigures", label: line.label });
  const shortLabel = cleanText(command.shortLabel) || line.label;
  if (shortLabel.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
  const share = line.unit === "share" ? parseTypedNumber(command.thresholdText, "share", "kr") : null;
  if (share !== null && !share.ok && share.error.type === "ambiguousShare")
    return failure({ type: "number", label: line.label, refusal: share.error });
  // A bare amount of kronor would become a share that no budget has.
  if (share?.ok === true && Math.abs(share.value) > largestBareShare && !command.thresholdText.includes("%"))
    return failure({ type: "goalShareTooLarge", label: line.label, text: command.thresholdText.trim() });
  const threshold = thresholdFormula(command.thresholdText, line.unit, context.scenario.head.displayUnit);
  const compiled = compileFormula(threshold, "swedish", context.facts, line.unit);
  if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
  const { fromYear = null, toYear = null } = command;
  if (fromYear !== null && toYear !== null && fromYear > toYear)
    return failure({ type: "goalYearsReversed", fromYear, toYear });
  const goal = { operator: command.operator, threshold: compiled.value.canonical, shortLabel, fromYear, toYear };
  return success({
    changes: [lineChange(context.scenario, line.id, { ...line, kind: "goal", goal })],
    label: commandLabels.goalSet(goal.shortLabel),
  });
}
