// The doubts of the reading itself: unit, columns, figures that could not be read or could be read in two ways, labels
// that stand twice. What the arithmetic says is told elsewhere (compareSums).

import type { Doubt } from "../../../shared/domain/printedTable.ts";
import { printedFigure, printedTableTexts as texts } from "../../../shared/texts/printedTable.ts";
import type { Figure, RawTable } from "./rawTable.ts";
import type { TableUnit } from "./unitOfTable.ts";

const mostDoubtsOfAKind = 500;

/** Doubts about the unit of the whole table. */
export function unitDoubts(unit: TableUnit, table: RawTable): readonly Doubt[] {
  if (!unit.suspected) return [];
  if (unit.stated === null)
    return [{ code: "unitMissing", row: null, column: null, message: texts.unitMissing(unit.likely) }];
  const figures = table.rows.flatMap((row) => row.figures);
  const largest = figures.reduce<Figure | undefined>(
    (most, figure) => (Math.abs(figure.value ?? 0) > Math.abs(most?.value ?? 0) ? figure : most),
    undefined,
  );
  const shown = printedFigure(largest?.value ?? 0, largest?.decimals ?? 0);
  return [
    { code: "unitSuspected", row: null, column: null, message: texts.unitSuspected(unit.stated, unit.likely, shown) },
  ];
}

/** Doubts about headings, figures and labels, in row order. */
export function readingDoubts(
  table: RawTable,
  columns: readonly string[],
  ambiguous: readonly { readonly row: number; readonly other: readonly Figure[] }[],
  turned: boolean,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (turned) doubts.push({ code: "tableTurned", row: null, column: null, message: texts.tableTurned });
  if (!table.headingsFound)
    doubts.push({
      code: "columnCountDiffers",
      row: null,
      column: null,
      message: texts.headingsMissing(columns.length),
    });
  const others = new Map(ambiguous.map(({ row, other }) => [row, other]));
  const firstWith = new Map<string, number>();
  for (const [row, { label, figures, foundCount, unreadable }] of table.rows.entries()) {
    if (foundCount !== null) {
      doubts.push({
        code: "columnCountDiffers",
        row,
        column: null,
        message: texts.columnCountDiffers(label, row, foundCount, columns.length),
      });
    }
    if (unreadable)
      doubts.push({ code: "valueUnreadable", row, column: null, message: texts.rowUnreadable(label, row) });
    for (const [column, figure] of figures.entries()) {
      if (figure.unreadable === "") continue;
      doubts.push({
        code: "valueUnreadable",
        row,
        column,
        message: texts.valueUnreadable(label, row, columns[column] ?? "", figure.unreadable),
      });
    }
    const other = others.get(row);
    if (other !== undefined) {
      doubts.push({
        code: "ambiguousNumber",
        row,
        column: null,
        message: texts.ambiguousNumber(label, row, listed(figures), listed(other)),
      });
    }
    if (figures.some((figure) => figure.decimals === 3 && figure.value !== null)) {
      doubts.push({ code: "ambiguousNumber", row, column: null, message: texts.threeDecimals(label, row) });
    }
    if (
      figures.length > 0 &&
      figures.every((figure) => figure.percent || figure.value === null) &&
      figures.some((figure) => figure.percent)
    ) {
      doubts.push({ code: "percentRow", row, column: null, message: texts.percentRow(label, row) });
    }
    if (figures.length === 0 || label === "") continue;
    const first = firstWith.get(label.toLowerCase());
    if (first === undefined) firstWith.set(label.toLowerCase(), row);
    else doubts.push({ code: "duplicateLabel", row, column: null, message: texts.duplicateLabel(label, first, row) });
  }
  return doubts;
}

/** At most 500 doubts of each kind: more help nobody, and a hostile text must not fill the window. */
export function boundDoubts(doubts: readonly Doubt[]): readonly Doubt[] {
  const perKind = new Map<string, number>();
  return doubts.filter(({ code }) => {
    perKind.set(code, (perKind.get(code) ?? 0) + 1);
    return (perKind.get(code) ?? 0) <= mostDoubtsOfAKind;
  });
}

const listed = (figures: readonly Figure[]): string =>
  figures.map((figure) => (figure.value === null ? "–" : printedFigure(figure.value, figure.decimals))).join(" | ");
