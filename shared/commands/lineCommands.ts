// Commands on lines: add, remove, rename, note, show on another sheet. A line is always named by its id.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line, plainLine } from "../domain/line.ts";
import { isUniqueRole, type LineRole } from "../domain/lineRole.ts";
import type { Measure } from "../domain/measure.ts";
import { failure, success } from "../domain/result.ts";
import { isUsableCode } from "../formula/words.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanNote, cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
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
import { followRanges } from "./followRanges.ts";
import { inTurn } from "./inTurn.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

export function addLine(context: CommandContext, command: Of<"addLine">): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const ids = [command.newLineId, ...(command.moreLineIds ?? [])];
  if (new Set(ids).size < ids.length || ids.some((id) => scenario.lines.has(id))) return failure({ type: "idTaken" });
  if (scenario.lines.size + ids.length > limits.lines) return failure({ type: "tooManyLines", limit: limits.lines });
  const label = cleanText(command.line.label);
  const code = command.line.code.normalize("NFC").trim().toLocaleUpperCase("sv");
  const refusal = refusalOfName(context, label, code, null);
  if (refusal !== null) return failure(refusal);
  const parent = command.line.parentId === null ? null : scenario.lines.get(command.line.parentId);
  if (parent === undefined) return failure({ type: "unknownLine" });
  if (parent !== null && !mayHold(parent, command.line.kind))
    return failure({ type: "parentIsNoHeading", label: parent.label });
  if (command.line.measure !== null && command.line.unit !== "kr") return failure({ type: "measureNotKr", label });
  const taken = command.line.role == null ? null : holderOfRole(context, command.line.role, command.newLineId);
  if (taken !== null) return failure({ type: "roleTaken", label: taken.label });
  const line: Line = {
    ...plainLine,
    id: command.newLineId,
    code,
    label,
    kind: command.line.kind,
    homeSheetId: sheet.id,
    parentId: parent?.id ?? null,
    unit: command.line.unit,
    scope: command.line.scope,
    measure: cleanMeasure(command.line.measure),
    role: command.line.role ?? null,
    project: command.line.project ?? null,
  };
  const before = command.beforeLineId == null ? -1 : sheet.lineIds.indexOf(command.beforeLineId);
  const at = before >= 0 ? before : placeAfter(context, sheet.lineIds, command.afterLineId, parent?.id ?? null);
  const lineIds = sheet.lineIds.toSpliced(at, 0, ...ids);
  const like: Line = { ...line, code: "", measure: null, role: null, project: null };
  const added = ids.map((id) => lineChange(scenario, id, id === line.id ? line : { ...like, id }));
  return success({
    changes: [...added, sheetChange(scenario, sheet.id, { ...sheet, lineIds })],
    label: ids.length === 1 ? commandLabels.lineAdded(label) : commandLabels.linesAdded(ids.length),
  });
}

/** Under an item only its varav and texts may stand: an amount there would be in no sum. */
export const mayHold = (parent: Pick<Line, "kind">, kind: Line["kind"]): boolean =>
  parent.kind === "heading" || (holdsNumbers(parent.kind) && (kind === "ofWhich" || kind === "text"));

/** The line that has a role only one can have, null when none has or when many may. */
export const holderOfRole = ({ scenario }: CommandContext, role: LineRole, self: LineId): Line | null =>
  isUniqueRole(role)
    ? ([...scenario.lines.values()].find((line) => line.role === role && line.id !== self) ?? null)
    : null;

/** The measure with clean texts. A funding that names nothing and no one is left out. */
export const cleanMeasure = (measure: Measure | null): Measure | null =>
  measure === null
    ? null
    : {
        ...measure,
        area: cleanText(measure.area),
        motive: cleanNote(measure.motive),
        consequence: cleanNote(measure.consequence),
        fundings: measure.fundings
          .map((funding) => ({ ...funding, note: cleanText(funding.note) }))
          .filter(({ sourceId, note }) => sourceId !== null || note !== ""),
      };

/** After the named line and what hangs under it; else last under the parent; else last on the sheet. */
function placeAfter(
  context: CommandContext,
  lineIds: readonly LineId[],
  after: LineId | null,
  parentId: LineId | null,
): number {
  const anchor = after ?? parentId;
  const at = anchor === null ? -1 : lineIds.indexOf(anchor);
  if (at < 0) return lineIds.length;
  let next = at + 1;
  while (next < lineIds.length && isUnder(context, lineIds[next], anchor)) next += 1;
  return next;
}

function isUnder(context: CommandContext, lineId: LineId | undefined, ancestorId: LineId | null): boolean {
  let parentId = lineId === undefined ? null : (context.scenario.lines.get(lineId)?.parentId ?? null);
  for (let depth = 0; parentId !== null && depth < 20; depth += 1) {
    if (parentId === ancestorId) return true;
    parentId = context.scenario.lines.get(parentId)?.parentId ?? null;
  }
  return false;
}

