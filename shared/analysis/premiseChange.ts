// What a newer set of premises would do before it becomes one edit: old and new figure of each premise and year, what cannot be
// replaced and why, and the effect on the result and on every goal, from the whole model run anew.

import { type CommandContext, type CommandRefusal, homeSheetOf } from "../commands/commandContext.ts";
import { premiseRefusal } from "../commands/replacePremises.ts";
import { plainInputFromText } from "../commands/setCells.ts";
import type { LineId } from "../domain/ids.ts";
import type { Line, LineSource } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { formatWithUnit } from "../format/numbers.ts";
import type { Premise } from "../formula/alternatives.ts";
import { type CalculatedPlan, cellOfLine, lineOfRole, numberIn, yearsOfLine } from "./calculatedPlan.ts";
import { goalResults } from "./goals.ts";
import type { TypedPremise } from "./premiseTable.ts";
import { type GoalEffect, goalEffects } from "./sensitivity.ts";
import { trialsOf } from "./trials.ts";
import { isUnread } from "./unreadLines.ts";

/** New figures of a premise that is known by its line. */
export interface TypedPremiseLine {
  readonly lineId: LineId;
  readonly cells: readonly { readonly year: number; readonly text: string }[];
}

export interface PremiseYear {
  readonly year: number;
  readonly text: string;
  /** Stored values: kr, fractions, heads. */
  readonly before: number | null;
  readonly after: number | null;
  readonly isSame: boolean;
  /** Why the figure cannot be replaced; null where it can. */
  readonly refusal: CommandRefusal | null;
}

export interface PremiseRow {
  readonly lineId: LineId;
  readonly code: string;
  readonly label: string;
  readonly unit: Unit;
  /** Where the figures it has now come from. */
  readonly source: LineSource;
  readonly years: readonly PremiseYear[];
  /** No formula reads the premise: replacing it changes nothing. */
  readonly isUnread: boolean;
}

export interface PremiseChange {
  readonly rows: readonly PremiseRow[];
  /** The result as it is and as it would be, kr; null where no line has that role. */
  readonly result: {
    readonly lineId: LineId;
    readonly label: string;
    readonly years: readonly {
      readonly year: number;
      readonly beforeSek: number | null;
      readonly afterSek: number | null;
    }[];
  } | null;
  readonly goals: readonly GoalEffect[];
}

/**
 * The lines the names stand for, by code or label among the premises. Told are names that no premise has, figures without a name, and premises
 * whose figures stand under no year; other words of a text, its title or a note, are left alone.
 */
export function matchedPremises(
  { scenario, tree }: Pick<CommandContext, "scenario" | "tree">,
  typed: readonly TypedPremise[],
): {
  readonly rows: readonly TypedPremiseLine[];
  readonly unknown: readonly string[];
  readonly withoutYear: readonly string[];
} {
  const keyOf = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleUpperCase("sv");
  const byName = new Map<string, Line | null>();
  const sheets = new Set(scenario.sheets.filter(({ kind }) => kind === "premises").map(({ id }) => id));
  for (const line of tree.ordered) {
    if (!sheets.has(line.homeSheetId) || line.kind === "heading" || line.kind === "text") continue;
    // A label that several premises share names none of them.
    const label = keyOf(line.label);
    byName.set(label, byName.has(label) ? null : line);
  }
  for (const line of tree.ordered) if (sheets.has(line.homeSheetId) && line.code !== "") byName.set(line.code, line);
  const rows = new Map<LineId, TypedPremiseLine>();
  const unknown: string[] = [];
  const withoutYear: string[] = [];
  const names = [...byName.keys()];
  for (const { name, cells } of typed) {
    const line = byName.get(keyOf(name));
    if (cells.length === 0) {
      const key = keyOf(name);
      if (names.some((known) => key === known || key.startsWith(`${known} `))) withoutYear.push(name);
    } else if (line == null) unknown.push(name === "" ? cells.map(({ text }) => text).join(" ") : name);
    else rows.set(line.id, { lineId: line.id, cells: [...(rows.get(line.id)?.cells ?? []), ...cells] });
  }
  return { rows: [...rows.values()], unknown, withoutYear };
}

