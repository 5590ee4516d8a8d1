// OCH: true when all its conditions are.

import { success } from "../../domain/result.ts";
import { argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Conditions in, a condition out. All of them are calculated: an error in one is the answer. */
export const and: FunctionDefinition = {
  name: "AND",
  swedishName: "OCH",
  fewestArguments: 1,
  mostArguments: null,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, ["condition"]) ?? success("condition"),
  calculate: (stack, start, count) => {
    for (let index = start; index < start + count; index += 1) if (stack[index] === 0) return 0;
    return 1;
  },
};
