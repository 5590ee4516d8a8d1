// The rows of a scenario, one mapper per table: what is written to a file, and what the content seal is taken over.

import type { Acknowledgement } from "../../shared/domain/acknowledgement.ts";
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
    ...partTables.map(([table, rowsOf]): [Table, readonly Row[]] => [table, lines.flatMap(rowsOf)]),
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
    ["acknowledgement", scenario.acknowledgements.map(acknowledgementRow)],
  ]);
}

export const headRow = (head: ScenarioHead): Row => [
  1,
  head.scenarioId,
  head.title,
  head.municipality,
  head.period.firstYear,
  head.period.lastYear,
  head.period.budgetYear,
  head.displayUnit,
  head.baselineName,
  head.organisation,
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
  line.role,
  line.source.name,
  line.source.date,
];
const measureRows = ({ id, measure }: Line): readonly Row[] =>
  measure === null
    ? []
    : [
        [
          id,
          measure.direction,
          measure.duration,
          measure.committeeId,
          measure.unitId,
          measure.programmeId,
          measure.area,
          measure.motive,
          measure.consequence,
          measure.goalId,
          measure.status,
        ],
      ];
const fundingRows = ({ id, measure }: Line): readonly Row[] =>
  (measure?.fundings ?? []).map(({ sourceId, note, amount }, position) => [id, position, sourceId, note, amount]);
const projectRows = ({ id, project }: Line): readonly Row[] =>
  project === null ? [] : [[id, project.committeeId, project.priority, project.status]];
const goalRows = ({ id, goal }: Line): readonly Row[] =>
  goal === null ? [] : [[id, goal.operator, goal.threshold, goal.shortLabel, goal.fromYear, goal.toYear]];
const indicatorRows = ({ id, indicator }: Line): readonly Row[] =>
  indicator === null
    ? []
    : [
        [
          id,
          indicator.direction,
          indicator.baseline,
          indicator.baselineYear,
          indicator.target,
          indicator.targetYear,
          indicator.signNote,
        ],
      ];
const attributeRows = ({ id, attributes }: Line): readonly Row[] =>
  lineAttributes.flatMap((attribute) => {
    const value = attributes.get(attribute);
    return value === undefined ? [] : [[id, attribute, value]];
  });

const cellNoteRows = ({ id, cellNotes }: Line): readonly Row[] =>
  [...cellNotes]
    .toSorted(([left], [right]) => left - right)
    .map(([year, { text, author, at }]) => [id, year, text, author, at]);

/** The tables that hold what some lines are besides a row of figures, each with the rows of one line. */
export const partTables: readonly (readonly [Table, (line: Line) => readonly Row[]])[] = [
  ["measure", measureRows],
  ["measure_funding", fundingRows],
  ["project", projectRows],
  ["goal", goalRows],
  ["indicator", indicatorRows],
  ["line_attribute", attributeRows],
  ["cell_note", cellNoteRows],
];

export const acknowledgementRow = (entry: Acknowledgement, position: number): Row => [
  position,
  entry.rule,
  entry.lineId,
  entry.year,
  entry.sheetId,
  entry.message,
  entry.reason,
  entry.by,
  entry.at,
];
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
