// MEDIAN: the middle value, or the mean of the two in the middle. Empty cells are left out.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Middle of the values in order of size; unit kept. Example: MEDIAN(1; 9; 2) = 2, MEDIAN(1; 2; 3; 10) = 2,5. */
export const median: FunctionDefinition = {
  name: "MEDIAN",
  swedishName: "MEDIAN",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start, count) => {
    const sorted = stack.slice(start, start + count).sort();
    const middle = count >> 1;
    const upper = sorted[middle] ?? Number.NaN;
    return count % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
  },
};
