// FÖREGÅENDE: any expression as it was the year before. Every year choice in it is read one year earlier.

import { commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { writtenFrom } from "./writtenFrom.ts";

/** FÖREGÅENDE(x): unit kept. Calendar years, [första], [sista] and [budgetår] stay. FÖREGÅENDE(A + B) = A[-1] + B[-1]. */
export const previous: FunctionDefinition = {
  name: "PREVIOUS",
  swedishName: "FÖREGÅENDE",
  fewestArguments: 1,
  mostArguments: 1,
  form: "expanded",
  ofNothing: null,
  unitOf: commonUnit,
  calculate: () => Number.NaN,
  expand: ([x], expansion) => writtenFrom(x, (given) => expansion.moved(given, { type: "shift", years: -1 })),
};
