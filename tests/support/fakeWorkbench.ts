import { noSource } from "../../shared/domain/line.ts";

// A stand-in for the host with a small scenario of its own: it reads plain numbers, adds up its one sum and knows a few
// refusals. It lets the window be looked at and its state be tested without a host; it is no model of the real one.

import type { Command, TypedCell } from "../../shared/commands/command.ts";
import {
  type CellRange,
  cellAtIndex,
  cellCountOf,
  cellMark,
  cellState,
  type GridSize,
  type LineView,
  type Patch,
  type ScenarioStatus,
  type ScenarioStructure,
  type ScenarioView,
} from "../../shared/contract/scenarioView.ts";
import type {
  AnswerOf,
  InputCheck,
  Refusal,
  RequestName,
  RequestOf,
  Workbench,
} from "../../shared/contract/workbench.ts";
import { isLineId, isSheetId, type LineId, newScenarioId, type SheetId } from "../../shared/domain/ids.ts";
import { fundedInWords, plainMeasure } from "../../shared/domain/measure.ts";
import { failure, success } from "../../shared/domain/result.ts";
import { parseTypedNumber } from "../../shared/format/parseTyped.ts";

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

const years = [2021, 2022, 2023];
export const framesId = fakeSheetId("framesheet");
const emptyId = fakeSheetId("emptysheet");
const measuresId = fakeSheetId("measuresheet");

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
const all = [...rows, ...measures];
const idOf = (row: FakeRow): LineId => fakeLineId(row.code === "" ? "hostile" : row.code);

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

const size: GridSize = { rowCount: all.length, yearCount: years.length };

