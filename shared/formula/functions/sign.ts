// TECKEN: −1, 0 or 1 as the value is negative, zero or positive.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Sign of any number, as a bare number. */
export const sign: FunctionDefinition = {
  name: "SIGN",
  swedishName: "TECKEN",
  fewestArguments: 1,
  mostArguments: 1,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber) ?? success("none"),
  calculate: (stack, start) => Math.sign(stack[start] ?? Number.NaN) + 0,
};
