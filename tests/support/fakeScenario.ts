// The small scenario of the stand-in for the host: nine committees of Alingsås, a sum, two measures, and a name that is hostile.

import {
  type CellRange,
  cellAtIndex,
  cellCountOf,
  cellMark,
  cellState,
  type GridSize,
  type LineView,
  type ScenarioStatus,
  type ScenarioStructure,
} from "../../shared/contract/scenarioView.ts";
import { isLineId, isSheetId, type LineId, newScenarioId, type SheetId } from "../../shared/domain/ids.ts";
import { noSource } from "../../shared/domain/line.ts";
import { fundedInWords, plainMeasure } from "../../shared/domain/measure.ts";

export function fakeLineId(name: string): LineId {
  const id = name
    .toLowerCase()
    .replace(/[^a-hj-km-np-z2-9]/g, "x")
    .padEnd(12, "x")
    .slice(0, 12);
  if (!isLineId(id)) throw new Error(`no line id: ${id}`);
  return id;
}

function fakeSheetId(name: string): SheetId {
  const id = fakeLineId(name) as string;
  if (!isSheetId(id)) throw new Error(`no sheet id: ${id}`);
  return id;
}

export const years = [2021, 2022, 2023];
export const framesId = fakeSheetId("framesheet");
const emptyId = fakeSheetId("emptysheet");
export const measuresId = fakeSheetId("measuresheet");

interface FakeRow {
  readonly code: string;
  readonly label: string;
  readonly kind?: LineView["kind"];
  readonly unit?: LineView["unit"];
  readonly parent?: string;
  readonly formula?: string;
  readonly note?: string;
  /** tkr, or per cent for shares. */
  readonly values?: readonly (number | null)[];
}

const rows: readonly FakeRow[] = [
  { code: "PREM", label: "Premisser", kind: "heading" },
  { code: "PKV", label: "Prisindex kommunal verksamhet", unit: "share", parent: "PREM", values: [2.3, 2, 2.1] },
  { code: "ANDEL_PKV", label: "Andel av PKV", unit: "share", parent: "PREM", values: [100, 75, 50] },
  { code: "NAMNDER", label: "Nämnder", kind: "heading" },
  {
    code: "VON",
    label: "Vård- och omsorgsnämnden",
    parent: "NAMNDER",
    formula: "=VON[föregående] * (1 + PKV * ANDEL_PKV) + ÅTGÄRDER(VON)",
    values: [818729, 840609, 859001],
    note: "Inklusive 18 mnkr i gemensamt grundtillskott.",
  },
  { code: "VON_V", label: "varav äldreomsorgssatsning", kind: "ofWhich", parent: "VON", values: [18000, 18000, 18000] },
  {
    code: "SOC",
    label: "Socialnämnden",
    parent: "NAMNDER",
    formula: "=SOC[föregående] * (1 + PKV * ANDEL_PKV)",
    values: [205172, 209559, 213162],
  },
  {
    code: "KUN",
    label: "Kultur- och utbildningsnämnden",
    parent: "NAMNDER",
    formula: "=KUN[föregående] * (1 + PKV * ANDEL_PKV)",
    values: [298987, 310305, 319826],
  },
  { code: "BUN", label: "Barn- och ungdomsnämnden", parent: "NAMNDER", values: [886672, 905048, 919302] },
  { code: "MIL", label: "Miljöskyddsnämnden", parent: "NAMNDER", values: [12763, 12954, null] },
  {
    code: "SBN",
    label: "Samhällsbyggnadsnämnden med plan-, bygg-, trafik- och lantmäteriverksamhet",
    parent: "NAMNDER",
    values: [62008, 61923, 62573],
  },
  {
    code: "EXP",
    label: "Exploatering",
    parent: "NAMNDER",
    formula: "=EXP[föregående] * (1 + PKV)",
    values: [-407, -210, 212],
  },
  { code: "KS", label: "Kommunstyrelsen", parent: "NAMNDER", values: [95090, 96486, 95478] },
  {
    code: "OVN",
    label: "Överförmyndarnämnden",
    parent: "NAMNDER",
    formula: "=OVN[föregående] * PVK",
    values: [4869, 0, 0],
  },
  { code: "SUMMA", label: "Summa kommunbidrag", kind: "sum", formula: "=SUMMA(Nämnder)", values: [0, 0, 0] },
  { code: "", label: "<img src=x onerror=alert(1)> hej", parent: "NAMNDER", values: [0, -12345.6, null] },
];

const measures: readonly FakeRow[] = [
  { code: "SOMMAR", label: "Sommarjobb", values: [1000, null, null] },
  { code: "KVALL", label: "Kvällsbussar till Sollebrunn och Ingared", values: [900, null, null] },
];
/** Every row, in the order of the lines. */
export const all = [...rows, ...measures];
export const idOf = (row: FakeRow): LineId => fakeLineId(row.code === "" ? "hostile" : row.code);

const lineOf = (row: FakeRow): LineView => ({
  id: idOf(row),
  code: row.code,
  label: row.label,
  kind: row.kind ?? "input",
  homeSheetId: measures.includes(row) ? measuresId : framesId,
  parentId: row.parent === undefined ? null : fakeLineId(row.parent),
  level: row.parent === undefined ? 0 : row.parent === "VON" ? 2 : 1,
  unit: row.unit ?? "kr",
  scope: "taxFunded",
  formula: row.formula ?? null,
  formulaFromYear: row.formula === undefined ? null : 2022,
  measure: measures.includes(row)
    ? {
        ...plainMeasure,
        duration: row.code === "SOMMAR" ? "temporary" : "permanent",
        committeeId: fakeLineId("KUN"),
        fundings: fundedInWords(row.code === "SOMMAR" ? "" : "KS kommunikationsenhet"),
      }
    : null,
  role: null,
  source: noSource,
  project: null,
  indicator: null,
  goal: null,
  attributes: [],
  note: row.note ?? "",
  cellNotes: [],
});

