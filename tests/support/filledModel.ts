// The standard model of a new scenario filled in at random as an officer would: premises, opening frames, measures with funding,
// transfers, projects, parts of frames, an opening balance. Everything by the program's commands; nothing in it is a fault.

import { newScenario } from "../../electron/host/newScenario.ts";
import { newLineId } from "../../shared/domain/ids.ts";
import { fundedBy, fundedInWords, plainMeasure } from "../../shared/domain/measure.ts";
import { Random } from "./cleanBudget.ts";
import { openedScenario } from "./openedScenario.ts";
import type { TestScenario } from "./scenarioFromText.ts";

const committees = ["KS", "BUN", "SOC", "SBN", "KFN"] as const;
const organisationText = `Kommunstyrelsen (KS)
Barn- och utbildningsnämnden (BUN)
  Förskola (FSK)
  Grundskola (GRS)
Socialnämnden (SOC)
  Äldreomsorg (ÄO)
Samhällsbyggnadsnämnden (SBN)
Kultur- och fritidsnämnden (KFN)`;
const shares = { KS: 0.1, BUN: 0.42, SOC: 0.32, SBN: 0.06, KFN: 0.04 } as const;

export interface FilledModel {
  readonly budget: TestScenario;
  readonly firstYear: number;
  readonly budgetYear: number;
  readonly lastYear: number;
}

export function filledModel(seed: number): FilledModel {
  const random = new Random(seed);
  const budgetYear = random.whole(2025, 2029);
  const historyYears = random.whole(0, 1);
  const planYears = random.whole(2, 3);
  const made = newScenario({
    title: `Budget ${budgetYear}`,
    municipality: "Provköping",
    budgetYear,
    planYears,
    historyYears,
    investmentYears: random.of([5, 10]),
    organisationText,
  });
  if (!made.ok) throw new Error(made.error.type);
  const budget = openedScenario(made.value);
  const firstYear = budgetYear - historyYears;
  const lastYear = budgetYear + planYears;
  const inhabitants = random.whole(5_000, 150_000);
  const taxSek = inhabitants * random.between(48_000, 60_000);
  const years = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const operations = years(firstYear, lastYear);
  const whole = years(firstYear, Math.max(lastYear, budget.open.scenario.head.period.lastYear));
  const text = (value: number): string => String(value).replace(".", ",");
  const row = (
    code: string,
    figureIn: (year: number) => number,
    some: readonly number[] = operations,
    suffix = " kr",
  ) => {
    const lineId = budget.id(code);
    const cells = some.map((year) => ({ lineId, year, text: `${text(figureIn(year))}${suffix}` }));
    budget.apply({ type: "setCells", bareUnit: "kr", cells });
  };
  const around = (sek: number): ((year: number) => number) => {
    let value = sek;
    return () => {
      value *= 1 + random.between(0, 0.04);
      return Math.round(value);
    };
  };
  const percent = (least: number, most: number) => (): number => Math.round(random.between(least, most) * 10) / 10;

  const rate = Math.round(random.between(19.5, 23.5) * 100) / 100;
  row("SKATTEUNDERLAG", () => Math.round((taxSek / rate) * 100), [firstYear]);
  row("SU_ÖKNING", percent(2, 4.5), whole.slice(1), " %");
  row("SATS", () => rate, whole, "");
  for (const [code, share] of [
    ["INKUTJ", 0.2],
    ["KOSTUTJ", random.of([-0.03, 0.04])],
    ["REGL", 0.03],
    ["STRUKTUR", 0.002],
    ["LSS", random.of([-0.01, 0.01])],
    ["FASTAVG", 0.03],
  ] as const)
    row(code, around(taxSek * share));
  row("PKV", percent(1.8, 3.5), whole, " %");
  row("ANDEL_PKV", () => random.of([100, 75, 50]), whole, " %");
  row("LÖNEÖKNING", percent(2, 4), whole, " %");
  row("PO", () => 43.3, whole, " %");
  row("LÖNESUMMA", around(taxSek * 0.6), whole);
  row("INTERNR", percent(1.5, 3), whole, " %");
  row("LÅNER", percent(1, 3.5), whole, " %");
  row("ÖVR_FINKOST", () => 0);
  row("AVSKR_BEF", around(taxSek * 0.03), whole);
  row("KAPKOST_BEF", around(taxSek * 0.035), whole);
  for (const code of ["BEF_0_5", "BEF_6_15", "BEF_16_18", "BEF_19_64", "BEF_65_79", "BEF_80"])
    row(code, around(inhabitants / 6), whole, "");
  row("EFFKRAV", () => 1, whole, " %");

  const opening = budget.line("KS").formulaFromYear ?? budgetYear;
  for (const code of committees) row(code, around(taxSek * 1.15 * shares[code]), years(firstYear, opening - 1));
  for (const code of ["FSK", "GRS"]) row(code, around(taxSek * 0.1));
  row("ÄO", around(taxSek * 0.15));

  for (const committee of committees) {
    if (!random.is(0.4)) continue;
    const kind = random.of(["efficiency", "unexplained", "investmentEffect", "volume"] as const);
    const part =
      kind === "efficiency"
        ? ({ kind, by: "share" } as const)
        : kind === "volume"
          ? ({ kind, groupId: budget.id("BEF_80"), priceText: "250 tkr", shareText: "75 %" } as const)
          : ({ kind } as const);
    const committeeId = budget.id(committee);
    budget.apply({ type: "addFramePart", committeeId, part, bareUnit: "kr", newLineId: newLineId() });
  }
  for (let place = 1; place <= random.whole(1, 6); place += 1)
    addMeasures(budget, random, place, taxSek, budgetYear, lastYear);
  if (random.is(0.6)) {
    budget.apply({
      type: "addTransfer",
      label: "Måltider",
      fromId: budget.id("BUN"),
      toId: budget.id("SBN"),
      duration: random.of(["permanent", "temporary"]),
      amounts: [{ year: random.whole(budgetYear, lastYear), text: "4 mnkr" }],
      bareUnit: "kr",
      newLineId: newLineId(),
    });
  }
  const investments = budget.open.scenario.sheets.find(({ kind }) => kind === "investments");
  for (let place = 1; place <= 4 && investments !== undefined; place += 1) {
    const scope = place === 3 ? "feeFunded" : "taxFunded";
    const start = random.whole(budgetYear, lastYear);
    const startMonth = random.whole(1, 12);
    budget.apply({
      type: "addProject",
      sheetId: investments.id,
      newLineId: newLineId(),
      parentId: null,
      label: `Projekt ${place}`,
      code: "",
      scope,
      project: { committeeId: budget.id(random.of(committees)), priority: place, status: "proposed" },
      parts: [
        {
          kind: "outlay",
          label: "",
          amounts: years(firstYear, start).map((year) => ({
            year,
            text: text(Math.round(taxSek * random.of([0.0002, 0.004, 0.02]))),
          })),
          life: "33",
          residual: "",
          startYear: start,
          startMonth,
        },
        { kind: "runningEffect", label: "", amount: "600 tkr", startYear: start, startMonth },
      ],
      bareUnit: "kr",
    });
  }

  row("PENSION", around(taxSek * 0.04));
  row("CENTRAL_LÖN", around(taxSek * 0.02));
  row("FININT", around(taxSek * 0.005));
  const debt = Math.round(taxSek * random.between(0.3, 0.8));
  row("SKULD", () => debt, [firstYear]);
  row("LÅNETAK", () => debt * 3);
  fillBalance(budget, firstYear, taxSek, debt);
  for (const code of ["NETTOÖKNING", "SJÄLVFINANSIERING", "SOLIDITETSMÅL"])
    budget.apply({ type: "removeGoal", lineId: budget.id(code) });
  // What is left goes to unforeseen needs, so that the result is three per cent every year.
  if (historyYears === 0) row("FINKOST", () => -Math.round(taxSek * 0.01), [budgetYear]);
  for (const year of years(budgetYear, lastYear)) {
    row("OFÖRDELAT", () => 0, [year]);
    const number = (code: string): number => Number(budget.cell(code, year));
    row("OFÖRDELAT", () => Math.round(number("RES") - 0.03 * (number("SKATT") + number("GSB"))), [year]);
  }
  return { budget, firstYear, budgetYear, lastYear };
}

