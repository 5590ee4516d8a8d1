// The yardstick's model as a scenario of the product: one line per row, one canonical formula per line, row parameters as lines
// of their own. The engine gets it the way it gets a file: as canonical text.

import { isLineId, type LineId, type SheetId } from "../../shared/domain/ids.ts";
import type { Line } from "../../shared/domain/line.ts";
import type { CellInput, Scenario } from "../../shared/domain/scenario.ts";
import type { Unit } from "../../shared/domain/unit.ts";
import { eachInput, emitFormulas } from "./model.mjs";

export interface BenchModel {
  readonly C: number;
  readonly U: number;
  readonly A: number;
  readonly Y: number;
  readonly R: number;
  readonly W: number;
  readonly y0: number;
  readonly formulas: number;
  readonly row: Readonly<Record<string, number>>;
  readonly inputs: Float64Array;
  readonly edits: Readonly<
    Record<
      "leaf" | "pkv" | "meas",
      { readonly row: number; readonly col: number; readonly from: number; readonly to: number }
    >
  >;
}

export const firstBenchYear = 2026;
const sheetId = "bbbbbbbbbbbb" as SheetId;
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const parameterUnits: readonly Unit[] = ["share", "kr", "kr"];

/** A fixed id per row and parameter column, so that runs are alike. */
export function benchLineId(row: number, parameter = -1): LineId {
  let rest = row * 4 + parameter + 1;
  let id = "";
  for (let place = 0; place < 12; place += 1) {
    id += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  if (!isLineId(id)) throw new Error(id);
  return id;
}

export function scenarioOfModel(model: BenchModel): Scenario {
  const texts = new Map<number, string>();
  const hasBaseFormula = new Set<number>();
  const plan = model.y0 + 1;
  emitFormulas(model, {
    ref: (row: number, column: number) => {
      if (column < 3) return `@${benchLineId(row, column)}`;
      return column === plan ? `@${benchLineId(row)}` : `@${benchLineId(row)}[-1]`;
    },
    sum: (first: number, last: number) => `SUM(@${benchLineId(first)}:@${benchLineId(last)})`,
    iff: (year: string, start: string, end: string, amount: string) =>
      `IF(${year} >= ${start}, IF(${year} <= ${end}, ${amount}, 0), 0)`,
    cell: (row: number, column: number, text: string) => {
      if (column === model.y0) hasBaseFormula.add(row);
      if (column === plan) texts.set(row, text);
    },
  });
  const cells = new Map<LineId, Map<number, CellInput>>();
  const lines = new Map<LineId, Line>();
  const parameters: LineId[] = [];
  const put = (id: LineId, year: number, value: number): void => {
    const years = cells.get(id) ?? new Map<number, CellInput>();
    years.set(year, { type: "number", value, enteredAt: "" });
    cells.set(id, years);
  };
  const add = (id: LineId, unit: Unit, formula: string | null, formulaFromYear: number | null): void => {
    lines.set(id, {
      id,
      code: "",
      label: id,
      kind: formula === null ? "input" : "formula",
      homeSheetId: sheetId,
      parentId: null,
      unit,
      scope: "taxFunded",
      formula,
      formulaFromYear,
      measure: null,
      goal: null,
      note: "",
    });
  };
  for (let row = 0; row < model.R; row += 1) {
    const formula = texts.get(row) ?? null;
    add(
      benchLineId(row),
      unitOfRow(model, row),
      formula,
      formula === null || hasBaseFormula.has(row) ? null : firstBenchYear + 1,
    );
  }
  eachInput(model, (row: number, column: number, value: number) => {
    if (column >= 3) return put(benchLineId(row), firstBenchYear + column - 3, value);
    const id = benchLineId(row, column);
    if (!lines.has(id)) {
      add(id, parameterUnit(model, row, column), null, null);
      parameters.push(id);
    }
    for (let year = 0; year < model.Y; year += 1) put(id, firstBenchYear + year, value);
  });
  const rows = Array.from({ length: model.R }, (_, row) => benchLineId(row));
  const lastYear = firstBenchYear + model.Y - 1;
  return {
    head: {
      scenarioId: "00000000-0000-4000-8000-000000000000" as Scenario["head"]["scenarioId"],
      title: "yardstick",
      municipality: "",
      period: { firstYear: firstBenchYear, lastYear, budgetYear: firstBenchYear },
      displayUnit: "tkr",
      baselineName: "",
    },
    sheets: [
      {
        id: sheetId,
        title: "yardstick",
        kind: "own",
        firstYear: firstBenchYear,
        lastYear,
        lineIds: [...rows, ...parameters],
        caption: "",
      },
    ],
    lines,
    cells,
    stated: new Map(),
    importRemarks: [],
  };
}

function unitOfRow({ row, C, U }: BenchModel, at: number): Unit {
  const start = (name: string): number => row[name] ?? -1;
  if (at === start("year") || (at >= start("vol") && at < start("vol") + C * U)) return "count";
  if (at === start("rate")) return "taxRate";
  if ([start("pkv"), start("growth"), start("gindex"), start("irate"), start("target")].includes(at)) return "share";
  return at >= start("eff") && at < start("eff") + C ? "share" : "kr";
}

/** Accounts: share and price; measures: first year, last year, amount; investments: life in years. */
function parameterUnit({ row }: BenchModel, at: number, column: number): Unit {
  if (at >= (row.leaf ?? 0)) return parameterUnits[column] ?? "kr";
  if (at >= (row.inv ?? 0)) return "count";
  return column === 2 ? "kr" : "count";
}
