// Typing, pasting and clearing: text into cells. A value typed over a formula becomes an override of that year; clearing it
// lets the formula back in. All cells of one command are accepted together or not at all.

import type { Line } from "../domain/line.ts";
import { holdsNumbers } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { withThousands } from "../format/numbers.ts";
import { parseTypedNumber } from "../format/parseTyped.ts";
import { cellState } from "../formula/cellState.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { formulaLimits } from "../formula/lexer.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { Command, TypedCell } from "./command.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
} from "./commandContext.ts";
import { labelOfFill } from "./fillLabel.ts";
import { isGoverned } from "./governedYear.ts";
import { copiedFormula } from "./movedFormula.ts";

/** Refuses the first cell that cannot take its text, and changes nothing. */
export function setCells(context: CommandContext, command: Extract<Command, { type: "setCells" }>): CommandAnswer {
  const changes: Change[] = [];
  // A cell named twice takes its last text.
  for (const typed of new Map(command.cells.map((cell) => [`${cell.lineId} ${cell.year}`, cell])).values()) {
    const line = context.scenario.lines.get(typed.lineId);
    if (line === undefined) return failure({ type: "unknownLine" });
    const input = inputFromText(context, line, typed, command.bareUnit);
    if (!input.ok) return input;
    const whole = command.how === "add" ? addedInput(context, line, typed.year, input.value) : input;
    if (!whole.ok) return whole;
    const change = cellChange(context.scenario, line.id, typed.year, whole.value);
    if (change.type === "cell" && !isSameInput(change.before, change.after)) changes.push(change);
  }
  return success({ changes, label: labelOf(context, command) });
}

function labelOf(context: CommandContext, { cells, as, bareUnit }: Extract<Command, { type: "setCells" }>): string {
  if (as === "filled") return labelOfFill(context, cells);
  const [only] = cells;
  const home = only === undefined ? undefined : context.scenario.lines.get(only.lineId);
  if (as === "pasted" && home !== undefined)
    return commandLabels.pasted(cells.length, homeSheetOf(context.scenario, home)?.title ?? "");
  if (cells.length !== 1 || only === undefined) {
    return cells.every((cell) => cell.text.trim() === "")
      ? commandLabels.cleared(cells.length)
      : commandLabels.entered(cells.length);
  }
  const line = context.scenario.lines.get(only.lineId);
  return commandLabels.cell(
    line?.code || line?.label || "",
    only.year,
    typedInLabel(only.text.trim(), line?.unit ?? "text", bareUnit),
  );
}

/**
 * A typed number as the name of its edit tells it: an amount typed without a unit with the one it was meant in, because the name is
 * read when another unit is shown. Formulas and texts as they are.
 */
export function typedInLabel(typed: string, unit: Unit, bareUnit: DisplayUnit): string {
  if (unit === "text") return typed;
  const isBare = unit === "kr" && /^[^=].*\d$|^\d$/su.test(typed);
  return withThousands(isBare ? `${typed} ${bareUnit}` : typed);
}

/**
 * A number added to what the cell shows, an empty one counting as nothing. Nothing added leaves the cell as it is. Refuses
 * texts and formulas, and a cell that shows an error.
 */
function addedInput(
  context: CommandContext,
  line: Line,
  year: number,
  added: CellInput | null,
): Result<CellInput | null, CommandRefusal> {
  if (added === null) return success(context.scenario.cells.get(line.id)?.get(year) ?? null);
  const { state, value } = context.valueOf(line.id, year);
  if (added.type !== "number" || (state !== cellState.number && state !== cellState.empty))
    return failure({ type: "nothingToAddTo", label: line.label, year });
  const sum = Number(((value ?? 0) + added.value).toPrecision(15));
  return success({ ...added, value: sum + 0 });
}

/** What a text becomes in a cell: an input, or null when the text is empty. */
export function inputFromText(
  context: CommandContext,
  line: Line,
  typed: TypedCell,
  bareUnit: DisplayUnit,
): Result<CellInput | null, CommandRefusal> {
  if (!holdsNumbers(line.kind)) return failure({ type: "lineHoldsNoFigures", label: line.label });
  const sheet = homeSheetOf(context.scenario, line);
  if (sheet === undefined || typed.year < sheet.firstYear || typed.year > sheet.lastYear) {
    const { firstYear, lastYear } = sheet ?? { firstYear: 0, lastYear: 0 };
    return failure({ type: "yearOutsideSheet", label: line.label, year: typed.year, firstYear, lastYear });
  }
  const text = typed.text.trim();
  if (text === "") return success(null);
  if (text.startsWith("=")) {
    const compiled = compileFormula(text, "swedish", context.facts, line.unit, {
      lineId: line.id,
      year: typed.year,
      period: context.scenario.head.period,
    });
    if (!compiled.ok) return failure({ type: "formula", refusal: compiled.error });
    const { copiedFrom } = typed;
    const formula =
      copiedFrom === undefined
        ? compiled.value.canonical
        : copiedFormula(compiled.value, copiedFrom, line.id, context.facts);
    // A copy of what the line says already lets the line's formula decide.
    if (copiedFrom !== undefined && formula === line.formula && isGoverned(line, typed.year)) return success(null);
    return success({ type: "formula", formula, enteredAt: context.now });
  }
  return plainInputFromText(context, line, text, bareUnit);
}

/** 100 kr per hundred: above it, öre have been typed as kronor. */
const highestTaxRate = 1;

/** The input of a text that is no formula: a text on a line of texts, else a number; null where nothing is left of it. */
export function plainInputFromText(
  context: CommandContext,
  line: Line,
  text: string,
  bareUnit: DisplayUnit,
): Result<CellInput | null, CommandRefusal> {
  if (line.unit === "text") return textInput(context, text);
  const number = parseTypedNumber(text, line.unit, bareUnit);
  if (!number.ok) return failure({ type: "number", label: line.label, refusal: number.error });
  if (line.unit === "taxRate" && Math.abs(number.value) > highestTaxRate)
    return failure({ type: "taxRateTooHigh", label: line.label, text });
  return success({ type: "number", value: number.value, enteredAt: context.now });
}

/**
 * A text as it stands in a line of texts: one line, without control characters, at most as long as one in a formula. An
 * apostrophe first is not part of it: it lets a text begin with "=".
 */
function textInput(context: CommandContext, typed: string): Result<CellInput | null, CommandRefusal> {
  const text = cleanText(cleanText(typed).replace(/^'/, ""));
  if (text === "") return success(null);
  if (text.length > formulaLimits.text) return failure({ type: "labelTooLong", limit: formulaLimits.text });
  return success({ type: "text", text, enteredAt: context.now });
}

/** The same value typed again keeps its first date. */
export function isSameInput(before: CellInput | null, after: CellInput | null): boolean {
  if (before === null || after === null) return before === after;
  if (before.type === "number" && after.type === "number") return before.value === after.value;
  if (before.type === "text" && after.type === "text") return before.text === after.text;
  return before.type === "formula" && after.type === "formula" && before.formula === after.formula;
}
