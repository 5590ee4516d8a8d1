// Replacing at one place: how what stands there would read, whether it may, and what that changes. Each kind of place has the checks of
// the command that writes it otherwise. A formula reads lines by identity: where a name in it is replaced on the line itself, the
// formula follows and is not written anew.

import { type CellNotes, longestCellNote } from "../domain/cellNote.ts";
import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import { type FoldedSearch, foldedSearch, type Place, placesOf, withReplaced } from "../format/findText.ts";
import { formatForEditing } from "../format/numbers.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { printParts } from "../formula/formulaParts.ts";
import { isUsableCode } from "../formula/words.ts";
import type { Change } from "../patches/change.ts";
import { cleanNote, cleanText, shortened } from "./cleanText.ts";
import {
  type CommandContext,
  type CommandRefusal,
  cellChange,
  findSheet,
  limits,
  sheetChange,
} from "./commandContext.ts";
import { factText, isLineFact, type LineFact, withFact } from "./lineFacts.ts";
import type { Replacement, ReplacePlace, Replacing } from "./replacement.ts";
import { inputFromText, isSameInput } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";

/** What replacing at a place changes. */
export interface Made extends Replacement {
  /** What the place contributes to its line. */
  readonly line: Partial<Line>;
  /** What it changes besides: its cell, its sheet. */
  readonly cells: readonly Change[];
}

/** A replacing under way: what is asked for, and what the places gone through so far have made of it. */
export interface Work {
  readonly context: CommandContext;
  readonly asked: Replacing;
  readonly search: FoldedSearch;
  /** Names (upper case) that are replaced on their own lines. */
  readonly renamed: Set<string>;
  /** Notes on cells as they are so far, of lines where several are replaced. */
  readonly cellNotes: Map<LineId, CellNotes>;
  /** Lines as they are so far, where more than one of what they say is replaced. */
  readonly facts: Map<LineId, Line>;
  /** Codes given so far, so that two lines cannot be given the same. */
  readonly codes: Map<string, LineId>;
}

/** A name as names are compared in formulas. */
export const upper = (name: string): string => name.normalize("NFC").toLocaleUpperCase("sv");

const isFactPlace = (place: ReplacePlace): place is Extract<ReplacePlace, { type: LineFact }> => isLineFact(place.type);

