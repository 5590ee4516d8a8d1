// The order of hits and cells through the budget: by sheet, line and column. Which hit comes next is told from it.

import type { LineId } from "../../shared/domain/ids.ts";
import { columnsOfSheet } from "../grid/sheetColumns.ts";
import type { FindHit } from "./findHits.ts";
import type { Mirror } from "./scenarioMirror.ts";

export type HitCell = Pick<FindHit, "sheetId" | "lineId" | "columnId">;
export type Direction = "before" | "here" | "after";

/** The hit before or after a cell, counted by sheet, line and column, round and round; "here": the cell itself counts too. */
export function nearestHit(mirror: Mirror, hits: readonly FindHit[], cell: HitCell | null, where: Direction): number {
  const isBefore = where === "before";
  if (cell === null) return isBefore ? hits.length - 1 : 0;
  const orderOf = orderer(mirror);
  const from = orderOf(cell);
  if (isBefore) {
    const before = hits.findLastIndex((hit) => compare(orderOf(hit), from) < 0);
    return before < 0 ? hits.length - 1 : before;
  }
  const least = where === "here" ? 0 : 1;
  const after = hits.findIndex((hit) => Math.sign(compare(orderOf(hit), from)) >= least);
  return after < 0 ? 0 : after;
}

type Order = readonly [sheet: number, line: number, column: number];

const compare = (one: Order, other: Order): number => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

/** Places of lines and columns, looked up once for many hits. */
function orderer(mirror: Mirror): (cell: HitCell) => Order {
  const known = new Map<string, { at: number; lines: Map<LineId, number>; columns: Map<string, number> }>();
  return ({ sheetId, lineId, columnId }) => {
    let sheet = known.get(sheetId);
    if (sheet === undefined) {
      const at = mirror.structure.sheets.findIndex(({ id }) => id === sheetId);
      const view = mirror.structure.sheets[at];
      const columns = view === undefined ? [] : columnsOfSheet(mirror, view);
      sheet = {
        at,
        lines: new Map(view?.lineIds.map((id, line) => [id, line])),
        columns: new Map(columns.map(({ id }, column) => [id, column])),
      };
      known.set(sheetId, sheet);
    }
    return [sheet.at, sheet.lines.get(lineId) ?? -1, sheet.columns.get(columnId) ?? -1];
  };
}
