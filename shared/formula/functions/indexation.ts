// UPPRÄKNING: an amount raised by a share of an index.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** UPPRÄKNING(belopp; index; andel) = belopp × (1 + index × andel); andel 100 % when left out; unit of the amount kept. */
export const indexation: FunctionDefinition = {
  name: "INDEXATION",
  swedishName: "UPPRÄKNING",
  fewestArguments: 2,
  mostArguments: 3,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber, ["share", "none"]) ?? success(units[0] ?? "none"),
  calculate: (stack, start, count) => {
    const part = count > 2 ? (stack[start + 2] ?? Number.NaN) : 1;
    return (stack[start] ?? Number.NaN) * (1 + (stack[start + 1] ?? Number.NaN) * part);
  },
  argumentKinds: { 1: "share", 2: "share" },
};
