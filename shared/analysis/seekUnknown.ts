// The unknown of a goal seek: input cells of one line that take a value or a step, or a new saving spread over committees by the
// size of their frames. Each becomes premises of the model for a number x, and in the end the one edit that enters the answer.

import { type AddSavings, addSavings, type SavingPart } from "../commands/addSavings.ts";
import type { Command } from "../commands/command.ts";
import type { CommandContext } from "../commands/commandContext.ts";
import { type LineId, newLineId, type SheetId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import type { Measure } from "../domain/measure.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";
import { formatForEditing } from "../format/numbers.ts";
import type { Premise } from "../formula/alternatives.ts";
import { compiledAt, isFormulaCell, type Plan, rowOfCell, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";
import { savingNames } from "../texts/whatIf.ts";
import { type CalculatedPlan, cellOfLine, linesOfRole, numberIn } from "./calculatedPlan.ts";
import { calculatedAfter } from "./trials.ts";

export type SeekUnknown =
  /** "value": the same value in every year. "step": the same change of each year's own value. */
  | {
      readonly type: "line";
      readonly lineId: LineId;
      readonly years: readonly number[];
      readonly how: "value" | "step";
      /** What is allowed, in the line's unit; null: whatever the unit can hold. */
      readonly least: number | null;
      readonly most: number | null;
    }
  /** A new saving from a year on (permanent), or that year alone. No committees named: all of them. */
  | {
      readonly type: "saving";
      readonly year: number;
      readonly duration: Measure["duration"];
      readonly committeeIds: readonly LineId[];
      readonly heading: string;
      readonly motive: string;
      /** The goal the measures serve, null when the target is none. */
      readonly goalId: LineId | null;
      /** kr in all; null: as much as the frames hold. */
      readonly most: number | null;
    };

export type UnknownRefusal =
  | { readonly type: "unknownLine" }
  | { readonly type: "holdsNoFigures"; readonly label: string }
  | { readonly type: "yearOutside"; readonly label: string; readonly year: number }
  /** A formula decides the cell; `reads` are inputs it hangs on. */
  | {
      readonly type: "formulaDecides";
      readonly label: string;
      readonly year: number;
      readonly reads: readonly string[];
    }
  | { readonly type: "emptyCell"; readonly label: string; readonly year: number }
  | { readonly type: "noYears" }
  | { readonly type: "noCommittees" }
  | { readonly type: "noFrames"; readonly year: number }
  | { readonly type: "noMeasureSheet"; readonly year: number };

/** An unknown made ready to be tried. */
export interface PreparedUnknown {
  /** The scenario the unknown lives in: as it stands, or with the new measures at 0 kr. */
  readonly calculated: CalculatedPlan;
  readonly unit: Unit;
  readonly start: number;
  readonly probe: number;
  /** What the unit can hold, and what the user allows. */
  readonly bounds: { readonly least: number; readonly most: number };
  readonly allowed: { readonly least: number; readonly most: number };
  /** What can be decided: whole öre, tkr, hundredths of a per cent. */
  readonly grain: number;
  readonly premises: (x: number) => readonly Premise[];
  /** The one edit that enters a rounded x. */
  readonly command: (x: number) => Command;
  /** The committees' parts of a saving of x kr; none for other unknowns. */
  readonly parts: (x: number) => readonly SavingPart[];
  readonly lineId: LineId | null;
  readonly label: string;
  readonly years: readonly number[];
  /** The values before, one a year; null for an empty cell. */
  readonly before: readonly (number | null)[];
}

interface Habits {
  readonly least: number;
  readonly most: number;
  readonly grain: number;
  readonly probe: number;
}

/** What a unit can hold, what can be decided in it, and a first step. 50 kronor of tax and a doubling are beyond any budget. */
const habits: Readonly<Record<Unit, Habits>> = {
  kr: { least: -1e12, most: 1e12, grain: 1_000, probe: 1_000_000 },
  share: { least: -1, most: 2, grain: 0.0001, probe: 0.01 },
  taxRate: { least: 0, most: 0.5, grain: 0.0001, probe: 0.001 },
  count: { least: 0, most: 1e7, grain: 1, probe: 10 },
  index: { least: 0, most: 1e5, grain: 0.1, probe: 1 },
  text: { least: 0, most: 0, grain: 1, probe: 1 },
};

const clean = (value: number): number => Number(value.toPrecision(15));

export function prepareUnknown(
  calculated: CalculatedPlan,
  context: CommandContext,
  unknown: SeekUnknown,
): Result<PreparedUnknown, UnknownRefusal> {
  return unknown.type === "line" ? prepareLine(calculated, unknown) : prepareSaving(calculated, context, unknown);
}

function prepareLine(
  calculated: CalculatedPlan,
  unknown: Extract<SeekUnknown, { type: "line" }>,
): Result<PreparedUnknown, UnknownRefusal> {
  const { plan, columns, scenario } = calculated;
  const line = scenario.lines.get(unknown.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const { label, unit } = line;
  if (!holdsNumbers(line.kind) || unit === "text") return failure({ type: "holdsNoFigures", label });
  const years = [...new Set(unknown.years)].toSorted((left, right) => left - right);
  if (years.length === 0) return failure({ type: "noYears" });
  const isStep = unknown.how === "step";
  const cells: number[] = [];
  const before: (number | null)[] = [];
  for (const year of years) {
    const cell = cellOfLine(plan, line.id, year);
    if (cell < 0) return failure({ type: "yearOutside", label, year });
    if (isFormulaCell(plan, cell))
      return failure({ type: "formulaDecides", label, year, reads: inputsBehind(plan, cell) });
    const value = numberIn(columns, cell);
    if (isStep && value === null) return failure({ type: "emptyCell", label, year });
    cells.push(cell);
    before.push(value);
  }
  const habit = habits[unit];
  const first = isStep ? 0 : (before[0] ?? 0);
  const bounds = isStep
    ? { least: -Math.max(habit.most, -habit.least), most: Math.max(habit.most, -habit.least) }
    : { least: Math.min(habit.least, first), most: Math.max(habit.most, first) };
  const valueIn = (index: number, x: number): number => clean(isStep ? (before[index] ?? 0) + x : x);
  return success({
    calculated,
    unit,
    start: first,
    probe: unit === "kr" ? Math.max(habit.probe, Math.abs(first) / 100) : habit.probe,
    bounds,
    allowed: { least: unknown.least ?? bounds.least, most: unknown.most ?? bounds.most },
    grain: habit.grain,
    premises: (x) => cells.map((cell, index) => ({ cell, value: valueIn(index, x) })),
    command: (x) => ({
      type: "setCells",
      bareUnit: "kr",
      cells: years.map((year, index) => ({
        lineId: line.id,
        year,
        text: formatForEditing(valueIn(index, x), unit, "kr"),
      })),
    }),
    parts: () => [],
    lineId: line.id,
    label,
    years,
    before,
  });
}

/** Labels of inputs a formula cell hangs on, the nearest first and its own line's other years never: what can be stepped in its place. */
export function inputsBehind(plan: Plan, cell: number, most = 3): readonly string[] {
  const labels = new Set<string>();
  const seen = new Set<number>([cell]);
  let layer = [cell];
  for (let depth = 0; depth < 6 && layer.length > 0 && labels.size <= most && seen.size < 5_000; depth += 1) {
    const next: number[] = [];
    for (const each of layer) {
      const compiled = compiledAt(plan, each);
      if (compiled === null) continue;
      visitPrecedents(plan, compiled, rowOfCell(plan.grid, each), yearIndexOfCell(plan.grid, each), (read) => {
        if (seen.has(read)) return;
        seen.add(read);
        if (isFormulaCell(plan, read)) next.push(read);
        else labels.add(plan.tree.ordered[rowOfCell(plan.grid, read)]?.label ?? "");
      });
    }
    layer = next;
  }
  labels.delete("");
  labels.delete(plan.tree.ordered[rowOfCell(plan.grid, cell)]?.label ?? "");
  return [...labels].slice(0, most);
}

function prepareSaving(
  calculated: CalculatedPlan,
  context: CommandContext,
  unknown: Extract<SeekUnknown, { type: "saving" }>,
): Result<PreparedUnknown, UnknownRefusal> {
  const { scenario, plan, columns } = calculated;
  const { year } = unknown;
  const all = linesOfRole(calculated, "committee");
  const chosen = unknown.committeeIds.length === 0 ? all : all.filter(({ id }) => unknown.committeeIds.includes(id));
  if (chosen.length === 0) return failure({ type: "noCommittees" });
  const frames = chosen.flatMap((line): readonly { readonly line: Line; readonly frame: number }[] => {
    const frame = numberIn(columns, cellOfLine(plan, line.id, year));
    return frame !== null && frame > 0 ? [{ line, frame }] : [];
  });
  const total = frames.reduce((sum, { frame }) => sum + frame, 0);
  if (total <= 0) return failure({ type: "noFrames", year });
  const sheet = scenario.sheets.find(
    ({ kind, firstYear, lastYear }) => kind === "measures" && firstYear <= year && year <= lastYear,
  );
  if (sheet === undefined) return failure({ type: "noMeasureSheet", year });
  const shares = frames.map(({ line, frame }) => ({
    newLineId: newLineId(),
    committeeId: line.id,
    label: savingNames.part(line.label),
    share: frame / total,
  }));
  const command = savingCommand(sheet.id, newLineId(), unknown);
  const empty = addSavings(context, command(shares.map((part) => ({ ...part, amountSek: 0 }))));
  if (!empty.ok) return failure({ type: "noMeasureSheet", year });
  const extended = calculatedAfter(scenario, empty.value.changes);
  const parts = (x: number): readonly SavingPart[] => inWholeTkr(shares, x);
  return success({
    calculated: extended,
    unit: "kr",
    start: 0,
    probe: Math.min(habits.kr.probe, total / 100),
    bounds: { least: 0, most: total },
    allowed: { least: 0, most: unknown.most ?? total },
    grain: habits.kr.grain,
    premises: (x) => {
      const isWhole = Number.isInteger(x / habits.kr.grain);
      const amounts = isWhole ? parts(x).map(({ amountSek }) => amountSek) : shares.map(({ share }) => x * share);
      return shares.map((part, index) => ({
        cell: cellOfLine(extended.plan, part.newLineId, year),
        value: -(amounts[index] ?? 0),
      }));
    },
    command: (x) => command(parts(x).filter(({ amountSek }) => amountSek !== 0)),
    parts,
    lineId: null,
    label: unknown.heading,
    years: [year],
    before: [null],
  });
}

const savingCommand =
  (
    sheetId: SheetId,
    headingId: LineId,
    { heading, year, duration, motive, goalId }: Extract<SeekUnknown, { type: "saving" }>,
  ): ((parts: readonly SavingPart[]) => AddSavings) =>
  (parts) => ({
    type: "addSavings",
    sheetId,
    headingId,
    heading,
    year,
    duration,
    motive,
    goalId,
    parts: parts.map(({ newLineId: lineId, committeeId, label, amountSek }) => ({
      newLineId: lineId,
      committeeId,
      label,
      amountSek,
    })),
  });

/** x kr by shares in whole tkr, the largest remainders rounded up, so that the parts add up to x. */
function inWholeTkr(
  shares: readonly (Omit<SavingPart, "amountSek"> & { readonly share: number })[],
  x: number,
): readonly SavingPart[] {
  const tkr = Math.round(x / 1_000);
  const exact = shares.map(({ share }) => tkr * share);
  const whole = exact.map((amount) => Math.floor(clean(amount)));
  const left = tkr - whole.reduce((sum, amount) => sum + amount, 0);
  const byRemainder = exact
    .map((amount, index) => ({ index, remainder: amount - (whole[index] ?? 0) }))
    .toSorted((first, second) => second.remainder - first.remainder || first.index - second.index)
    .slice(0, left)
    .map(({ index }) => index);
  return shares.map(({ share: _, ...part }, index) => ({
    ...part,
    amountSek: ((whole[index] ?? 0) + (byRemainder.includes(index) ? 1 : 0)) * 1_000,
  }));
}
