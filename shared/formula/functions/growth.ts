// TILLVÄXT: the change since the year before as a share of the year before.

import { success } from "../../domain/result.ts";
import { binary } from "../expandFunctions.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { writtenFrom } from "./writtenFrom.ts";

/** TILLVÄXT(x) = x / FÖREGÅENDE(x) − 1, a share: 105 after 100 is 5 %. A year before of 0 is a division by zero. */
export const growth: FunctionDefinition = {
  name: "GROWTH",
  swedishName: "TILLVÄXT",
  fewestArguments: 1,
  mostArguments: 1,
  form: "expanded",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber) ?? success("share"),
  calculate: () => Number.NaN,
  expand: ([x], expansion) =>
    writtenFrom(x, (given) => {
      const before = expansion.moved(given, { type: "shift", years: -1 });
      return binary("-", binary("/", given, before), expansion.read({ type: "literal", digits: "1", suffix: "" }));
    }),
};
