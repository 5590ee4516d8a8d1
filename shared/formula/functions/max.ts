// MAX: the largest of its values. Empty cells are left out.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Largest value; all arguments have one unit, which the answer keeps. */
export const max: FunctionDefinition = {
  name: "MAX",
  swedishName: "MAX",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start, count) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let index = start; index < start + count; index += 1) most = Math.max(most, stack[index] ?? most);
    return most;
  },
};
