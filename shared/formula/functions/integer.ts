// HELTAL: the nearest whole number below, as Excel's INT: HELTAL(-1,5) is −2.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Rounds down to a whole number; unit kept. Noise beyond 15 digits is cleared first. */
export const integer: FunctionDefinition = {
  name: "INT",
  swedishName: "HELTAL",
  fewestArguments: 1,
  mostArguments: 1,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber) ?? success(units[0] ?? "none"),
  calculate: (stack, start) => Math.floor(Number((stack[start] ?? Number.NaN).toPrecision(15))),
};
