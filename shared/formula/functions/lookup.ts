// SÖK: finds a value among cells and gives the cell at the same place among others.

import { success } from "../../domain/result.ts";
import { clash, sameUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** SÖK(sökt; bland; hämta): the first cell that equals what is sought; none: it cannot be calculated. The engine does the searching. */
export const lookup: FunctionDefinition = {
  name: "LOOKUP",
  swedishName: "SÖK",
  fewestArguments: 3,
  mostArguments: 3,
  form: "lookup",
  ofNothing: null,
  unitOf: ([wanted = "none", among = "none", result = "none"]) => {
    const same = sameUnit("compare", wanted, among);
    return same.ok && result !== "condition" ? success(result) : same.ok ? clash("together", among, result) : same;
  },
  calculate: () => Number.NaN,
};
