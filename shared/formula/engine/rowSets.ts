// Row sets: the rows a heading, a range, a span of one line or a measure query reads. Each different set is held once, as an
// interval of rows wherever it is one, so that ten thousand running totals cost ten thousand small entries.

import type { LineId } from "../../domain/ids.ts";
import { isSummable, type Line } from "../../domain/line.ts";
import type { LineTree } from "../../domain/lineTree.ts";

/** How the rows of a set are told: every row of an interval, its items in figures, its items in words, or a list. */
const everyRow = 0;
const itemsOnly = 1;
const wordsOnly = 2;
const listed = 3;
/** What names a set. The rows of a heading go their own way when a row is put in among them, a range's do not. */
const forms = ["row", "range", "list"] as const;
type Form = (typeof forms)[number];
const none = new Int32Array(0);

/** Growable store of sets; a set is a number. Rows of a set are visited in stored order. */
export class RowSets {
  private readonly firstOf: number[] = [];
  private readonly lastOf: number[] = [];
  private readonly kindOf: number[] = [];
  private readonly lists: (Int32Array | null)[] = [];
  private readonly formOf: Form[] = [];
  /** Intervals by a number and lists by their rows. An edit of the structure asks again for thousands of intervals. */
  private readonly knownIntervals = new Map<number, number>();
  private readonly knownLists = new Map<string, number>();
  private readonly ofHeadings = new Map<LineId, number>();
  /** Items (input and formula lines in figures) among rows [0, row). */
  private readonly itemsBefore: Int32Array;
  /** The same of items in words; empty where there are none. */
  private readonly wordsBefore: Int32Array;
  private readonly tree: LineTree;
  private readonly rowOf: ReadonlyMap<LineId, number>;

  constructor(tree: LineTree, rowOf: ReadonlyMap<LineId, number>) {
    this.tree = tree;
    this.rowOf = rowOf;
    this.itemsBefore = countedBefore(tree, ({ unit }) => unit !== "text");
    const hasWords = tree.ordered.some(({ kind, unit }) => unit === "text" && isSummable(kind));
    this.wordsBefore = hasWords ? countedBefore(tree, ({ unit }) => unit === "text") : none;
  }

  get count(): number {
    return this.firstOf.length;
  }

  /** The set of a heading's items where a formula reads it, else null. */
  knownOfHeading(lineId: LineId): number | null {
    return this.ofHeadings.get(lineId) ?? null;
  }
  /** Is the set named by the lines of its first and last row (a range, or one line over several years)? */
  isNamedByEnds(set: number): boolean {
    return this.formOf[set] !== "list";
  }

  /** The one row of a line read over several years. */
  ofRow(row: number): number {
    return this.interval("row", row, row, everyRow);
  }

  /** Items from one row to another, in either order; where none is in figures, those in words (LineTree.itemsBetween). */
  ofRange(from: number, to: number): number {
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    const items = between(this.itemsBefore, first, last);
    const words = items === 0 ? between(this.wordsBefore, first, last) : 0;
    const isWhole = items + words === last - first + 1;
    return this.interval("range", first, last, isWhole ? everyRow : words > 0 ? wordsOnly : itemsOnly);
  }

  /** Items under a heading at any depth. */
  ofHeading(lineId: LineId): number {
    const found = this.ofHeadings.get(lineId);
    if (found !== undefined) return found;
    const set = this.ofRows(Int32Array.from(this.tree.itemsUnder(lineId).flatMap((id) => this.rowOf.get(id) ?? [])));
    this.ofHeadings.set(lineId, set);
    return set;
  }

  /** Any rows, in the order given. */
  ofRows(rows: Int32Array): number {
    const first = rows[0] ?? 0;
    if (rows.length > 0 && rows.every((row, index) => row === first + index)) {
      return this.interval("list", first, first + rows.length - 1, everyRow);
    }
    const key = rows.join();
    const found = this.knownLists.get(key);
    if (found !== undefined) return found;
    let last = -1;
    let least = rows.length === 0 ? 0 : first;
    for (const row of rows) {
      last = Math.max(last, row);
      least = Math.min(least, row);
    }
    const set = this.add("list", least, last, listed, rows);
    this.knownLists.set(key, set);
    return set;
  }

