// OMFEL: another value where the first is an error. "Ej beräknat" is no error and stays what it is.

import { commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** OMFEL(värde; annars): both have one unit, which the answer keeps. The engine does the choosing. */
export const ifError: FunctionDefinition = {
  name: "IFERROR",
  swedishName: "OMFEL",
  fewestArguments: 2,
  mostArguments: 2,
  form: "ifError",
  ofNothing: null,
  unitOf: commonUnit,
  calculate: () => Number.NaN,
};