/** What the new figures would do. Nothing is refused as a whole: each figure says what is wrong with it and is then left out. */
export function premiseChange(
  calculated: CalculatedPlan,
  context: CommandContext,
  typed: readonly TypedPremiseLine[],
  bareUnit: DisplayUnit,
): PremiseChange {
  const { plan, columns, scenario } = calculated;
  const premises: Premise[] = [];
  const rows = typed.flatMap(({ lineId, cells }): readonly PremiseRow[] => {
    const line = scenario.lines.get(lineId);
    if (line === undefined) return [];
    const years = cells.map(({ year, text }): PremiseYear => {
      const cell = cellOfLine(plan, lineId, year);
      const before = numberIn(columns, cell);
      const input = newInput(context, line, year, text, bareUnit);
      if (!input.ok) return { year, text, before, after: null, isSame: false, refusal: input.error };
      const after = input.value?.type === "number" ? input.value.value : null;
      const times = /^[-\u2212\u2013(]?[\d\s\u00a0.,]*\d\)?$/.test(text.trim()) ? timesOff(line, before, after) : null;
      if (times !== null) {
        const inWords = (value: number | null): string =>
          formatWithUnit(value ?? 0, line.unit, scenario.head.displayUnit);
        const isMore = Math.abs(after ?? 0) > Math.abs(before ?? 0);
        const said = { label: line.label, year, before: inWords(before), after: inWords(after), times, isMore };
        return { year, text, before, after: null, isSame: false, refusal: { type: "premiseOffScale", ...said } };
      }
      if (line.unit !== "text") premises.push({ cell, value: after });
      return { year, text, before, after, isSame: before === after && line.unit !== "text", refusal: null };
    });
    const { code, label, unit, source } = line;
    return [{ lineId, code, label, unit, source, years, isUnread: isUnread(calculated, lineId) }];
  });
  return { rows, ...effectOf(calculated, premises) };
}

/** A bare figure in another unit than it was read in: kr about a thousand times off the old figure, a share about a hundred. */
function timesOff({ unit }: Line, before: number | null, after: number | null): "thousand" | "hundred" | null {
  if (before === null || after === null || before === 0 || after === 0) return null;
  const times = Math.max(Math.abs(after / before), Math.abs(before / after));
  if (unit === "kr") return times >= 300 && times <= 3_000 ? "thousand" : null;
  return unit === "share" && times >= 30 && times <= 300 ? "hundred" : null;
}

function newInput(
  context: CommandContext,
  line: Line,
  year: number,
  text: string,
  bareUnit: DisplayUnit,
): Result<CellInput | null, CommandRefusal> {
  const refusal = premiseRefusal(context.scenario, line.id, year);
  if (refusal !== null) return failure(refusal);
  const sheet = homeSheetOf(context.scenario, line);
  if (sheet === undefined || year < sheet.firstYear || year > sheet.lastYear) {
    const { firstYear, lastYear } = sheet ?? { firstYear: 0, lastYear: 0 };
    return failure({ type: "yearOutsideSheet", label: line.label, year, firstYear, lastYear });
  }
  return text.trim() === "" ? success(null) : plainInputFromText(context, line, text.trim(), bareUnit);
}

function effectOf(calculated: CalculatedPlan, premises: readonly Premise[]): Pick<PremiseChange, "result" | "goals"> {
  const { plan, columns, scenario } = calculated;
  const line = lineOfRole(calculated, "result");
  const years = line === undefined ? [] : yearsOfLine(plan, line.id);
  const cellIn = (year: number): number => (line === undefined ? -1 : cellOfLine(plan, line.id, year));
  const trials = trialsOf(calculated, years.map(cellIn));
  const beforeSek = years.map((year) => numberIn(columns, cellIn(year)));
  const before = goalResults(plan, columns, trials.goalLines);
  const tried = trials.run(premises);
  // Every premise here is an input, so nothing is refused; were it, no effect is told rather than a wrong one.
  const after = tried.ok ? tried.value : null;
  const { period } = scenario.head;
  const all = Array.from({ length: period.lastYear - period.firstYear + 1 }, (_, index) => period.firstYear + index);
  return {
    result:
      line === undefined
        ? null
        : {
            lineId: line.id,
            label: line.label,
            years: years.map((year, index) => ({
              year,
              beforeSek: beforeSek[index] ?? null,
              afterSek: after === null ? null : numberIn(after, cellIn(year)),
            })),
          },
    goals: after === null ? [] : goalEffects(plan, before, goalResults(plan, after, trials.goalLines), all),
  };
}