  /** First and last row that may be in the set; the last is lower than the first in an empty set. */
  firstRow(set: number): number {
    return this.firstOf[set] ?? 0;
  }
  lastRow(set: number): number {
    return this.lastOf[set] ?? -1;
  }
  /** Is every row between the first and the last a member, in their order? */
  isDense(set: number): boolean {
    return this.kindOf[set] === everyRow;
  }
  /** The members in their order where they are a list, else null. */
  listOf(set: number): Int32Array | null {
    return this.lists[set] ?? null;
  }
  /** Is the row, one of those between the first and the last of a set that is no list, a member of it? */
  isItemOf(set: number, row: number): boolean {
    const before = this.countedIn(set);
    return before[row + 1] !== before[row];
  }
  private countedIn(set: number): Int32Array {
    return this.kindOf[set] === wordsOnly ? this.wordsBefore : this.itemsBefore;
  }
  size(set: number): number {
    const list = this.lists[set];
    if (list) return list.length;
    const first = this.firstRow(set);
    const last = this.lastRow(set);
    return this.isDense(set) ? last - first + 1 : between(this.countedIn(set), first, last);
  }
  has(set: number, row: number): boolean {
    const list = this.lists[set];
    if (list) return list.includes(row);
    return row >= this.firstRow(set) && row <= this.lastRow(set) && (this.isDense(set) || this.isItemOf(set, row));
  }

  /**
   * The sets over the rows of an edited tree: where each row has gone, -1 where its line is gone, in the order they stood in.
   * Headings in `other` have other items and are not known any more. Answers the number of each set in the new store.
   */
  after(
    tree: LineTree,
    newRowOf: Int32Array,
    other: ReadonlySet<LineId>,
  ): { readonly sets: RowSets; readonly setOf: Int32Array } {
    const sets = new RowSets(tree, tree.rowOf);
    const setOf = Int32Array.from(this.firstOf, (_, set) => this.copyInto(sets, set, newRowOf));
    for (const [lineId, set] of this.ofHeadings) if (!other.has(lineId)) sets.ofHeadings.set(lineId, setOf[set] ?? 0);
    return { sets, setOf };
  }

  private copyInto(sets: RowSets, set: number, newRowOf: Int32Array): number {
    const first = newRowOf[this.firstRow(set)] ?? -1;
    const last = newRowOf[this.lastRow(set)] ?? -1;
    const form = this.formOf[set];
    if (form === "row") return first < 0 ? sets.ofRows(none) : sets.ofRow(first);
    if (form === "range") return first < 0 || last < 0 ? sets.ofRows(none) : sets.ofRange(first, last);
    const list = this.lists[set];
    if (!list && first >= 0 && last - first === this.lastRow(set) - this.firstRow(set))
      return sets.interval("list", first, last, everyRow);
    const rows = list ?? Int32Array.from({ length: this.size(set) }, (_, index) => this.firstRow(set) + index);
    return sets.ofRows(rows.map((row) => newRowOf[row] ?? -1).filter((row) => row >= 0));
  }

  private interval(form: Form, first: number, last: number, kind: number): number {
    const rows = this.tree.ordered.length;
    const key = ((forms.indexOf(form) * listed + kind) * rows + first) * rows + last;
    const found = this.knownIntervals.get(key);
    if (found !== undefined) return found;
    const set = this.add(form, first, last, kind, null);
    this.knownIntervals.set(key, set);
    return set;
  }

  private add(form: Form, first: number, last: number, kind: number, list: Int32Array | null): number {
    const set = this.firstOf.length;
    this.formOf.push(form);
    this.firstOf.push(first);
    this.lastOf.push(last);
    this.kindOf.push(kind);
    this.lists.push(list);
    return set;
  }
}

/** How many of the items among rows [0, row) are asked for, for every row. */
function countedBefore({ ordered }: LineTree, isAsked: (line: Line) => boolean): Int32Array {
  const before = new Int32Array(ordered.length + 1);
  let count = 0;
  for (let row = 0; row < ordered.length; row += 1) {
    const line = ordered[row];
    if (line !== undefined && isSummable(line.kind) && isAsked(line)) count += 1;
    before[row + 1] = count;
  }
  return before;
}

const between = (before: Int32Array, first: number, last: number): number =>
  (before[last + 1] ?? 0) - (before[first] ?? 0);
