// REST: what is left after a division, with the sign of the divisor as in Excel.

import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** REST(värde; delare): unit of the value; both have one unit. By zero it is #DIV/0!, as in Excel. Example: REST(-3; 2) = 1. */
export const modulo: FunctionDefinition = {
  name: "MOD",
  swedishName: "REST",
  fewestArguments: 2,
  mostArguments: 2,
  form: "scalar",
  ofNothing: null,
  unitOf: commonNumberUnit,
  dividesByZero: (stack, start) => stack[start + 1] === 0,
  calculate: (stack, start) => {
    const divisor = stack[start + 1] ?? 0;
    const value = stack[start] ?? Number.NaN;
    const rest = value % divisor;
    // 0,3 is three times 0,1 although neither is exact: a rest that is noise beside the value is none.
    const noise = Math.abs(value) * 1e-15;
    if (Math.min(Math.abs(rest), Math.abs(Math.abs(divisor) - Math.abs(rest))) <= noise) return 0;
    return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
  },
};
