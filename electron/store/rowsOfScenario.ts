// The rows of a scenario, one mapper per table: what is written to a file, and what the content seal is taken over.

import type { LineId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import { lineAttributes } from "../../shared/domain/lineAttribute.ts";
import type { CellInput, Scenario, ScenarioHead, Sheet } from "../../shared/domain/scenario.ts";
import type { Row, RowsByTable, Table } from "./rowTables.ts";

/** All rows of a scenario in canonical order: what is written to a new file and what the content seal is taken over. */
export function rowsFromScenario(scenario: Scenario): RowsByTable {
  const { sheets } = scenario;
  const lines = [...scenario.lines.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return new Map<Table, readonly Row[]>([
    ["scenario", [headRow(scenario.head)]],
    ["sheet", sheets.map((sheet, position) => sheetRow(sheet, position))],
    ["sheet_line", sheets.flatMap((sheet) => sheet.lineIds.map((id, position) => [sheet.id, position, id]))],
    ["line", lines.map(lineRow)],
    ["measure", lines.flatMap((line) => measureRow(line) ?? [])],
    ["goal", lines.flatMap((line) => goalRow(line) ?? [])],
    ["line_attribute", lines.flatMap(attributeRows)],
    ["cell", yearRows(scenario.cells).map(([id, cellYear, input]) => cellRow(id, cellYear, input))],
    ["stated_figure", yearRows(scenario.stated)],
    [
      "import_remark",
      scenario.importRemarks.map((remark, position) => [
        position,
        remark.rule,
        remark.sheetId,
        remark.statedUnit,
        remark.readAs,
      ]),
    ],
  ]);
}

export const headRow = ({ scenarioId, title, municipality, period, displayUnit, baselineName }: ScenarioHead): Row => [
  1,
  scenarioId,
  title,
  municipality,
  period.firstYear,
  period.lastYear,
  period.budgetYear,
  displayUnit,
  baselineName,
];
export const sheetRow = (sheet: Sheet, position: number): Row => [
  sheet.id,
  position,
  sheet.title,
  sheet.kind,
  sheet.firstYear,
  sheet.lastYear,
  sheet.caption,
];
export const lineRow = (line: Line): Row => [
  line.id,
  line.code,
  line.label,
  line.kind,
  line.homeSheetId,
  line.parentId,
  line.unit,
  line.scope,
  line.formula,
  line.formulaFromYear,
  line.note,
];
export const measureRow = ({ id, measure }: Line): [Row] | null =>
  measure === null
    ? null
    : [
        [
          id,
          measure.direction,
          measure.duration,
          measure.committeeId,
          measure.area,
          measure.fundedById,
          measure.fundingNote,
        ],
      ];
export const goalRow = ({ id, goal }: Line): [Row] | null =>
  goal === null ? null : [[id, goal.operator, goal.threshold, goal.shortLabel]];
export const attributeRows = ({ id, attributes }: Line): readonly Row[] =>
  lineAttributes.flatMap((attribute) => {
    const value = attributes.get(attribute);
    return value === undefined ? [] : [[id, attribute, value]];
  });
export const cellRow = (id: LineId, cellYear: number, input: CellInput): Row => [
  id,
  cellYear,
  input.type === "number" ? input.value : null,
  input.type === "formula" ? input.formula : null,
  input.type === "text" ? input.text : null,
  input.enteredAt,
];

function yearRows<T>(byLine: ReadonlyMap<LineId, ReadonlyMap<number, T>>): readonly [LineId, number, T][] {
  return [...byLine.keys()]
    .toSorted()
    .flatMap((id) =>
      [...(byLine.get(id) ?? [])]
        .toSorted(([left], [right]) => left - right)
        .map(([key, value]): [LineId, number, T] => [id, key, value]),
    );
}
