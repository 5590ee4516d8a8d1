// ACKUMULERAT: a line, heading or range added up from the first year of the plan to this one.

import { failure, success } from "../../domain/result.ts";
import { commonNumberUnit } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { sum } from "./sum.ts";

/** ACKUMULERAT(rad) = SUMMA(rad[första:0]); unit kept. Refuses anything but a line, a heading or a range. */
export const cumulative: FunctionDefinition = {
  name: "CUMULATIVE",
  swedishName: "ACKUMULERAT",
  fewestArguments: 1,
  mostArguments: 1,
  form: "expanded",
  ofNothing: null,
  unitOf: commonNumberUnit,
  calculate: () => Number.NaN,
  takesRows: true,
  expand: ([x], expansion) => {
    const years = x === undefined ? null : expansion.cumulated(x);
    return years === null
      ? failure({ type: "needsLine", name: "CUMULATIVE" })
      : success({ type: "call", definition: sum, arguments: [years] });
  },
};
