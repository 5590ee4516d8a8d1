// ROT: the square root.

import { success } from "../../domain/result.ts";
import { argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Square root of a share or a bare number; a negative one cannot be calculated. */
export const squareRoot: FunctionDefinition = {
  name: "SQRT",
  swedishName: "ROT",
  fewestArguments: 1,
  mostArguments: 1,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(units, ["none", "share", "index"]) ?? success(units[0] === "zero" ? "none" : (units[0] ?? "none")),
  calculate: (stack, start) => Math.sqrt(stack[start] ?? Number.NaN),
};