function firstCells(): CellRange {
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

const notThere: Refusal = { code: "notInStandIn", message: "Det kan inte ställföreträdaren." };

/** A workbench with one scenario in memory. An empty `startWith` shows the start screen. */
export function createFakeWorkbench(startOnSample = true): Workbench & { readonly commands: Command[] } {
  const commands: Command[] = [];
  const cells = firstCells();
  let structure = fakeStructure;
  let revision = 1;
  const undone: Float64Array[] = [];
  const history: Float64Array[] = [];
  const sumRow = all.findIndex((row) => row.code === "SUMMA");
  const addUp = () => {
    years.forEach((_, year) => {
      let sum = 0;
      all.forEach((row, line) => {
        if (row.parent === "NAMNDER") sum += cells.values[cellAtIndex(size, line, year)] ?? 0;
      });
      cells.values[cellAtIndex(size, sumRow, year)] = sum;
    });
  };
  addUp();
  const status = (): ScenarioStatus => ({
    revision,
    cellFormulas: [],
    goals: [
      goal("RES", "Resultat minst 4 % av skatt och bidrag", "share", [0.0403, 0.0403, 0.0442], [0.04, 0.04, 0.04]),
      goal(
        "NET",
        "Nettokostnader ökar högst som skatt och bidrag",
        "share",
        [0.02, 0.0281, 0.0189],
        [0.03, 0.0271, 0.0268],
      ),
      goal("SJF", "Investeringar självfinansierade", "share", [1.56, 1.64, 1.31], [1, 1, 1]),
    ],
    unfunded: [{ year: 2021, amountSek: 1_500_000 }],
    warnings: [
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
    ],
    undoLabel: history.length === 0 ? null : "inmatning i VON 2021",
    redoLabel: undone.length === 0 ? null : "inmatning i VON 2021",
    publish: { state: "published", fileName: "alingsas.budget", message: "Sparat 14:32" },
  });
  const view = (): ScenarioView => ({ structure, cells: structuredClone(cells), status: status() });
  const patch = (withStructure = false): Patch => ({
    follows: revision - 1,
    structure: withStructure ? structure : null,
    news: null,
    ranges: [structuredClone(cells)],
    status: status(),
  });
  const setCells = (typed: readonly TypedCell[], bareUnit: "kr" | "tkr" | "mnkr"): AnswerOf<"apply"> => {
    const before = cells.values.slice();
    for (const cell of typed) {
      const line = structure.lines.findIndex((candidate) => candidate.id === cell.lineId);
      const index = cellAtIndex(size, line, years.indexOf(cell.year));
      const found = structure.lines[line];
      if (found === undefined) return failure(notThere);
      if (cell.text === "") {
        cells.states[index] = cellState.empty;
        cells.values[index] = 0;
        continue;
      }
      const number = parseTypedNumber(cell.text, found.unit, bareUnit);
      if (!number.ok) {
        cells.values.set(before);
        return failure({
          code: number.error.type,
          message: `”${cell.text}” är inget tal. Skriv till exempel 818 729 eller en formel som börjar med =.`,
          position: { start: 0, end: cell.text.length },
        });
      }
      cells.states[index] = cellState.number;
      cells.values[index] = number.value;
      cells.marks[index] =
        found.formula !== null && cell.year > 2021 ? cellMark.input | cellMark.overridden : cellMark.input;
    }
    history.push(before);
    undone.length = 0;
    return finish();
  };
  const finish = (): AnswerOf<"apply"> => {
    addUp();
    revision += 1;
    return success(patch());
  };
  const answerTo = (name: RequestName, payload: unknown): unknown => {
    const given = payload as Record<string, unknown>;
    switch (name) {
      case "describe":
        return success({
          nativeDialogs: false,
          nativeMenu: false,
          openInMailProgram: false,
          programVersion: "0.1.0",
          fileFormatVersion: 1,
          recoverable: [],
          startWith: startOnSample ? [{ type: "sample", name: "alingsas" }] : [],
        });
      case "open":
        return success({ handle: "fake", view: view() });
      case "view":
        return success(view());
      case "close":
        return success({ publish: status().publish });
      case "apply": {
        const command = given.command as Command;
        commands.push(command);
        if (command.type === "setCells") return setCells(command.cells, command.bareUnit);
        if (command.type === "renameLine") {
          structure = {
            ...structure,
            lines: structure.lines.map((line) =>
              line.id === command.lineId ? { ...line, label: command.label, code: command.code } : line,
            ),
          };
          revision += 1;
          return success(patch(true));
        }
        return failure(notThere);
      }
      case "undo":
      case "redo": {
        const from = name === "undo" ? history : undone;
        const values = from.pop();
        if (values === undefined) return failure(notThere);
        (name === "undo" ? undone : history).push(cells.values.slice());
        cells.values.set(values);
        return finish();
      }
      case "checkInput":
        return checkInput(String(given.text), Number(given.year));
      case "previewImport":
        return success(fakePreview);
      case "reportHtml":
        return success({
          html: "<!doctype html><html lang=sv><style>body{font:14px sans-serif}td{padding:4px 12px}</style><h1>Driftsbudget</h1><table><tr><td>Vård- och omsorgsnämnden<td>818 729</table></html>",
        });
      default:
        return failure(notThere);
    }
  };
  return {
    commands,
    request: async <Name extends RequestName>(name: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name>> =>
      answerTo(name, payload) as AnswerOf<Name>,
    onEvent: () => () => undefined,
  };
}

/** References by code, and a refusal where a "?" stands. */
function checkInput(text: string, year: number): AnswerOf<"checkInput"> {
  const wrong = text.indexOf("?");
  if (wrong >= 0) {
    return failure({
      code: "unexpectedSign",
      message: "Tecknet ? kan inte stå här. Ta bort det eller skriv en post, ett tal eller en räknesymbol.",
      position: { start: wrong, end: wrong + 1 },
    });
  }
  const references: InputCheck["references"][number][] = [];
  for (const match of text.matchAll(/([A-ZÅÄÖ_]{2,})(\[föregående\])?/g)) {
    const row = all.find((candidate) => candidate.code === match[1]);
    if (row === undefined) continue;
    references.push({
      start: match.index,
      end: match.index + match[0].length,
      lineIds: [idOf(row)],
      years: [match[2] === undefined ? year : year - 1],
    });
  }
  return success({
    kind: "formula",
    value: 840_609_000,
    text: null,
    state: cellState.number,
    unit: "kr",
    formulaUnit: "kr",
    holdsFrom: 2022,
    references,
  });
}

const fakePreview = {
  table: {
    title: "Resultatbudget",
    unit: "mnkr" as const,
    unitSuspected: true,
    columns: years.map((year) => ({ label: year === 2021 ? "Budget 2021" : `Plan ${year}`, year })),
    rows: [
      { label: "Verksamhetens nettokostnader", kind: "item" as const, values: [-2_496_524, -2_566_611, -2_615_005] },
      { label: "Skatteintäkter", kind: "item" as const, values: [2_020_214, 2_098_974, 2_181_975] },
      { label: "varav slutavräkning", kind: "ofWhich" as const, values: [1_200, null, null] },
      { label: "Generella statsbidrag och utjämning", kind: "item" as const, values: [586_934, 578_821, 567_513] },
      { label: "Årets resultat", kind: "sum" as const, values: [110_624, 111_183, 134_483] },
    ],
    sums: [
      {
        axis: "row" as const,
        row: 4,
        of: [0, 1, 3],
        stated: [110_624, 111_183, 134_483],
        computed: [110_624, 111_184, 134_483],
      },
    ],
    doubts: [],
  },
  sheetId: framesId,
  rows: [0, 1, 2, 3, 4].map((row) => ({ row, label: "", lineId: row === 1 ? fakeLineId("VON") : null })),
  proposedUnit: "tkr" as const,
  remarks: [
    {
      code: "unitSuspected",
      row: null,
      column: null,
      message: "Tabellen anger mnkr, men beloppens storlek tyder på tkr.",
    },
    {
      code: "sumDiffers",
      row: 4,
      column: 1,
      message: "Årets resultat 2022 är angivet 111 183 men raderna ger 111 184.",
    },
  ],
};