/** What replacing means at the place, and what it changes. Null where the place does not hold the text any longer. */
export function replacedAt(work: Work, place: ReplacePlace): Made | null {
  if (place.type === "sheetTitle") return inSheetTitle(work, place);
  const line = work.context.scenario.lines.get(place.lineId);
  if (line === undefined) return null;
  if (isFactPlace(place)) return inFact(work, place, line, place.type);
  switch (place.type) {
    case "label":
      return named(work, place, line.label, (after) => {
        const label = cleanText(after);
        if (label === "") return failure({ type: "labelMissing" });
        if (label.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
        return success({ text: label, line: { label } });
      });
    case "code":
      return named(work, place, line.code, (after) => codeOf(work, line, after));
    case "note":
      return named(work, place, line.note, (after) => {
        const note = cleanNote(after);
        if (note.length > limits.noteLength) return failure({ type: "labelTooLong", limit: limits.noteLength });
        return success({ text: note, line: { note } });
      });
    case "cellNote":
      return named(work, place, line.cellNotes.get(place.year)?.text ?? "", (after) =>
        cellNoteOf(work, line, place.year, after),
      );
    case "formula":
      return line.formula === null ? null : inFormula(work, place, line, line.formula, null);
    case "cell": {
      const input = work.context.scenario.cells.get(line.id)?.get(place.year);
      if (input === undefined) return null;
      if (input.type === "formula") return inFormula(work, place, line, input.formula, place.year);
      if (input.type === "text") return inCell(work, place, line, input.text);
      // A figure is found however it is grouped: "1 000" stands in 1000.
      const search = foldedSearch({ ...work.search, text: work.search.text.replace(/\s/g, "") });
      return inCell({ ...work, search }, place, line, formatForEditing(input.value, line.unit, work.asked.bareUnit));
    }
  }
}

/** Formulas name a sheet's lines by the lines themselves, and follow when the sheet is called otherwise. */
function inSheetTitle(
  { context: { scenario }, search, asked }: Work,
  place: Extract<ReplacePlace, { type: "sheetTitle" }>,
): Made | null {
  const sheet = findSheet(scenario, place.sheetId);
  if (sheet === undefined) return null;
  const before = sheet.title;
  const places = placesOf(before, search);
  if (places.length === 0) return null;
  const after = cleanText(withReplaced(before, places, asked.replacement));
  const made = { place, before, after, refusal: null, follows: false, line: {}, cells: [] };
  if (after === "") return { ...made, refusal: { type: "labelMissing" } };
  if (after.length > limits.labelLength)
    return { ...made, refusal: { type: "labelTooLong", limit: limits.labelLength } };
  return { ...made, cells: [sheetChange(scenario, sheet.id, { ...sheet, title: after })] };
}

/** What the line says besides; the limit of a goal is a formula, in which names that are replaced follow by themselves. */
function inFact(work: Work, place: ReplacePlace, original: Line, fact: LineFact): Made | null {
  const { context, search, asked } = work;
  const line = work.facts.get(original.id) ?? original;
  const before = fact === "goalThreshold" ? thresholdInSwedish(context, line) : factText(line, fact);
  const all = placesOf(before, search);
  if (all.length === 0) return null;
  const written = fact === "goalThreshold" ? all.filter((found) => !isRenamed(before, found, work.renamed)) : all;
  const made = { place, before, after: before, refusal: null, follows: true, line: {}, cells: [] };
  if (written.length === 0) return made;
  const after = withReplaced(before, written, asked.replacement);
  const changed = withFact(context, line, fact, after);
  if (!changed.ok) return { ...made, after, follows: false, refusal: changed.error };
  work.facts.set(line.id, changed.value);
  const { measure, source, goal } = changed.value;
  return { ...made, after, follows: false, line: { measure, source, goal } };
}

function thresholdInSwedish({ facts }: CommandContext, { goal, unit }: Line): string {
  const compiled = goal === null ? null : compileFormula(goal.threshold, "canonical", facts, unit);
  return compiled?.ok === true ? printParts(compiled.value.parts, "swedish", facts) : "";
}

/** The text as it is stored, and what it changes of its line. */
type Checked = Result<{ readonly text: string; readonly line: Partial<Line> }, CommandRefusal>;

function named(
  { search, asked }: Work,
  place: ReplacePlace,
  before: string,
  check: (after: string) => Checked,
): Made | null {
  const places = placesOf(before, search);
  if (places.length === 0) return null;
  const after = withReplaced(before, places, asked.replacement);
  const checked = check(after);
  if (!checked.ok) return { place, before, after, refusal: checked.error, follows: false, line: {}, cells: [] };
  const { text, line } = checked.value;
  return { place, before, after: text, refusal: null, follows: false, line, cells: [] };
}

/** A note that becomes empty is taken away. It is signed anew, as every change of it is. */
function cellNoteOf({ context, cellNotes }: Work, line: Line, year: number, after: string): Checked {
  const text = cleanNote(after);
  if (text.length > longestCellNote) return failure({ type: "labelTooLong", limit: longestCellNote });
  const notes = new Map(cellNotes.get(line.id) ?? line.cellNotes);
  if (text === "") notes.delete(year);
  else notes.set(year, { text, author: shortened(context.author, limits.labelLength), at: context.now });
  cellNotes.set(line.id, notes);
  return success({ text, line: { cellNotes: notes } });
}

/** Told against the codes as they will be: two lines that change codes with each other are no clash. */
function codeOf({ context, search, asked, codes }: Work, line: Line, after: string): Checked {
  const code = upper(after).trim();
  if (code === "") return success({ text: code, line: { code } });
  if (!isUsableCode(code)) return failure({ type: "codeUnusable", code });
  const given = codes.get(code);
  const held = context.facts.idOfCode(code);
  const holderId = given ?? (held === line.id ? undefined : held);
  const holder = holderId === undefined ? undefined : context.scenario.lines.get(holderId);
  const isLeft =
    given === undefined &&
    holder !== undefined &&
    asked.places.some((place) => place.type === "code" && place.lineId === holder.id) &&
    placesOf(holder.code, search).length > 0;
  if (holder !== undefined && holder.id !== line.id && !isLeft)
    return failure({ type: "codeTaken", code, label: holder.label });
  codes.set(code, line.id);
  return success({ text: code, line: { code } });
}

function inFormula(work: Work, place: ReplacePlace, line: Line, canonical: string, year: number | null): Made | null {
  const { context, search, asked } = work;
  const compiled = compileFormula(canonical, "canonical", context.facts, line.unit);
  if (!compiled.ok) return null;
  const before = `=${printParts(compiled.value.parts, "swedish", context.facts)}`;
  const all = placesOf(before, search);
  if (all.length === 0) return null;
  const written = all.filter((found) => !isRenamed(before, found, work.renamed));
  if (written.length === 0) return { place, before, after: before, refusal: null, follows: true, line: {}, cells: [] };
  const after = withReplaced(before, written, asked.replacement);
  const refuse = (refusal: CommandRefusal): Made => ({
    place,
    before,
    after,
    refusal,
    follows: false,
    line: {},
    cells: [],
  });
  if (!after.trimStart().startsWith("=")) return refuse({ type: "replaceEndsFormula", label: line.label });
  if (year !== null) return inCell(work, place, line, before, after);
  const answer = setLineFormula(context, {
    type: "setLineFormula",
    lineId: line.id,
    text: after,
    bareUnit: asked.bareUnit,
  });
  if (!answer.ok) return refuse(answer.error);
  const change = answer.value.changes.find(({ type }) => type === "line");
  const made = change?.type === "line" ? change.after : null;
  if (made === null) return refuse({ type: "unknownLine" });
  const { formula, formulaFromYear, kind } = made;
  return { place, before, after, refusal: null, follows: false, line: { formula, formulaFromYear, kind }, cells: [] };
}

function inCell(work: Work, place: ReplacePlace, line: Line, before: string, written?: string): Made | null {
  if (place.type !== "cell") return null;
  const { context, search, asked } = work;
  const places = placesOf(before, search);
  if (places.length === 0) return null;
  const after = written ?? withReplaced(before, places, asked.replacement);
  const same = { place, before, after, follows: false, line: {} };
  const typed = { lineId: line.id, year: place.year, text: after };
  const input = inputFromText(context, line, typed, asked.bareUnit);
  if (!input.ok) return { ...same, refusal: input.error, cells: [] };
  const change = cellChange(context.scenario, line.id, place.year, input.value);
  const isOther = change.type === "cell" && !isSameInput(change.before, change.after);
  return { ...same, refusal: null, cells: isOther ? [change] : [] };
}

/** Names, quoted names and texts of a formula as it is written in Swedish. */
const words = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** Does the place lie in a name that its own line is losing? */
function isRenamed(formula: string, { start, end }: Place, renamed: ReadonlySet<string>): boolean {
  for (const match of formula.matchAll(words)) {
    if (match.index > start || match.index + match[0].length < end) continue;
    const [word] = match;
    if (word.startsWith('"')) return false;
    const name = word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
    return renamed.has(upper(name));
  }
  return false;
}
