// AVRUNDA.NEDÅT: rounds towards zero, as Excel does.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { roundedBy } from "./roundedBy.ts";

/** Decimals −9 to 9, 0 when left out; unit of the value kept. Example: AVRUNDA.NEDÅT(-1,29; 1) = −1,2. */
export const roundDown: FunctionDefinition = {
  name: "ROUNDDOWN",
  swedishName: "AVRUNDA.NEDÅT",
  fewestArguments: 1,
  mostArguments: 2,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber, ["none", "count"]) ?? success(units[0] ?? "none"),
  calculate: (stack, start, count) =>
    roundedBy(Math.floor, stack[start] ?? Number.NaN, count > 1 ? (stack[start + 1] ?? 0) : 0),
};
