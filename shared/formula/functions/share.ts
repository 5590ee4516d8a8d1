// ANDEL: a part as a share of the whole; headings stand for their sums.

import { failure, success } from "../../domain/result.ts";
import { binary } from "../expandFunctions.ts";
import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** ANDEL(del; hel) = del / hel, a share; both have one unit. A whole of 0 is a division by zero. */
export const share: FunctionDefinition = {
  name: "SHARE",
  swedishName: "ANDEL",
  fewestArguments: 2,
  mostArguments: 2,
  form: "expanded",
  ofNothing: null,
  unitOf: (units) => {
    const common = commonNumberUnit(units);
    return common.ok ? success("share") : common;
  },
  calculate: () => Number.NaN,
  expand: ([part, whole]) =>
    part === undefined || whole === undefined ? failure({ type: "notUnderstood" }) : success(binary("/", part, whole)),
};
