// Every fault that can be planted in a budget without one is reported by its rule, at its cell, and by nothing else. Two rules
// speak of one fault only where it is two: what is typed over the sum of the frames is both an override and a wrong sum.

import { describe, expect, it } from "vitest";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { LineAttribute } from "../../../shared/domain/lineAttribute.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { reviewRules } from "../../../shared/review/reviewer.ts";
import { type CleanBudget, cleanBudget } from "../../support/cleanBudget.ts";
import { reviewOf } from "../../support/reviewOf.ts";
import { calculatedAfresh } from "../../support/scenarioFromText.ts";

/** What a plant leaves: where the reviewer must point, and what is no line or cell of the budget. */
interface Planted {
  readonly expected: readonly string[];
  readonly extra?: Partial<Pick<Scenario, "stated" | "importRemarks">>;
}
type Plant = (budget: CleanBudget) => Planted;

const valueIn = ({ draft }: CleanBudget, code: string, year: number): number =>
  calculatedAfresh(draft.scenario()).calculated.valueOf(draft.id(code), year).value ?? Number.NaN;

const anyYear = ({ random, budgetYear, lastYear }: CleanBudget): number => random.whole(budgetYear, lastYear);
/** A year with a year of the line's formula before it. */
const ruledYear = ({ random, firstYear, lastYear }: CleanBudget): number => random.whole(firstYear + 1, lastYear);

function sheetOf({ draft }: CleanBudget, kind: "measures" | "frames") {
  const sheet = draft.sheets.find((candidate) => candidate.kind === kind);
  if (sheet === undefined) throw new Error(`no sheet of ${kind}`);
  return sheet.id;
}

/** A line's calculated figures typed instead of its formula. */
function typedInstead(budget: CleanBudget, code: string): void {
  const { draft, firstYear, lastYear } = budget;
  const { calculated } = calculatedAfresh(draft.scenario());
  draft.edit(code, { formula: null });
  for (let year = firstYear; year <= lastYear; year += 1)
    draft.type(code, year, calculated.valueOf(draft.id(code), year).value ?? 0);
}

const someCommittee = ({ draft, random, committees }: CleanBudget): LineId => draft.id(random.of(committees));

/** Some unit with its committee; one is made where the budget has none. */
function someUnit(budget: CleanBudget): readonly [unit: string, committee: string] {
  const { draft, random, units, committees } = budget;
  if (units.length > 0) {
    const unit = random.of(units);
    return [unit, unit.split("_")[0] ?? ""];
  }
  const committee = random.of(committees);
  draft.line(sheetOf(budget, "frames"), { code: "ENHET", kind: "ofWhich", under: committee, typed: () => 1_000 });
  return ["ENHET", committee];
}

