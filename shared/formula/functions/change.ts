// FÖRÄNDRING: this year less the year before.

import { binary } from "../expandFunctions.ts";
import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { writtenFrom } from "./writtenFrom.ts";

/** FÖRÄNDRING(x) = x − FÖREGÅENDE(x); unit kept. */
export const change: FunctionDefinition = {
  name: "CHANGE",
  swedishName: "FÖRÄNDRING",
  fewestArguments: 1,
  mostArguments: 1,
  form: "expanded",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: () => Number.NaN,
  expand: ([x], expansion) =>
    writtenFrom(x, (given) => binary("-", given, expansion.moved(given, { type: "shift", years: -1 }))),
};
