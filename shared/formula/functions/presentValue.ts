// NUVÄRDE: what equal yearly amounts are worth today, as a positive amount (Excel's NUVÄRDE gives it a minus).

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** NUVÄRDE(ränta; år; årligt belopp): amounts at the end of each year; unit of the amount. 5 %, 10 years, 100 → 772,17. */
export const presentValue: FunctionDefinition = {
  name: "PRESENTVALUE",
  swedishName: "NUVÄRDE",
  fewestArguments: 3,
  mostArguments: 3,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(units, ["share", "none"], ["count", "none"], anyNumber) ?? success(units[2] ?? "none"),
  calculate: (stack, start) => {
    const rate = stack[start] ?? Number.NaN;
    const years = stack[start + 1] ?? Number.NaN;
    const amount = stack[start + 2] ?? Number.NaN;
    if (years < 0 || rate <= -1) return Number.NaN;
    return rate === 0 ? amount * years : (amount * -Math.expm1(-years * Math.log1p(rate))) / rate;
  },
  argumentKinds: { 0: "share" },
};
