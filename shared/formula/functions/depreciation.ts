// AVSKRIVNING: this year's straight depreciation of an investment.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import { depreciationOfYear } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** AVSKRIVNING(anskaffning; livslängd; startår; startmånad; restvärde): month 1 and residual 0 when left out; unit of the cost. The cost is one amount: a project line is written with its year, I1[2026]. */
export const depreciation: FunctionDefinition = {
  name: "DEPRECIATION",
  swedishName: "AVSKRIVNING",
  fewestArguments: 3,
  mostArguments: 5,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(units, anyNumber, ["count", "none"], ["count", "none"], ["count", "none"], [units[0] ?? "none"]) ??
    success(units[0] ?? "none"),
  calculate: (stack, start, count) => {
    const given = (index: number, otherwise: number): number =>
      index < count - 1 ? (stack[start + index] ?? Number.NaN) : otherwise;
    const asset = {
      cost: given(0, Number.NaN),
      lifeYears: given(1, Number.NaN),
      startYear: given(2, Number.NaN),
      startMonth: given(3, 1),
      residual: given(4, 0),
    };
    return depreciationOfYear(asset, stack[start + count - 1] ?? Number.NaN);
  },
  takesYear: true,
  argumentKinds: { 1: "life", 2: "calendarYear", 3: "month" },
};
