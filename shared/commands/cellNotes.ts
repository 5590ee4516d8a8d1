// A note beside a figure: what was meant, who asked for it, what remains to be found out. It is signed with who wrote it and when.

import { longestCellNote } from "../domain/cellNote.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanNote, shortened } from "./cleanText.ts";
import { type CommandAnswer, type CommandContext, homeSheetOf, limits, lineChange } from "./commandContext.ts";
import type { SetCellNote } from "./structureCommands.ts";

/** Any line may have notes, headings too. Refuses a year the line's sheet does not have and a note that is too long. "" takes it away. */
export function setCellNote(context: CommandContext, command: SetCellNote): CommandAnswer {
  const { scenario, author, now } = context;
  const line = scenario.lines.get(command.lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(scenario, line);
  if (line === undefined || sheet === undefined) return failure({ type: "unknownLine" });
  const { year } = command;
  const { firstYear, lastYear } = sheet;
  if (year < firstYear || year > lastYear)
    return failure({ type: "yearOutsideSheet", label: line.label, year, firstYear, lastYear });
  const text = cleanNote(command.text);
  if (text.length > longestCellNote) return failure({ type: "labelTooLong", limit: longestCellNote });
  const before = line.cellNotes.get(year);
  const name = line.code || line.label;
  if ((before?.text ?? "") === text) return success({ changes: [], label: "" });
  const cellNotes = new Map(line.cellNotes);
  if (text === "") cellNotes.delete(year);
  else cellNotes.set(year, { text, author: shortened(author, limits.labelLength), at: now });
  return success({
    changes: [lineChange(scenario, line.id, { ...line, cellNotes })],
    label: text === "" ? commandLabels.cellNoteRemoved(name, year) : commandLabels.cellNote(name, year),
  });
}
