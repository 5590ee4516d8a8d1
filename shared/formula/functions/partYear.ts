// DELÅR: what a full-year amount gives in each year when it begins in the middle of one.

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import { isCalendarYear } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

/** DELÅR(helårsbelopp; startår; startmånad): 0 before, twelfths in the first year, then the whole; month 1 when left out; unit of the amount. */
export const partYear: FunctionDefinition = {
  name: "PARTYEAR",
  swedishName: "DELÅR",
  fewestArguments: 2,
  mostArguments: 3,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) => argumentClash(units, anyNumber, ["count", "none"]) ?? success(units[0] ?? "none"),
  calculate: (stack, start, count) => {
    const amount = stack[start] ?? Number.NaN;
    const startYear = stack[start + 1] ?? Number.NaN;
    const startMonth = count > 3 ? (stack[start + 2] ?? Number.NaN) : 1;
    const year = stack[start + count - 1] ?? Number.NaN;
    if (!isCalendarYear(startYear) || !Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12)
      return Number.NaN;
    if (year < startYear) return 0;
    return year === startYear ? (amount * (13 - startMonth)) / 12 : amount;
  },
  takesYear: true,
  argumentKinds: { 1: "calendarYear", 2: "month" },
};
