// The line under the title of a sheet that has none of its own: what amounts of its kind are, in the words of the standard model.

import type { SheetKind } from "../../../shared/domain/scenario.ts";
import { balanceSheet } from "./balance.ts";
import { framesCaption } from "./frames.ts";
import { goalsSheet } from "./goals.ts";
import { incomeBudgetSheet } from "./incomeBudget.ts";
import { investmentsSheet } from "./investments.ts";
import { measuresSheet } from "./measures.ts";
import { operatingBudgetSheet } from "./operatingBudget.ts";
import { premisesSheet } from "./premises.ts";

export const usualCaptions: Readonly<Record<SheetKind, string>> = {
  premises: premisesSheet.caption ?? "",
  frames: framesCaption,
  measures: measuresSheet.caption ?? "",
  investments: investmentsSheet.caption ?? "",
  incomeBudget: incomeBudgetSheet.caption ?? "",
  operatingBudget: operatingBudgetSheet([]).caption ?? "",
  balance: balanceSheet.caption ?? "",
  goals: goalsSheet.caption ?? "",
  own: "",
};
