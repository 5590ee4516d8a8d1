// ABS: the value without its sign.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Distance from zero; unit kept. Example: ABS(-5) = 5. */
export const absolute: FunctionDefinition = {
  name: "ABS",
  swedishName: "ABS",
  fewestArguments: 1,
  mostArguments: 1,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber) ?? success(units[0] ?? "none"),
  calculate: (stack, start) => Math.abs(stack[start] ?? Number.NaN),
};
