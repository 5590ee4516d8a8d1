// What an edit changed of a scenario's structure, so that a new note or a new measure in a large municipality is a small message.
// Rows are told as splices: so many rows taken out and these put in, at a place counted in the structure before.

import type { LineId, SheetId } from "../domain/ids.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { LineView, ScenarioStructure, SheetView } from "./scenarioView.ts";

export interface RowSplice {
  /** Row before the edit at which it begins; splices ascend and do not touch. */
  readonly at: number;
  readonly removed: number;
  readonly lines: readonly LineView[];
}

/** The structure's own fields; sheets, lines and years are told apart. */
export type StructureHead = Omit<ScenarioStructure, "sheets" | "lines" | "years">;

export interface StructureNews {
  /** Null: as before. */
  readonly head: StructureHead | null;
  /** All sheets in their order; null: the same sheets in the same order. */
  readonly sheetOrder: readonly SheetId[] | null;
  /** Sheets that are new or other than before. */
  readonly sheets: readonly SheetView[];
  readonly rows: readonly RowSplice[];
  /** Lines that stand where they stood and are other than before. */
  readonly lines: readonly LineView[];
}

/** Runs of rows that stay: [from before, from after, count]. */
export type KeptRows = readonly (readonly [before: number, after: number, count: number])[];

export interface StructureAfter {
  readonly structure: ScenarioStructure;
  readonly kept: KeptRows;
}

/** The structure after the news. Refuses news that do not fit the structure they are told to. */
export function structureAfter(before: ScenarioStructure, news: StructureNews): Result<StructureAfter, string> {
  const changed = new Map(news.lines.map((line) => [line.id, line]));
  const lines: LineView[] = [];
  const kept: [number, number, number][] = [];
  let at = 0;
  const keepUntil = (end: number): void => {
    if (end > at) kept.push([at, lines.length, end - at]);
    for (; at < end; at += 1) {
      const line = before.lines[at];
      if (line !== undefined) lines.push(changed.get(line.id) ?? line);
    }
  };
  for (const splice of news.rows) {
    const isInPlace =
      Number.isInteger(splice.at) &&
      Number.isInteger(splice.removed) &&
      splice.at >= at &&
      splice.removed >= 0 &&
      splice.at + splice.removed <= before.lines.length;
    if (!isInPlace) return failure("a splice of rows does not fit");
    keepUntil(splice.at);
    at += splice.removed;
    lines.push(...splice.lines);
  }
  keepUntil(before.lines.length);
  const sheets = new Map<SheetId, SheetView>(before.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of news.sheets) sheets.set(sheet.id, sheet);
  const order = news.sheetOrder ?? before.sheets.map(({ id }) => id);
  const ordered = order.flatMap((id) => sheets.get(id) ?? []);
  if (ordered.length !== order.length) return failure("a sheet that is told of is not there");
  const structure = { ...before, ...news.head, sheets: ordered, lines };
  return success({ structure, kept });
}

/** The rows of two orders of lines told as splices. Lines that changed places among each other make one splice of what lies between. */
export function rowSplices(
  before: readonly LineId[],
  after: readonly LineId[],
  viewOf: (lineId: LineId) => LineView | undefined,
): readonly RowSplice[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return splicesBetween({ before, after, viewOf }, start, before.length - end, after.length - end);
}

interface TwoOrders {
  readonly before: readonly LineId[];
  readonly after: readonly LineId[];
  readonly viewOf: (lineId: LineId) => LineView | undefined;
}

/** The splices from `start` on, where the orders are alike again at `oldEnd` and `newEnd`. */
function splicesBetween(
  { before, after, viewOf }: TwoOrders,
  start: number,
  oldEnd: number,
  newEnd: number,
): readonly RowSplice[] {
  const wasThere = new Set(before.slice(start, oldEnd));
  const isThere = new Set(after.slice(start, newEnd));
  const has = (ids: ReadonlySet<LineId>, id: LineId | undefined): boolean => id !== undefined && ids.has(id);
  const splices: RowSplice[] = [];
  let old = start;
  let now = start;
  while (old < oldEnd || now < newEnd) {
    if (old < oldEnd && now < newEnd && before[old] === after[now]) {
      old += 1;
      now += 1;
      continue;
    }
    const [oldStart, newStart] = [old, now];
    while (old < oldEnd && !has(isThere, before[old])) old += 1;
    while (now < newEnd && !has(wasThere, after[now])) now += 1;
    // Lines changed places: all that is left goes in one splice.
    const isMoved = old < oldEnd !== now < newEnd || (old < oldEnd && before[old] !== after[now]);
    if (isMoved) [old, now] = [oldEnd, newEnd];
    splices.push({
      at: oldStart,
      removed: old - oldStart,
      lines: after.slice(newStart, now).flatMap((id) => viewOf(id) ?? []),
    });
  }
  return splices;
}
