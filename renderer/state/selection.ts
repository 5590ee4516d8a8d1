// The selection of the grid: the active range, spanned by an anchor (the active cell) and a head (the opposite corner), and
// the ranges marked before it with Ctrl. All are row and column numbers of what is shown. Pure: the keyboard, the mouse and
// the tests use the same functions. Ids are looked up only when an edit is made, so sorting or inserting lines cannot send
// an edit to the wrong line.

export interface GridPoint {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The active cell: where typing goes. */
  readonly anchor: GridPoint;
  readonly head: GridPoint;
  /** The active range while Tab or Enter walks the active cell about in it, else null: then anchor and head span it. */
  readonly walked: Rectangle | null;
  /** Ranges marked before the active one, oldest first. */
  readonly others: readonly Rectangle[];
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

export const selectionAt = (point: GridPoint): Selection => selectionOf(point, point);

/** One range from its active cell to the opposite corner; `others` stay marked beside it. */
export const selectionOf = (
  anchor: GridPoint,
  head: GridPoint,
  others: readonly Rectangle[] = noRectangles,
): Selection => ({ anchor, head, walked: null, others });

const noRectangles: readonly Rectangle[] = [];

/** The cells of the active range; both ends belong to it. Paste and fill are about this one. */
export const rectangleOf = ({ anchor, head, walked }: Selection): Rectangle => walked ?? rectangleBetween(anchor, head);

/** All marked ranges, the active one first. They may overlap: `pointsOfSelection` gives each cell once. */
export const rectanglesOf = (selection: Selection): readonly Rectangle[] => [
  rectangleOf(selection),
  ...selection.others,
];

export const rectangleBetween = (one: GridPoint, other: GridPoint): Rectangle => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});

export const isInside = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Is the cell marked, in whichever range? */
export const isMarked = (selection: Selection, { row, column }: GridPoint): boolean =>
  isInside(rectangleOf(selection), row, column) || selection.others.some((area) => isInside(area, row, column));

export const hasManyRanges = (selection: Selection): boolean => selection.others.length > 0;

/** Only the active cell is marked. */
export function isSingleCell(selection: Selection): boolean {
  const { top, bottom, left, right } = rectangleOf(selection);
  return !hasManyRanges(selection) && top === bottom && left === right;
}

/** Every marked cell once, range by range and row by row. */
export function* pointsOfSelection(selection: Selection): Iterable<GridPoint> {
  const areas = rectanglesOf(selection);
  for (const [order, area] of areas.entries()) {
    const earlier = areas.slice(0, order);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (!earlier.some((each) => isInside(each, row, column))) yield { row, column };
      }
    }
  }
}

/** Row numbers of all marked ranges, once each, from the top. */
export function rowsOfSelection(selection: Selection): readonly number[] {
  const rows = new Set<number>();
  for (const { top, bottom } of rectanglesOf(selection)) for (let row = top; row <= bottom; row += 1) rows.add(row);
  return [...rows].sort((one, other) => one - other);
}

/** The point kept inside the grid; an empty grid gives row and column 0. */
export function clampPoint(point: GridPoint, size: GridSize): GridPoint {
  return {
    row: Math.max(0, Math.min(point.row, size.rows - 1)),
    column: Math.max(0, Math.min(point.column, size.columns - 1)),
  };
}

/** The selection kept inside the grid; what would lie wholly outside is dropped, but for the active cell. */
export function clampSelection(selection: Selection, size: GridSize): Selection {
  const kept = selection.others.flatMap((area) => clampRectangle(area, size) ?? []);
  return {
    anchor: clampPoint(selection.anchor, size),
    head: clampPoint(selection.head, size),
    walked: selection.walked === null ? null : clampRectangle(selection.walked, size),
    others: kept.length === 0 ? noRectangles : kept,
  };
}

/** The same cells where they now stand, when lines have come, gone or moved. */
export function withPointsMoved(selection: Selection, moved: (point: GridPoint) => GridPoint): Selection {
  const movedArea = ({ top, bottom, left, right }: Rectangle): Rectangle =>
    rectangleBetween(moved({ row: top, column: left }), moved({ row: bottom, column: right }));
  return {
    anchor: moved(selection.anchor),
    head: moved(selection.head),
    walked: selection.walked === null ? null : movedArea(selection.walked),
    others: selection.others.length === 0 ? noRectangles : selection.others.map(movedArea),
  };
}

function clampRectangle(area: Rectangle, size: GridSize): Rectangle | null {
  if (area.top >= size.rows || area.left >= size.columns) return null;
  return { ...area, bottom: Math.min(area.bottom, size.rows - 1), right: Math.min(area.right, size.columns - 1) };
}

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

/** The columns Tab stops at, by number: what can be typed in before the years, and the years. */
export interface TabStops {
  readonly named: readonly number[];
  readonly first: number;
  readonly last: number;
}

/**
 * The next cell in reading order, null at the end: Tab then leaves the grid. From year to year and from row to row; who stands before the
 * years comes to them by what is typed there on the same row, and who went that way (`start`) goes back the same way.
 */
export function nextInReadingOrder(
  point: GridPoint,
  rows: number,
  { named, first, last }: TabStops,
  backwards: boolean,
  start: GridPoint | null = null,
): GridPoint | null {
  const { row, column } = point;
  const isOnWay = column < first || (column === first && start !== null && start.row === row && start.column < first);
  const inRow = backwards
    ? isOnWay
      ? named.findLast((stop) => stop < column)
      : column > first
        ? Math.min(column - 1, last)
        : undefined
    : (named.find((stop) => stop > column) ?? (column < last ? Math.max(column + 1, first) : undefined));
  if (inRow !== undefined) return { row, column: inRow };
  const next = row + (backwards ? -1 : 1);
  return next < 0 || next >= rows ? null : { row: next, column: backwards ? last : first };
}
