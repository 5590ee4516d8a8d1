// The command line on the order of things: lines put in, moved, doubled and removed, sheets, notes on cells. Lines are named by their
// code, or by their name where they have none; sheets by their title.

import { lineUsesOf } from "../../shared/analysis/lineUses.ts";
import type { Command } from "../../shared/commands/command.ts";
import { type LineId, newLineId, newSheetId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Sheet } from "../../shared/domain/scenario.ts";
import { cliTexts } from "../../shared/texts/cli.ts";
import { dayOf, noteTexts } from "../../shared/texts/notes.ts";
import { kindWords, structureCliTexts as texts, unitWords } from "../../shared/texts/structureCli.ts";
import type { Document } from "../host/document.ts";
import { editRefusal } from "../host/refusals.ts";
import type { CliArguments } from "./cliArguments.ts";
import { type CliOutcome, done, refused, usedWrongly } from "./cliOutcome.ts";
import { withFile } from "./withDocument.ts";

type Open = Document["open"];

export const addLineOptions = ["code", "kind", "unit", "under", "after"];
export const moveLinesOptions = ["under", "after", "sheet"];
export const removeLinesFlags = ["preview"];
export const sheetOptions = ["rename", "caption", "years", "after"];
export const sheetFlags = ["drop-outside", "first", "duplicate", "remove"];

const wrongly = (): CliOutcome => usedWrongly(cliTexts.wrongArguments, cliTexts.usage);

function lineNamed({ context }: Open, name: string): Result<LineId, string> {
  const found = context.facts.idOfCode(name.toLocaleUpperCase("sv")) ?? context.facts.idsOfLabel(name)[0];
  return found === undefined ? failure(texts.noName(name)) : success(found);
}

/** "VON,SOC" as lines. Refuses the first that is not there. */
function linesNamed(open: Open, list: string): Result<readonly LineId[], string> {
  const ids: LineId[] = [];
  for (const name of list.split(",").map((part) => part.trim())) {
    const id = lineNamed(open, name);
    if (!id.ok) return id;
    ids.push(id.value);
  }
  return success(ids);
}

function sheetNamed({ scenario }: Open, title: string): Result<Sheet, string> {
  const wanted = title.toLocaleLowerCase("sv");
  const found = scenario.sheets.find((sheet) => sheet.title.toLocaleLowerCase("sv") === wanted);
  return found === undefined ? failure(texts.noSheet(title)) : success(found);
}

const homeOf = ({ scenario }: Open, lineId: LineId): Sheet["id"] =>
  scenario.lines.get(lineId)?.homeSheetId ?? ("" as Sheet["id"]);

function apply(open: Open, command: Command): CliOutcome {
  const before = open.revision;
  const answer = open.apply(command);
  if (!answer.ok) return refused(editRefusal(answer.error).message);
  const { undoLabel, revision } = answer.value.status;
  const sentence = revision === before ? cliTexts.nothingChanged : cliTexts.changed(undoLabel ?? "");
  return done({ sentences: [sentence], json: { revision, undo: undoLabel } });
}

/** The line an option names, null where it is not given. */
function optional(open: Open, options: CliArguments["options"], name: string): Result<LineId | null, string> {
  const given = options.get(name)?.at(-1);
  return given === undefined || given === "-" ? success(null) : lineNamed(open, given);
}

