// SUMMA: adds what a heading, a range, a span of years or single values hold. Empty cells are left out.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Sum from the first to the last, in stored order, starting at zero: the same order everywhere, bit for bit. Of nothing: not calculated. */
export const sum: FunctionDefinition = {
  name: "SUM",
  swedishName: "SUMMA",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start, count) => {
    let total = 0;
    for (let index = start; index < start + count; index += 1) total += stack[index] ?? 0;
    return total;
  },
};
