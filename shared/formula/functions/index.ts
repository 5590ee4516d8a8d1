// All functions a formula may call, found by either name. OM is control flow and stands in the compiler; its names and
// units are here with the others.

import { failure } from "../../domain/result.ts";
import { commonUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { max } from "./max.ts";
import { min } from "./min.ts";
import { round } from "./round.ts";
import { sum } from "./sum.ts";

/** OM(villkor; då; annars): only the branch taken is calculated, so an error in the other does not matter. */
export const conditional: FunctionDefinition = {
  name: "IF",
  swedishName: "OM",
  signature: "OM(villkor; då; annars)",
  fewestArguments: 3,
  mostArguments: 3,
  isAggregate: false,
  ofNothing: null,
  unitOf: ([condition = "none", ...branches]) =>
    condition === "condition" ? commonUnit(branches) : failure({ left: "condition", right: condition }),
  calculate: () => Number.NaN,
};

export const functions: readonly FunctionDefinition[] = [sum, conditional, min, max, round];

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  functions.flatMap((definition) => [
    [definition.name, definition] as const,
    [definition.swedishName, definition] as const,
  ]),
);

/** By Swedish or English name, upper case. */
export const findFunction = (name: string): FunctionDefinition | undefined => byName.get(name);
