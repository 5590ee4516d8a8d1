// The scenario as `show --json` prints it: stored values (kr, fractions), formulas in Swedish, errors with their origin. Stable.

import { cellMark, type LineView, type ScenarioView, type SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { cellAtIndex, type GridSize, rowOfCell, yearIndexOfCell } from "../../shared/formula/cellGrid.ts";
import { cellState, errorKindOf } from "../../shared/formula/cellState.ts";
import { warningsJson } from "./reviewCommands.ts";

const sizeOf = ({ structure }: ScenarioView): GridSize => ({
  rowCount: structure.lines.length,
  yearCount: structure.years.length,
});

/** What is looked up for each cell: texts by cell index, formulas of its own by line and year. */
interface Lookups {
  readonly texts: ReadonlyMap<number, string>;
  readonly ownFormulas: ReadonlyMap<string, string>;
}

const keyOf = (lineId: LineId, year: number): string => `${lineId} ${year}`;

/** `areas`: what the area views answer, by their own keys (areaJson.ts). */
export function showJson(view: ScenarioView, areas: Readonly<Record<string, unknown>> = {}): unknown {
  const { structure, cells, status } = view;
  const lookups: Lookups = {
    texts: new Map(cells.texts),
    ownFormulas: new Map(status.cellFormulas.map(({ lineId, year, formula }) => [keyOf(lineId, year), formula])),
  };
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
        return line === undefined || row === undefined ? [] : [lineJson(view, lookups, sheet, line, row, years)];
      }),
    })),
    goals: status.goals.map(({ lineId, label, operator, years: goalYears }) => ({
      line: lineId,
      label,
      operator,
      years: goalYears,
    })),
    ...areas,
    unfunded: status.unfunded.map(({ year, amountSek }) => ({ year, amount: amountSek })),
    warnings: warningsJson(status.warnings),
    revision: status.revision,
    undo: status.undoLabel,
    redo: status.redoLabel,
    cellCount: cells.values.length,
  };
}

function lineJson(
  view: ScenarioView,
  lookups: Lookups,
  sheet: SheetView,
  line: LineView,
  row: number,
  years: readonly number[],
): unknown {
  const { id, code, label, kind, parentId, unit, scope, formula, measure, goal, attributes, note, cellNotes } = line;
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
    ...(cellNotes.length === 0 ? {} : { cellNotes }),
    cells: shown.map((year) =>
      cellJson(view, lookups, line, cellAtIndex(sizeOf(view), row, years.indexOf(year)), year),
    ),
  };
}

function cellJson(view: ScenarioView, lookups: Lookups, line: LineView, index: number, year: number): unknown {
  const { cells } = view;
  const { texts, ownFormulas } = lookups;
  const state = cells.states[index] ?? cellState.empty;
  const marks = cells.marks[index] ?? 0;
  const value = state === cellState.number ? (cells.values[index] ?? 0) : null;
  const text = state === cellState.text ? (texts.get(index) ?? "") : null;
  const own = ownFormulas.get(keyOf(line.id, year));
  const kind = errorKindOf(state);
  const origin = cells.origins[index] ?? -1;
  return {
    year,
    value,
    ...(text === null ? {} : { text }),
    ...((marks & cellMark.input) !== 0 ? { input: text ?? value } : {}),
    ...(own === undefined ? {} : { formula: own }),
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
