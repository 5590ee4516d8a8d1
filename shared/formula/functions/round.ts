// AVRUNDA: rounds by the program's one rule (half away from zero). Negative decimals round to tens, hundreds, thousands.

import { success } from "../../domain/result.ts";
import { roundHalfAwayFromZero } from "../../format/rounding.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** AVRUNDA(värde; decimaler): unit of the value kept; decimals −9 to 9, 0 when left out. Example: AVRUNDA(VON; -3). */
export const round: FunctionDefinition = {
  name: "ROUND",
  swedishName: "AVRUNDA",
  fewestArguments: 1,
  mostArguments: 2,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber, ["none", "count"]) ?? success(units[0] ?? "none"),
  calculate: (stack, start, count) => {
    const decimals = count > 1 ? (stack[start + 1] ?? 0) : 0;
    if (!Number.isInteger(decimals) || Math.abs(decimals) > 9) return Number.NaN;
    return roundHalfAwayFromZero(stack[start] ?? Number.NaN, decimals);
  },
};