const plants: Readonly<Record<string, readonly Plant[]>> = {
  unitSuspected: [
    (budget) => ({
      expected: ["unitSuspected"],
      extra: {
        importRemarks: [
          { rule: "unitSuspected", sheetId: sheetOf(budget, "frames"), statedUnit: "mnkr", readAs: "tkr" },
        ],
      },
    }),
  ],
  unitSlip: [
    (budget) => {
      const year = anyYear(budget);
      const code = budget.random.of(["PENSION", "CENTRAL_LÖN"]);
      budget.draft.type(code, year, valueIn(budget, code, year) * budget.random.of([1_000, 1 / 1_000]));
      return { expected: [`unitSlip ${code} ${year}`] };
    },
    (budget) => {
      const year = anyYear(budget);
      const printed = valueIn(budget, "AVSKR", year) / 1_000;
      const stated = new Map([[budget.draft.id("AVSKR"), new Map([[year, printed]])]]);
      return { expected: [`unitSlip AVSKR ${year}`], extra: { stated } };
    },
    (budget) => {
      const year = anyYear(budget);
      const code = budget.random.of(["PENSION", "CENTRAL_LÖN"]);
      budget.draft.type(code, year, valueIn(budget, code, year) / 1_000_000);
      return { expected: [`unitSlip ${code} ${year}`] };
    },
    (budget) => {
      const { draft, firstYear } = budget;
      draft.type("SU", firstYear, valueIn(budget, "SU", firstYear) * 1_000);
      return { expected: [`unitSlip SU ${firstYear}`] };
    },
    (budget) => {
      const year = anyYear(budget);
      budget.draft.type("PKV", year, valueIn(budget, "PKV", year) * 100);
      return { expected: [`unitSlip PKV ${year}`] };
    },
    (budget) => {
      const year = anyYear(budget);
      budget.draft.type("SATS", year, valueIn(budget, "SATS", year) + budget.random.of([0.078, 0.3]));
      return { expected: [`unitSlip SATS ${year}`] };
    },
  ],
  cellError: [
    (budget) => {
      const year = anyYear(budget);
      budget.draft.typeFormula("EXTRA", year, "{FININT} / 0");
      return { expected: [`cellError EXTRA ${year}`] };
    },
  ],
  statedTotalDiffers: [
    (budget) => {
      const { draft, committees } = budget;
      const year = anyYear(budget);
      const printed = committees.map((code) => [draft.id(code), Math.round(valueIn(budget, code, year))] as const);
      const total = printed.reduce((sum, [, amount]) => sum + amount, 0);
      const all = [...printed, [draft.id("KOMMUNBIDRAG"), total + 1_000] as const];
      const stated = new Map(all.map(([id, amount]) => [id, new Map([[year, amount]])]));
      return { expected: [`statedTotalDiffers KOMMUNBIDRAG ${year}`], extra: { stated } };
    },
  ],
  rowTotalDiffers: [
    (budget) => {
      const { draft, firstYear, lastYear, random } = budget;
      const code = random.of(["PROJ1", "VA"]);
      let sum = 0;
      for (let year = firstYear; year <= lastYear; year += 1) sum += valueIn(budget, code, year);
      draft.edit(code, { attributes: new Map([["periodTotal", sum + 1_000]]) });
      return { expected: [`rowTotalDiffers ${code}`] };
    },
  ],
  totalDiffers: [
    (budget) => {
      const year = anyYear(budget);
      typedInstead(budget, "KOMMUNBIDRAG");
      budget.draft.type("KOMMUNBIDRAG", year, valueIn(budget, "KOMMUNBIDRAG", year) + 50_000);
      return { expected: [`totalDiffers KOMMUNBIDRAG ${year}`] };
    },
    (budget) => {
      const { committees, random, draft } = budget;
      const left = random.of(committees);
      const rest = committees.filter((code) => code !== left);
      draft.edit("KOMMUNBIDRAG", { formula: rest.map((code) => `{${code}}`).join(" + ") });
      return { expected: ["totalDiffers KOMMUNBIDRAG"] };
    },
    (budget) => {
      const year = anyYear(budget);
      budget.draft.type("KOMMUNBIDRAG", year, valueIn(budget, "KOMMUNBIDRAG", year) + 50_000);
      return { expected: [`totalDiffers KOMMUNBIDRAG ${year}`, `overriddenFormula KOMMUNBIDRAG ${year}`] };
    },
  ],
  countedTwice: [
    (budget) => {
      const grant = budget.random.of(budget.grants);
      const formula = `{NETTO} + {SKATT} + {GSB} + {${grant}} + {RIKTAT} + {FINNETTO}`;
      budget.draft.edit("RFEP", { formula });
      return { expected: ["countedTwice RFEP"] };
    },
  ],
  ofWhichSummed: [
    (budget) => {
      const [unit] = someUnit(budget);
      budget.draft.edit("KOMMUNBIDRAG", { formula: `SUM({NÄMNDER}) + {${unit}}` });
      return { expected: ["ofWhichSummed KOMMUNBIDRAG"] };
    },
  ],
  ofWhichLarger: [
    (budget) => {
      const [unit, committee] = someUnit(budget);
      const year = anyYear(budget);
      budget.draft.type(unit, year, Math.round(valueIn(budget, committee, year) * 1.2));
      return { expected: [`ofWhichLarger ${unit} ${year}`] };
    },
  ],
  unitsAboveFrame: [
    (budget) => {
      const committee = budget.random.of(budget.committees);
      const year = anyYear(budget);
      const frame = valueIn(budget, committee, year);
      for (const code of ["HALVA", "RESTEN"]) {
        budget.draft.line(sheetOf(budget, "frames"), {
          code,
          kind: "ofWhich",
          role: "committeeUnit",
          under: committee,
          typed: (at) => (at === year ? Math.round(frame * 0.6) : null),
        });
      }
      return { expected: [`unitsAboveFrame ${committee} ${year}`] };
    },
  ],
  emptyAmongFigures: [
    (budget) => {
      const { draft, random, firstYear, lastYear } = budget;
      const year = random.whole(firstYear + 1, lastYear - 1);
      draft.cells.get(draft.id("INKUTJ"))?.delete(year);
      return { expected: [`emptyAmongFigures INKUTJ ${year}`] };
    },
    (budget) => {
      const { draft, random, budgetYear, lastYear } = budget;
      const year = random.of([budgetYear, lastYear]);
      draft.cells.get(draft.id("BEF_80"))?.delete(year);
      return { expected: [`emptyAmongFigures BEF_80 ${year}`] };
    },
  ],
  projectIncomplete: [
    ...[
      { life: 20, residual: 900_000 },
      { life: 20, startsIn: "first" },
      { startsIn: "last" },
      { life: 20, startsIn: "last", contribution: -40_000_000 },
      { life: 20, startsIn: "last", residual: 90_000_000 },
    ].map(
      ({ life, startsIn, contribution, residual }): Plant =>
        (budget) => {
          const { draft, firstYear, lastYear } = budget;
          const sheet = draft.sheets.find(({ kind }) => kind === "investments")?.id ?? sheetOf(budget, "measures");
          const startYear = startsIn === "first" ? firstYear : lastYear;
          const attributes = new Map<LineAttribute, number>([
            ...(life === undefined ? [] : [["life", life] as const]),
            ...(startsIn === undefined ? [] : [["startYear", startYear] as const]),
            ...(residual === undefined ? [] : [["residual", residual] as const]),
          ]);
          draft.line(sheet, {
            code: "BYGGE",
            kind: "heading",
            project: { committeeId: draft.id("N1"), priority: null, status: "proposed" },
          });
          draft.line(sheet, { code: "BYGGE_UTG", role: "outlay", under: "BYGGE", attributes, typed: () => 1_000_000 });
          if (contribution !== undefined) {
            const typed = (year: number) => (year === firstYear ? contribution : null);
            draft.line(sheet, { code: "BYGGE_BIDR", role: "contribution", under: "BYGGE", attributes, typed });
          }
          return { expected: ["projectIncomplete BYGGE"] };
        },
    ),
  ],
  sameRevenue: [
    (budget) => {
      const { draft, firstYear, lastYear } = budget;
      const year = anyYear(budget);
      const grant = valueIn(budget, "INKUTJ", year);
      for (let at = firstYear; at <= lastYear; at += 1) draft.type("RIKTAT", at, at === year ? grant : 0);
      return { expected: [`sameRevenue RIKTAT ${year}`] };
    },
  ],
  signSuspected: [
    (budget) => {
      const year = anyYear(budget);
      const code = budget.random.of(["FININT", "FINKOST", "BEF_80", "VA"]);
      const value = code === "VA" ? -1_000 : -valueIn(budget, code, year);
      budget.draft.type(code, year, value);
      return { expected: [`signSuspected ${code} ${year}`] };
    },
    (budget) => {
      const year = anyYear(budget);
      const direction = budget.random.of(["saving", "addition"] as const);
      budget.draft.line(sheetOf(budget, "measures"), {
        code: "VÄND",
        measure: { ...plainMeasure, direction, duration: "temporary", committeeId: someCommittee(budget) },
        typed: (at) => (at === year ? (direction === "saving" ? 900_000 : -900_000) : null),
      });
      return { expected: [`signSuspected VÄND ${year}`] };
    },
  ],
  bridgeMissing: [
    (budget) => {
      const year = anyYear(budget);
      typedInstead(budget, "VERKS");
      budget.draft.type("VERKS", year, valueIn(budget, "VERKS", year) + 1_000);
      return { expected: [`bridgeMissing VERKS ${year}`] };
    },
  ],
  balanceDiffers: [
    (budget) => {
      const { draft, firstYear } = budget;
      if (!draft.lines.has(draft.id("TILLGÅNGAR"))) {
        const sheet = draft.sheet("balance", "Balans");
        draft.line(sheet, { code: "TILLGÅNGAR", role: "assets", typed: () => 500 });
        draft.line(sheet, { code: "KONTROLL", role: "balanceCheck", formula: "{TILLGÅNGAR} - 500 SEK" });
      }
      draft.type("TILLGÅNGAR", firstYear, valueIn(budget, "TILLGÅNGAR", firstYear) + 1_000);
      return { expected: [`balanceDiffers KONTROLL ${firstYear}`] };
    },
  ],
  transferUnbalanced: [
    (budget) => {
      const year = anyYear(budget);
      const transfer = { ...plainMeasure, direction: "transfer", committeeId: someCommittee(budget) } as const;
      const sheet = sheetOf(budget, "measures");
      const only = (amount: number) => (at: number) => (at === year ? amount : null);
      budget.draft.line(sheet, { code: "LÄMNAR", measure: transfer, typed: only(-700_000) });
      budget.draft.line(sheet, { code: "FÅR", measure: transfer, typed: only(budget.random.of([650_000, 7_000_000])) });
      return { expected: [`transferUnbalanced LÄMNAR ${year}`] };
    },
  ],
  mixedScope: [
    (budget) => {
      budget.draft.edit("SJÄLVFIN", { formula: "({RES} - {AVSKR}) / {INV_TOTALT}" });
      return { expected: ["mixedScope SJÄLVFIN"] };
    },
    (budget) => {
      budget.draft.edit("SJÄLVFIN", { formula: "({RES} - {AVSKR}) / INVESTMENTS()" });
      return { expected: ["mixedScope SJÄLVFIN"] };
    },
  ],
  goalBreached: [
    (budget) => {
      const year = anyYear(budget);
      const goal = { operator: ">=", threshold: "50%", shortLabel: "", fromYear: year, toYear: year } as const;
      budget.draft.edit("RESANDEL", { goal });
      return { expected: [`goalBreached RESANDEL ${year}`] };
    },
  ],
  unfundedMeasure: [
    (budget) => {
      const year = anyYear(budget);
      budget.draft.line(sheetOf(budget, "measures"), {
        code: "OBETALD",
        measure: { ...plainMeasure, duration: "temporary", committeeId: someCommittee(budget) },
        typed: (at) => (at === year ? 1_500_000 : null),
      });
      return { expected: [`unfundedMeasure OBETALD ${year}`] };
    },
  ],
  measureOutsideFrames: [
    (budget) => {
      const year = anyYear(budget);
      budget.draft.line(sheetOf(budget, "measures"), {
        code: "UTAN",
        measure: { ...plainMeasure, direction: "saving" },
        typed: (at) => (at === year ? -1_500_000 : null),
      });
      return { expected: ["measureOutsideFrames UTAN"] };
    },
  ],
  temporaryFunding: [
    (budget) => {
      const { draft } = budget;
      const year = anyYear(budget);
      const sheet = sheetOf(budget, "measures");
      const committeeId = someCommittee(budget);
      const only = (amount: number) => (at: number) => (at === year ? amount : null);
      draft.line(sheet, {
        code: "ENGÅNGS",
        measure: { ...plainMeasure, direction: "saving", duration: "temporary", committeeId },
        typed: only(-800_000),
      });
      const fundings = [{ sourceId: draft.id("ENGÅNGS"), note: "", amount: null }];
      draft.line(sheet, {
        code: "VARAKTIG",
        measure: { ...plainMeasure, fundings, committeeId },
        typed: only(800_000),
      });
      return { expected: [`temporaryFunding VARAKTIG ${year}`] };
    },
  ],
  overriddenFormula: [
    (budget) => {
      const code = budget.random.of(budget.indexed);
      const year = ruledYear(budget);
      budget.draft.type(code, year, Math.round(valueIn(budget, code, year) * 1.01));
      return { expected: [`overriddenFormula ${code} ${year}`] };
    },
  ],
  indexedUnchanged: [
    (budget) => {
      const code = budget.random.of(budget.indexed);
      const year = ruledYear(budget);
      budget.draft.type(code, year, valueIn(budget, code, year - 1));
      return { expected: [`indexedUnchanged ${code} ${year}`] };
    },
    (budget) => {
      const code = budget.committees.find((name) => !budget.indexed.includes(name)) ?? "N2";
      if (budget.indexed.includes(code)) typedInstead(budget, code);
      const year = ruledYear(budget);
      budget.draft.type(code, year, valueIn(budget, code, year - 1));
      return { expected: [`indexedUnchanged ${code} ${year}`] };
    },
  ],
  oldPremises: [
    ({ draft, budgetYear }) => {
      for (const code of ["SU", "PKV", "INKUTJ"])
        draft.edit(code, { source: { name: "SKR cirkulär 26:45", date: `${budgetYear - 1}-10-20` } });
      for (const line of draft.lines.values()) {
        const isOther = line.source.name.startsWith("SKR") && !["SU", "PKV", "INKUTJ"].includes(line.code);
        if (isOther) draft.edit(line.code, { source: { name: "", date: "" } });
      }
      draft.edit("PKV", { source: { name: "SKR cirkulär 26:31", date: `${budgetYear - 1}-04-28` } });
      return { expected: ["oldPremises PKV"] };
    },
    ({ draft, budgetYear }) => {
      draft.edit("SU", { source: { name: "Egen bedömning", date: `${budgetYear - 2}-10-20` } });
      return { expected: ["oldPremises SU"] };
    },
  ],
  levelOrAccumulated: [
    (budget) => {
      const { draft, firstYear, lastYear } = budget;
      const sheet = sheetOf(budget, "measures");
      draft.line(sheet, { code: "PER_ÅR", typed: () => 20_000_000 });
      draft.line(sheet, { code: "ACK", formula: "{ACK}[-1] + {PER_ÅR}", formulaFromYear: firstYear + 1 });
      draft.type("ACK", firstYear, 20_000_000);
      return { expected: [`levelOrAccumulated ACK ${lastYear}`] };
    },
  ],
};

it("has a fault to plant for every rule", () => {
  expect(Object.keys(plants).toSorted()).toEqual([...reviewRules].toSorted());
});

const cases = Object.entries(plants).flatMap(([rule, each]) =>
  each.map((plant, place) => ({ name: each.length === 1 ? rule : `${rule}, ${place + 1}`, plant })),
);

describe("a fault planted at a random place of a random budget", () => {
  it.each(cases)("$name", ({ plant }) => {
    for (let seed = 1_000; seed < 1_012; seed += 1) {
      const budget = cleanBudget(seed);
      const { expected, extra } = plant(budget);
      const told = reviewOf(budget.draft.scenario(extra));
      expect({ seed, told: told.map(({ place }) => place) }).toEqual({ seed, told: expected });
      for (const { message } of told) expect(message).toMatch(/^[\p{Lu}\d].*\.$/u);
    }
  });
});
