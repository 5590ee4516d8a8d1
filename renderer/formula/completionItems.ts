// The proposals for what is being written, the likeliest first: an equal name, the beginning of a code, the beginning of a word,
// anything that holds it; lines of the sheet shown before those of others. Lines are prepared once per structure, so that a key in
// a municipality of 20 000 lines is one pass over ready texts.

import type { LineView, ScenarioStructure } from "../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { findFunction } from "../../shared/formula/functions/index.ts";
import { filterOfWord } from "../../shared/formula/words.ts";
import { helpEntries } from "../../shared/texts/functionHelp.ts";
import type { CompletionContext } from "./completionContext.ts";
import { filtersFor, word, wordsFor, yearsFor } from "./completionWords.ts";
import { lineNames, writtenName } from "./lineNames.ts";
import { type CompletionItem, Found, lead, none, type Proposals, upper } from "./proposals.ts";

interface NamedLine {
  readonly line: LineView;
  readonly code: string;
  readonly label: string;
}

const kept = new WeakMap<ScenarioStructure, readonly NamedLine[]>();

/** Lines that can be named, with their names ready to be compared; made once per structure. Texts hold no figures. */
export function namedLines(structure: ScenarioStructure): readonly NamedLine[] {
  const known = kept.get(structure);
  if (known !== undefined) return known;
  const made = structure.lines.flatMap((line) =>
    line.kind === "text" || line.label + line.code === ""
      ? []
      : [{ line, code: upper(line.code), label: upper(line.label) }],
  );
  kept.set(structure, made);
  return made;
}

/** The proposals for a context, in a formula of the line `ownId`, while `sheetId` is the sheet shown. */
export function proposalsFor(
  structure: ScenarioStructure,
  context: CompletionContext,
  sheetId: SheetId | null,
  ownId: LineId | null = null,
): Proposals {
  switch (context.type) {
    case "name":
      return namesFor(structure, context, sheetId);
    case "years":
      return yearsFor(structure, context, ownId);
    case "committee": {
      const { isCommittee } = lineNames(structure);
      const { query } = context;
      const committees = addLines(new Found(), structure, { query, sheetId }, ({ id }) => isCommittee(id));
      return lead(committees.proposals(), filtersFor(context));
    }
    case "filter":
      return filtersFor(context);
    case "filterValue":
      return filterValuesFor(structure, context, sheetId);
  }
}

/** How well a name fits: 0 equal, 1 its code begins so, 2 a word of its label, 3 it holds it; null not at all. */
function fitOf(query: string, code: string, label: string): number | null {
  if (query === "") return 3;
  if (code === query || label === query) return 0;
  if (code !== "" && code.startsWith(query)) return 1;
  const at = label.indexOf(query);
  if (at === 0 || (at > 0 && (label.charAt(at - 1) === " " || label.includes(` ${query}`)))) return 2;
  return query.length > 1 && (at > 0 || code.includes(query)) ? 3 : null;
}

/** Within a rank: lines of the sheet shown, other lines, functions. */
const onSheet = 0;
const elsewhere = 0.2;
const among = 0.3;
/** A function known by its English name comes with the words of labels: who writes P seldom means FÖREGÅENDE. */
const english = 2;

/** Adds the lines that fit; `isSum` says of a heading whether its sum is meant. */
function addLines(
  found: Found,
  structure: ScenarioStructure,
  { query, sheetId }: { readonly query: string; readonly sheetId: SheetId | null },
  isMeant: (line: LineView) => boolean = () => true,
  isSum: (line: LineView) => boolean = () => false,
): Found {
  const wanted = upper(query.trim());
  for (const { line, code, label } of namedLines(structure)) {
    const fits = fitOf(wanted, code, label);
    if (fits === null || !isMeant(line)) continue;
    const rank = fits + (line.homeSheetId === sheetId ? onSheet : elsewhere);
    found.add(rank, () => ({ type: "line", line, isSum: isSum(line) }));
  }
  return found;
}

