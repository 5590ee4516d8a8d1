// ICKE: turns a condition round.

import { success } from "../../domain/result.ts";
import { argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** A condition in, a condition out. */
export const not: FunctionDefinition = {
  name: "NOT",
  swedishName: "ICKE",
  fewestArguments: 1,
  mostArguments: 1,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, ["condition"]) ?? success("condition"),
  calculate: (stack, start) => (stack[start] === 0 ? 1 : 0),
};
