// Amounts in the sentences of the reviewer: in the scenario's unit, with the unit written out, and in kr where that unit would show
// nothing of them.

import { formatWithUnit } from "../format/numbers.ts";
import { roundHalfAwayFromZero } from "../format/rounding.ts";
import type { CalculatedColumns } from "./finding.ts";

/** kr as text in the unit the scenario shows. */
export const amountIn =
  ({ scenario }: Pick<CalculatedColumns, "scenario">): ((amountSek: number) => string) =>
  (amountSek) => {
    const { displayUnit } = scenario.head;
    const least = displayUnit === "mnkr" ? 50_000 : displayUnit === "tkr" ? 500 : 0;
    const isLost = Math.abs(amountSek) < least && roundHalfAwayFromZero(amountSek) !== 0;
    return formatWithUnit(amountSek, "kr", isLost ? "kr" : displayUnit);
  };
