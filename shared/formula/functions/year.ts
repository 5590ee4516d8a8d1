// ÅR: the year of the cell the formula stands in.

import { success } from "../../domain/result.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** ÅR(): the cell's own year, a count. It has no arguments; the reader makes it a read of its own. */
export const year: FunctionDefinition = {
  name: "YEAR",
  swedishName: "ÅR",
  fewestArguments: 0,
  mostArguments: 0,
  form: "scalar",
  ofNothing: null,
  unitOf: () => success("count"),
  calculate: (stack, start) => stack[start] ?? Number.NaN,
  takesYear: true,
};
