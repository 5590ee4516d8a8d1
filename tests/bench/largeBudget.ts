// A large municipality as one scenario: 12 committees × 40 units × 30 accounts over 10 years, 400 measures, 300 investment
// projects and the tables that hang on them. What an edit of any kind costs is measured on it.

import { isLineId, type LineId, type SheetId } from "../../shared/domain/ids.ts";
import { type Line, plainLine } from "../../shared/domain/line.ts";
import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";
import { fundedBy, plainMeasure } from "../../shared/domain/measure.ts";
import type { CellInput, Scenario, Sheet, SheetKind } from "../../shared/domain/scenario.ts";

export const largeBudgetSize = {
  committees: 12,
  units: 40,
  accounts: 30,
  measures: 400,
  projects: 300,
  years: 10,
} as const;
const firstYear = 2026;
const lastYear = firstYear + largeBudgetSize.years - 1;
const years = Array.from({ length: largeBudgetSize.years }, (_, index) => firstYear + index);
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const enteredAt = "2026-05-04T09:30:00.000Z";

function idOf(number: number): string {
  let rest = number;
  let id = "";
  for (let place = 0; place < 12; place += 1) {
    id += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  if (!isLineId(id)) throw new Error(id);
  return id;
}

class Builder {
  readonly lines = new Map<LineId, Line>();
  readonly cells = new Map<LineId, Map<number, CellInput>>();
  readonly sheets: (Omit<Sheet, "lineIds"> & { lineIds: LineId[] })[] = [];
  private next = 1;

  sheet(kind: SheetKind, title: string): SheetId {
    const id = idOf(900_000 + this.sheets.length) as SheetId;
    this.sheets.push({ id, title, kind, firstYear, lastYear, lineIds: [], caption: "" });
    return id;
  }

  line(sheetId: SheetId, part: Partial<Line> & Pick<Line, "label">, value?: (year: number) => number): LineId {
    const id = idOf(this.next) as LineId;
    this.next += 1;
    this.lines.set(id, {
      ...plainLine,
      id,
      code: "",
      kind: part.formula == null ? "input" : "formula",
      homeSheetId: sheetId,
      parentId: null,
      unit: "kr",
      scope: "taxFunded",
      ...part,
    });
    this.sheets.find((sheet) => sheet.id === sheetId)?.lineIds.push(id);
    if (value !== undefined) {
      const filled = part.formulaFromYear == null ? years : years.filter((year) => year < (part.formulaFromYear ?? 0));
      this.cells.set(id, new Map(filled.map((year) => [year, { type: "number", value: value(year), enteredAt }])));
    }
    return id;
  }
}

export interface LargeBudget {
  readonly scenario: Scenario;
  readonly ids: Readonly<
    Record<
      | "account"
      | "priceIndex"
      | "measure"
      | "temporaryMeasure"
      | "outlay"
      | "committee"
      | "goal"
      | "measureSheet"
      | "taxRate",
      string
    >
  >;
}

export function largeBudget(): LargeBudget {
  const build = new Builder();
  const premises = build.sheet("premises", "Premisser");
  const share = (label: string, code: string, role: Line["role"], value: number) =>
    build.line(premises, { label, code, role, unit: "share" }, () => value);
  const taxBase = build.line(
    premises,
    { label: "Skatteunderlag", code: "SKATTEUNDERLAG", role: "taxBase" },
    () => 60e9,
  );
  const taxRate = build.line(
    premises,
    { label: "Skattesats", code: "SATS", role: "taxRate", unit: "taxRate" },
    () => 0.2183,
  );
  const grants = build.line(
    premises,
    { label: "Generella statsbidrag", code: "BIDRAG", role: "grantRow" },
    () => 2.4e9,
  );
  const index = share("Prisindex", "PKV", "priceIndex", 0.021);
  const part = share("Andel av PKV", "ANDEL_PKV", "indexShare", 0.75);
  const rate = share("Internränta", "INTERNR", "internalInterest", 0.0275);

  const frames = build.sheet("frames", "Ramar");
  const committees = build.line(frames, { label: "Nämnder", kind: "heading" });
  const measures = build.sheet("measures", "Åtgärder");
  const frameIds: LineId[] = [];
  for (let at = 0; at < largeBudgetSize.committees; at += 1) {
    const id = idOf(100_000 + at) as LineId;
    frameIds.push(id);
    build.lines.set(id, {
      ...plainLine,
      id,
      code: `N${at + 1}`,
      label: `Nämnd ${at + 1}`,
      kind: "formula",
      role: "committee",
      homeSheetId: frames,
      parentId: committees,
      unit: "kr",
      scope: "taxFunded",
      formula: `(@${id}[-1] - TEMPORARY(@${id})[-1]) * (1 + @${part} * @${index}) + MEASURES(@${id})`,
      formulaFromYear: firstYear + 1,
    });
    build.cells.set(id, new Map([[firstYear, { type: "number", value: 4e8 + at * 1e7, enteredAt }]]));
    build.sheets.find((sheet) => sheet.id === frames)?.lineIds.push(id);
  }
  const total = build.line(frames, {
    label: "Summa",
    code: "KOMMUNBIDRAG",
    kind: "sum",
    role: "frameTotal",
    formula: `SUM(@${committees})`,
  });

  const detail = build.sheet("own", "Internbudget");
  let account: LineId | null = null;
  for (const frame of frameIds) {
    const heading = build.line(detail, {
      label: `Internbudget ${build.lines.get(frame)?.label ?? ""}`,
      kind: "heading",
    });
    const units: LineId[] = [];
    for (let unit = 0; unit < largeBudgetSize.units; unit += 1) {
      const unitHeading = build.line(detail, { label: `Enhet ${unit + 1}`, kind: "heading", parentId: heading });
      for (let row = 0; row < largeBudgetSize.accounts; row += 1) {
        const id = build.line(
          detail,
          {
            label: `Konto ${4000 + row}`,
            parentId: unitHeading,
            ...(row % 3 === 0 ? { formula: `[-1] * (1 + @${index})`, formulaFromYear: firstYear + 1 } : {}),
          },
          (year) => 1000 * ((unit * 31 + row * 7 + year) % 97),
        );
        account ??= row === 1 ? id : null;
      }
      units.push(
        build.line(detail, { label: "Summa enhet", kind: "sum", parentId: heading, formula: `SUM(@${unitHeading})` }),
      );
    }
    build.line(detail, { label: "Summa internbudget", kind: "sum", formula: units.map((id) => `@${id}`).join(" + ") });
  }

  const saving = build.line(
    measures,
    { label: "Besparing 0", measure: { ...plainMeasure, direction: "saving", committeeId: frameIds[0] ?? null } },
    (year) => (year === firstYear ? -9e9 : 0),
  );
  const measureIds: LineId[] = [];
  for (let at = 1; at < largeBudgetSize.measures; at += 1) {
    measureIds.push(
      build.line(
        measures,
        {
          label: `Åtgärd ${at}`,
          measure: {
            ...plainMeasure,
            duration: at % 4 === 0 ? "temporary" : "permanent",
            committeeId: frameIds[at % frameIds.length] ?? null,
            fundings: fundedBy(saving),
          },
        },
        (year) => ((at + year) % 5 === 0 ? 250_000 + at * 1000 : 0),
      ),
    );
  }

  const investments = build.sheet("investments", "Investeringar");
  let outlay: LineId | null = null;
  const depreciations: LineId[] = [];
  for (let at = 0; at < largeBudgetSize.projects; at += 1) {
    const project = {
      committeeId: frameIds[at % frameIds.length] ?? null,
      priority: at + 1,
      status: "proposed",
    } as const;
    const heading = build.line(investments, { label: `Projekt ${at + 1}`, kind: "heading", project });
    const attributes = new Map<LineAttribute, number>([
      ["life", 33],
      ["startYear", firstYear + (at % 9)],
      ["startMonth", 1 + (at % 12)],
    ]);
    const parts = { parentId: heading } as const;
    const cost = build.line(investments, { ...parts, label: "Byggnad", role: "outlay", attributes }, (year) =>
      year <= firstYear + (at % 9) ? 3e6 : 0,
    );
    outlay ??= cost;
    const spent = `SUM(@${cost}[${firstYear}:${lastYear}]), @${cost}[life]`;
    const start = `@${cost}[startYear], @${cost}[startMonth]`;
    depreciations.push(
      build.line(investments, {
        ...parts,
        label: "Avskrivning",
        kind: "ofWhich",
        role: "depreciation",
        formula: `DEPRECIATION(${spent}, ${start})`,
      }),
    );
    build.line(investments, {
      ...parts,
      label: "Internränta",
      kind: "ofWhich",
      role: "capitalInterest",
      formula: `INTERNALINTEREST(${spent}, @${rate}, ${start})`,
    });
  }

  const income = build.sheet("incomeBudget", "Resultatbudget");
  const operations = build.line(income, {
    label: "Verksamhetens nettokostnader",
    code: "VERKS",
    role: "operations",
    formula: `-@${total}`,
  });
  const depreciation = build.line(income, {
    label: "Avskrivningar",
    code: "AVSKR",
    role: "depreciationCost",
    formula: `-SUM(@${depreciations[0]}:@${depreciations.at(-1)})`,
  });
  const tax = build.line(income, {
    label: "Skatteintäkter",
    code: "SKATT",
    role: "taxRevenue",
    formula: `@${taxBase} * @${taxRate}`,
  });
  const general = build.line(income, {
    label: "Generella statsbidrag",
    code: "GSB",
    role: "generalGrants",
    formula: `@${grants}`,
  });
  const result = build.line(income, {
    label: "Årets resultat",
    code: "RES",
    kind: "sum",
    role: "result",
    formula: `@${operations} + @${depreciation} + @${tax} + @${general}`,
  });
  const goals = build.sheet("goals", "Mål och indikatorer");
  const goal = build.line(goals, {
    label: "Resultatandel",
    code: "RESANDEL",
    kind: "goal",
    unit: "share",
    formula: `@${result} / (@${tax} + @${general})`,
    goal: { operator: ">=", threshold: "2%", shortLabel: "Resultat", fromYear: null, toYear: null },
  });
  const ids = {
    account: account ?? "",
    priceIndex: index,
    measure: measureIds[0] ?? "",
    temporaryMeasure: measureIds[3] ?? "",
    outlay: outlay ?? "",
    committee: frameIds[0] ?? "",
    goal,
    measureSheet: measures,
    taxRate,
  };
  return {
    scenario: {
      head: {
        scenarioId: "00000000-0000-4000-8000-000000000001" as Scenario["head"]["scenarioId"],
        title: "Stor kommun",
        municipality: "Stor kommun",
        period: { firstYear, lastYear, budgetYear: firstYear },
        displayUnit: "tkr",
        baselineName: "",
        organisation: "committees",
      },
      sheets: build.sheets,
      lines: build.lines,
      cells: build.cells,
      stated: new Map(),
      importRemarks: [],
      acknowledgements: [],
    },
    ids,
  };
}
