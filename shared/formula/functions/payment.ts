// BETALNING: the yearly payment of an annuity loan, as a positive amount (Excel gives it a minus).

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** BETALNING(ränta; år; lån): rate per year, whole loan, paid at the end of each year; unit of the loan. Years above 0. 5 %, 10 years, 1 000 → 129,50. */
export const payment: FunctionDefinition = {
  name: "PAYMENT",
  swedishName: "BETALNING",
  fewestArguments: 3,
  mostArguments: 3,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(units, ["share", "none"], ["count", "none"], anyNumber) ?? success(units[2] ?? "none"),
  calculate: (stack, start) => {
    const rate = stack[start] ?? Number.NaN;
    const years = stack[start + 1] ?? Number.NaN;
    const loan = stack[start + 2] ?? Number.NaN;
    if (years <= 0 || rate <= -1) return Number.NaN;
    return rate === 0 ? loan / years : (loan * rate) / -Math.expm1(-years * Math.log1p(rate));
  },
  argumentKinds: { 0: "share", 1: "life" },
};
