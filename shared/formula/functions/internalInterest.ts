// INTERNRÄNTA: this year's internal interest on an investment.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import { interestOfYear } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** INTERNRÄNTA(anskaffning; livslängd; räntesats; startår; startmånad; restvärde): month 1 and residual 0 when left out; unit of the cost. The cost is one amount: a project line is written with its year, I1[2026]. */
export const internalInterest: FunctionDefinition = {
  name: "INTERNALINTEREST",
  swedishName: "INTERNRÄNTA",
  fewestArguments: 4,
  mostArguments: 6,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(
      units,
      anyNumber,
      ["count", "none"],
      ["share", "none"],
      ["count", "none"],
      ["count", "none"],
      [units[0] ?? "none"],
    ) ?? success(units[0] ?? "none"),
  calculate: (stack, start, count) => {
    const given = (index: number, otherwise: number): number =>
      index < count - 1 ? (stack[start + index] ?? Number.NaN) : otherwise;
    const rate = given(2, Number.NaN);
    const asset = {
      cost: given(0, Number.NaN),
      lifeYears: given(1, Number.NaN),
      startYear: given(3, Number.NaN),
      startMonth: given(4, 1),
      residual: given(5, 0),
    };
    const year = stack[start + count - 1] ?? Number.NaN;
    return interestOfYear(asset, rate, year);
  },
  takesYear: true,
  argumentKinds: { 1: "life", 2: "share", 3: "calendarYear", 4: "month" },
};
