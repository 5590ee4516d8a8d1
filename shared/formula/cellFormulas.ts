// Which lines have formulas of single cells. Most have none, and a structural edit asks all lines: what was found of a line's
// cells is kept for as long as they are the same.

import type { CellsByYear } from "../domain/scenario.ts";

const withoutFormulas = new WeakSet<CellsByYear>();

/** Has any year a formula of its own? */
export function hasCellFormula(cells: CellsByYear): boolean {
  if (withoutFormulas.has(cells)) return false;
  for (const input of cells.values()) if (input.type === "formula") return true;
  withoutFormulas.add(cells);
  return false;
}
