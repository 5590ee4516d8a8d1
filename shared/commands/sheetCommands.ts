// Sheets after they were made: called something else, with other years, in another place, doubled, taken away. A sheet that the budget
// model is made of may be renamed and moved, but goes only when it is empty.

import type { LineId } from "../domain/ids.ts";
import { isUniqueRole } from "../domain/lineRole.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Scenario, Sheet } from "../domain/scenario.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import { cloneLines, copyName } from "./cloneLines.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  findSheet,
  limits,
  lineChange,
  sheetChange,
} from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { removeLines } from "./lineCommands.ts";
import { widenedPeriod } from "./scenarioCommands.ts";
import type { DuplicateSheet, MoveSheet, RemoveSheet, ReviseSheet } from "./structureCommands.ts";

/** Refuses an empty or long title or caption, years in the wrong order, and years that leave out what was typed, unless it may go. */
export function reviseSheet(context: CommandContext, command: ReviseSheet): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const title = cleanText(command.title);
  const caption = cleanText(command.caption);
  if (title === "") return failure({ type: "labelMissing" });
  if (title.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
  if (caption.length > limits.captionLength) return failure({ type: "labelTooLong", limit: limits.captionLength });
  const { firstYear, lastYear } = command;
  const period = widenedPeriod(context, firstYear, lastYear);
  if (lastYear < firstYear || period.lastYear - period.firstYear >= limits.years)
    return failure({ type: "periodTooLong", limit: limits.years });
  const outside = typedOutside(scenario, sheet, firstYear, lastYear);
  if (!outside.ok) return outside;
  if (outside.value.count > 0 && !command.dropsOutside)
    return failure({ type: "typedOutside", label: sheet.title, count: outside.value.count, firstYear, lastYear });
  const changes: Change[] = [];
  if (period.firstYear !== scenario.head.period.firstYear || period.lastYear !== scenario.head.period.lastYear)
    changes.push({ type: "head", before: scenario.head, after: { ...scenario.head, period } });
  const after = { ...sheet, title, caption, firstYear, lastYear };
  const isSame = (["title", "caption", "firstYear", "lastYear"] as const).every((key) => after[key] === sheet[key]);
  if (!isSame) changes.push(sheetChange(scenario, sheet.id, after));
  const label =
    title !== sheet.title
      ? commandLabels.sheetRenamed(sheet.title, title)
      : firstYear !== sheet.firstYear || lastYear !== sheet.lastYear
        ? commandLabels.sheetYears(title, firstYear, lastYear)
        : commandLabels.sheetCaption(title);
  return success({ changes: [...changes, ...outside.value.changes], label });
}

interface Outside {
  readonly count: number;
  readonly changes: readonly Change[];
}

/** What was typed, noted or printed of the sheet's own lines in years it would not have any more. */
function typedOutside(
  scenario: Scenario,
  sheet: Sheet,
  firstYear: number,
  lastYear: number,
): Result<Outside, CommandRefusal> {
  const changes: Change[] = [];
  let count = 0;
  if (firstYear <= sheet.firstYear && lastYear >= sheet.lastYear) return success({ count, changes });
  const isOutside = (year: number): boolean => year < firstYear || year > lastYear;
  for (const lineId of sheet.lineIds) {
    const line = scenario.lines.get(lineId);
    if (line === undefined || line.homeSheetId !== sheet.id) continue;
    for (const year of scenario.cells.get(lineId)?.keys() ?? []) {
      if (!isOutside(year)) continue;
      changes.push(cellChange(scenario, lineId, year, null));
      count += 1;
    }
    for (const [year, before] of scenario.stated.get(lineId) ?? [])
      if (isOutside(year)) changes.push({ type: "stated", lineId, year, before, after: null });
    const notes = [...line.cellNotes].filter(([year]) => !isOutside(year));
    count += line.cellNotes.size - notes.length;
    if (notes.length !== line.cellNotes.size)
      changes.push(lineChange(scenario, lineId, { ...line, cellNotes: new Map(notes) }));
  }
  return success({ count, changes });
}

/** Refuses a sheet that is not there. */
export function moveSheet({ scenario }: CommandContext, command: MoveSheet): CommandAnswer {
  const sheet = findSheet(scenario, command.sheetId);
  const before = scenario.sheets.map(({ id }) => id);
  const others = before.filter((id) => id !== command.sheetId);
  const at = command.afterSheetId === null ? 0 : others.indexOf(command.afterSheetId) + 1;
  if (sheet === undefined || (command.afterSheetId !== null && at === 0)) return failure({ type: "unknownSheet" });
  const after = others.toSpliced(at, 0, sheet.id);
  const isSame = after.every((id, index) => id === before[index]);
  return success({
    changes: isSame ? [] : [{ type: "sheets", before, after }],
    label: commandLabels.sheetMoved(sheet.title),
  });
}