export async function addLineCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, title, label, ...more] = positional;
  if (path === undefined || title === undefined || label === undefined || more.length > 0) return wrongly();
  const kindWord = options.get("kind")?.at(-1) ?? "post";
  const unitWord = options.get("unit")?.at(-1) ?? "kr";
  const kind = Object.entries(kindWords).find(([word]) => word === kindWord)?.[1];
  const unit = Object.entries(unitWords).find(([word]) => word === unitWord)?.[1];
  if (kind === undefined) return usedWrongly(texts.wrongKind(kindWord));
  if (unit === undefined) return usedWrongly(texts.wrongUnit(unitWord));
  return withFile(path, ({ open }) => {
    const sheet = sheetNamed(open, title);
    if (!sheet.ok) return refused(sheet.error);
    const [parent, after] = [optional(open, options, "under"), optional(open, options, "after")];
    if (!parent.ok) return refused(parent.error);
    if (!after.ok) return refused(after.error);
    const ofSibling = after.value === null ? null : (open.scenario.lines.get(after.value)?.parentId ?? null);
    const parentId = options.has("under") ? parent.value : ofSibling;
    const code = options.get("code")?.at(-1) ?? "";
    const line = { code, label, kind, unit, scope: "taxFunded", parentId, measure: null } as const;
    return apply(open, {
      type: "addLine",
      sheetId: sheet.value.id,
      afterLineId: after.value,
      newLineId: newLineId(),
      line,
    });
  });
}

export async function moveLinesCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, list, ...more] = positional;
  if (path === undefined || list === undefined || more.length > 0) return wrongly();
  if (!options.has("under") && !options.has("after")) return wrongly();
  return withFile(path, ({ open }) => {
    const lineIds = linesNamed(open, list);
    if (!lineIds.ok) return refused(lineIds.error);
    const [under, after] = [optional(open, options, "under"), optional(open, options, "after")];
    if (!under.ok) return refused(under.error);
    if (!after.ok) return refused(after.error);
    const ofSibling = after.value === null ? null : (open.scenario.lines.get(after.value)?.parentId ?? null);
    const parentId = options.has("under") ? under.value : ofSibling;
    const named = options.get("sheet")?.at(-1);
    const sheet = named === undefined ? null : sheetNamed(open, named);
    if (sheet !== null && !sheet.ok) return refused(sheet.error);
    const near = parentId ?? after.value ?? lineIds.value[0];
    const sheetId = sheet?.value.id ?? homeOf(open, near ?? ("" as LineId));
    const last = after.value ?? (parentId === null ? null : (open.context.tree.childrenOf(parentId).at(-1) ?? null));
    const isItself = last !== null && lineIds.value.includes(last);
    return apply(open, {
      type: "moveLines",
      sheetId,
      lineIds: lineIds.value,
      parentId,
      afterLineId: isItself && after.value === null ? null : last,
    });
  });
}

export const indentCommand =
  (type: "indentLines" | "outdentLines") =>
  async ({ positional }: CliArguments): Promise<CliOutcome> => {
    const [path, list, ...more] = positional;
    if (path === undefined || list === undefined || more.length > 0) return wrongly();
    return withFile(path, ({ open }) => {
      const lineIds = linesNamed(open, list);
      if (!lineIds.ok) return refused(lineIds.error);
      const [first] = lineIds.value;
      return first === undefined
        ? wrongly()
        : apply(open, { type, sheetId: homeOf(open, first), lineIds: lineIds.value });
    });
  };

export async function duplicateCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, list, ...more] = positional;
  if (path === undefined || list === undefined || more.length > 0) return wrongly();
  return withFile(path, ({ open }) => {
    const lineIds = linesNamed(open, list);
    if (!lineIds.ok) return refused(lineIds.error);
    const [first] = lineIds.value;
    if (first === undefined) return wrongly();
    const sheetId = homeOf(open, first);
    return apply(open, { type: "duplicateLines", sheetId, lineIds: lineIds.value, newLineId: newLineId() });
  });
}

export async function removeLinesCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, list, ...more] = positional;
  if (path === undefined || list === undefined || more.length > 0) return wrongly();
  return withFile(path, ({ open }) => {
    const lineIds = linesNamed(open, list);
    if (!lineIds.ok) return refused(lineIds.error);
    const uses = lineUsesOf(open.context, lineIds.value);
    const sentences = usesInWords(open, uses);
    const told = {
      formulas: uses.formulas,
      named: uses.named,
      lines: uses.lines,
      cells: uses.cells,
      notes: uses.notes,
    };
    if (options.has("preview")) return done({ sentences, json: { uses: told } });
    const outcome = apply(open, { type: "removeLines", lineIds: lineIds.value });
    if (outcome.exitCode !== 0) return outcome;
    const { revision } = open;
    const json = { revision, undo: open.status().undoLabel, uses: told };
    return done({ sentences: [...outcome.sentences, ...sentences], json });
  });
}

