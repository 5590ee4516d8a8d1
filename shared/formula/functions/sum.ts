// SUMMA: adds what a heading, a range, a span of years or single values hold. Empty cells are left out.

import { commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Sum from the first to the last, in stored order, starting at zero: the same order everywhere, bit for bit. */
export const sum: FunctionDefinition = {
  name: "SUM",
  swedishName: "SUMMA",
  signature: "SUMMA(rubrik eller rader; …)",
  fewestArguments: 1,
  mostArguments: null,
  isAggregate: true,
  ofNothing: 0,
  unitOf: commonUnit,
  calculate: (stack, start, count) => {
    let total = 0;
    for (let index = start; index < start + count; index += 1) total += stack[index] ?? 0;
    return total;
  },
};
