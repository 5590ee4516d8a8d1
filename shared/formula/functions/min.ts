// MIN: the smallest of its values. Empty cells are left out.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Smallest value; all arguments have one unit, which the answer keeps. */
export const min: FunctionDefinition = {
  name: "MIN",
  swedishName: "MIN",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start, count) => {
    let least = Number.POSITIVE_INFINITY;
    for (let index = start; index < start + count; index += 1) least = Math.min(least, stack[index] ?? least);
    return least;
  },
};
