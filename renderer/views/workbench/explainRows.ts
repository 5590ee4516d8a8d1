// The rows of the tree of inputs as they are shown: the answer's own rows with what was unfolded under them, as one flat list, so
// that the arrow keys know what is above and below. Pure.

import type { InputRow } from "../../../shared/explain/explanation.ts";

/** What was unfolded of a row: rows fetched from the host, being fetched, or a sentence why not. */
export type Unfolded =
  | { readonly type: "rows"; readonly rows: readonly InputRow[] }
  | { readonly type: "waiting" }
  | { readonly type: "refused"; readonly message: string };

export interface ShownRow {
  /** Unique among the rows shown: the way of keys to it. */
  readonly path: string;
  readonly row: InputRow;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parentPath: string | null;
  /** null: nothing to unfold. */
  readonly isOpen: boolean | null;
  /** Said under the row instead of rows. */
  readonly message: string;
}

/** Unfolding an input of an input goes on as far as the formulas do; a screen holds no more levels than these. */
const deepest = 12;

const canOpen = (row: InputRow, level: number): boolean =>
  row.children.length > 0 || (row.unfold !== null && level < deepest);

/** Rows are open when they were opened, groups of the first level also when nobody closed them. */
export function shownRows(
  rows: readonly InputRow[],
  opened: ReadonlyMap<string, boolean>,
  unfolded: ReadonlyMap<string, Unfolded>,
  waiting: string,
  parentPath: string | null = null,
  level = 1,
): readonly ShownRow[] {
  return rows.flatMap((row, index) => {
    const path = parentPath === null ? row.key : `${parentPath}/${row.key}`;
    const isOpenable = canOpen(row, level);
    const isOpen = isOpenable && (opened.get(path) ?? (row.type === "group" && level === 1));
    const known = unfolded.get(path);
    const children = row.children.length > 0 ? row.children : known?.type === "rows" ? known.rows : [];
    const message = known?.type === "refused" ? known.message : known?.type === "waiting" ? waiting : "";
    const own: ShownRow = {
      path,
      row,
      level,
      position: index + 1,
      siblings: rows.length,
      parentPath,
      isOpen: isOpenable ? isOpen : null,
      message: isOpen && row.children.length === 0 ? message : "",
    };
    return isOpen ? [own, ...shownRows(children, opened, unfolded, waiting, path, level + 1)] : [own];
  });
}

export type TreeMove =
  | { readonly type: "focus"; readonly path: string }
  | { readonly type: "open" | "close"; readonly path: string };

/** What a key does in the tree, null when it is not the tree's. */
export function treeMove(rows: readonly ShownRow[], path: string, key: string): TreeMove | null {
  const at = rows.findIndex((row) => row.path === path);
  const here = rows[at];
  if (here === undefined) return null;
  const focus = (row: ShownRow | undefined): TreeMove => ({ type: "focus", path: (row ?? here).path });
  switch (key) {
    case "ArrowDown":
      return focus(rows[at + 1]);
    case "ArrowUp":
      return focus(rows[at - 1]);
    case "Home":
      return focus(rows[0]);
    case "End":
      return focus(rows.at(-1));
    case "ArrowRight":
      if (here.isOpen === false) return { type: "open", path };
      return focus(rows[at + 1]?.parentPath === path ? rows[at + 1] : here);
    case "ArrowLeft":
      if (here.isOpen === true) return { type: "close", path };
      return { type: "focus", path: here.parentPath ?? path };
    default:
      return null;
  }
}
