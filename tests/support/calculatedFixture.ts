// A calculated scenario written by hand, for tests of what reads one: rows with their figures in tkr, year by year, and the
// formulas they claim to have. Nothing is calculated; a figure that is wrong here stays wrong.

import { isLineId, type LineId, newScenarioId, newSheetId } from "../../shared/domain/ids.ts";
import { type Line, type LineKind, plainLine } from "../../shared/domain/line.ts";
import { lineTreeOf } from "../../shared/domain/lineTree.ts";
import type { CellInput, Scenario, Sheet, SheetKind } from "../../shared/domain/scenario.ts";
import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { type CellErrorKind, type CellValue, cellState } from "../../shared/formula/cellState.ts";

/** A figure in tkr (or of the row's own unit), null for an empty cell, or what the cell shows instead. */
export type FixtureFigure = number | null | "notCalculated" | CellErrorKind;

export interface FixtureRow {
  /** Short name used by other rows: formulas name it as @name. */
  readonly name: string;
  readonly label: string;
  readonly kind?: LineKind;
  readonly unit?: Unit;
  readonly parent?: string;
  readonly figures?: readonly FixtureFigure[];
  /** Canonical formula with names instead of ids, "SUM(@von:@ovn)". */
  readonly formula?: string;
  /** Printed figures of the source in tkr, by year. */
  readonly stated?: Readonly<Record<number, number>>;
  /** Years whose figure was typed over the formula. */
  readonly typedYears?: readonly number[];
}

export interface FixtureSheet {
  readonly kind: SheetKind;
  readonly title: string;
  readonly caption?: string;
  readonly years: readonly [number, number];
  readonly rows: readonly FixtureRow[];
  /** Names of rows of earlier sheets shown here too, before the sheet's own rows. */
  readonly shows?: readonly string[];
}

export interface Fixture {
  readonly title?: string;
  readonly municipality?: string;
  readonly baselineName?: string;
  readonly displayUnit?: DisplayUnit;
  readonly budgetYear: number;
  readonly sheets: readonly FixtureSheet[];
}

/** Id of the n-th row: readable in no way, but the same at every run. */
export function fixtureLineId(index: number): LineId {
  const digits = index.toString().padStart(8, "0").replaceAll("0", "z").replaceAll("1", "y");
  const id = `fxtr${digits}`;
  if (!isLineId(id)) throw new Error(`No line id: ${id}`);
  return id;
}

export function calculatedFixture(fixture: Fixture): CalculatedScenario {
  const names = new Map<string, LineId>();
  for (const row of fixture.sheets.flatMap((sheet) => sheet.rows)) names.set(row.name, fixtureLineId(names.size));
  const idOf = (name: string): LineId => {
    const id = names.get(name);
    if (id === undefined) throw new Error(`The fixture has no row ${name}`);
    return id;
  };
  const lines = new Map<LineId, Line>();
  const values = new Map<LineId, ReadonlyMap<number, CellValue>>();
  const cells = new Map<LineId, ReadonlyMap<number, CellInput>>();
  const stated = new Map<LineId, ReadonlyMap<number, number>>();
  const sheets = fixture.sheets.map((given): Sheet => {
    const sheetId = newSheetId();
    for (const row of given.rows) {
      const line = lineOf(row, idOf, sheetId);
      lines.set(line.id, line);
      const byYear = new Map(
        (row.figures ?? []).map((figure, index) => [given.years[0] + index, cellOf(figure, line.unit)]),
      );
      values.set(line.id, byYear);
      cells.set(line.id, inputsOf(row, byYear));
      stated.set(
        line.id,
        new Map(Object.entries(row.stated ?? {}).map(([year, figure]) => [Number(year), storedOf(figure, line.unit)])),
      );
    }
    return {
      id: sheetId,
      title: given.title,
      kind: given.kind,
      firstYear: given.years[0],
      lastYear: given.years[1],
      lineIds: [...(given.shows ?? []), ...given.rows.map((row) => row.name)].map(idOf),
      caption: given.caption ?? "",
    };
  });
  const scenario: Scenario = {
    head: {
      scenarioId: newScenarioId(),
      title: fixture.title ?? "Alingsås 2021–2023",
      municipality: fixture.municipality ?? "Alingsås",
      period: {
        firstYear: Math.min(fixture.budgetYear, ...fixture.sheets.map((sheet) => sheet.years[0])),
        lastYear: Math.max(fixture.budgetYear, ...fixture.sheets.map((sheet) => sheet.years[1])),
        budgetYear: fixture.budgetYear,
      },
      displayUnit: fixture.displayUnit ?? "tkr",
      organisation: "committees",
      baselineName: fixture.baselineName ?? "",
    },
    sheets,
    lines,
    cells,
    stated,
    importRemarks: [],
    acknowledgements: [],
  };
  const empty: CellValue = { state: cellState.empty, value: null };
  return {
    scenario,
    tree: lineTreeOf(scenario),
    valueOf: (lineId, year) => values.get(lineId)?.get(year) ?? empty,
    textOf: () => null,
  };
}

function lineOf(row: FixtureRow, idOf: (name: string) => LineId, homeSheetId: Line["homeSheetId"]): Line {
  return {
    ...plainLine,
    id: idOf(row.name),
    code: row.name.toUpperCase(),
    label: row.label,
    kind: row.kind ?? "input",
    homeSheetId,
    parentId: row.parent === undefined ? null : idOf(row.parent),
    unit: row.unit ?? "kr",
    scope: "taxFunded",
    formula: row.formula?.replace(/@([a-z]+[a-z0-9_]*)/g, (_, name: string) => `@${idOf(name)}`) ?? null,
    formulaFromYear: null,
  };
}

const storedOf = (figure: number, unit: Unit): number =>
  unit === "kr" ? Number((figure * 1000).toPrecision(15)) : figure;

function cellOf(figure: FixtureFigure, unit: Unit): CellValue {
  if (figure === null) return { state: cellState.empty, value: null };
  if (typeof figure === "number") return { state: cellState.number, value: storedOf(figure, unit) };
  return { state: cellState[figure], value: null };
}

function inputsOf(row: FixtureRow, byYear: ReadonlyMap<number, CellValue>): ReadonlyMap<number, CellInput> {
  const isTyped = (year: number): boolean => (row.formula === undefined ? true : (row.typedYears ?? []).includes(year));
  return new Map(
    [...byYear].flatMap(([year, cell]): [number, CellInput][] =>
      cell.value === null || !isTyped(year)
        ? []
        : [[year, { type: "number", value: cell.value, enteredAt: "2021-05-03T09:00:00Z" }]],
    ),
  );
}
