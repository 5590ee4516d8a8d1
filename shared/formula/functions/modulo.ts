// REST: what is left after a division, with the sign of the divisor as in Excel.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** REST(värde; delare): unit of the value; both have one unit. By zero it cannot be calculated. Example: REST(-3; 2) = 1. */
export const modulo: FunctionDefinition = {
  name: "MOD",
  swedishName: "REST",
  fewestArguments: 2,
  mostArguments: 2,
  form: "scalar",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: (stack, start) => {
    const divisor = stack[start + 1] ?? 0;
    const rest = (stack[start] ?? Number.NaN) % divisor;
    return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
  },
};
