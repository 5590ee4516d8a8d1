// The selection of the grid: an anchor (the active cell) and a head (the opposite corner), as row and column numbers of
// what is shown. Pure: the keyboard, the mouse and the tests use the same functions. Ids are looked up only when an
// edit is made, so sorting or inserting lines cannot send an edit to the wrong line.

export interface GridPoint {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly anchor: GridPoint;
  readonly head: GridPoint;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Direction = "up" | "down" | "left" | "right";

export const selectionAt = (point: GridPoint): Selection => ({ anchor: point, head: point });

/** The cells of a selection; both ends belong to it. */
export function rectangleOf(selection: Selection): Rectangle {
  const { anchor, head } = selection;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export const isInside = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const isSingleCell = (selection: Selection): boolean =>
  selection.anchor.row === selection.head.row && selection.anchor.column === selection.head.column;

/** The point kept inside the grid; an empty grid gives row and column 0. */
export function clampPoint(point: GridPoint, size: GridSize): GridPoint {
  return {
    row: Math.max(0, Math.min(point.row, size.rows - 1)),
    column: Math.max(0, Math.min(point.column, size.columns - 1)),
  };
}

export const clampSelection = (selection: Selection, size: GridSize): Selection => ({
  anchor: clampPoint(selection.anchor, size),
  head: clampPoint(selection.head, size),
});

const steps: Readonly<Record<Direction, GridPoint>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** One or more steps in a direction, stopping at the edge. */
export function stepFrom(point: GridPoint, direction: Direction, size: GridSize, count = 1): GridPoint {
  const step = steps[direction];
  return clampPoint({ row: point.row + step.row * count, column: point.column + step.column * count }, size);
}

/**
 * Where Ctrl+arrow ends: the last filled cell of the run the point stands in, or the next filled cell after a gap, or
 * the edge of the grid.
 */
export function dataEdge(
  point: GridPoint,
  direction: Direction,
  size: GridSize,
  isFilled: (point: GridPoint) => boolean,
): GridPoint {
  let current = point;
  let next = stepFrom(current, direction, size);
  const moved = () => next.row !== current.row || next.column !== current.column;
  if (!moved()) return point;
  const inRun = isFilled(current) && isFilled(next);
  while (moved()) {
    if (inRun && !isFilled(next)) return current;
    current = next;
    if (!inRun && isFilled(current)) return current;
    next = stepFrom(current, direction, size);
  }
  return current;
}

/** The next cell in reading order within two columns, null at the end: Tab then leaves the grid. */
export function nextInReadingOrder(
  point: GridPoint,
  rows: number,
  columns: { readonly first: number; readonly last: number },
  backwards: boolean,
): GridPoint | null {
  const column = point.column + (backwards ? -1 : 1);
  if (column >= columns.first && column <= columns.last) return { row: point.row, column };
  const row = point.row + (backwards ? -1 : 1);
  if (row < 0 || row >= rows) return null;
  return { row, column: backwards ? columns.last : columns.first };
}