function namesFor(
  structure: ScenarioStructure,
  context: Extract<CompletionContext, { type: "name" }>,
  sheetId: SheetId | null,
): Proposals {
  const { query, owner, rangeFrom, call, quoted } = context;
  const isOne = !takesMany(call);
  const found = addLines(
    new Found(),
    structure,
    { query, sheetId },
    meantBy(structure, owner, rangeFrom),
    ({ kind }) => kind === "heading" && isOne,
  );
  if (owner !== null || rangeFrom !== null || quoted) return found.proposals();
  const wanted = upper(query.trim());
  for (const entry of helpEntries) {
    const fitsEnglish = fitOf(wanted, entry.canonical, "");
    const fits = fitOf(wanted, upper(entry.name), "") ?? (fitsEnglish === null ? null : Math.max(english, fitsEnglish));
    if (fits !== null) found.add(fits + among, () => ({ type: "function", entry }));
  }
  return found.proposals();
}

/** A heading stands for its lines where many values are taken; elsewhere its sum is meant. */
function takesMany(call: string): boolean {
  const form = findFunction(upper(call))?.form;
  return form === "aggregate" || form === "expanded" || form === "lookup";
}

/** After "'Ramar'!" the lines under it; after "VON:" the lines after that one on its sheet. */
function meantBy(
  structure: ScenarioStructure,
  owner: string | null,
  rangeFrom: string | null,
): (line: LineView) => boolean {
  if (owner !== null) return isUnder(structure, upper(owner));
  if (rangeFrom === null) return () => true;
  const { idOfCode, idsOfLabel } = lineNames(structure);
  const fromId = idOfCode(rangeFrom) ?? idsOfLabel(rangeFrom)[0];
  const from = structure.lines.findIndex(({ id }) => id === fromId);
  const home = structure.lines[from]?.homeSheetId;
  const after = new Set<LineId>(
    structure.lines.slice(from + 1).flatMap((line) => (line.homeSheetId === home ? line.id : [])),
  );
  return (line) => after.has(line.id);
}

function isUnder(structure: ScenarioStructure, owner: string): (line: LineView) => boolean {
  const sheets = new Set(structure.sheets.flatMap(({ id, title }) => (upper(title) === owner ? id : [])));
  const owners = new Set(
    structure.lines.flatMap(({ id, label, code }) => (upper(label) === owner || upper(code) === owner ? id : [])),
  );
  const parents = new Map(structure.lines.map(({ id, parentId }) => [id, parentId]));
  return (line) => {
    if (sheets.has(line.homeSheetId)) return true;
    let parentId = line.parentId;
    // The count guards against a tree that bites its own tail in a damaged file.
    for (let depth = 0; parentId !== null && depth < 1_000; depth += 1) {
      if (owners.has(parentId)) return true;
      parentId = parents.get(parentId) ?? null;
    }
    return false;
  };
}

function filterValuesFor(
  structure: ScenarioStructure,
  { query, filter, quoted }: Extract<CompletionContext, { type: "filterValue" }>,
  sheetId: SheetId | null,
): Proposals {
  const words = filterOfWord.get(upper(filter));
  if (words === undefined) return none;
  const { isProgramme, isUnit } = lineNames(structure);
  if (words.key === "programmeId" || words.key === "unitId") {
    const isMeant = words.key === "programmeId" ? isProgramme : isUnit;
    return addLines(new Found(), structure, { query, sheetId }, ({ id }) => isMeant(id)).proposals();
  }
  if (words.key !== "area")
    return quoted
      ? none
      : wordsFor(
          query,
          words.values.map(({ swedish }) => word(swedish, "")),
        );
  const areas = new Set(structure.lines.flatMap(({ measure }) => measure?.area || []));
  return wordsFor(
    query,
    [...areas].map((area) => word(area, "", `"${area.replaceAll('"', '""')}"`)),
  );
}

/** What a proposal puts in, and where the caret goes in it, counted from its end. */
export function insertionOf(
  structure: ScenarioStructure,
  item: CompletionItem,
  after: string,
): { readonly text: string; readonly back: number } {
  switch (item.type) {
    case "line": {
      const name = writtenName(structure, item.line.id);
      return { text: item.isSum ? `SUMMA(${name})` : name, back: 0 };
    }
    case "function": {
      const { name, arguments: taken } = item.entry;
      // Parentheses that stand there already are kept, with the caret in them.
      if (after.startsWith("(")) return { text: name, back: -1 };
      return { text: `${name}()`, back: taken.length > 0 ? 1 : 0 };
    }
    case "word":
      return { text: item.insert, back: 0 };
  }
}
