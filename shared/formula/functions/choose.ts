// VÄLJ: the value whose number is given. Only that one is calculated.

import { argumentClash, commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** VÄLJ(nummer; första; andra; …): values have one unit. A number without a value cannot be calculated. The engine does the choosing. */
export const choose: FunctionDefinition = {
  name: "CHOOSE",
  swedishName: "VÄLJ",
  fewestArguments: 2,
  mostArguments: null,
  form: "choose",
  ofNothing: null,
  unitOf: ([place = "none", ...values]) => argumentClash([place], ["none", "count"]) ?? commonUnit(values),
  calculate: () => Number.NaN,
};
