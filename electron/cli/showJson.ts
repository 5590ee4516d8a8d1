// The scenario as `show --json` prints it: stored values (kr, fractions), formulas in Swedish, errors with their origin. Stable.

import {
  type CellRange,
  cellMark,
  type LineView,
  type ScenarioView,
  type SheetView,
} from "../../shared/contract/scenarioView.ts";
import { cellAtIndex, type GridSize, rowOfCell, yearIndexOfCell } from "../../shared/formula/cellGrid.ts";
import { cellState, errorKindOf } from "../../shared/formula/cellState.ts";

const sizeOf = ({ structure }: ScenarioView): GridSize => ({
  rowCount: structure.lines.length,
  yearCount: structure.years.length,
});

export function showJson(view: ScenarioView): unknown {
  const { structure, cells, status } = view;
  const rowOf = new Map(structure.lines.map((line, row) => [line.id, row]));
  const years = structure.years.map(({ year }) => year);
  return {
    title: structure.title,
    unit: structure.displayUnit,
    years,
    sheets: structure.sheets.map((sheet) => ({
      name: sheet.title,
      kind: sheet.kind,
      years: sheet.years,
      lines: sheet.lineIds.flatMap((lineId) => {
        const row = rowOf.get(lineId);
        const line = row === undefined ? undefined : structure.lines[row];
        return line === undefined || row === undefined ? [] : [lineJson(view, sheet, line, row, years)];
      }),
    })),
    goals: status.goals.map(({ lineId, label, operator, years: goalYears }) => ({
      line: lineId,
      label,
      operator,
      years: goalYears,
    })),
    unfunded: status.unfunded.map(({ year, amountSek }) => ({ year, amount: amountSek })),
    warnings: status.warnings.map(({ rule, lineId, code, year, message }) => ({
      rule,
      line: lineId,
      code,
      year,
      message,
    })),
    revision: status.revision,
    undo: status.undoLabel,
    redo: status.redoLabel,
    cellCount: cells.values.length,
  };
}

function lineJson(
  view: ScenarioView,
  sheet: SheetView,
  line: LineView,
  row: number,
  years: readonly number[],
): unknown {
  const { id, code, label, kind, parentId, unit, scope, formula, measure, goal, attributes, note } = line;
  const ownYears = view.structure.sheets.find((home) => home.id === line.homeSheetId)?.years ?? [];
  const shown = kind === "heading" || kind === "text" ? [] : sheet.years.filter((year) => ownYears.includes(year));
  return {
    id,
    code,
    label,
    kind,
    parent: parentId,
    unit,
    scope,
    ...(formula === null ? {} : { formula }),
    ...(measure === null ? {} : { measure }),
    ...(goal === null ? {} : { goal }),
    ...(attributes.length === 0
      ? {}
      : { attributes: Object.fromEntries(attributes.map(({ attribute, value }) => [attribute, value])) }),
    ...(note === "" ? {} : { note }),
    cells: shown.map((year) =>
      cellJson(view, view.cells, line, cellAtIndex(sizeOf(view), row, years.indexOf(year)), year),
    ),
  };
}

function cellJson(view: ScenarioView, cells: CellRange, line: LineView, index: number, year: number): unknown {
  const state = cells.states[index] ?? cellState.empty;
  const marks = cells.marks[index] ?? 0;
  const value = state === cellState.number ? (cells.values[index] ?? 0) : null;
  const own = view.status.cellFormulas.find((candidate) => candidate.lineId === line.id && candidate.year === year);
  const kind = errorKindOf(state);
  const origin = cells.origins[index] ?? -1;
  return {
    year,
    value,
    ...((marks & cellMark.input) !== 0 ? { input: value } : {}),
    ...(own === undefined ? {} : { formula: own.formula }),
    ...((marks & cellMark.overridden) !== 0 ? { overridden: true } : {}),
    ...((marks & cellMark.stated) !== 0 ? { stated: cells.stated[index] } : {}),
    ...(kind === null
      ? {}
      : {
          error: {
            kind,
            originLine: view.structure.lines[rowOfCell(sizeOf(view), origin)]?.id ?? null,
            originYear: view.structure.years[yearIndexOfCell(sizeOf(view), origin)]?.year ?? null,
          },
        }),
  };
}
