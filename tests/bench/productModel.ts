// The yardstick's model as a scenario of the product: one line per row, one canonical formula per line, row parameters as
// attributes of the line. The engine gets it the way it gets a file: as canonical text.

import { isLineId, type LineId, type SheetId } from "../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../shared/domain/line.ts";
import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";
import type { CellInput, Scenario } from "../../shared/domain/scenario.ts";
import type { Unit } from "../../shared/domain/unit.ts";
import { eachInput, emitFormulas, flat } from "./model.mjs";

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
/** The year the model gives a lasting measure as its last is far beyond what an attribute may hold; this one is as good. */
const lastOfAllYears = 2199;

/** A fixed id per row, so that runs are alike. */
export function benchLineId(row: number): LineId {
  let rest = row * 4;
  let id = "";
  for (let place = 0; place < 12; place += 1) {
    id += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  if (!isLineId(id)) throw new Error(id);
  return id;
}

/** Accounts: share and price; measures: first year, last year, amount; investments: life in years. */
function attributeOf({ row }: BenchModel, at: number, column: number): LineAttribute {
  if (at >= (row.leaf ?? 0)) return column === 0 ? "share" : "price";
  if (at >= (row.inv ?? 0)) return "life";
  return (["startYear", "endYear", "amount"] as const)[column] ?? "amount";
}

/** The same accounts written differently, with the same meaning to the last bit: only + and × change sides. */
const otherForms: readonly ((previous: string, at: AccountFormula) => string)[] = [
  (previous, { share, pkv, price, volume, efficiency }) =>
    `${previous}*(${pkv}*${share}+1)+${volume}*${price}-${efficiency}*${previous}`,
  (previous, { share, pkv, price, volume, efficiency }) =>
    `${price}*${volume}+(1+${share}*${pkv})*${previous}-${previous}*${efficiency}`,
  (previous, { share, pkv, price, volume, efficiency }) =>
    `((${previous}*(1+${share}*${pkv}))+(${price}*${volume}))-(${previous}*${efficiency})`,
];

interface AccountFormula {
  readonly share: string;
  readonly pkv: string;
  readonly price: string;
  readonly volume: string;
  readonly efficiency: string;
}

/** The other form of an account, null where it keeps the usual one. Which accounts is always the same choice. */
function irregularText(row: number, text: string, share: number): string | null {
  const chance = (Math.imul(row + 1, 0x9e3779b1) >>> 8) / 0x1000000;
  const parts = /^(.+?)\*\(1\+(.+?)\*(.+?)\)\+(.+?)\*(.+?)-(.+?)\*(.+)$/.exec(text);
  if (chance >= share || parts === null) return null;
  const [, previous = "", accountShare = "", pkv = "", price = "", volume = "", , efficiency = ""] = parts;
  const form = otherForms[Math.floor((chance / share) * otherForms.length)];
  return form?.(previous, { share: accountShare, pkv, price, volume, efficiency }) ?? null;
}

/** `irregular`: the share of the accounts that is written in another form. */
export function scenarioOfModel(model: BenchModel, irregular = 0): Scenario {
  const texts = new Map<number, string>();
  const hasBaseFormula = new Set<number>();
  const plan = model.y0 + 1;
  emitFormulas(model, {
    ref: (row: number, column: number) => {
      if (column < 3) return `@${benchLineId(row)}[${attributeOf(model, row, column)}]`;
      return column === plan ? `@${benchLineId(row)}` : `@${benchLineId(row)}[-1]`;
    },
    sum: (first: number, last: number) => `SUM(@${benchLineId(first)}:@${benchLineId(last)})`,
    iff: (year: string, start: string, end: string, amount: string) =>
      `IF(${year} >= ${start}, IF(${year} <= ${end}, ${amount}, 0), 0)`,
    cell: (row: number, column: number, text: string) => {
      if (column === model.y0) hasBaseFormula.add(row);
      // A line names itself by brackets alone.
      if (column === plan) texts.set(row, text.replaceAll(`@${benchLineId(row)}[`, "["));
    },
  });
  const cells = new Map<LineId, Map<number, CellInput>>();
  const lines = new Map<LineId, Line>();
  const attributes = new Map<number, Map<LineAttribute, number>>();
  const put = (id: LineId, year: number, value: number): void => {
    const years = cells.get(id) ?? new Map<number, CellInput>();
    years.set(year, { type: "number", value, enteredAt: "" });
    cells.set(id, years);
  };
  eachInput(model, (row: number, column: number, value: number) => {
    if (column >= 3) return put(benchLineId(row), firstBenchYear + column - 3, value);
    const given = attributes.get(row) ?? new Map<LineAttribute, number>();
    const attribute = attributeOf(model, row, column);
    given.set(attribute, attribute === "endYear" ? Math.min(value, lastOfAllYears) : value);
    attributes.set(row, given);
  });
  const add = (row: number, unit: Unit, formula: string | null, formulaFromYear: number | null): void => {
    const id = benchLineId(row);
    lines.set(id, {
      ...plainLine,
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
      attributes: attributes.get(row) ?? plainLine.attributes,
    });
  };
  for (let row = 0; row < model.R; row += 1) {
    const text = texts.get(row) ?? null;
    const isAccount = row >= (model.row.leaf ?? 0);
    const formula = (isAccount && text !== null ? irregularText(row, text, irregular) : null) ?? text;
    if (formula !== null) flat(formula); // one piece, as it is read from a file
    add(row, unitOfRow(model, row), formula, formula === null || hasBaseFormula.has(row) ? null : firstBenchYear + 1);
  }
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
      organisation: "committees",
    },
    sheets: [
      {
        id: sheetId,
        title: "yardstick",
        kind: "own",
        firstYear: firstBenchYear,
        lastYear,
        lineIds: rows,
        caption: "",
      },
    ],
    lines,
    cells,
    stated: new Map(),
    importRemarks: [],
    acknowledgements: [],
  };
}

function unitOfRow({ row, C, U }: BenchModel, at: number): Unit {
  const start = (name: string): number => row[name] ?? -1;
  if (at === start("year") || (at >= start("vol") && at < start("vol") + C * U)) return "count";
  if (at === start("rate")) return "taxRate";
  if ([start("pkv"), start("growth"), start("gindex"), start("irate"), start("target")].includes(at)) return "share";
  return at >= start("eff") && at < start("eff") + C ? "share" : "kr";
}
