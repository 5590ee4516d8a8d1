// Which lines have formulas of single cells: most have none.

import type { CellsByYear } from "../domain/scenario.ts";

/** Has any year a formula of its own? */
export function hasCellFormula(cells: CellsByYear): boolean {
  for (const input of cells.values()) if (input.type === "formula") return true;
  return false;
}
