// INDEX: a series as an index that is 100 in the base year.

import { failure, success } from "../../domain/result.ts";
import { binary } from "../expandFunctions.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** INDEX(x; basår) = x / (x in the base year) × 100, a bare number that fits a line of unit index. The base year is written out, 2021. */
export const indexNumber: FunctionDefinition = {
  name: "INDEX",
  swedishName: "INDEX",
  fewestArguments: 2,
  mostArguments: 2,
  form: "expanded",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber, ["none", "count"]) ?? success("index"),
  calculate: () => Number.NaN,
  readsDigits: true,
  expand: ([x, base], expansion) => {
    const operand = base?.type === "operand" ? expansion.operandAt(base.index) : null;
    const digits = operand?.type === "literal" && operand.suffix === "" ? operand.digits : "";
    if (x === undefined || !/^(19|20|21)\d\d$/.test(digits))
      return failure({ type: "needsCalendarYear", name: "INDEX" });
    const before = expansion.moved(x, { type: "fix", year: Number(digits) });
    const hundred = expansion.read({ type: "literal", digits: "100", suffix: "" });
    return success(binary("*", binary("/", x, before), hundred));
  },
};
