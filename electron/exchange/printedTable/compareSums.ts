// Compares stated sums with computed ones, along rows and along columns. Every sum is told with both figures; where
// they differ there is a doubt that names row and column. Computed from the stated rows, never from other sums' rests.

import type { Doubt, PrintedSum } from "../../../shared/domain/printedTable.ts";
import { printedFigure, printedTableTexts } from "../../../shared/texts/printedTable.ts";
import type { ExactTable } from "./exactRows.ts";
import type { FoundColumnSum } from "./findColumnSums.ts";
import { sumOfColumns } from "./findColumnSums.ts";
import type { FoundSums } from "./findSums.ts";

export interface ComparedSums {
  readonly sums: readonly PrintedSum[];
  readonly doubts: readonly Doubt[];
}

/** Sums in row order, then sums of columns; `labels` are the column headings for the sentences. */
export function compareSums(
  table: ExactTable,
  found: FoundSums,
  columnSums: readonly FoundColumnSum[],
  labels: readonly string[],
): ComparedSums {
  const sums: PrintedSum[] = [];
  const doubts: Doubt[] = [];
  const printed = (units: number, column: number): number => amount(units, table.decimals[column] ?? 0);
  for (const { row, of } of found.sums) {
    const total = table.rows[row];
    if (total === undefined) continue;
    const stated: (number | null)[] = [];
    const computed: (number | null)[] = [];
    for (let column = 0; column < table.columnCount; column += 1) {
      const statedUnits = total.printed[column] === true ? (total.units[column] ?? 0) : null;
      const terms = of.filter((term) => table.rows[term]?.printed[column] === true);
      const sum =
        table.additive[column] !== true || terms.length === 0
          ? null
          : terms.reduce((units, term) => units + (table.rows[term]?.units[column] ?? 0), 0);
      stated.push(statedUnits === null ? null : printed(statedUnits, column));
      computed.push(sum === null ? null : printed(sum, column));
      if (statedUnits === null || sum === null || statedUnits === sum) continue;
      const decimals = table.decimals[column] ?? 0;
      doubts.push({
        code: "sumDiffers",
        row,
        column,
        message: printedTableTexts.sumDiffers(
          total.label,
          row,
          labels[column] ?? "",
          printedFigure(printed(statedUnits, column), decimals),
          printedFigure(printed(sum, column), decimals),
        ),
      });
    }
    sums.push({ axis: "row", row, of, stated, computed });
  }
  for (const row of found.unexplained) {
    doubts.push({
      code: "sumDiffers",
      row,
      column: null,
      message: printedTableTexts.sumUnexplained(table.rows[row]?.label ?? "", row),
    });
  }
  for (const { column, of } of columnSums) {
    for (const [index, row] of table.rows.entries()) {
      if (!row.summable || row.printed[column] !== true || !of.some((term) => row.printed[term] === true)) continue;
      const decimals = table.decimals[column] ?? 0;
      const stated = printed(row.units[column] ?? 0, column);
      const computed = printed(sumOfColumns(table, row.units, column, of), column);
      sums.push({ axis: "column", row: index, of, stated: [stated], computed: [computed] });
      if (stated === computed) continue;
      doubts.push({
        code: "columnSumDiffers",
        row: index,
        column,
        message: printedTableTexts.columnSumDiffers(
          row.label,
          index,
          labels[column] ?? "",
          printedFigure(stated, decimals),
          printedFigure(computed, decimals),
        ),
      });
    }
  }
  return { sums, doubts };
}

/** Whole units back to the amount as printed, without the dust of binary fractions. */
const amount = (units: number, decimals: number): number => Number((units / 10 ** decimals).toFixed(decimals)) + 0;
