// ANTAL: how many of its cells hold something. Empty cells are left out; of nothing it is 0.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** Number of values (numbers or texts) that are not empty, as a count. Example: ANTAL(Nämnder) = the committees with a frame. */
export const count: FunctionDefinition = {
  name: "COUNT",
  swedishName: "ANTAL",
  fewestArguments: 1,
  mostArguments: null,
  form: "aggregate",
  ofNothing: 0,
  unitOf: (units) => argumentClash(units, [...anyNumber, "text"]) ?? success("count"),
  calculate: (_, __, count) => count,
};
