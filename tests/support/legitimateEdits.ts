// What an officer does to a budget in a week, none of it a fault: new and ended lines, fees, contributions, temporary money, transfers,
// negative lines, zero years, other tax, amounts in whole tkr. For tests of what the reviewer says of it.

import { newLineId, type SheetId } from "../../shared/domain/ids.ts";
import type { LineRole } from "../../shared/domain/lineRole.ts";
import { fundedBy, fundedInWords, type Measure, plainMeasure } from "../../shared/domain/measure.ts";
import type { SheetKind } from "../../shared/domain/scenario.ts";
import type { Random } from "./cleanBudget.ts";
import type { FilledModel } from "./filledModel.ts";

type Edit = (model: FilledModel, random: Random, place: number) => void;

function sheetOf({ budget }: FilledModel, kind: SheetKind): SheetId {
  const sheet = budget.open.scenario.sheets.find((candidate) => candidate.kind === kind);
  if (sheet === undefined) throw new Error(`no sheet of ${kind}`);
  return sheet.id;
}

function addLine(
  model: FilledModel,
  kind: SheetKind,
  code: string,
  under: string | null = null,
  role: LineRole | null = null,
): void {
  const { budget } = model;
  const parentId = under === null ? null : budget.id(under);
  const lineKind = role === "committeeUnit" ? "ofWhich" : "input";
  budget.apply({
    type: "addLine",
    sheetId: sheetOf(model, kind),
    afterLineId: null,
    newLineId: newLineId(),
    line: { code, label: code, kind: lineKind, unit: "kr", scope: "taxFunded", parentId, measure: null, role },
  });
}

function addMeasure(
  { budget }: FilledModel,
  code: string,
  measure: Partial<Measure>,
  amount: string,
  startYear: number,
  startMonth = 1,
  endYear: number | null = null,
): void {
  budget.apply({
    type: "addMeasure",
    sheetId: null,
    parentId: null,
    afterLineId: null,
    newLineId: newLineId(),
    code,
    label: code,
    scope: "taxFunded",
    measure: { ...plainMeasure, committeeId: budget.id("BUN"), ...measure },
    amounts: { type: "step", amount, startYear, startMonth, endYear },
    bareUnit: "kr",
  });
}

function addProject(
  model: FilledModel,
  label: string,
  scope: "taxFunded" | "feeFunded",
  years: readonly [number, number],
  contribution: string | null,
): void {
  const { budget } = model;
  const [from, startYear] = years;
  const lasts = { label: "", life: "50", residual: "", startYear, startMonth: 10 } as const;
  budget.apply({
    type: "addProject",
    sheetId: sheetOf(model, "investments"),
    newLineId: newLineId(),
    parentId: null,
    label,
    code: "",
    scope,
    project: { committeeId: budget.id("SBN"), priority: null, status: "decided" },
    parts: [
      { kind: "outlay", ...lasts, amounts: [{ year: from, text: "20 mnkr" }] },
      ...(contribution === null
        ? []
        : [{ kind: "contribution", ...lasts, amounts: [{ year: from, text: contribution }] } as const]),
    ],
    bareUnit: "kr",
  });
}

export const legitimateEdits: Readonly<Record<string, Edit>> = {
  "price index below zero": ({ budget, lastYear }) => {
    budget.type("PKV", lastYear, "-0,4 %");
  },
  "tax raised by 40 öre": ({ budget, budgetYear }) => {
    const rate = Math.round((Number(budget.cell("SATS", budgetYear)) * 100 + 0.4) * 100) / 100;
    budget.type("SATS", budgetYear, String(rate).replace(".", ","));
  },
  "a grant that changes sign": ({ budget, lastYear }) => {
    budget.type("KOSTUTJ", lastYear, "-3 mnkr");
  },
  "a grant of nothing": ({ budget, lastYear }) => {
    budget.type("STRUKTUR", lastYear, "0");
  },
  "an extraordinary item": ({ budget, budgetYear }) => {
    budget.type("EXTRA", budgetYear, "45 mnkr");
  },
  "final settlements up and down": ({ budget, budgetYear }) => {
    budget.type("SLUTAVR", budgetYear, "-2,5 mnkr");
    budget.type("SLUTAVR", budgetYear + 1, "2 mnkr");
  },
  "a realisation gain": ({ budget, budgetYear }) => {
    budget.type("REAVINST", budgetYear, "12 mnkr");
  },
  "a unit from a later year": (model, _random, place) => {
    addLine(model, "frames", `ENHET${place}`, "KFN", "committeeUnit");
    model.budget.type(`ENHET${place}`, model.lastYear, "300 tkr");
  },
  "a unit with revenue of its own": ({ budget, budgetYear }) => {
    budget.type("FSK", budgetYear, "-2 mnkr");
  },
  "an unspecified saving among the central items": ({ budget, budgetYear }) => {
    budget.type("OFÖRDELAT", budgetYear, "-20 mnkr");
  },
  "a central item that ends": ({ budget, lastYear }) => {
    budget.type("CENTRAL_LÖN", lastYear, "");
  },
  "a central item that begins": (model, _random, place) => {
    addLine(model, "operatingBudget", `NY${place}`);
    model.budget.type(`NY${place}`, model.lastYear, "1 mnkr");
  },
  "revenue of some years": (model, _random, place) => {
    addLine(model, "incomeBudget", `EXPL${place}`);
    model.budget.type(`EXPL${place}`, model.budgetYear, `${8_000 + place} tkr`);
  },
  "temporary money for two years": (model, _random, place) => {
    const measure = { duration: "temporary", fundings: fundedInWords("Statsbidrag") } as const;
    addMeasure(model, `TILLF${place}`, measure, "2 mnkr", model.budgetYear, 7, model.budgetYear + 1);
  },
  "a saving that pays for less": (model, random, place) => {
    addMeasure(model, `SPAR${place}`, { direction: "saving" }, "2 mnkr", model.budgetYear);
    const fundings = fundedBy(model.budget.id(`SPAR${place}`));
    addMeasure(model, `TILL${place}`, { fundings }, "1 500 tkr", model.budgetYear, random.whole(1, 12));
  },
  "a transfer between committees": ({ budget, budgetYear, lastYear }, random) => {
    budget.apply({
      type: "addTransfer",
      label: "Lokalvård",
      fromId: budget.id("SOC"),
      toId: budget.id("KS"),
      duration: random.of(["permanent", "temporary"]),
      amounts: [{ year: random.whole(budgetYear, lastYear), text: "1 333 tkr" }],
      bareUnit: "kr",
      newLineId: newLineId(),
    });
  },
  "waterworks with a contribution": (model, _random, place) => {
    addProject(model, `Vattenverk ${place}`, "feeFunded", [model.budgetYear, model.budgetYear + 1], "15 mnkr");
  },
  "a project in use after the plan": (model, _random, place) => {
    const { lastYear } = model.budget.open.scenario.head.period;
    addProject(model, `Badhus ${place}`, "taxFunded", [lastYear, lastYear + 1], null);
  },
  "investments moved a year": ({ budget, lastYear }) => {
    budget.type("PR1_UTG", lastYear, "0");
  },
};

/** Units that share the whole frame in whole tkr: the last thing done, since a frame that shrinks later leaves them with too much. */
export function shareFrame({ budget, lastYear }: FilledModel): void {
  const frame = Math.round(Number(budget.cell("BUN", lastYear)) / 1_000);
  const half = Math.round(frame / 2);
  budget.type("FSK", lastYear, String(half), "tkr");
  budget.type("GRS", lastYear, String(frame - half), "tkr");
}