function usesInWords({ scenario }: Open, { formulas, named }: ReturnType<typeof lineUsesOf>): readonly string[] {
  const broken = formulas.filter(({ how }) => how === "named");
  const parts = formulas.length - broken.length;
  const said = [
    ...broken.map(({ lineId, year }) => {
      const line = scenario.lines.get(lineId);
      return texts.uses(line?.code || (line?.label ?? ""), year);
    }),
    ...(parts === 0 ? [] : [texts.parts(parts)]),
    ...(named.length === 0 ? [] : [texts.named(named.length)]),
  ];
  return said.length === 0 ? [texts.unused] : said;
}

export async function noteCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, name, when, text, ...more] = positional;
  if (path === undefined || name === undefined || when === undefined || text === undefined || more.length > 0)
    return wrongly();
  if (!/^(19|20|21)\d\d$/.test(when)) return usedWrongly(cliTexts.wrongYear(when));
  return withFile(path, ({ open }) => {
    const lineId = lineNamed(open, name);
    if (!lineId.ok) return refused(lineId.error);
    return apply(open, { type: "setCellNote", lineId: lineId.value, year: Number(when), text });
  });
}

export async function notesCommand({ positional }: CliArguments): Promise<CliOutcome> {
  const [path, ...more] = positional;
  if (path === undefined || more.length > 0) return wrongly();
  return withFile(path, ({ open }) => {
    const notes = open.view().structure.lines.flatMap((line) => line.cellNotes.map((note) => ({ line, note })));
    const sentences = notes.map(({ line, note }) =>
      texts.note(line.code || line.label, note.year, note.text, noteTexts.signed(note.author, dayOf(note.at))),
    );
    const json = notes.map(({ line, note }) => ({ line: line.id, code: line.code, label: line.label, ...note }));
    return done({ sentences: sentences.length === 0 ? [texts.noNotes] : sentences, json: { notes: json } });
  });
}

export async function sheetCommand({ positional, options }: CliArguments): Promise<CliOutcome> {
  const [path, title, ...more] = positional;
  if (path === undefined || title === undefined || more.length > 0) return wrongly();
  const years = options.get("years")?.at(-1);
  const span = years === undefined ? null : /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(years.trim());
  if (years !== undefined && span === null) return usedWrongly(texts.wrongYears(years));
  return withFile(path, ({ open }) => {
    const sheet = sheetNamed(open, title);
    if (!sheet.ok) return refused(sheet.error);
    const { id: sheetId } = sheet.value;
    if (options.has("remove")) return apply(open, { type: "removeSheet", sheetId });
    if (options.has("duplicate")) return apply(open, { type: "duplicateSheet", sheetId, newSheetId: newSheetId() });
    const after = options.get("after")?.at(-1);
    if (options.has("first") || after !== undefined) {
      const before = after === undefined ? null : sheetNamed(open, after);
      if (before !== null && !before.ok) return refused(before.error);
      return apply(open, { type: "moveSheet", sheetId, afterSheetId: before?.value.id ?? null });
    }
    return apply(open, {
      type: "reviseSheet",
      sheetId,
      title: options.get("rename")?.at(-1) ?? sheet.value.title,
      caption: options.get("caption")?.at(-1) ?? sheet.value.caption,
      firstYear: span === null ? sheet.value.firstYear : Number(span[1]),
      lastYear: span === null ? sheet.value.lastYear : Number(span[2]),
      dropsOutside: options.has("drop-outside"),
    });
  });
}
