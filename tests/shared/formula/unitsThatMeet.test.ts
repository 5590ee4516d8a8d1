import { describe, expect, it } from "vitest";
import type { Unit } from "../../../shared/domain/unit.ts";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import type { FormulaUnit } from "../../../shared/formula/unitAlgebra.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line                  | unit    | kind    | 2026
  : Nämnder             |         | heading |
    VON                 |         |         | 5
    SOC                 |         |         | 6
  : Blandat             |         | heading |
    KRONOR_1            | kr      |         | 1
    ANDEL_1             | share   |         | 1
  PKV                   | share   |         | 2
  SATS                  | taxRate |         | 21
  ELEVER                | count   |         | 3
  KPI                   | index   |         | 1
  : Samma namn          | kr      |         | 1
  : Samma Namn          | kr      |         | 1
  FRI: Fri text         | kr      | text    |`);

describe("units that meet", () => {
  const fits: Readonly<Record<string, FormulaUnit | "no">> = {
    "VON + SOC": "kr",
    "VON + 0": "kr",
    "0 - VON": "kr",
    "VON + 1 kr": "kr",
    "VON * PKV": "kr",
    "PKV * VON": "kr",
    "VON * 2": "kr",
    "VON * ELEVER": "kr",
    "ELEVER * VON": "kr",
    "VON * KPI": "indexedKr",
    "KPI * VON": "indexedKr",
    "VON * KPI / KPI": "kr",
    "KPI * ELEVER * VON / KPI": "no",
    "VON / KPI": "no",
    "VON * KPI + 1 kr": "no",
    "VON * KPI * PKV": "indexedKr",
    "KPI / KPI": "share",
    "KPI * PKV": "index",
    "1 / ELEVER": "none",
    "VON * SATS": "kr",
    "SATS * VON": "kr",
    "VON / 2": "kr",
    "VON / PKV": "kr",
    "VON / ELEVER": "kr",
    "VON / SATS": "kr",
    "VON / SOC": "share",
    "PKV + 1": "share",
    "1 + PKV": "share",
    "PKV * PKV": "share",
    "PKV / PKV": "share",
    "PKV ^ 2": "share",
    "PKV * ELEVER": "count",
    "ELEVER * PKV": "count",
    "ELEVER + 1": "count",
    "ELEVER / 2": "count",
    "SATS + 40 öre": "taxRate",
    "SATS * 2": "taxRate",
    "SATS * ELEVER": "taxRate",
    "ELEVER * SATS": "taxRate",
    "KPI * KPI": "index",
    "MAX(VON; 0)": "kr",
    "OM(PKV > 1 %; VON; 0)": "kr",
    "SUMMA(Nämnder) * 50 %": "kr",
    "-VON": "kr",
    "VON %": "kr",
    "VON + ELEVER": "no",
    "VON + SATS": "no",
    "PKV + ELEVER": "no",
    "SATS + PKV": "no",
    "SATS * SATS": "no",
    "VON ^ 2": "no",
    "2 / VON": "no",
    "PKV / VON": "no",
    "MAX(VON; 1)": "no",
    "MIN(VON; PKV)": "no",
    "OM(VON > PKV; 1; 2)": "no",
    "OM(PKV > 1; VON; PKV)": "no",
    "(VON > SOC) + 1": "no",
    "SUMMA(VON > SOC)": "no",
    "-(VON > SOC) * 2": "no",
    "AVRUNDA(VON; 3 kr)": "no",
    "AVRUNDA(VON > SOC)": "no",
    "SATS + 1": "no",
    "OM(1 > 2; 1 > 2; 2 > 3)": "no",
  };
  it.each(Object.entries(fits))("%s -> %s", (formula, expected) => {
    const compiled = compileFormula(formula, "swedish", budget.open.context.facts, null);
    expect(compiled.ok ? compiled.value.unit : "no").toBe(expected);
  });

  const lineUnits: readonly Unit[] = ["kr", "share", "taxRate", "count", "index"];
  it.each([
    ["0", ["kr", "share", "taxRate", "count", "index"]],
    ["5", ["count", "index"]],
    ["1", ["share", "count", "index"]],
    ["0,5", ["share", "count", "index"]],
    ["5 %", ["share"]],
    ["100 * (1 + 5 %)", ["share", "index"]],
    ["VON / 5 kr", ["share", "taxRate", "count"]],
    ["AVRUNDA.NEDÅT(VON / 5 kr)", ["share", "taxRate", "count", "index"]],
    ["KPI / KPI * 100", ["share", "index"]],
    ["VON * KPI", []],
    ["5 kr", ["kr"]],
    ["5 öre", ["taxRate"]],
    ["ELEVER", ["count"]],
    ["KPI", ["index"]],
  ] as const)("=%s may stand in lines of %j", (formula, fitting) => {
    const accepted: readonly Unit[] = lineUnits.filter(
      (unit) => compileFormula(formula, "swedish", budget.open.context.facts, unit).ok,
    );
    expect(accepted).toEqual(fitting);
  });
});
