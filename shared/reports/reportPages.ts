// Divides a report into pages before anything is printed: each page gets a table of its own with its own head and the
// caption "(forts.)". A head repeated by the browser would be read aloud once per page in every cell, and rows would part
// wherever the paper ends; here a heading stays with what follows and no sum stands without two of its rows.

import { blockMeasures, noteHeight, type PageLayout, pageLayoutOf, rowHeight } from "./pageMeasures.ts";
import { isSumRow, type Report, type ReportNote, type ReportRow } from "./report.ts";

export interface ReportPage {
  /** Indices of the columns that stand on the page; empty on a page of notes only. */
  readonly columns: readonly number[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly ReportNote[];
  /** True where the table, or on a page of notes the notes, began on an earlier page. */
  readonly isContinued: boolean;
}

export interface PagedReport {
  readonly layout: PageLayout;
  /** At least one page. */
  readonly pages: readonly ReportPage[];
}

export function reportPages(report: Report): PagedReport {
  const layout = pageLayoutOf(report);
  const pages: ReportPage[] = [];
  for (let start = 0; start < Math.max(1, report.columns.length); start += layout.columnsPerPage) {
    const last = Math.min(start + layout.columnsPerPage, report.columns.length);
    const columns = Array.from({ length: last - start }, (_, index) => start + index);
    let from = 0;
    do {
      const room = tableRoom(layout, pages.length === 0);
      const to = breakAfter(report.rows, from, room, layout);
      pages.push({ columns, rows: report.rows.slice(from, to), notes: [], isContinued: pages.length > 0 });
      from = to;
    } while (from < report.rows.length);
  }
  return { layout, pages: withNotePages(report.notes, withRowsForNotes(report.notes, pages, layout), layout) };
}

/**
 * The pages with the last rows on a page of their own where no note fits below them and all would fit there: notes alone on a page
 * explain signs that are no longer in sight.
 */
function withRowsForNotes(
  notes: readonly ReportNote[],
  pages: readonly ReportPage[],
  layout: PageLayout,
): readonly ReportPage[] {
  const last = pages.at(-1);
  if (notes.length === 0 || last === undefined) return pages;
  const { rows } = last;
  const roomBelow = (part: readonly ReportRow[], isFirst: boolean): number =>
    tableRoom(layout, isFirst) - part.reduce((sum, row) => sum + rowHeight(row, layout), 0);
  if (takeNotes(notes, roomBelow(rows, pages.length === 1), layout) > 0) return pages;
  const half = Math.ceil(rows.length / 2);
  const breaks = rows.flatMap((_, at) => (at >= half && at <= rows.length - 2 && isGoodBreak(rows, at) ? [at] : []));
  // The last group whole, where it begins on the second half of the page.
  const at = breaks.findLast((candidate) => rows[candidate]?.emphasis === "heading") ?? breaks.at(-1);
  if (at === undefined) return pages;
  if (takeNotes(notes, roomBelow(rows.slice(at), false), layout) < notes.length) return pages;
  return [
    ...pages.slice(0, -1),
    { ...last, rows: rows.slice(0, at) },
    { ...last, rows: rows.slice(at), isContinued: true },
  ];
}

/** Height left for rows on a page. */
function tableRoom(layout: PageLayout, isFirst: boolean): number {
  const { caption, safety } = blockMeasures;
  return layout.height - caption - layout.headHeight - safety - (isFirst ? layout.titleHeight : 0);
}

/** Index after the last row of the page that begins with row `from`. Always at least one row further. */
function breakAfter(rows: readonly ReportRow[], from: number, room: number, layout: PageLayout): number {
  let to = from;
  let used = 0;
  for (let row = rows[to]; row !== undefined; row = rows[to]) {
    used += rowHeight(row, layout);
    if (used > room && to > from) break;
    to += 1;
  }
  if (to >= rows.length) return rows.length;
  // Half a page may stay empty for the sake of a good break; never more.
  const earliest = from + Math.max(1, Math.floor((to - from) / 2));
  for (let candidate = to; candidate >= earliest; candidate -= 1) {
    if (isGoodBreak(rows, candidate)) return candidate;
  }
  return to;
}

/** May a new page begin with this row? */
function isGoodBreak(rows: readonly ReportRow[], index: number): boolean {
  if (rows[index - 1]?.emphasis === "heading" || rows[index - 1]?.emphasis === "rounding") return false;
  // One row alone under its heading is not enough to end a page with.
  if (rows[index - 2]?.emphasis === "heading") return false;
  if (rows[index]?.emphasis === "ofWhich") return false;
  // A heading comes with all of its rows, however few stand before their sum; the last of a group is not left to begin a page alone.
  if (rows[index]?.emphasis === "heading") return true;
  if (rows[index + 1]?.emphasis === "heading") return false;
  let before = 0;
  for (let at = index; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    if (isSumRow(row)) return before >= 2;
    if (row.emphasis === "normal") before += 1;
    if (before >= 2) return true;
  }
  return true;
}

/** Notes go below the table of the last page, and on pages of their own where they do not fit. */
function withNotePages(
  notes: readonly ReportNote[],
  tablePages: readonly ReportPage[],
  layout: PageLayout,
): readonly ReportPage[] {
  const pages = [...tablePages];
  const last = pages.length - 1;
  const lastPage = pages[last];
  if (notes.length === 0 || lastPage === undefined) return pages;
  const used = lastPage.rows.reduce((sum, row) => sum + rowHeight(row, layout), 0);
  let rest = notes;
  const below = takeNotes(rest, tableRoom(layout, last === 0) - used, layout);
  // A single note of many is not left alone below the table.
  if (below === notes.length || below > 1) {
    pages[last] = { ...lastPage, notes: notes.slice(0, below) };
    rest = notes.slice(below);
  }
  while (rest.length > 0) {
    const count = Math.max(1, takeNotes(rest, layout.height - blockMeasures.safety, layout));
    pages.push({ columns: [], rows: [], notes: rest.slice(0, count), isContinued: rest.length < notes.length });
    rest = rest.slice(count);
  }
  return pages;
}

/** How many of the notes fit in the room. */
function takeNotes(notes: readonly ReportNote[], room: number, layout: PageLayout): number {
  let used = blockMeasures.notesTop;
  let count = 0;
  for (const note of notes) {
    used += noteHeight(note.text, layout);
    if (used > room) break;
    count += 1;
  }
  return count;
}
