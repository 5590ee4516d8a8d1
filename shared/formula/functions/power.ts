// POTENS: a number to a power; the same as ^.

import { powerUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { isPowerOfZero, realPower } from "./realPower.ts";

/** POTENS(tal; exponent): shares and bare numbers only. What is not a real number cannot be calculated; 0 to a negative power is #DIV/0!. */
export const power: FunctionDefinition = {
  name: "POWER",
  swedishName: "POTENS",
  fewestArguments: 2,
  mostArguments: 2,
  form: "scalar",
  ofNothing: null,
  unitOf: ([base = "none", exponent = "none"]) => powerUnit(base, exponent),
  dividesByZero: (stack, start) => isPowerOfZero(stack[start] ?? Number.NaN, stack[start + 1] ?? Number.NaN),
  calculate: (stack, start) => realPower(stack[start] ?? Number.NaN, stack[start + 1] ?? Number.NaN),
};