function addMeasures(
  budget: TestScenario,
  random: Random,
  place: number,
  taxSek: number,
  budgetYear: number,
  lastYear: number,
): void {
  const sek = Math.round(taxSek * random.between(0.0003, 0.004));
  const year = random.whole(budgetYear, lastYear);
  const isTemporary = random.is(0.3);
  const saving = newLineId();
  const add = (
    newId: typeof saving,
    label: string,
    measure: Partial<typeof plainMeasure>,
    amountSek: number,
    startMonth: number,
  ) =>
    budget.apply({
      type: "addMeasure",
      sheetId: null,
      parentId: null,
      afterLineId: null,
      newLineId: newId,
      code: "",
      label,
      scope: "taxFunded",
      measure: { ...plainMeasure, committeeId: budget.id(random.of(committees)), ...measure },
      amounts: { type: "step", amount: `${amountSek} kr`, startYear: year, startMonth, endYear: null },
      bareUnit: "kr",
    });
  add(saving, `Besparing ${place}`, { direction: "saving" }, sek, 1);
  const fundings = isTemporary ? fundedInWords("Ur resultatet") : fundedBy(saving);
  const duration = isTemporary ? "temporary" : "permanent";
  const spent = Math.round(sek * random.between(0.3, 1));
  add(newLineId(), `Satsning ${place}`, { fundings, duration }, spent, random.whole(1, 12));
}

/** The balance the first year begins with: typed where the template asks for it, and in balance. */
function fillBalance(budget: TestScenario, firstYear: number, taxSek: number, debt: number): void {
  const typed = (code: string, sek: number): void => {
    budget.type(code, firstYear, `${Math.round(sek)} kr`);
  };
  const equity = Math.round(taxSek * 0.8);
  const claims = Math.round(taxSek * 0.1);
  const cash = Math.round(taxSek * 0.05);
  const provisions = Math.round(taxSek * 0.04);
  typed("ANL", equity + debt);
  typed("OMS", claims);
  typed("LIKVIDA", cash);
  typed("EGET_KAPITAL", equity);
  typed("AVSÄTTNINGAR", provisions);
  typed("KORTA_SKULDER", claims + cash - provisions);
}
