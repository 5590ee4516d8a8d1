// The element of a cell, found by the grid's documented attributes. Only cells in sight, and a few around them, are made.

/** The cell at a row number and column id, null where it is not made. */
export const cellElement = (area: ParentNode, row: number, columnId: string): HTMLElement | null =>
  area.querySelector<HTMLElement>(`[row-index="${row}"] [col-id="${columnId}"]`);

/** The line a cell's element stands for: in a grid that is about to be given other rows not yet the one at that number. */
export const lineOfElement = (cell: Element): string | null => cell.closest("[row-id]")?.getAttribute("row-id") ?? null;
