// OM: one of two values after a condition. Only the branch taken is calculated, so an error in the other does not matter.

import { argumentClash, commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** OM(villkor; då; annars): the branches have one unit, which the answer keeps; texts too. The engine does the choosing. */
export const conditional: FunctionDefinition = {
  name: "IF",
  swedishName: "OM",
  fewestArguments: 3,
  mostArguments: 3,
  form: "conditional",
  ofNothing: null,
  unitOf: ([condition = "none", ...branches]) => argumentClash([condition], ["condition"]) ?? commonUnit(branches),
  calculate: () => Number.NaN,
};