/** Removes lines with all under them. Formulas that named them show #NAMN? with their place; a range goes on with the lines that are left. */
export function removeLines(context: CommandContext, command: Of<"removeLines">): CommandAnswer {
  const { scenario, tree } = context;
  const gone = new Set<LineId>();
  const take = (lineId: LineId): void => {
    if (gone.has(lineId)) return;
    gone.add(lineId);
    for (const child of tree.childrenOf(lineId)) take(child);
  };
  for (const lineId of command.lineIds) {
    if (!scenario.lines.has(lineId)) return failure({ type: "unknownLine" });
    take(lineId);
  }
  const changes: Change[] = [];
  for (const lineId of gone) {
    for (const year of scenario.cells.get(lineId)?.keys() ?? []) changes.push(cellChange(scenario, lineId, year, null));
    for (const [year, before] of scenario.stated.get(lineId) ?? []) {
      changes.push({ type: "stated", lineId, year, before, after: null });
    }
    changes.push(lineChange(scenario, lineId, null));
  }
  for (const sheet of scenario.sheets) {
    const lineIds = sheet.lineIds.filter((lineId) => !gone.has(lineId));
    if (lineIds.length !== sheet.lineIds.length) changes.push(sheetChange(scenario, sheet.id, { ...sheet, lineIds }));
  }
  const [first] = command.lineIds;
  const name = first === undefined ? "" : (scenario.lines.get(first)?.label ?? "");
  const label = gone.size === 1 ? commandLabels.lineRemoved(name) : commandLabels.linesRemoved(gone.size);
  return inTurn(context, label, [() => success({ changes, label }), followRanges(context, gone)]);
}

export function renameLine(context: CommandContext, command: Of<"renameLine">): CommandAnswer {
  const line = context.scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const label = cleanText(command.label);
  const code = command.code.normalize("NFC").trim().toLocaleUpperCase("sv");
  const refusal = refusalOfName(context, label, code, line.id);
  if (refusal !== null) return failure(refusal);
  return success({
    changes: [lineChange(context.scenario, line.id, { ...line, label, code })],
    label: commandLabels.lineRenamed(line.label, label),
  });
}

export function setNote(context: CommandContext, command: Of<"setNote">): CommandAnswer {
  const line = context.scenario.lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const note = cleanNote(command.note);
  if (note.length > limits.noteLength) return failure({ type: "labelTooLong", limit: limits.noteLength });
  return success({
    changes: [lineChange(context.scenario, line.id, { ...line, note })],
    label: commandLabels.note(line.label),
  });
}

export function placeLines(context: CommandContext, command: Of<"placeLines">): CommandAnswer {
  const sheet = findSheet(context.scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  if (command.lineIds.some((lineId) => !context.scenario.lines.has(lineId))) return failure({ type: "unknownLine" });
  const standing = new Set(sheet.lineIds);
  const added = [...new Set(command.lineIds)].filter((lineId) => !standing.has(lineId));
  const after = { ...sheet, lineIds: [...sheet.lineIds, ...added] };
  return success({
    changes: [sheetChange(context.scenario, sheet.id, after)],
    label: commandLabels.linesShown(added.length, sheet.title),
  });
}

/** Takes lines from a sheet that only shows them; they stay where they live. Refuses a line of the sheet's own. */
export function unplaceLines(context: CommandContext, command: Of<"unplaceLines">): CommandAnswer {
  const { scenario } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const gone = new Set(command.lineIds);
  const own = [...gone].map((id) => scenario.lines.get(id)).find((line) => line?.homeSheetId === sheet.id);
  if (own !== undefined) return failure({ type: "lineOfThisSheet", label: own.label });
  const lineIds = sheet.lineIds.filter((id) => !gone.has(id));
  if (lineIds.length === sheet.lineIds.length) return success({ changes: [], label: "" });
  return success({
    changes: [sheetChange(scenario, sheet.id, { ...sheet, lineIds })],
    label: commandLabels.linesUnshown(sheet.lineIds.length - lineIds.length, sheet.title),
  });
}

function refusalOfName(
  context: CommandContext,
  label: string,
  code: string,
  self: LineId | null,
): CommandRefusal | null {
  if (label === "") return { type: "labelMissing" };
  if (label.length > limits.labelLength) return { type: "labelTooLong", limit: limits.labelLength };
  if (code === "") return null;
  if (!isUsableCode(code)) return { type: "codeUnusable", code };
  const holder = [...context.scenario.lines.values()].find((line) => line.code === code && line.id !== self);
  return holder === undefined ? null : { type: "codeTaken", code, label: holder.label };
}