export const fakeStructure: ScenarioStructure = {
  scenarioId: newScenarioId(),
  title: "Alingsås 2021–2023",
  municipality: "Alingsås",
  displayUnit: "tkr",
  baselineName: "grundförslag",
  organisation: "committees",
  years: years.map((year) => ({
    year,
    role: year === 2021 ? "budget" : "plan",
    label: `${year === 2021 ? "Budget" : "Plan"} ${year}`,
  })),
  sheets: [
    {
      id: framesId,
      title: "Ramar",
      kind: "frames",
      caption: "kommunbidrag per nämnd, netto, positivt belopp är kostnad",
      years,
      lineIds: rows.map(idOf),
    },
    {
      id: measuresId,
      title: "Åtgärder",
      kind: "measures",
      caption: "tillskott, besparingar och ramväxlingar",
      years,
      lineIds: measures.map(idOf),
    },
    { id: emptyId, title: "Sommarjobb", kind: "own", caption: "", years, lineIds: [] },
  ],
  lines: all.map(lineOf),
};

export const size: GridSize = { rowCount: all.length, yearCount: years.length };

/** The cells as the scenario is opened; the sum is not added up. */
export function firstCells(): CellRange {
  const count = cellCountOf(size);
  const cells: CellRange = {
    start: 0,
    values: new Float64Array(count),
    states: new Uint8Array(count),
    texts: [],
    marks: new Uint8Array(count),
    origins: new Int32Array(count).fill(-1),
    stated: new Float64Array(count),
  };
  all.forEach((row, line) => {
    years.forEach((_, year) => {
      const index = cellAtIndex(size, line, year);
      const value = row.values?.[year];
      if (row.values === undefined) cells.marks[index] = cellMark.locked;
      if (value === undefined || value === null) return;
      cells.states[index] = cellState.number;
      cells.values[index] = row.unit === "share" ? value / 100 : value * 1000;
      const byFormula = row.formula !== undefined && (year > 0 || row.kind === "sum");
      cells.marks[index] = byFormula ? cellMark.lineFormula : cellMark.input;
    });
  });
  const at = (code: string, year: number) =>
    cellAtIndex(
      size,
      all.findIndex((row) => row.code === code),
      year,
    );
  cells.marks[at("EXP", 1)] = cellMark.input | cellMark.overridden;
  for (const year of [1, 2]) {
    cells.states[at("OVN", year)] = cellState.nameError;
    cells.origins[at("OVN", year)] = at("OVN", 1);
  }
  cells.states[at("MIL", 2)] = cellState.notCalculated;
  cells.marks[at("SUMMA", 1)] = cellMark.lineFormula | cellMark.stated;
  cells.stated[at("SUMMA", 1)] = 2_442_036_000;
  return cells;
}

const goal = (
  name: string,
  shortLabel: string,
  unit: "share",
  values: readonly number[],
  thresholds: readonly number[],
) => ({
  lineId: fakeLineId(name),
  label: shortLabel,
  shortLabel,
  unit,
  operator: ">=" as const,
  years: years.map((year, place) => ({
    year,
    value: values[place] ?? null,
    threshold: thresholds[place] ?? null,
    met:
      values[place] === undefined
        ? null
        : name === "NET"
          ? (values[place] ?? 0) <= (thresholds[place] ?? 0)
          : (values[place] ?? 0) >= (thresholds[place] ?? 0),
  })),
});

export const fakeGoals: ScenarioStatus["goals"] = [
  goal("RES", "Resultat minst 4 % av skatt och bidrag", "share", [0.0403, 0.0403, 0.0442], [0.04, 0.04, 0.04]),
  goal(
    "NET",
    "Nettokostnader ökar högst som skatt och bidrag",
    "share",
    [0.02, 0.0281, 0.0189],
    [0.03, 0.0271, 0.0268],
  ),
  goal("SJF", "Investeringar självfinansierade", "share", [1.56, 1.64, 1.31], [1, 1, 1]),
];

export const fakeWarnings: ScenarioStatus["warnings"] = [
  {
    acknowledged: null,
    rule: "statedTotalDiffers",
    lineId: fakeLineId("SUMMA"),
    code: "SUMMA",
    year: 2022,
    message: "Summa kommunbidrag 2022 är angivet 2 442 036 tkr men raderna ger 2 442 037 tkr.",
    sheetId: framesId,
  },
  {
    acknowledged: null,
    rule: "overriddenFormula",
    lineId: fakeLineId("EXP"),
    code: "EXP",
    year: 2022,
    message: "Exploatering 2022 är inmatad i stället för radens formel.",
    sheetId: framesId,
  },
  {
    acknowledged: null,
    rule: "unfundedMeasure",
    lineId: fakeLineId("SOMMAR"),
    code: "SOMMAR",
    year: 2021,
    message: "Sommarjobb 1 000 tkr 2021 har ingen angiven finansiering.",
    sheetId: measuresId,
  },
];
