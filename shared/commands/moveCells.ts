// Cut and paste: inputs and own formulas taken to other cells as one edit, and the formulas elsewhere that named exactly a moved
// cell go on reading it. A formula that reads it among others (a sum, a line's formula over the years) cannot follow;
// moveEffect tells which lines those are, so that nobody finds it out from a total.

import type { CellNote } from "../domain/cellNote.ts";
import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { CellInput } from "../domain/scenario.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
  lineChange,
} from "./commandContext.ts";
import { isGoverned } from "./governedYear.ts";
import { type CellPlace, compiledStored, type Destination, followedByCell, followedByLine } from "./movedFormula.ts";
import { leftBehind, readersOf } from "./movedReaders.ts";
import { isSameInput } from "./setCells.ts";

export interface CellMove {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

export interface MoveCells {
  readonly type: "moveCells";
  readonly moves: readonly CellMove[];
}

export interface MoveEffect {
  /** Formulas that will go on reading the moved cells. */
  readonly followed: number;
  /** Lines whose formulas read a moved cell in a way that cannot follow. */
  readonly leftBehind: readonly LineId[];
}

interface Plan extends MoveEffect {
  readonly changes: readonly Change[];
}

/**
 * Takes what was typed in the cells `from` (numbers, texts, own formulas, or nothing) to the cells `to`. What stood there
 * gives way, and the cells left behind are emptied.
 *
 * Refuses unknown lines, cells without figures, years outside a sheet, a cell that only shows its line's formula, a number
 * that would get another unit, and a formula that does not fit the unit of its new line. Then nothing is changed.
 */
export function moveCells(context: CommandContext, command: MoveCells): CommandAnswer {
  const plan = planOf(context, command.moves);
  if (!plan.ok) return plan;
  const [first] = command.moves;
  const line = first === undefined ? undefined : context.scenario.lines.get(first.to.lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(context.scenario, line);
  return success({
    changes: plan.value.changes,
    label: commandLabels.moved(command.moves.length, sheet?.title ?? ""),
  });
}

/** What a move does to formulas elsewhere. Changes nothing; refuses what the move refuses. */
export function moveEffect(context: CommandContext, moves: readonly CellMove[]): Result<MoveEffect, CommandRefusal> {
  const plan = planOf(context, moves);
  return plan.ok ? success({ followed: plan.value.followed, leftBehind: plan.value.leftBehind }) : plan;
}

const keyOf = ({ lineId, year }: CellPlace): string => `${lineId} ${year}`;

function planOf(context: CommandContext, asked: readonly CellMove[]): Result<Plan, CommandRefusal> {
  const moves = asked.filter(({ from, to }) => keyOf(from) !== keyOf(to));
  const targetOf = new Map(moves.map(({ from, to }) => [keyOf(from), to]));
  const destination: Destination = (place) => targetOf.get(keyOf(place)) ?? null;
  const inputs = new Map<string, { readonly place: CellPlace; readonly input: CellInput | null }>();
  for (const { from } of moves) inputs.set(keyOf(from), { place: from, input: null });
  let followed = 0;
  for (const { from, to } of moves) {
    const carried = carriedInput(context, from, to, destination);
    if (!carried.ok) return carried;
    inputs.set(keyOf(to), { place: to, input: carried.value });
  }
  const readers = readersOf(context, moves);
  const lines = new Map<LineId, Line>();
  for (const { line, year, compiled } of readers) {
    const place = { lineId: line.id, year: year ?? 0 };
    // Formulas that move were taken along above; one that is written over reads nothing any more.
    if (year !== null && inputs.has(keyOf(place))) continue;
    const { facts, scenario } = context;
    const text =
      year === null
        ? followedByLine(compiled, line.id, destination, facts)
        : followedByCell(compiled, place, place, destination, scenario.head.period, facts);
    if (text === null) continue;
    followed += 1;
    if (year === null) lines.set(line.id, { ...line, formula: text });
    else inputs.set(keyOf(place), { place, input: { type: "formula", formula: text, enteredAt: context.now } });
  }
  moveNotes(context, moves, lines);
  const changes: Change[] = [...lines.values()].map((line) => lineChange(context.scenario, line.id, line));
  for (const { place, input } of inputs.values()) {
    const change = cellChange(context.scenario, place.lineId, place.year, input);
    if (change.type === "cell" && !isSameInput(change.before, change.after)) changes.push(change);
  }
  return success({ changes, followed, leftBehind: leftBehind(context, readers, moves) });
}

/** Notes go with their cells, into the lines that change. One that stands where a cell without a note comes is left there. */
function moveNotes({ scenario }: CommandContext, moves: readonly CellMove[], lines: Map<LineId, Line>): void {
  const noteAt = ({ lineId, year }: CellPlace): CellNote | undefined => scenario.lines.get(lineId)?.cellNotes.get(year);
  const put = ({ lineId, year }: CellPlace, note: CellNote | null): void => {
    const line = lines.get(lineId) ?? scenario.lines.get(lineId);
    if (line === undefined) return;
    const cellNotes = new Map(line.cellNotes);
    if (note === null) cellNotes.delete(year);
    else cellNotes.set(year, note);
    lines.set(lineId, { ...line, cellNotes });
  };
  const noted = moves.filter(({ from }) => noteAt(from) !== undefined);
  for (const { from } of noted) put(from, null);
  for (const { from, to } of noted) put(to, noteAt(from) ?? null);
}

/** What a cell takes along to its new place, null where it was empty. */
function carriedInput(
  context: CommandContext,
  from: CellPlace,
  to: CellPlace,
  destination: Destination,
): Result<CellInput | null, CommandRefusal> {
  const { scenario, facts } = context;
  const source = scenario.lines.get(from.lineId);
  const target = scenario.lines.get(to.lineId);
  if (source === undefined || target === undefined) return failure({ type: "unknownLine" });
  const sheet = homeSheetOf(scenario, target);
  if (!holdsNumbers(target.kind)) return failure({ type: "lineHoldsNoFigures", label: target.label });
  if (sheet === undefined || to.year < sheet.firstYear || to.year > sheet.lastYear) {
    const { firstYear, lastYear } = sheet ?? { firstYear: 0, lastYear: 0 };
    return failure({ type: "yearOutsideSheet", label: target.label, year: to.year, firstYear, lastYear });
  }
  const input = scenario.cells.get(source.id)?.get(from.year);
  if (input === undefined)
    return isGoverned(source, from.year)
      ? failure({ type: "movedCellIsLines", label: source.label, year: from.year })
      : success(null);
  if (input.type !== "formula")
    return source.unit === target.unit
      ? success({ ...input, enteredAt: context.now })
      : failure({ type: "unitsDiffer", label: source.label, other: target.label });
  const compiled = compiledStored(input.formula, facts);
  if (compiled === null) return success({ ...input, enteredAt: context.now });
  const text = followedByCell(compiled, from, to, destination, scenario.head.period, facts) ?? input.formula;
  const fits = compileFormula(text, "canonical", facts, target.unit);
  if (!fits.ok) return failure({ type: "formula", refusal: fits.error });
  if (fits.value.standingError === "unitError" && compiled.standingError === null)
    return failure({ type: "unitsDiffer", label: source.label, other: target.label });
  return success({ type: "formula", formula: text, enteredAt: context.now });
}
