// How a selection becomes the next one: whole rows and columns, a range more, the active cell walked about in what is marked.
// Pure arithmetic on row and column numbers, like selection.ts.

import {
  type GridPoint,
  type GridSize,
  isInside,
  isSingleCell,
  type Rectangle,
  rectangleOf,
  type Selection,
  selectionAt,
  selectionOf,
} from "./selection.ts";

/** Whole rows from the anchor's to `row`; the active cell stays where it is, so that nothing scrolls sideways. */
export function wholeRows(anchor: GridPoint, row: number, size: GridSize, others: readonly Rectangle[]): Selection {
  const walked = {
    top: Math.min(anchor.row, row),
    bottom: Math.max(anchor.row, row),
    left: 0,
    right: size.columns - 1,
  };
  return { anchor, head: { row, column: anchor.column }, walked, others };
}

/** Whole columns from the anchor's to `column`. */
export function wholeColumns(
  anchor: GridPoint,
  column: number,
  size: GridSize,
  others: readonly Rectangle[],
): Selection {
  const walked = {
    top: 0,
    bottom: size.rows - 1,
    left: Math.min(anchor.column, column),
    right: Math.max(anchor.column, column),
  };
  return { anchor, head: { row: anchor.row, column }, walked, others };
}

/** Everything, with the active cell where it is. */
export const wholeSheet = ({ anchor }: Selection, size: GridSize): Selection => ({
  ...wholeRows(anchor, anchor.row, size, []),
  walked: { top: 0, bottom: size.rows - 1, left: 0, right: size.columns - 1 },
});

export const spansRows = ({ walked }: Selection, size: GridSize): boolean =>
  walked !== null && walked.left === 0 && walked.right === size.columns - 1;
export const spansColumns = ({ walked }: Selection, size: GridSize): boolean =>
  walked !== null && walked.top === 0 && walked.bottom === size.rows - 1;

/** The active range stretched to another head. Whole rows stay whole rows, and whole columns whole columns. */
export function extendedTo(selection: Selection, head: GridPoint, size: GridSize): Selection {
  const { anchor, others } = selection;
  const [rows, columns] = [spansRows(selection, size), spansColumns(selection, size)];
  if (rows && columns) return selectionOf(anchor, head, others);
  if (rows) return wholeRows(anchor, head.row, size, others);
  if (columns) return wholeColumns(anchor, head.column, size, others);
  return selectionOf(anchor, head, others);
}

/** A new range begun at a point beside what is marked (Ctrl and a click). */
export const rangeAdded = (selection: Selection, point: GridPoint): Selection =>
  selectionOf(point, point, [...selection.others, rectangleOf(selection)]);

/**
 * A marked cell taken out of what is marked (Ctrl and a click on it): the ranges that held it are cut up around it. The
 * active cell goes to the nearest piece. A cell that is marked alone stays.
 */
export function pointRemoved(selection: Selection, point: GridPoint): Selection {
  if (isSingleCell(selection)) return selection;
  const pieces = [...selection.others, rectangleOf(selection)].flatMap((area) =>
    isInside(area, point.row, point.column) ? piecesAround(area, point) : [area],
  );
  const active = pieces.at(-1);
  if (active === undefined) return selectionAt(point);
  const corner = { row: active.top, column: active.left };
  return selectionOf(corner, { row: active.bottom, column: active.right }, pieces.slice(0, -1));
}

function piecesAround(area: Rectangle, { row, column }: GridPoint): readonly Rectangle[] {
  const { top, bottom, left, right } = area;
  const pieces = [
    { top, bottom: row - 1, left, right },
    { top: row, bottom: row, left, right: column - 1 },
    { top: row, bottom: row, left: column + 1, right },
    { top: row + 1, bottom, left, right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/**
 * The active cell moved on within what is marked, row by row or column by column, from range to range and round again. Only
 * for more than one marked cell.
 */
export function walkedOn(selection: Selection, along: "row" | "column", backwards: boolean): Selection {
  const area = rectangleOf(selection);
  const next = nextInside(area, selection.anchor, along, backwards);
  if (next !== null) return { ...selection, anchor: next, head: next, walked: area };
  const ring = [area, ...selection.others];
  const turned = backwards ? [...ring.slice(-1), ...ring.slice(0, -1)] : [...ring.slice(1), area];
  const [active = area, ...others] = turned;
  const start = backwards ? { row: active.bottom, column: active.right } : { row: active.top, column: active.left };
  return { anchor: start, head: start, walked: active, others };
}

function nextInside(
  { top, bottom, left, right }: Rectangle,
  { row, column }: GridPoint,
  along: "row" | "column",
  backwards: boolean,
): GridPoint | null {
  const step = backwards ? -1 : 1;
  if (along === "row") {
    if (column + step >= left && column + step <= right) return { row, column: column + step };
    const next = row + step;
    return next >= top && next <= bottom ? { row: next, column: backwards ? right : left } : null;
  }
  if (row + step >= top && row + step <= bottom) return { row: row + step, column };
  const next = column + step;
  return next >= left && next <= right ? { row: backwards ? bottom : top, column: next } : null;
}
