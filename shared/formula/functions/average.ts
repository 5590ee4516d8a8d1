// MEDEL: the arithmetic mean. Empty cells are left out, so they are not counted as 0.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Sum in stored order divided by the number of values; unit kept. Example: MEDEL(100; 200) = 150. */
export const average: FunctionDefinition = {
  name: "AVERAGE",
  swedishName: "MEDEL",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start, count) => {
    let total = 0;
    for (let index = start; index < start + count; index += 1) total += stack[index] ?? 0;
    return total / count;
  },
};
