// What a hit says beside its cell: the sheet it is on, and the note or formula the text stands in.

import { factText, lineFacts } from "../../../shared/commands/lineFacts.ts";
import { findTexts, replaceTexts } from "../../../shared/texts/find.ts";
import { formulaOfCell } from "../../grid/cellText.ts";
import type { FindHit } from "../../state/findHits.ts";
import { cellIndex } from "../../state/scenarioMirror.ts";
import { windowState } from "../../state/windowStore.ts";

/** Signs of a note or formula that are shown. */
const most = 160;

/** "" where the cell itself shows what was found. */
export function hitText(hit: FindHit): string {
  const mirror = windowState().document?.mirror;
  if (hit.lineId === null) {
    const sheet = mirror?.structure.sheets.find(({ id }) => id === hit.sheetId);
    return sheet === undefined ? "" : findTexts.inSheetTitle(sheet.title);
  }
  const line = mirror?.lineById.get(hit.lineId);
  if (mirror === undefined || line === undefined) return "";
  if (hit.fields.includes("label") || hit.fields.includes("code")) return "";
  const cellNote = line.cellNotes.find(({ year }) => year === hit.year);
  if (hit.fields.includes("cellNote") && cellNote !== undefined) return findTexts.inNote(shortened(cellNote.text));
  if (hit.fields.includes("note")) return findTexts.inNote(shortened(line.note));
  const fact = lineFacts.find((candidate) => hit.fields.includes(candidate));
  if (fact !== undefined) return findTexts.inFact(replaceTexts.kinds[fact], shortened(factText(line, fact)));
  if (hit.fields.includes("cellFormula") && hit.year !== null) {
    const own = formulaOfCell(mirror, line, cellIndex(mirror, line.id, hit.year));
    return own === null ? "" : findTexts.inFormula(shortened(own));
  }
  if (hit.fields.includes("formula")) return findTexts.inFormula(shortened(line.formula ?? ""));
  return "";
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
