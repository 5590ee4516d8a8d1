// The arguments KAPITALKOSTNAD and INTERNRÄNTA have in common: (anskaffning; livslängd; räntesats; startår; startmånad; restvärde), the
// last two 1 and 0 when left out. The cost is one amount: a project line is written with its year, I1[2026].

import { success } from "../../domain/result.ts";
import { anyNumber, argumentClash } from "../unitAlgebra.ts";
import type { CapitalAsset } from "./capitalCostRule.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

interface AssetInYear extends CapitalAsset {
  /** Interest per year, as a fraction. */
  readonly rate: number;
  /** The year of the cell. */
  readonly year: number;
}

/** All that is alike in the two definitions; the unit is that of the cost. */
export const capitalForm = {
  fewestArguments: 4,
  mostArguments: 6,
  form: "scalar",
  ofNothing: null,
  unitOf: (units) =>
    argumentClash(
      units,
      anyNumber,
      ["count", "none"],
      ["share", "none"],
      ["count", "none"],
      ["count", "none"],
      [units[0] ?? "none"],
    ) ?? success(units[0] ?? "none"),
  takesYear: true,
  argumentKinds: { 1: "life", 2: "share", 3: "calendarYear", 4: "month" },
} as const satisfies Partial<FunctionDefinition>;

/** The arguments on the stack; the cell's year is the last of the `count`. */
export function capitalArguments(stack: Float64Array, start: number, count: number): AssetInYear {
  const given = (index: number, otherwise: number): number =>
    index < count - 1 ? (stack[start + index] ?? Number.NaN) : otherwise;
  return {
    cost: given(0, Number.NaN),
    lifeYears: given(1, Number.NaN),
    rate: given(2, Number.NaN),
    startYear: given(3, Number.NaN),
    startMonth: given(4, 1),
    residual: given(5, 0),
    year: stack[start + count - 1] ?? Number.NaN,
  };
}
