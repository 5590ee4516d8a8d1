// The order of hits and cells as they are seen: sheets as the list has them, lines as they are sorted, then columns. Which hit comes
// next is told from it. A row that is folded or filtered away has its place among the others: going to it opens it.

import type { SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { columnsOfSheet, linesOfSheet } from "../grid/sheetColumns.ts";
import type { FindHit } from "./findHits.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { sheetsAsListed } from "./sheetOrder.ts";
import { type RowsAsked, shownRows } from "./shownRows.ts";

export type HitCell = Pick<FindHit, "sheetId" | "lineId" | "columnId">;
export type Direction = "before" | "here" | "after";

/** The hit before or after a cell, counted by sheet, line and column, round and round; "here": the cell itself counts too. */
export function nearestHit(
  mirror: Mirror,
  hits: readonly FindHit[],
  cell: HitCell | null,
  where: Direction,
  sorts: RowsAsked["sorts"] = noSorts,
): number {
  const isBefore = where === "before";
  if (cell === null) return isBefore ? hits.length - 1 : 0;
  const orderOf = orderer(mirror, sorts);
  const from = orderOf(cell);
  if (isBefore) {
    const before = hits.findLastIndex((hit) => compare(orderOf(hit), from) < 0);
    return before < 0 ? hits.length - 1 : before;
  }
  const least = where === "here" ? 0 : 1;
  const after = hits.findIndex((hit) => Math.sign(compare(orderOf(hit), from)) >= least);
  return after < 0 ? 0 : after;
}

const noSorts: RowsAsked["sorts"] = new Map();

/** The hits in the order they are seen. */
export function inOrderSeen(mirror: Mirror, hits: readonly FindHit[], sorts: RowsAsked["sorts"]): readonly FindHit[] {
  const orderOf = orderer(mirror, sorts);
  return hits
    .map((hit) => ({ hit, order: orderOf(hit) }))
    .toSorted((one, other) => compare(one.order, other.order))
    .map(({ hit }) => hit);
}

type Order = readonly [sheet: number, line: number, column: number];

const compare = (one: Order, other: Order): number => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

type OrderOf = (cell: HitCell) => Order;

const kept = new WeakMap<Mirror["structure"], { readonly sorts: RowsAsked["sorts"]; readonly orderOf: OrderOf }>();

/** Places of lines and columns, looked up once in each structure and order: they are asked for at every step among the hits. */
function orderer(mirror: Mirror, sorts: RowsAsked["sorts"]): OrderOf {
  const known = kept.get(mirror.structure);
  if (known?.sorts === sorts) return known.orderOf;
  const orderOf = placesIn(mirror, sorts);
  kept.set(mirror.structure, { sorts, orderOf });
  return orderOf;
}

function placesIn(mirror: Mirror, sorts: RowsAsked["sorts"]): OrderOf {
  const known = new Map<string, { at: number; lines: Map<LineId, number>; columns: Map<string, number> }>();
  const sheets = sheetsAsListed(mirror.structure.sheets);
  return ({ sheetId, lineId, columnId }) => {
    let sheet = known.get(sheetId);
    if (sheet === undefined) {
      const at = sheets.findIndex(({ id }) => id === sheetId);
      const view = sheets[at];
      const columns = view === undefined ? [] : columnsOfSheet(mirror, view);
      sheet = {
        at,
        lines: new Map(view === undefined ? [] : orderedLines(mirror, view, sorts).map((id, line) => [id, line])),
        columns: new Map(columns.map(({ id }, column) => [id, column])),
      };
      known.set(sheetId, sheet);
    }
    return [sheet.at, lineId === null ? -1 : (sheet.lines.get(lineId) ?? -1), sheet.columns.get(columnId) ?? -1];
  };
}

const noLines: ReadonlySet<LineId> = new Set();

/** All lines of a sheet, also those that are not shown now, in the order they are sorted. */
const orderedLines = (mirror: Mirror, sheet: SheetView, sorts: RowsAsked["sorts"]): readonly LineId[] =>
  sorts.has(sheet.id)
    ? shownRows(linesOfSheet(mirror, sheet), sheet.id, noLines, { hidden: noLines, sorts, filter: null }).rowIds
    : sheet.lineIds;