/** The sheet with its own lines. Refuses the last sheet, and one of the model that has lines or any that holds a line with a role only one can have. */
export function removeSheet(context: CommandContext, command: RemoveSheet): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  if (scenario.sheets.length === 1) return failure({ type: "lastSheet", label: sheet.title });
  const own = ownLinesOf(scenario, sheet);
  if (own.length > 0 && sheet.kind !== "own") return failure({ type: "sheetOfModel", label: sheet.title });
  const holder = own
    .map((id) => scenario.lines.get(id))
    .find((line) => line !== undefined && line.role !== null && isUniqueRole(line.role));
  if (holder !== undefined) return failure({ type: "sheetHoldsRoles", label: sheet.title, line: holder.label });
  const steps: Step[] = [
    ...(own.length === 0 ? [] : [(then: CommandContext) => removeLines(then, { type: "removeLines", lineIds: own })]),
    // Last before it goes: undo then puts it back last, and after that in its place.
    (then) => moveSheet(then, { type: "moveSheet", sheetId: sheet.id, afterSheetId: lastOther(scenario, sheet) }),
    (then) => success({ changes: withoutSheet(then.scenario, sheet), label: "" }),
  ];
  return inTurn(context, commandLabels.sheetRemoved(sheet.title), steps);
}

const ownLinesOf = (scenario: Scenario, sheet: Sheet): readonly LineId[] =>
  [...scenario.lines.values()].filter(({ homeSheetId }) => homeSheetId === sheet.id).map(({ id }) => id);

const lastOther = ({ sheets }: Scenario, sheet: Sheet): Sheet["id"] | null =>
  sheets.findLast(({ id }) => id !== sheet.id)?.id ?? null;

function withoutSheet(scenario: Scenario, sheet: Sheet): readonly Change[] {
  const before = scenario.importRemarks;
  const after = before.filter(({ sheetId }) => sheetId !== sheet.id);
  return [
    ...(after.length === before.length ? [] : [{ type: "remarks", before, after } as const]),
    sheetChange(scenario, sheet.id, null),
  ];
}

/**
 * The sheet with its own lines as a sheet of the user's own, right after it; lines it only shows it goes on showing. The copies are rows of
 * figures and formulas and nothing of the budget model: what is counted there would be counted twice. Refuses more lines than a scenario
 * may have.
 */
export function duplicateSheet(context: CommandContext, command: DuplicateSheet): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  if (findSheet(scenario, command.newSheetId) !== undefined) return failure({ type: "idTaken" });
  const lineIds = sheet.lineIds.filter((id) => scenario.lines.get(id)?.homeSheetId === sheet.id);
  if (scenario.lines.size + lineIds.length > limits.lines)
    return failure({ type: "tooManyLines", limit: limits.lines });
  const { copyOf, changes } = cloneLines(context, {
    lineIds,
    renamed: new Set(),
    given: new Map(),
    homeOf: () => command.newSheetId,
  });
  const titles = new Set(scenario.sheets.map(({ title }) => title));
  let number = 1;
  while (titles.has(copyName(sheet.title, number))) number += 1;
  const copy: Sheet = {
    ...sheet,
    id: command.newSheetId,
    title: copyName(sheet.title, number),
    kind: "own",
    lineIds: sheet.lineIds.map((id) => copyOf.get(id) ?? id),
  };
  const steps: Step[] = [
    // The lines first: a sheet is never without those it names.
    (then) => success({ changes: [...changes.map(outOfModel), sheetChange(then.scenario, copy.id, copy)], label: "" }),
    (then) => moveSheet(then, { type: "moveSheet", sheetId: copy.id, afterSheetId: sheet.id }),
  ];
  return inTurn(context, commandLabels.sheetDuplicated(sheet.title), steps);
}

/** The line without what the budget model counts it by. */
function outOfModel(change: Change): Change {
  if (change.type !== "line" || change.after === null) return change;
  const { after } = change;
  const kind = after.kind !== "goal" ? after.kind : after.formula === null ? "input" : "formula";
  return {
    ...change,
    after: { ...after, kind, role: null, measure: null, project: null, goal: null, indicator: null },
  };
}
