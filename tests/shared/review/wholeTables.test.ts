// Whole lines and tables in the wrong unit: they agree with themselves in every year, and only the tax can tell.

import { describe, expect, it } from "vitest";
import { readPrintedTable } from "../../../electron/exchange/printedTable/readPrintedTable.ts";
import { newScenario } from "../../../electron/host/newScenario.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { filledModel } from "../../support/filledModel.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

/** Everything typed in the lines, times a factor, as one edit: what a paste in the wrong unit leaves. */
function inOtherUnit(budget: TestScenario, codes: readonly string[], factor: number): void {
  const cells = codes.flatMap((code) => {
    const lineId = budget.id(code);
    return [...(budget.open.scenario.cells.get(lineId) ?? [])].flatMap(([year, input]) =>
      input.type === "number" ? [{ lineId, year, text: `${String(input.value * factor).replace(".", ",")} kr` }] : [],
    );
  });
  budget.apply({ type: "setCells", bareUnit: "kr", cells });
}

const told = (budget: TestScenario, rule = "unitSlip"): readonly (string | null)[] =>
  budget.open.status().warnings.flatMap((warning) => (warning.rule === rule ? [warning.code] : []));

const committees = ["KS", "BUN", "SOC", "SBN", "KFN"] as const;
const balance = ["ANL", "OMS", "LIKVIDA", "EGET_KAPITAL", "AVSÄTTNINGAR", "KORTA_SKULDER"] as const;

describe("a line a thousand times too large in all its years", () => {
  it.each([["INKUTJ"], ["LSS"], ["LÖNESUMMA"], ["FININT"], ["LÅNETAK"], ["ANL"], ["PENSION"], ["KS"], ["SBN"], ["ÄO"]])(
    "is told of, and no other: %s",
    (code) => {
      const { budget } = filledModel(41);
      inOtherUnit(budget, [code], 1_000);
      expect([...new Set(told(budget))]).toEqual([code]);
      budget.undo();
      expect(budget.warnings()).toEqual([]);
    },
  );

  it("is told with the tax beside it, once and in its first year", () => {
    const { budget, firstYear } = filledModel(41);
    inOtherUnit(budget, ["LÖNESUMMA"], 1_000);
    expect(budget.warnings()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Lönesumma utan PO ${firstYear}: [\\d\u00a0]+tkr är ungefär tusen gånger fel\\. Skatteintäkterna är [\\d\u00a0]+tkr\\. Kontrollera vilken enhet hela tabellen är skriven i\\.$`,
        ),
      ),
    ]);
  });
});

describe("a table in the wrong unit", () => {
  it.each([40, 41, 42, 43])("is told where it is the whole balance sheet, though it balances, %i", (seed) => {
    const { budget } = filledModel(seed);
    inOtherUnit(budget, [...balance, "SKULD"], 1_000);
    expect(budget.warnings("balanceDiffers")).toEqual([]);
    expect(told(budget)).toEqual(expect.arrayContaining(["ANL", "EGET_KAPITAL"]));
  });

  it.each([
    [1 / 1_000, "tusen"],
    [1 / 1_000_000, "en miljon"],
  ])("is told where it is all the frames, at their sum: %s", (factor, times) => {
    const { budget } = filledModel(41);
    inOtherUnit(budget, [...committees, "FSK", "GRS", "ÄO"], factor);
    expect(told(budget)).toEqual(["KOMMUNBIDRAG"]);
    expect(budget.warnings("unitSlip")[0]).toContain(`är ungefär ${times} gånger fel. Skatteintäkterna är `);
  });

  it("is not told of frames that are being filled in, one committee before the others", () => {
    const { budget } = filledModel(41);
    inOtherUnit(budget, committees.slice(1), 0);
    inOtherUnit(budget, ["KS"], 1 / 100);
    expect(told(budget)).toEqual([]);
  });

  it("is not blamed on what is right when the tax base is wrong", () => {
    const { budget } = filledModel(41);
    inOtherUnit(budget, ["SKATTEUNDERLAG"], 1 / 1_000);
    expect(told(budget)).toEqual(["SKATTEUNDERLAG"]);
  });
});

it("a municipality without loans, whose waterworks pay internal interest, has no wrong sign", () => {
  const { budget, firstYear, lastYear } = filledModel(41);
  budget.type(
    "ANL",
    firstYear,
    `${Number(budget.cell("ANL", firstYear)) - Number(budget.cell("SKULD", firstYear))} kr`,
  );
  budget.type("SKULD", firstYear, "0");
  expect(Number(budget.cell("FINKOST", lastYear))).toBeGreaterThan(0);
  expect(budget.warnings()).toEqual([]);
  budget.formula("FINKOST", "=SKATT * 1 %");
  expect(told(budget, "signSuspected")).toContain("FINKOST");
});

describe("a printed table of the frames, pasted before there is any tax revenue", () => {
  const printed =
    "Driftsbudget\n\ntkr\t2027\t2028\nKommunkontoret\t40 000\t41 000\nBarn och utbildning\t170 000\t174 000\nSumma\t210 000\t215 000\n";

  /** Departments, as in a small town: premises typed, the frames read in a unit. */
  function pasted(readAs: DisplayUnit): TestScenario {
    const made = newScenario({
      title: "Budget 2027",
      municipality: "Provköping",
      budgetYear: 2027,
      planYears: 1,
      organisation: "departments",
      organisationText: "Kommunkontoret (KK)\nBarn och utbildning (BU)",
      forTables: true,
    });
    const read = readPrintedTable(printed);
    if (!made.ok || !read.ok) throw new Error("neither is refused");
    const budget = openedScenario(made.value);
    budget.type("SKATTEUNDERLAG", 2027, "1 260 mnkr");
    budget.type("SATS", 2027, "22,08");
    const sheet = budget.open.scenario.sheets.find(({ kind }) => kind === "frames");
    const ids = [budget.id("KK"), budget.id("BU"), null];
    const rows = read.value.rows.map((_, row) => ({ row, lineId: ids[row] ?? null }));
    const sheetId = sheet?.id ?? null;
    budget.apply({ type: "importTable", table: read.value, readAs, sheetId, sheetKind: "frames", rows });
    return budget;
  }

  it("is silent where its unit is right", () => expect(pasted("tkr").warnings()).toEqual([]));

  it.each(["kr", "mnkr"] as const)("is told where it was read as %s", (readAs) => {
    const budget = pasted(readAs);
    expect(told(budget)).toEqual(["KOMMUNBIDRAG"]);
    expect(budget.warnings()).toHaveLength(1);
  });
});
