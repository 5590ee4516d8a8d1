// Where an undone or redone edit is to be seen: the cells it changed, the names of lines it changed or put back, else the sheet alone.

import type { EditPlace } from "../../shared/contract/editNews.ts";
import { mostCellsOfPlace } from "../../shared/contract/editNews.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import type { Change } from "../../shared/patches/change.ts";

type Cell = EditPlace["cells"][number];
type LineChange = Extract<Change, { type: "line" }>;

/** The place of changes that are done: `scenario` holds them. */
export function editPlace(scenario: Scenario, changes: readonly Change[]): EditPlace {
  const isOrder = changes.some((change) => change.type === "sheet" && change.before?.lineIds !== change.after?.lineIds);
  const added = new Set(changes.flatMap((change) => (isAdded(change) ? [change.lineId] : [])));
  const cells: Cell[] = [];
  const seen = new Set<string>();
  const add = (lineId: LineId, year: number | null): void => {
    const key = `${lineId} ${year}`;
    if (cells.length >= mostCellsOfPlace || seen.has(key) || !scenario.lines.has(lineId)) return;
    seen.add(key);
    cells.push({ lineId, year });
  };
  for (const lineId of added) add(lineId, null);
  for (const change of changes) {
    if (change.type === "sheet" && added.size === 0) for (const lineId of movedOn(change)) add(lineId, null);
    if ((change.type === "cell" || change.type === "stated") && !added.has(change.lineId))
      add(change.lineId, change.year);
    // Where lines change places, the ranges that were written anew for it are not what was done.
    if (change.type === "line" && change.after !== null && change.before !== null)
      for (const year of yearsOf(change.before, change.after, isOrder)) add(change.lineId, year);
  }
  return { sheetId: sheetOf(scenario, cells, changes), cells };
}

const isAdded = (change: Change): change is LineChange => change.type === "line" && change.before === null;

/** The years in which a line became other; null stands for its name, which what has no cell of its own is seen beside. */
function yearsOf(before: Line, after: Line, isOrder: boolean): readonly (number | null)[] {
  const { formula, formulaFromYear, cellNotes, goal } = after;
  const isRule = formula !== before.formula || formulaFromYear !== before.formulaFromYear;
  const isNoted = cellNotes !== before.cellNotes;
  // With its formula a line becomes another kind of line, and back.
  const ofItself = { ...before, formula, formulaFromYear, cellNotes, kind: isRule ? after.kind : before.kind };
  const isElse = Object.entries(after).some(([key, value]) => value !== Reflect.get(ofItself, key));
  if (isNoted && !isRule && !isElse) {
    const years = new Set([...before.cellNotes.keys(), ...cellNotes.keys()]);
    return [...years].filter((year) => before.cellNotes.get(year) !== cellNotes.get(year));
  }
  const isLimit = goal?.threshold !== before.goal?.threshold && after.label === before.label;
  if (isOrder && (!isElse || isLimit)) return [];
  return isElse ? [null] : [formulaFromYear ?? before.formulaFromYear];
}

/** The lines that changed places on a sheet: of two runs that were exchanged the shorter. */
function movedOn({ before, after }: Extract<Change, { type: "sheet" }>): readonly LineId[] {
  if (before === null || after === null || before.lineIds.length !== after.lineIds.length) return [];
  const [old, now] = [before.lineIds, after.lineIds];
  let start = 0;
  while (start < now.length && old[start] === now[start]) start += 1;
  let end = now.length;
  while (end > start && old[end - 1] === now[end - 1]) end -= 1;
  const first = old[start];
  const split = first === undefined ? -1 : now.indexOf(first, start);
  if (split < 0) return [];
  const [front, back] = [now.slice(start, split), now.slice(split, end)];
  return front.length <= back.length ? front : back;
}

/** Where it is seen, else where it was. */
function sheetOf(scenario: Scenario, cells: readonly Cell[], changes: readonly Change[]): SheetId | null {
  const exists = (sheetId: SheetId | undefined): boolean => scenario.sheets.some(({ id }) => id === sheetId);
  const [first] = cells;
  const home = first === undefined ? undefined : scenario.lines.get(first.lineId)?.homeSheetId;
  const candidates = [
    home,
    ...changes.map((change) => (change.type === "line" ? change.before?.homeSheetId : undefined)),
    ...changes.map((change) => (change.type === "sheet" ? change.sheetId : undefined)),
  ];
  return candidates.find((sheetId) => sheetId !== undefined && exists(sheetId)) ?? null;
}
