// The rows of a plan's queries after an edit: found again where the edit may have changed who is counted in, and moved along with
// their lines where it cannot have.

import type { LineId } from "../../domain/ids.ts";
import type { Line } from "../../domain/line.ts";
import type { Binding } from "./binding.ts";
import type { EditedLine } from "./editedLine.ts";
import type { RowQuery } from "./layout.ts";
import { type MovedRows, newRow } from "./movedRows.ts";
import type { Plan } from "./plan.ts";
import { measuresAfter, queryOf } from "./rowQueries.ts";
import type { QueryOperand } from "./shapeTable.ts";

export interface QueryEdit {
  readonly edited: readonly EditedLine[];
  readonly rows: MovedRows;
  /** Do the lines that stay stand in the order they stood in? */
  readonly isSameOrder: boolean;
  /** Headings that have other items. */
  readonly headings: ReadonlySet<LineId>;
}

/** The queries of the plan after the edit, in the same order; `isOther` marks those that add up other lines. */
export function queriesAfter(
  before: Plan,
  binding: Binding,
  edit: QueryEdit,
): { readonly queries: readonly RowQuery[]; readonly isOther: Uint8Array } {
  const askingOf = askedBy(before, edit);
  const editedNow = edit.edited.flatMap(({ after }) => after ?? []);
  const isOther = new Uint8Array(before.layout.queries.length);
  const queries = before.layout.queries.map((query, at): RowQuery => {
    const asked = before.table.asked[at];
    const asking = asked === undefined ? "none" : askingOf(asked);
    if (asked === undefined || asking === "none") return movedQuery(query, edit.rows);
    const found =
      asking === "edited" && asked.type === "measures"
        ? measuresAfter(movedQuery(query, edit.rows), asked, binding, editedNow)
        : queryOf(asked, binding);
    const isSame =
      isMoved(query.lasting, found.lasting, edit.rows) && isMoved(query.temporary, found.temporary, edit.rows);
    if (!isSame) isOther[at] = 1;
    return found;
  });
  return { queries, isOther };
}

/** Which lines a query may count in that it did not, or no longer: any, some of those edited, or none. */
type Asking = "all" | "edited" | "none";

function askedBy(
  { scenario, tree }: Plan,
  { edited, isSameOrder, headings }: QueryEdit,
): (asked: QueryOperand) => Asking {
  if (!isSameOrder) return () => "all";
  const homes = new Set(scenario.sheets.flatMap(({ id, kind }) => (kind === "investments" ? [id] : [])));
  const ids = new Set(edited.map(({ id }) => id));
  const isStructural = edited.some(({ before, after }) => before === null || after === null);
  const has = (isOf: (line: Line) => boolean): boolean =>
    edited.some(({ before, after }) => (before !== null && isOf(before)) || (after !== null && isOf(after)));
  const isMeasure = has(({ measure }) => measure !== null);
  // A line belongs to a committee through what it stands under, and by its label.
  const isInvestment =
    has(({ homeSheetId, project, id }) => homes.has(homeSheetId) || project !== null || tree.children.has(id)) ||
    edited.some(({ before, after }) => before?.label !== after?.label && before !== null && after !== null);
  return ({ type, filter }) => {
    const { committeeId, unitId, programmeId, funded } = filter;
    const named = [committeeId, unitId, programmeId];
    if (named.some((id) => id !== null && (ids.has(id) || headings.has(id)))) return "all";
    // A source that is gone funds nothing.
    if (type === "measures") return isStructural && funded !== null ? "all" : isMeasure ? "edited" : "none";
    return isInvestment ? "all" : "none";
  };
}

function movedQuery(query: RowQuery, rows: MovedRows): RowQuery {
  if (rows.newRowOf === null) return query;
  const moved = (list: Int32Array): Int32Array => list.map((row) => newRow(rows, row)).filter((row) => row >= 0);
  return { adds: query.adds, lasting: moved(query.lasting), temporary: moved(query.temporary) };
}

/** Are these the same lines, none gone and none new? */
const isMoved = (was: Int32Array, is: Int32Array, rows: MovedRows): boolean =>
  was.length === is.length && was.every((row, at) => newRow(rows, row) === is[at]);
